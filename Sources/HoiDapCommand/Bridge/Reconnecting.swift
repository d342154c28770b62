import HoiDap
import Logging
import NIOCore

/// Keeps up a connection that comes and goes.
struct Reconnecting: Sendable {
    /// A connection that held so long was a good one: the next failure is the first again.
    private static let good = Duration.seconds(30)

    let name: String
    let logger: Logger

    /// Connects again and again until the task is cancelled; `converse` returns or throws when it is over.
    func run(_ converse: () async throws -> Void) async {
        var wait = Bridge.firstWait
        while !Task.isCancelled {
            let start = ContinuousClock.now
            do {
                try await converse()
                logger.warning("\(name) hung up")
            } catch {
                if Task.isCancelled { return }
                logger.warning(
                    "\(name) is away; trying again", metadata: ["reason": "\(error)", "seconds": "\(wait)"])
            }
            if ContinuousClock.now - start > Self.good { wait = Bridge.firstWait }
            guard await Duration.seconds(wait).passes() else { return }
            wait = min(Bridge.longestWait, wait * 2)
        }
    }
}
