/// An event that is pushed to peers: an agent's words, a ticket's change.
package struct LineEvent: Sendable, Equatable {
    /// Its place in the sequence of all events, from 1.
    package var seq: Int64
    /// `agent_message`, `assistant_message`, `ticket_opened`, `ticket_changed`.
    package var kind: String
    /// The sender whose conversation it belongs to.
    package var recipient: String
    package var text: String?
    /// Choices under the text, as under a reply.
    package var buttons: [LineAnswer.Button]
    package var ticket: String?

    package init(
        seq: Int64, kind: String, recipient: String, text: String? = nil,
        buttons: [LineAnswer.Button] = [], ticket: String? = nil
    ) {
        self.seq = seq
        self.kind = kind
        self.recipient = recipient
        self.text = text
        self.buttons = buttons
        self.ticket = ticket
    }
}
