/// What sorting a matter gives: how soon, by whom, how; each with its reasons.
package struct Classification: Sendable, Equatable, Codable {
    package var urgency: Urgency
    package var value: CustomerGroup.Value
    package var priority: Priority
    package var team: String?
    /// What is to be done first.
    package var plan: String?
    /// Why it is so, in Vietnamese, the urgency's reasons first ("vì sao gấp?").
    package var reasons: [String]

    package init(
        urgency: Urgency = .normal, value: CustomerGroup.Value = .ordinary, team: String? = nil,
        plan: String? = nil, reasons: [String] = []
    ) {
        self.urgency = urgency
        self.value = value
        priority = Priority(urgency, value)
        self.team = team
        self.plan = plan
        self.reasons = reasons
    }
}
