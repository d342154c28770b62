import Foundation
import GRDB

/// Opens, checks and migrates the file of a ``CareDatabase``.
struct StoreOpening {
    /// `HoiD` in ASCII, in SQLite's `application_id`: tells our files from other programs' files.
    static let applicationID = 0x486F_6944

    /// Pages of the write-ahead log from which on commits copy it into the file themselves, 64 MB; ``LogCopying``
    /// comes before that.
    private static let longestLog = 16_000

    /// Seconds between tries while other processes create the same file.
    private static let pause = 0.05

    let location: CareDatabase.Location
    /// How long another process that writes is waited for.
    var patience = CareDatabase.patience
    /// Run on each new connection; tests put bounds on SQLite with it.
    var prepare: @Sendable (Database) throws -> Void = { _ in }

    func open() throws(CareDatabaseError) -> any DatabaseWriter {
        let deadline = ContinuousClock.now + self.patience
        while true {
            do {
                return try openOnce()
            } catch let error as CareDatabaseError {
                throw error
            } catch {
                // Two processes that create one file at once: one of them finds it locked, or the tables
                // already made. The file is sound either way, and the next try finds it complete.
                guard ContinuousClock.now < deadline, error.isRaceOfOpening else {
                    throw CareDatabaseError(opening: error, at: location)
                }
                Thread.sleep(forTimeInterval: Self.pause)
            }
        }
    }

    private func openOnce() throws -> any DatabaseWriter {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience / .seconds(1))
        configuration.prepareDatabase(prepare)
        configuration.maximumReaderCount = 4
        switch location {
        case .inMemory:
            let queue = try DatabaseQueue(configuration: configuration)
            try Schema.migrator.migrate(queue)
            return queue
        case .file(let path):
            try makePrivateFile(at: path)
            try checkOwnership(of: path, configuration)
            let pool = try DatabasePool(path: path, configuration: configuration)
            try Schema.migrator.migrate(pool)
            try makeDurable(pool)
            return pool
        }
    }

    /// Customers' words and telephone numbers are for their owner's eyes; SQLite gives its companion
    /// files (`-wal`, `-shm`) the same mode.
    private func makePrivateFile(at path: String) throws {
        var isDirectory: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) {
            if isDirectory.boolValue { throw CareDatabaseError.cannotOpen(path: path, reason: .isDirectory) }
            return
        }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isDirectory), isDirectory.boolValue
        else {
            throw CareDatabaseError.cannotOpen(path: path, reason: .noFolder(folder))
        }
        let descriptor = Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            let reason = String(cString: strerror(errno))
            throw CareDatabaseError.cannotOpen(path: path, reason: .system(reason))
        }
        Glibc.close(descriptor)
    }

    /// Looks before anything is changed: a file of another program or of a newer HoiDap stays as it is.
    private func checkOwnership(of path: String, _ configuration: Configuration) throws {
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.read { database in
            // The list of migrations is there before the first of them, which makes the file ours.
            let tables =
                try Int.fetchOne(
                    database,
                    sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'") ?? 0
            guard tables > 0 else { return }
            let owner = try Int.fetchOne(database, sql: "PRAGMA application_id")
            guard owner == Self.applicationID else { throw CareDatabaseError.foreign(path: path) }
            if try Schema.migrator.hasBeenSuperseded(database) {
                throw CareDatabaseError.newerSchema(path: path)
            }
        }
        try queue.close()
    }

    /// GRDB sets `synchronous` to NORMAL when it turns WAL on; a commit must be on disk when it returns.
    private func makeDurable(_ pool: DatabasePool) throws {
        try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(sql: "PRAGMA wal_autocheckpoint = \(Self.longestLog)")
            let level = try Int.fetchOne(database, sql: "PRAGMA synchronous")
            let journal = try String.fetchOne(database, sql: "PRAGMA journal_mode")
            guard level == 2, journal == "wal" else {
                throw CareDatabaseError.notDurable(journal: journal ?? "?", synchronous: level ?? -1)
            }
        }
    }
}
