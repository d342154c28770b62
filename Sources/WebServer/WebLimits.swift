package import NIOCore

/// The bounds within which HTTP peers are served.
package struct WebLimits: Sendable, Equatable {
    /// Bytes of a request's body; as long as a line of the line protocol.
    package var body = 65_536
    /// Bytes of a platform's call, which may hold several messages.
    package var bridgeBody = 1_048_576
    /// Bytes of all header fields of a request.
    package var headers = 16_384
    /// Connections at once; more wait until one ends.
    package var connections = 10_000
    /// How long a peer may take to send the head of a request; also how long an idle connection stays open.
    package var head = TimeAmount.seconds(75)
    /// How long a peer may take to send a body.
    package var bodyTime = TimeAmount.seconds(15)
    /// How long a peer may leave an answer unread before its connection is closed.
    package var stalledPeer = TimeAmount.seconds(60)
    /// Requests a second of one address without a token; a burst of twice as many is let through.
    package var requestsPerAddress: Int? = 50
    /// Messages a second of one sender; a burst of four times as many is let through.
    package var messagesPerSender: Int? = 5
    /// Event streams at once, and those of one conversation.
    package var streams = 5_000
    package var streamsPerConversation = 8
    /// Event streams at once of one address without a token, so that one cannot have them all.
    package var streamsPerAddress: Int? = 500

    package init() {}
}
