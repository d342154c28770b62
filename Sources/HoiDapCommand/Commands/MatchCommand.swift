import CustomerCare
import ArgumentParser
import HoiDap
import IntentMatching
import KnowledgeFiles
import VietnameseText

/// Matches text lines, as Rasa's `/model/parse` answers.
struct MatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Text lines in, the found intents out as JSON (Rasa /model/parse).")

    @OptionGroup var folders: FolderOptions
    @Flag(help: "Add why each line was matched so.") var explain = false
    @Option(help: "The intent that was answered last, on which a message may lean.") var topic: String?
    @Flag(help: "Match drafts and internal entries too.") var drafts = false

    func run() throws {
        let matcher = try folders.matcher()
        let today = Timestamp.systemClock().vietnamDate
        var lines = InputLines()
        while let line = lines.next() {
            let text = matcher.analyzer.analyze(line.text, today: today)
            let match = matcher.match(
                text,
                context: MatchContext(
                    topic: topic.map { Intent.ID($0) }, includesUnpublished: drafts, today: today),
                explains: explain)
            try Output.json(MatchView(text, match, explains: explain))
        }
    }
}
