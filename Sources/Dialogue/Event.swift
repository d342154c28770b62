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
    /// The stage of a ticket after ``Effect/moveTicket(_:_:_:)``; the old one where it could not be moved.
    case ticketMoved(TicketNumber, Effect.Move, Stage)
    /// An agent holds the conversation from now on, by the name that customers are told.
    case agentTookOver(String)
    /// An agent wrote to the customer; whoever writes holds the conversation.
    case agentWrote(agent: String, text: String)
    /// The agent leaves the conversation to the assistant.
    case agentHandedBack
    /// Time has passed, or a ticket has moved: something may be due.
    case clockTicked
    /// The channel says that the customer is gone: the window was closed, the bridge ended the talk.
    case sessionEnded
    /// No such ticket for this phone; whether it exists at all is not told.
    case ticketUnknown
}
