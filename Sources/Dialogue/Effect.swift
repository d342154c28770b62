package import CustomerCare

/// What a conversation wants done; the outcome comes back as an ``Event``.
package enum Effect: Sendable, Equatable {
    /// Why this conversation may see a ticket.
    package enum Proof: Sendable, Equatable, Codable {
        /// It was opened here.
        case own
        /// The last four digits of the phone that the ticket holds.
        case phoneEnding(String)
    }

    /// What a customer may have done to a ticket of theirs.
    package enum Move: Sendable, Equatable {
        /// It is not needed any more.
        case close
        /// The matter is not settled after all.
        case reopen
    }

    case reply(Reply)
    /// Store a ticket; answered by ``Event/ticketOpened(_:)`` or ``Event/ticketRefused``.
    case openTicket(TicketDraft)
    /// Look a ticket up; answered by ``Event/ticketFound(_:_:updatedAt:)`` or ``Event/ticketUnknown``.
    case findTicket(TicketNumber, Proof)
    /// Write the customer's words to a ticket of theirs.
    case addNote(TicketNumber, String)
    /// Reach the customer of an own ticket so from now on; what is nil stays as it is.
    case changeContact(TicketNumber, Contact)
    /// Close or reopen an own ticket, with the customer's words; answered by ``Event/ticketMoved(_:_:_:)``.
    case moveTicket(TicketNumber, Move, String)
    /// Nothing is said: an agent holds the conversation and reads the message.
    case leaveToAgent
    /// Keep what a customer answered to a survey; words that follow a score go to the same answer.
    case recordSurvey(SurveyAnswer)
    /// Put a question that was not answered into the editors' queue.
    case recordUnanswered(UnansweredQuestion)
}

extension [Effect] {
    /// What is said, in order.
    package var replies: [Reply] {
        compactMap { effect in if case .reply(let reply) = effect { reply } else { nil } }
    }
}
