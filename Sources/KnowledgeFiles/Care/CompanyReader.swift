internal import IntentMatching
internal import Yams

/// Reads `Corpus/company.yml`, the flat map of `{placeholders}`.
struct CompanyReader {
    private(set) var values: [String: String] = [:]
    private(set) var places: [String: SourceLocation] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// Placeholders that the dialogue fills in for each customer.
    static let reserved = ["goi", "xung"]

    mutating func read(_ file: SourceFile) {
        var yaml = YAMLReader()
        let documents = yaml.documents(of: file)
        diagnostics += yaml.diagnostics
        for document in documents {
            guard case .mapping(let map) = document.root else {
                report(
                    .wrongType, document, document.root, "the file must be a map of names to texts",
                    hint: "write `hotline: \"1900 0000\"`")
                continue
            }
            for (key, value) in map.mergedPairs { read(key, value, document) }
        }
    }

    private mutating func read(_ key: Node, _ value: Node, _ document: YAMLDocument) {
        guard let name = key.text, name.isPlaceholderName else {
            report(
                .invalidValue, document, key, "`\(key.text ?? key.sort)` cannot be the name of a placeholder",
                hint: "use lower-case letters, digits and `_`")
            return
        }
        guard !Self.reserved.contains(name) else {
            report(
                .invalidValue, document, key, "`{\(name)}` is chosen by the dialogue and cannot be set here")
            return
        }
        guard let text = value.text, !value.isNull else {
            report(
                .wrongType, document, value, "`\(name)` must be a text, and this is \(value.sort)",
                hint: "write `\(name): \"…\"`")
            return
        }
        // The second of two equal keys is reported by the YAML reader; the first one counts.
        guard values[name] == nil else { return }
        values[name] = text
        places[name] = document.location(of: key)
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

extension String {
    /// Letters of ASCII, digits and `_`, beginning with a letter.
    var isPlaceholderName: Bool {
        guard let first = utf8.first, (0x61...0x7A).contains(first) || (0x41...0x5A).contains(first) else {
            return false
        }
        return utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
                || $0 == 0x5F
        }
    }
}
