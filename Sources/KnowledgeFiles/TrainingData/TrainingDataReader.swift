internal import IntentMatching
internal import Yams

/// Reads Rasa training data 3.1 and domain files.
///
/// Everything of Rasa's surface is recognised: what HoiDap uses is read, what it does not use is named in a
/// note, and every other key is a diagnostic with the nearest known key as its hint.
struct TrainingDataReader {
    /// Opens a file that training data names (a lookup's list), by its path relative to the naming file or
    /// to the directory.
    typealias FileOpener = @Sendable (_ path: String, _ from: SourceFile) -> SourceFile?

    var data = TrainingData()
    let open: FileOpener

    init(open: @escaping FileOpener = { _, _ in nil }) { self.open = open }

    /// Reads one YAML file.
    mutating func read(_ file: SourceFile) {
        data.files[file.path] = file
        var yaml = YAMLReader()
        let documents = yaml.documents(of: file)
        data.diagnostics += yaml.diagnostics
        data.unreadable.formUnion(yaml.unreadable)
        for document in documents { read(document) }
    }

    /// Sections that are read.
    private static let usedSections = ["nlu", "responses", "templates", "intents"]
    private static let scriptsReason =
        "the dialogue of HoiDap is built in; `hoidap import` takes the answers that follow an intent"
    /// Sections of Rasa's training data, domain, configuration and tests that say nothing to HoiDap.
    private static let unusedSections: [String: String] = [
        "rules": scriptsReason, "stories": scriptsReason,
        "forms": "forms are built in", "slots": "slots are built in",
        "entities": "entities come from the examples", "actions": "HoiDap runs no custom actions",
        "e2e_actions": "HoiDap runs no custom actions",
        "session_config": "sessions are set in Corpus/care.yml",
        "config": "limits are set in Corpus/care.yml", "pipeline": "HoiDap has no pipeline to configure",
        "policies": "HoiDap has no policies to configure", "language": "HoiDap speaks Vietnamese",
        "recipe": "HoiDap has no pipeline to configure", "assistant_id": "HoiDap has one assistant",
        "importers": "HoiDap reads its folders", "e2e_test": "tests stand in Corpus/Conversations",
        "flows": "the dialogue of HoiDap is built in",
    ]

    private mutating func read(_ document: YAMLDocument) {
        guard case .mapping(let root) = document.root else {
            guard !document.root.isNull else { return }
            report(
                .wrongType, .error, document, document.root,
                "the file must be a map of sections, and this is \(document.root.sort)",
                hint: "begin it with `version: \"3.1\"`, then `nlu:` and `responses:`")
            return
        }
        for (key, value) in root.mergedPairs {
            switch key.text {
            case "version": readVersion(value, document)
            case "nlu": readItems(value, document)
            case "responses", "templates": readResponses(value, document)
            case "intents": readDeclarations(value, document)
            case "test_cases":
                report(
                    .unusedSection, .warning, document, key, "conversation tests are not read from here",
                    hint: "move this file to Corpus/Conversations")
            case let name?:
                if let reason = Self.unusedSections[name] {
                    readRest(name, value, document)
                    report(.unusedSection, .note, document, key, "`\(name)` is not used: \(reason)")
                } else {
                    reportUnknown(
                        name, key, document,
                        known: Self.usedSections + ["version"] + Self.unusedSections.keys.sorted(),
                        in: "a training-data file")
                }
            case nil:
                report(.wrongType, .error, document, key, "a section's name must be a word")
            }
        }
    }

    /// Takes the little that a section has to say which is not used as a whole.
    private mutating func readRest(_ name: String, _ value: Node, _ document: YAMLDocument) {
        switch name {
        case "rules": readScripts(value, areRules: true, document)
        case "stories": readScripts(value, areRules: false, document)
        case "slots": readSlots(value)
        default: break
        }
    }

    private mutating func readVersion(_ value: Node, _ document: YAMLDocument) {
        guard let text = value.text else {
            report(
                .wrongType, .error, document, value, "the version must be a text, and this is \(value.sort)")
            return
        }
        guard !["3.1", "3.0", "2.0"].contains(text) else { return }
        report(
            .unsupportedVersion, .warning, document, value,
            "the training-data version `\(text)` is not known; the file is read as 3.1", hint: "write \"3.1\""
        )
    }

    private mutating func readDeclarations(_ value: Node, _ document: YAMLDocument) {
        if value.isNull { return }
        guard case .sequence(let items) = value else {
            report(.wrongType, .error, document, value, "`intents` must be a list, and this is \(value.sort)")
            return
        }
        for item in items {
            // An intent with settings is a map of one key: `- greet: {use_entities: []}`.
            var name = item
            if case .mapping(let map) = item, let pair = map.mergedPairs.first { name = pair.key }
            guard let text = name.text, !text.isEmpty else {
                report(
                    .wrongType, .error, document, item,
                    "an intent's name must be a word, and this is \(item.sort)")
                continue
            }
            data.declarations.append(.init(id: Intent.ID(text), location: document.location(of: name)))
        }
    }

    // MARK: Diagnostics

    mutating func report(
        _ kind: Diagnostic.Kind, _ severity: Diagnostic.Severity, _ document: YAMLDocument, _ node: Node,
        _ message: String, hint: String? = nil, notes: [Diagnostic.Note] = []
    ) {
        let length = node.text.map { text in text.prefix { !$0.isNewline }.count } ?? 1
        data.diagnostics.append(
            Diagnostic(
                kind, severity, at: document.location(of: node), length: length, message, hint: hint,
                notes: notes))
    }

    /// A key that nothing reads: an error where it looks like a known one mistyped, else a warning.
    mutating func reportUnknown(
        _ name: String, _ key: Node, _ document: YAMLDocument, known: [String], in place: String
    ) {
        let hint = Spelling.hint(for: name, in: known)
        report(
            .unknownKey, hint == nil ? .warning : .error, document, key, "unknown key `\(name)` in \(place)",
            hint: hint ?? "known keys: \(known.prefix(12).joined(separator: ", "))")
    }
}
