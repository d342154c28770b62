/// How one kind of noise changes the figures of a test.
package struct NoiseFigures: Sendable, Equatable, Encodable {
    package var kind: NoiseKind
    /// Rows whose text the kind changed; the others count with what they were.
    package var changed: Int
    package var figures: EvaluationFigures
    /// Accuracy on the texts as they are less accuracy on the noisy ones, in shares of 1; nil without rows in
    /// scope.
    package var drop: Double?

    package init(kind: NoiseKind, changed: Int, outcomes: [Outcome], clean: EvaluationFigures) {
        self.kind = kind
        self.changed = changed
        figures = EvaluationFigures(outcomes)
        if let before = clean.accuracy, let after = figures.accuracy {
            drop = EvaluationFigures.rounded(before - after)
        }
    }
}
