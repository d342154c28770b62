import CustomerCare
import GRDB

extension TicketTable {
    /// Reads what the rules of care wrote beside the ticket itself.
    static func readCare(_ row: Row, into ticket: inout Ticket) throws {
        func moment(_ column: String) -> Timestamp? {
            (row[column] as Int64?).map { Timestamp(milliseconds: $0) }
        }
        func value<Value: RawRepresentable<String>>(_ column: String, _ type: Value.Type) -> Value? {
            (row[column] as String?).flatMap { Value(rawValue: $0) }
        }
        var sorted = Classification(
            urgency: value("urgency", Urgency.self) ?? .normal,
            value: value("value", CustomerGroup.Value.self) ?? .ordinary, team: row["team"],
            plan: row["plan"],
            reasons: try StoredJSON.decode([String].self, from: row["reasons"]))
        sorted.priority = value("priority", Priority.self) ?? sorted.priority
        ticket.classification = sorted
        ticket.group = value("customerGroup", CustomerGroup.self)
        ticket.customer = (row["customerID"] as Int64?).map { CustomerID($0) }
        ticket.waiting = value("waiting", Waiting.self)
        ticket.service = ServiceHistory(
            openedAt: ticket.openedAt, respondedAt: moment("respondedAt"), updatedAt: moment("repliedAt"),
            resolvedAt: moment("resolvedAt"), reopenedAt: moment("reopenedAt"),
            pauses: try StoredJSON.decode([Pause].self, from: row["pauses"]))
        ticket.dues = try StoredJSON.decode([ServiceDue].self, from: row["dues"])
        ticket.outcome = row["outcome"]
        ticket.reopenCount = row["reopenCount"]
        ticket.mergedInto = (row["mergedInto"] as String?).flatMap { TicketNumber($0) }
        ticket.related = try StoredJSON.decode([TicketNumber].self, from: row["related"])
        ticket.tags = try StoredJSON.decode([String].self, from: row["tags"])
    }

    /// Ends a ticket in favour of another, which takes over its words and contact.
    static func merge(
        _ number: TicketNumber, into other: TicketNumber, _ policy: CarePolicy, by author: String,
        at now: Timestamp, in database: Database
    ) throws -> Ticket {
        guard number != other else {
            throw CareDatabaseError.unmergeable(number, into: other, reason: "they are one")
        }
        guard let id = try id(of: number, in: database), let ticket = try ticket(number, in: database) else {
            throw CareDatabaseError.noSuchTicket(number)
        }
        guard let otherID = try self.id(of: other, in: database),
            let target = try self.ticket(other, in: database)
        else { throw CareDatabaseError.noSuchTicket(other) }
        guard target.stage.isOpen else {
            throw CareDatabaseError.unmergeable(
                number, into: other, reason: "\(other) is \(target.stage.rawValue)")
        }
        var ended = TicketEdit(ticket, policy, by: author, at: now)
        try ended.merge(into: other)
        let event = CareEvent.Draft(
            kind: .ticketChanged, recipient: ticket.draft.sender, ticket: number,
            payload: "{\"mergedInto\":\"\(other)\",\"stage\":\"cancelled\"}")
        _ = try store(ended, id: id, event: event, in: database)
        var kept = TicketEdit(target, policy, by: author, at: now)
        kept.absorb(ticket)
        return try store(kept, id: otherID, event: nil, in: database)
    }

    /// Promises anew by other rules for open tickets after a row, so many at a time.
    ///
    /// - Returns: the last row that was looked at; nothing when there is none further.
    static func promiseAnew(
        after id: Int64, limit: Int, _ policy: CarePolicy, at now: Timestamp, in database: Database
    ) throws -> Int64? {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM ticket WHERE id > ? AND stage IN ('received', 'classified', 'inProgress')
                ORDER BY id LIMIT ?
                """, arguments: [id, limit])
        for row in rows {
            let id: Int64 = row["id"]
            var ticket = try ticket(row, in: database)
            let dues = policy.dues(of: ticket)
            guard dues != ticket.dues else { continue }
            try BreachTable.record(ticket, id: id, policy, at: now, in: database)
            ticket.dues = dues
            try database.execute(
                sql: "UPDATE ticket SET dues = ?, dueAt = ?, nextBreachAt = ? WHERE id = ?",
                arguments: [
                    try StoredJSON.encode(dues), ticket.nextDue?.due?.milliseconds,
                    try BreachTable.next(ticket, id: id, in: database), id,
                ])
        }
        return rows.last?["id"]
    }
}
