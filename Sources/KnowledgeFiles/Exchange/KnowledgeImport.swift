package import IntentMatching
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
        /// Intents whose answer a rule or story named.
        package var joined = 0
    }

    let knowledge: Knowledge
    let path: String
    private let folder: String?
    var plan = Plan()
    private var batches: [String: EditBatch] = [:]
    /// Which intent has an example, by its normal form.
    private var owners: [String: Intent.ID] = [:]
    var taken: Set<Intent.ID>
    /// The intents of the corpus.
    private let there: Set<Intent.ID>
    /// The intents that the dialogue itself answers to.
    let acts: Set<Intent.ID>
    /// Which of them hears a question, by its words without the polite ones.
    private var heard: [String: (id: Intent.ID, example: Example)] = [:]
    /// The answers between which the stories of an intent leave the choice.
    var disputed: [Intent.ID: [String]] = [:]
    /// The intents whose answer a script named.
    var joined: Set<Intent.ID> = []
    var steps: [ImportStep] = []
    private var fresh: [(entry: QuestionEntry, path: String)] = []
    var lists: [NamedList] = []
    var answers: [(name: String, variants: [Response])] = []
    private let analyzer: Analyzer

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
    ///   - acts: the intents that the dialogue itself answers to; a question of theirs needs a name to come in.
    /// - Returns: the changes of files with a summary; an entry that cannot be brought in is a diagnostic.
    package static func plan(
        _ entries: [QuestionEntry], rest: TrainingData = TrainingData(), into knowledge: Knowledge,
        path: String, folder: String? = nil, prefix: String = "faq/", acts: Set<Intent.ID> = []
    ) -> Plan {
        var work = KnowledgeImport(knowledge, path, folder, acts)
        var entries = work.merged(entries)
        var rest = rest
        work.answer(&entries, from: &rest)
        let renaming = work.renaming(of: entries, prefix: prefix)
        for index in rest.responses.indices { renaming.apply(to: &rest.responses[index].response) }
        work.take(rest)
        for entry in work.renamed(entries, by: renaming) { work.take(entry) }
        work.finish()
        return work.plan
    }

    private init(_ knowledge: Knowledge, _ path: String, _ folder: String?, _ acts: Set<Intent.ID>) {
        self.knowledge = knowledge
        self.path = path
        self.folder = folder
        self.acts = acts
        analyzer = Analyzer.vietnamese(lexicon: knowledge.base.lexicon)
        there = Set(knowledge.base.intents.map(\.id))
        taken = there
        for intent in knowledge.base.intents {
            for example in intent.examples {
                let words = words(example.text)
                owners[Self.joined(words)] = intent.id
                if acts.contains(intent.id) { heard[Self.content(words)] = (intent.id, example) }
            }
        }
    }

    // MARK: Questions

    private func words(_ text: String) -> [Token] {
        analyzer.analyze(text).tokens.filter { $0.kind != .punctuation }
    }

    private static func joined(_ words: [Token]) -> String {
        words.map(\.canonical).joined(separator: " ")
    }

    /// The words without the polite ones, unless they are all there is.
    private static func content(_ words: [Token]) -> String {
        let content = words.filter { !$0.isFiller && !politeWords.contains($0.canonical) }
        return joined(content.isEmpty ? words : content)
    }

    private func normal(_ text: String) -> String { Self.joined(words(text)) }

    /// The intent of the corpus that has a question as an example.
    func owner(of example: Example) -> Intent.ID? {
        owners[normal(example.text)].flatMap { there.contains($0) ? $0 : nil }
    }

    /// The built-in intent that hears a question, and the example by which it does.
    func act(hearing text: String) -> (id: Intent.ID, example: Example)? {
        heard.isEmpty ? nil : heard[Self.content(words(text))]
    }

    private mutating func take(_ entry: QuestionEntry) {
        guard !entry.intent.examples.isEmpty || entry.isNamed && taken.contains(entry.intent.id) else {
            report(.emptyIntent, .error, entry.location, "the entry has no question")
            return
        }
        if let known = target(of: entry), there.contains(known) {
            update(known, with: entry)
        } else {
            add(entry)
        }
    }

    // MARK: New entries

    private mutating func add(_ entry: QuestionEntry) {
        var entry = entry
        // Who names an intent wants it, be it all made of what a built-in one hears.
        let wantsAll =
            entry.isNamed
            && entry.intent.examples.allSatisfy { owners[normal($0.text)].map(acts.contains) ?? false }
        if !entry.isNamed {
            let name = entry.intent.label ?? entry.intent.examples.first?.text ?? ""
            entry.intent.id = NewEntry.id(for: name, taken: taken)
        }
        taken.insert(entry.intent.id)
        entry.intent.examples = fresh(entry.intent.examples, for: entry.intent.id, keepingActs: wantsAll)
        guard !entry.intent.examples.isEmpty else {
            if !entry.responses.isEmpty {
                report(
                    .emptyIntent, .warning, entry.location,
                    "`\(entry.intent.id)` has no question of its own left, and its answer is left out",
                    hint: "give it a question that no other entry asks")
            }
            return
        }
        entry.responses = entry.responses.map(\.placeless)
        let path = path(for: entry)
        fresh.append((entry, path))
        let text =
            count(entry.intent.examples.count, "example") + ", " + count(entry.responses.count, "answer")
        steps.append(
            ImportStep(
                isNew: true, name: entry.intent.id.rawValue, parts: [.init(text: text, path: path)],
                namesFile: true))
        if entry.responses.isEmpty { reportMissingAnswer(of: entry) }
    }

    /// An entry without an answer comes in, and somebody has to write it.
    private mutating func reportMissingAnswer(of entry: QuestionEntry) {
        let id = entry.intent.id
        guard knowledge.base.responses[id.responseName] == nil else { return }
        let choices = disputed[id]?.map { "`\($0)`" }.joined(separator: " or ")
        report(
            .intentWithoutAnswer, .warning, entry.location, "`\(id)` comes in without an answer",
            hint: choices.map { "its stories answer with \($0): choose one" }
                ?? "write it as `\(id.responseName):` under `responses:`")
    }

    /// The file that a new entry goes to.
    private func path(for entry: QuestionEntry) -> String {
        guard let folder, let group = entry.group else { return path }
        let words = group.vietnameseFolded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.isEmpty ? path : folder + "/" + words.joined(separator: "-") + ".yml"
    }

    /// The examples that no other intent has; the others are reported.
    private mutating func fresh(_ examples: [Example], for id: Intent.ID, keepingActs: Bool = false)
        -> [Example]
    {
        examples.filter { example in
            let key = normal(example.text)
            let owner = owners[key] ?? id
            if owner != id, !keepingActs {
                report(
                    .duplicateExample, .warning, example.location,
                    "\"\(example.text)\" is an example of `\(owner)` and is left out",
                    hint: "keep it where it belongs")
                return false
            }
            if owner == id { owners[key] = id }
            if !acts.contains(id), let act = act(hearing: example.text) {
                reportRival(example, act)
            }
            return true
        }
    }

    private mutating func reportRival(_ example: Example, _ act: (id: Intent.ID, example: Example)) {
        report(
            .duplicateExample, .warning, example.location,
            "\"\(example.text)\" is already an example of `\(act.id)`, which is built in: the two compete",
            hint: "leave it to `\(act.id)`, or add the word that makes the difference",
            notes: [Diagnostic.Note("the other: \"\(act.example.text)\"", at: act.example.location)])
    }

    // MARK: Known entries

    private mutating func update(_ id: Intent.ID, with entry: QuestionEntry) {
        guard let intent = knowledge.base.intents.first(where: { $0.id == id }) else { return }
        var step = ImportStep(isNew: false, name: id.rawValue, parts: [])
        let untouched = batches
        do throws(KnowledgeEditError) {
            let own = Set(intent.examples.map { normal($0.text) })
            let candidates = entry.intent.examples.filter { !own.contains(normal($0.text)) }
            let new = fresh(candidates, for: id)
            if !new.isEmpty {
                let path = try batch(for: id) { (batch) throws(KnowledgeEditError) in
                    try batch.append(new, to: id)
                }
                step.parts.append(.init(text: "+" + count(new.count, "example"), path: path))
            }
            let answers = entry.responses.map(\.placeless)
            let old = (knowledge.base.responses[id.responseName] ?? []).map(\.placeless)
            if !answers.isEmpty, answers != old {
                let path = try batch(forAnswer: id) { (batch) throws(KnowledgeEditError) in
                    try batch.set(answers, for: id)
                }
                let text = old.isEmpty ? "+" + count(answers.count, "answer") : "answer changed"
                step.parts.append(.init(text: text, path: path))
            }
            let fields = entry.intent.values(of: entry.given, differingFrom: intent)
            if !fields.isEmpty {
                let path = try batch(for: id) { (batch) throws(KnowledgeEditError) in
                    try batch.set(fields, of: id, to: entry.intent)
                }
                step.parts += fields.map { .init(text: "\($0.field.rawValue) changed", path: path) }
            }
        } catch {
            // Nothing of it, rather than half.
            batches = untouched
            report(.invalidValue, .error, entry.location, "`\(id)` was not changed: \(error.description)")
            return
        }
        if step.parts.isEmpty { plan.unchanged += 1 } else { steps.append(step) }
    }

    private mutating func batch(
        for id: Intent.ID, _ body: (inout EditBatch) throws(KnowledgeEditError) -> Void
    ) throws(KnowledgeEditError) -> String {
        let block = knowledge.definitions.intents.first { $0.intent.id == id }
        guard let path = block?.location.file else { throw .unknownIntent(id) }
        return try batch(of: path, body)
    }

    /// Answers are changed where they stand, and added beside their intent.
    private mutating func batch(
        forAnswer id: Intent.ID, _ body: (inout EditBatch) throws(KnowledgeEditError) -> Void
    ) throws(KnowledgeEditError) -> String {
        if let answer = knowledge.definitions.responses.first(where: { $0.name == id.responseName }) {
            return try batch(of: answer.nameLocation.file, body)
        }
        return try batch(for: id, body)
    }

    private mutating func batch(
        of path: String, _ body: (inout EditBatch) throws(KnowledgeEditError) -> Void
    ) throws(KnowledgeEditError) -> String {
        guard var batch = batches[path] ?? EditBatch(path, in: knowledge) else {
            throw .cannotEdit(file: path, nil)
        }
        try body(&batch)
        batches[path] = batch
        return path
    }

    // MARK: Finishing

    private mutating func finish() {
        var refused: Set<String> = []
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
            } else {
                refused.insert(path)
                report(
                    .invalidValue, .error, SourceLocation(file: path, line: 1, column: 1),
                    "new entries cannot go into this file: it holds no training data",
                    hint: "name another one with --to")
            }
        }
        for path in batches.keys.sorted() {
            guard let batch = batches[path] else { continue }
            do {
                plan.changes.append(try batch.change())
            } catch {
                refused.insert(path)
                report(
                    .invalidValue, .error, error.location ?? SourceLocation(file: path, line: 1, column: 1),
                    error.reason, hint: "nothing of the import goes into this file before it is changed")
            }
        }
        tell(besides: refused)
    }

    /// Counts and tells what is done, in files that take it.
    private mutating func tell(besides refused: Set<String>) {
        for var step in steps {
            step.parts.removeAll { refused.contains($0.path) }
            guard !step.parts.isEmpty else { continue }
            if step.isNew { plan.added += 1 } else { plan.changed += 1 }
            if joined.contains(Intent.ID(step.name)) { plan.joined += 1 }
            plan.summary.append(step.line)
        }
    }

    mutating func report(
        _ kind: Diagnostic.Kind, _ severity: Diagnostic.Severity, _ location: SourceLocation?,
        _ message: String, hint: String? = nil, notes: [Diagnostic.Note] = []
    ) {
        let place = location ?? SourceLocation(file: path, line: 1, column: 1)
        plan.diagnostics.append(Diagnostic(kind, severity, at: place, message, hint: hint, notes: notes))
    }

    private func count(_ number: Int, _ word: String) -> String {
        "\(number) \(word)" + (number == 1 ? "" : "s")
    }
}
