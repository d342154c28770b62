package import CustomerCare

/// What people do to a ticket; each leaves entries in its audit trail.
package enum TicketAction: Sendable, Equatable {
    /// New values for what classification decided; what is nil stays.
    package struct Sorting: Sendable, Equatable {
        package var category: String?
        package var urgency: Urgency?
        package var team: String?
        package var plan: String?

        package init(
            category: String? = nil, urgency: Urgency? = nil, team: String? = nil, plan: String? = nil
        ) {
            self.category = category
            self.urgency = urgency
            self.team = team
            self.plan = plan
        }
    }

    /// Goes to a stage that `Stage/next` allows; the note is what was done, or the outcome.
    case move(to: Stage, note: String? = nil)
    /// A remark for colleagues; the customer does not see it.
    case note(String)
    /// The customer was spoken to elsewhere, by telephone for example: counts as a response.
    case contacted(String)
    /// Gives the ticket to an agent, or to nobody.
    case assign(owner: String?)
    /// Another category; urgency, team and plan are sorted anew by the rules in force.
    case setCategory(String?)
    /// A person's own judgement; it stands over the rules.
    case sort(Sorting)
    case setContact(Contact)
    /// Waits for somebody, or no longer.
    case wait(for: Waiting?, note: String? = nil)
    case tag(add: [String] = [], remove: [String] = [])
    /// Words of an agent to the customer: kept in the transcript, and sent as an event.
    case message(String)
}
