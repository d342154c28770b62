import ArgumentParser
import AsyncHTTPClient
import Foundation
import LineServer
import Logging
import ServiceLifecycle
import UnixSignals

/// Joins a chat network to a running `hoidap serve`.
struct BridgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bridge", abstract: "Join a chat network to a running server.",
        discussion:
            "Messages wait while either side is away and are sent again with their identifiers: none is lost or answered twice. SIGTERM and Ctrl-C end with 0.",
        subcommands: [IRC.self, Matterbridge.self])

    /// The side of the line server.
    struct ServerOptions: ParsableArguments {
        @Option(
            help: ArgumentHelp("The line server, HOST:PORT or unix:PATH.", valueName: "address"))
        var connect = "127.0.0.1:7788"
        @Option(help: "The environment variable that holds a token of the server's token file.")
        var tokenEnv: String?

        func link(channel: String, logger: Logger) throws -> ServerLink {
            guard let address = ListenAddress(connect) else {
                throw CommandFailure.usage("\"\(connect)\" is no address; write HOST:PORT or unix:PATH")
            }
            // Microseconds: two runs never name a message alike.
            let run = String(UInt64(Date().timeIntervalSince1970 * 1_000_000), radix: 36)
            return ServerLink(
                address: address, token: try BridgeCommand.secret(tokenEnv), channel: channel,
                run: "\(channel)-\(run)", logger: logger)
        }
    }

    struct IRC: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "irc", abstract: "Answer private messages and mentions on IRC.")

        @OptionGroup var server: ServerOptions
        @Option(name: .customLong("server"), help: ArgumentHelp("The IRC server.", valueName: "host:port"))
        var network: String
        @Option(help: "The assistant's nick.") var nick = "hoidap"
        @Option(help: "A channel to join, where mentions are answered; may be repeated.") var channel:
            [String] = []
        @Flag(help: "Connect with TLS.") var tls = false
        @Option(help: "The environment variable that holds the IRC server's password.") var passwordEnv:
            String?

        func run() async throws {
            guard case .tcp(let host, let port)? = ListenAddress(network) else {
                throw CommandFailure.usage("\"\(network)\" is no IRC server; write HOST:PORT")
            }
            let isNick =
                !nick.isEmpty && nick.first?.isNumber == false
                && nick.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"!@#:,*?.".utf8.contains($0) }
            guard isNick else { throw CommandFailure.usage("\"\(nick)\" is no nick") }
            for channel in channel
            where !(channel.hasPrefix("#") || channel.hasPrefix("&"))
                || channel.contains(where: { " ,\u{7}".contains($0) })
            {
                throw CommandFailure.usage("\"\(channel)\" is no channel; write '#name'")
            }
            let logger = Logger.toStandardError(level: .info)
            let link = try server.link(channel: "irc", logger: logger)
            let irc = IRCLink(
                IRCLink.Settings(
                    host: host, port: port, nick: nick, channels: channel, usesTLS: tls,
                    password: try BridgeCommand.secret(passwordEnv)), logger: logger)
            try await BridgeCommand.run(logger) { group in
                group.addTask { await link.run { irc.deliver($0) } }
                group.addTask { await irc.run { link.send($0) } }
            }
        }
    }

    struct Matterbridge: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "matterbridge", abstract: "Answer in the gateways of a matterbridge.")

        @OptionGroup var server: ServerOptions
        @Option(help: "Where matterbridge's API is, for example http://127.0.0.1:4242.") var url: String
        @Option(help: "The environment variable that holds the token of matterbridge's API.") var apiTokenEnv:
            String?
        @Option(help: "Whom people read as the writer of answers.") var name = "hoidap"

        func run() async throws {
            guard url.hasPrefix("http://") || url.hasPrefix("https://") else {
                throw CommandFailure.usage("\"\(url)\" is no address of matterbridge; write http://HOST:PORT")
            }
            let logger = Logger.toStandardError(level: .info)
            let link = try server.link(channel: "matterbridge", logger: logger)
            let client = HTTPClient(eventLoopGroupProvider: .singleton)
            let matterbridge = MatterbridgeLink(
                url: url, token: try BridgeCommand.secret(apiTokenEnv), name: name, client: client,
                logger: logger)
            try await BridgeCommand.run(logger) { group in
                group.addTask { await link.run { matterbridge.deliver($0) } }
                group.addTask { await matterbridge.run { link.send($0) } }
            }
            try await client.shutdown()
        }
    }

    /// Runs both sides until SIGTERM or Ctrl-C.
    private static func run(
        _ logger: Logger, _ sides: @escaping @Sendable (inout DiscardingTaskGroup) -> Void
    ) async throws {
        let service = BridgeService(sides: sides)
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [.init(service: service)], gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger))
        try await group.run()
    }

    fileprivate static func secret(_ variable: String?) throws(CommandFailure) -> String? {
        guard let variable else { return nil }
        guard let value = ProcessInfo.processInfo.environment[variable], !value.isEmpty else {
            throw .usage("the environment variable \(variable) holds nothing")
        }
        return value
    }
}

private struct BridgeService: Service {
    let sides: @Sendable (inout DiscardingTaskGroup) -> Void

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { sides(&$0) }
        }
    }
}
