import VietnameseText

extension IntentMatcher {
    /// Candidates that are explained, at most.
    private static let explainedCandidates = 3
    /// Words that are named for one signal, at most.
    private static let namedWords = 6
    /// Longer messages are not tried again without each of their words.
    private static let longestTrial = 24

    /// Why a message was read so: the decision, what spoke for each candidate, and what would have changed it.
    func explanation(of reading: MatchReading, text: AnalyzedText, context: MatchContext) -> Explanation {
        guard !reading.words.isEmpty else { return Explanation("the message holds no word") }
        let summary =
            switch reading.decision {
            case .matched(let candidate): "matched \(candidate.intent)"
            case .ambiguous(let candidates):
                "ambiguous: \(candidates.map(\.intent.rawValue).joined(separator: ", "))"
            case .none: "none: nothing is near enough"
            }
        var details = reading.corrections.map {
            Explanation("\"\($0.typed)\" is read as \"\($0.meant)\", which the words beside it ask for")
        }
        if let reason = reason(of: reading) { details.append(reason) }
        details += reading.scores.prefix(Self.explainedCandidates).enumerated().map { place, score in
            candidate(score, isBest: place == 0, reading)
        }
        details.append(changes(of: reading, text: text, context: context))
        details += reading.objections.map {
            Explanation("\(knowledge.intents[$0.intent].id) left out: \($0.why)")
        }
        return Explanation(summary, value: reading.scores.first?.confidence, details: details)
    }

    private func reason(of reading: MatchReading) -> Explanation? {
        switch reading.reason {
        case .rule(let text): Explanation("rule \"\(text)\" names the intent")
        case .example: Explanation("the message is one of its examples, word for word")
        case .followUp(let topic, let found):
            Explanation(
                "read as a follow-up to \(knowledge.intents[topic].id)", value: found.fit,
                details: [
                    Explanation("the question's words that the intent's examples know", value: found.known),
                    Explanation("how much the intent's words are the topic's", value: found.kinship),
                ])
        case nil: nil
        }
    }

    private func candidate(_ score: MatchReading.Score, isBest: Bool, _ reading: MatchReading) -> Explanation
    {
        var details = reading.hits.filter { $0.intent == score.intent }.prefix(2).map { hit -> Explanation in
            let origin = origins[hit.example]
            let example = knowledge.intents[Int(origin.intent)].examples[Int(origin.example)]
            return Explanation(
                "example \"\(example.text)\"", value: Double(hit.likeness),
                details: Alignment.explanation(of: reading.message, to: hit.example, in: model.index))
        }
        if let words = learntWords(for: score.intent, reading) { details.append(words) }
        if isBest, let evidence = reading.evidence { details.append(sureness(evidence)) }
        return Explanation("\(knowledge.intents[score.intent].id)", value: score.confidence, details: details)
    }

    /// The words by which the learnt weights tell the intent from the next one.
    private func learntWords(for intent: Int, _ reading: MatchReading) -> Explanation? {
        guard let linear = model.linear, let rival = reading.scores.first(where: { $0.intent != intent })
        else {
            return nil
        }
        let repaired = MessageRepair(reading.message, index: model.index).words
        let atoms = Atom.atoms(of: repaired, concepts: model.concepts)
        let own = linear.shares(of: atoms, words: repaired.count, intent: intent)
        let others = linear.shares(of: atoms, words: repaired.count, intent: rival.intent)
        let leads = zip(own, others).map { $0 - $1 }
        let named = leads.indices.sorted { (abs(leads[$1]), $0) < (abs(leads[$0]), $1) }.prefix(
            Self.namedWords)
        return Explanation(
            "learnt words against \(knowledge.intents[rival.intent].id)",
            value: Double(leads.reduce(0, +)),
            details: named.map { Explanation("\"\(repaired[$0].canonical)\"", value: Double(leads[$0])) })
    }

    private func sureness(_ evidence: Evidence) -> Explanation {
        var details = zip(Evidence.names, zip(evidence.values, model.calibration.weights)).map { name, pair in
            Explanation(name, value: pair.0 * pair.1)
        }
        if evidence.foreign > 0 {
            details.append(
                Explanation(
                    "names and words that no example knows",
                    value: -Calibration.namesPenalty * evidence.foreign))
        }
        let cap = Calibration.cap(explained: evidence.explained)
        if cap < 1 { details.append(Explanation("too few of the words are explained: at most", value: cap)) }
        return Explanation(
            "how sure, in log odds",
            value: model.calibration.logit(evidence),
            details: details)
    }

    /// What would have made the decision another one.
    private func changes(of reading: MatchReading, text: AnalyzedText, context: MatchContext) -> Explanation {
        var details: [Explanation] = []
        if let best = reading.scores.first {
            let threshold = knowledge.intents[best.intent].threshold ?? Decider.threshold
            details.append(
                Explanation(
                    best.confidence < threshold
                        ? "it answers from a confidence of" : "it would refuse below a confidence of",
                    value: threshold))
            if reading.scores.count > 1 {
                let rival = reading.scores[1]
                details.append(
                    Explanation(
                        "runner-up \(knowledge.intents[rival.intent].id), behind by",
                        value: best.confidence - rival.confidence,
                        details: [
                            Explanation("it asks back within", value: Decider.gap(at: best.confidence))
                        ]))
            }
        }
        guard reading.words.count <= Self.longestTrial else {
            return Explanation("what would change it", details: details)
        }
        for place in reading.words.indices {
            var words = reading.words
            let word = words.remove(at: place)
            let other = readOnce(words, text: text, context: context)
            guard Self.name(other.decision) != Self.name(reading.decision) else { continue }
            details.append(Explanation("without \"\(word.canonical)\": \(Self.name(other.decision))"))
        }
        return Explanation("what would change it", details: details)
    }

    private static func name(_ decision: IntentMatch.Decision) -> String {
        switch decision {
        case .matched(let candidate): candidate.intent.rawValue
        case .ambiguous(let candidates):
            "ambiguous " + candidates.map(\.intent.rawValue).joined(separator: ", ")
        case .none: "none"
        }
    }
}
