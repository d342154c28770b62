import NIOCore
import Synchronization

/// The connections of a server, for ending them together.
final class OpenConnections: Sendable {
    /// A connection and what to do when it must end at once.
    private struct Entry {
        let channel: any Channel
        let abandon: @Sendable () -> Void
    }

    private struct State {
        var entries: [UInt64: Entry] = [:]
        var isShuttingDown = false
    }

    private let limits: LineLimits
    private let state = Mutex(State())

    init(limits: LineLimits) { self.limits = limits }

    /// Notes a connection, and what ends its answers when it must end at once.
    func add(_ channel: any Channel, number: UInt64, abandon: @escaping @Sendable () -> Void) {
        let entry = Entry(channel: channel, abandon: abandon)
        let isShuttingDown = state.withLock { state in
            state.entries[number] = entry
            return state.isShuttingDown
        }
        if isShuttingDown { stopReading(entry) }
    }

    func remove(number: UInt64) {
        state.withLock { $0.entries[number] = nil }
    }

    /// Ends all connections: no new lines, what is under way is finished, sent and then the connection
    /// closed; at the latest after ``LineLimits/shutdown``.
    func shutDown() {
        let entries = state.withLock { state in
            state.isShuttingDown = true
            return Array(state.entries.values)
        }
        for entry in entries { stopReading(entry) }
    }

    private func stopReading(_ entry: Entry) {
        entry.channel.close(mode: .input, promise: nil)
        entry.channel.eventLoop.scheduleTask(in: limits.shutdown) {
            entry.abandon()
            entry.channel.close(mode: .all, promise: nil)
        }
    }
}
