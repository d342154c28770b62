import CareDatabase
import HoiDap
import Logging
import ServiceLifecycle
import Synchronization

/// Looks for new events, for all streams together, and hands each to those that it is for.
final class EventFeed: Service {
    /// What a stream is given.
    enum Item: Sendable {
        case event(CareEvent)
        /// Something was said: the place of the last line in the message log.
        case line(Int64)
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
        /// Not events, but that something is said at all, by whomever, to or by this sender.
        case lines(String)
    }

    private struct Listener {
        var interest: Interest
        var address: String?
        var continuation: AsyncStream<Item>.Continuation
    }

    private struct State {
        var listeners: [Int: Listener] = [:]
        var perSender: [SenderKey: Set<Int>] = [:]
        var perLines: [SenderKey: Set<Int>] = [:]
        var perAddress: [String: Int] = [:]
        var byPrefix: [Int: String] = [:]
        var nextID = 0
        /// The place of the last event that was handed out; nil while nobody listens.
        var cursor: Int64?
        /// The same in the message log; nil while nobody wants to know of lines.
        var lineCursor: Int64?
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
                await self.pollLines()
                self.beat(turn, of: turns)
                turn = (turn + 1) % turns
                try? await Task.sleep(for: Self.pollInterval)
            }
        }
        for listener in state.withLock({ Array($0.listeners.values) }) { listener.continuation.finish() }
    }

    /// Begins to listen to what comes from now on; ``end(_:)`` must follow.
    ///
    /// - Parameters:
    ///   - interest: what is listened to.
    ///   - address: whose address it is, if there is a bound to that.
    ///   - limits: nil for a listener of the server's own.
    /// - Returns: nil when the sender or the address has as many streams as it may have, or all have.
    func subscribe(
        _ interest: Interest, from address: String? = nil, limits: WebLimits? = nil
    ) async -> Subscription? {
        let perSender = limits?.streamsPerConversation ?? .max
        let (items, continuation) = AsyncStream.makeStream(
            of: Item.self, bufferingPolicy: .bufferingOldest(Self.backlog))
        let id = state.withLock { state -> Int? in
            guard state.listeners.count < limits?.streams ?? .max else { return nil }
            let perAddress = address.map { (state.perAddress[$0] ?? 0, limits?.streamsPerAddress ?? .max) }
            if let (open, most) = perAddress, open >= most { return nil }
            state.nextID += 1
            switch interest {
            case .sender(let sender):
                let sender = SenderKey(sender)
                guard state.perSender[sender]?.count ?? 0 < perSender else { return nil }
                state.perSender[sender, default: []].insert(state.nextID)
            case .prefix(let prefix): state.byPrefix[state.nextID] = prefix
            case .lines(let sender):
                let sender = SenderKey(sender)
                guard state.perLines[sender]?.count ?? 0 < perSender else { return nil }
                state.perLines[sender, default: []].insert(state.nextID)
            }
            if let address { state.perAddress[address, default: 0] += 1 }
            state.listeners[state.nextID] = Listener(
                interest: interest, address: address, continuation: continuation)
            return state.nextID
        }
        guard let id else { return nil }
        if case .lines = interest { await beginLines() }
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
            if let address = listener.address {
                let left = (state.perAddress[address] ?? 0) - 1
                state.perAddress[address] = left > 0 ? left : nil
            }
            switch listener.interest {
            case .prefix: break
            case .sender(let sender):
                let sender = SenderKey(sender)
                state.perSender[sender]?.remove(subscription.id)
                if state.perSender[sender]?.isEmpty == true { state.perSender[sender] = nil }
            case .lines(let sender):
                let sender = SenderKey(sender)
                state.perLines[sender]?.remove(subscription.id)
                if state.perLines[sender]?.isEmpty == true { state.perLines[sender] = nil }
                if state.perLines.isEmpty { state.lineCursor = nil }
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
                let ids = (state.perSender[SenderKey(event.draft.recipient)] ?? []).union(
                    state.byPrefix.filter { event.draft.recipient.hasPrefix($0.value) }.keys)
                return ids.compactMap { state.listeners[$0]?.continuation }
            }
            for listener in listeners { Self.yield(.event(event), to: listener) }
        }
    }

    /// Finds the place from which lines are told; a log that cannot be read now is tried again with the next poll.
    private func beginLines() async {
        guard state.withLock({ $0.lineCursor == nil && !$0.perLines.isEmpty }),
            let last = try? await database.lastLine()
        else { return }
        state.withLock { $0.lineCursor = $0.lineCursor ?? last }
    }

    private func pollLines() async {
        guard let cursor = state.withLock({ $0.lineCursor }) else {
            await beginLines()
            return
        }
        let last: Int64
        var places: [SenderKey: Int64] = [:]
        do {
            let heard = try await database.senders(withLinesAfter: cursor)
            last = heard.last
            for (sender, place) in heard.senders { places[SenderKey(sender)] = place }
        } catch {
            logger.error("the message log could not be read", metadata: ["reason": "\(error.description)"])
            return
        }
        guard last != cursor else { return }
        let heard = state.withLock { [places] state -> [(AsyncStream<Item>.Continuation, Int64)] in
            if state.lineCursor != nil { state.lineCursor = last }
            return state.perLines.flatMap { sender, ids -> [(AsyncStream<Item>.Continuation, Int64)] in
                // Somebody was erased: places are given anew, and everyone looks again.
                guard let place = last < cursor ? last : places[sender] else { return [] }
                return ids.compactMap { state.listeners[$0]?.continuation }.map { ($0, place) }
            }
        }
        for (listener, place) in heard { Self.yield(.line(place), to: listener) }
    }

    private func beat(_ turn: Int, of turns: Int) {
        let due = state.withLock { $0.listeners.filter { $0.key % turns == turn }.values.map(\.continuation) }
        for continuation in due { Self.yield(.beat, to: continuation) }
    }

    private static func yield(_ item: Item, to listener: AsyncStream<Item>.Continuation) {
        if case .dropped = listener.yield(item) { listener.finish() }
    }
}
