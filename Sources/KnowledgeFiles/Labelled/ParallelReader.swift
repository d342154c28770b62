internal import Foundation
internal import IntentMatching

/// Reads a set that comes as two files whose lines belong together: `seq.in`, the texts, and `label`.
struct ParallelReader {
    static let textName = "seq.in"
    static let labelName = "label"

    private(set) var utterances: [Utterance] = []
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var files: [String: SourceFile] = [:]
    /// The file of the texts, where it could be read.
    private(set) var texts: SourceFile?

    mutating func read(folder: String) {
        let root = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        texts = read("\(root)/\(Self.textName)")
        guard let texts, let labels = read("\(root)/\(Self.labelName)") else { return }
        read(texts, labels)
    }

    mutating func read(_ texts: SourceFile, _ labels: SourceFile) {
        let (lines, names) = (Self.lines(of: texts), Self.lines(of: labels))
        if lines.count != names.count {
            let (file, count) = lines.count > names.count ? (labels, names.count) : (texts, lines.count)
            fail(
                SourceLocation(file: file.path, line: max(1, count), column: 1),
                "\(texts.path) has \(lines.count) lines and \(labels.path) has \(names.count)",
                hint: "each line of the one belongs to the same line of the other")
        }
        for (text, name) in zip(lines, names) {
            let isName = !name.text.isEmpty && !name.text.contains(where: \.isWhitespace)
            if !isName {
                fail(
                    name.location, name.text.isEmpty ? "the label is missing" : "this is no name of an intent"
                )
            }
            if text.text.isEmpty { fail(text.location, "the text is empty") }
            guard isName, !text.text.isEmpty else { continue }
            utterances.append(
                Utterance(
                    intent: Intent.ID(name.text), text: text.text, tags: [], location: text.location))
        }
    }

    private mutating func read(_ path: String) -> SourceFile? {
        let file = SourceFile.read(URL(fileURLWithPath: path), path: path, diagnostics: &diagnostics)
        files[path] = file
        return file
    }

    private mutating func fail(_ place: SourceLocation, _ message: String, hint: String? = nil) {
        diagnostics.append(Diagnostic(.malformedRow, .error, at: place, message, hint: hint))
    }

    /// The lines up to the last one that is not blank.
    private static func lines(of file: SourceFile) -> [(text: String, location: SourceLocation)] {
        var lines = (1...file.lineCount).map { number in
            (
                text: file.line(number).map(\.trimmed) ?? "",
                location: SourceLocation(file: file.path, line: number, column: 1)
            )
        }
        while lines.last?.text.isEmpty == true { lines.removeLast() }
        return lines
    }
}
