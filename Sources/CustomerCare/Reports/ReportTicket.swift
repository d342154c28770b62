/// What a report counts of one ticket.
package struct ReportTicket: Sendable, Equatable {
    package var openedAt: Timestamp
    package var respondedAt: Timestamp?
    package var resolvedAt: Timestamp?
    package var pauses: [Pause]
    package var stage: Stage
    package var kind: TicketDraft.Kind
    package var channel: String
    package var category: String?
    package var team: String?
    package var group: CustomerGroup?
    package var province: String?
    package var reopenCount: Int
    /// Whether its customer opened another complaint within ``Report/recomplaintDays`` days after the solution.
    package var hasSuccessor: Bool
    package var breaches: Int
    /// Whether anything was promised about it.
    package var isPromised: Bool
    /// Whether the customer asked for a person by it.
    package var isHandOff: Bool

    package init(
        openedAt: Timestamp, respondedAt: Timestamp? = nil, resolvedAt: Timestamp? = nil,
        pauses: [Pause] = [],
        stage: Stage, kind: TicketDraft.Kind = .complaint, channel: String = "-", category: String? = nil,
        team: String? = nil, group: CustomerGroup? = nil, province: String? = nil, reopenCount: Int = 0,
        hasSuccessor: Bool = false, breaches: Int = 0, isPromised: Bool = false, isHandOff: Bool = false
    ) {
        self.openedAt = openedAt
        self.respondedAt = respondedAt
        self.resolvedAt = resolvedAt
        self.pauses = pauses
        self.stage = stage
        self.kind = kind
        self.channel = channel
        self.category = category
        self.team = team
        self.group = group
        self.province = province
        self.reopenCount = reopenCount
        self.hasSuccessor = hasSuccessor
        self.breaches = breaches
        self.isPromised = isPromised
        self.isHandOff = isHandOff
    }
}
