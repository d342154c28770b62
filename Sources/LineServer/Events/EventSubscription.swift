import HoiDap
import Synchronization

/// What one connection wants to hear of, and up to where it has heard.
final class EventSubscription: Sendable {
    /// What is to be told next.
    enum Push: Sendable, Equatable {
        /// From here on events come after this place.
        case resumed(since: Int64)
        case events([LineEvent])
    }

    private struct State {
        /// Senders that this connection spoke for.
        var senders: Set<SenderKey> = []
        /// After `resume`: the events of all senders.
        var isForAll = false
        var cursor: Int64
        /// Counts resumes: events that were read before the last one are not told behind it.
        var resumes = 0
        /// Resumes that are still to be told of.
        var resumed: [Int64] = []
        var isEnded = false
        var mayHaveEvents = false
        var waiting: CheckedContinuation<Void, Never>?
    }

    private let hub: EventHub
    private let maximumSenders: Int
    private let state: Mutex<State>

    /// Hears of what comes after `cursor`.
    init(hub: EventHub, cursor: Int64, maximumSenders: Int) {
        self.hub = hub
        self.maximumSenders = maximumSenders
        state = Mutex(State(cursor: cursor))
    }

    /// Hears of a sender's events from now on.
    func add(_ sender: String) {
        state.withLock { state in
            if state.senders.count < maximumSenders { state.senders.insert(SenderKey(sender)) }
        }
    }

    /// Hears of all events after `seq`; ``next()`` says so before it gives the first of them.
    func resume(since seq: Int64) {
        let waiting = state.withLock { state in
            state.resumes += 1
            state.resumed.append(seq)
            state.isForAll = true
            state.cursor = seq
            state.mayHaveEvents = true
            return state.waiting.take()
        }
        waiting?.resume()
    }

    /// Lets ``next()`` return nil.
    func end() {
        let waiting = state.withLock { state in
            state.isEnded = true
            return state.waiting.take()
        }
        waiting?.resume()
    }

    /// Called by the hub when there are new events.
    func wake(for events: [LineEvent]) {
        let waiting = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard
                state.isForAll || events.contains(where: { state.senders.contains(SenderKey($0.recipient)) })
            else {
                return nil
            }
            state.mayHaveEvents = true
            return state.waiting.take()
        }
        waiting?.resume()
    }

    /// What this connection is told next, at least one event; nil when it ended.
    func next() async -> Push? {
        while true {
            await wait()
            let (resumed, known) = state.withLock { state -> (Int64?, State) in
                if !state.resumed.isEmpty { return (state.resumed.removeFirst(), state) }
                state.mayHaveEvents = false
                return (nil, state)
            }
            if let resumed { return .resumed(since: resumed) }
            if known.isEnded { return nil }
            let page = await hub.events(since: known.cursor)
            guard let last = page.last else { continue }
            let wanted = state.withLock { state -> [LineEvent] in
                // A resume came between: what was read is not what is wanted any more.
                guard state.resumes == known.resumes else { return [] }
                state.cursor = last.seq
                // There may be another page.
                state.mayHaveEvents = true
                return state.isForAll ? page : page.filter { state.senders.contains(SenderKey($0.recipient)) }
            }
            if !wanted.isEmpty { return .events(wanted) }
        }
    }

    private func wait() async {
        await withCheckedContinuation { continuation in
            let mustWait = state.withLock { state in
                guard !state.mayHaveEvents, state.resumed.isEmpty, !state.isEnded else { return false }
                state.waiting = continuation
                return true
            }
            if !mustWait { continuation.resume() }
        }
    }
}
