import HoiDap
import Synchronization

/// How fast each sender writes, over all connections of a server.
final class SenderRates: Sendable {
    /// Senders that are counted at once; one who comes when all places are taken is not counted.
    private static let capacity = 100_000
    /// Whoever has been quiet for so long is counted anew, and has his place given away.
    private static let sweep = Duration.seconds(1)

    private struct State {
        var buckets: [SenderKey: RateBucket] = [:]
        var swept = ContinuousClock.now
    }

    /// Messages a second; as many may come at once.
    let limit: Int
    private let state = Mutex(State())

    init(limit: Int) { self.limit = limit }

    /// Takes one message of a sender; false when there were too many.
    func take(_ sender: String, now: ContinuousClock.Instant) -> Bool {
        let key = SenderKey(sender)
        return state.withLock { state in
            if state.buckets[key] != nil { return state.buckets[key]?.take(now: now) ?? true }
            if state.buckets.count >= Self.capacity, now - state.swept >= Self.sweep {
                state.swept = now
                state.buckets = state.buckets.filter { !$0.value.isFull(now: now) }
            }
            guard state.buckets.count < Self.capacity else { return true }
            var bucket = RateBucket(perSecond: limit, burst: limit, now: now)
            let isWithin = bucket.take(now: now)
            state.buckets[key] = bucket
            return isWithin
        }
    }
}
