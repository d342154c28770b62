package import CustomerCare
import GRDB

extension CareDatabase {
    /// The customers that a search box finds, the newest first: words with or without marks, a phone in any
    /// spacing or its last six digits, `KH-000042`; all without a text.
    package func customers(
        matching text: String? = nil, limit: Int = 100
    ) async throws(CareDatabaseError) -> [Customer] {
        try await read { try CustomerTable.customers(matching: text, limit: limit, in: $0) }
    }

    /// What one search box finds: customers and tickets by words, phone or number, and whose the tickets are.
    package func find(
        _ text: String, limit: Int
    ) async throws(CareDatabaseError) -> (customers: [Customer], tickets: [Ticket]) {
        try await read { database in
            let tickets = try TicketTable.tickets(TicketFilter(text: text, limit: limit), in: database)
            var customers = try CustomerTable.customers(matching: text, limit: limit, in: database)
            // Whose ticket it is, where the words stand in the ticket.
            for id in Set(tickets.compactMap(\.customer)).sorted()
            where customers.count < limit && !customers.contains(where: { $0.id == id }) {
                if let customer = try CustomerTable.customer(id, in: database) { customers.append(customer) }
            }
            return (customers, tickets)
        }
    }

    package func customer(_ id: CustomerID) async throws(CareDatabaseError) -> Customer? {
        try await read { try CustomerTable.customer(id, in: $0) }
    }

    /// The conversations of somebody, over all channels, the one that was spoken in last at the front.
    package func conversations(
        of id: CustomerID
    ) async throws(CareDatabaseError) -> [PastConversation] {
        try await read { try ConversationTable.past(of: id, in: $0) }
    }

    /// What somebody answered to surveys, the last first.
    package func surveyAnswers(
        of id: CustomerID, limit: Int = 100
    ) async throws(CareDatabaseError) -> [PastSurveyAnswer] {
        try await read { try SurveyTable.answers(of: id, limit: limit, in: $0) }
    }

    /// What somebody bought, the last first.
    package func purchases(of id: CustomerID) async throws(CareDatabaseError) -> [Purchase] {
        try await read { try PurchaseTable.purchases(of: id, in: $0) }
    }

    /// Whom the team should turn to of its own accord.
    package func careList(
        _ list: CareList, at now: Timestamp, limit: Int = 1000
    ) async throws(CareDatabaseError) -> [CareList.Entry] {
        try await read { try CareListTable.entries(list, at: now, limit: limit, in: $0) }
    }

    /// Erases a person: conversations, message log, stored replies, events, the questions that only they asked,
    /// their record, and in their tickets and audit trails all words and contacts.
    ///
    /// The tickets' figures stay for the reports. What was done is entered in table `erasure`. The freed pages
    /// are overwritten and the write-ahead log is emptied before this returns.
    ///
    /// - Throws: ``CareDatabaseError/logHeld(path:)`` when the person is erased, but somebody held the log all the time.
    package func forget(
        _ id: CustomerID, by author: String, reason: String, at now: Timestamp
    ) async throws(CareDatabaseError) -> Erasure {
        let done = try await turn { try $0.forget(id, by: author, reason: reason, at: now) }
        try await emptyLog()
        return done
    }

    /// Erases what the policy in force keeps no longer.
    package func expire(at now: Timestamp) async throws(CareDatabaseError) -> Erasure {
        let retention = policy.retention
        let (done, leavesWords) = try await turn { try $0.expire(retention, at: now) }
        if leavesWords { try await emptyLog() }
        return done
    }

    /// How many erasures there were, by any process.
    package func erasures() async throws(CareDatabaseError) -> Int {
        try await read { try Int.fetchOne($0, sql: "SELECT count(*) FROM erasure") ?? 0 }
    }

}

extension CareDatabase {
    /// Notes that somebody looked at personal data in full.
    package func recordAccess(
        by name: String, what: String, subject: String, at now: Timestamp
    ) async throws(CareDatabaseError) {
        try await turn { try $0.recordAccess(by: name, what: what, subject: subject, at: now) }
    }
}
