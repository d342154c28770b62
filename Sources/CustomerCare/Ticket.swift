/// A matter that people must settle, as it is on disk.
package struct Ticket: Sendable, Equatable {
    package let number: TicketNumber
    package var draft: TicketDraft
    package var stage: Stage
    package var openedAt: Timestamp
    package var updatedAt: Timestamp
    package var owner: String?
    package var classification = Classification()
    /// The customer's group when it was last sorted.
    package var group: CustomerGroup?
    /// The customer's record.
    package var customer: CustomerID?
    package var waiting: Waiting?
    /// What the clocks of the service level are computed from.
    package var service: ServiceHistory
    /// The promises as of the last change; see ``CarePolicy/dues(of:)``.
    package var dues: [ServiceDue] = []
    /// What came of it; what the customer was told.
    package var outcome: String?
    /// How often it was taken up again after it seemed settled.
    package var reopenCount = 0
    /// The ticket that goes on in place of this one.
    package var mergedInto: TicketNumber?
    /// Open tickets of the same customer about the same order, found when this one was opened.
    package var related: [TicketNumber] = []
    package var tags: [String] = []
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
        service = ServiceHistory(openedAt: openedAt)
    }

    /// The promise that runs out first; nothing when all are kept, stand still, or none was made.
    package var nextDue: ServiceDue? {
        dues.filter { $0.isRunning && $0.due != nil }.min {
            ($0.due?.milliseconds ?? .max) < ($1.due?.milliseconds ?? .max)
        }
    }
}
