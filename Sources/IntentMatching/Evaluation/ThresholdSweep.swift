/// What would be answered at every threshold, and the threshold that keeps wrong answers within a budget.
///
/// At a threshold t a row is answered if the intent ranked first answers (is not `out_of_scope`), its
/// confidence is at least t, and it is not asked back: two intents too close to choose from stay so at any
/// threshold. An intent's own threshold is not looked at.
package struct ThresholdSweep: Sendable, Equatable, Encodable {
    package struct Point: Sendable, Equatable, Encodable {
        package var threshold: Double
        /// Rows in scope that are answered, of all rows in scope.
        package var answered: Double
        /// Wrong answers of all answers, answers to rows out of scope included; nil where nothing is answered.
        package var wrongAmongAnswered: Double?
        /// Rows out of scope that are neither answered nor asked back, of all rows out of scope; nil without any.
        package var outOfScopeRefused: Double?

        enum CodingKeys: String, CodingKey {
            case threshold, answered
            case wrongAmongAnswered = "wrong_among_answered"
            case outOfScopeRefused = "out_of_scope_refused"
        }
    }

    /// The share of answered rows at which systems are compared.
    package static let referenceCoverage = 0.85
    /// Thresholds of a hundredth, from 0 to 1.
    static let steps = 100

    package var budget: Double
    package var points: [Point]
    /// The point with the most answers among those that keep the budget, the lowest threshold among equals;
    /// nil where none keeps it.
    package var proposed: Point?

    /// - Parameters:
    ///   - outcomes: all rows.
    ///   - budget: the highest share of wrong answers among answers.
    package init(_ outcomes: [Outcome], budget: Double) {
        self.budget = budget
        let inside = outcomes.filter(\.isInScope)
        let outside = outcomes.filter { !$0.isInScope }
        points = (0...Self.steps).map { step in
            let threshold = Double(step) / Double(Self.steps)
            func isAnswered(_ outcome: Outcome) -> Bool {
                outcome.predicted != nil && outcome.verdict != .askedBack && outcome.confidence >= threshold
            }
            let answers = outcomes.filter(isAnswered)
            return Point(
                threshold: threshold,
                answered: EvaluationFigures.share(of: inside, where: isAnswered) ?? 0,
                wrongAmongAnswered: EvaluationFigures.share(of: answers) { !$0.isInScope || !$0.isRight },
                outOfScopeRefused: EvaluationFigures.share(of: outside) {
                    !isAnswered($0) && $0.verdict != .askedBack
                })
        }
        let keeping = points.filter { $0.wrongAmongAnswered.map { $0 <= budget } ?? false }
        proposed = keeping.max { ($0.answered, $1.threshold) < ($1.answered, $0.threshold) }
    }

    /// How well confidence alone tells rows in scope from rows out of scope.
    ///
    /// The area under the receiver operating characteristic, as the Mann-Whitney statistic (Hanley and McNeil
    /// 1982; for out-of-scope detection, Hendrycks and Gimpel 2017): the probability that a random row in scope
    /// has a higher confidence in its best answering intent than a random row out of scope, ties counting half.
    ///
    /// - Returns: 0.5 is chance, 1 a clean cut; nil unless there are rows of both sorts.
    package static func areaUnderROC(of outcomes: [Outcome]) -> Double? {
        let inside = outcomes.count(where: \.isInScope)
        let outside = outcomes.count - inside
        guard inside > 0, outside > 0 else { return nil }
        let sorted = outcomes.sorted { $0.answerConfidence < $1.answerConfidence }
        var (wins, below, place) = (0.0, 0, 0)
        while place < sorted.count {
            let end =
                sorted[place...].firstIndex { $0.answerConfidence != sorted[place].answerConfidence }
                ?? sorted.count
            let higher = sorted[place..<end].count(where: \.isInScope)
            let equal = end - place - higher
            wins += Double(higher) * (Double(below) + Double(equal) / 2)
            below += equal
            place = end
        }
        return wins / (Double(inside) * Double(outside))
    }

    /// The share of wrong answers where a share of the rows in scope is answered.
    ///
    /// By confidence alone, whatever the thresholds and gaps, as peers are measured (the selective risk of
    /// Geifman and El-Yaniv 2017): rows are answered from the most confident down, rows out of scope among them,
    /// until the share of the rows in scope is reached; rows with the last confidence are all answered.
    ///
    /// - Parameters:
    ///   - outcomes: all rows.
    ///   - coverage: the share of the rows in scope.
    /// - Returns: nil where so many are not answerable at any threshold.
    package static func wrongAmongAnswered(of outcomes: [Outcome], answering coverage: Double) -> Double? {
        let needed = Int((coverage * Double(outcomes.count(where: \.isInScope))).rounded(.up))
        guard needed > 0 else { return nil }
        let sorted = outcomes.filter { $0.predicted != nil }.sorted { $0.confidence > $1.confidence }
        var (inside, wrong, place) = (0, 0, 0)
        while place < sorted.count, inside < needed {
            let last = sorted[place].confidence
            while place < sorted.count, sorted[place].confidence == last {
                inside += sorted[place].isInScope ? 1 : 0
                wrong += sorted[place].isInScope && sorted[place].isRight ? 0 : 1
                place += 1
            }
        }
        return inside >= needed ? Double(wrong) / Double(place) : nil
    }
}
