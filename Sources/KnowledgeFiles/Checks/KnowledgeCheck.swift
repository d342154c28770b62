internal import IntentMatching
package import VietnameseText

/// Looks for mistakes of sense in knowledge that could be read: what `hoidap check` says beyond the form.
///
/// ```swift
/// let settings = KnowledgeCheck.Settings(today: CalendarDate("2026-11-22"))
/// let found = KnowledgeCheck.diagnostics(of: knowledge, settings: settings)
/// ```
/// All checks are functions of the knowledge and the settings: the same input gives the same diagnostics.
package struct KnowledgeCheck: Sendable {
    /// What the checks must know besides the files.
    package struct Settings: Sendable {
        /// The day by which validity is judged; nil judges none.
        package var today: CalendarDate?
        /// The sentences that are built in, by response name (`utter_greet`): they answer without a file, and
        /// a response that replaces one may use its placeholders.
        package var builtInResponses: [String: [String]]
        /// Intents whose meaning the dialogue knows, which need no answer of their own.
        package var handledIntents: Set<String>
        /// Placeholders that the dialogue fills in everywhere.
        package var dialoguePlaceholders: Set<String>
        /// The slots that the dialogue fills; with none given, conditions of answers are not checked.
        package var slots: Set<String>
        /// An intent with fewer examples is reported.
        package var fewestExamples: Int
        /// Characters that a message of a channel may have.
        package var channelLimits: [String: Int]

        package init(
            today: CalendarDate? = nil, builtInResponses: [String: [String]] = [:],
            handledIntents: Set<String> = [],
            dialoguePlaceholders: Set<String> = ["goi", "xung"], slots: Set<String> = [],
            fewestExamples: Int = 3,
            channelLimits: [String: Int] = ["zalo": 2000, "messenger": 2000, "sms": 160]
        ) {
            self.today = today
            self.builtInResponses = builtInResponses
            self.handledIntents = handledIntents
            self.dialoguePlaceholders = dialoguePlaceholders
            self.slots = slots
            self.fewestExamples = fewestExamples
            self.channelLimits = channelLimits
        }
    }

    let knowledge: Knowledge
    let settings: Settings
    let analyzer: Analyzer
    /// Every example that has words, in file order.
    let spoken: [SpokenExample]
    /// The blocks of each intent, as positions in the definitions.
    let blocks: [Intent.ID: [Int]]
    var found: [Diagnostic] = []

    private init(
        _ knowledge: Knowledge, _ settings: Settings, _ analyzer: Analyzer, _ spoken: [SpokenExample]
    ) {
        self.knowledge = knowledge
        self.settings = settings
        self.analyzer = analyzer
        self.spoken = spoken
        blocks = Dictionary(grouping: knowledge.definitions.intents.indices) {
            knowledge.definitions.intents[$0].intent.id
        }
    }

    /// Every mistake of sense, by place; the mistakes of form are in ``Knowledge/diagnostics``.
    package static func diagnostics(of knowledge: Knowledge, settings: Settings) -> [Diagnostic] {
        let analyzer = Analyzer.vietnamese(lexicon: knowledge.base.lexicon)
        let spoken = SpokenExample.all(of: knowledge.definitions.intents[...], analyzer)
        let check = KnowledgeCheck(knowledge, settings, analyzer, spoken)
        return (check.foundInExamples() + check.foundInAnswers()).sorted()
    }

    /// Intents whose examples one task hears.
    private static let batch = 256

    /// What ``diagnostics(of:settings:)`` finds, by all cores.
    package static func diagnostics(of knowledge: Knowledge, settings: Settings) async -> [Diagnostic] {
        let analyzer = Analyzer.vietnamese(lexicon: knowledge.base.lexicon)
        let blocks = knowledge.definitions.intents
        let starts = Array(stride(from: 0, to: blocks.count, by: batch))
        let spoken = await withTaskGroup(of: (Int, [SpokenExample]).self) { group in
            for (index, start) in starts.enumerated() {
                let some = blocks[start..<min(start + batch, blocks.count)]
                group.addTask { (index, SpokenExample.all(of: some, analyzer)) }
            }
            var parts = [[SpokenExample]](repeating: [], count: starts.count)
            for await (index, part) in group { parts[index] = part }
            return Array(parts.joined())
        }
        let check = KnowledgeCheck(knowledge, settings, analyzer, spoken)
        async let answers = check.foundInAnswers()
        let examples = check.foundInExamples()
        return (examples + (await answers)).sorted()
    }

    private func foundInExamples() -> [Diagnostic] {
        var check = self
        check.checkDuplicates()
        check.checkNeighbours()
        check.checkIntents()
        check.checkRules()
        return check.found
    }

    private func foundInAnswers() -> [Diagnostic] {
        var check = self
        check.checkAnswers()
        check.checkPlaceholders()
        check.checkWording()
        check.checkContacts()
        check.checkAddress()
        check.checkLinks()
        check.checkReferences()
        return check.found
    }

    // MARK: Places

    /// The words of an answer; nothing for an answer of an image or a payload alone.
    func text(of definition: ResponseDefinition) -> PlacedText? {
        guard let place = definition.text, let file = knowledge.files[definition.nameLocation.file] else {
            return nil
        }
        return PlacedText(definition.response.text, place, in: file)
    }

    func placed(_ text: String, _ place: ScalarPlace, in path: String) -> PlacedText? {
        knowledge.files[path].map { PlacedText(text, place, in: $0) }
    }

    mutating func report(
        _ kind: Diagnostic.Kind, _ severity: Diagnostic.Severity, at location: SourceLocation,
        length: Int = 1,
        _ message: String, hint: String? = nil, notes: [Diagnostic.Note] = [], fix: TextEdit? = nil
    ) {
        found.append(
            Diagnostic(
                kind, severity, at: location, length: length, message, hint: hint, notes: notes, fix: fix))
    }
}

extension String {
    /// The UTF-8 offset of an index.
    func offset(of index: Index) -> Int { utf8.distance(from: startIndex, to: index) }
}
