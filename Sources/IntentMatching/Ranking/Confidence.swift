/// Turns the likeness of examples into a confidence.
enum Confidence {
    /// The likeness that is right as often as not.
    static let evenLikeness: Double = 0.42
    /// How steeply confidence rises around it.
    static let steepness: Double = 11
    /// What a second near example of the same intent adds, as a share of what is missing to 1.
    static let support: Float = 0.12

    static func of(hits: [NearestExamples.Hit], message: MessageTerms, index: ExampleIndex) -> Float {
        guard let first = hits.first else { return 0 }
        var likeness = first.likeness
        for hit in hits.dropFirst().prefix(2) { likeness += support * hit.likeness * (1 - likeness) }
        let raised = Exponential.logistic(steepness * (Double(likeness) - evenLikeness))
        return Float(min(raised, cap(coverage: coverage(of: message, by: hits, in: index))))
    }

    /// The share of the message's content, by weight, that the nearest examples explain.
    static func coverage(of message: MessageTerms, by hits: [NearestExamples.Hit], in index: ExampleIndex)
        -> Double
    {
        guard message.total > 0 else { return 0 }
        var best = [Float](repeating: 0, count: message.terms.count)
        for hit in hits.prefix(4) {
            let pairing = Alignment.pair(message, with: hit.example, in: index)
            for (place, value) in pairing.likeness.enumerated() { best[place] = max(best[place], value) }
        }
        let explained = zip(message.terms, best).reduce(Float(0)) { $0 + $1.0.weight * $1.1 }
        return Double(explained / message.total)
    }

    /// The coverage gate, the highest confidence that a coverage allows.
    ///
    /// However near an example is, a message of which it explains little is not understood: under a quarter
    /// explained nothing passes the default threshold.
    static func cap(coverage: Double) -> Double { min(1, 0.15 + 1.15 * coverage) }
}
