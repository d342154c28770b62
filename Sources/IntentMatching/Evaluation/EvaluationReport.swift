/// The whole result of an evaluation, as `--json` prints it.
package struct EvaluationReport: Sendable, Equatable, Encodable {
    /// What was measured on what.
    package struct Subject: Sendable, Equatable, Encodable {
        /// `corpus`, `train-test` or `cross-validation`.
        package var mode: String
        package var intents: Int
        package var examples: Int
        /// Folds of the cross-validation; nil otherwise.
        package var folds: Int?
        /// Rows whose label no training file knows: they cannot be right, and count.
        package var unknownLabels: Int
        /// The most frequent label and its rows.
        package var mostFrequent: Intent.ID?
        package var mostFrequentRows: Int
        package var seed: UInt64

        enum CodingKeys: String, CodingKey {
            case mode, intents, examples, folds, seed
            case unknownLabels = "unknown_labels"
            case mostFrequent = "most_frequent"
            case mostFrequentRows = "most_frequent_rows"
        }

        package init(
            mode: String, intents: Int, examples: Int, folds: Int? = nil, unknownLabels: Int, seed: UInt64
        ) {
            self.mode = mode
            self.intents = intents
            self.examples = examples
            self.folds = folds
            self.unknownLabels = unknownLabels
            self.seed = seed
            mostFrequentRows = 0
        }
    }

    /// The figures of the rows with one tag.
    package struct TagFigures: Sendable, Equatable, Encodable {
        package var tag: String
        package var figures: EvaluationFigures
    }

    package var subject: Subject
    package var figures: EvaluationFigures
    /// By name.
    package var intents: [IntentTable.Row]
    /// The most frequent first.
    package var confusions: [IntentTable.Confusion]
    package var histogram: [ConfidenceHistogram.Bin]
    package var calibration: [CalibrationBins.Bin]
    /// By name; empty where no row has a tag.
    package var tags: [TagFigures]
    /// In the order of ``NoiseKind``; empty unless asked for.
    package var noise: [NoiseFigures]
    package var sweep: ThresholdSweep?
    /// Milliseconds and microseconds of this run, only where they were asked for: they differ every time.
    package var timing: EvaluationTiming?

    package init(
        subject: Subject, rows: [LabelledText], outcomes: [Outcome], noise: [NoiseFigures] = [],
        sweep: ThresholdSweep? = nil, timing: EvaluationTiming? = nil
    ) {
        self.subject = subject
        figures = EvaluationFigures(outcomes)
        let frequent = EvaluationFigures.mostFrequentLabel(of: outcomes)
        self.subject.mostFrequent = frequent
        self.subject.mostFrequentRows = outcomes.count { $0.isInScope && $0.expected == frequent }
        let table = IntentTable(outcomes)
        intents = table.rows
        confusions = table.confusions
        histogram = ConfidenceHistogram(outcomes).bins
        calibration = CalibrationBins(outcomes.filter(\.isInScope)).bins
        var byTag: [String: [Outcome]] = [:]
        for (row, outcome) in zip(rows, outcomes) {
            for tag in Set(row.tags) { byTag[tag, default: []].append(outcome) }
        }
        tags = byTag.keys.sorted().map { TagFigures(tag: $0, figures: EvaluationFigures(byTag[$0] ?? [])) }
        self.noise = noise
        self.sweep = sweep
        self.timing = timing
    }

    /// The accuracy on the kind of noise that costs the most, and the kind; nil where none was measured.
    package var worstNoise: NoiseFigures? {
        noise.max { ($0.drop ?? 0, $1.kind.rawValue) < ($1.drop ?? 0, $0.kind.rawValue) }
    }
}
