package import VietnameseText

/// Finds the intent of a message in one snapshot of the knowledge.
package struct IntentMatcher: Sendable {
    /// Makes analysed texts with the knowledge base's lexicon and vocabulary.
    package let analyzer: Analyzer
    package let knowledge: KnowledgeBase

    let model: MatchModel
    let vocabularyWords: VocabularyWords
    /// The example that stands at each place of the index.
    let origins: [Origin]
    private let wordRules: [WordRule?]
    /// Whether anything may keep an intent from answering; for most nothing does.
    private let isRestricted: [Bool]
    private let numbered: NumberedIntents
    private let rules: RuleBook
    private let slots: SlotFinder
    private let places: [Intent.ID: Int]

    /// An example by its places in the knowledge base.
    struct Origin: Equatable, Sendable {
        var intent: UInt32
        var example: UInt32
    }

    /// The most candidates of a ranking.
    static let rankingLimit = 10
    /// The confidence of an answer that an author's rule names.
    static let ruleConfidence = 0.98
    /// The least confidence of an intent of which the message is an example, word for word.
    static let exampleConfidence = 0.95
    /// A message that is answered with less may be a better one mistyped.
    static let sureConfidence = 0.95
    /// The likeness from which on a message is the example: all words in their order, marks perhaps left out.
    static let sameLikeness: Float = 0.965

    package init(knowledge: KnowledgeBase) {
        let examples = IndexedExamples(knowledge)
        let model = MatchTrainer(
            examples: examples.words, answers: examples.answers, intentCount: knowledge.intents.count,
            concepts: ConceptFinder(for: knowledge, analyzer: examples.analyzer)
        ).train()
        self.init(
            knowledge: knowledge, analyzer: examples.analyzer, vocabularyWords: examples.vocabularyWords,
            origins: examples.origins, model: model)
    }

    init(
        knowledge: KnowledgeBase, analyzer: Analyzer, vocabularyWords: VocabularyWords, origins: [Origin],
        model: MatchModel
    ) {
        self.vocabularyWords = vocabularyWords
        self.knowledge = knowledge
        self.analyzer = analyzer
        self.origins = origins
        self.model = model
        wordRules = knowledge.intents.map { intent in
            intent.mustHave.isEmpty && intent.mustNot.isEmpty
                ? nil : WordRule(intent: intent, analyzer: analyzer)
        }
        isRestricted = zip(knowledge.intents, wordRules).map { intent, rule in
            rule != nil || intent.status != .published || intent.validFrom != nil || intent.validUntil != nil
        }
        numbered = NumberedIntents(model.index) { example in
            let origin = origins[example]
            return knowledge.intents[Int(origin.intent)].examples[Int(origin.example)].text
        }
        rules = RuleBook(knowledge: knowledge, analyzer: analyzer)
        slots = SlotFinder(knowledge: knowledge, analyzer: analyzer)
        places = Dictionary(
            knowledge.intents.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Matches one message; the same message and context give the same match.
    ///
    /// - Parameters:
    ///   - text: the message, analysed by `analyzer`.
    ///   - context: what the conversation knows.
    ///   - explains: whether the match says why; costs as much again.
    /// - Returns: the decision, the ranking and the values that the message names.
    package func match(
        _ text: AnalyzedText, context: MatchContext = MatchContext(), explains: Bool = false
    ) -> IntentMatch {
        let reading = read(text, context: context)
        let ranking = reading.scores.prefix(Self.rankingLimit).map { score in
            IntentMatch.Candidate(intent: knowledge.intents[score.intent].id, confidence: score.confidence)
        }
        return IntentMatch(
            decision: reading.decision, ranking: ranking, leansOnTopic: reading.leansOnTopic,
            slots: slots.slots(in: text),
            explanation: explains ? explanation(of: reading, text: text, context: context) : nil)
    }

    /// What the load learnt from the examples, for reports and logs.
    package var summary: String {
        "\(model.blend) \(model.calibration.weights.map { ($0 * 100).rounded() / 100 })"
    }

    func read(_ text: AnalyzedText, context: MatchContext) -> MatchReading {
        read(MessageWord.words(of: text), text: text, context: context)
    }

    /// Reads a message given as words; `text` is what they were made of and what expressions are tried on.
    ///
    /// What is not answered surely is read again with its likely slips mended; the surer reading counts.
    func read(_ words: [MessageWord], text: AnalyzedText, context: MatchContext) -> MatchReading {
        let first = readOnce(words, text: text, context: context)
        let confidence = first.scores.first?.confidence ?? 0
        guard first.decision == .none || first.reason == nil && confidence < Self.sureConfidence,
            let second = SecondReading(
                first.message, of: text.original, index: model.index, analyzer: analyzer,
                isAnswered: first.decision != .none)
        else { return first }
        let again = analyzer.analyze(second.text)
        var mended = readOnce(second.words(of: again), text: again, context: context)
        guard let best = mended.scores.first, best.confidence > confidence else { return first }
        mended.corrections = second.corrections
        return mended
    }

    /// Reads a message as it stands.
    func readOnce(_ words: [MessageWord], text: AnalyzedText, context: MatchContext) -> MatchReading {
        let message = MessageTerms(words: words, index: model.index)
        var reading = MatchReading(
            words: words, message: message, hits: [], scores: [], evidence: nil, reason: nil, objections: [],
            decision: .none)
        guard !words.isEmpty else { return reading }
        score(&reading, context: context)
        applyRules(&reading, text: text, context: context)
        reading.decision = decision(for: reading)
        if let topic = context.topic.flatMap({ places[$0] }), reading.reason == nil {
            lean(&reading, on: topic, context: context)
        }
        return reading
    }

    private func score(_ reading: inout MatchReading, context: MatchContext) {
        reading.hits = NearestExamples.find(
            reading.message, polarities: Polarities(reading.words), in: model.index)
        let linear = model.linear.map { linear in
            let repaired = MessageRepair(reading.message, index: model.index)
            return linear.scores(
                of: Atom.atoms(of: repaired.words, concepts: model.concepts), unknownWords: repaired.unknown)
        }
        var candidates = model.candidates(scores: linear, hits: reading.hits, message: reading.message)
        candidates.removeAll { candidate in
            guard let why = objection(to: candidate.intent, reading.words, context) else { return false }
            reading.objections.append((candidate.intent, why))
            return true
        }
        guard let evidence = model.evidence(for: candidates, hits: reading.hits, message: reading.message)
        else {
            return
        }
        reading.evidence = evidence
        let confidence = model.calibration.confidence(evidence)
        let shares = MatchModel.shares(of: candidates)
        reading.scores = zip(candidates, shares).map { candidate, share in
            MatchReading.Score(
                intent: candidate.intent, confidence: confidence * share / shares[0],
                likeness: candidate.likeness)
        }
    }

    func objection(to intent: Int, _ words: [MessageWord], _ context: MatchContext) -> String? {
        if !numbered.isEmpty, let why = numbered.objection(to: intent, words) { return why }
        guard isRestricted[intent] else { return nil }
        return Admission.objection(to: knowledge.intents[intent], context: context)
            ?? wordRules[intent]?.objection(to: words)
    }

    private func applyRules(_ reading: inout MatchReading, text: AnalyzedText, context: MatchContext) {
        if !rules.isEmpty {
            let hit = rules.hit(reading.words, text: text) { [reading] in
                objection(to: $0, reading.words, context) == nil
            }
            if let hit {
                reading.raise(hit.intent, to: Self.ruleConfidence)
                reading.reason = .rule(hit.text)
                return
            }
        }
        guard let best = reading.hits.first, best.likeness >= Self.sameLikeness,
            reading.scores.contains(where: { $0.intent == best.intent }),
            !reading.hits.contains(where: { $0.likeness >= Self.sameLikeness && $0.intent != best.intent })
        else { return }
        reading.raise(best.intent, to: Self.exampleConfidence)
        reading.reason = .example(best.example)
    }

    func decision(for reading: MatchReading) -> IntentMatch.Decision {
        func candidate(_ place: Int) -> IntentMatch.Candidate {
            let score = reading.scores[place]
            return IntentMatch.Candidate(
                intent: knowledge.intents[score.intent].id, confidence: score.confidence)
        }
        switch Decider.decide(reading.scores, threshold: { knowledge.intents[$0].threshold }) {
        case .matched: return .matched(candidate(0))
        case .ambiguous(let places): return .ambiguous(places.map(candidate))
        case .none: return .none
        }
    }
}

extension MatchReading {
    /// Puts an intent first with at least this confidence; the others keep a share of what is left.
    mutating func raise(_ intent: Int, to confidence: Double) {
        let place = scores.firstIndex { $0.intent == intent }
        var score = place.map { scores.remove(at: $0) } ?? Score(intent: intent, confidence: 0, likeness: 0)
        score.confidence = max(score.confidence, confidence)
        let rest = scores.first.map { (1 - score.confidence) / max($0.confidence, 1e-9) } ?? 1
        if rest < 1 { for place in scores.indices { scores[place].confidence *= rest } }
        scores.insert(score, at: 0)
    }
}
