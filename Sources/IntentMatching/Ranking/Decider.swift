/// Draws the verdict from the ranked intents.
enum Decider {
    /// The least confidence of an answer, where the author gave none.
    static let threshold = 0.45
    /// The least confidence of a candidate that is offered as "did you mean".
    static let offerThreshold = 0.3
    /// Candidates closer than this at confidence 1 are too close to choose from.
    static let gapAtCertainty = 0.06
    /// How much wider the gap is at confidence 0: the less sure, the more room the second one gets.
    static let gapWidening = 0.16
    /// The most candidates of an ambiguous verdict.
    static let offerLimit = 4

    /// Decides among candidates given best first.
    static func decide(_ candidates: [(intent: Intent, confidence: Double)]) -> IntentMatch.Decision {
        guard let best = candidates.first else { return .none }
        let gap = gapAtCertainty + gapWidening * (1 - best.confidence)
        let rivals = candidates.prefix(offerLimit).filter {
            $0.confidence >= min(offerThreshold, $0.intent.threshold ?? 1)
                && $0.confidence >= best.confidence - gap
        }
        if rivals.count > 1 {
            return .ambiguous(rivals.map { .init(intent: $0.intent.id, confidence: $0.confidence) })
        }
        guard best.confidence >= (best.intent.threshold ?? threshold) else { return .none }
        return .matched(.init(intent: best.intent.id, confidence: best.confidence))
    }
}
