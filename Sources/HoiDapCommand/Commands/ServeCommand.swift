import ArgumentParser
import CareDatabase
import Foundation
import HoiDap
import LineServer
import Logging
import ServiceLifecycle
import UnixSignals

/// Serves the assistant to programs.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the line protocol on TCP and Unix sockets.",
        discussion:
            "SIGTERM and Ctrl-C finish what is queued and end with 0; SIGHUP reads Intents/ and Corpus/ again, and so does any change of their files."
    )

    @OptionGroup var folders: FolderOptions
    @Option(
        help: ArgumentHelp(
            "An address to listen on, HOST:PORT or unix:PATH; may be repeated.", valueName: "address"))
    var listen: [String] = []
    @Option(help: "Peers must authenticate with a token of this file.") var tokenFile: String?
    @Option(
        help: ArgumentHelp(
            "Seconds between two looks for changed files, 0.05 to 3600; 0 never looks.",
            valueName: "seconds"))
    var watch = 0.3
    @Option(help: "How much is logged: trace, debug, info, notice, warning, error.") var logLevel = "info"

    func run() async throws {
        guard let level = Logger.Level(rawValue: logLevel) else {
            throw CommandFailure.usage("unknown --log-level \"\(logLevel)\"")
        }
        guard watch == 0 || (0.05...3600).contains(watch) else {
            throw CommandFailure.usage("--watch takes 0.05 to 3600 seconds, or 0")
        }
        var addresses: [ListenAddress] = []
        for text in listen.isEmpty ? ["127.0.0.1:7788"] : listen {
            guard let address = ListenAddress(text) else {
                throw CommandFailure.usage("\"\(text)\" is no address; write HOST:PORT or unix:PATH")
            }
            addresses.append(address)
        }
        let logger = Logger.toStandardError(level: level)
        let tokens = try readTokens()
        let assistant = try await folders.assistant(logger: logger)
        var configuration = LineService.Configuration(addresses: addresses, logger: logger)
        if let tokens { configuration.tokens = { @Sendable in tokens.tokens } }
        configuration.onListening = { addresses in
            for address in addresses { logger.notice("listening on \(address)") }
        }
        let service = LineService(configuration: configuration, backend: LineBackend(assistant))
        let reload = ReloadService(assistant: assistant, tokens: tokens, logger: logger)
        var services: [ServiceGroupConfiguration.ServiceConfiguration] = [
            .init(service: service, successTerminationBehavior: .gracefullyShutdownGroup),
            .init(service: reload),
            .init(
                service: CareService(assistant: assistant, logger: logger) {
                    ProcessInfo.processInfo.environment[$0]
                }),
            .init(service: ConversationClock(assistant, logger: logger)),
        ]
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
        }
        try? assistant.database.close()
    }

    private func readTokens() throws(CommandFailure) -> TokenFile? {
        guard let tokenFile else { return nil }
        do {
            return try TokenFile(path: tokenFile)
        } catch {
            throw .internal(error.description)
        }
    }
}

/// Reads the knowledge and the tokens again on SIGHUP; what is faulty leaves the old in force.
private struct ReloadService: Service {
    let assistant: Assistant
    let tokens: TokenFile?
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
        }
    }
}
