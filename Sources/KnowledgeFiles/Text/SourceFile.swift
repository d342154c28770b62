package import IntentMatching

/// A text file that a person wrote, with the table that turns byte offsets into lines and columns.
package struct SourceFile: Sendable, Equatable {
    /// Relative to the directory that was read, `/` between the parts.
    package let path: String
    /// The text without its byte-order mark; broken bytes stand as U+FFFD.
    package let text: String
    /// Whether the file began with U+FEFF, which a program that rewrites it must keep.
    package let hasByteOrderMark: Bool
    /// UTF-8 offsets of the first byte of each line; lines end with LF, CRLF or CR.
    private let lineStarts: [Int]
    /// Whether a line of the text is ended by U+0085, U+2028 or U+2029, for a YAML parser only.
    let hasForeignBreaks: Bool
    private let checkpoints: LineCheckpoints

    package init(path: String, text: String) {
        self.path = path
        var text = text
        text.makeContiguousUTF8()
        hasByteOrderMark = text.unicodeScalars.first == "\u{FEFF}"
        if hasByteOrderMark { text = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst())) }
        self.text = text
        (lineStarts, hasForeignBreaks) = Self.scan(text)
        checkpoints = LineCheckpoints(text, lineStarts: lineStarts)
    }

    /// Byte for byte: two texts that differ only in their composition are not the same file.
    package static func == (left: SourceFile, right: SourceFile) -> Bool {
        left.path == right.path && left.hasByteOrderMark == right.hasByteOrderMark
            && left.text.utf8.count == right.text.utf8.count && left.text.utf8.elementsEqual(right.text.utf8)
    }

    /// Number of lines; an empty file has one.
    package var lineCount: Int { lineStarts.count }

    /// The place of a UTF-8 offset; an offset past the end is the end.
    package func location(at offset: Int) -> SourceLocation {
        let offset = min(max(0, offset), text.utf8.count)
        let line = lineIndex(of: offset)
        return SourceLocation(file: path, line: line + 1, column: column(of: offset, line: line))
    }

    /// The UTF-8 range of a line (from 1) without its terminator, or nothing for a line that is not there.
    package func range(ofLine number: Int) -> Range<Int>? {
        guard lineStarts.indices.contains(number - 1) else { return nil }
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] : text.utf8.count
        while end > start, isBreak(end - 1) { end -= 1 }
        return start..<end
    }

    /// A line (from 1) without its terminator.
    package func line(_ number: Int) -> Substring? {
        range(ofLine: number).map { self[$0] }
    }

    /// The text between two UTF-8 offsets.
    package subscript(range: Range<Int>) -> Substring {
        let bytes = text.utf8
        return text[
            bytes.index(
                bytes.startIndex, offsetBy: range.lowerBound)..<bytes.index(
                    bytes.startIndex, offsetBy: range.upperBound)]
    }

    /// The UTF-8 offset of a line and a column in characters, the end of the line for a column past it.
    package func offset(line number: Int, column: Int) -> Int? {
        guard var range = range(ofLine: number) else { return nil }
        var left = max(0, column - 1)
        if let point = checkpoints.point(line: number - 1, where: { $0.characters <= left }),
            point.offset <= range.upperBound
        {
            (range, left) = (point.offset..<range.upperBound, left - point.characters)
        }
        let line = self[range]
        let index = line.index(line.startIndex, offsetBy: left, limitedBy: line.endIndex)
        return range.lowerBound + line.utf8.distance(from: line.startIndex, to: index ?? line.endIndex)
    }

    private func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    private func column(of offset: Int, line: Int) -> Int {
        var start = lineStarts[line]
        guard offset > start else { return 1 }
        var column = 1
        if let point = checkpoints.point(line: line, where: { $0.offset <= offset }) {
            (start, column) = (point.offset, point.characters + 1)
        }
        let prefix = self[start..<offset]
        // Nearly every prefix is indentation; counting characters would be ten times as slow.
        if prefix.utf8.allSatisfy({ $0 < 0x80 }) { return column + offset - start }
        return column + prefix.count
    }

    /// The UTF-8 offset that many scalars behind the beginning of a line (from 1), or the end of the text.
    func offset(line number: Int, scalars: Int) -> Int? {
        guard var start = range(ofLine: number)?.lowerBound else { return nil }
        var left = max(0, scalars)
        if let point = checkpoints.point(line: number - 1, where: { $0.scalars <= left }) {
            (start, left) = (point.offset, left - point.scalars)
        }
        let rest = text.unicodeScalars[text.utf8.index(text.utf8.startIndex, offsetBy: start)...]
        let end = rest.index(rest.startIndex, offsetBy: left, limitedBy: rest.endIndex) ?? rest.endIndex
        return text.utf8.distance(from: text.startIndex, to: end)
    }

    private func isBreak(_ offset: Int) -> Bool {
        let bytes = text.utf8
        let byte = bytes[bytes.index(bytes.startIndex, offsetBy: offset)]
        return byte == 0x0A || byte == 0x0D
    }

    private static func scan(_ text: String) -> (lineStarts: [Int], hasForeignBreaks: Bool) {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            var starts = [0]
            var isForeign = false
            var offset = 0
            while offset < bytes.count {
                let byte = bytes[offset]
                offset += 1
                switch byte {
                case 0x0A: starts.append(offset)
                case 0x0D:
                    if offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
                    starts.append(offset)
                case 0xC2 where offset < bytes.count && bytes[offset] == 0x85: isForeign = true
                case 0xE2 where offset + 1 < bytes.count && bytes[offset] == 0x80:
                    if bytes[offset + 1] & 0xFE == 0xA8 { isForeign = true }
                default: break
                }
            }
            return (starts, isForeign)
        } ?? ([0], false)
    }
}
