import CustomerCare
import GRDB
import VietnameseText

/// Tables `ticket`, `ticketCounter` and `ticketChange`.
enum TicketTable {
    static func open(
        _ draft: TicketDraft, _ policy: CarePolicy, at now: Timestamp, in database: Database
    ) throws -> TicketNumber {
        let number = try nextNumber(of: now.vietnamDate.components.year, in: database)
        let customer = try CustomerTable.join(draft.contact, sender: draft.sender, at: now, in: database)
        var ticket = Ticket(
            number: number, draft: draft, stage: .received, openedAt: now, updatedAt: now)
        ticket.customer = customer
        ticket.group = try CustomerTable.group(of: customer, in: database)
        ticket.classification = policy.classify(draft, group: ticket.group)
        ticket.related = try related(to: draft, of: customer, in: database)
        if let first = ticket.related.first {
            ticket.classification.reasons.append("khách đã có phiếu \(first) về cùng mã đơn, chưa xong")
        }
        let team = policy.teams.first { $0.id == ticket.classification.team }
        let loads = try loads(of: team?.agents.map(\.name) ?? [], in: database)
        ticket.owner = policy.owner(in: team?.id, at: now, loads: loads)
        ticket.dues = policy.dues(of: ticket)

        let fixed: [(String, (any DatabaseValueConvertible)?)] = [
            ("year", number.year), ("ordinal", number.ordinal), ("openedAt", now.milliseconds),
            ("kind", draft.kind.rawValue), ("product", StoredText.words(draft.product)),
            ("reference", StoredText.words(draft.reference)), ("summary", StoredText.words(draft.summary)),
            ("remedy", StoredText.words(draft.remedy)), ("amount", draft.amount),
            ("sender", try StoredText.key(draft.sender, "sender")),
            ("channel", StoredText.words(draft.channel)), ("triggers", try StoredJSON.encode(draft.triggers)),
        ]
        let columns =
            try fixed + columns(of: ticket, nextBreachAt: BreachTable.next(ticket, id: nil, in: database))
        let names = columns.map(\.0).joined(separator: ", ")
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        try database.cachedStatement(sql: "INSERT INTO ticket (\(names)) VALUES (\(places))").execute(
            arguments: StatementArguments(columns.map(\.1)))
        let id = database.lastInsertedRowID
        func enter(_ field: String, _ value: String?) throws {
            guard let value else { return }
            try append(
                TicketChange(at: now, by: TicketChange.assistant, field: field, to: value), to: id,
                in: database)
        }
        try enter("stage", Stage.received.rawValue)
        if !policy.rules.isEmpty { try enter("priority", ticket.classification.priority.rawValue) }
        if team != nil { try enter("team", team?.id) }
        try enter("owner", ticket.owner)
        try OutboxTable.post(.ticketOpened, ticket, policy, at: now, in: database)
        return number
    }

    /// What a change may change, as columns.
    static func columns(
        of ticket: Ticket, nextBreachAt: Int64?
    ) throws -> [(String, (any DatabaseValueConvertible)?)] {
        let (draft, sorted, service) = (ticket.draft, ticket.classification, ticket.service)
        return [
            ("category", StoredText.words(draft.category)), ("name", StoredText.words(draft.contact.name)),
            ("phone", StoredText.words(draft.contact.phone)),
            ("email", StoredText.words(draft.contact.email)),
            ("address", StoredText.words(draft.contact.address)),
            ("province", draft.contact.address.flatMap { Province.named(in: $0) }),
            ("transcript", JSONBytes.encode(draft.transcript)), ("stage", ticket.stage.rawValue),
            ("updatedAt", ticket.updatedAt.milliseconds), ("owner", StoredText.words(ticket.owner)),
            ("folded", searchable(draft, ticket.number)), ("urgency", sorted.urgency.rawValue),
            ("value", sorted.value.rawValue), ("priority", sorted.priority.rawValue),
            ("team", StoredText.words(sorted.team)), ("plan", StoredText.words(sorted.plan)),
            ("reasons", StoredText.words(try StoredJSON.encode(sorted.reasons))),
            ("customerID", ticket.customer?.value), ("customerGroup", ticket.group?.rawValue),
            ("waiting", ticket.waiting?.rawValue), ("pauses", try StoredJSON.encode(service.pauses)),
            ("respondedAt", service.respondedAt?.milliseconds),
            ("repliedAt", service.updatedAt?.milliseconds),
            ("resolvedAt", service.resolvedAt?.milliseconds),
            ("reopenedAt", service.reopenedAt?.milliseconds), ("reopenCount", ticket.reopenCount),
            ("outcome", StoredText.words(ticket.outcome)), ("dues", try StoredJSON.encode(ticket.dues)),
            ("dueAt", ticket.nextDue?.due?.milliseconds), ("nextBreachAt", nextBreachAt),
            ("mergedInto", ticket.mergedInto?.description),
            ("related", try StoredJSON.encode(ticket.related)),
            ("tags", StoredText.words(try StoredJSON.encode(ticket.tags))),
        ]
    }

    /// Open tickets of a customer about the same order.
    private static func related(
        to draft: TicketDraft, of customer: CustomerID?, in database: Database
    ) throws -> [TicketNumber] {
        guard let customer, let reference = draft.reference else { return [] }
        let statement = try database.cachedStatement(
            sql: """
                SELECT year, ordinal FROM ticket
                WHERE customerID = ? AND reference = ? AND stage NOT IN ('closed', 'cancelled') ORDER BY id
                """)
        return try Row.fetchAll(statement, arguments: [customer.value, StoredText.words(reference)]).map {
            TicketNumber(year: $0["year"], ordinal: $0["ordinal"])
        }
    }

    /// How busy agents are.
    private static func loads(of agents: [String], in database: Database) throws -> [String: AgentLoad] {
        var loads: [String: AgentLoad] = [:]
        let statement = try database.cachedStatement(
            sql: """
                SELECT count(*) FILTER (WHERE stage IN ('received', 'classified', 'inProgress')) AS open,
                    max(openedAt) AS last FROM ticket WHERE owner = ?
                """)
        for agent in agents {
            guard let row = try Row.fetchOne(statement, arguments: [agent]) else { continue }
            let last: Int64? = row["last"]
            loads[agent] = AgentLoad(
                open: row["open"], lastAssigned: last.map { Timestamp(milliseconds: $0) })
        }
        return loads
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
        var draft = TicketDraft(
            kind: kind, category: row["category"], product: row["product"], reference: row["reference"],
            summary: row["summary"], remedy: row["remedy"], contact: contact, sender: row["sender"],
            channel: row["channel"], triggers: try StoredJSON.decode([String].self, from: row["triggers"]),
            transcript: try StoredJSON.decode([TranscriptLine].self, from: row["transcript"]))
        draft.amount = row["amount"]
        var ticket = Ticket(
            number: number, draft: draft, stage: stage, openedAt: Timestamp(milliseconds: row["openedAt"]),
            updatedAt: Timestamp(milliseconds: row["updatedAt"]), owner: row["owner"],
            history: try history(of: row["id"], in: database))
        try readCare(row, into: &ticket)
        return ticket
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
