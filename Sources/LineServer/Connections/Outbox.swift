import NIOCore
import Synchronization

/// The bytes on their way to one peer: whoever has something to say appends it, and one at a time writes.
///
/// Who appends to an idle outbox writes at once. What others append meanwhile is left to ``relay()``, as one
/// write, so that many answers cost one system call and no sender's lane is kept busy with the others'
/// answers.
final class Outbox: Sendable {
    private enum Writer {
        case none
        /// A task in ``send(_:)``.
        case sender
        /// The task in ``relay()``, which was woken or will see it when it comes to wait.
        case relay
    }

    private struct State {
        var bytes = ByteBuffer()
        var writer = Writer.none
        /// A write failed: the peer is gone.
        var isBroken = false
        /// Nobody will send any more.
        var isFinished = false
        var relay: CheckedContinuation<Void, Never>?
        var waitingForRoom: [CheckedContinuation<Void, Never>] = []
    }

    private let limit: Int
    private let write: @Sendable (ByteBuffer) async throws -> Void
    private let state = Mutex(State())

    /// - Parameters:
    ///   - limit: bytes from which on ``room()`` waits.
    ///   - write: returns when the peer has taken the bytes or is ready for more; throws when it is gone.
    init(limit: Int, write: @escaping @Sendable (ByteBuffer) async throws -> Void) {
        self.limit = limit
        self.write = write
    }

    /// Whether the peer is gone.
    var isBroken: Bool { state.withLock { $0.isBroken } }

    /// Appends bytes and sees to it that they are written; they are dropped once the peer is gone.
    func send(_ bytes: [UInt8]) async {
        let isWriter = state.withLock { state in
            guard !state.isBroken, !bytes.isEmpty else { return false }
            state.bytes.writeBytes(bytes)
            guard state.writer == .none else { return false }
            state.writer = .sender
            return true
        }
        guard isWriter else { return }
        await writeGathered()
        let relay = state.withLock { state -> CheckedContinuation<Void, Never>? in
            state.writer = state.bytes.readableBytes == 0 ? .none : .relay
            return state.writer == .relay ? state.relay.take() : nil
        }
        relay?.resume()
    }

    /// Waits until the peer has read enough for more to be answered, or is gone.
    func room() async {
        await withCheckedContinuation { continuation in
            let hasRoom = state.withLock { state in
                if state.isBroken || state.bytes.readableBytes < limit { return true }
                state.waitingForRoom.append(continuation)
                return false
            }
            if hasRoom { continuation.resume() }
        }
    }

    /// Writes what gathers while others write; returns when all is written after ``finish()``.
    func relay() async {
        while await relayIsNeeded() {
            while state.withLock({ $0.bytes.readableBytes > 0 }) { await writeGathered() }
            state.withLock { state in
                if state.bytes.readableBytes == 0 { state.writer = .none }
            }
        }
    }

    /// Lets ``relay()`` return; nothing may be sent from here on.
    func finish() {
        let relay = state.withLock { state in
            state.isFinished = true
            return state.relay.take()
        }
        relay?.resume()
    }

    private func relayIsNeeded() async -> Bool {
        await withCheckedContinuation { continuation in
            let mustWait = state.withLock { state in
                guard state.writer != .relay, !state.isFinished else { return false }
                state.relay = continuation
                return true
            }
            if !mustWait { continuation.resume() }
        }
        return state.withLock { $0.writer == .relay }
    }

    private func writeGathered() async {
        let (bytes, waiting) = state.withLock { state in
            defer {
                state.bytes = ByteBuffer()
                state.waitingForRoom = []
            }
            return (state.bytes, state.waitingForRoom)
        }
        do {
            try await write(bytes)
            for continuation in waiting { continuation.resume() }
        } catch {
            let late = state.withLock { state in
                defer { state.waitingForRoom = [] }
                state.isBroken = true
                state.bytes = ByteBuffer()
                return state.waitingForRoom
            }
            for continuation in waiting + late { continuation.resume() }
        }
    }
}
