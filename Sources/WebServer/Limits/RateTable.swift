import HoiDap
import Synchronization

/// How often each of many may do something: a bucket a name.
final class RateTable: Sendable {
    /// Names that are remembered; a full bucket says nothing and is forgotten first.
    private static let capacity = 20_000

    private let perSecond: Int
    private let burst: Int
    private let buckets = Mutex<[SenderKey: RateBucket]>([:])

    /// - Parameters:
    ///   - perSecond: how often one may.
    ///   - seconds: how many seconds' worth may come at once.
    init(perSecond: Int, seconds: Int) {
        let (burst, isOver) = perSecond.multipliedReportingOverflow(by: seconds)
        self.perSecond = perSecond
        self.burst = isOver ? .max : burst
    }

    /// Takes one; false when there were too many.
    func take(_ name: String, now: ContinuousClock.Instant = .now) -> Bool {
        let name = SenderKey(name)
        return buckets.withLock { buckets in
            if buckets.count >= Self.capacity, buckets[name] == nil { Self.forget(&buckets, now: now) }
            return buckets[name, default: RateBucket(perSecond: perSecond, burst: burst, now: now)]
                .take(now: now)
        }
    }

    private static func forget(_ buckets: inout [SenderKey: RateBucket], now: ContinuousClock.Instant) {
        buckets = buckets.filter { !$0.value.isFull(now: now) }
        if buckets.count >= capacity { buckets = [:] }
    }
}
