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

    /// Ends a ticket in favour of another one that is open, which takes over its words and contact; returns
    /// that one.
    @discardableResult
    package func merge(
        _ number: TicketNumber, into other: TicketNumber, by author: String, at now: Timestamp
    ) async throws(CareDatabaseError) -> Ticket {
        try await turn { try $0.merge(number, into: other, by: author, at: now) }
    }

    /// Records every promise that is broken by now and not recorded, with a notice for each; returns how many
    /// tickets were late.
    @discardableResult
    package func recordBreaches(at now: Timestamp) async throws(CareDatabaseError) -> Int {
        // Most often there is none, and a look takes no lock.
        guard try await read({ try BreachTable.isAny(by: now, in: $0) }) else { return 0 }
        var late = 0
        while true {
            let found = try await turn { try $0.recordBreaches(at: now) }
            late += found
            if found < TurnTransaction.ticketsPerTurn { return late }
        }
    }

    /// Promises open tickets anew by the rules in force, after these changed.
    package func promiseAnew(at now: Timestamp) async throws(CareDatabaseError) {
        var last: Int64? = 0
        while let id = last { last = try await turn { try $0.promiseAnew(after: id, at: now) } }
    }
}
