import GRDB

extension CareDatabase {
    /// How long one try to empty the log holds up the turns, in milliseconds, and the pause before the next.
    private static let emptying = 100
    private static let emptyingPause = Duration.milliseconds(50)

    /// Copies the write-ahead log into the file and cuts it to nothing, so that no erased word is left in it.
    ///
    /// SQLite gives up at once when somebody else copies the log, as ``LogCopying`` does in each process that serves, and
    /// would let turns wait while somebody reads. So it is tried for a moment, again and again.
    ///
    /// - Throws: ``CareDatabaseError/logHeld(path:)`` when no try of so long a time met nobody.
    func emptyLog(within patience: Duration = Self.patience) async throws(CareDatabaseError) {
        let deadline = ContinuousClock.now + patience
        do {
            while try await writer.writeWithoutTransaction({ try !Self.truncateLog($0) }) {
                guard ContinuousClock.now < deadline else {
                    throw CareDatabaseError.logHeld(path: location.path)
                }
                try await Task.sleep(for: Self.emptyingPause)
            }
        } catch is CancellationError {
            throw .logHeld(path: location.path)
        } catch {
            throw CareDatabaseError(error, at: location)
        }
    }

    /// False when somebody else uses the log.
    private static func truncateLog(_ database: Database) throws -> Bool {
        try database.execute(sql: "PRAGMA secure_delete = OFF")
        let usual = try Int.fetchOne(database, sql: "PRAGMA busy_timeout") ?? 0
        try database.execute(sql: "PRAGMA busy_timeout = \(emptying)")
        defer { try? database.execute(sql: "PRAGMA busy_timeout = \(usual)") }
        do {
            _ = try database.checkpoint(.truncate)
            return true
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            return false
        }
    }
}
