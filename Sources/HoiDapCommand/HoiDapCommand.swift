import ArgumentParser
import Foundation
import HoiDap

/// The composition root: everything is put together here and nowhere else.
@main
struct HoiDapCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hoidap",
        abstract: "Vietnamese customer care: answers from a knowledge base, tickets for the rest.",
        version: Assistant.version,
        subcommands: [
            ChatCommand.self, ServeCommand.self, NormalizeCommand.self, MatchCommand.self, CheckCommand.self,
            EvaluateCommand.self, TestCommand.self, ImportCommand.self, ExportCommand.self,
            TicketsCommand.self, CustomersCommand.self, QuestionsCommand.self, ReportCommand.self,
            DatabaseCommand.self,
            LoadCommand.self, BridgeCommand.self,
        ]
    )

    @OptionGroup var folders: FolderOptions

    /// Exit codes: 0 ok, 1 findings, 2 usage, 70 internal.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let failure as CommandFailure {
            Output.complain(failure.message)
            Foundation.exit(failure.code)
        } catch {
            let code = exitCode(for: error)
            if code == .validationFailure {
                Output.complain(fullMessage(for: error), prefixed: false)
                Foundation.exit(2)
            }
            exit(withError: error)
        }
    }
}

/// An end that the user is told of.
struct CommandFailure: Error {
    /// What is wrong, where, and what to do; empty when all was said already.
    var message: String
    /// 1 findings, 2 usage, 70 internal.
    var code: Int32

    static func findings(_ message: String = "") -> CommandFailure {
        CommandFailure(message: message, code: 1)
    }
    static func usage(_ message: String) -> CommandFailure { CommandFailure(message: message, code: 2) }
    static func `internal`(_ message: String) -> CommandFailure { CommandFailure(message: message, code: 70) }
}
