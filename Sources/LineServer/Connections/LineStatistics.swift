import Synchronization

/// What a server did since it started, for whoever watches it; no words of customers.
package final class LineStatistics: Sendable {
    /// The figures at one moment.
    package struct Figures: Sendable, Equatable {
        package var uptimeSeconds: Int64 = 0
        /// Connections that are open, and all there were.
        package var connections: Int64 = 0
        package var connectionsTotal: Int64 = 0
        /// Messages that were answered, and that are being answered.
        package var answered: Int64 = 0
        package var inFlight: Int64 = 0
        /// Lines that were answered with an error.
        package var refused: Int64 = 0

        package init() {}
    }

    package init() {}

    private let start = ContinuousClock.now
    private let counts = Mutex(Figures())

    func count(_ change: (inout Figures) -> Void) { counts.withLock { change(&$0) } }

    var figures: Figures {
        var figures = counts.withLock { $0 }
        figures.uptimeSeconds = (ContinuousClock.now - start).components.seconds
        return figures
    }
}
