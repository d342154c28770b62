import Synchronization

/// How often each of many may do something: a bucket a name, filled evenly.
final class RateTable: Sendable {
    private struct Bucket {
        var level: Double
        var last: ContinuousClock.Instant
    }

    /// Names that are remembered; a full bucket says nothing and is forgotten first.
    private static let capacity = 20_000

    private let perSecond: Double
    private let burst: Double
    private let buckets = Mutex<[String: Bucket]>([:])

    init(perSecond: Int, burst: Int) {
        self.perSecond = Double(perSecond)
        self.burst = Double(burst)
    }

    /// Takes one; false when there were too many.
    func take(_ name: String, now: ContinuousClock.Instant = .now) -> Bool {
        buckets.withLock { buckets in
            if buckets.count >= Self.capacity, buckets[name] == nil { forget(&buckets, now: now) }
            var bucket = buckets[name] ?? Bucket(level: burst, last: now)
            bucket.level = level(of: bucket, now: now)
            bucket.last = now
            let isAllowed = bucket.level >= 1
            if isAllowed { bucket.level -= 1 }
            buckets[name] = bucket
            return isAllowed
        }
    }

    private func level(of bucket: Bucket, now: ContinuousClock.Instant) -> Double {
        min(burst, bucket.level + (now - bucket.last) / .seconds(1) * perSecond)
    }

    private func forget(_ buckets: inout [String: Bucket], now: ContinuousClock.Instant) {
        buckets = buckets.filter { level(of: $0.value, now: now) < burst }
        if buckets.count >= Self.capacity { buckets = [:] }
    }
}
