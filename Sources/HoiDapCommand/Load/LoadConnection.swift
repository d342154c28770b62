import LineServer
import NIOCore

/// One connection of a load run; lives on its event loop.
final class LoadConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// An answer longer than this is no answer.
    private static let maximumLine = 4_194_304

    private let plan: LoadPlan
    private let number: Int
    private let senders: [Int]
    private let record: (Outcome) -> Void
    private var line = ByteBuffer()
    private var count = 0
    /// When the messages under way were due, by identifier.
    private var waiting: [String: NIODeadline] = [:]
    private var isStopped = false
    private var context: ChannelHandlerContext?

    enum Outcome {
        case sent
        case answered(TimeAmount)
        case failed(String)
    }

    init(_ plan: LoadPlan, number: Int, record: @escaping (Outcome) -> Void) {
        self.plan = plan
        self.number = number
        senders = plan.senders(of: number)
        self.record = record
    }

    func channelActive(context: ChannelHandlerContext) {
        self.context = context
        if let token = plan.token {
            let line = "{\"event\":\"authenticate\",\"token\":\(Self.quoted(token))}\n"
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: line)), promise: nil)
        }
        guard let rate = plan.rate else {
            for _ in 0..<plan.pipeline { send(due: .now()) }
            context.flush()
            return
        }
        // All connections together keep the rate; each begins a little later than the one before.
        let interval = TimeAmount.nanoseconds(Int64(Double(plan.connections) / rate * 1_000_000_000))
        let start =
            NIODeadline.now() + .nanoseconds(interval.nanoseconds / Int64(plan.connections) * Int64(number))
        tick(due: start, interval: interval, context.eventLoop)
    }

    /// A message is due at its time whether or not the one before was answered, and its time counts from there:
    /// a server that stalls cannot hide it by holding the sender up.
    private func tick(due: NIODeadline, interval: TimeAmount, _ loop: any EventLoop) {
        _ = loop.assumeIsolated().scheduleTask(deadline: due) { [self] in
            guard !isStopped, let context else { return }
            send(due: due)
            context.flush()
            tick(due: due + interval, interval: interval, loop)
        }
    }

    private func send(due: NIODeadline) {
        guard !isStopped, let context else { return }
        let sender = senders[count % senders.count]
        let text = plan.messages[(count / senders.count + sender) % plan.messages.count]
        let id = "\(plan.run)-\(number)-\(count)"
        count += 1
        let line =
            "{\"sender\":\"load:\(plan.run)-\(sender)\",\"message\":\(Self.quoted(text)),\"message_id\":\"\(id)\"}\n"
        waiting[id] = due
        record(.sent)
        context.write(wrapOutboundOut(ByteBuffer(string: line)), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        line.writeBuffer(&bytes)
        while let length = line.readableBytesView.firstIndex(of: 0x0A).map({ $0 - line.readerIndex }) {
            let text = line.readBytes(length: length) ?? []
            line.moveReaderIndex(forwardBy: 1)
            answer(text)
        }
        line.discardReadBytes()
        if line.readableBytes > Self.maximumLine {
            record(.failed("answer_too_long"))
            context.close(promise: nil)
        }
        context.flush()
        closeIfDone()
    }

    private func answer(_ text: [UInt8]) {
        if text.starts(with: "{\"event\"".utf8) { return }
        let isReply = text.first == UInt8(ascii: "[")
        if !isReply { record(.failed(Self.member("code", of: text) ?? "unknown_error")) }
        guard let id = Self.member("in_reply_to", of: text), let due = waiting.removeValue(forKey: id) else {
            // An error that names no message ended one that cannot be told from the others.
            if isReply { record(.failed("answer_to_nothing")) }
            return
        }
        if isReply { record(.answered(.now() - due)) }
        if plan.rate == nil { send(due: .now()) }
    }

    /// Sends no more; what is under way may still be answered.
    func stop() {
        isStopped = true
        closeIfDone()
    }

    /// Gives up what was not answered.
    func abandon() {
        for _ in waiting { record(.failed("no_answer")) }
        waiting = [:]
        context?.close(promise: nil)
    }

    private func closeIfDone() {
        if isStopped, waiting.isEmpty { context?.close(promise: nil) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        for _ in waiting { record(.failed("connection_lost")) }
        waiting = [:]
        self.context = nil
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    /// The value of a member that holds no escape; the last one of that name.
    private static func member(_ key: String, of json: [UInt8]) -> String? {
        let start = Array("\"\(key)\":\"".utf8)
        guard json.count > start.count else { return nil }
        for index in (0..<json.count - start.count).reversed() where json[index...].starts(with: start) {
            let value = json[(index + start.count)...].prefix { $0 != UInt8(ascii: "\"") }
            return String(decoding: value, as: UTF8.self)
        }
        return nil
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\u{0}"..."\u{1F}":
                result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
