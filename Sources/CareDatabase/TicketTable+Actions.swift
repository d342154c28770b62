import CustomerCare
import GRDB

extension TicketTable {
    /// Does what an agent or the customer asks for, writing each change into the audit trail.
    static func apply(
        _ action: TicketAction, to number: TicketNumber, by author: String, at now: Timestamp,
        in database: Database
    ) throws -> Ticket {
        guard let id = try id(of: number, in: database), let before = try ticket(number, in: database) else {
            throw CareDatabaseError.noSuchTicket(number)
        }
        var after = before
        var entries: [TicketChange] = []
        func enter(_ field: String, from: String? = nil, to: String?) {
            entries.append(TicketChange(at: now, by: author, field: field, from: from, to: to))
        }
        switch action {
        case .move(let stage, let note):
            guard before.stage.next.contains(stage) else {
                throw CareDatabaseError.illegalMove(number, from: before.stage, to: stage)
            }
            after.stage = stage
            enter("stage", from: before.stage.rawValue, to: stage.rawValue)
            if let note { enter("note", to: note) }
        case .note(let text):
            enter("note", to: text)
        case .assign(let owner):
            after.owner = owner
            enter("owner", from: before.owner, to: owner)
        case .setCategory(let category):
            after.draft.category = category
            enter("category", from: before.draft.category, to: category)
        case .setContact(let contact):
            after.draft.contact = contact
            enter(
                "contact", from: try StoredJSON.encode(before.draft.contact),
                to: try StoredJSON.encode(contact))
        case .message(let text):
            let line = TranscriptLine(speaker: .agent, text: text, at: now)
            after.draft.transcript.append(line)
            enter("message", to: text)
            try MessageTable.append(line, sender: before.draft.sender, messageID: nil, in: database)
        }
        after.updatedAt = max(now, before.updatedAt)
        try update(id, to: after, in: database)
        for entry in entries { try append(entry, to: id, in: database) }
        if let event = event(of: action, ticket: after) {
            try EventTable.append(event, at: now, in: database)
        }
        if before.stage != after.stage {
            // The customer may have to be told, or asked whether it was well done.
            try ConversationTable.markDue(after.draft.sender, at: now, in: database)
        }
        after.history += entries
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
        case .note, .assign, .setCategory, .setContact: nil
        }
    }

    private static func id(of number: TicketNumber, in database: Database) throws -> Int64? {
        try Int64.fetchOne(
            database, sql: "SELECT id FROM ticket WHERE year = ? AND ordinal = ?",
            arguments: [number.year, number.ordinal])
    }

    private static func update(_ id: Int64, to ticket: Ticket, in database: Database) throws {
        let draft = ticket.draft
        try database.execute(
            sql: """
                UPDATE ticket SET category = ?, name = ?, phone = ?, email = ?, address = ?, transcript = ?,
                    stage = ?, updatedAt = ?, owner = ?, folded = ? WHERE id = ?
                """,
            arguments: [
                StoredText.words(draft.category), StoredText.words(draft.contact.name),
                StoredText.words(draft.contact.phone), StoredText.words(draft.contact.email),
                StoredText.words(draft.contact.address),
                JSONBytes.encode(draft.transcript), ticket.stage.rawValue, ticket.updatedAt.milliseconds,
                StoredText.words(ticket.owner), searchable(draft, ticket.number), id,
            ])
    }
}
