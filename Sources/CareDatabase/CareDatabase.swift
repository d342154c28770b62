package import CustomerCare
import GRDB

/// The store of conversations, messages, tickets, events and unanswered questions: one SQLite file.
///
/// Writes go through ``turn(_:)``. Turns that wait at the same moment share one commit, so durability
/// costs one disk flush per group and not one per message; a turn returns only after that flush.
/// Reads run beside writes and see the last commit. Several processes may use one file at once.
///
/// ```swift
/// let database = try CareDatabase(at: .file("hoidap.sqlite"))
/// let number = try await database.turn { try $0.openTicket(draft, at: now) }  // on disk from here on
/// ```
package struct CareDatabase: Sendable {
    /// Where the data lives.
    package enum Location: Sendable, Equatable {
        /// The path of the SQLite file; it is created, readable by its owner only, when it is not there.
        case file(String)
        /// Memory of this process; gone with it.
        case inMemory
    }

    /// How long a process waits for another one to finish writing.
    static let patience = Duration.seconds(30)
    /// How long the reply to a message is kept for a peer that sends the message again, in seconds.
    package static let replyRetention: Int64 = 48 * 3600

    let location: Location
    let writer: any DatabaseWriter
    private let commits: GroupCommit
    private let copying: LogCopying?

    /// Opens the store, creating or migrating its file.
    ///
    /// - Throws: ``CareDatabaseError`` when the file cannot be opened or written, belongs to another
    ///   program, is damaged, or was written by a newer HoiDap.
    package init(at location: Location) throws(CareDatabaseError) {
        try self.init(StoreOpening(location: location))
    }

    init(_ opening: StoreOpening) throws(CareDatabaseError) {
        location = opening.location
        writer = try opening.open()
        do {
            copying = if case .file(let path) = location { try LogCopying(path: path) } else { nil }
        } catch {
            throw CareDatabaseError(opening: error, at: location)
        }
        commits = GroupCommit(writer: writer, copying: copying, location: location)
    }

    /// Runs `body` in a durable transaction and returns its value once that is on disk.
    ///
    /// Turns are run one at a time, in the order in which they were asked for. An error thrown by
    /// `body` undoes this turn alone. A storage error (disk full, I/O error) ends the turn even when
    /// `body` catches it, since what came before it may be lost.
    /// `body` may run a second time, when the commit that it shared with others failed: let it have no
    /// effect but those on its transaction.
    ///
    /// - Throws: the ``CareDatabaseError`` that `body` threw or that the commit met; any other error
    ///   of `body` as ``CareDatabaseError/rolledBack(reason:)``.
    package func turn<Value: Sendable>(
        _ body: @escaping @Sendable (TurnTransaction) throws -> Value
    ) async throws(CareDatabaseError) -> Value {
        try await commits.run(body)
    }

    /// Sorts, assigns and promises by these rules from the next turn on; without, tickets are only kept.
    package func adopt(_ policy: CarePolicy) { commits.policy = policy }

    /// The rules in force.
    package var policy: CarePolicy { commits.policy }

    /// Waits for the turns under way, then closes the file; any later call throws ``CareDatabaseError/closed(path:)``.
    package func close() throws(CareDatabaseError) {
        commits.refuseFurtherTurns()
        // Memory goes with its last owner. GRDB's queue would crash on a read after it was closed.
        if location == .inMemory { return }
        do {
            try copying?.close()
            // The last connection that closes would do so, but a reader, which may not, is closed last. Left
            // undone if somebody reads or writes: nothing depends on it but that the file alone is complete.
            writer.writeWithoutTransaction { database in
                // Closed already, by a second call: SQLite would be given no connection.
                guard database.sqliteConnection != nil else { return }
                _ = try? database.checkpoint(.truncate)
            }
            try writer.close()
        } catch {
            throw CareDatabaseError(error, at: location)
        }
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(CareDatabaseError) -> Value {
        if commits.isClosed { throw .closed(path: location.path) }
        do {
            return try await writer.read(body)
        } catch {
            throw CareDatabaseError(error, at: location)
        }
    }
}
