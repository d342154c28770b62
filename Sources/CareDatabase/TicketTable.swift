import CustomerCare
import GRDB
import VietnameseText

/// Tables `ticket`, `ticketCounter` and `ticketChange`.
enum TicketTable {
    static func open(_ draft: TicketDraft, at now: Timestamp, in database: Database) throws -> TicketNumber {
        let number = try nextNumber(of: now.vietnamDate.components.year, in: database)
        let contact = draft.contact
        try database.cachedStatement(
            sql: """
                INSERT INTO ticket (
                    year, ordinal, kind, category, product, reference, summary, remedy, name, phone, email, address,
                    sender, channel, triggers, transcript, stage, openedAt, updatedAt, owner, folded)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?)
                """
        ).execute(arguments: [
            number.year, number.ordinal, draft.kind.rawValue, StoredText.words(draft.category),
            StoredText.words(draft.product), StoredText.words(draft.reference),
            StoredText.words(draft.summary),
            StoredText.words(draft.remedy), StoredText.words(contact.name), StoredText.words(contact.phone),
            StoredText.words(contact.email), StoredText.words(contact.address),
            try StoredText.key(draft.sender, "sender"), StoredText.words(draft.channel),
            try StoredJSON.encode(draft.triggers), JSONBytes.encode(draft.transcript),
            Stage.received.rawValue, now.milliseconds, now.milliseconds, searchable(draft, number),
        ])
        let opened = TicketChange(at: now, by: "assistant", field: "stage", to: Stage.received.rawValue)
        try append(opened, to: database.lastInsertedRowID, in: database)
        return number
    }

    static func ticket(_ number: TicketNumber, in database: Database) throws -> Ticket? {
        let statement = try database.cachedStatement(
            sql: "SELECT * FROM ticket WHERE year = ? AND ordinal = ?")
        guard let row = try Row.fetchOne(statement, arguments: [number.year, number.ordinal]) else {
            return nil
        }
        return try ticket(row, in: database)
    }

    /// What a conversation needs to know of tickets, in the order of their numbers.
    static func glances(of numbers: [TicketNumber], in database: Database) throws -> [TicketGlance] {
        try numbers.sorted().compactMap { number in
            let statement = try database.cachedStatement(
                sql: "SELECT kind, category, stage, updatedAt FROM ticket WHERE year = ? AND ordinal = ?")
            guard let row = try Row.fetchOne(statement, arguments: [number.year, number.ordinal]),
                let kind = TicketDraft.Kind(rawValue: row["kind"]), let stage = Stage(rawValue: row["stage"])
            else { return nil }
            return TicketGlance(
                number: number, kind: kind, category: row["category"], stage: stage,
                updatedAt: Timestamp(milliseconds: row["updatedAt"]))
        }
    }

    /// A row of `ticket` with its audit trail.
    static func ticket(_ row: Row, in database: Database) throws -> Ticket {
        let number = TicketNumber(year: row["year"], ordinal: row["ordinal"])
        guard let kind = TicketDraft.Kind(rawValue: row["kind"]), let stage = Stage(rawValue: row["stage"])
        else {
            throw DatabaseError(
                resultCode: .SQLITE_CORRUPT, message: "ticket \(number) has an unknown kind or stage")
        }
        let contact = Contact(
            name: row["name"], phone: row["phone"], email: row["email"], address: row["address"])
        let draft = TicketDraft(
            kind: kind, category: row["category"], product: row["product"], reference: row["reference"],
            summary: row["summary"], remedy: row["remedy"], contact: contact, sender: row["sender"],
            channel: row["channel"], triggers: try StoredJSON.decode([String].self, from: row["triggers"]),
            transcript: try StoredJSON.decode([TranscriptLine].self, from: row["transcript"]))
        return Ticket(
            number: number, draft: draft, stage: stage, openedAt: Timestamp(milliseconds: row["openedAt"]),
            updatedAt: Timestamp(milliseconds: row["updatedAt"]), owner: row["owner"],
            history: try history(of: row["id"], in: database))
    }

    static func append(_ change: TicketChange, to ticketID: Int64, in database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO ticketChange (ticketID, at, changedBy, field, oldValue, newValue)
                VALUES (?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            ticketID, change.at.milliseconds, StoredText.words(change.by), change.field,
            StoredText.words(change.from),
            StoredText.words(change.to),
        ])
    }

    /// What the search box looks through: everything that a customer or an agent would call it by.
    static func searchable(_ draft: TicketDraft, _ number: TicketNumber) -> String? {
        let parts = [
            number.description, draft.category, draft.product, draft.reference, draft.summary, draft.remedy,
            draft.contact.name, draft.contact.phone, draft.contact.email, draft.contact.address, draft.sender,
        ]
        return StoredText.words(parts.compactMap { $0 }.joined(separator: "\n").vietnameseFolded)
    }

    private static func nextNumber(of year: Int, in database: Database) throws -> TicketNumber {
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO ticketCounter (year, last) VALUES (?, 1)
                ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last
                """)
        guard let ordinal = try Int.fetchOne(statement, arguments: [year]) else {
            throw DatabaseError(resultCode: .SQLITE_INTERNAL, message: "no ticket number was given out")
        }
        return TicketNumber(year: year, ordinal: ordinal)
    }

    private static func history(of ticketID: Int64, in database: Database) throws -> [TicketChange] {
        let statement = try database.cachedStatement(
            sql:
                "SELECT at, changedBy, field, oldValue, newValue FROM ticketChange WHERE ticketID = ? ORDER BY id"
        )
        return try Row.fetchAll(statement, arguments: [ticketID]).map { row in
            TicketChange(
                at: Timestamp(milliseconds: row["at"]), by: row["changedBy"], field: row["field"],
                from: row["oldValue"], to: row["newValue"])
        }
    }
}
