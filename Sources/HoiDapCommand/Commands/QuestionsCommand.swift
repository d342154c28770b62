import ArgumentParser
import CareDatabase
import CustomerCare
import Dialogue
import HoiDap
import IntentMatching
import KnowledgeFiles

/// The questions that the knowledge base did not answer.
struct QuestionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "questions",
        abstract: "The unanswered queue: list it, teach an entry, draft a new one, dismiss.",
        subcommands: [List.self, Apply.self, New.self, Dismiss.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the questions, most asked first.")
        @OptionGroup var folders: FolderOptions
        @Flag(help: "Print JSON, one array.") var json = false
        @Flag(help: "Those that were dealt with, too.") var all = false
        @Option(help: "At most so many.") var limit = 100

        func run() async throws {
            let questions = try await QuestionsCommand.queue(folders, all: all, limit: limit)
            if json {
                return try Output.json(questions.enumerated().map { QuestionView($1, number: $0 + 1) })
            }
            Output.table(
                ["N", "COUNT", "LAST", "REASON", "NEAREST", "QUESTION"],
                questions.enumerated().map { index, question in
                    [
                        "\(index + 1)", "\(question.count)", question.lastAt.description,
                        question.question.reason.rawValue,
                        question.question.nearest.first?.intent.rawValue ?? "-",
                        String(question.question.text.prefix(80)).replacing("\n", with: " "),
                    ]
                })
        }
    }

    struct Apply: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a question's words into an entry as an example.")
        @OptionGroup var folders: FolderOptions
        @Argument(help: "The number that `questions list` gives.") var number: Int
        @Option(help: "The intent, for example faq/doi_tra_thoi_han.") var to: String

        func run() async throws {
            let question = try await QuestionsCommand.question(number, folders)
            let knowledge = KnowledgeFiles.load(directory: folders.folder)
            try await QuestionsCommand.write(question, as: .applied, folders) {
                () throws(KnowledgeEditError) in
                try KnowledgeEdit.append(example: question.question.text, to: Intent.ID(to), in: knowledge)
            }
        }
    }

    struct New: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Draft a new FAQ entry from a question.")
        @OptionGroup var folders: FolderOptions
        @Argument(help: "The number that `questions list` gives.") var number: Int
        @Option(help: "The answer; the entry stays a draft until you publish it.") var answer: String
        @Option(help: "The file below the folder.") var file = "Corpus/FAQ/nhap.yml"

        func run() async throws {
            let question = try await QuestionsCommand.question(number, folders)
            let knowledge = KnowledgeFiles.load(directory: folders.folder)
            let text = question.question.text
            let entry = NewEntry(
                id: NewEntry.id(for: text, taken: Set(knowledge.base.intents.map(\.id))),
                label: text.prefix(1).uppercased() + text.dropFirst(), examples: [text], answers: [answer])
            try await QuestionsCommand.write(question, as: .applied, folders) {
                () throws(KnowledgeEditError) in
                try KnowledgeEdit.add(entry, to: file, in: knowledge)
            }
        }
    }

    struct Dismiss: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Take a question off the queue.")
        @OptionGroup var folders: FolderOptions
        @Argument(help: "The number that `questions list` gives.") var number: Int

        func run() async throws {
            let question = try await QuestionsCommand.question(number, folders)
            try await QuestionsCommand.mark(question, as: .dismissed, folders)
            Output.line("dismissed: \(question.question.text)")
        }
    }

    private static func queue(_ folders: FolderOptions, all: Bool, limit: Int) async throws
        -> [QueuedQuestion]
    {
        do {
            return try await folders.openDatabase().unanswered(all ? nil : .new, limit: limit)
        } catch let error as CareDatabaseError {
            throw CommandFailure.internal(error.description)
        }
    }

    private static func question(_ number: Int, _ folders: FolderOptions) async throws -> QueuedQuestion {
        let questions = try await queue(folders, all: false, limit: 1000)
        guard questions.indices.contains(number - 1) else {
            throw CommandFailure.findings("there is no question \(number); the queue has \(questions.count)")
        }
        return questions[number - 1]
    }

    private static func mark(
        _ question: QueuedQuestion, as status: QueuedQuestion.Status, _ folders: FolderOptions
    ) async throws {
        do {
            _ = try await folders.openDatabase().mark(question: question.question.text, as: status)
        } catch let error as CareDatabaseError {
            throw CommandFailure.internal(error.description)
        }
    }

    /// Writes the edit, then marks the question: a crash in between asks the editor twice and loses nothing.
    private static func write(
        _ question: QueuedQuestion, as status: QueuedQuestion.Status, _ folders: FolderOptions,
        _ edit: () throws(KnowledgeEditError) -> FileChange
    ) async throws {
        do {
            let change = try edit()
            try KnowledgeEdit.write([change], directory: folders.folder)
            Output.line(change.path)
            for line in change.difference { Output.line(line) }
        } catch {
            throw CommandFailure.findings("\(error)")
        }
        try await mark(question, as: status, folders)
    }
}

/// A question as `questions list --json` prints it.
private struct QuestionView: Encodable {
    var number: Int
    var text: String
    var reason: String
    var count: Int
    var firstAt: String
    var lastAt: String
    var status: String
    var nearest: [IntentMatch.Candidate]

    init(_ question: QueuedQuestion, number: Int) {
        self.number = number
        text = question.question.text
        reason = question.question.reason.rawValue
        count = question.count
        firstAt = question.firstAt.description
        lastAt = question.lastAt.description
        status = question.status.rawValue
        nearest = question.question.nearest
    }
}
