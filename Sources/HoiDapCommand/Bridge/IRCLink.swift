import Logging
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// The bridge's side of IRC: one connection to one server, in some channels.
final class IRCLink: Sendable {
    struct Settings: Sendable {
        var host: String
        var port: Int
        var nick: String
        var channels: [String]
        var usesTLS = false
        var password: String?
    }

    /// A server that says nothing for so long is asked whether it is there, and given up after as long again.
    private static let silence = TimeAmount.seconds(60)
    /// Bytes of a line from the server with its tags, at most.
    private static let longestLine = 16_384

    private let settings: Settings
    private let logger: Logger
    private let replies = Mailbox<Bridge.Reply>()
    /// Our name on the server, which may have given us another one.
    private let nick: Mutex<String>

    init(_ settings: Settings, logger: Logger) {
        self.settings = settings
        self.logger = logger
        nick = Mutex(settings.nick)
    }

    /// Says something to whoever it is for; what is for another network is left out.
    func deliver(_ reply: Bridge.Reply) {
        if IRCPlace(sender: reply.recipient) != nil { replies.append(reply) }
    }

    /// Keeps a connection until the task is cancelled.
    func run(hear: @escaping @Sendable (Bridge.Message) -> Void) async {
        await Reconnecting(name: "\(settings.host):\(settings.port)", logger: logger).run {
            try await self.converse(hear)
        }
    }

    private typealias Connection = NIOAsyncChannel<ByteBuffer, ByteBuffer>

    private func converse(_ hear: @escaping @Sendable (Bridge.Message) -> Void) async throws {
        let connection = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connectTimeout(.seconds(15))
            .connect(host: settings.host, port: settings.port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    if self.settings.usesTLS {
                        let context = try NIOSSLContext(configuration: .makeClientConfiguration())
                        try channel.pipeline.syncOperations.addHandler(
                            NIOSSLClientHandler(context: context, serverHostname: self.settings.host))
                    }
                    try channel.pipeline.syncOperations.addHandler(
                        IdleStateHandler(readTimeout: Self.silence))
                    try channel.pipeline.syncOperations.addHandler(IRCSilenceHandler())
                    return try Connection(wrappingChannelSynchronously: channel)
                }
            }
        self.nick.withLock { $0 = settings.nick }
        try await connection.executeThenClose { inbound, outbound in
            @Sendable func say(_ message: IRCMessage) async throws {
                try await outbound.write(ByteBuffer(string: message.line))
            }
            if let password = settings.password { try await say(IRCMessage("PASS", password)) }
            try await say(IRCMessage("NICK", settings.nick))
            try await say(IRCMessage("USER", "hoidap", "0", "*", "HoiDap"))
            try await withThrowingDiscardingTaskGroup { group in
                let (welcomes, welcome) = AsyncStream<Void>.makeStream()
                group.addTask {
                    var lines = LineSplitter(limit: Self.longestLine)
                    for try await bytes in inbound {
                        for line in try lines.lines(adding: bytes) {
                            guard let message = IRCMessage(line: line) else { continue }
                            try await self.take(message, hear, welcome, say)
                        }
                    }
                    throw Bridge.Over(description: "the server hung up")
                }
                group.addTask {
                    // Before the welcome nothing may be said.
                    for await _ in welcomes { break }
                    var flood = FloodControl(now: .now)
                    try await self.replies.drain { reply in
                        for message in self.messages(of: reply) {
                            try await Task.sleep(for: flood.wait(now: .now))
                            try await say(message)
                        }
                    }
                }
            }
        }
    }

    private func messages(of reply: Bridge.Reply) -> [IRCMessage] {
        guard let place = IRCPlace(sender: reply.recipient) else { return [] }
        let nick = self.nick.withLock { $0 }
        let text = place.channel == nil ? reply.text : "\(place.nick): \(reply.text)"
        return IRCText.pieces(of: text, bytes: IRCText.room(nick: nick, target: place.target)).map {
            IRCMessage("PRIVMSG", place.target, $0)
        }
    }

    private func take(
        _ message: IRCMessage, _ hear: (Bridge.Message) -> Void, _ welcome: AsyncStream<Void>.Continuation,
        _ say: (IRCMessage) async throws -> Void
    ) async throws {
        let nick = self.nick.withLock { $0 }
        switch message.command {
        case "PING": try await say(IRCMessage("PONG", message.parameters.last ?? ""))
        case "001":
            self.nick.withLock { $0 = message.parameters.first ?? nick }
            logger.notice("on \(settings.host) as \(message.parameters.first ?? nick)")
            for channel in settings.channels { try await say(IRCMessage("JOIN", channel)) }
            welcome.yield()
        case "433", "437":
            let next =
                nick.utf8.count < settings.nick.utf8.count + 3
                ? nick + "_" : settings.nick + "\(nick.utf8.count)x"
            self.nick.withLock { $0 = next }
            try await say(IRCMessage("NICK", next))
        case "NICK" where message.nick == nick:
            self.nick.withLock { $0 = message.parameters.first ?? nick }
        case "KICK" where message.parameters.dropFirst().first == nick:
            if let channel = message.parameters.first { try await say(IRCMessage("JOIN", channel)) }
        case "403", "405", "471", "473", "474", "475", "476", "477":
            logger.error(
                "cannot join \(message.parameters.dropFirst().first ?? "?"): \(message.parameters.last ?? "")"
            )
        case "432", "464", "465":
            throw Bridge.Over(description: message.parameters.last ?? message.command)
        case "ERROR":
            throw Bridge.Over(description: message.parameters.last ?? "the server closed the connection")
        case "PRIVMSG":
            if let heard = heard(message, nick: nick) { hear(heard) }
        default: break
        }
    }

    /// What was said to us; notices and CTCP are never answered.
    private func heard(_ message: IRCMessage, nick: String) -> Bridge.Message? {
        guard message.parameters.count == 2, let person = message.prefix, person.contains("!"),
            message.parameters[1].first != "\u{1}", message.nick?.lowercased() != nick.lowercased()
        else { return nil }
        let (target, text) = (message.parameters[0], IRCText.clean(message.parameters[1]))
        let isPrivate = target.lowercased() == nick.lowercased()
        guard let words = isPrivate ? text : IRCText.addressed(text, to: nick) else { return nil }
        let place = IRCPlace(person: person, channel: isPrivate ? nil : target)
        return words.allSatisfy(\.isWhitespace) ? nil : Bridge.Message(sender: place.sender, text: words)
    }
}

/// Asks a silent server whether it is there, and closes the connection when it is not.
private final class IRCSilenceHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var hasAsked = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        hasAsked = false
        context.fireChannelRead(data)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard event is IdleStateHandler.IdleStateEvent else {
            return context.fireUserInboundEventTriggered(event)
        }
        if hasAsked { return context.close(promise: nil) }
        hasAsked = true
        let line = IRCMessage("PING", "hoidap").line
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: line)), promise: nil)
    }
}
