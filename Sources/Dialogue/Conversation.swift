package import CustomerCare

/// One customer's conversation: a value that takes events and gives effects.
package struct Conversation: Sendable, Equatable, Codable {
    package let sender: String
    package var channel: String
    package var transcript: [TranscriptLine]

    package init(sender: String, channel: String) {
        self.sender = sender
        self.channel = channel
        self.transcript = []
    }
}
