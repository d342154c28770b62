/// How many lines a connection may send: a bucket that holds one second's worth.
struct LineRate {
    private let linesPerSecond: Int
    private var level: Double
    private var last: ContinuousClock.Instant

    init(linesPerSecond: Int, now: ContinuousClock.Instant) {
        self.linesPerSecond = linesPerSecond
        level = Double(linesPerSecond)
        last = now
    }

    /// Takes one line; false when there were too many.
    mutating func take(now: ContinuousClock.Instant) -> Bool {
        level = min(Double(linesPerSecond), level + (now - last) / .seconds(1) * Double(linesPerSecond))
        last = now
        guard level >= 1 else { return false }
        level -= 1
        return true
    }
}
