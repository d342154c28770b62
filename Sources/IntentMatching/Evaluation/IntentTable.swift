/// Precision, recall and F1 of each intent, and what it is confused with.
///
/// A row's prediction is the intent ranked first, whatever the threshold, so that the figures compare with
/// Rasa's and scikit-learn's; a row out of scope that is not answered is predicted out of scope.
package struct IntentTable: Sendable, Equatable {
    /// The figures of one intent.
    package struct Row: Sendable, Equatable, Encodable {
        package var intent: Intent.ID
        package var precision: Double
        package var recall: Double
        package var f1: Double
        /// Rows with this label.
        package var support: Int
        /// Rows with this label that are answered (rightly or not), offered back, refused.
        package var answered: Int
        package var askedBack: Int
        package var refused: Int

        enum CodingKeys: String, CodingKey {
            case intent, precision, recall, f1, support, answered, refused
            case askedBack = "asked_back"
        }
    }

    /// Rows of one label that were taken for another.
    package struct Confusion: Sendable, Equatable, Encodable {
        package var expected: Intent.ID
        package var predicted: Intent.ID
        package var count: Int
    }

    /// By name; every intent that occurs as a label or as a prediction, out of scope as `out_of_scope`.
    package var rows: [Row] = []
    /// The most frequent first, then by name.
    package var confusions: [Confusion] = []
    /// The unweighted mean of F1 over all rows of the table, as scikit-learn and Rasa take it; nil without rows.
    package private(set) var macroF1: Double?
    /// The mean of F1 weighted by support.
    package private(set) var weightedF1: Double?
    /// How many rows of each label got each prediction.
    package private(set) var counts: [Intent.ID: [Intent.ID: Int]] = [:]

    package init(_ outcomes: [Outcome]) {
        var predictions: [Intent.ID: Int] = [:]
        var verdicts: [Intent.ID: [Outcome.Verdict: Int]] = [:]
        for outcome in outcomes {
            let label = outcome.expected ?? Outcome.outOfScope
            let prediction = Self.prediction(of: outcome)
            counts[label, default: [:]][prediction, default: 0] += 1
            predictions[prediction, default: 0] += 1
            verdicts[label, default: [:]][outcome.verdict, default: 0] += 1
        }
        var (sum, weightedSum) = (0.0, 0.0)
        for intent in Set(counts.keys).union(predictions.keys).sorted() {
            let support = counts[intent]?.values.reduce(0, +) ?? 0
            let right = Double(counts[intent]?[intent] ?? 0)
            let precision = right / Double(max(1, predictions[intent] ?? 0))
            let recall = right / Double(max(1, support))
            let f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall)
            sum += f1
            weightedSum += f1 * Double(support)
            let verdicts = verdicts[intent] ?? [:]
            rows.append(
                Row(
                    intent: intent, precision: EvaluationFigures.rounded(precision),
                    recall: EvaluationFigures.rounded(recall),
                    f1: EvaluationFigures.rounded(f1),
                    support: support, answered: verdicts[.answered] ?? 0,
                    askedBack: verdicts[.askedBack] ?? 0, refused: verdicts[.refused] ?? 0))
        }
        if !outcomes.isEmpty {
            macroF1 = EvaluationFigures.rounded(sum / Double(rows.count))
            weightedF1 = EvaluationFigures.rounded(weightedSum / Double(outcomes.count))
        }
        for (label, found) in counts {
            for (prediction, count) in found where prediction != label {
                confusions.append(Confusion(expected: label, predicted: prediction, count: count))
            }
        }
        confusions.sort { ($1.count, $0.expected, $0.predicted) < ($0.count, $1.expected, $1.predicted) }
    }

    /// What a row counts as; a row in scope for which nothing is ranked first counts as out of scope.
    package static func prediction(of outcome: Outcome) -> Intent.ID {
        if outcome.expected == nil, outcome.verdict != .answered { return Outcome.outOfScope }
        return outcome.predicted ?? Outcome.outOfScope
    }
}
