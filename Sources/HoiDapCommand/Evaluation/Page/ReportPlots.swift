import HoiDap
import IntentMatching
import WebServer

/// The plots of the page.
enum ReportPlots {
    /// Right rows below, wrong ones on top of them, by confidence.
    static func histogram(_ report: EvaluationReport) -> Markup {
        let highest = report.histogram.map { $0.right + $0.wrong }.max() ?? 0
        var chart = Chart(
            across: "độ tin cậy / confidence", up: "số câu / rows", highest: ceiling(highest))
        for bin in report.histogram {
            let range = bin.lower...bin.upper
            let name = "\(Figure.decimal(bin.lower, digits: 2))–\(Figure.decimal(bin.upper, digits: 2))"
            chart.bar(
                range, height: Double(bin.right), style: "right", title: "\(name): \(bin.right) đúng / right")
            chart.bar(
                range, height: Double(bin.wrong), base: Double(bin.right), style: "wrong",
                title: "\(name): \(bin.wrong) sai / wrong")
        }
        return """
            \(chart.markup(label: "Số câu đúng và sai theo độ tin cậy / right and wrong rows by confidence"))\
            \(key([("right", "đúng / right"), ("wrong", "sai / wrong")]))
            """
    }

    /// The share of right rows at each mean confidence; on the diagonal both are equal.
    static func calibration(_ report: EvaluationReport) -> Markup {
        var chart = Chart(across: "độ tin cậy / confidence", up: "tỉ lệ đúng / accuracy")
        chart.line([(0, 0), (1, 1)], style: "l-ideal")
        let bins = report.calibration.filter { $0.rows > 0 }
        let most = Double(bins.map(\.rows).max() ?? 1)
        chart.line(bins.map { ($0.confidence, $0.accuracy) }, style: "l-third")
        for bin in bins {
            chart.dot(
                (bin.confidence, bin.accuracy), radius: 3 + 7 * (Double(bin.rows) / most).squareRoot(),
                style: "third",
                title:
                    "\(bin.rows) câu / rows: \(Figure.share(bin.confidence)) → \(Figure.share(bin.accuracy))")
        }
        return """
            \(chart.markup(label: "Tỉ lệ đúng theo độ tin cậy / accuracy by confidence"))\
            <p>ECE \(Figure.number(report.figures.calibrationError)). <small>Chấm lớn: nhiều câu. Larger dots: more \
            rows.</small></p>
            """
    }

    static func sweep(_ sweep: ThresholdSweep) -> Markup {
        var chart = Chart(across: "ngưỡng / threshold", up: "tỉ lệ / share")
        chart.line(sweep.points.map { ($0.threshold, $0.answered) }, style: "l-right")
        chart.line(sweep.points.map { ($0.threshold, $0.wrongAmongAnswered) }, style: "l-wrong")
        chart.line(sweep.points.map { ($0.threshold, $0.outOfScopeRefused) }, style: "l-third")
        if let proposed = sweep.proposed {
            chart.mark(proposed.threshold, name: Figure.decimal(proposed.threshold, digits: 2))
        }
        return """
            \(chart.markup(label: "Tỉ lệ trả lời và sai theo ngưỡng / answered and wrong by threshold"))\
            \(key([
                ("right", "được trả lời / answered"), ("wrong", "sai trong số trả lời / wrong among answered"),
                ("third", "ngoài phạm vi bị từ chối / out of scope refused"),
            ]))
            """
    }

    /// A bar as long as a share.
    static func meter(_ share: Double?) -> Markup {
        let width = Figure.decimal(min(1, max(0, share ?? 0)) * 100, digits: 1)
        return """
            <svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">\
            <rect class="third" width="\(width)" height="10"/></svg>
            """
    }

    private static func key(_ items: [(style: String, name: String)]) -> Markup {
        let items: [Markup] = items.map { "<span><i class=\"k-\($0.style)\"></i>\($0.name)</span>" }
        return "<p class=\"key\">\(items)</p>"
    }

    /// The next of 5, 10, 20, 50, 100 … that holds a count, so that the axis has whole numbers.
    private static func ceiling(_ count: Int) -> Double {
        var scale = 5
        while true {
            for factor in [1, 2, 4, 10] where scale * factor >= count { return Double(scale * factor) }
            scale *= 10
        }
    }
}
