/// A row that is understood as it is and no longer with noise.
package struct NoiseError: Sendable, Equatable, Encodable {
    package var kind: NoiseKind
    package var text: String
    /// The text with the noise.
    package var noisy: String
    package var intent: String
    package var prediction: RasaReport.WrongRow.Prediction
    package var verdict: Outcome.Verdict

    enum CodingKeys: String, CodingKey {
        case kind, text, noisy, intent, verdict
        case prediction = "intent_prediction"
    }

    /// Nothing where the noise broke nothing.
    ///
    /// - Parameters:
    ///   - kind: the noise.
    ///   - row: the row as it is.
    ///   - noisy: its text with the noise.
    ///   - clean: what became of it as it is.
    ///   - outcome: what became of it with the noise.
    package init?(kind: NoiseKind, row: LabelledText, noisy: String, clean: Outcome, outcome: Outcome) {
        let label = clean.expected ?? Outcome.outOfScope
        let prediction = IntentTable.prediction(of: outcome)
        guard IntentTable.prediction(of: clean) == label, prediction != label else { return nil }
        self.kind = kind
        text = row.text
        self.noisy = noisy
        intent = label.rawValue
        self.prediction = .init(
            name: prediction.rawValue, confidence: EvaluationFigures.rounded(outcome.confidence))
        verdict = outcome.verdict
    }
}
