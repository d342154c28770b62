import Foundation
import GRDB

extension CareDatabase {
    /// What a look through the whole file found.
    package struct Check: Sendable, Equatable {
        /// What is wrong, in SQLite's words; none when all is well.
        package var problems: [String]
        /// The migrations that were applied, oldest first.
        package var schema: [String]
        /// Rows by table.
        package var rows: [String: Int]
        /// Bytes of the file, and of those how many a vacuum gives back.
        package var size: Int
        package var free: Int
    }

    /// Looks through every page, index, reference and search index; others may read and write meanwhile.
    package func check() async throws(CareDatabaseError) -> Check {
        let (schema, rows, size, free, found) = try await read { database in
            var found = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            for row in try Row.fetchAll(database, sql: "PRAGMA foreign_key_check") {
                let table: String = row["table"]
                found.append("row \(row["rowid"] as Int64? ?? 0) of \(table) refers to nothing")
            }
            var rows: [String: Int] = [:]
            let tables = try String.fetchAll(
                database,
                sql: """
                    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                        AND name NOT LIKE '%Search%' AND name <> 'grdb_migrations' ORDER BY name
                    """)
            for table in tables {
                rows[table] = try Int.fetchOne(database, sql: "SELECT count(*) FROM \"\(table)\"") ?? 0
            }
            let page = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0
            let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            let free = try Int.fetchOne(database, sql: "PRAGMA freelist_count") ?? 0
            return (
                try Schema.migrator.appliedMigrations(database), rows, page * pages, page * free, found
            )
        }
        var problems = found
        // The command of FTS5 that compares an index with its table is a write to SQLite.
        for index in ["ticketSearch", "customerSearch"] {
            do {
                try await writer.write {
                    try $0.execute(sql: "INSERT INTO \(index) (\(index), rank) VALUES ('integrity-check', 1)")
                }
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
                problems.append("search index \(index) does not agree with its table")
            } catch {
                throw CareDatabaseError(error, at: location)
            }
        }
        return Check(problems: problems, schema: schema, rows: rows, size: size, free: free)
    }

    /// Copies the whole database as of one moment into a new file, readable by its owner only, while others
    /// read and write.
    ///
    /// The copy is looked through before this returns; a copy that is not sound is removed.
    package func backup(to path: String) async throws(CareDatabaseError) {
        do {
            try Self.makeEmpty(path)
            do {
                let copy = try DatabaseQueue(path: path)
                try writer.backup(to: copy)
                try await copy.writeWithoutTransaction { database in
                    // One file that can be moved alone.
                    try database.execute(sql: "PRAGMA journal_mode = DELETE")
                }
                let isSound = try await copy.read {
                    try String.fetchOne($0, sql: "PRAGMA integrity_check") == "ok"
                }
                try copy.close()
                guard isSound else { throw CareDatabaseError.corrupt(path: path) }
            } catch {
                try? FileManager.default.removeItem(atPath: path)
                throw error
            }
        } catch {
            throw CareDatabaseError(error, at: .file(path))
        }
    }

    /// Puts the content of a backup in the place of what this database holds; all or nothing.
    ///
    /// The backup is looked through first: one that is damaged, of another program or of a newer HoiDap changes
    /// nothing. An older one is migrated.
    package func restore(from path: String) async throws(CareDatabaseError) {
        do {
            var configuration = Configuration()
            configuration.readonly = true
            guard FileManager.default.fileExists(atPath: path) else {
                throw CareDatabaseError.cannotOpen(path: path, reason: .system("there is no such file"))
            }
            let backup = try DatabaseQueue(path: path, configuration: configuration)
            try await backup.read { database in
                let owner = try Int.fetchOne(database, sql: "PRAGMA application_id")
                guard owner == StoreOpening.applicationID else {
                    throw CareDatabaseError.foreign(path: path)
                }
                if try Schema.migrator.hasBeenSuperseded(database) {
                    throw CareDatabaseError.newerSchema(path: path)
                }
                guard try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok" else {
                    throw CareDatabaseError.corrupt(path: path)
                }
            }
            try backup.backup(to: writer)
            try backup.close()
        } catch {
            throw CareDatabaseError(error, at: .file(path))
        }
        do {
            try Schema.migrator.migrate(writer)
        } catch {
            throw CareDatabaseError(error, at: location)
        }
    }

    /// Gives unused pages back to the disk and merges the search indexes; others wait meanwhile.
    package func vacuum() async throws(CareDatabaseError) {
        do {
            try await writer.writeWithoutTransaction { database in
                try database.execute(
                    sql: """
                        INSERT INTO ticketSearch (ticketSearch) VALUES ('optimize');
                        INSERT INTO customerSearch (customerSearch) VALUES ('optimize');
                        VACUUM;
                        ANALYZE;
                        """)
            }
        } catch {
            throw CareDatabaseError(error, at: location)
        }
        try await emptyLog()
    }

    private static func makeEmpty(_ path: String) throws {
        let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            if errno == EEXIST { throw CareDatabaseError.backupExists(path: path) }
            throw CareDatabaseError.cannotOpen(
                path: path, reason: .system(String(cString: strerror(errno))))
        }
        Glibc.close(descriptor)
    }
}
