import HoiDap
import Synchronization

/// How often each of many may do something: a bucket a name.
final class RateTable: Sendable {
    /// Names that are remembered; a full bucket says nothing and is forgotten first.
    private static let capacity = 20_000

    private let perSecond: Int
    private let burst: Int
    private let buckets = Mutex<[String: RateBucket]>([:])

    init(perSecond: Int, burst: Int) {
        self.perSecond = perSecond
        self.burst = burst
    }

    /// Takes one; false when there were too many.
    func take(_ name: String, now: ContinuousClock.Instant = .now) -> Bool {
        buckets.withLock { buckets in
            if buckets.count >= Self.capacity, buckets[name] == nil { Self.forget(&buckets, now: now) }
            return buckets[name, default: RateBucket(perSecond: perSecond, burst: burst, now: now)]
                .take(now: now)
        }
    }

    private static func forget(_ buckets: inout [String: RateBucket], now: ContinuousClock.Instant) {
        buckets = buckets.filter { !$0.value.isFull(now: now) }
        if buckets.count >= capacity { buckets = [:] }
    }
}
