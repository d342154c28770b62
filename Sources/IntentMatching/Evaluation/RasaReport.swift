/// The files that Rasa's `rasa test nlu` writes, by the same names and in the same shape.
///
/// As there, out of scope is an intent like the others: its rows and predictions count in every figure.
package struct RasaReport: Sendable {
    /// `intent_report.json`.
    package struct Intents: Sendable, Encodable {
        var table: IntentTable

        private struct Name: CodingKey {
            var stringValue: String
            var intValue: Int? { nil }
            init(_ name: String) { stringValue = name }
            init?(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }

        private struct Entry: Encodable {
            var precision: Double
            var recall: Double
            var f1: Double
            var support: Int
            var confusedWith: [String: Int]?

            enum CodingKeys: String, CodingKey {
                case precision, recall, support
                case f1 = "f1-score"
                case confusedWith = "confused_with"
            }
        }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Name.self)
            for row in table.rows {
                let confusions = table.confusions.filter { $0.expected == row.intent }
                try container.encode(
                    Entry(
                        precision: row.precision, recall: row.recall, f1: row.f1, support: row.support,
                        confusedWith: Dictionary(
                            uniqueKeysWithValues: confusions.map { ($0.predicted.rawValue, $0.count) })),
                    forKey: Name(row.intent.rawValue))
            }
            let support = table.rows.reduce(0) { $0 + $1.support }
            guard support > 0 else { return }
            let right = table.rows.reduce(0) { $0 + (table.counts[$1.intent]?[$1.intent] ?? 0) }
            try container.encode(
                EvaluationFigures.rounded(Double(right) / Double(support)), forKey: Name("accuracy"))
            try container.encode(average(support) { _ in 1 }, forKey: Name("macro avg"))
            try container.encode(average(support) { Double($0.support) }, forKey: Name("weighted avg"))
        }

        private func average(_ support: Int, weight: (IntentTable.Row) -> Double) -> Entry {
            let sum = table.rows.reduce(0) { $0 + weight($1) }
            func mean(_ value: (IntentTable.Row) -> Double) -> Double {
                EvaluationFigures.rounded(table.rows.reduce(0) { $0 + weight($1) * value($1) } / sum)
            }
            return Entry(
                precision: mean(\.precision), recall: mean(\.recall), f1: mean(\.f1), support: support)
        }
    }

    /// An item of `intent_errors.json`.
    package struct WrongRow: Sendable, Equatable, Encodable {
        package struct Prediction: Sendable, Equatable, Encodable {
            package var name: String
            package var confidence: Double
        }

        package var text: String
        package var intent: String
        package var prediction: Prediction
        /// `answered`, `asked_back` or `refused`; Rasa has no such key.
        package var verdict: Outcome.Verdict

        enum CodingKeys: String, CodingKey {
            case text, intent, verdict
            case prediction = "intent_prediction"
        }
    }

    package var intents: Intents
    /// Rows whose prediction is not their label, in the order of the test.
    package var errors: [WrongRow]
    /// `intent_confusion_matrix.csv`: labels down, predictions across.
    package var confusionMatrix: String
    /// `intent_histogram.csv`.
    package var histogram: String

    package init(rows: [LabelledText], outcomes: [Outcome]) {
        let table = IntentTable(outcomes)
        intents = Intents(table: table)
        errors = zip(rows, outcomes).compactMap { row, outcome in
            let label = outcome.expected ?? Outcome.outOfScope
            let prediction = IntentTable.prediction(of: outcome)
            guard prediction != label else { return nil }
            return WrongRow(
                text: row.text, intent: label.rawValue,
                prediction: .init(
                    name: prediction.rawValue, confidence: EvaluationFigures.rounded(outcome.confidence)),
                verdict: outcome.verdict)
        }
        let names = table.rows.map(\.intent)
        confusionMatrix = Self.csv(
            [[""] + names.map(\.rawValue)]
                + names.map { label in
                    [label.rawValue] + names.map { String(table.counts[label]?[$0] ?? 0) }
                })
        histogram = Self.csv(
            [["lower", "upper", "right", "wrong"]]
                + ConfidenceHistogram(outcomes).bins.map {
                    ["\($0.lower)", "\($0.upper)", "\($0.right)", "\($0.wrong)"]
                })
    }

    /// RFC 4180, lines ended by LF.
    private static func csv(_ rows: [[String]]) -> String {
        rows.map { row in
            row.map { cell in
                cell.contains { ",\"\r\n".contains($0) }
                    ? "\""
                        + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(
                            separator: "\"\"") + "\"" : cell
            }.joined(separator: ",") + "\n"
        }.joined()
    }
}
