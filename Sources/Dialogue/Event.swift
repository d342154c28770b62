package import CustomerCare
package import IntentMatching
package import VietnameseText

/// What happens to a conversation.
package enum Event: Sendable, Equatable {
    /// The customer wrote something; it was matched in this conversation's context.
    case message(text: AnalyzedText, match: IntentMatch)
    /// A button's payload, `/intent{"slot":"value"}`, that was offered here or comes from a trusted peer.
    case payload(intent: Intent.ID, slots: [String: String])
    /// The draft of the last `.openTicket` is in the transaction about to be committed.
    case ticketOpened(TicketNumber)
    /// The ticket could not be stored; nothing of it exists.
    case ticketRefused
    case ticketFound(TicketNumber, Stage, updatedAt: Timestamp)
    /// No such ticket for this phone; whether it exists is not told.
    case ticketUnknown
}
