import HoiDap
import Synchronization

/// The messages of one connection that wait to be answered: a lane for each sender.
///
/// A lane is worked off in order by one task; lanes run side by side, as many as the bounds let. Those that have to
/// wait get their turn in the order in which they came, so that one connection never has more at work than its share.
final class Lanes: Sendable {
    /// A lane whose next message waits for its turn.
    private struct Waiting {
        var line: IncomingLine
        var continuation: CheckedContinuation<Bool, Never>
    }

    private struct State {
        /// A lane that is worked off has an entry: what is behind the message at work.
        var lanes: [SenderKey: ArraySlice<IncomingLine>] = [:]
        var turns: ArraySlice<Waiting> = []
        var atWork = 0
        var bytesAtWork = 0
        var inFlight = 0
        var blocked: CheckedContinuation<Void, Never>?
        /// Messages that are still begun for a peer that has left; nil while it is there.
        var left: Int?

        var isAbandoned: Bool { left == 0 }
    }

    private let limits: LineLimits
    private let state = Mutex(State())

    init(limits: LineLimits) { self.limits = limits }

    /// Puts a message into its sender's lane; true when nobody works that lane off.
    func append(_ line: IncomingLine) -> Bool {
        let sender = SenderKey(line.sender)
        return state.withLock { state in
            state.inFlight += 1
            guard state.lanes[sender] == nil else {
                state.lanes[sender]?.append(line)
                return false
            }
            state.lanes[sender] = [line]
            return true
        }
    }

    /// The next message of a lane when it is its turn; nil when the lane is worked off or given up.
    ///
    /// ``answered(_:)`` must follow.
    func next(of sender: SenderKey) async -> IncomingLine? {
        let next = state.withLock { state -> IncomingLine? in
            let next = state.isAbandoned ? nil : state.lanes[sender]?.popFirst()
            // At once: a message that came in between would be in a lane that nobody works off.
            if next == nil { state.lanes[sender] = nil }
            return next
        }
        guard let next else { return nil }
        let mayBegin = await withCheckedContinuation { continuation in
            let mayBegin: Bool? = state.withLock { state in
                if state.isAbandoned { return false }
                if state.turns.isEmpty, begin(next, &state) { return true }
                state.turns.append(Waiting(line: next, continuation: continuation))
                return nil
            }
            if let mayBegin { continuation.resume(returning: mayBegin) }
        }
        return mayBegin ? next : nil
    }

    /// A message was answered.
    func answered(_ line: IncomingLine) {
        let (blocked, begun) = state.withLock { state in
            state.inFlight -= 1
            state.atWork -= 1
            state.bytesAtWork -= line.text.utf8.count
            return (state.inFlight < limits.messagesInFlight ? state.blocked.take() : nil, passOn(&state))
        }
        blocked?.resume()
        for (continuation, mayBegin) in begun { continuation.resume(returning: mayBegin) }
    }

    /// The peer is gone, and few of its messages are begun from here on: nobody reads the answers, and whoever sends
    /// a message again gets its reply.
    func leave() { giveUp(after: limits.messagesAfterLeaving) }

    /// Gives up what waits: the messages at work are the last.
    func abandon() { giveUp(after: 0) }

    private func giveUp(after most: Int) {
        let (blocked, begun) = state.withLock { state in
            state.left = min(state.left ?? most, most)
            return (state.blocked.take(), passOn(&state))
        }
        blocked?.resume()
        for (continuation, mayBegin) in begun { continuation.resume(returning: mayBegin) }
    }

    /// Waits until one more message may come in; one task at a time.
    func room() async {
        await withCheckedContinuation { continuation in
            let hasRoom = state.withLock { state in
                if state.inFlight < limits.messagesInFlight || state.left != nil { return true }
                state.blocked = continuation
                return false
            }
            if hasRoom { continuation.resume() }
        }
    }

    /// Whether nothing more is begun.
    var isAbandoned: Bool { state.withLock { $0.isAbandoned } }

    private typealias Begun = [(CheckedContinuation<Bool, Never>, Bool)]

    /// Begins those whose turn has come; all are sent away when nothing more is begun.
    private func passOn(_ state: inout State) -> Begun {
        var begun: Begun = []
        while let first = state.turns.first {
            let mayBegin = !state.isAbandoned
            if mayBegin, !begin(first.line, &state) { break }
            state.turns.removeFirst()
            begun.append((first.continuation, mayBegin))
        }
        return begun
    }

    /// Begins a message if there is room; a long one takes the room of many.
    private func begin(_ line: IncomingLine, _ state: inout State) -> Bool {
        let bytes = line.text.utf8.count
        let hasRoom =
            state.atWork < limits.messagesAtWork && state.bytesAtWork + bytes <= limits.bytesAtWork
        guard hasRoom || state.atWork == 0 else { return false }
        state.atWork += 1
        state.bytesAtWork += bytes
        if let left = state.left { state.left = left - 1 }
        return true
    }
}
