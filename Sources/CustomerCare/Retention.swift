/// How long personal data is kept, in days; nothing keeps it for ever.
package struct Retention: Sendable, Equatable {
    /// The message log, stored conversations and events.
    package var messages: Int?
    /// Contacts and words of tickets that are settled; their figures stay.
    package var tickets: Int?

    package init(messages: Int? = nil, tickets: Int? = nil) {
        self.messages = messages
        self.tickets = tickets
    }
}
