import CustomerCare

extension CareDatabaseError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .cannotOpen(let path, .isDirectory):
            "cannot open database \(path): it is a folder; give the path of a file, for example \(path)/hoidap.sqlite"
        case .cannotOpen(let path, .noFolder(let folder)):
            "cannot open database \(path): there is no folder \(folder); make it, or choose another --database"
        case .cannotOpen(let path, .system(let reason)):
            "cannot open database \(path): \(reason); check the rights of the file and its folder, "
                + "or choose another --database"
        case .backupExists(let path):
            "cannot back up into \(path): there is such a file already, and it was left as it is; "
                + "choose another name, or move it away first"
        case .readOnly(let path):
            "cannot write to database \(path): it is read-only; check the rights of the file, of its folder "
                + "and of its -wal and -shm companions, and whether the disk is mounted read-only"
        case .full(let path):
            "cannot write to database \(path): no room is left on its disk; nothing was stored, make room and try again"
        case .locked(let path):
            "database \(path) is locked: another process has been writing for more than "
                + "\(CareDatabase.patience.components.seconds) seconds; find it with `fuser \(path)`, then try again"
        case .logHeld(let path):
            "what was asked for is done in \(path), but what was erased may still be read in \(path)-wal: another process "
                + "holds that for more than \(CareDatabase.patience.components.seconds) seconds; find it with "
                + "`fuser \(path)`, let it end, then run `hoidap database vacuum`"
        case .corrupt(let path):
            "database \(path) is damaged or not a database; stop the server, keep the file and restore a backup"
        case .foreign(let path):
            "\(path) is a database of another program; choose another --database"
        case .newerSchema(let path):
            "database \(path) was written by a newer version of hoidap; update hoidap, or choose another --database"
        case .notDurable(let journal, let synchronous):
            "SQLite refused durable storage (journal_mode \(journal), synchronous \(synchronous)); "
                + "use a local file system that supports shared memory, not a network share"
        case .inputOutput(let path, let code):
            "the disk failed while database \(path) was used (SQLite code \(code)); "
                + "see the system log (dmesg) and check the disk"
        case .closed(let path):
            "database \(path) was closed before this was stored; send it again"
        case .noSuchTicket(let number):
            "there is no ticket \(number)"
        case .illegalMove(let number, let from, let to):
            "ticket \(number) cannot go from \(from.rawValue) to \(to.rawValue); from \(from.rawValue) it may go "
                + (from.next.isEmpty ? "nowhere" : "to " + from.next.map(\.rawValue).joined(separator: ", "))
        case .incomplete(let number, let stage, let lacks):
            "ticket \(number) cannot go to \(stage.rawValue) yet; it lacks "
                + lacks.map(\.remedy).joined(separator: " and ")
        case .refused(let number, let refusal):
            "ticket \(number) was left as it is: \(refusal.reason)"
        case .unmergeable(let number, let other, let reason):
            "ticket \(number) cannot be merged into \(other): \(reason)"
        case .noSuchCustomer(let id):
            "there is no customer \(id)"
        case .notStorable(let field):
            "the \(field) holds the character U+0000, which cannot be stored; leave it out"
        case .conversationMoved:
            "another process answered the same sender meanwhile; nothing was stored, send it again"
        case .rolledBack(let reason):
            "nothing was stored: \(reason)"
        case .other(let path, let code, let reason):
            "database \(path) failed (SQLite code \(code)): \(reason)"
        }
    }
}
