import CareDatabase
import Logging
import ServiceLifecycle
import Synchronization

/// Looks for new events, for all streams together, and hands each to those that it is for.
final class EventFeed: Service {
    /// What a stream is given.
    enum Item: Sendable {
        case event(CareEvent)
        /// Nothing happened for a while; whoever is gone is found out by writing this.
        case beat
    }

    /// A stream and its number.
    struct Subscription: Sendable {
        let id: Int
        let items: AsyncStream<Item>
    }

    /// Whose events are wanted.
    enum Interest: Sendable, Equatable {
        case sender(String)
        /// Those of senders that begin so, as a bridge's do.
        case prefix(String)
    }

    private struct Listener {
        var interest: Interest
        var continuation: AsyncStream<Item>.Continuation
    }

    private struct State {
        var listeners: [Int: Listener] = [:]
        var perSender: [String: Set<Int>] = [:]
        var byPrefix: [Int: String] = [:]
        var nextID = 0
        /// The place of the last event that was handed out; nil while nobody listens.
        var cursor: Int64?
    }

    /// How often the store is asked; other processes, `hoidap tickets` among them, write events too.
    static let pollInterval = Duration.milliseconds(100)
    static let pageSize = 500
    /// Events that wait for a stream; one that falls further behind is ended, and resumes from the store.
    private static let backlog = 256

    let database: CareDatabase
    private let logger: Logger
    private let beatInterval: Duration
    private let state = Mutex(State())

    init(database: CareDatabase, logger: Logger, beatInterval: Duration = .seconds(15)) {
        self.database = database
        self.logger = logger
        self.beatInterval = beatInterval
    }

    /// Streams open.
    var count: Int { state.withLock { $0.listeners.count - $0.byPrefix.count } }

    /// Polls until the service is shut down, then ends all streams.
    func run() async throws {
        await cancelWhenGracefulShutdown {
            // Streams take turns, so that a thousand signs of life do not go out at one moment.
            let turns = max(1, Int(self.beatInterval / Self.pollInterval))
            var turn = 0
            while !Task.isCancelled {
                await self.poll()
                self.beat(turn, of: turns)
                turn = (turn + 1) % turns
                try? await Task.sleep(for: Self.pollInterval)
            }
        }
        for listener in state.withLock({ Array($0.listeners.values) }) { listener.continuation.finish() }
    }

    /// Begins to listen to what comes from now on; ``end(_:)`` must follow.
    ///
    /// - Returns: nil when the sender has as many streams as it may have, or all have.
    func subscribe(_ interest: Interest, perSender: Int = .max, total: Int = .max) async -> Subscription? {
        let (items, continuation) = AsyncStream.makeStream(
            of: Item.self, bufferingPolicy: .bufferingOldest(Self.backlog))
        let id = state.withLock { state -> Int? in
            guard state.listeners.count < total else { return nil }
            state.nextID += 1
            switch interest {
            case .sender(let sender):
                guard state.perSender[sender]?.count ?? 0 < perSender else { return nil }
                state.perSender[sender, default: []].insert(state.nextID)
            case .prefix(let prefix): state.byPrefix[state.nextID] = prefix
            }
            state.listeners[state.nextID] = Listener(interest: interest, continuation: continuation)
            return state.nextID
        }
        guard let id else { return nil }
        if state.withLock({ $0.cursor == nil }) {
            let last = (try? await database.lastEvent()) ?? 0
            state.withLock { $0.cursor = $0.cursor ?? last }
        }
        return Subscription(id: id, items: items)
    }

    func end(_ subscription: Subscription) {
        state.withLock { state in
            guard let listener = state.listeners.removeValue(forKey: subscription.id) else { return }
            listener.continuation.finish()
            state.byPrefix[subscription.id] = nil
            if case .sender(let sender) = listener.interest {
                state.perSender[sender]?.remove(subscription.id)
                if state.perSender[sender]?.isEmpty == true { state.perSender[sender] = nil }
            }
            if state.listeners.isEmpty { state.cursor = nil }
        }
    }

    private func poll() async {
        guard let cursor = state.withLock({ $0.cursor }) else { return }
        let events: [CareEvent]
        do {
            events = try await database.events(since: cursor, limit: Self.pageSize)
        } catch {
            logger.error("events could not be read", metadata: ["reason": "\(error.description)"])
            return
        }
        for event in events {
            let listeners = state.withLock { state -> [AsyncStream<Item>.Continuation] in
                if state.cursor != nil { state.cursor = event.seq }
                let ids = (state.perSender[event.draft.recipient] ?? []).union(
                    state.byPrefix.filter { event.draft.recipient.hasPrefix($0.value) }.keys)
                return ids.compactMap { state.listeners[$0]?.continuation }
            }
            for listener in listeners { Self.yield(.event(event), to: listener) }
        }
    }

    private func beat(_ turn: Int, of turns: Int) {
        let due = state.withLock { $0.listeners.filter { $0.key % turns == turn }.values.map(\.continuation) }
        for continuation in due { Self.yield(.beat, to: continuation) }
    }

    private static func yield(_ item: Item, to listener: AsyncStream<Item>.Continuation) {
        if case .dropped = listener.yield(item) { listener.finish() }
    }
}
