/// How often something may be done: a bucket that is filled evenly and holds a burst.
package struct RateBucket: Sendable {
    private let perSecond: Double
    private let burst: Double
    private var level: Double
    private var last: ContinuousClock.Instant

    /// A full bucket.
    ///
    /// - Parameters:
    ///   - perSecond: how much flows in a second.
    ///   - burst: how much it holds.
    ///   - now: the time.
    package init(perSecond: Int, burst: Int, now: ContinuousClock.Instant) {
        self.perSecond = Double(perSecond)
        self.burst = Double(burst)
        level = Double(burst)
        last = now
    }

    /// Takes one; false when there were too many.
    package mutating func take(now: ContinuousClock.Instant) -> Bool {
        level = level(now: now)
        last = now
        guard level >= 1 else { return false }
        level -= 1
        return true
    }

    /// Whether nothing is missing, so that the bucket says no more than a new one.
    package func isFull(now: ContinuousClock.Instant) -> Bool { level(now: now) >= burst }

    private func level(now: ContinuousClock.Instant) -> Double {
        min(burst, level + (now - last) / .seconds(1) * perSecond)
    }
}
