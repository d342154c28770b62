import Hummingbird
import Logging
import NIOCore

/// What a request is handled with.
struct WebContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The peer's address as the socket knows it; nil for a Unix socket.
    let peerAddress: String?
    /// The client's address: the peer's, or what a trusted proxy says it is.
    var clientAddress: String

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peerAddress = source.channel.remoteAddress?.ipAddress
        clientAddress = peerAddress ?? "local"
    }
}
