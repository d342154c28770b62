package import NIOCore

/// The bounds within which peers are served.
package struct LineLimits: Sendable, Equatable {
    /// Bytes of a line, its line feed not counted.
    package var line = LineCodec.maximumLine
    /// Connections at once; more are told so and closed.
    package var connections = 20_000
    /// Connections of one address at once, and never more than half of all.
    ///
    /// An IPv6 address counts as its first 64 bits. This machine's own may have nine tenths of all, since programs on
    /// it, a proxy among them, speak for many.
    package var connectionsPerAddress = 1_000
    /// How long a peer may take for its first line, or to authenticate where it must; then its connection is closed.
    package var silentPeer = TimeAmount.seconds(60)
    /// Messages of one connection that are being answered; then it is read no further.
    package var messagesInFlight = 1024
    /// Messages of one connection that are worked on at once; further ones wait their turn.
    package var messagesAtWork = 128
    /// Bytes of the messages of one connection that are worked on at once: few long ones, or many short ones.
    package var bytesAtWork = 16_384
    /// Messages that are still begun when the peer has gone.
    ///
    /// It may be a person who said all there was to say; what is not begun was not acknowledged either.
    package var messagesAfterLeaving = 16
    /// Bytes of answers that wait for the peer to read; then it is read no further.
    package var bytesToSend = 262_144
    /// Lines a second of one connection; nil sets no bound.
    ///
    /// Those beyond are refused, not delayed. A bridge speaks for many people, so none is set unless it is asked for.
    package var linesPerSecond: Int?
    /// Messages a second of one sender, whatever connections they come on; nil sets no bound.
    package var messagesPerSecondOfSender: Int?
    /// How long a connection may stay on which no line comes and none goes; nil sets no bound.
    package var idlePeer: TimeAmount? = .hours(1)
    /// How long a peer may leave its answers unread before its connection is closed.
    package var stalledPeer = TimeAmount.seconds(60)
    /// Lines that a peer may send before it authenticates, where it must; then its connection is closed.
    package var linesBeforeAuthentication = 10
    /// How long a shutdown waits for answers under way and for peers to read them.
    package var shutdown = TimeAmount.seconds(10)
    /// Senders of one connection whose events are pushed to it without `resume`.
    package var sendersHeardOf = 10_000

    package init() {}
}
