package import CustomerCare

/// What a conversation wants done; the outcome comes back as an ``Event``.
package enum Effect: Sendable, Equatable {
    case reply(Reply)
    /// Store a ticket; answered by `.ticketOpened` or `.ticketRefused`.
    case openTicket(TicketDraft)
    /// Look a ticket up for this customer; answered by `.ticketFound` or `.ticketUnknown`.
    case findTicket(TicketNumber, phoneEnding: String)
    /// Put a question that was not answered into the queue.
    case recordUnanswered(UnansweredQuestion)
}
