/// A message that came in on a line.
package struct IncomingLine: Sendable, Equatable {
    /// How the line was written, and so how it is answered.
    package enum Dialect: Sendable, Equatable {
        case json, plain
    }

    package var sender: String
    package var text: String
    /// The peer's name for the message, `message_id`.
    package var id: String?
    /// `input_channel`, or `line` where none was given.
    package var channel: String
    /// Whether the peer has proved who it is and vouches for the payload.
    package var isTrusted: Bool
    package var dialect: Dialect
    /// Whether it is no message but the end of the sender's session; it keeps its place behind what they said before.
    package var endsConversation = false

    package init(
        sender: String, text: String, id: String? = nil, channel: String = "line", isTrusted: Bool = false,
        dialect: Dialect = .json
    ) {
        self.sender = sender
        self.text = text
        self.id = id
        self.channel = channel
        self.isTrusted = isTrusted
        self.dialect = dialect
    }
}
