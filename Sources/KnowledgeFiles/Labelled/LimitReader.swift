package import IntentMatching
internal import Yams

/// Reads `Corpus/thresholds.json`: names of figures and the numbers that they must keep.
///
/// JSON is read as the YAML that it also is, so that mistakes have a place.
package struct LimitReader {
    package private(set) var limits: [EvaluationLimit] = []
    package private(set) var diagnostics: [Diagnostic] = []
    /// The file, for rendering diagnostics.
    package private(set) var file: SourceFile?

    package static let path = "Corpus/thresholds.json"

    package init() {}

    /// Reads the file of a directory; without one there is no limit.
    package mutating func read(directory: String) {
        let directory = Directory(directory)
        guard directory.isFile(Self.path),
            let file = directory.read(Self.path, diagnostics: &diagnostics)
        else { return }
        read(file)
    }

    mutating func read(_ file: SourceFile) {
        self.file = file
        var yaml = YAMLReader()
        let documents = yaml.documents(of: file)
        diagnostics += yaml.diagnostics
        for document in documents {
            guard case .mapping(let map) = document.root else {
                report(
                    .wrongType, document, document.root,
                    "the file must be an object of figures, and this is \(document.root.sort)",
                    hint: "write {\"accuracy\": 0.9}")
                continue
            }
            for (key, value) in map.mergedPairs { read(key, value, document) }
        }
    }

    private mutating func read(_ key: Node, _ value: Node, _ document: YAMLDocument) {
        let names = EvaluationLimit.Figure.allCases.map(\.rawValue)
        guard let name = key.text, let figure = EvaluationLimit.Figure(rawValue: name) else {
            report(
                .unknownKey, document, key, "`\(key.text ?? key.sort)` is no figure of an evaluation",
                hint: Spelling.hint(for: key.text ?? "", in: names)
                    ?? "figures are \(names.sorted().joined(separator: ", "))")
            return
        }
        guard let text = value.text, let number = Double(text), (0...1).contains(number) else {
            report(.invalidValue, document, value, "`\(name)` must be a number from 0 to 1")
            return
        }
        limits.append(EvaluationLimit(figure: figure, value: number))
    }

    private mutating func report(
        _ kind: Diagnostic.Kind, _ document: YAMLDocument, _ node: Node, _ message: String,
        hint: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                kind, .error, at: document.location(of: node), length: node.text?.count ?? 1, message,
                hint: hint))
    }
}
