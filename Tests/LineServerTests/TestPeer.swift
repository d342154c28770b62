import Foundation
import LineServer
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// A peer of a test: sends bytes as they are, reads lines.
actor TestPeer {
    private let channel: any Channel
    private var lines: AsyncStream<String>.AsyncIterator

    init(_ addresses: [ListenAddress]) async throws {
        guard let address = addresses.first else { throw ChannelError.operationUnsupported }
        try await self.init(address)
    }

    init(_ address: ListenAddress, tls: NIOSSLContext? = nil) async throws {
        let (stream, continuation) = AsyncStream.makeStream(of: String.self)
        let bootstrap = ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let tls {
                        try channel.pipeline.syncOperations.addHandler(
                            NIOSSLClientHandler(context: tls, serverHostname: "localhost"))
                    }
                    try channel.pipeline.syncOperations.addHandler(LineCollector(continuation))
                }
            }
        switch address {
        case .tcp(let host, let port):
            channel = try await bootstrap.channelOption(.tcpOption(.tcp_nodelay), value: 1)
                .connect(host: host, port: port).get()
        case .unix(let path): channel = try await bootstrap.connect(unixDomainSocketPath: path).get()
        }
        lines = stream.makeAsyncIterator()
    }

    func send(_ text: String) async throws { try await send(Array(text.utf8)) }

    /// Returns when the bytes are in the system's hands.
    func send(_ bytes: [UInt8]) async throws {
        try await channel.writeAndFlush(ByteBuffer(bytes: bytes)).get()
    }

    /// Sends without waiting for the system to take it.
    func throwAt(_ bytes: [UInt8]) { channel.writeAndFlush(ByteBuffer(bytes: bytes), promise: nil) }

    /// The next line without its line feed; nil when the server closed the connection.
    func line() async -> String? {
        var iterator = lines
        let line = await iterator.next(isolation: #isolation)
        lines = iterator
        return line
    }

    /// Sends a line and returns the next one that comes; nil when the server closed the connection.
    func ask(_ text: String) async -> String? {
        do {
            try await send(text + "\n")
        } catch {
            return nil
        }
        return await line()
    }

    func stopReading() async throws { try await channel.setOption(.autoRead, value: false).get() }
    func goOnReading() async throws { try await channel.setOption(.autoRead, value: true).get() }

    /// Says that no more comes.
    func finish() async throws { try await channel.close(mode: .output) }

    /// Breaks the connection with a reset.
    func reset() async throws {
        try await (channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
        try await channel.close()
    }

    func close() async { try? await channel.close() }
}

private final class LineCollector: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private var framing = LineFraming(maximumLine: 1 << 24)
    private let continuation: AsyncStream<String>.Continuation

    init(_ continuation: AsyncStream<String>.Continuation) { self.continuation = continuation }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        for case .line(let bytes) in framing.append(unwrapInboundIn(data)) {
            continuation.yield(String(decoding: bytes.readableBytesView, as: UTF8.self))
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .inputClosed? = event as? ChannelEvent { continuation.finish() }
    }

    func channelInactive(context: ChannelHandlerContext) { continuation.finish() }
    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
