internal import IntentMatching
internal import VietnameseText

/// Brings questions and answers of a spreadsheet, or another project's training data, into the corpus.
///
/// An entry that names an intent of the corpus, or asks a question that one of its intents already has as an
/// example, changes that intent: new phrasings are added, an answer that reads otherwise is replaced. Any
/// other entry is new and goes to one file. Nothing is written: the plan is what `--dry-run` prints.
package struct KnowledgeImport {
    /// What an import would do.
    package struct Plan: Sendable {
        package var changes: [FileChange] = []
        /// One line for each entry that is new or changes, for people.
        package var summary: [String] = []
        package var diagnostics: [Diagnostic] = []
        package var added = 0
        package var changed = 0
        package var unchanged = 0
    }

    let knowledge: Knowledge
    private let path: String
    private let folder: String?
    var plan = Plan()
    private var batches: [String: EditBatch] = [:]
    /// Which intent has an example, by its normal form.
    private var owners: [String: Intent.ID] = [:]
    private var taken: Set<Intent.ID>
    private var fresh: [(entry: QuestionEntry, path: String)] = []
    var lists: [NamedList] = []
    var answers: [(name: String, variants: [Response])] = []
    private let normal: (String) -> String

    /// Plans an import.
    ///
    /// - Parameters:
    ///   - entries: what ``QuestionSheetReader`` read, or ``entries(of:)`` of training data.
    ///   - rest: lists, and answers without an intent, that come along; what is there already by its name stays.
    ///   - knowledge: what was read from the directory.
    ///   - path: the YAML file that new entries go to, relative to the directory.
    ///   - folder: where an entry that is filed under a topic goes, in a file named after the topic; without
    ///     it every new entry goes to `path`.
    ///   - prefix: what a new intent's name gets where it has no `/`: FAQ entries are told by it.
    /// - Returns: the changes of files with a summary; an entry that cannot be brought in is a diagnostic.
    package static func plan(
        _ entries: [QuestionEntry], rest: TrainingData = TrainingData(), into knowledge: Knowledge,
        path: String, folder: String? = nil, prefix: String = "faq/"
    ) -> Plan {
        var work = KnowledgeImport(knowledge, path, folder)
        work.take(rest)
        for entry in work.renamed(entries, prefix: prefix) { work.take(entry) }
        work.finish()
        return work.plan
    }

    private init(_ knowledge: Knowledge, _ path: String, _ folder: String?) {
        self.knowledge = knowledge
        self.path = path
        self.folder = folder
        let analyzer = Analyzer.vietnamese(lexicon: knowledge.base.lexicon)
        normal = { text in
            analyzer.analyze(text).tokens.filter { $0.kind != .punctuation }.map(\.canonical).joined(
                separator: " ")
        }
        taken = Set(knowledge.base.intents.map(\.id))
        for intent in knowledge.base.intents {
            for example in intent.examples { owners[normal(example.text)] = intent.id }
        }
    }

    /// The entries with a prefix before new names that have none, and buttons that lead to the new names.
    private func renamed(_ entries: [QuestionEntry], prefix: String) -> [QuestionEntry] {
        let plain = entries.map(\.intent.id).filter {
            !$0.rawValue.isEmpty && !$0.rawValue.contains("/") && !taken.contains($0)
        }
        guard !plain.isEmpty, !prefix.isEmpty else { return entries }
        let names = Set(plain.map(\.rawValue))
        return entries.map { entry in
            var entry = entry
            if names.contains(entry.intent.id.rawValue) {
                entry.intent.id = Intent.ID(prefix + entry.intent.id.rawValue)
            }
            for response in entry.responses.indices {
                for button in entry.responses[response].buttons.indices {
                    let payload = entry.responses[response].buttons[button].payload
                    let name = payload.dropFirst().prefix { $0 != "{" }
                    guard payload.hasPrefix("/"), names.contains(String(name)) else { continue }
                    entry.responses[response].buttons[button].payload = "/" + prefix + payload.dropFirst()
                }
            }
            return entry
        }
    }

    private mutating func take(_ entry: QuestionEntry) {
        guard !entry.intent.examples.isEmpty || entry.isNamed && taken.contains(entry.intent.id) else {
            report(.emptyIntent, .error, entry.location, "the entry has no question")
            return
        }
        let known =
            entry.isNamed
            ? entry.intent.id : entry.intent.examples.compactMap { owners[normal($0.text)] }.first
        if let known, knowledge.base.intents.contains(where: { $0.id == known }) {
            update(known, with: entry)
        } else {
            add(entry)
        }
    }

    // MARK: New entries

    private mutating func add(_ entry: QuestionEntry) {
        var entry = entry
        if !entry.isNamed {
            let name = entry.intent.label ?? entry.intent.examples.first?.text ?? ""
            entry.intent.id = NewEntry.id(for: name, taken: taken)
        }
        taken.insert(entry.intent.id)
        entry.intent.examples = fresh(entry.intent.examples, for: entry.intent.id)
        guard !entry.intent.examples.isEmpty else { return }
        entry.responses = entry.responses.map(\.placeless)
        let path = path(for: entry)
        fresh.append((entry, path))
        plan.added += 1
        plan.summary.append(
            "+ \(entry.intent.id): \(count(entry.intent.examples.count, "example")), "
                + "\(count(entry.responses.count, "answer")) (\(path))")
    }

    /// The file that a new entry goes to.
    private func path(for entry: QuestionEntry) -> String {
        guard let folder, let group = entry.group else { return path }
        let words = group.vietnameseFolded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.isEmpty ? path : folder + "/" + words.joined(separator: "-") + ".yml"
    }

    /// The examples that no other intent has; the others are reported.
    private mutating func fresh(_ examples: [Example], for id: Intent.ID) -> [Example] {
        examples.filter { example in
            let key = normal(example.text)
            guard let owner = owners[key], owner != id else {
                owners[key] = id
                return true
            }
            report(
                .duplicateExample, .warning, example.location,
                "\"\(example.text)\" is an example of `\(owner)` and is left out",
                hint: "keep it where it belongs")
            return false
        }
    }

    // MARK: Known entries

    private mutating func update(_ id: Intent.ID, with entry: QuestionEntry) {
        guard let intent = knowledge.base.intents.first(where: { $0.id == id }) else { return }
        var changes: [String] = []
        do throws(KnowledgeEditError) {
            let own = Set(intent.examples.map { normal($0.text) })
            let candidates = entry.intent.examples.filter { !own.contains(normal($0.text)) }
            let new = fresh(candidates, for: id)
            if !new.isEmpty {
                try batch(for: id) { (batch) throws(KnowledgeEditError) in try batch.append(new, to: id) }
                changes.append("+" + count(new.count, "example"))
            }
            let answers = entry.responses.map(\.placeless)
            let old = (knowledge.base.responses[id.responseName] ?? []).map(\.placeless)
            if !answers.isEmpty, answers != old {
                try batch(forAnswer: id) { (batch) throws(KnowledgeEditError) in
                    try batch.set(answers, for: id)
                }
                changes.append(old.isEmpty ? "+" + count(answers.count, "answer") : "answer changed")
            }
            let fields = entry.intent.values(of: entry.given, differingFrom: intent)
            if !fields.isEmpty {
                try batch(for: id) { (batch) throws(KnowledgeEditError) in
                    try batch.set(fields, of: id, to: entry.intent)
                }
                changes += fields.map { "\($0.field.rawValue) changed" }
            }
        } catch {
            report(.invalidValue, .error, entry.location, "`\(id)` was not changed: \(error.description)")
            return
        }
        guard !changes.isEmpty else {
            plan.unchanged += 1
            return
        }
        plan.changed += 1
        plan.summary.append("~ \(id): " + changes.joined(separator: ", "))
    }

    private mutating func batch(
        for id: Intent.ID, _ body: (inout EditBatch) throws(KnowledgeEditError) -> Void
    ) throws(KnowledgeEditError) {
        let block = knowledge.definitions.intents.first { $0.intent.id == id }
        guard let path = block?.location.file else { throw .unknownIntent(id) }
        try batch(of: path, body)
    }

    /// Answers are changed where they stand, and added beside their intent.
    private mutating func batch(
        forAnswer id: Intent.ID, _ body: (inout EditBatch) throws(KnowledgeEditError) -> Void
    ) throws(KnowledgeEditError) {
        if let answer = knowledge.definitions.responses.first(where: { $0.name == id.responseName }) {
            try batch(of: answer.nameLocation.file, body)
        } else {
            try batch(for: id, body)
        }
    }

    private mutating func batch(
        of path: String, _ body: (inout EditBatch) throws(KnowledgeEditError) -> Void
    ) throws(KnowledgeEditError) {
        guard var batch = batches[path] ?? EditBatch(path, in: knowledge) else {
            throw .cannotEdit(file: path, nil)
        }
        try body(&batch)
        batches[path] = batch
    }

    // MARK: Finishing

    private mutating func finish() {
        var paths = Set(fresh.map(\.path))
        if !lists.isEmpty || !answers.isEmpty { paths.insert(path) }
        for path in paths.sorted() {
            let entries = fresh.filter { $0.path == path }.map(\.entry)
            let rest = path == self.path ? (lists: lists, answers: answers) : (lists: [], answers: [])
            if knowledge.files[path] == nil {
                let text = YAMLText.file(
                    entries.map(\.intent),
                    entries.map { ($0.intent.id.responseName, $0.responses) } + rest.answers,
                    lists: rest.lists.map { $0.text(indentation: "") })
                plan.changes.append(FileChange(before: nil, after: SourceFile(path: path, text: text)))
            } else if var batch = batches[path] ?? EditBatch(path, in: knowledge) {
                batch.add(entries, lists: rest.lists, answers: rest.answers)
                batches[path] = batch
            }
        }
        for path in batches.keys.sorted() {
            guard let batch = batches[path] else { continue }
            do {
                plan.changes.append(try batch.change())
            } catch {
                report(
                    .invalidValue, .error, SourceLocation(file: path, line: 1, column: 1), error.description)
            }
        }
    }

    mutating func report(
        _ kind: Diagnostic.Kind, _ severity: Diagnostic.Severity, _ location: SourceLocation?,
        _ message: String,
        hint: String? = nil
    ) {
        let place = location ?? SourceLocation(file: path, line: 1, column: 1)
        plan.diagnostics.append(Diagnostic(kind, severity, at: place, message, hint: hint))
    }

    private func count(_ number: Int, _ word: String) -> String {
        "\(number) \(word)" + (number == 1 ? "" : "s")
    }
}
