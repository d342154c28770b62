/// What a customer wrote, as a channel delivers it.
public struct IncomingMessage: Sendable, Equatable {
    /// Who wrote it, unique over all channels, for example `zalo:614`.
    public var sender: String
    /// The words, or a button's payload such as `/ask_human`.
    public var text: String
    /// The channel's identifier of this message.
    ///
    /// The same identifier of the same sender again returns the stored reply and does nothing twice.
    public var id: String?
    /// Where it came from, for example `zalo`; answers may have variants for a channel.
    public var channel: String
    /// Whether `/intent{…}` payloads count although they were not offered as buttons.
    ///
    /// Only for peers that have proved who they are; never for text that a customer typed.
    public var isTrusted: Bool

    /// Makes a message.
    public init(
        sender: String, text: String, id: String? = nil, channel: String = "api", isTrusted: Bool = false
    ) {
        self.sender = sender
        self.text = text
        self.id = id
        self.channel = channel
        self.isTrusted = isTrusted
    }
}
