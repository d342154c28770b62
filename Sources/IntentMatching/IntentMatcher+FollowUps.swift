extension IntentMatcher {
    /// How much better the best follow-up must fit than the next one to be answered without asking.
    private static let followUpLead = 1.2
    /// The confidence of a follow-up of which the intent knows nothing and everything.
    private static let followUpConfidence = (least: 0.5, most: 0.92)
    /// A message that leans on its topic by one half of the frame only is a follow-up where nothing else is
    /// surer than this.
    private static let sureOtherwise = 0.8

    /// Reads a message that leans on the topic last answered: `còn phí thì sao`.
    func lean(_ reading: inout MatchReading, on topic: Int, context: MatchContext) {
        guard let frame = FollowUpFrame(reading.words) else { return }
        if !frame.isWhole, case .matched(let best) = reading.decision, best.confidence >= Self.sureOtherwise {
            return
        }
        let question = frame.question.map { place in
            let term = reading.message.terms[place]
            return (word: term.likeliest, weight: term.weight)
        }
        let words = reading.words
        let candidates = FollowUp(index: model.index, intentWords: model.intentWords)
            .candidates(question: question, topic: topic)
            .filter { $0.known >= FollowUp.leastKnown && objection(to: $0.intent, words, context) == nil }
        guard let best = candidates.first else { return }
        let (least, most) = Self.followUpConfidence
        for candidate in candidates.prefix(3).reversed() where candidate.fit * Self.followUpLead >= best.fit {
            reading.raise(candidate.intent, to: least + (most - least) * min(1, candidate.known))
        }
        reading.raise(best.intent, to: reading.scores.first?.confidence ?? 0)
        let rivals = candidates.dropFirst().prefix(2).filter { $0.fit * Self.followUpLead >= best.fit }
        reading.reason = .followUp(topic: topic, best)
        let confidence = reading.scores[0].confidence
        let named = ([best] + rivals).map {
            IntentMatch.Candidate(intent: knowledge.intents[$0.intent].id, confidence: confidence)
        }
        reading.decision = rivals.isEmpty ? .matched(named[0]) : .ambiguous(named)
    }
}
