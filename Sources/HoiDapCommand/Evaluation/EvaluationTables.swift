import HoiDap
import IntentMatching
import WebServer

/// The result of an evaluation as tables for people.
enum EvaluationTables {
    /// Confusions that are listed at most.
    private static let confusionLimit = 15
    /// Cells of the longest bar of the histogram.
    private static let barWidth = 48

    static func show(_ report: EvaluationReport) {
        summary(report)
        noise(report)
        sweep(report)
        tags(report)
        confusions(report)
        histogram(report)
        intents(report)
        timing(report)
    }

    private static func title(_ text: String) { Output.line("\n" + text) }

    private static func summary(_ report: EvaluationReport) {
        let figures = report.figures
        let subject = report.subject
        Output.line(
            "\(subject.mode): \(subject.intents) intents, \(subject.examples) examples; \(figures.rows) rows, "
                + "\(figures.outOfScope) of them out of scope" + (subject.folds.map { "; \($0) folds" } ?? "")
        )
        if subject.unknownLabels > 0 {
            Output.line(
                "\(subject.unknownLabels) rows have a label that no training file knows: they count as wrong")
        }
        var rows: [[String]] = [["accuracy (ranked first)", Figure.share(figures.accuracy)]]
        if let frequent = subject.mostFrequent, subject.mostFrequentRows * 4 > figures.inScope {
            rows.append([
                "accuracy besides \(frequent) (\(subject.mostFrequentRows) rows)",
                Figure.share(figures.accuracyBesidesMostFrequent),
            ])
        }
        rows += [
            ["macro F1", Figure.share(figures.macroF1)],
            ["weighted F1", Figure.share(figures.weightedF1)],
            ["answered", Figure.share(figures.answered)],
            ["answered rightly", Figure.share(figures.answeredRightly)],
            ["wrong among answered", Figure.share(figures.wrongAmongAnswered)],
            ["wrong among answered in scope", Figure.share(figures.wrongAmongAnsweredInScope)],
            ["wrong at 85 % answered", Figure.share(figures.wrongAt85Answered)],
            ["asked back", Figure.share(figures.askedBack)],
            ["asked back with the right one", Figure.share(figures.offeredRightly)],
            ["refused in scope", Figure.share(figures.refused)],
            ["out of scope refused", Figure.share(figures.outOfScopeRefused)],
            ["out of scope asked back", Figure.share(figures.outOfScopeAskedBack)],
            ["out of scope AUROC", Figure.number(figures.outOfScopeAUROC)],
            ["calibration error (ECE)", Figure.number(figures.calibrationError)],
        ]
        Output.line("")
        Output.table(["figure", "value"], rows)
    }

    private static func noise(_ report: EvaluationReport) {
        guard !report.noise.isEmpty else { return }
        title("Noise (drop in points against the texts as they are)")
        Output.table(
            ["kind", "accuracy", "drop", "besides frequent", "answered", "wrong", "OOS refused", "changed"],
            report.noise.map { noise in
                [
                    noise.kind.rawValue, Figure.share(noise.figures.accuracy), Figure.points(noise.drop),
                    Figure.share(noise.figures.accuracyBesidesMostFrequent),
                    Figure.share(noise.figures.answered), Figure.share(noise.figures.wrongAmongAnswered),
                    Figure.share(noise.figures.outOfScopeRefused), "\(noise.changed)/\(noise.figures.rows)",
                ]
            })
    }

    private static func sweep(_ report: EvaluationReport) {
        guard let sweep = report.sweep else { return }
        title("Threshold sweep")
        func row(_ point: ThresholdSweep.Point) -> [String] {
            [
                Figure.decimal(point.threshold, digits: 2), Figure.share(point.answered),
                Figure.share(point.wrongAmongAnswered), Figure.share(point.outOfScopeRefused),
            ]
        }
        let tenth = (sweep.points.count - 1) / 20
        let shown = sweep.points.enumerated().filter { $0.offset % max(1, tenth) == 0 }.map(\.element)
        Output.table(["threshold", "answered", "wrong among answered", "OOS refused"], shown.map(row))
        if let point = sweep.proposed {
            Output.line(
                "proposed: \(Figure.decimal(point.threshold, digits: 2)) answers \(Figure.share(point.answered)) "
                    + "with \(Figure.share(point.wrongAmongAnswered)) wrong (budget \(Figure.share(sweep.budget)))"
            )
        } else {
            Output.line("no threshold keeps wrong answers under \(Figure.share(sweep.budget))")
        }
    }

    private static func tags(_ report: EvaluationReport) {
        guard !report.tags.isEmpty else { return }
        title("Tags")
        Output.table(
            ["tag", "rows", "accuracy", "answered", "wrong", "OOS refused"],
            report.tags.map { tag in
                [
                    tag.tag, "\(tag.figures.rows)", Figure.share(tag.figures.accuracy),
                    Figure.share(tag.figures.answered), Figure.share(tag.figures.wrongAmongAnswered),
                    Figure.share(tag.figures.outOfScopeRefused),
                ]
            })
    }

    private static func confusions(_ report: EvaluationReport) {
        guard !report.confusions.isEmpty else { return }
        title("Most frequent confusions")
        Output.table(
            ["label", "prediction", "rows"],
            report.confusions.prefix(confusionLimit).map {
                [$0.expected.rawValue, $0.predicted.rawValue, "\($0.count)"]
            })
    }

    /// `#` for right rows, `x` for wrong ones; a count that is not zero is at least one cell.
    private static func histogram(_ report: EvaluationReport) {
        let highest = report.histogram.map { $0.right + $0.wrong }.max() ?? 0
        guard highest > 0 else { return }
        title("Confidence (# right, x wrong)")
        func cells(_ count: Int, _ cell: String) -> String {
            String(repeating: cell, count: count == 0 ? 0 : max(1, count * barWidth / highest))
        }
        Output.table(
            ["confidence", "right", "wrong", ""],
            report.histogram.map { bin in
                [
                    "\(Figure.decimal(bin.lower, digits: 2))–\(Figure.decimal(bin.upper, digits: 2))",
                    "\(bin.right)", "\(bin.wrong)", cells(bin.right, "#") + cells(bin.wrong, "x"),
                ]
            })
    }

    private static func intents(_ report: EvaluationReport) {
        title("Intents (precision, recall and F1 of the intent ranked first)")
        Output.table(
            ["intent", "precision", "recall", "F1", "support", "answered", "asked back", "refused"],
            report.intents.map { row in
                [
                    row.intent.rawValue, Figure.share(row.precision), Figure.share(row.recall),
                    Figure.share(row.f1), "\(row.support)", "\(row.answered)", "\(row.askedBack)",
                    "\(row.refused)",
                ]
            })
    }

    private static func timing(_ report: EvaluationReport) {
        guard let timing = report.timing else { return }
        title("Timing (one thread, analysis and match)")
        Output.line(
            "load \(Figure.number(timing.loadSeconds)) s; \(timing.queries) queries: p50 "
                + "\(Figure.decimal(timing.p50, digits: 1)) µs, p99 \(Figure.decimal(timing.p99, digits: 1)) µs, "
                + "longest \(Figure.decimal(timing.longest, digits: 1)) µs")
    }
}
