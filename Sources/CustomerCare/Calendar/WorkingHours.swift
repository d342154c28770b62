/// The hours of one day, as minutes from midnight: `08:00-12:00 13:00-17:30`.
package struct WorkingHours: Sendable, Hashable {
    /// Minutes of a day.
    static let dayLength = 24 * 60

    /// Ascending, apart from each other, each within 0…1440.
    package let spans: [Range<Int>]

    /// No hour at all.
    package static let closed = WorkingHours(joining: [])

    /// Spans in any order; those that touch or overlap become one, what is outside the day is left out.
    package init(joining spans: [Range<Int>]) {
        var joined: [Range<Int>] = []
        let within = spans.map { $0.clamped(to: 0..<Self.dayLength) }.filter { !$0.isEmpty }
        for span in within.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = joined.last, last.upperBound >= span.lowerBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
            } else {
                joined.append(span)
            }
        }
        self.spans = joined
    }

    /// Reads `08:00-12:00 13:00-17:30`, `0-24`, `closed`; nothing for what is no such text.
    package init?(_ text: some StringProtocol) {
        let parts = text.split { $0 == " " || $0 == "," }
        if parts == ["closed"] {
            self = .closed
            return
        }
        var spans: [Range<Int>] = []
        for part in parts {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Self.minute($0) }
            guard ends.count == 2, let start = ends[0], let end = ends[1], start < end else { return nil }
            spans.append(start..<end)
        }
        guard !spans.isEmpty else { return nil }
        let ascending = spans.sorted { $0.lowerBound < $1.lowerBound }
        guard zip(ascending, ascending.dropFirst()).allSatisfy({ $0.upperBound <= $1.lowerBound }) else {
            return nil
        }
        self.init(joining: spans)
    }

    /// Minutes of work in the day.
    package var length: Int { spans.reduce(0) { $0 + $1.count } }

    private static func minute(_ text: some StringProtocol) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.utf8.count) }),
            let hour = Int(parts[0]), let minute = parts.count == 2 ? Int(parts[1]) : 0,
            (0...24).contains(hour), (0...59).contains(minute), hour * 60 + minute <= dayLength
        else { return nil }
        return hour * 60 + minute
    }
}
