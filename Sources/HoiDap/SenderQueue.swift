import Synchronization

/// Lets one message of a sender be worked on at a time, in the order of arrival; senders do not wait for
/// each other.
final class SenderQueue: Sendable {
    /// A sender with a message under way has an entry: those that wait, oldest first.
    private let waiting = Mutex<[SenderKey: [CheckedContinuation<Void, Never>]]>([:])

    /// Returns when it is this message's turn; ``leave(_:)`` must follow.
    func enter(_ sender: String) async {
        let sender = SenderKey(sender)
        await withCheckedContinuation { continuation in
            let isFree = waiting.withLock { waiting in
                if waiting[sender] == nil {
                    waiting[sender] = []
                    return true
                }
                waiting[sender]?.append(continuation)
                return false
            }
            if isFree { continuation.resume() }
        }
    }

    func leave(_ sender: String) {
        let sender = SenderKey(sender)
        let next = waiting.withLock { waiting -> CheckedContinuation<Void, Never>? in
            guard var queue = waiting[sender], !queue.isEmpty else {
                waiting[sender] = nil
                return nil
            }
            let next = queue.removeFirst()
            waiting[sender] = queue
            return next
        }
        next?.resume()
    }
}
