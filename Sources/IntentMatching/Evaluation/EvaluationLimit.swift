/// A bound that a figure of an evaluation must keep, as `Corpus/thresholds.json` sets it.
package struct EvaluationLimit: Sendable, Equatable {
    /// The figures that may be bound, by the names that they have in `--json`.
    package enum Figure: String, Sendable, CaseIterable {
        case accuracy, answered, ece
        case macroF1 = "macro_f1"
        case weightedF1 = "weighted_f1"
        case answeredRightly = "answered_rightly"
        case askedBack = "asked_back"
        case wrongAmongAnswered = "wrong_among_answered"
        case wrongAmongAnsweredInScope = "wrong_among_answered_in_scope"
        case wrongAt85Answered = "wrong_at_85_answered"
        case outOfScopeRefused = "out_of_scope_refused"
        case outOfScopeAnswered = "out_of_scope_answered"
        case outOfScopeAUROC = "out_of_scope_auroc"
        /// The greatest loss of accuracy by any kind of noise.
        case worstNoiseDrop = "worst_noise_drop"

        /// Whether the figure may not be greater, rather than not smaller.
        package var isCeiling: Bool {
            switch self {
            case .accuracy, .answered, .macroF1, .weightedF1, .answeredRightly, .outOfScopeRefused,
                .outOfScopeAUROC:
                false
            case .ece, .askedBack, .wrongAmongAnswered, .wrongAmongAnsweredInScope, .wrongAt85Answered,
                .outOfScopeAnswered, .worstNoiseDrop:
                true
            }
        }

        func value(in report: EvaluationReport) -> Double? {
            let figures = report.figures
            return switch self {
            case .accuracy: figures.accuracy
            case .answered: figures.answered
            case .ece: figures.calibrationError
            case .macroF1: figures.macroF1
            case .weightedF1: figures.weightedF1
            case .answeredRightly: figures.answeredRightly
            case .askedBack: figures.askedBack
            case .wrongAmongAnswered: figures.wrongAmongAnswered
            case .wrongAmongAnsweredInScope: figures.wrongAmongAnsweredInScope
            case .wrongAt85Answered: figures.wrongAt85Answered
            case .outOfScopeRefused: figures.outOfScopeRefused
            case .outOfScopeAnswered: figures.outOfScopeAnswered
            case .outOfScopeAUROC: figures.outOfScopeAUROC
            case .worstNoiseDrop: report.worstNoise?.drop
            }
        }
    }

    package var figure: Figure
    package var value: Double

    package init(figure: Figure, value: Double) {
        self.figure = figure
        self.value = value
    }

    /// What is wrong where the report does not keep the bound; a figure that has no rows is missed too, so
    /// that a bound cannot be kept by measuring nothing.
    package func miss(in report: EvaluationReport) -> String? {
        guard let found = figure.value(in: report) else {
            return "\(figure.rawValue): there is nothing to measure it on, and \(wanted)"
        }
        guard figure.isCeiling ? found > value : found < value else { return nil }
        let kind = figure == .worstNoiseDrop ? report.worstNoise.map { " (\($0.kind.rawValue))" } ?? "" : ""
        return "\(figure.rawValue): \(found)\(kind), and \(wanted)"
    }

    private var wanted: String { "it must be \(figure.isCeiling ? "at most" : "at least") \(value)" }
}
