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
        guard !hooks.isEmpty else { return }
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
        for hook in hooks {
            try database.cachedStatement(
                sql: """
                    INSERT INTO outbox (kind, url, ticket, payload, createdAt, nextAt) VALUES (?, ?, ?, ?, ?, ?)
                    """
            ).execute(arguments: [
                kind.rawValue, hook.url, ticket.number.description, body, now.milliseconds, next.milliseconds,
            ])
        }
    }
}
