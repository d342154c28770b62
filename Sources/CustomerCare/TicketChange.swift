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
