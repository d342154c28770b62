import GRDB
import Synchronization

/// Gathers the turns that wait at the same moment into one transaction, one disk flush for all.
///
/// GRDB's writer is a serial queue; it is the leader. A turn is put into `waiting`, and if no drain is
/// scheduled, one is. The drain takes what waits, runs each turn in a savepoint of its own, commits,
/// and only then resumes the callers; whatever arrived meanwhile is the next group.
final class GroupCommit: Sendable {
    /// More turns than this wait for the next commit, to bound the latency of the first.
    static let largestGroup = 512

    /// A turn with its types erased.
    private struct Turn: Sendable {
        /// Runs the body; returns what tells its caller the value, to be called after the commit.
        let perform: @Sendable (Database) throws -> @Sendable () -> Void
        let fail: @Sendable (CareDatabaseError) -> Void
    }

    private struct State {
        var waiting: [Turn] = []
        var isDraining = false
        var isClosed = false
    }

    private let writer: any DatabaseWriter
    private let location: CareDatabase.Location
    private let state = Mutex(State())

    init(writer: any DatabaseWriter, location: CareDatabase.Location) {
        self.writer = writer
        self.location = location
    }

    func run<Value: Sendable>(
        _ body: @escaping @Sendable (TurnTransaction) throws -> Value
    ) async throws(CareDatabaseError) -> Value {
        let result = await withCheckedContinuation {
            (continuation: CheckedContinuation<Result<Value, CareDatabaseError>, Never>) in
            let turn = Turn(
                perform: { database in
                    let transaction = TurnTransaction(database)
                    let value = try body(transaction)
                    if let failure = transaction.failure { throw failure }
                    return { continuation.resume(returning: .success(value)) }
                },
                fail: { continuation.resume(returning: .failure($0)) }
            )
            let isFirst: Bool? = state.withLock { state in
                if state.isClosed { return nil }
                state.waiting.append(turn)
                defer { state.isDraining = true }
                return !state.isDraining
            }
            guard let isFirst else { return turn.fail(.closed(path: location.path)) }
            if isFirst { scheduleDrain() }
        }
        return try result.get()
    }

    var isClosed: Bool { state.withLock { $0.isClosed } }

    /// Turns that wait already are still run, if the file stays open for them.
    func refuseFurtherTurns() {
        state.withLock { $0.isClosed = true }
    }

    private func scheduleDrain() {
        writer.asyncWriteWithoutTransaction { self.drain($0) }
    }

    private func drain(_ database: Database) {
        let group = state.withLock { state in
            let group = Array(state.waiting.prefix(Self.largestGroup))
            state.waiting.removeFirst(group.count)
            return group
        }
        if database.sqliteConnection == nil {
            for turn in group { turn.fail(.closed(path: location.path)) }
        } else {
            commit(group, in: database)
        }
        let mustGoOn = state.withLock { state in
            state.isDraining = !state.waiting.isEmpty
            return state.isDraining
        }
        // Scheduled anew rather than looped, so that a close() that waits for the queue gets its turn.
        if mustGoOn { scheduleDrain() }
    }

    private func commit(_ group: [Turn], in database: Database) {
        var confirmations: [@Sendable () -> Void] = []
        var refused: [(Turn, any Error)] = []
        var began = false
        do {
            try database.inTransaction(.immediate) {
                began = true
                for turn in group {
                    do {
                        var confirmation: (@Sendable () -> Void)?
                        try database.inSavepoint {
                            confirmation = try turn.perform(database)
                            return .commit
                        }
                        if let confirmation { confirmations.append(confirmation) }
                    } catch {
                        guard database.isInsideTransaction, !error.isFatalToTransaction else { throw error }
                        refused.append((turn, error))
                    }
                }
                return .commit
            }
        } catch {
            fail(group, with: error, retry: began && group.count > 1, in: database)
            return
        }
        for confirm in confirmations { confirm() }
        for (turn, error) in refused { turn.fail(CareDatabaseError(error, at: location)) }
    }

    /// A commit that failed may be one turn's fault (a page too many on a full disk): the others get
    /// a transaction each.
    private func fail(_ group: [Turn], with error: any Error, retry: Bool, in database: Database) {
        if retry {
            for turn in group { commit([turn], in: database) }
        } else {
            let reason = CareDatabaseError(error, at: location)
            for turn in group { turn.fail(reason) }
        }
    }
}
