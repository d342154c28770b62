/// How long personal data is kept, in days; nothing keeps it for ever.
package struct Retention: Sendable, Equatable {
    /// The message log, stored conversations and events.
    package var messages: Int?
    /// Contacts and words of tickets that are settled; their figures stay.
    package var tickets: Int?
    /// Whether the message log keeps numbers, addresses and codes as they were written.
    ///
    /// Else they are masked before they are stored, in the transcripts of tickets too. A ticket's own fields hold
    /// what it needs.
    package var keepsPersonalWords = false

    package init(messages: Int? = nil, tickets: Int? = nil) {
        self.messages = messages
        self.tickets = tickets
    }
}
