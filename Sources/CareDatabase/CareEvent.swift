package import CustomerCare

/// Something that a customer's channel is to hear of, after the fact: an agent's words, a ticket's change.
package struct CareEvent: Sendable, Equatable {
    /// Names as the line protocol says them.
    package enum Kind: String, Sendable, CaseIterable {
        case agentMessage = "agent_message"
        /// The assistant speaks without a message before: a survey, a form set aside, an agent who is away.
        case assistantMessage = "assistant_message"
        case ticketOpened = "ticket_opened"
        case ticketChanged = "ticket_changed"
    }

    /// An event before it has its place in the sequence.
    package struct Draft: Sendable, Equatable {
        package var kind: Kind
        /// The sender whose conversation it belongs to.
        package var recipient: String
        package var text: String?
        package var ticket: TicketNumber?
        /// More for programs, as a JSON object.
        package var payload: String?

        package init(
            kind: Kind, recipient: String, text: String? = nil, ticket: TicketNumber? = nil,
            payload: String? = nil
        ) {
            self.kind = kind
            self.recipient = recipient
            self.text = text
            self.ticket = ticket
            self.payload = payload
        }
    }

    /// Ascends from 1; a number is never used twice, and a smaller one never appears after a larger one.
    package var seq: Int64
    package var at: Timestamp
    package var draft: Draft

    package init(seq: Int64, at: Timestamp, draft: Draft) {
        self.seq = seq
        self.at = at
        self.draft = draft
    }
}
