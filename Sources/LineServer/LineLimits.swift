package import NIOCore

/// The bounds within which peers are served.
package struct LineLimits: Sendable, Equatable {
    /// Bytes of a line, its line feed not counted.
    package var line = LineCodec.maximumLine
    /// Connections at once; more are told so and closed.
    package var connections = 20_000
    /// Messages of one connection that are being answered; then it is read no further.
    package var messagesInFlight = 1024
    /// Bytes of answers that wait for the peer to read; then it is read no further.
    package var bytesToSend = 262_144
    /// Lines a second of one connection; nil sets no bound.
    ///
    /// Those beyond are refused, not delayed.
    package var linesPerSecond: Int?
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
