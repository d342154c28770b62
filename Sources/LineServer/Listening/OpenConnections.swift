import NIOCore
import Synchronization

/// The connections of a server, for counting them and for ending them together.
final class OpenConnections: Sendable {
    private struct State {
        var channels: [UInt64: any Channel] = [:]
        var isShuttingDown = false
    }

    private let limits: LineLimits
    private let state = Mutex(State())

    init(limits: LineLimits) { self.limits = limits }

    /// Notes a connection; false when there are as many as there may be.
    func add(_ channel: any Channel, number: UInt64) -> Bool {
        let isShuttingDown: Bool? = state.withLock { state in
            guard state.channels.count < limits.connections else { return nil }
            state.channels[number] = channel
            return state.isShuttingDown
        }
        if isShuttingDown == true { stopReading(channel) }
        return isShuttingDown != nil
    }

    func remove(number: UInt64) {
        state.withLock { $0.channels[number] = nil }
    }

    /// Ends all connections: no new lines, what is under way is finished, sent and then the connection
    /// closed; at the latest after ``LineLimits/shutdown``.
    func shutDown() {
        let channels = state.withLock { state in
            state.isShuttingDown = true
            return Array(state.channels.values)
        }
        for channel in channels { stopReading(channel) }
    }

    private func stopReading(_ channel: any Channel) {
        channel.close(mode: .input, promise: nil)
        channel.eventLoop.scheduleTask(in: limits.shutdown) { channel.close(mode: .all, promise: nil) }
    }
}
