import ArgumentParser
import Foundation
import IntentMatching
import KnowledgeFiles

/// Writes the knowledge base for other tools.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the knowledge base as a spreadsheet, Rasa YAML or Markdown, or labelled lines.",
        discussion: """
            csv, tsv and qnamaker have QnA Maker's columns and lose nothing of questions and answers; yaml \
            keeps lists, too; markdown has no place for metadata, buttons and channels; labelled is \
            intent<TAB>text. `import` reads them all again.
            """)

    @OptionGroup var folders: FolderOptions
    @Option(help: "csv, tsv, qnamaker, yaml, markdown or labelled; by default the ending of --output tells.")
    var format: ExchangeFormat?
    @Option(help: "The file; by default standard output.") var output: String?
    @Option(help: "Only intents whose name begins so, for example faq/.") var only: String?

    func run() throws {
        let format = format ?? output.flatMap { ExchangeFormat(path: $0) } ?? .csv
        var base = try folders.knowledge().base
        if let only { base = base.restricted(to: only) }
        guard let document = KnowledgeExport.document(base, as: format) else {
            throw CommandFailure.usage("workbooks are only read; write csv, which Excel opens")
        }
        guard let output else { return Output.write(document.utf8) }
        do {
            try Data(document.utf8).write(to: URL(filePath: output), options: .atomic)
        } catch {
            throw CommandFailure.internal("\(output) cannot be written: \(error.localizedDescription)")
        }
        Output.complain("\(base.intents.count) intents written to \(output)", prefixed: false)
    }
}

extension KnowledgeBase {
    /// The intents of a prefix with their answers, without lists.
    fileprivate func restricted(to prefix: String) -> KnowledgeBase {
        var base = KnowledgeBase(
            intents: intents.filter { $0.id.rawValue.hasPrefix(prefix) }, placeholders: placeholders)
        for intent in base.intents {
            base.responses[intent.id.responseName] = responses[intent.id.responseName]
        }
        return base
    }
}
