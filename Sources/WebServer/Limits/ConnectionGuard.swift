import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Closes connections of peers that send too slowly or do not read.
///
/// A head must be there some time after the connection opened or the last answer was sent, a body some time
/// after its head, and what is sent must be read. An answer that takes its time, an event stream, is let be. Whose header
/// fields are too long is told so, and nothing more is read.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let limits: WebLimits
    private var incoming: Scheduled<Void>?
    private var outgoing: Scheduled<Void>?
    private var isReadingRequest = false
    /// Requests that were begun and whose answers have not ended; peers may send several at once.
    private var unanswered = 0

    init(limits: WebLimits) { self.limits = limits }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { expectHead(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        expectHead(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        incoming?.cancel()
        outgoing?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            isReadingRequest = true
            unanswered += 1
            expect(within: limits.bodyTime, context)
        case .body: break
        case .end:
            isReadingRequest = false
            incoming?.cancel()
            incoming = nil
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) {
            unanswered -= 1
            if unanswered == 0, !isReadingRequest { expectHead(context) }
        }
        context.write(data, promise: promise)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // An answer that was begun goes on; Hummingbird ends that connection.
        guard case .headerOverflow? = error as? HTTPParserError, unanswered == 0 else {
            return context.fireErrorCaught(error)
        }
        let refusal = WebError(
            .requestHeaderFieldsTooLarge, .headersTooLarge,
            "the header fields of a request may have \(limits.headers) bytes; send fewer or shorter ones",
            limit: limits.headers)
        let body = refusal.body
        let head = HTTPResponse(
            status: refusal.status,
            headerFields: [
                .contentType: "application/json; charset=utf-8", .contentLength: "\(body.readableBytes)",
                .connection: "close",
            ])
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(body)), promise: nil)
        // Only our side is closed: with bytes unread, closing both would take the answer back.
        let channel = context.channel
        context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in
            channel.close(mode: .output).whenFailure { _ in channel.close(promise: nil) }
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable {
            outgoing?.cancel()
            outgoing = nil
        } else if outgoing == nil {
            outgoing = closing(after: limits.stalledPeer, context)
        }
        context.fireChannelWritabilityChanged()
    }

    private func expectHead(_ context: ChannelHandlerContext) { expect(within: limits.head, context) }

    private func expect(within time: TimeAmount, _ context: ChannelHandlerContext) {
        incoming?.cancel()
        incoming = closing(after: time, context)
    }

    private func closing(after time: TimeAmount, _ context: ChannelHandlerContext) -> Scheduled<Void> {
        let channel = context.channel
        return context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
    }
}
