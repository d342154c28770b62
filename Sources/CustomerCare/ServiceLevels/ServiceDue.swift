/// One promise about one ticket: from when, until when, and whether it was kept.
package struct ServiceDue: Sendable, Equatable, Codable {
    package var clock: ServiceClock
    /// Tells one round of a clock from the next: an update's, or that after reopening.
    package var start: Timestamp
    /// Nothing while the clock stands still.
    package var due: Timestamp?
    /// When what was promised was done; nothing while it is not.
    package var metAt: Timestamp?

    package init(clock: ServiceClock, start: Timestamp, due: Timestamp?, metAt: Timestamp? = nil) {
        self.clock = clock
        self.start = start
        self.due = due
        self.metAt = metAt
    }

    /// Whether the promise was broken by then: kept too late, or not kept and past due.
    package func isBreached(by now: Timestamp) -> Bool {
        guard let due else { return false }
        return (metAt ?? now) > due
    }

    /// Whether it can still be kept or broken.
    package var isRunning: Bool { metAt == nil }
}
