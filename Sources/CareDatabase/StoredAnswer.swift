package import CustomerCare
package import Dialogue

/// What was answered to a message.
package struct StoredAnswer: Sendable, Equatable {
    package var replies: [Reply]
    /// The ticket that the message opened.
    package var ticket: TicketNumber?
}
