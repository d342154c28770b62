import ArgumentParser
import CareDatabase
import HoiDap
import IntentMatching
import KnowledgeFiles
import Logging

/// Where the knowledge and the database are.
struct FolderOptions: ParsableArguments {
    @Option(name: .long, help: "The folder that holds Intents/ and Corpus/.")
    var directory: String?

    @Option(name: .long, help: "The database file (default: hoidap.sqlite in the folder).")
    var database: String?

    @Flag(inversion: .prefixedNo, help: "Keep compiled knowledge beside the files, for a faster start.")
    var cache = true

    var folder: String { directory ?? "." }

    var databasePath: String { database ?? (folder == "." ? "hoidap.sqlite" : folder + "/hoidap.sqlite") }

    /// The assistant, or the failure that its user reads: 1 for faulty knowledge, 70 for the database.
    func assistant(includesUnpublished: Bool = false, logger: Logger) async throws(CommandFailure)
        -> Assistant
    {
        var configuration = Assistant.Configuration(
            directory: folder, database: databasePath, includesUnpublished: includesUnpublished,
            logger: logger)
        configuration.usesCache = cache
        do {
            return try await Assistant(configuration: configuration)
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

    /// The database with the rules of `Corpus/care.yml` in force, so that what agents do keeps its promises.
    func openDatabase() throws(CommandFailure) -> CareDatabase {
        do {
            let database = try CareDatabase(at: .file(databasePath))
            if let policy = KnowledgeFiles.policy(directory: folder) { database.adopt(policy) }
            return database
        } catch {
            throw .internal(error.description)
        }
    }

    /// The matcher of the knowledge, from the cache where it is fresh.
    func matcher() throws(CommandFailure) -> IntentMatcher {
        switch KnowledgeFiles.ready(directory: folder, usesCache: cache) {
        case .ready(let ready): return ready.matcher
        case .faulty(let knowledge):
            let errors = knowledge.diagnostics.filter { $0.severity == .error }
            throw .findings(errors.map(knowledge.rendered).joined(separator: "\n"))
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
