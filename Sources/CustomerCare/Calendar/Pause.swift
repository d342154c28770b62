/// A time in which the clocks of a ticket stand still, such as while the customer is to answer.
package struct Pause: Sendable, Hashable, Codable {
    package var since: Timestamp
    /// Nothing while it lasts.
    package var until: Timestamp?

    package init(since: Timestamp, until: Timestamp? = nil) {
        self.since = since
        self.until = until
    }

    /// What is left of a span in milliseconds, in order; pauses may overlap and stand in any order.
    static func pieces(of span: Range<Int64>, without pauses: [Pause]) -> [Range<Int64>] {
        var pieces = span.isEmpty ? [] : [span]
        for pause in pauses {
            let start = pause.since.milliseconds
            let end = max(start, pause.until?.milliseconds ?? Int64.max)
            pieces = pieces.flatMap { piece in
                [
                    piece.lowerBound..<max(piece.lowerBound, min(piece.upperBound, start)),
                    min(piece.upperBound, max(piece.lowerBound, end))..<piece.upperBound,
                ].filter { !$0.isEmpty }
            }
        }
        return pieces
    }
}
