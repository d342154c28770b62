/// The figures of one test in one glance; all shares are 0 to 1, and a share of nothing is nil.
package struct EvaluationFigures: Sendable, Equatable, Encodable {
    package var rows: Int
    package var inScope: Int
    package var outOfScope: Int
    /// Rows in scope whose intent is ranked first, whatever the threshold, of all rows in scope.
    package var accuracy: Double?
    /// The same without the rows of the most frequent label: what guessing that label does not give.
    package var accuracyBesidesMostFrequent: Double?
    /// The unweighted mean of the F1 of the intents that occur as a label or as a prediction.
    package var macroF1: Double?
    /// The mean of the F1 weighted by support.
    package var weightedF1: Double?
    /// Rows in scope that are answered, rightly or not, of all rows in scope.
    package var answered: Double?
    /// Rows in scope that are answered rightly, of all rows in scope.
    package var answeredRightly: Double?
    /// Rows in scope where the customer is asked to choose, of all rows in scope.
    package var askedBack: Double?
    /// Among those, the right intent is offered.
    package var offeredRightly: Double?
    /// Rows in scope that are refused, of all rows in scope.
    package var refused: Double?
    /// Wrong answers of all answers; every answer to a row out of scope is wrong.
    package var wrongAmongAnswered: Double?
    /// The same among the rows in scope alone.
    package var wrongAmongAnsweredInScope: Double?
    /// Rows out of scope that are refused, of all rows out of scope.
    package var outOfScopeRefused: Double?
    package var outOfScopeAskedBack: Double?
    /// Rows out of scope that are answered, of all rows out of scope.
    package var outOfScopeAnswered: Double?
    /// See ``CalibrationBins``; over the rows in scope.
    package var calibrationError: Double?
    /// See ``ThresholdSweep/areaUnderROC(of:)``.
    package var outOfScopeAUROC: Double?
    /// See ``ThresholdSweep/wrongAmongAnswered(of:answering:)``, at ``ThresholdSweep/referenceCoverage``.
    package var wrongAt85Answered: Double?

    enum CodingKeys: String, CodingKey {
        case rows, accuracy, answered, refused
        case inScope = "in_scope"
        case outOfScope = "out_of_scope"
        case accuracyBesidesMostFrequent = "accuracy_besides_most_frequent"
        case macroF1 = "macro_f1"
        case weightedF1 = "weighted_f1"
        case answeredRightly = "answered_rightly"
        case askedBack = "asked_back"
        case offeredRightly = "offered_rightly"
        case wrongAmongAnswered = "wrong_among_answered"
        case wrongAmongAnsweredInScope = "wrong_among_answered_in_scope"
        case outOfScopeRefused = "out_of_scope_refused"
        case outOfScopeAskedBack = "out_of_scope_asked_back"
        case outOfScopeAnswered = "out_of_scope_answered"
        case calibrationError = "ece"
        case outOfScopeAUROC = "out_of_scope_auroc"
        case wrongAt85Answered = "wrong_at_85_answered"
    }

    package init(_ outcomes: [Outcome]) {
        let inside = outcomes.filter(\.isInScope)
        let outside = outcomes.filter { !$0.isInScope }
        rows = outcomes.count
        inScope = inside.count
        outOfScope = outside.count
        accuracy = Self.share(of: inside, where: \.isRight)
        let frequent = Self.mostFrequentLabel(of: inside)
        accuracyBesidesMostFrequent = Self.share(
            of: inside.filter { $0.expected != frequent }, where: \.isRight)
        let table = IntentTable(outcomes)
        macroF1 = table.macroF1
        weightedF1 = table.weightedF1
        answered = Self.share(of: inside) { $0.verdict == .answered }
        answeredRightly = Self.share(of: inside) { $0.verdict == .answered && $0.isRight }
        askedBack = Self.share(of: inside) { $0.verdict == .askedBack }
        refused = Self.share(of: inside) { $0.verdict == .refused }
        offeredRightly = Self.share(of: inside.filter { $0.verdict == .askedBack }) { outcome in
            outcome.offered.contains { $0 == outcome.expected }
        }
        let answers = outcomes.filter { $0.verdict == .answered }
        wrongAmongAnswered = Self.share(of: answers) { !$0.isInScope || !$0.isRight }
        wrongAmongAnsweredInScope = Self.share(of: answers.filter(\.isInScope)) { !$0.isRight }
        outOfScopeRefused = Self.share(of: outside) { $0.verdict == .refused }
        outOfScopeAskedBack = Self.share(of: outside) { $0.verdict == .askedBack }
        outOfScopeAnswered = Self.share(of: outside) { $0.verdict == .answered }
        calibrationError = CalibrationBins(inside).error.map(Self.rounded)
        outOfScopeAUROC = ThresholdSweep.areaUnderROC(of: outcomes).map(Self.rounded)
        wrongAt85Answered = ThresholdSweep.wrongAmongAnswered(
            of: outcomes, answering: ThresholdSweep.referenceCoverage
        ).map(Self.rounded)
    }

    /// The label with the most rows, the first by name among equals.
    package static func mostFrequentLabel(of outcomes: [Outcome]) -> Intent.ID? {
        var counts: [Intent.ID: Int] = [:]
        for outcome in outcomes { if let label = outcome.expected { counts[label, default: 0] += 1 } }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    static func share(of outcomes: [Outcome], where condition: (Outcome) -> Bool) -> Double? {
        outcomes.isEmpty ? nil : rounded(Double(outcomes.count(where: condition)) / Double(outcomes.count))
    }

    /// Six digits: more would be noise in a report that is compared byte by byte.
    static func rounded(_ value: Double) -> Double { (value * 1_000_000).rounded() / 1_000_000 }
}
