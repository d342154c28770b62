import Foundation
import GRDB

extension CareDatabaseError {
    /// The meaning of an error met while the store was used.
    init(_ error: any Error, at location: CareDatabase.Location) {
        if let error = error as? CareDatabaseError {
            self = error
            return
        }
        guard let error = error as? DatabaseError else {
            self = .rolledBack(reason: "\(error)")
            return
        }
        let path = location.path
        switch error.resultCode {
        // GRDB's word for a pool that was closed.
        case .SQLITE_MISUSE where error.message == "Connection is closed": self = .closed(path: path)
        case .SQLITE_READONLY: self = .readOnly(path: path)
        case .SQLITE_FULL: self = .full(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt(path: path)
        case .SQLITE_IOERR: self = .inputOutput(path: path, code: error.extendedResultCode.rawValue)
        case .SQLITE_CANTOPEN:
            self = .cannotOpen(path: path, reason: .system(error.message ?? "no reason given"))
        default:
            // The message names tables and columns, never values: those may be customers' words.
            self = .other(
                path: path, code: error.extendedResultCode.rawValue,
                reason: error.message ?? "no reason given")
        }
    }

    /// The same while it is opened, where the system often knows a better reason than SQLite.
    init(opening error: any Error, at location: CareDatabase.Location) {
        self.init(error, at: location)
        guard case .cannotOpen(let path, .system) = self else { return }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        if !FileManager.default.isReadableFile(atPath: path) {
            self = .cannotOpen(path: path, reason: .system("you may not read it"))
        } else if !FileManager.default.isWritableFile(atPath: folder) {
            self = .readOnly(path: path)
        }
    }
}

extension CareDatabase.Location {
    /// The file's path, or a name for memory, for messages.
    var path: String {
        switch self {
        case .file(let path): path
        case .inMemory: "(in memory)"
        }
    }
}

extension Error {
    /// SQLite may have given up the whole transaction, and not only the statement.
    ///
    /// The list is SQLite's own: https://www.sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction
    var isFatalToTransaction: Bool {
        switch (self as? DatabaseError)?.resultCode {
        case .SQLITE_FULL?, .SQLITE_IOERR?, .SQLITE_NOMEM?, .SQLITE_BUSY?, .SQLITE_INTERRUPT?,
            .SQLITE_CORRUPT?,
            .SQLITE_ABORT?:
            true
        default: false
        }
    }

    /// Another process is creating or migrating the same file at this moment.
    var isRaceOfOpening: Bool {
        guard let error = self as? DatabaseError else { return false }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: return true
        case .SQLITE_CONSTRAINT: return true
        case .SQLITE_ERROR:
            // A table or a column that another process made a moment ago.
            return ["already exists", "duplicate column name"].contains {
                error.message?.contains($0) == true
            }
        default: return false
        }
    }
}
