import CustomerCare
import Foundation
import GRDB
import Synchronization

/// Gathers the turns that wait at the same moment into one transaction, one disk flush for all.
///
/// GRDB's writer is a serial queue; it is the leader. A turn is put into `waiting`, and if no drain is
/// scheduled, one is. The drain takes what waits, runs it, commits, and only then resumes the callers;
/// whatever arrived meanwhile is the next group.
final class GroupCommit: Sendable {
    /// More turns than this wait for the next commit, to bound the latency of the first.
    static let largestGroup = 512

    /// How long a group that is smaller than the last one waits for its like: this part of the last
    /// commit's time, in steps of `gatheringStep`.
    ///
    /// Callers that were just told of their commit come with their next turn a moment later; without the
    /// wait the first of them would get a commit of its own, and the others wait for that. Measured with
    /// 50 callers in a loop: groups of 45 instead of 22.
    ///
    /// Groups below `smallestGathered` are of callers that come when they come: waiting would cost each of them
    /// a wake-up, and bring nobody.
    private static let gatheringShare = 4
    private static let smallestGathered = 8
    private static let gatheringStep = 0.000_05

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
        /// The sizes of the last two groups: a straggler's own commit between two large ones is not the measure.
        var lastGroups = (0, 0)
        var lastCommit = Duration.zero
        var policy = CarePolicy()
    }

    private let writer: any DatabaseWriter
    private let copying: LogCopying?
    private let location: CareDatabase.Location
    private let state = Mutex(State())

    init(writer: any DatabaseWriter, copying: LogCopying?, location: CareDatabase.Location) {
        self.writer = writer
        self.copying = copying
        self.location = location
    }

    func run<Value: Sendable>(
        _ body: @escaping @Sendable (TurnTransaction) throws -> Value
    ) async throws(CareDatabaseError) -> Value {
        let result = await withCheckedContinuation {
            (continuation: CheckedContinuation<Result<Value, CareDatabaseError>, Never>) in
            let turn = Turn(
                perform: { database in
                    let transaction = TurnTransaction(database, self.policy)
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

    /// The rules by which turns sort and promise from now on.
    var policy: CarePolicy {
        get { state.withLock { $0.policy } }
        set { state.withLock { $0.policy = newValue } }
    }

    var isClosed: Bool { state.withLock { $0.isClosed } }

    /// Turns that wait already are still run, if the file stays open for them.
    func refuseFurtherTurns() {
        state.withLock { $0.isClosed = true }
    }

    private func scheduleDrain() {
        writer.asyncWriteWithoutTransaction { self.drain($0) }
    }

    /// Lets a group grow while its turns come in, see `gatheringShare`.
    private func gather() {
        let (expected, patience) = state.withLock {
            (max($0.lastGroups.0, $0.lastGroups.1), $0.lastCommit / Self.gatheringShare)
        }
        guard expected >= Self.smallestGathered else { return }
        let deadline = ContinuousClock.now + patience
        var gathered = 0
        while ContinuousClock.now < deadline {
            let waiting = state.withLock { $0.waiting.count }
            if waiting >= expected || waiting == gathered { return }
            gathered = waiting
            Thread.sleep(forTimeInterval: Self.gatheringStep)
        }
    }

    private func drain(_ database: Database) {
        gather()
        let start = ContinuousClock.now
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
            state.lastGroups = (group.count, state.lastGroups.0)
            state.lastCommit = ContinuousClock.now - start
            state.isDraining = !state.waiting.isEmpty
            return state.isDraining
        }
        copying?.committed(group.count, by: database)
        // Scheduled anew rather than looped, so that a close() that waits for the queue gets its turn.
        if mustGoOn { scheduleDrain() }
    }

    /// Commits a group, with more care each time that it fails.
    ///
    /// First all turns bare; when one throws, again with a savepoint for each, so that it alone is left
    /// out; when the commit itself fails, it may be one turn's fault (a page too many for a full disk),
    /// and each turn gets a transaction of its own.
    private func commit(_ group: [Turn], in database: Database) {
        do {
            try attempt(group, inSavepoints: false, in: database)
        } catch let refusal as NoTransaction {
            fail(group, with: refusal.reason)
        } catch  where group.count == 1 {
            fail(group, with: error)
        } catch {
            do {
                try attempt(group, inSavepoints: true, in: database)
            } catch let refusal as NoTransaction {
                fail(group, with: refusal.reason)
            } catch {
                for turn in group { commit([turn], in: database) }
            }
        }
    }

    /// The transaction did not begin: another process holds the file, or it may not be written.
    private struct NoTransaction: Error {
        let reason: any Error
    }

    private func attempt(_ group: [Turn], inSavepoints: Bool, in database: Database) throws {
        var confirmations: [@Sendable () -> Void] = []
        confirmations.reserveCapacity(group.count)
        var refused: [(Turn, any Error)] = []
        var began = false
        do {
            try database.inTransaction(.immediate) {
                began = true
                for turn in group {
                    guard inSavepoints else {
                        confirmations.append(try turn.perform(database))
                        continue
                    }
                    do {
                        confirmations.append(try performInSavepoint(turn, database))
                    } catch {
                        guard database.isInsideTransaction, !error.isFatalToTransaction else { throw error }
                        refused.append((turn, error))
                    }
                }
                return .commit
            }
        } catch  where !began {
            throw NoTransaction(reason: error)
        }
        for confirm in confirmations { confirm() }
        for (turn, error) in refused { fail([turn], with: error) }
    }

    private func performInSavepoint(_ turn: Turn, _ database: Database) throws -> @Sendable () -> Void {
        var confirmation: @Sendable () -> Void = {}
        try database.inSavepoint {
            confirmation = try turn.perform(database)
            return .commit
        }
        return confirmation
    }

    private func fail(_ group: [Turn], with error: any Error) {
        let reason = CareDatabaseError(error, at: location)
        for turn in group { turn.fail(reason) }
    }
}
