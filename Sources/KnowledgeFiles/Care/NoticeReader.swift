internal import CustomerCare
internal import Yams

/// Reads `Corpus/notices.yml`, the words of e-mails by the kind of notice.
struct NoticeReader {
    private(set) var templates: [NoticeKind: NoticeTemplate] = [:]
    private var care = CareReader()
    /// The company's `{placeholders}`, which are filled in at once.
    let company: [String: String]

    var diagnostics: [Diagnostic] { care.diagnostics }

    init(company: [String: String]) { self.company = company }

    mutating func read(_ file: SourceFile) {
        var yaml = YAMLReader()
        let documents = yaml.documents(of: file)
        care.diagnostics += yaml.diagnostics
        for document in documents where !document.root.isNull {
            let pairs = care.readPairs(
                document.root, "the file", document,
                hint: "write `ticket_opened: {subject: \"…\", text: \"…\"}`")
            for (key, value) in pairs {
                guard let kind = key.text.flatMap({ NoticeKind(rawValue: $0) }) else {
                    care.reportUnknown(
                        key, document, known: NoticeKind.allCases.map(\.rawValue), in: "notices.yml")
                    continue
                }
                readTemplate(of: kind, value, document)
            }
        }
    }

    private mutating func readTemplate(of kind: NoticeKind, _ node: Node, _ document: YAMLDocument) {
        var texts: [String: String] = [:]
        for (key, value) in care.readPairs(node, "a notice", document) {
            guard let name = key.text, ["subject", "text"].contains(name) else {
                care.reportUnknown(key, document, known: ["subject", "text"], in: "a notice")
                continue
            }
            texts[name] = care.readText(value, name, document).map { filled($0, value, document) }
        }
        guard let subject = texts["subject"], let text = texts["text"] else {
            care.report(
                .missingKey, document, node, "a notice needs a `subject` and a `text`",
                hint: "write `\(kind.rawValue): {subject: \"…\", text: \"…\"}`")
            return
        }
        templates[kind] = NoticeTemplate(
            subject: subject.split(whereSeparator: \.isNewline).joined(separator: " "), text: text)
    }

    private mutating func filled(_ text: String, _ node: Node, _ document: YAMLDocument) -> String {
        var result = text
        for name in Set(Placeholder.all(in: text).map(\.name)) {
            if let value = company[name] {
                result = result.replacing("{\(name)}", with: value)
            } else if NoticeTemplate.Place(rawValue: name) == nil {
                let known = NoticeTemplate.Place.allCases.map(\.rawValue)
                care.report(
                    .unknownPlaceholder, document, node, "nothing fills `{\(name)}`",
                    hint: Spelling.hint(for: name, in: known + company.keys.sorted())
                        ?? "places: \(known.joined(separator: ", ")), and the names of company.yml")
            }
        }
        return result
    }
}
