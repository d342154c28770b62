import IntentMatching
import ArgumentParser
import CustomerCare
import Dialogue
import HoiDap
import KnowledgeFiles

/// Says everything that is wrong with the files that people write.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check Intents/ and Corpus/; exit 1 on errors.")

    @OptionGroup var folders: FolderOptions
    @Flag(help: "Print JSON, one array of diagnostics.") var json = false
    @Flag(help: "Count warnings as errors.") var strict = false
    @Flag(help: "Make the repairs that are safe, and print the changed lines.") var fix = false

    @Flag(help: "Ask every example, with and without marks: does its own entry answer it?") var selfTest =
        false

    func run() async throws {
        let knowledge = await KnowledgeFiles.load(directory: folders.folder, parts: .all)
        let sentences = Dictionary(
            uniqueKeysWithValues: Phrasebook.names.map { ($0, Phrasebook.variants(of: $0)) })
        let settings = KnowledgeCheck.Settings(
            today: Timestamp.systemClock().vietnamDate, builtInResponses: sentences,
            handledIntents: Set(Intent.ID.acts.map(\.rawValue)), slots: Conversation.slotNames)
        var found =
            (knowledge.diagnostics + (await KnowledgeCheck.diagnostics(of: knowledge, settings: settings)))
            .sorted()
        if fix { return try repair(found, knowledge) }
        if selfTest, knowledge.isUsable { found = (found + (await ask(knowledge))).sorted() }
        let errors = found.count { $0.severity == .error }
        let warnings = found.count { $0.severity == .warning }
        if json {
            try Output.json(found)
        } else {
            for diagnostic in found { Output.line(knowledge.rendered(diagnostic)) }
            let examples = knowledge.base.intents.reduce(0) { $0 + $1.examples.count }
            Output.complain(
                "\(knowledge.base.intents.count) intents, \(examples) examples, "
                    + "\(knowledge.conversations.count) conversations: \(errors) errors, \(warnings) warnings",
                prefixed: false)
        }
        if errors > 0 || (strict && warnings > 0) { throw CommandFailure.findings() }
    }

    /// Asks the examples and says how many missed.
    private func ask(_ knowledge: Knowledge) async -> [Diagnostic] {
        let snapshot = KnowledgeSnapshot(knowledge: knowledge.base, policy: knowledge.policy)
        let report = await SelfTest(snapshot: snapshot, now: Timestamp.systemClock()).run(
            knowledge.base.intents)
        Output.complain(
            "self-test: \(report.missed) of \(report.asked) questions missed, "
                + "\(report.missedWithoutMarks) of \(report.askedWithoutMarks) without marks", prefixed: false
        )
        return report.diagnostics
    }

    private func repair(_ found: [Diagnostic], _ knowledge: Knowledge) throws {
        let changes = KnowledgeFix.changes(for: found, files: knowledge.files)
        do {
            try KnowledgeEdit.write(changes, directory: folders.folder)
        } catch {
            throw CommandFailure.internal("\(error)")
        }
        for change in changes {
            Output.line(change.path)
            for line in change.difference { Output.line(line) }
        }
        Output.complain("\(changes.count) files repaired; check again for what is left", prefixed: false)
    }
}
