internal import Foundation
internal import IntentMatching

/// Where a new line goes and how it is written, learnt from the lines that are there.
extension KnowledgeEdit {
    /// The line of a new example, below the last one or, for an intent without any, below its name.
    static func insertion(
        of words: String, below block: IntentDefinition, in file: SourceFile
    ) throws(KnowledgeEditError) -> TextEdit {
        guard let last = block.intent.examples.last?.location, let line = file.line(last.line) else {
            return firstExample(words, block, file)
        }
        let prefix = String(line.prefix(last.column - 1))
        let bullet = prefix.drop { $0 == " " || $0 == "\t" }
        let indentation = prefix.prefix { $0 == " " || $0 == "\t" }
        let written: String
        if ["-", "*", "+"].contains(bullet.trimmed) {
            // The line of a block takes any text as it is; an item of a YAML list is quoted to be safe.
            written = prefix + words
        } else if bullet.hasPrefix("- text:") || bullet.hasPrefix("- \"") || bullet.hasPrefix("- '") {
            let key = bullet.hasPrefix("- text:") ? "- text: " : "- "
            written = indentation + key + JSONText.quote(words)
        } else {
            throw .cannotEdit(file: file.path, last)
        }
        return insert(written, after: lastLine(ofItem: last.line, indentation.count, file), in: file)
    }

    private static func firstExample(_ words: String, _ block: IntentDefinition, _ file: SourceFile)
        -> TextEdit
    {
        let line = block.location.line
        if file.path.hasSuffix(".md") { return insert("- " + words, after: line, in: file) }
        let key = (file.line(line)?.prefix { $0 == " " }.count ?? 0) + 2
        let pad = String(repeating: " ", count: key)
        return insert(pad + "examples: |" + file.lineEnd + pad + "  - " + words, after: line, in: file)
    }

    /// The last line of a list item that begins on a line: what is indented deeper belongs to it.
    private static func lastLine(ofItem first: Int, _ indentation: Int, _ file: SourceFile) -> Int {
        var last = first
        var next = first + 1
        while let line = file.line(next) {
            if !line.allSatisfy({ $0 == " " }) {
                guard line.prefix(while: { $0 == " " }).count > indentation else { break }
                last = next
            }
            next += 1
        }
        return last
    }

    /// A whole new line below another.
    static func insert(_ text: String, after line: Int, in file: SourceFile) -> TextEdit {
        let end = file.endOffset(ofLine: line)
        // The last line of a file may lack its break.
        let isOpen = file.range(ofLine: line)?.upperBound == end
        return TextEdit(
            file: file.path, range: end..<end,
            replacement: isOpen ? file.lineEnd + text : text + file.lineEnd)
    }

    // MARK: Status

    static func statusEdit(_ status: Intent.Status, _ block: IntentDefinition, _ file: SourceFile) -> TextEdit
    {
        if let place = block.fields[.status] {
            let length = scalarLength(at: place, in: file)
            return TextEdit(
                file: file.path, range: place.offset..<place.offset + length, replacement: status.rawValue)
        }
        if let metadata = block.metadata {
            let first = file[metadata..<metadata + 1]
            if first == "{" {
                return TextEdit(
                    file: file.path, range: metadata + 1..<metadata + 1,
                    replacement: "status: \(status.rawValue), ")
            }
            let place = file.location(at: metadata)
            let pad = String(repeating: " ", count: place.column - 1)
            return TextEdit(
                file: file.path, range: metadata..<metadata,
                replacement: "status: \(status.rawValue)" + file.lineEnd + pad)
        }
        let line = file.line(block.location.line) ?? ""
        let pad = String(repeating: " ", count: line.prefix { $0 == " " }.count + 2)
        return insert(pad + "metadata: {status: \(status.rawValue)}", after: block.location.line, in: file)
    }

    /// UTF-8 length of a one-word scalar with its quotes.
    private static func scalarLength(at place: ScalarPlace, in file: SourceFile) -> Int {
        let rest = file[place.offset..<file.text.utf8.count].utf8
        switch place.style {
        case .singleQuoted, .doubleQuoted:
            let quote = place.style == .singleQuoted ? UInt8(ascii: "'") : UInt8(ascii: "\"")
            return rest.dropFirst().prefix { $0 != quote }.count + 2
        default:
            return rest.prefix {
                ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x41 && $0 <= 0x5A) || $0 == UInt8(ascii: "_")
            }.count
        }
    }
}

extension String {
    /// NFC.
    var composed: String { precomposedStringWithCanonicalMapping }
}
