/// Counts of scalars and characters along very long lines, so that places on them are found without counting
/// from the beginning each time: a file on one line would else take the square of its length.
struct LineCheckpoints: Sendable {
    /// Bytes from which on a line is long, and bytes between two checkpoints.
    private static let (long, step) = (8192, 2048)

    struct Point: Sendable {
        /// UTF-8 offset in the file.
        var offset: Int
        /// Scalars and characters from the line's beginning up to the offset.
        var scalars: Int
        var characters: Int
    }

    private let lines: [Int: [Point]]

    /// The checkpoints of a text's long lines.
    ///
    /// - Parameters:
    ///   - text: the whole text.
    ///   - lineStarts: the UTF-8 offsets of its lines.
    init(_ text: String, lineStarts: [Int]) {
        var lines: [Int: [Point]] = [:]
        let bytes = text.utf8
        for (index, start) in lineStarts.enumerated() {
            let end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
            guard end - start >= Self.long else { continue }
            lines[index] = Self.points(text, start..<end)
        }
        self.lines = lines
    }

    private static func points(_ text: String, _ range: Range<Int>) -> [Point] {
        let bytes = text.utf8
        var last = Point(offset: range.lowerBound, scalars: 0, characters: 0)
        var points = [last]
        var at = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
        let end = bytes.index(bytes.startIndex, offsetBy: range.upperBound)
        var next = range.lowerBound + step
        var from = at
        var offset = range.lowerBound
        while at < end {
            // An ASCII letter or mark always begins a character, so counts may be split before it.
            if offset >= next, (0x20...0x7E).contains(bytes[at]) {
                last = Point(
                    offset: offset, scalars: last.scalars + text.unicodeScalars[from..<at].count,
                    characters: last.characters + text[from..<at].count)
                points.append(last)
                (from, next) = (at, offset + step)
            }
            at = bytes.index(after: at)
            offset += 1
        }
        return points
    }

    /// The last checkpoint of a line at or before what `isBefore` holds for.
    func point(line: Int, where isBefore: (Point) -> Bool) -> Point? {
        guard let points = lines[line] else { return nil }
        var low = 0
        var high = points.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if isBefore(points[middle]) { low = middle } else { high = middle }
        }
        return points[low]
    }
}
