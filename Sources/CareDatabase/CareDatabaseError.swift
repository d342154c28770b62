package import CustomerCare

/// What can go wrong with the store; ``description`` says what, where and what to do.
package enum CareDatabaseError: Error, Equatable, Sendable {
    /// Why a file could not be opened.
    package enum OpeningFailure: Equatable, Sendable {
        case isDirectory
        case noFolder(String)
        /// The system's own words: permission denied, read-only file system, …
        case system(String)
    }

    case cannotOpen(path: String, reason: OpeningFailure)
    /// A backup goes into a new file, and there is one already.
    case backupExists(path: String)
    /// The file, its folder or its file system may not be written.
    case readOnly(path: String)
    /// No room left on the disk (or quota, or SQLite's own bound).
    case full(path: String)
    /// Another process held the file for longer than ``CareDatabase`` waits.
    case locked(path: String)
    /// Something was erased, but its words still stand in the write-ahead log, which others read or copy.
    case logHeld(path: String)
    /// Not a database, or a damaged one.
    case corrupt(path: String)
    /// A database of another program.
    case foreign(path: String)
    /// Written by a newer version of HoiDap.
    case newerSchema(path: String)
    /// SQLite did not accept write-ahead logging with full flushes, so that nothing would be safe.
    case notDurable(journal: String, synchronous: Int)
    /// The disk or the file system reported a failure.
    case inputOutput(path: String, code: Int32)
    /// It was used after it was closed.
    case closed(path: String)
    case noSuchTicket(TicketNumber)
    /// A move between stages that the rules of care do not allow.
    case illegalMove(TicketNumber, from: Stage, to: Stage)
    /// A move that the rules allow, but the ticket does not hold yet what its stage must.
    case incomplete(TicketNumber, to: Stage, lacks: [StageRequirement])
    /// Something that the ticket as it stands does not take, and why.
    case refused(TicketNumber, TicketRefusal)
    /// Two tickets that cannot become one, and why.
    case unmergeable(TicketNumber, into: TicketNumber, reason: String)
    case noSuchCustomer(CustomerID)
    /// A name that rows are found by holds U+0000, at which SQLite's text ends.
    case notStorable(field: String)
    /// Another process stored a turn of the same conversation since it was read.
    case conversationMoved
    /// The body of a turn threw; nothing of it was stored.
    case rolledBack(reason: String)
    case other(path: String, code: Int32, reason: String)
}
