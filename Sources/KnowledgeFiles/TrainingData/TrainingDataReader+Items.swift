internal import IntentMatching
internal import Yams

extension TrainingDataReader {
    private static let kinds = ["intent", "synonym", "regex", "lookup"]

    /// Reads the items of `nlu:`.
    mutating func readItems(_ value: Node, _ document: YAMLDocument) {
        if value.isNull { return }
        guard case .sequence(let items) = value else {
            report(
                .wrongType, .error, document, value, "`nlu` must be a list, and this is \(value.sort)",
                hint: "begin each item with `- intent: …`")
            return
        }
        for item in items {
            guard case .mapping(let map) = item else {
                report(
                    .wrongType, .error, document, item,
                    "an item of `nlu` must be a map, and this is \(item.sort)",
                    hint: "write `- intent: name` and `examples: |` below it")
                continue
            }
            readItem(Array(map.mergedPairs), document, item)
        }
    }

    private mutating func readItem(
        _ pairs: [(key: Node, value: Node)], _ document: YAMLDocument, _ item: Node
    ) {
        var kind: String?
        var name: Node?
        var examples: Node?
        var metadata: Node?
        var path: Node?
        for (key, value) in pairs {
            switch key.text {
            case let word? where Self.kinds.contains(word):
                if let kind {
                    report(
                        .duplicateKey, .error, document, key,
                        "an item cannot be `\(kind)` and `\(word)` at once",
                        hint: "begin a new item with `- \(word):`")
                    continue
                }
                (kind, name) = (word, value)
            case "examples": examples = value
            case "metadata": metadata = value
            case "file": path = value
            case let word?:
                let hidden = IntentDefinition.Field(rawValue: word) != nil
                if hidden {
                    report(
                        .unknownKey, .error, document, key, "`\(word)` must stand under `metadata:`",
                        hint: "write `metadata: {\(word): …}`")
                } else {
                    reportUnknown(
                        word, key, document, known: Self.kinds + ["examples", "metadata", "file"],
                        in: "an item of `nlu`")
                }
            case nil: report(.wrongType, .error, document, key, "a key must be a word")
            }
        }
        guard let kind, let name else {
            report(
                .missingKey, .error, document, item,
                "this item names neither an intent, synonym, regex nor lookup",
                hint: "begin it with `- intent: name`")
            return
        }
        guard let word = name.text, !name.isNull, !word.isEmpty else {
            report(.wrongType, .error, document, name.isNull ? item : name, "`\(kind)` must have a name")
            return
        }
        if let path, kind == "intent" {
            report(
                .unknownKey, .warning, document, path, "only a lookup, synonym or regex is read from a file")
        }
        if kind == "intent" {
            readIntent(word, name, examples, metadata, document)
        } else {
            if let metadata {
                report(.unusedSection, .note, document, metadata, "the metadata of a \(kind) is not used")
            }
            readList(kind, word, name, examples, path, document)
        }
    }

    private mutating func readIntent(
        _ id: String, _ name: Node, _ examples: Node?, _ metadata: Node?, _ document: YAMLDocument
    ) {
        let place = document.place(of: name)
        let location = document.file.location(at: place.offset)
        var definition = IntentDefinition(
            intent: Intent(id: Intent.ID(id), location: location), location: location, idPlace: place,
            fields: [:])
        checkID(id, name, document)
        if let metadata { readMetadata(metadata, into: &definition, document) }
        if let examples { definition.intent.examples = readExamples(examples, document, annotated: true) }
        if definition.intent.examples.isEmpty {
            report(
                .emptyIntent, .warning, document, name, "the intent `\(id)` has no examples in this block",
                hint: "write `examples: |` and lines that begin with `- `")
        }
        data.intents.append(definition)
    }

    private mutating func checkID(_ id: String, _ name: Node, _ document: YAMLDocument) {
        if id.isIntentName { return }
        guard
            id.hasPrefix("/") || id.hasSuffix("/")
                || id.contains(where: { $0.isWhitespace || "{}[]\"".contains($0) })
        else { return }
        report(
            .invalidValue, .error, document, name, "`\(id)` cannot be the name of an intent",
            hint: "use letters, digits, `_` and one `/`, for example `faq/doi_tra`")
    }

    private mutating func readList(
        _ kind: String, _ word: String, _ name: Node, _ examples: Node?, _ path: Node?,
        _ document: YAMLDocument
    ) {
        var entries = examples.map { readEntries($0, kind, document) } ?? []
        if let path, let target = path.text { entries += readNamedFile(target, path, document) }
        if entries.isEmpty {
            report(.emptyIntent, .warning, document, name, "the \(kind) `\(word)` lists nothing")
        }
        switch kind {
        case "synonym": data.synonyms.append(.init(value: word, variants: entries.map(\.text)))
        case "lookup": data.lookups.append(.init(name: word, items: entries.map(\.text)))
        default:
            checkPatterns(entries)
            data.patterns.append(.init(name: word, expressions: entries.map(\.text)))
        }
    }

    /// The examples of a lookup, synonym or regex, or the lines of the file that stands in their place.
    private mutating func readEntries(_ node: Node, _ kind: String, _ document: YAMLDocument) -> [Example] {
        if let text = node.text, !text.contains("\n"), !text.hasPrefix("-"), text.hasSuffix(".txt") {
            return readNamedFile(text, node, document)
        }
        return readExamples(node, document, annotated: false)
    }

    private mutating func readNamedFile(_ path: String, _ node: Node, _ document: YAMLDocument) -> [Example] {
        guard let file = open(path, document.file) else {
            report(
                .missingFile, .error, document, node,
                "the file `\(path)` is not there, or not in the directory",
                hint: "give its path from this file or from the directory")
            return []
        }
        data.files[file.path] = file
        return Self.lines(of: file)
    }

    /// The items of a list file: one a line, an optional bullet, blank lines left out.
    static func lines(of file: SourceFile) -> [Example] {
        (1...file.lineCount).compactMap { number in
            guard let range = file.range(ofLine: number) else { return nil }
            let bullet = ExampleLine(file[range])
            guard !bullet.text.isEmpty else { return nil }
            return Example(
                text: bullet.text,
                location: SourceLocation(file: file.path, line: number, column: bullet.column))
        }
    }

    mutating func checkPatterns(_ entries: [Example]) {
        for entry in entries {
            guard let location = entry.location else { continue }
            if (try? Regex(entry.text)) != nil {
                guard let objection = KnowledgeBase.Pattern.objection(to: entry.text) else { continue }
                data.diagnostics.append(
                    Diagnostic(
                        .invalidPattern, .warning, at: location, length: entry.text.count,
                        "this expression is not used: \(objection)",
                        hint: "write it with groups, classes, `|`, `* + ? {m,n}`, `^ $` and `\\b` alone"))
                continue
            }
            data.diagnostics.append(
                Diagnostic(
                    .invalidPattern, .error, at: location, length: entry.text.count,
                    "this is not a regular expression",
                    hint: "check its brackets, and write `\\\\.` for a dot"))
        }
    }
}
