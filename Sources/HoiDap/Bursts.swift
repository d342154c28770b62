import Synchronization

/// Joins the bubbles that a sender writes one right after the other into one turn.
///
/// The first bubble waits until none has come for the length of the window; the last one gets the reply,
/// those before it get none. All return only when the turn is on disk.
final class Bursts: Sendable {
    private struct Burst {
        var messages: [IncomingMessage]
        var waiting: [CheckedContinuation<AssistantTurn?, Never>] = []
    }

    /// Windows that one turn waits, at most, and bubbles that it holds: nobody can put off the answer for ever.
    private static let (mostWindows, mostBubbles) = (8, 20)

    private let open = Mutex<[SenderKey: Burst]>([:])

    /// Bubbles of a sender that wait to be answered.
    func count(of sender: String) -> Int { open.withLock { $0[SenderKey(sender)]?.messages.count ?? 0 } }

    /// Answers a message together with those that follow it.
    ///
    /// - Parameters:
    ///   - message: what was written.
    ///   - pause: waits the length of the window.
    ///   - respond: answers all bubbles of a turn, oldest first.
    /// - Returns: the reply to the whole turn for its last bubble, nothing to say for the others.
    func answer(
        _ message: IncomingMessage, pause: () async -> Void,
        with respond: ([IncomingMessage]) async -> AssistantTurn
    ) async -> AssistantTurn {
        let sender = SenderKey(message.sender)
        let answered = await withCheckedContinuation { continuation in
            let leads = open.withLock { open in
                guard var burst = open[sender], burst.messages.count < Self.mostBubbles else {
                    guard open[sender] == nil else { return true }
                    open[sender] = Burst(messages: [message])
                    return true
                }
                burst.messages.append(message)
                burst.waiting.append(continuation)
                open[sender] = burst
                return false
            }
            if leads { continuation.resume(returning: nil) }
        }
        if let answered { return answered }
        var known = 1
        for _ in 0..<Self.mostWindows {
            await pause()
            let count = open.withLock { $0[sender]?.messages.count ?? known }
            if count == known { break }
            known = count
        }
        let burst = open.withLock { open in
            // A full burst was not joined: this message is a turn of its own.
            guard open[sender]?.messages.first == message else { return Burst(messages: [message]) }
            return open.removeValue(forKey: sender) ?? Burst(messages: [message])
        }
        let turn = await respond(burst.messages)
        var silent = AssistantTurn(replies: [])
        silent.isStored = turn.isStored
        for (index, waiting) in burst.waiting.enumerated() {
            waiting.resume(returning: index == burst.waiting.count - 1 ? turn : silent)
        }
        return burst.waiting.isEmpty ? turn : silent
    }
}
