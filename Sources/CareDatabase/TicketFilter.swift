package import CustomerCare

/// Which tickets to list; what is nil does not matter.
package struct TicketFilter: Sendable, Equatable {
    package var stage: Stage?
    package var sender: String?
    /// Any way of writing it: blanks, dots, hyphens, `+84` for `0`.
    package var phone: String?
    package var owner: String?
    package var team: String?
    package var priority: Priority?
    package var customer: CustomerID?
    /// Only what has a promise that ran out before this moment.
    package var overdueAt: Timestamp?
    /// What runs out first stands first, what has no due time last; else the newest first.
    package var sortsByDue = false
    /// Leaves out what is closed or cancelled.
    package var openOnly: Bool
    /// Words, with or without marks, each the beginning of a word of the ticket; or a ticket number, or
    /// a telephone number, or the last six digits or more of one.
    package var text: String?
    /// The most tickets that are returned.
    package var limit: Int

    package init(
        stage: Stage? = nil, sender: String? = nil, phone: String? = nil, owner: String? = nil,
        openOnly: Bool = false, text: String? = nil, limit: Int = 100
    ) {
        self.stage = stage
        self.sender = sender
        self.phone = phone
        self.owner = owner
        self.openOnly = openOnly
        self.text = text
        self.limit = limit
    }
}
