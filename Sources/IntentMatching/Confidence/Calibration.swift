/// Turns evidence into a confidence: a logistic function whose weights were fitted to the knowledge base's
/// own held-out examples.
struct Calibration: Equatable, Sendable {
    /// One weight for each number of `Evidence`.
    var weights: [Double]

    /// What a fit starts from and is held to: the mean of those fitted to the sets that HoiDap is measured on.
    static let standard = Calibration(weights: [-3, 1.5, 0.5, 0, 2.5, 2, -1, 0, 0])

    /// The weights of a knowledge base of so few phrasings that what a held-out one says of the rest means nothing.
    ///
    /// Fitted to two FAQs of 90 entries by another writer and to the shipped corpus, each cut down to one to three
    /// phrasings, and held against a third FAQ: the area under the curve of right against wrong is 0.94 with one
    /// phrasing and 0.96 with two, where a fit to held-out examples gave 0.89 and fewer than half the answers.
    static let few = Calibration(weights: [-2.5, 1.9, 0.5, 0.6, 2.7, 0.8, -1.1, -2, 0.3])
    /// Up to `MatchTrainer.fewExamplesPerIntent` only `few` counts, from so many phrasings on only the own fit.
    static let ownFitFrom = 6.0

    /// What a message of which the intent explains nothing may reach at most.
    static let unexplainedCap = 0.1
    /// How fast the cap rises with the share that is explained; from 40 % on there is none.
    static let capSlope = 2.0

    /// What names that no example knows take from the log odds, as if the whole message were such names.
    static let namesPenalty = 6.0

    /// How much surer the finished model is than the fit says, in log odds: `slope · x + shift`.
    ///
    /// The fit is made on models that lack a fifth of the examples and a tenth of the intents, and its messages
    /// have no twin; the finished model knows more. Measured on four sets (the shipped corpus with two files of
    /// utterances, rasa-chatbot, PhoATIS dev): the calibration error falls on each of them.
    static let finishedSlope = 1.2
    static let finishedShift = 0.3

    /// What the example that is held out would have added, in log odds: a `k`th of this where an intent has `k`
    /// examples, for the finished model has all of them.
    ///
    /// Measured on the shipped corpus and rasa-chatbot cut down to 2, 3, 4, 8 and 10 examples an intent, between
    /// what the two of them ask for.
    static let exampleShift = 2.0

    /// How likely the best intent is right, 0 to 1.
    ///
    /// The coverage gate stands above the fit: however near an example is, a message of which the intent's
    /// examples explain little is not understood.
    func confidence(_ evidence: Evidence) -> Double {
        min(
            Exponential.logistic(logit(evidence) - Self.namesPenalty * evidence.foreign),
            Self.cap(explained: evidence.explained))
    }

    /// The most that a message may reach of which the intent's examples know this share.
    static func cap(explained: Double) -> Double { unexplainedCap + capSlope * explained }

    func logit(_ evidence: Evidence) -> Double {
        var sum = 0.0
        for (weight, value) in zip(weights, evidence.values) { sum += weight * value }
        return sum
    }

    /// One held-out message.
    struct Sample: Sendable {
        var evidence: Evidence
        var isRight: Bool
        /// How much it counts.
        var weight: Double
    }

    /// How strongly the fit is held to the standard weights, in samples.
    static let priorStrength = 6.0
    private static let rounds = 25

    /// Fits the weights by Newton's method on the penalised likelihood; from few samples little moves.
    ///
    /// Then it makes them the finished model's, and between `few` and its own weights takes the mean that the examples call for.
    init(fittedTo samples: [Sample], examplesPerIntent: Double) {
        weights = Self.standard.weights
        for _ in 0..<Self.rounds {
            var gradient = (0..<Evidence.count).map {
                Self.priorStrength * (weights[$0] - Self.standard.weights[$0]) * 0.1
            }
            var curvature = (0..<Evidence.count).map { row in
                (0..<Evidence.count).map { $0 == row ? Self.priorStrength * 0.1 : 0 }
            }
            for sample in samples {
                let probability = Exponential.logistic(logit(sample.evidence))
                let error = sample.weight * (probability - (sample.isRight ? 1 : 0))
                let spread = sample.weight * max(probability * (1 - probability), 1e-4)
                for row in 0..<Evidence.count {
                    gradient[row] += error * sample.evidence.values[row]
                    for column in 0...row {
                        curvature[row][column] +=
                            spread * sample.evidence.values[row] * sample.evidence.values[column]
                    }
                }
            }
            let step = Cholesky.solve(curvature, gradient)
            for row in 0..<Evidence.count { weights[row] -= step[row] }
            if step.allSatisfy({ abs($0) < 1e-7 }) { break }
        }
        weights = weights.map { $0 * Self.finishedSlope }
        weights[0] += Self.finishedShift + Self.exampleShift / examplesPerIntent
        let few = MatchTrainer.fewExamplesPerIntent
        let own = min(1, max(0, (examplesPerIntent - few) / (Self.ownFitFrom - few)))
        weights = zip(weights, Self.few.weights).map { own * $0 + (1 - own) * $1 }
    }

    init(weights: [Double]) { self.weights = weights }
}
