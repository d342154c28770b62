import NIOCore
import NIOPosix

/// Puts load on a line server: each connection keeps so many lines under way and counts lines that come back.
struct Load {
    struct Result {
        var perSecond: Double
        /// Milliseconds.
        var (p50, p99, p999): (Double, Double, Double)
    }

    var port: Int
    var connections: Int
    var pipeline: Int
    var seconds: Int64
    /// Lines a second over all connections; nil sends the next when one came back.
    var rate: Double?
    /// Begins senders, so that no cell meets the conversations of another.
    var name: String

    /// What customers write, hurriedly.
    fileprivate static let messages = [
        "doi tra trong bao lau", "phi ship bao nhieu vay shop", "bảo hành mấy tháng ạ", "cam on shop nhe",
        "giao hang may ngay toi", "huy don duoc ko", "cho hỏi giờ mở cửa", "alo",
    ]

    func run(on loop: any EventLoop) async throws -> Result {
        let state = try await loop.submit { NIOLoopBound(Tally(), eventLoop: loop) }.get()
        var channels: [any Channel] = []
        for number in 0..<connections {
            let channel = try await ClientBootstrap(group: loop)
                .channelOption(.tcpOption(.tcp_nodelay), value: 1)
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        let peer = Peer(self, number, state.value)
                        state.value.peers.append(peer)
                        try channel.pipeline.syncOperations.addHandler(peer)
                    }
                }
                .connect(host: "127.0.0.1", port: port).get()
            channels.append(channel)
        }
        let start = NIODeadline.now()
        try await loop.submit { for peer in state.value.peers { peer.begin() } }.get()
        try await loop.scheduleTask(in: .seconds(seconds)) { state.value.isOver = true }.futureResult.get()
        let elapsed = Double((NIODeadline.now() - start).nanoseconds) / 1e9
        let times = try await loop.submit { state.value.times }.get().sorted()
        for channel in channels { try? await channel.close() }
        func at(_ part: Double) -> Double {
            times.isEmpty ? .nan : Double(times[min(times.count - 1, Int(Double(times.count) * part))]) / 1000
        }
        return Result(perSecond: Double(times.count) / elapsed, p50: at(0.5), p99: at(0.99), p999: at(0.999))
    }
}

/// The state of a run; lives on its event loop.
private final class Tally {
    var peers: [Peer] = []
    /// Microseconds.
    var times: [UInt32] = []
    var isOver = false
}

private final class Peer: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let load: Load
    private let number: Int
    private let tally: Tally
    private var context: ChannelHandlerContext?
    private var due: CircularBuffer<NIODeadline> = []
    private var count = 0

    init(_ load: Load, _ number: Int, _ tally: Tally) {
        self.load = load
        self.number = number
        self.tally = tally
    }

    func channelActive(context: ChannelHandlerContext) { self.context = context }

    func begin() {
        guard let context else { return }
        guard let rate = load.rate else {
            for _ in 0..<load.pipeline { send(.now()) }
            context.flush()
            return
        }
        let interval = TimeAmount.nanoseconds(Int64(Double(load.connections) / rate * 1e9))
        tick(.now() + .nanoseconds(interval.nanoseconds / Int64(load.connections) * Int64(number)), interval)
    }

    /// A line is due at its time whether or not the one before came back, and its time counts from there.
    private func tick(_ moment: NIODeadline, _ interval: TimeAmount) {
        guard let context else { return }
        _ = context.eventLoop.assumeIsolated().scheduleTask(deadline: moment) { [self] in
            guard !tally.isOver else { return }
            send(moment)
            context.flush()
            tick(moment + interval, interval)
        }
    }

    private func send(_ moment: NIODeadline) {
        guard let context, !tally.isOver else { return }
        let text = Load.messages[(count + number) % Load.messages.count]
        let line =
            #"{"sender":"bench:\#(load.name)-\#(number)","message":"\#(text)","message_id":"\#(load.name)-\#(number)-\#(count)"}"#
        count += 1
        due.append(moment)
        context.write(wrapOutboundOut(ByteBuffer(string: line + "\n")), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let now = NIODeadline.now()
        for byte in unwrapInboundIn(data).readableBytesView where byte == 0x0A {
            // One sender a connection: answers come in order.
            guard let moment = due.popFirst() else { continue }
            if tally.isOver { continue }
            tally.times.append(UInt32(clamping: (now - moment).nanoseconds / 1000))
            if load.rate == nil { send(now) }
        }
        context.flush()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
