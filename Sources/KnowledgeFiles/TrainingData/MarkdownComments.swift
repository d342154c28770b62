internal import IntentMatching

/// The HTML comments of a Markdown file, `<!-- … -->`, over any number of lines.
struct MarkdownComments {
    /// UTF-8 ranges, ascending.
    private let ranges: [Range<Int>]
    private(set) var diagnostics: [Diagnostic] = []

    init(_ file: SourceFile) {
        var ranges: [Range<Int>] = []
        var rest = file.text[...]
        let start = file.text.startIndex
        while let opening = rest.firstRange(of: "<!--") {
            let from = file.text.utf8.distance(from: start, to: opening.lowerBound)
            guard let closing = rest[opening.upperBound...].firstRange(of: "-->") else {
                diagnostics.append(
                    Diagnostic(
                        .syntax, .error, at: file.location(at: from), length: 4,
                        "this comment is never closed",
                        hint: "write `-->` at its end"))
                ranges.append(from..<from + 4)
                break
            }
            ranges.append(from..<file.text.utf8.distance(from: start, to: closing.upperBound))
            rest = rest[closing.upperBound...]
        }
        self.ranges = ranges
        for range in ranges { noteHidden(range, in: file) }
    }

    /// A line with blanks for its comments, so that columns stay; nothing where it is all comment.
    func visible(_ file: SourceFile, line number: Int) -> Substring? {
        guard let range = file.range(ofLine: number) else { return nil }
        let line = file[range]
        let covering = ranges.filter { $0.overlaps(range) }
        guard !covering.isEmpty else { return line }
        var text = ""
        var offset = range.lowerBound
        for character in line {
            let hidden = covering.contains { $0.contains(offset) }
            text.append(hidden ? " " : character)
            offset += character.utf8.count
        }
        return text.allSatisfy { $0 == " " } ? nil : text[...]
    }

    private mutating func noteHidden(_ range: Range<Int>, in file: SourceFile) {
        for line in file[range].split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if let heading = line.firstRange(of: "## intent:") {
                let name = line[heading.upperBound...].trimmed
                let start = file.text.utf8.distance(from: file.text.startIndex, to: heading.lowerBound)
                diagnostics.append(
                    Diagnostic(
                        .hiddenIntent, .note, at: file.location(at: start), length: line.count,
                        "the intent `\(name)` stands in a comment and is not read"))
            }
        }
    }
}
