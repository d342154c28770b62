package import CustomerCare

/// What people do to a ticket; each leaves entries in its audit trail.
package enum TicketAction: Sendable, Equatable {
    /// Goes to a stage that ``CustomerCare/Stage/next`` allows.
    case move(to: Stage, note: String? = nil)
    /// A remark for colleagues; the customer does not see it.
    case note(String)
    /// Gives the ticket to an agent, or to nobody.
    case assign(owner: String?)
    case setCategory(String?)
    case setContact(Contact)
    /// Words of an agent to the customer: kept in the transcript, and sent as an event.
    case message(String)
}
