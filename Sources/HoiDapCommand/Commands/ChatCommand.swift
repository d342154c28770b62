import ArgumentParser
import CareDatabase
import HoiDap
import LineServer
import Logging
import ServiceLifecycle
import UnixSignals

/// Talk to the assistant: a REPL on a terminal, a filter in a pipe, the line protocol with `--json`.
struct ChatCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chat",
        abstract: "Talk to the assistant; without a terminal, one message a line in, one reply a line out.",
        discussion: """
            On a terminal these commands are known: :why (why the last answer), :top (the best candidates), \
            :norm (what the text became), :ticket (the last ticket), :reload, :reset (a new conversation), \
            :as NAME (be another customer), :help, :quit.
            """
    )

    @OptionGroup var folders: FolderOptions
    @Flag(help: "Speak the line protocol (NDJSON) on stdin and stdout.") var json = false
    @Flag(help: "Answer from drafts and internal entries too.") var drafts = false
    @Option(name: .customLong("as"), help: "The sender's name.") var sender = "console"

    func run() async throws {
        let logger = Logger.toStandardError(level: .warning)
        let assistant = try await folders.assistant(includesUnpublished: drafts, logger: logger)
        if json {
            do {
                let service = StreamService(backend: LineBackend(assistant), sender: sender)
                let group = ServiceGroup(
                    configuration: ServiceGroupConfiguration(
                        services: [
                            .init(service: service, successTerminationBehavior: .gracefullyShutdownGroup)
                        ],
                        gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
                try await group.run()
            } catch let error as StreamError {
                throw CommandFailure.internal(error.description)
            }
        } else if Output.isTerminal {
            var repl = Repl(assistant: assistant, folders: folders, sender: sender)
            await repl.run()
        } else {
            await PipeChat(assistant: assistant, sender: sender).run()
        }
        try? assistant.database.close()
    }
}
