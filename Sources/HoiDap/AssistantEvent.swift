public import CustomerCare

/// Something that a customer's channel is to hear of, after the fact.
public struct AssistantEvent: Sendable, Equatable {
    /// Its place in the sequence of all events; ascends from 1.
    public var seq: Int64
    /// `agent_message`, `assistant_message`, `ticket_opened` or `ticket_changed`.
    public var kind: String
    /// The sender whose conversation it belongs to.
    public var recipient: String
    /// The words to be shown, if any.
    public var text: String?
    /// The ticket concerned, if any.
    public var ticket: TicketNumber?
}
