internal import Foundation
internal import IntentMatching

extension TrainingData {
    /// Reads one file by its ending: `.md` as legacy Markdown, `.tsv` as labelled lines, else as YAML.
    static func read(_ file: SourceFile, open: @escaping TrainingDataReader.FileOpener = { _, _ in nil })
        -> TrainingData
    {
        let name = file.path.lowercased()
        if name.hasSuffix(".md") || name.hasSuffix(".markdown") {
            return read(file, as: .markdown, open: open)
        }
        if name.hasSuffix(".tsv") || name.hasSuffix(".txt") { return read(file, as: .labelled, open: open) }
        return read(file, as: .yaml, open: open)
    }

    /// Reads one file in a format of training data; whatever is no Markdown and no labelled lines is YAML.
    static func read(
        _ file: SourceFile, as format: ExchangeFormat, open: @escaping TrainingDataReader.FileOpener
    ) -> TrainingData {
        switch format {
        case .markdown:
            var reader = MarkdownReader(open: open)
            reader.read(file)
            return reader.data
        case .labelled:
            var reader = UtteranceReader()
            reader.read(file)
            return TrainingData(reader.utterances, file: file, diagnostics: reader.diagnostics)
        case .yaml, .csv, .tsv, .qnamaker, .xlsx:
            var reader = TrainingDataReader(open: open)
            reader.read(file)
            return reader.data
        }
    }

    /// Reads training files by their paths, as `evaluate --train F --test F` names them.
    ///
    /// - Parameters:
    ///   - paths: TSV (`intent<TAB>text`), Rasa YAML or legacy Markdown; a folder stands for every such file in
    ///     it. Diagnostics name the files as they are given here.
    ///   - project: a directory where lists that the files name may be, too.
    /// - Returns: what all of them say, in order, with their diagnostics.
    package static func read(paths: [String], project: String? = nil) -> TrainingData {
        var data = TrainingData()
        for path in paths {
            let url = URL(fileURLWithPath: path)
            let folder = Directory(url.deletingLastPathComponent().path)
            guard folder.isFolder(url.lastPathComponent) else {
                data.readFile(url, named: path, project)
                continue
            }
            let names = Directory(path).files(under: ".", diagnostics: &data.diagnostics)
            for name in names where name.hasTrainingEnding {
                let inner = path + name.dropFirst(1)
                data.readFile(URL(fileURLWithPath: inner), named: inner, project)
            }
        }
        return data
    }

    private mutating func readFile(_ url: URL, named name: String, _ project: String?) {
        guard let file = SourceFile.read(url, path: name, diagnostics: &diagnostics) else { return }
        let lists = ListSearch(of: url, project: project)
        append(TrainingData.read(file) { path, _ in lists.open(path) })
    }

    /// Labelled lines as blocks, one for each intent, in order of appearance.
    init(_ utterances: [Utterance], file: SourceFile, diagnostics: [Diagnostic]) {
        self.init()
        self.diagnostics = diagnostics
        files[file.path] = file
        var positions: [Intent.ID: Int] = [:]
        for utterance in utterances {
            let example = Example(text: utterance.text, location: utterance.location)
            if let position = positions[utterance.intent] {
                intents[position].intent.examples.append(example)
            } else {
                positions[utterance.intent] = intents.count
                let place = SourceLocation(file: file.path, line: utterance.location.line, column: 1)
                let offset = file.offset(line: place.line, column: 1) ?? 0
                intents.append(
                    IntentDefinition(
                        intent: Intent(id: utterance.intent, examples: [example], location: place),
                        location: place,
                        idPlace: ScalarPlace(offset: offset, style: .plain), fields: [:]))
            }
        }
    }
}

extension String {
    fileprivate var hasTrainingEnding: Bool {
        let name = lowercased()
        return [".yml", ".yaml", ".md", ".tsv"].contains { name.hasSuffix($0) }
    }
}
