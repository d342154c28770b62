import ServiceLifecycle
import Synchronization

/// Looks for new events, for all connections together, and tells those that wait for them.
final class EventHub: Sendable {
    /// How often the store is asked; other processes, `hoidap tickets` among them, write events too.
    static let pollInterval = Duration.milliseconds(100)
    static let pageSize = 500
    /// Events kept for connections that were busy when they came; older ones are read from the store.
    static let recentEvents = 1000

    private struct State {
        var recent: [LineEvent] = []
        /// The place of the last event seen; nil until the store was asked.
        var last: Int64?
        var subscriptions: [Int: EventSubscription] = [:]
        var nextID = 0
    }

    private let backend: LineBackend
    private let state = Mutex(State())

    init(backend: LineBackend) { self.backend = backend }

    /// Polls until the service is shut down.
    func run() async {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await self.poll()
                try? await Task.sleep(for: Self.pollInterval)
            }
        }
    }

    /// The place of the last event.
    func last() async -> Int64 {
        if let last = state.withLock({ $0.last }) { return last }
        let last = await backend.lastEvent()
        return state.withLock { state in
            let known = max(state.last ?? 0, last)
            state.last = known
            return known
        }
    }

    func add(_ subscription: EventSubscription) -> Int {
        state.withLock { state in
            state.nextID += 1
            state.subscriptions[state.nextID] = subscription
            return state.nextID
        }
    }

    func remove(_ id: Int) {
        state.withLock { $0.subscriptions[id] = nil }
    }

    /// The events after a place, as far as they are known; from memory if it reaches back so far.
    func events(since seq: Int64) async -> [LineEvent] {
        let recent: [LineEvent]? = state.withLock { state in
            if let last = state.last, seq >= last { return [] }
            guard let first = state.recent.first, first.seq <= seq + 1 else { return nil }
            return state.recent.filter { $0.seq > seq }
        }
        if let recent { return recent }
        return await backend.events(seq, Self.pageSize)
    }

    private func poll() async {
        guard state.withLock({ !$0.subscriptions.isEmpty }) else { return }
        let last = await last()
        let events = await backend.events(last, Self.pageSize)
        guard let newest = events.last else { return }
        let subscriptions = state.withLock { state in
            state.last = max(state.last ?? 0, newest.seq)
            state.recent = (state.recent + events).suffix(Self.recentEvents)
            return Array(state.subscriptions.values)
        }
        for subscription in subscriptions { subscription.wake(for: events) }
    }
}
