package import VietnameseText

/// Finds the intent of a message in one snapshot of the knowledge.
package struct IntentMatcher: Sendable {
    /// Makes analysed texts with the knowledge base's lexicon and vocabulary.
    package let analyzer: Analyzer
    package let knowledge: KnowledgeBase

    private let model: MatchModel
    private let rules: [WordRule]
    /// The example that stands at each place of the index, as (intent, example) places.
    private let origins: [(intent: Int, example: Int)]

    /// The most candidates of a ranking.
    static let rankingLimit = 10

    package init(knowledge: KnowledgeBase) {
        self.knowledge = knowledge
        let plain = Analyzer.vietnamese(lexicon: knowledge.lexicon)
        let texts = knowledge.intents.map { $0.examples.map { plain.analyze($0.text) } }
        let analyzer = Analyzer.vietnamese(
            lexicon: knowledge.lexicon, vocabulary: Vocabulary(texts.lazy.joined()))
        var examples: [(words: [MessageWord], intent: Int)] = []
        var origins: [(intent: Int, example: Int)] = []
        for (place, intent) in knowledge.intents.enumerated() {
            for (number, example) in intent.examples.enumerated() {
                let words = MessageWord.words(of: analyzer.analyze(example.text))
                guard !words.isEmpty else { continue }
                examples.append((words, place))
                origins.append((place, number))
            }
        }
        self.analyzer = analyzer
        self.origins = origins
        let concepts = ConceptFinder.builtIn.adding(knowledge.synonyms, analyzer: analyzer)
        model = MatchTrainer(examples: examples, intentCount: knowledge.intents.count, concepts: concepts)
            .train()
        rules = knowledge.intents.map { WordRule(intent: $0, analyzer: analyzer) }
    }

    /// Matches one message; the same message and context give the same match.
    package func match(_ text: AnalyzedText, context: MatchContext = MatchContext()) -> IntentMatch {
        let words = MessageWord.words(of: text)
        guard !words.isEmpty else {
            return IntentMatch(
                decision: .none, ranking: [], explanation: Explanation("the message holds no word"))
        }
        let message = MessageTerms(words: words, index: model.index)
        var objections: [Explanation] = []
        let scores = scores(message, words: words, context: context, objections: &objections)
        let ranking = scores.prefix(Self.rankingLimit).map { score in
            IntentMatch.Candidate(intent: knowledge.intents[score.intent].id, confidence: score.confidence)
        }
        let decision = Decider.decide(
            scores.map { (knowledge.intents[$0.intent], $0.confidence) })
        return IntentMatch(
            decision: decision, ranking: ranking,
            explanation: explanation(decision, scores: scores, message: message, objections: objections))
    }

    /// What the load learnt from the examples, for reports and logs.
    package var summary: String {
        "\(model.blend) \(model.calibration.weights.map { ($0 * 100).rounded() / 100 })"
    }

    private struct Score {
        var intent: Int
        var confidence: Double
        var hits: [NearestExamples.Hit]
    }

    private func scores(
        _ message: MessageTerms, words: [MessageWord], context: MatchContext, objections: inout [Explanation]
    ) -> [Score] {
        let hits = NearestExamples.find(message, in: model.index)
        let linear = model.linear.map { linear in
            let repaired = MessageRepair(words: words, index: model.index)
            return linear.scores(
                of: Atom.atoms(of: repaired.words, concepts: model.concepts), unknownWords: repaired.unknown)
        }
        var candidates = model.candidates(scores: linear, hits: hits)
        candidates.removeAll { candidate in
            let intent = knowledge.intents[candidate.intent]
            guard
                let objection = Admission.objection(to: intent, context: context)
                    ?? rules[candidate.intent].objection(to: words)
            else { return false }
            objections.append(Explanation("\(intent.id) left out: \(objection)"))
            return true
        }
        guard let evidence = model.evidence(for: candidates, hits: hits, message: message) else { return [] }
        let confidence = model.calibration.confidence(evidence)
        let shares = MatchModel.shares(of: candidates)
        return zip(candidates, shares).map { candidate, share in
            Score(
                intent: candidate.intent, confidence: confidence * share / shares[0],
                hits: hits.filter { $0.intent == candidate.intent })
        }
    }

    private func explanation(
        _ decision: IntentMatch.Decision, scores: [Score], message: MessageTerms, objections: [Explanation]
    ) -> Explanation {
        let summary =
            switch decision {
            case .matched(let candidate): "matched \(candidate.intent)"
            case .ambiguous(let candidates):
                "ambiguous: \(candidates.map(\.intent.rawValue).joined(separator: ", "))"
            case .none: "none: nothing is near enough"
            }
        let details = scores.prefix(3).map { score in
            let nearest = score.hits.prefix(2).map { hit in
                let origin = origins[hit.example]
                let example = knowledge.intents[origin.intent].examples[origin.example]
                return Explanation(
                    "example \"\(example.text)\"", value: Double(hit.likeness),
                    details: Alignment.explanation(of: message, to: hit.example, in: model.index))
            }
            return Explanation(
                "\(knowledge.intents[score.intent].id)", value: score.confidence, details: Array(nearest))
        }
        return Explanation(summary, value: scores.first?.confidence, details: details + objections)
    }
}
