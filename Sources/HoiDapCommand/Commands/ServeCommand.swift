import ArgumentParser
import CareDatabase
import Foundation
import HoiDap
import LineServer
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals
import WebServer

/// Serves the assistant to programs.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the line protocol on TCP and Unix sockets, and the web.",
        discussion:
            "SIGTERM and Ctrl-C finish what is queued and end with 0; SIGHUP reads Intents/, Corpus/, tokens and agents again; a changed file of Intents/ or Corpus/ is read by itself."
    )

    @OptionGroup var folders: FolderOptions
    @Option(
        help: ArgumentHelp(
            "An address to listen on, HOST:PORT or unix:PATH; may be repeated.", valueName: "address"))
    var listen: [String] = []
    @Option(
        help: ArgumentHelp(
            "Lines a second of one line connection, 0 for any number; by default \(Self.usualRates.line) where other machines reach an address and no token is wanted, else any number.",
            valueName: "n"))
    var lineRate: Int?
    @Option(
        help: ArgumentHelp(
            "Messages a second of one sender on lines, 0 for any number; by default \(Self.usualRates.sender) where other machines reach an address and no token is wanted, else any number.",
            valueName: "n"))
    var lineSenderRate: Int?
    @Option(
        help: ArgumentHelp(
            "Seconds after which a line connection is closed on which nothing was said, 1 to 604800; 0 never closes one.",
            valueName: "seconds"))
    var lineIdle = 3600
    @OptionGroup(title: "Web") var web: WebOptions
    @OptionGroup(title: "TLS") var tls: TLSOptions
    @Option(help: "Peers must authenticate with a token of this file.") var tokenFile: String?
    @Option(
        help: ArgumentHelp(
            "Seconds between two looks for changed files, 0.05 to 3600; 0 never looks.",
            valueName: "seconds"))
    var watch = 0.3
    @Option(help: "How much is logged: trace, debug, info, notice, warning, error.") var logLevel = "info"

    /// What strangers may send a second: more than people write, less than a flood.
    private static let usualRates = (line: 200, sender: 20)

    func run() async throws {
        guard let level = Logger.Level(rawValue: logLevel) else {
            throw CommandFailure.usage("unknown --log-level \"\(logLevel)\"")
        }
        guard watch == 0 || (0.05...3600).contains(watch) else {
            throw CommandFailure.usage("--watch takes 0.05 to 3600 seconds, or 0")
        }
        let logger = Logger.toStandardError(level: level)
        let tokens = try readTokens()
        // Without an address at all the line server is meant.
        let lines = listen.isEmpty && web.http == nil ? ["127.0.0.1:7788"] : listen
        let addresses = try lines.map(Self.address)
        var lineLimits = try limits(on: addresses)
        let certificate = try tls.configuration()
        let files = OpenFiles.raised()
        var webConfiguration = try web.configuration(folders, tls: certificate, logger: logger)
        let assistant = try await folders.assistant(logger: logger)
        if let shares = files.shares(
            lines: addresses.isEmpty ? 0 : lineLimits.connections,
            web: webConfiguration?.limits.connections ?? 0)
        {
            lineLimits.connections = shares.lines
            webConfiguration?.limits.connections = shares.web
            logger.warning(
                "the system lets this process open \(files.limit) files: at most \(shares.lines) line and \(shares.web) web connections at once; `ulimit -n` or LimitNOFILE= raises it"
            )
        }
        var services: [ServiceGroupConfiguration.ServiceConfiguration] = []
        if !addresses.isEmpty {
            var configuration = LineService.Configuration(addresses: addresses, logger: logger)
            configuration.tls = certificate
            configuration.limits = lineLimits
            if let tokens { configuration.tokens = { @Sendable in tokens.contents } }
            configuration.onListening = { addresses in
                for address in addresses { logger.notice("listening on \(address)") }
            }
            let service = LineService(configuration: configuration, backend: LineBackend(assistant))
            services.append(.init(service: service, successTerminationBehavior: .gracefullyShutdownGroup))
        }
        if let tokens { webConfiguration?.peers = { @Sendable in tokens.contents.name(of: $0) } }
        if let webConfiguration {
            let service = WebService(configuration: webConfiguration, assistant: assistant)
            services.append(.init(service: service, successTerminationBehavior: .gracefullyShutdownGroup))
        }
        services.append(
            .init(
                service: ReloadService(
                    assistant: assistant, tokens: tokens, agents: webConfiguration?.reloadAgents,
                    logger: logger)))
        services.append(
            .init(
                service: CareService(assistant: assistant, logger: logger) {
                    ProcessInfo.processInfo.environment[$0]
                }))
        services.append(.init(service: ConversationClock(assistant, logger: logger)))
        if watch > 0 {
            let folders = KnowledgeWatch(assistant, interval: .seconds(watch), logger: logger)
            services.append(.init(service: folders))
        }
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        do {
            try await group.run()
        } catch let error as LineServerError {
            throw CommandFailure.internal(error.description)
        } catch let error as WebServerError {
            throw CommandFailure.internal(error.description)
        }
        try? assistant.database.close()
    }

    /// The bounds of peers on lines.
    ///
    /// Who authenticates, and who is on this machine, is a bridge or a proxy as a rule and speaks for many.
    func limits(on addresses: [ListenAddress]) throws(CommandFailure) -> LineLimits {
        var limits = LineLimits()
        let isForStrangers = tokenFile == nil && addresses.contains { !$0.isLocal }
        limits.linesPerSecond = try Self.rate(
            lineRate, "--line-rate", orElse: isForStrangers ? Self.usualRates.line : nil)
        limits.messagesPerSecondOfSender = try Self.rate(
            lineSenderRate, "--line-sender-rate", orElse: isForStrangers ? Self.usualRates.sender : nil)
        guard lineIdle == 0 || (1...604_800).contains(lineIdle) else {
            throw .usage("--line-idle takes 1 to 604800 seconds, or 0")
        }
        limits.idlePeer = lineIdle == 0 ? nil : .seconds(Int64(lineIdle))
        return limits
    }

    private static func rate(
        _ given: Int?, _ option: String, orElse usual: Int?
    ) throws(CommandFailure) -> Int? {
        guard let given else { return usual }
        guard (0...1_000_000).contains(given) else {
            throw .usage("\(option) takes 1 to 1000000 a second, or 0 for any number")
        }
        return given == 0 ? nil : given
    }

    private static func address(_ text: String) throws(CommandFailure) -> ListenAddress {
        guard let address = ListenAddress(text) else {
            throw .usage("\"\(text)\" is no address; write HOST:PORT or unix:PATH")
        }
        return address
    }

    private func readTokens() throws(CommandFailure) -> RereadFile<TokenList, TokenFileError>? {
        guard let tokenFile else { return nil }
        do {
            return try RereadFile { () throws(TokenFileError) in try TokenList(path: tokenFile) }
        } catch {
            throw .internal(error.description)
        }
    }
}

/// Reads the knowledge, the tokens and the agents again on SIGHUP; what is faulty leaves the old in force.
private struct ReloadService: Service {
    let assistant: Assistant
    let tokens: RereadFile<TokenList, TokenFileError>?
    let agents: (@Sendable () throws -> Void)?
    let logger: Logger

    func run() async throws {
        for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
            do {
                try await assistant.reload()
                logger.notice("knowledge was read again")
            } catch {
                logger.error(
                    "the old knowledge keeps answering; the new one has errors:\n\(error.description)")
            }
            do {
                try tokens?.reload()
            } catch {
                logger.error("the old tokens stay: \(error.description)")
            }
            do {
                try agents?()
            } catch {
                logger.error("the old agents stay: \(error)")
            }
        }
    }
}
