import NIOCore

/// Closes a connection on which no whole line has come and none has gone for long.
///
/// It stands behind ``LineBatchHandler``: bytes that never become a line are no sign of life.
final class IdlePeerHandler: ChannelDuplexHandler {
    typealias InboundIn = NIOAny
    typealias OutboundIn = NIOAny

    private let patience: TimeAmount
    private var lastSign = NIODeadline.now()
    private var closing: Scheduled<Void>?

    init(patience: TimeAmount) { self.patience = patience }

    func handlerAdded(context: ChannelHandlerContext) { wait(context.channel) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        lastSign = .now()
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        lastSign = .now()
        context.write(data, promise: promise)
    }

    func channelInactive(context: ChannelHandlerContext) {
        closing?.cancel()
        closing = nil
        context.fireChannelInactive()
    }

    /// Looks again when the last sign will be too old: a timer for each line would cost more than the line.
    private func wait(_ channel: any Channel) {
        let handler = NIOLoopBound(self, eventLoop: channel.eventLoop)
        closing = channel.eventLoop.scheduleTask(deadline: lastSign + patience) {
            if NIODeadline.now() - handler.value.lastSign < handler.value.patience {
                handler.value.wait(channel)
            } else {
                channel.close(mode: .all, promise: nil)
            }
        }
    }
}
