/// Draws the verdict from the ranked intents.
enum Decider {
    /// The least confidence of an answer, where the author gave none.
    static let threshold = 0.7
    /// The least confidence of a candidate that is offered as "did you mean".
    static let offerThreshold = 0.35
    /// Candidates closer than this at confidence 1 are too close to choose from.
    static let gapAtCertainty = 0.06
    /// How much wider the gap is at confidence 0: the less sure, the more room the second one gets.
    static let gapWidening = 0.16
    /// The most candidates of an ambiguous verdict.
    static let offerLimit = 4

    /// How far behind the best a candidate must be not to be asked about.
    static func gap(at confidence: Double) -> Double { gapAtCertainty + gapWidening * (1 - confidence) }

    /// What was decided, by places of candidates.
    enum Verdict: Equatable {
        case matched
        /// The candidates at these places are too close to choose from.
        case ambiguous([Int])
        case none
    }

    /// Decides among candidates given best first; `threshold` is the author's own least confidence of an
    /// intent, by its place.
    static func decide(_ candidates: [MatchReading.Score], threshold: (Int) -> Double?) -> Verdict {
        guard let best = candidates.first else { return .none }
        let gap = gap(at: best.confidence)
        let rivals = candidates.prefix(offerLimit).indices.filter { place in
            let candidate = candidates[place]
            return candidate.confidence >= best.confidence - gap
                && candidate.confidence >= min(offerThreshold, threshold(candidate.intent) ?? 1)
        }
        if rivals.count > 1 { return .ambiguous(Array(rivals)) }
        return best.confidence >= (threshold(best.intent) ?? Self.threshold) ? .matched : .none
    }
}
