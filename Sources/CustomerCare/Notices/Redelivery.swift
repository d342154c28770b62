/// When a notice that did not arrive is tried again.
package enum Redelivery {
    /// Tries before a notice is given up; the last is 18 to 22 hours after the first.
    package static let mostAttempts = 15
    /// The wait after the first try, in seconds; it doubles up to ``longest``.
    private static let first: Int64 = 10
    private static let longest: Int64 = 4 * 3600

    /// The next try after so many, or nothing to give it up.
    ///
    /// The wait varies by up to a quarter with the delivery, so that what failed together does not come back
    /// together.
    package static func next(after attempts: Int, delivery: String, now: Timestamp) -> Timestamp? {
        guard attempts < mostAttempts else { return nil }
        let wait = min(longest, first << Int64(min(20, max(1, attempts) - 1)))
        let spread =
            delivery.utf8.reduce(Int64(0)) { ($0 &* 31 &+ Int64($1)) & 0xFFFF } * (wait * 1000 / 4) / 0x10000
        return Timestamp(milliseconds: now.milliseconds + wait * 1000 + spread)
    }
}
