/// A conversation of a customer, as their card shows it.
package struct PastConversation: Sendable, Equatable {
    package var sender: String
    package var channel: String
    /// When the last line was said; nothing where the log keeps none.
    package var lastMessageAt: Timestamp?

    package init(sender: String, channel: String, lastMessageAt: Timestamp?) {
        self.sender = sender
        self.channel = channel
        self.lastMessageAt = lastMessageAt
    }
}
