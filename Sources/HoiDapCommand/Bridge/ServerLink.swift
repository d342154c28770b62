import HoiDap
import LineServer
import Logging
import NIOCore
import NIOPosix
import Synchronization

/// A bridge's side of the line protocol.
///
/// Messages wait until they are answered; a new connection sends all of them again with their identifiers, and
/// asks for the events since the last one.
final class ServerLink: Sendable {
    /// An answer longer than this is none.
    private static let longestLine = 4_194_304

    /// Signs of life that keep the server from closing a quiet connection.
    private static let sign = Duration.seconds(60)

    /// How long a message waits that the server called too fast.
    private static let pause = Duration.seconds(1)

    private struct Lost: Error {}

    private struct Progress {
        var messages = 0
        var lastEvent: Int64?
        /// Messages that were called too fast and are not answered yet: answers to later ones are none to them.
        var late: Set<String> = []
        /// Those of them that are to be sent again on this connection.
        var again: Set<String> = []
    }

    private let address: ListenAddress
    private let token: String?
    private let channel: String
    /// Begins identifiers, so that no run meets those of another.
    private let run: String
    private let logger: Logger
    private let unanswered = Mailbox<IncomingLine>()
    private let progress = Mutex(Progress())

    init(address: ListenAddress, token: String?, channel: String, run: String, logger: Logger) {
        self.address = address
        self.token = token
        self.channel = channel
        self.run = run
        self.logger = logger
    }

    /// Takes what somebody wrote; it is sent when the server is there.
    func send(_ message: Bridge.Message) {
        let number = progress.withLock { progress in
            progress.messages += 1
            return progress.messages
        }
        unanswered.append(
            IncomingLine(
                sender: message.sender, text: message.text, id: message.id ?? "\(run)-\(number)",
                channel: channel, dialect: .json))
    }

    /// Keeps a connection to the server until the task is cancelled.
    func run(deliver: @escaping @Sendable (Bridge.Reply) -> Void) async {
        await Reconnecting(name: "\(address)", logger: logger).run {
            try await self.converse(deliver)
        }
    }

    private func converse(_ deliver: @escaping @Sendable (Bridge.Reply) -> Void) async throws {
        let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connectTimeout(.seconds(10))
        typealias Connection = NIOAsyncChannel<ByteBuffer, ByteBuffer>
        @Sendable func wrap(_ channel: any Channel) -> EventLoopFuture<Connection> {
            channel.eventLoop.makeCompletedFuture { try Connection(wrappingChannelSynchronously: channel) }
        }
        let connection =
            switch address {
            case .tcp(let host, let port):
                try await bootstrap.connect(host: host, port: port, channelInitializer: wrap)
            case .unix(let path):
                try await bootstrap.connect(unixDomainSocketPath: path, channelInitializer: wrap)
            }
        logger.notice("connected to \(address)")
        try await connection.executeThenClose { inbound, outbound in
            if let token { try await outbound.write(ByteBuffer(bytes: LineCodec.authenticate(token))) }
            // All that is not answered goes out anew.
            let since = progress.withLock { progress in
                (progress.late, progress.again) = ([], [])
                return progress.lastEvent
            }
            try await outbound.write(ByteBuffer(bytes: LineCodec.resume(since: since)))
            try await withThrowingDiscardingTaskGroup { group in
                group.addTask {
                    var lines = LineSplitter(limit: Self.longestLine)
                    for try await bytes in inbound {
                        for line in try lines.lines(adding: bytes) { self.take(line, deliver) }
                    }
                    throw Lost()
                }
                group.addTask {
                    while await Self.pause.passes() {
                        for line in self.sentAgain() {
                            try await outbound.write(ByteBuffer(bytes: LineCodec.bytes(of: line)))
                        }
                    }
                }
                group.addTask {
                    while await Self.sign.passes() {
                        try await outbound.write(ByteBuffer(bytes: LineCodec.ping))
                    }
                }
                group.addTask {
                    try await self.unanswered.drain(keepsSent: true) { line in
                        try await outbound.write(ByteBuffer(bytes: LineCodec.bytes(of: line)))
                    }
                }
            }
        }
    }

    private func take(_ line: [UInt8], _ deliver: (Bridge.Reply) -> Void) {
        guard let value = try? JSONReader.value(of: line) else {
            return logger.error("the server sent a line that is no JSON")
        }
        if case .array(let replies) = value {
            for reply in replies {
                if let said = Self.said(in: reply) { deliver(said) }
            }
            if let id = replies.first?["custom"]?["in_reply_to"]?.text { answered(id) }
        } else if let error = value["error"] {
            let (code, id) = (error["code"]?.text, error["in_reply_to"]?.text)
            if code == LineError.Code.tooFast.rawValue, let id {
                logger.warning("the server takes no more at the moment; a message is sent again")
                return progress.withLock { progress in
                    progress.late.insert(id)
                    progress.again.insert(id)
                }
            }
            logger.error("the server refused a message", metadata: ["code": "\(code ?? "?")"])
            if let id { answered(id) }
        } else if case .number(let seq)? = value["since"] ?? value["seq"] {
            progress.withLock { $0.lastEvent = Int64(seq) ?? $0.lastEvent }
            if let said = Self.said(in: value) { deliver(said) }
        }
    }

    /// The messages that the server called too fast, once.
    private func sentAgain() -> [IncomingLine] {
        let again = progress.withLock { progress in
            defer { progress.again = [] }
            return progress.again
        }
        guard !again.isEmpty else { return [] }
        return unanswered.waiting.filter { $0.id.map(again.contains) == true }
    }

    /// The words of a reply or an event, choices numbered below them; nothing where there are no words.
    private static func said(in value: JSONValue) -> Bridge.Reply? {
        guard let recipient = value["recipient_id"]?.text, let text = value["text"]?.text else { return nil }
        var lines = [text]
        if case .array(let buttons)? = value["buttons"] {
            lines += buttons.enumerated().map { "\($0 + 1). \($1["title"]?.text ?? "")" }
        }
        return Bridge.Reply(recipient: recipient, text: lines.joined(separator: "\n"))
    }

    /// Answers of one sender come in order, and an empty one names no message: what was written before was
    /// answered too.
    private func answered(_ id: String) {
        let waiting = unanswered.waiting
        guard let place = waiting.lastIndex(where: { $0.id == id }) else { return }
        let sender = SenderKey(waiting[place].sender)
        let late = progress.withLock { progress in
            progress.late.remove(id)
            return progress.late
        }
        let done = Set(waiting[...place].filter { SenderKey($0.sender) == sender }.compactMap(\.id))
            .subtracting(late)
        unanswered.remove { $0.id.map(done.contains) == true }
    }
}

extension JSONValue {
    /// The value of a string.
    fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }
}
