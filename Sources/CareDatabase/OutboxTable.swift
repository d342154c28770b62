import CustomerCare
import GRDB

/// Table `outbox`: notices on their way to the company's programs, written with what they tell of.
enum OutboxTable {
    /// What a webhook reads; no personal data, the number leads to it.
    private struct Body: Encodable {
        var kind: String
        var at: String
        var ticket: String
        var ticketKind: String
        var stage: String
        var category: String?
        var priority: String
        var team: String?
        var owner: String?
        var channel: String
        var clock: String?
        var due: String?
    }

    static func post(
        _ kind: NoticeKind, _ ticket: Ticket, _ policy: CarePolicy, promise: ServiceDue? = nil,
        at now: Timestamp, in database: Database
    ) throws {
        let hooks = policy.webhooks.filter { $0.wants(kind) }
        let mail = Mail(kind, ticket, policy, promise: promise)
        guard !hooks.isEmpty || mail != nil else { return }
        let sorted = ticket.classification
        let body = try StoredJSON.encode(
            Body(
                kind: kind.rawValue, at: now.description, ticket: ticket.number.description,
                ticketKind: ticket.draft.kind.rawValue, stage: ticket.stage.rawValue,
                category: ticket.draft.category, priority: sorted.priority.rawValue, team: sorted.team,
                owner: ticket.owner, channel: ticket.draft.channel, clock: promise?.clock.rawValue,
                due: promise?.due?.description))
        // A reminder of the night waits for the morning.
        let next = kind == .breach ? policy.calendar(of: sorted.team).opening(from: now) ?? now : now
        func post(_ url: String, _ payload: String) throws {
            try database.cachedStatement(
                sql: """
                    INSERT INTO outbox (kind, url, ticket, payload, createdAt, nextAt) VALUES (?, ?, ?, ?, ?, ?)
                    """
            ).execute(arguments: [
                kind.rawValue, url, ticket.number.description, StoredText.words(payload), now.milliseconds,
                next.milliseconds,
            ])
        }
        for hook in hooks { try post(hook.url, body) }
        if let mail { try post(OutboxEntry.mailScheme + mail.to, StoredJSON.encode(mail)) }
    }

    /// The mails about a ticket hold a name and an address; the other notices hold nothing personal.
    static func forgetMails(about ticket: TicketNumber, in database: Database) throws {
        try database.execute(
            sql: "DELETE FROM outbox WHERE ticket = ? AND url GLOB ?",
            arguments: [ticket.description, OutboxEntry.mailScheme + "*"])
    }

    /// The entries of a state, those first whose turn it is first; due by `now` if it is given.
    static func entries(
        _ state: OutboxEntry.State, dueBy now: Timestamp? = nil, limit: Int, in database: Database
    ) throws -> [OutboxEntry] {
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT * FROM outbox WHERE state = ? AND nextAt <= ? ORDER BY nextAt, id LIMIT ?",
            arguments: [state.rawValue, now?.milliseconds ?? .max, limit])
        return rows.compactMap { row in
            guard let kind = NoticeKind(rawValue: row["kind"]),
                let state = OutboxEntry.State(rawValue: row["state"])
            else { return nil }
            return OutboxEntry(
                id: row["id"], delivery: row["delivery"], kind: kind, url: row["url"], ticket: row["ticket"],
                payload: row["payload"], createdAt: Timestamp(milliseconds: row["createdAt"]),
                nextAt: Timestamp(milliseconds: row["nextAt"]), attempts: row["attempts"], state: state,
                lastError: row["lastError"])
        }
    }

    /// The notice arrived.
    static func deliver(_ id: Int64, at now: Timestamp, in database: Database) throws {
        try database.execute(
            sql: """
                UPDATE outbox SET state = 'delivered', attempts = attempts + 1, deliveredAt = ?, lastError = NULL
                WHERE id = ?
                """, arguments: [now.milliseconds, id])
    }

    /// It did not: tried again at `next`, or given up where that is nothing.
    static func fail(
        _ id: Int64, reason: String, next: Timestamp?, in database: Database
    ) throws {
        try database.execute(
            sql: """
                UPDATE outbox SET state = ?, attempts = attempts + 1, lastError = ?, nextAt = coalesce(?, nextAt)
                WHERE id = ?
                """,
            arguments: [
                next == nil ? "dead" : "pending", StoredText.words(reason), next?.milliseconds, id,
            ])
    }

    /// Gives what was given up another chance; returns how many.
    static func revive(at now: Timestamp, in database: Database) throws -> Int {
        try database.execute(
            sql: "UPDATE outbox SET state = 'pending', attempts = 0, nextAt = ? WHERE state = 'dead'",
            arguments: [now.milliseconds])
        return database.changesCount
    }
}
