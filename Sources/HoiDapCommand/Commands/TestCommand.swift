import IntentMatching
import ArgumentParser
import Foundation
import HoiDap
import KnowledgeFiles

/// Plays the conversations of `Corpus/Conversations`.
struct TestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Play Corpus/Conversations and compare what is said.")

    @OptionGroup var folders: FolderOptions
    @Flag(help: "Write what was said into the files; the run fails, so that nobody records by accident.")
    var record = false
    @Option(help: "Also write the results as JUnit XML to this file.") var junit: String?
    @Option(help: "Only tests whose name or file contains this.") var filter: String?
    @Flag(help: "Print every transcript, not only those that failed.") var verbose = false

    func run() async throws {
        let knowledge = await KnowledgeFiles.load(directory: folders.folder, parts: .conversations)
        let errors = knowledge.diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty else {
            throw CommandFailure.findings(errors.map(knowledge.rendered).joined(separator: "\n"))
        }
        let tests = knowledge.conversations.filter { test in
            guard let filter else { return true }
            return test.name.contains(filter) || test.location.file.contains(filter)
        }
        guard !tests.isEmpty else {
            let place = "\(folders.folder)/Corpus/Conversations"
            throw CommandFailure.findings(
                filter.map {
                    "no conversation in \(place) has \"\($0)\" in its name or file; try without --filter"
                } ?? "no conversation to play in \(place)")
        }
        let rehearsal = Rehearsal(
            snapshot: KnowledgeSnapshot(knowledge: knowledge.base, policy: knowledge.policy))
        var results: [Rehearsal.Result] = []
        for test in tests { results.append(try await rehearsal.play(test)) }
        if record { try ConversationRecorder.write(results, in: folders.folder) }
        if let junit { try JUnitReport.write(results, to: junit) }
        report(results)
        let failed = results.count { !$0.isPassed }
        Output.line("\(results.count - failed) passed, \(failed) failed")
        if failed > 0 || record { throw CommandFailure.findings() }
    }

    private func report(_ results: [Rehearsal.Result]) {
        for result in results where verbose || !result.isPassed {
            let place = result.test.location
            Output.line(
                "\(place.file):\(place.line): \(result.isPassed ? "ok" : "FAILED"): \(result.test.name)")
            for line in result.transcript { Output.line("    " + line) }
            for failure in result.failures {
                let line =
                    result.test.steps.indices.contains(failure.step)
                    ? result.test.steps[failure.step].location.line : place.line
                Output.line("  \(place.file):\(line):")
                Output.line("    - \(failure.expected)")
                Output.line("    + \(failure.actual)")
            }
        }
    }
}
