import ArgumentParser
import CareDatabase
import CustomerCare
import Dialogue
import HoiDap
import IntentMatching
import KnowledgeFiles
import VietnameseText

/// The questions that the knowledge base did not answer.
struct QuestionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "questions",
        abstract: "The unanswered queue: list it, teach an entry, draft a new one, dismiss.",
        subcommands: [List.self, Apply.self, New.self, Dismiss.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the questions, most asked first; those that are alike stand together.")
        @OptionGroup var folders: FolderOptions
        @Flag(help: "Print JSON, one array of groups.") var json = false
        @Flag(help: "Those that were dealt with, too.") var all = false
        @Option(help: "At most so many groups.") var limit = 100

        func run() async throws {
            let groups = try await QuestionsCommand.groups(folders, all: all).prefix(limit)
            if json {
                return try Output.json(groups.enumerated().map { QuestionGroupView($1, number: $0 + 1) })
            }
            Output.table(
                ["N", "COUNT", "FIRST", "LAST", "REASON", "NEAREST", "QUESTION"],
                groups.enumerated().flatMap { index, group in rows(of: group, number: "\(index + 1)") })
        }

        private func rows(of group: QuestionGroup, number: String) -> [[String]] {
            let nearest = group.leader.question.nearest.map(\.intent.rawValue).joined(separator: " ")
            let first = [
                number, "\(group.count)", group.firstAt.description, group.lastAt.description,
                group.leader.question.reason.rawValue, nearest.isEmpty ? "-" : nearest,
                QuestionsCommand.line(group.leader),
            ]
            guard group.questions.count > 1 else { return [first] }
            return [first]
                + group.questions.enumerated().map { index, question in
                    [
                        "\(number).\(index + 1)", "\(question.count)", "", "", "", "",
                        "  " + QuestionsCommand.line(question),
                    ]
                }
        }
    }

    /// Which questions of the queue are meant: `3` is a whole group, `3.2` its second question.
    struct Choice: ParsableArguments {
        @Argument(
            help: "The number that `questions list` gives: 3 for a group, 3.2 for one of its questions.")
        var number: String

        func questions(_ folders: FolderOptions) async throws -> [QueuedQuestion] {
            let groups = try await QuestionsCommand.groups(folders, all: false)
            let parts = number.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
            guard (1...2).contains(parts.count), let place = parts[0], place > 0,
                groups.indices.contains(place - 1)
            else {
                throw CommandFailure.findings(
                    "there is no question \(number); the queue has \(groups.count)")
            }
            let questions = groups[place - 1].questions
            guard parts.count == 2 else { return questions }
            guard let member = parts[1], member > 0, questions.indices.contains(member - 1) else {
                throw CommandFailure.findings(
                    "there is no question \(number); group \(place) has \(questions.count)")
            }
            return [questions[member - 1]]
        }
    }

    struct Apply: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the words of a question, or of a group, into an entry as examples.")
        @OptionGroup var folders: FolderOptions
        @OptionGroup var choice: Choice
        @Option(help: "The intent, for example faq/doi_tra_thoi_han.") var to: String

        func run() async throws {
            for question in try await choice.questions(folders) {
                let knowledge = await KnowledgeFiles.load(directory: folders.folder)
                try await QuestionsCommand.write([question], as: .applied, folders) {
                    () throws(KnowledgeEditError) in
                    do throws(KnowledgeEditError) {
                        return try KnowledgeEdit.append(
                            example: question.question.text, to: Intent.ID(to), in: knowledge)
                    } catch {
                        // It stands there already: there is nothing to write, and the question is dealt with.
                        if case .exampleExists = error { return nil }
                        throw error
                    }
                }
            }
        }
    }

    struct New: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Draft a new FAQ entry from a question, or from a group.")
        @OptionGroup var folders: FolderOptions
        @OptionGroup var choice: Choice
        @Option(help: "The answer; the entry stays a draft until you publish it.") var answer: String
        @Option(help: "The file below the folder.") var file = "Corpus/FAQ/nhap.yml"

        func run() async throws {
            let questions = try await choice.questions(folders)
            let knowledge = await KnowledgeFiles.load(directory: folders.folder)
            let text = questions[0].question.text
            let entry = NewEntry(
                id: NewEntry.id(for: text, taken: Set(knowledge.base.intents.map(\.id))),
                label: text.prefix(1).uppercased() + text.dropFirst(),
                examples: questions.map(\.question.text), answers: [answer])
            try await QuestionsCommand.write(questions, as: .applied, folders) {
                () throws(KnowledgeEditError) in
                try KnowledgeEdit.add(entry, to: file, in: knowledge)
            }
        }
    }

    struct Dismiss: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a question, or a group, off the queue.")
        @OptionGroup var folders: FolderOptions
        @OptionGroup var choice: Choice

        func run() async throws {
            for question in try await choice.questions(folders) {
                try await QuestionsCommand.mark(question, as: .dismissed, folders)
                Output.line("dismissed: \(QuestionsCommand.line(question))")
            }
        }
    }

    /// Questions that are looked at, most asked first.
    private static let most = 2000

    private static func groups(_ folders: FolderOptions, all: Bool) async throws -> [QuestionGroup] {
        do {
            let questions = try await folders.openDatabase().unanswered(all ? nil : .new, limit: most)
            return QuestionGroup.groups(of: questions, analyzer: Analyzer.vietnamese(lexicon: Lexicon()))
        } catch let error as CareDatabaseError {
            throw CommandFailure.internal(error.description)
        }
    }

    private static func line(_ question: QueuedQuestion) -> String {
        String(question.question.text.prefix(80)).replacing("\n", with: " ")
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

    /// Writes the edit, then marks the questions: a crash in between asks the editor twice and loses nothing.
    ///
    /// Without an edit there was nothing to write, and the questions are marked all the same.
    private static func write(
        _ questions: [QueuedQuestion], as status: QueuedQuestion.Status, _ folders: FolderOptions,
        _ edit: () throws(KnowledgeEditError) -> FileChange?
    ) async throws {
        do {
            if let change = try edit() {
                try KnowledgeEdit.write([change], directory: folders.folder)
                Output.line(change.path)
                for line in change.difference { Output.line(line) }
            }
        } catch {
            throw CommandFailure.findings("\(error)")
        }
        for question in questions { try await mark(question, as: status, folders) }
    }
}

/// A group of questions as `questions list --json` prints it.
private struct QuestionGroupView: Encodable {
    struct QuestionView: Encodable {
        var text: String
        var reason: String
        var count: Int
        var firstAt: String
        var lastAt: String
        var status: String
        var nearest: [IntentMatch.Candidate]

        init(_ question: QueuedQuestion) {
            text = question.question.text
            reason = question.question.reason.rawValue
            count = question.count
            firstAt = question.firstAt.description
            lastAt = question.lastAt.description
            status = question.status.rawValue
            nearest = question.question.nearest
        }
    }

    var number: Int
    var text: String
    var count: Int
    var firstAt: String
    var lastAt: String
    var nearest: [IntentMatch.Candidate]
    var questions: [QuestionView]

    init(_ group: QuestionGroup, number: Int) {
        self.number = number
        text = group.leader.question.text
        count = group.count
        firstAt = group.firstAt.description
        lastAt = group.lastAt.description
        nearest = group.leader.question.nearest
        questions = group.questions.map(QuestionView.init)
    }
}
