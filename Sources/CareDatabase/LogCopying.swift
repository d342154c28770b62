import GRDB
import Synchronization

/// Copies the write-ahead log back into the file beside the commits, so that no turn waits for it.
///
/// SQLite itself does so within a commit that finds the log long; on a disk where a flush takes 0.5 ms that commit
/// took 15, and one turn of fifty waited for it. Here a connection of its own copies what is there after so many
/// turns, then the writer copies the little that came meanwhile, and SQLite begins the log anew. Its own way
/// remains for when that is not enough, see `StoreOpening.longestLog`.
final class LogCopying: Sendable {
    /// Turns between two copies: some 30 MB of log.
    static let interval = 1024

    private enum Phase {
        case waiting, copying, copied
    }

    private let connection: DatabaseQueue
    private let state = Mutex((phase: Phase.waiting, turns: 0))

    init(path: String) throws { connection = try DatabaseQueue(path: path) }

    /// Tells of turns that were committed; called by the writer, outside of a transaction.
    func committed(_ turns: Int, by writer: Database) {
        let (before, after) = state.withLock { state in
            let before = state.phase
            state.turns += turns
            switch before {
            case .waiting where state.turns >= Self.interval: state.phase = .copying
            case .copied: state = (.waiting, 0)
            case .waiting, .copying: break
            }
            return (before, state.phase)
        }
        switch (before, after) {
        case (.waiting, .copying):
            connection.asyncWriteWithoutTransaction { database in
                Self.copy(database)
                self.state.withLock { $0.phase = .copied }
            }
        case (.copied, _): Self.copy(writer)
        default: break
        }
    }

    /// Waits for the copy that is under way.
    func close() throws { try connection.close() }

    /// Copies as much as no reader needs and waits for nobody; somebody else may be copying at the moment.
    private static func copy(_ database: Database) {
        // Closed already: SQLite would be given no connection.
        guard database.sqliteConnection != nil else { return }
        _ = try? database.checkpoint(.passive)
    }
}
