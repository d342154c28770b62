/// How fast lines may go to an IRC server (RFC 1459, 8.10): each costs two seconds, ten may be owed.
struct FloodControl {
    private static let (cost, credit) = (Duration.seconds(2), Duration.seconds(10))

    private var paidUntil: ContinuousClock.Instant

    init(now: ContinuousClock.Instant) { paidUntil = now }

    /// How long the next line must wait; it counts as sent then.
    mutating func wait(now: ContinuousClock.Instant) -> Duration {
        paidUntil = max(paidUntil, now) + Self.cost
        return max(.zero, paidUntil - Self.credit - now)
    }
}
