import Synchronization

/// The messages of one connection that wait to be answered: a lane for each sender.
///
/// A lane is worked off in order by one task; lanes run side by side.
final class Lanes: Sendable {
    private struct State {
        var waiting: [String: ArraySlice<IncomingLine>] = [:]
        var inFlight = 0
        var blocked: CheckedContinuation<Void, Never>?
        var isAbandoned = false
    }

    private let limit: Int
    private let state = Mutex(State())

    /// - Parameter limit: messages in flight from which on ``room()`` waits.
    init(limit: Int) { self.limit = limit }

    /// Puts a message into its sender's lane; true when nobody works that lane off.
    func append(_ line: IncomingLine) -> Bool {
        state.withLock { state in
            state.inFlight += 1
            guard state.waiting[line.sender] == nil else {
                state.waiting[line.sender]?.append(line)
                return false
            }
            state.waiting[line.sender] = [line]
            return true
        }
    }

    /// The next message of a lane; nil when it is worked off.
    func next(of sender: String) -> IncomingLine? {
        state.withLock { state in
            let next = state.isAbandoned ? nil : state.waiting[sender]?.popFirst()
            if next == nil { state.waiting[sender] = nil }
            return next
        }
    }

    /// Gives up what waits: the messages under way are the last.
    func abandon() {
        let blocked = state.withLock { state in
            state.isAbandoned = true
            return state.blocked.take()
        }
        blocked?.resume()
    }

    /// A message was answered.
    func answered() {
        let blocked = state.withLock { state in
            state.inFlight -= 1
            return state.inFlight < limit ? state.blocked.take() : nil
        }
        blocked?.resume()
    }

    /// Waits until one more message may come in; one task at a time.
    func room() async {
        await withCheckedContinuation { continuation in
            let hasRoom = state.withLock { state in
                if state.inFlight < limit || state.isAbandoned { return true }
                state.blocked = continuation
                return false
            }
            if hasRoom { continuation.resume() }
        }
    }
}
