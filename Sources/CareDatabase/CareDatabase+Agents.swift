package import CustomerCare

extension CareDatabase {
    /// Does something to a ticket and enters it in the audit trail.
    ///
    /// The author is an agent's name, `customer` or `assistant`. An unknown ticket throws
    /// ``CareDatabaseError/noSuchTicket(_:)``, a move that the rules of care do not allow
    /// ``CareDatabaseError/illegalMove(_:from:to:)``; nothing is changed then.
    @discardableResult
    package func change(
        _ number: TicketNumber, _ action: TicketAction, by author: String, at now: Timestamp
    ) async throws(CareDatabaseError) -> Ticket {
        try await turn { try $0.change(number, action, by: author, at: now) }
    }

    /// Marks a question of the editors' queue; false when there is none with these words.
    @discardableResult
    package func mark(
        question text: String, as status: QueuedQuestion.Status
    ) async throws(CareDatabaseError) -> Bool {
        try await turn { try $0.mark(question: text, as: status) }
    }
}
