package import CustomerCare
package import IntentMatching

/// What happens to a conversation.
package enum Event: Sendable, Equatable {
    /// The customer wrote something.
    case message(Utterance)
    /// A button's payload, `/intent{"slot":"value"}`, that was offered here or comes from a trusted peer.
    case payload(intent: Intent.ID, slots: [String: String])
    /// The ticket of the last ``Effect/openTicket(_:)`` is in the transaction about to be committed.
    case ticketOpened(TicketNumber)
    /// The ticket could not be stored; nothing of it exists.
    case ticketRefused
    case ticketFound(TicketNumber, Stage, updatedAt: Timestamp)
    /// No such ticket for this phone; whether it exists at all is not told.
    case ticketUnknown
}
