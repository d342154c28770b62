/// A matter that people must settle, as it is on disk.
package struct Ticket: Sendable, Equatable, Codable {
    package let number: TicketNumber
    package var draft: TicketDraft
    package var stage: Stage
    package var openedAt: Timestamp
    package var updatedAt: Timestamp
    package var owner: String?
    /// Every change, oldest first; append-only.
    package var history: [TicketChange]

    package init(
        number: TicketNumber, draft: TicketDraft, stage: Stage, openedAt: Timestamp, updatedAt: Timestamp,
        owner: String? = nil, history: [TicketChange] = []
    ) {
        self.number = number
        self.draft = draft
        self.stage = stage
        self.openedAt = openedAt
        self.updatedAt = updatedAt
        self.owner = owner
        self.history = history
    }
}

/// One entry of a ticket's audit trail.
package struct TicketChange: Sendable, Equatable, Codable {
    package var at: Timestamp
    /// `assistant`, `customer`, or the agent's name.
    package var by: String
    /// The name of what was changed, such as `stage` or `owner`, or `note` for a remark.
    package var field: String
    package var from: String?
    package var to: String?

    package init(at: Timestamp, by: String, field: String, from: String? = nil, to: String? = nil) {
        self.at = at
        self.by = by
        self.field = field
        self.from = from
        self.to = to
    }
}
