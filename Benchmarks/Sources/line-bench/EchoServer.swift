import NIOCore
import NIOPosix

/// The yardstick of the server: bare NIO that sends each line back, with the same number of threads.
struct EchoServer {
    let channel: any Channel
    var port: Int { channel.localAddress?.port ?? 0 }

    static func start(on group: MultiThreadedEventLoopGroup) async throws -> EchoServer {
        let bootstrap = ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(LineEcho())
                }
            }
        return EchoServer(channel: try await bootstrap.bind(host: "127.0.0.1", port: 0).get())
    }
}

/// Cuts lines as the server must, and sends them back.
private final class LineEcho: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var rest = ByteBuffer()

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        rest.writeBuffer(&bytes)
        while let end = rest.readableBytesView.firstIndex(of: 0x0A) {
            guard let line = rest.readSlice(length: end - rest.readerIndex + 1) else { return }
            context.write(wrapOutboundOut(line), promise: nil)
        }
        rest.discardReadBytes()
    }

    func channelReadComplete(context: ChannelHandlerContext) { context.flush() }
}
