/// What the clocks of a ticket are computed from.
package struct ServiceHistory: Sendable, Equatable {
    package var openedAt: Timestamp
    /// When an agent first answered the customer.
    package var respondedAt: Timestamp?
    /// When the customer last heard from an agent.
    package var updatedAt: Timestamp?
    /// When a solution was given, or the ticket ended otherwise; nothing after reopening.
    package var resolvedAt: Timestamp?
    /// When it was last reopened: the clocks start anew then, not in the past.
    package var reopenedAt: Timestamp?
    package var pauses: [Pause]

    package init(
        openedAt: Timestamp, respondedAt: Timestamp? = nil, updatedAt: Timestamp? = nil,
        resolvedAt: Timestamp? = nil, reopenedAt: Timestamp? = nil, pauses: [Pause] = []
    ) {
        self.openedAt = openedAt
        self.respondedAt = respondedAt
        self.updatedAt = updatedAt
        self.resolvedAt = resolvedAt
        self.reopenedAt = reopenedAt
        self.pauses = pauses
    }

    /// From when a clock counts; the next update is promised only once somebody answered.
    func start(of clock: ServiceClock) -> Timestamp? {
        switch clock {
        case .firstResponse: openedAt
        case .nextUpdate: respondedAt.map { max($0, updatedAt ?? $0, reopenedAt ?? $0) }
        case .resolution: reopenedAt ?? openedAt
        }
    }

    /// When a clock was stopped; a ticket that is resolved owes nothing any more.
    func end(of clock: ServiceClock) -> Timestamp? {
        switch clock {
        case .firstResponse: respondedAt ?? resolvedAt
        case .nextUpdate, .resolution: resolvedAt
        }
    }
}
