/// What a conversation needs to know of a ticket of its customer.
package struct TicketGlance: Sendable, Equatable {
    package var number: TicketNumber
    package var kind: TicketDraft.Kind
    package var category: String?
    package var stage: Stage
    package var updatedAt: Timestamp

    package init(
        number: TicketNumber, kind: TicketDraft.Kind, category: String?, stage: Stage, updatedAt: Timestamp
    ) {
        self.number = number
        self.kind = kind
        self.category = category
        self.stage = stage
        self.updatedAt = updatedAt
    }

    /// Whether the solution was given: it is followed up, or done.
    package var isSettled: Bool { stage == .followUp || stage == .closed }
}
