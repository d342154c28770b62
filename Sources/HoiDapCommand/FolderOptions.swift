import ArgumentParser
import CareDatabase
import HoiDap
import KnowledgeFiles
import Logging

/// Where the knowledge and the database are.
struct FolderOptions: ParsableArguments {
    @Option(name: .long, help: "The folder that holds Intents/ and Corpus/.")
    var directory: String?

    @Option(name: .long, help: "The database file (default: hoidap.sqlite in the folder).")
    var database: String?

    var folder: String { directory ?? "." }

    var databasePath: String { database ?? (folder == "." ? "hoidap.sqlite" : folder + "/hoidap.sqlite") }

    /// The assistant, or the failure that its user reads: 1 for faulty knowledge, 70 for the database.
    func assistant(includesUnpublished: Bool = false, logger: Logger) async throws(CommandFailure)
        -> Assistant
    {
        do {
            return try await Assistant(
                configuration: .init(
                    directory: folder, database: databasePath, includesUnpublished: includesUnpublished,
                    logger: logger))
        } catch {
            switch error {
            case .knowledge(let diagnostics):
                throw .findings(
                    diagnostics
                        + "\nNothing was started. Repair the files above; `hoidap check` shows them all.")
            case .database(let reason): throw .internal(reason)
            }
        }
    }

    func openDatabase() throws(CommandFailure) -> CareDatabase {
        do {
            return try CareDatabase(at: .file(databasePath))
        } catch {
            throw .internal(error.description)
        }
    }

    /// The knowledge without errors, for commands that need no database.
    func knowledge() throws(CommandFailure) -> Knowledge {
        let knowledge = KnowledgeFiles.load(directory: folder)
        let errors = knowledge.diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty else {
            throw .findings(errors.map(knowledge.rendered).joined(separator: "\n"))
        }
        return knowledge
    }
}
