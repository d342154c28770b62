import CustomerCare
import NIOCore
import NIOPosix
import NIOSSL

/// Hands one mail to a mail server (RFC 5321), over TLS where the settings say so.
struct MailDelivery: Sendable {
    /// The whole of it, at most; RFC 5321 would wait for minutes, but the notice comes again.
    static let timeout = TimeAmount.seconds(60)
    /// Bytes of one reply, at most.
    private static let longestReply = 65_536

    let settings: MailSettings
    let login: MailLogin?

    private typealias Connection = NIOAsyncChannel<ByteBuffer, ByteBuffer>

    /// Returns when the server has taken the mail.
    func send(_ message: MailMessage) async throws(MailError) {
        if login != nil, settings.security == .none,
            !["localhost", "127.0.0.1", "::1"].contains(settings.host)
        {
            throw .passwordInTheClear
        }
        do {
            let connection = try await connect()
            let channel = connection.channel
            let limit = channel.eventLoop.scheduleTask(in: Self.timeout) { channel.close(promise: nil) }
            defer { limit.cancel() }
            try await connection.executeThenClose { inbound, outbound in
                var dialogue = Dialogue(replies: inbound.makeAsyncIterator(), outbound: outbound)
                try await converse(message, &dialogue, channel)
            }
        } catch let error as MailError {
            throw error
        } catch {
            throw .broken("\(error)")
        }
    }

    private func connect() async throws -> Connection {
        try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connectTimeout(.seconds(10))
            .connect(host: settings.host, port: settings.port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    if settings.security == .tls {
                        try channel.pipeline.syncOperations.addHandler(tls())
                    }
                    return try Connection(wrappingChannelSynchronously: channel)
                }
            }
    }

    private func tls() throws -> NIOSSLClientHandler {
        let context = try NIOSSLContext(configuration: .makeClientConfiguration())
        let isAddress = settings.host.allSatisfy { $0.isNumber || $0 == "." } || settings.host.contains(":")
        return try NIOSSLClientHandler(context: context, serverHostname: isAddress ? nil : settings.host)
    }

    private func converse(
        _ message: MailMessage, _ dialogue: inout Dialogue, _ channel: any Channel
    ) async throws {
        try await dialogue.expect(220, to: "the connection")
        var offers = try await dialogue.ask("EHLO localhost", expecting: 250)
        if settings.security == .startTLS {
            guard offers.contains(where: { $0.uppercased() == "STARTTLS" }) else { throw MailError.noTLS }
            try await dialogue.ask("STARTTLS", expecting: 220)
            // What came with the reply came in the clear and may be anybody's.
            dialogue.forget()
            try await channel.eventLoop.submit {
                try channel.pipeline.syncOperations.addHandler(tls(), position: .first)
            }.get()
            offers = try await dialogue.ask("EHLO localhost", expecting: 250)
        }
        if let login {
            try await dialogue.ask("AUTH PLAIN \(login.plain)", expecting: 235, named: "the login")
        }
        try await dialogue.ask("MAIL FROM:<\(message.from)>", expecting: 250)
        try await dialogue.ask("RCPT TO:<\(message.to)>", expecting: 250, named: "the recipient")
        try await dialogue.ask("DATA", expecting: 354)
        try await dialogue.ask(message.data + ".", expecting: 250, named: "the mail")
        // It is theirs from here on, whatever becomes of the goodbye.
        _ = try? await dialogue.ask("QUIT", expecting: 221)
    }

    /// Commands and replies in turn.
    private struct Dialogue {
        var replies: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
        let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
        private var bytes = ByteBuffer()

        init(
            replies: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator,
            outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
        ) {
            self.replies = replies
            self.outbound = outbound
        }

        mutating func forget() { bytes.clear() }

        /// Says something and gives the lines of the reply, without their codes.
        @discardableResult
        mutating func ask(
            _ command: String, expecting code: Int, named name: String? = nil
        ) async throws -> [String] {
            try await outbound.write(ByteBuffer(string: command + "\r\n"))
            return try await expect(code, to: name ?? command)
        }

        @discardableResult
        mutating func expect(_ code: Int, to command: String) async throws -> [String] {
            var lines: [String] = []
            while true {
                let line = try await line()
                lines.append(String(line.dropFirst(4)))
                // `250-` goes on, `250 ` ends.
                if line.dropFirst(3).first == "-" { continue }
                guard line.hasPrefix(String(code)) else {
                    throw MailError.refused(command: command, reply: line)
                }
                return lines
            }
        }

        private mutating func line() async throws -> String {
            while true {
                if let end = bytes.readableBytesView.firstIndex(of: 0x0A) {
                    let line = bytes.readString(length: end - bytes.readerIndex) ?? ""
                    bytes.moveReaderIndex(forwardBy: 1)
                    return line.hasSuffix("\r") ? String(line.dropLast()) : line
                }
                guard bytes.readableBytes < MailDelivery.longestReply,
                    var more = try await replies.next(isolation: #isolation)
                else {
                    throw MailError.broken("it hung up")
                }
                bytes.writeBuffer(&more)
            }
        }
    }
}
