import CustomerCare
import GRDB

extension TicketTable {
    /// Does what an agent or the customer asks for, writing each change into the audit trail.
    static func apply(
        _ action: TicketAction, to number: TicketNumber, _ policy: CarePolicy, by author: String,
        at now: Timestamp, in database: Database
    ) throws -> Ticket {
        guard let id = try id(of: number, in: database), let before = try ticket(number, in: database) else {
            throw CareDatabaseError.noSuchTicket(number)
        }
        var edit = TicketEdit(before, policy, by: author, at: now)
        try edit.apply(action)
        if case .message(let text) = action {
            let line = TranscriptLine(speaker: .agent, text: text, at: now)
            try MessageTable.append(line, sender: before.draft.sender, messageID: nil, in: database)
        }
        return try store(edit, id: id, event: event(of: action, ticket: edit.after), in: database)
    }

    /// Writes a changed ticket with its trail, its promises, and the notices that go out.
    static func store(
        _ edit: TicketEdit, id: Int64, event: CareEvent.Draft?, in database: Database
    ) throws -> Ticket {
        let (before, policy, now) = (edit.before, edit.policy, edit.now)
        var after = edit.after
        // What was late before this change was late, whatever it did.
        try BreachTable.record(before, id: id, policy, at: now, in: database)
        after.group = try CustomerTable.group(of: after.customer, in: database) ?? after.group
        if !policy.serviceLevels.isEmpty { after.dues = policy.dues(of: after) }
        after.updatedAt = max(now, before.updatedAt)
        try update(id, to: after, in: database)
        for entry in edit.entries { try append(entry, to: id, in: database) }
        if let event { try EventTable.append(event, at: now, in: database) }
        if before.stage != after.stage {
            try OutboxTable.post(.stageChanged, after, policy, at: now, in: database)
            if before.service.resolvedAt == nil, after.stage == .followUp {
                try OutboxTable.post(.ticketResolved, after, policy, at: now, in: database)
            }
            // The customer may have to be told, or asked whether it was well done.
            try ConversationTable.markDue(after.draft.sender, at: now, in: database)
        }
        after.history += edit.entries
        return after
    }

    private static func event(of action: TicketAction, ticket: Ticket) -> CareEvent.Draft? {
        switch action {
        case .message(let text):
            CareEvent.Draft(
                kind: .agentMessage, recipient: ticket.draft.sender, text: text, ticket: ticket.number)
        case .move(let stage, _):
            CareEvent.Draft(
                kind: .ticketChanged, recipient: ticket.draft.sender, ticket: ticket.number,
                payload: "{\"stage\":\"\(stage.rawValue)\"}")
        case .note, .contacted, .assign, .setCategory, .sort, .setContact, .wait, .tag: nil
        }
    }

    static func id(of number: TicketNumber, in database: Database) throws -> Int64? {
        try Int64.fetchOne(
            database, sql: "SELECT id FROM ticket WHERE year = ? AND ordinal = ?",
            arguments: [number.year, number.ordinal])
    }

    private static func update(_ id: Int64, to ticket: Ticket, in database: Database) throws {
        let columns = try columns(of: ticket, nextBreachAt: BreachTable.next(ticket, id: id, in: database))
        let assignments = columns.map { "\($0.0) = ?" }.joined(separator: ", ")
        try database.cachedStatement(sql: "UPDATE ticket SET \(assignments) WHERE id = ?").execute(
            arguments: StatementArguments(columns.map(\.1) + [id]))
    }
}
