/// A replacement of one stretch of a file.
package struct TextEdit: Sendable, Hashable, Codable {
    /// Relative to the directory that was read.
    package var file: String
    /// UTF-8 offsets in the text without its byte-order mark.
    package var range: Range<Int>
    package var replacement: String

    package init(file: String, range: Range<Int>, replacement: String) {
        self.file = file
        self.range = range
        self.replacement = replacement
    }
}

extension SourceFile {
    /// The text with edits made; of two that overlap the later one is left out.
    func applying(_ edits: [TextEdit]) -> String {
        var result = ""
        var at = 0
        // Insertions at one place keep their order.
        let ordered = edits.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }
        for edit in ordered.lazy.map(\.element)
        where edit.range.lowerBound >= at && edit.range.upperBound <= text.utf8.count {
            result += self[at..<edit.range.lowerBound] + edit.replacement
            at = edit.range.upperBound
        }
        return result + self[at..<text.utf8.count]
    }

    /// The line break that the file uses: CRLF if its first line ends so, else LF.
    var lineEnd: String {
        guard let first = text.unicodeScalars.firstIndex(where: { $0 == "\n" || $0 == "\r" }) else {
            return "\n"
        }
        let rest = text.unicodeScalars[first...].prefix(2)
        return rest.elementsEqual("\r\n".unicodeScalars) ? "\r\n" : String(text.unicodeScalars[first])
    }

    /// The UTF-8 offset of the first byte of the line after this one, or of the end of the text.
    func endOffset(ofLine number: Int) -> Int { range(ofLine: number + 1)?.lowerBound ?? text.utf8.count }
}
