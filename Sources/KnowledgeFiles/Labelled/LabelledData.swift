internal import Foundation
internal import IntentMatching

/// Labelled messages to train on or to test with, as `hoidap evaluate` names them.
package struct LabelledData: Sendable {
    /// Everything the files say, for a knowledge base made of them.
    package var training = TrainingData()
    /// Every labelled message in file order, with its tags where the file has some.
    package var utterances: [Utterance] = []
    /// A directory where lists that the files name may be, too.
    private var project: String?

    package init() {}

    /// Reads files and folders; never stops at a mistake.
    ///
    /// - Parameters:
    ///   - paths: TSV (`intent<TAB>text[<TAB>tags]`), Rasa YAML or legacy Markdown by their endings; a folder
    ///     that holds `seq.in` and `label` is a set of texts and labels line by line (as ATIS and PhoATIS come),
    ///     any other folder stands for every such file in it.
    ///   - project: a directory where lists that the files name may be, too.
    /// - Returns: what all of them say; diagnostics are in ``training`` and name the files as given here. That a
    ///   list is missing is a warning: an evaluation hardly needs it.
    package static func read(paths: [String], project: String? = nil) -> LabelledData {
        var data = LabelledData()
        data.project = project
        for path in paths {
            let folder = Directory(path)
            if !folder.isFolder("") {
                data.read(file: path)
            } else if folder.isFile(ParallelReader.textName), folder.isFile(ParallelReader.labelName) {
                data.readParallel(path)
            } else {
                data.read(folder: path)
            }
        }
        for index in data.training.diagnostics.indices
        where data.training.diagnostics[index].kind == .missingFile {
            data.training.diagnostics[index].severity = .warning
        }
        return data
    }

    /// The knowledge base that the files make, their blocks of one intent joined.
    package func knowledge() -> Knowledge {
        var knowledge = Knowledge()
        knowledge.definitions = training
        knowledge.join()
        return knowledge
    }

    private static let endings = [".yml", ".yaml", ".md", ".markdown", ".tsv", ".txt"]

    private mutating func read(folder path: String) {
        let root = path.hasSuffix("/") ? String(path.dropLast()) : path
        let names = Directory(path).files(under: ".", diagnostics: &training.diagnostics)
        var count = 0
        for name in names where Self.endings.contains(where: { name.lowercased().hasSuffix($0) }) {
            count += read(file: root + name.dropFirst(), isNamed: false) ? 1 : 0
        }
        guard count == 0 else { return }
        training.diagnostics.append(
            Diagnostic(
                .emptyFolder, .error, at: SourceLocation(file: path, line: 1, column: 1),
                "there is no labelled file in this folder",
                hint: "put .tsv, .yml or .md files there, or \(ParallelReader.textName) and "
                    + ParallelReader.labelName))
    }

    /// Reads a file; whether it was one of labelled messages.
    ///
    /// A `.txt` without a tab that only lies in a folder is a list of Rasa's, not a file of bad lines.
    @discardableResult
    private mutating func read(file path: String, isNamed: Bool = true) -> Bool {
        let name = path.lowercased()
        guard name.hasSuffix(".tsv") || name.hasSuffix(".txt") else {
            take(TrainingData.read(paths: [path], project: project))
            return true
        }
        guard
            let file = SourceFile.read(
                URL(fileURLWithPath: path), path: path, diagnostics: &training.diagnostics)
        else { return true }
        guard isNamed || name.hasSuffix(".tsv") || file.text.utf8.contains(0x09) else {
            training.diagnostics.append(
                Diagnostic(
                    .ignoredFile, .note, at: SourceLocation(file: path, line: 1, column: 1),
                    "this file is not read: there is no tab in it, so it holds no labelled lines"))
            return false
        }
        var reader = UtteranceReader()
        reader.read(file)
        training.append(TrainingData(reader.utterances, file: file, diagnostics: reader.diagnostics))
        utterances += reader.utterances
        return true
    }

    private mutating func readParallel(_ path: String) {
        var reader = ParallelReader()
        reader.read(folder: path)
        for (path, file) in reader.files { training.files[path] = file }
        training.diagnostics += reader.diagnostics
        guard let file = reader.texts else { return }
        training.append(TrainingData(reader.utterances, file: file, diagnostics: []))
        utterances += reader.utterances
    }

    private mutating func take(_ data: TrainingData) {
        training.append(data)
        for (intent, example) in data.examples {
            utterances.append(
                Utterance(
                    intent: intent, text: example.text, tags: [],
                    location: example.location ?? SourceLocation(file: "", line: 1, column: 1)))
        }
    }
}
