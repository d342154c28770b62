internal import Foundation
internal import IntentMatching
package import VietnameseText

/// What files of other tools say, with what is wrong with them.
package struct ImportedFiles: Sendable {
    package private(set) var entries: [QuestionEntry] = []
    /// Lists, and answers without an intent; sheets have none.
    package private(set) var rest = TrainingData()
    package private(set) var diagnostics: [Diagnostic] = []
    /// The texts that were read, for rendering diagnostics.
    package private(set) var files: [String: SourceFile] = [:]

    /// A directory where lists that the files name may be, too.
    private let project: String?

    /// - Parameter project: the directory of the command, where lists that the files name may be, too.
    package init(project: String? = nil) { self.project = project }

    /// Reads a file; never stops at a mistake, never throws.
    ///
    /// - Parameters:
    ///   - path: the file as the user named it; diagnostics say it so.
    ///   - format: its format; nothing goes by the ending.
    ///   - encoding: its encoding; nothing goes by the bytes: UTF-8, UTF-16 with a byte-order mark, or the
    ///     legacy charset that makes Vietnamese words of them.
    package mutating func read(
        path: String, format: ExchangeFormat? = nil, encoding: TextEncoding? = nil
    ) {
        guard let format = format ?? ExchangeFormat(path: path) else {
            diagnostics.append(
                Diagnostic(
                    .invalidValue, .error, at: SourceLocation(file: path, line: 1, column: 1),
                    "the ending does not tell the format",
                    hint: "say it: --format "
                        + ExchangeFormat.allCases.map(\.rawValue).joined(separator: "|")))
            return
        }
        let legacy = encoding.map { SourceFile.LegacyReading.given($0) } ?? .detected
        switch format {
        case .csv, .tsv, .qnamaker, .xlsx:
            var sheets = SheetReader(legacy: legacy)
            sheets.read(path: path, format: format)
            var reader = QuestionSheetReader()
            reader.read(sheets.sheets)
            entries += reader.entries
            files.merge(sheets.files) { first, _ in first }
            diagnostics += sheets.diagnostics + reader.diagnostics
        case .yaml, .markdown, .labelled:
            let url = URL(fileURLWithPath: path)
            guard let file = SourceFile.read(url, path: path, legacy: legacy, diagnostics: &diagnostics)
            else { return }
            let lists = ListSearch(of: url, project: project)
            take(TrainingData.read(file, as: format) { named, _ in lists.open(named) })
        }
    }

    private mutating func take(_ data: TrainingData) {
        entries += KnowledgeImport.entries(of: data)
        files.merge(data.files) { first, _ in first }
        diagnostics += data.diagnostics
        rest.synonyms += data.synonyms
        rest.patterns += data.patterns
        rest.lookups += data.lookups
        let own = Set(data.intents.map(\.intent.id.responseName))
        rest.responses += data.responses.filter { !own.contains($0.name) }
        rest.scripts += data.scripts
    }
}
