import HoiDap
import IntentMatching
import WebServer

/// The result of an evaluation as one page that needs nothing else: no script, no network.
///
/// Labels are in Vietnamese and English. The page is well-formed XML, so that tests read it with a parser.
struct ReportPage {
    let report: EvaluationReport
    let errors: [RasaReport.WrongRow]

    /// Wrong rows and confusions that are listed at most; `intent_errors.json` has all.
    private static let (errorLimit, confusionLimit) = (300, 60)

    var html: String {
        StandalonePage.html(
            title: "HoiDap: đánh giá / evaluation", style: Self.style,
            body: """
                <h1>Đánh giá hiểu câu hỏi <small>Evaluation</small></h1>
                \(subject)
                \(summary)
                <h2>Độ tin cậy: đúng và sai <small>Confidence of right and wrong rows</small></h2>
                \(ReportPlots.histogram(report))
                <h2>Hiệu chỉnh <small>Calibration</small></h2>
                \(ReportPlots.calibration(report))
                \(sweep)
                \(noise)
                \(tags)
                \(confusions)
                \(intents)
                \(wrongRows)
                """)
    }

    private var subject: Markup {
        let subject = report.subject
        let folds: Markup = subject.folds.map { ", \($0) phần / folds" } ?? ""
        let unknown: Markup =
            subject.unknownLabels == 0
            ? ""
            : """
            <p>\(subject.unknownLabels) câu có nhãn mà dữ liệu huấn luyện không có, tính là sai. <small>rows have a \
            label that no training file knows: they count as wrong.</small></p>
            """
        return """
            <p>\(subject.mode): \(subject.intents) ý định / intents, \(subject.examples) câu mẫu / examples; \
            \(report.figures.rows) câu thử / rows, trong đó \(report.figures.outOfScope) ngoài phạm vi / out of \
            scope\(folds). Seed \(String(subject.seed)).</p>\(unknown)
            """
    }

    private var summary: Markup {
        let figures = report.figures
        let frequent = report.subject.mostFrequent?.rawValue ?? "-"
        let rows: [(String, String, String)] = [
            ("Độ chính xác (xếp đầu)", "accuracy, ranked first", Figure.share(figures.accuracy)),
            (
                "Độ chính xác không kể \(frequent)", "besides the most frequent label",
                Figure.share(figures.accuracyBesidesMostFrequent)
            ),
            ("F1 trung bình (macro)", "macro F1", Figure.share(figures.macroF1)),
            ("F1 theo số câu (weighted)", "weighted F1", Figure.share(figures.weightedF1)),
            ("Được trả lời", "answered", Figure.share(figures.answered)),
            ("Trả lời đúng", "answered rightly", Figure.share(figures.answeredRightly)),
            ("Sai trong số trả lời", "wrong among answered", Figure.share(figures.wrongAmongAnswered)),
            ("Hỏi lại khách", "asked back", Figure.share(figures.askedBack)),
            ("Hỏi lại có ý đúng", "right one offered", Figure.share(figures.offeredRightly)),
            ("Từ chối câu trong phạm vi", "refused in scope", Figure.share(figures.refused)),
            ("Từ chối câu ngoài phạm vi", "OOS refused", Figure.share(figures.outOfScopeRefused)),
            ("AUROC ngoài phạm vi", "out-of-scope AUROC", Figure.number(figures.outOfScopeAUROC)),
            ("Sai khi trả lời 85 %", "wrong at 85 % answered", Figure.share(figures.wrongAt85Answered)),
            ("Sai số hiệu chỉnh (ECE)", "calibration error", Figure.number(figures.calibrationError)),
        ]
        return PageTable(
            columns: [.init("Số đo", "figure"), .init("", "", isNumber: true)],
            rows: rows.map { ["\($0.0) <small>\($0.1)</small>", "\($0.2)"] }
        ).markup
    }

    private var sweep: Markup {
        guard let sweep = report.sweep else { return "" }
        let proposal: Markup =
            if let point = sweep.proposed {
                """
                <p>Ngưỡng đề xuất <b>\(Figure.decimal(point.threshold, digits: 2))</b>: trả lời \
                \(Figure.share(point.answered)), sai \(Figure.share(point.wrongAmongAnswered)). <small>Proposed \
                threshold for at most \(Figure.share(sweep.budget)) wrong among answered.</small></p>
                """
            } else {
                """
                <p>Không ngưỡng nào giữ tỉ lệ sai dưới \(Figure.share(sweep.budget)). <small>No threshold keeps \
                the budget.</small></p>
                """
            }
        return """
            <h2>Ngưỡng trả lời <small>Threshold sweep</small></h2>\(ReportPlots.sweep(sweep))\(proposal)
            """
    }

    private var noise: Markup {
        guard !report.noise.isEmpty else { return "" }
        let table = PageTable(
            columns: [
                .init("Loại", "kind"), .init("", ""), .init("Chính xác", "accuracy", isNumber: true),
                .init("Giảm (điểm)", "drop", isNumber: true), .init("Trả lời", "answered", isNumber: true),
                .init("Sai", "wrong", isNumber: true), .init("Câu bị đổi", "changed", isNumber: true),
            ],
            rows: report.noise.map { noise in
                [
                    "\(noise.kind.rawValue)", ReportPlots.meter(noise.figures.accuracy),
                    "\(Figure.share(noise.figures.accuracy))", "\(Figure.points(noise.drop))",
                    "\(Figure.share(noise.figures.answered))",
                    "\(Figure.share(noise.figures.wrongAmongAnswered))", "\(noise.changed)",
                ]
            })
        return "<h2>Chữ viết nhiễu <small>Noise suite</small></h2>\(table.markup)"
    }

    private var tags: Markup {
        guard !report.tags.isEmpty else { return "" }
        let table = PageTable(
            columns: [
                .init("Thẻ", "tag"), .init("Câu", "rows", isNumber: true),
                .init("Chính xác", "accuracy", isNumber: true), .init("Trả lời", "answered", isNumber: true),
                .init("Sai", "wrong", isNumber: true),
                .init("Từ chối ngoài phạm vi", "OOS refused", isNumber: true),
            ],
            rows: report.tags.map { tag in
                [
                    "\(tag.tag)", "\(tag.figures.rows)", "\(Figure.share(tag.figures.accuracy))",
                    "\(Figure.share(tag.figures.answered))",
                    "\(Figure.share(tag.figures.wrongAmongAnswered))",
                    "\(Figure.share(tag.figures.outOfScopeRefused))",
                ]
            })
        return "<h2>Theo thẻ <small>By tag</small></h2>\(table.markup)"
    }

    private var confusions: Markup {
        guard let most = report.confusions.first?.count else { return "" }
        let table = PageTable(
            columns: [
                .init("Nhãn", "label"), .init("Đoán", "prediction"), .init("", ""),
                .init("Câu", "rows", isNumber: true),
            ],
            rows: report.confusions.prefix(Self.confusionLimit).map { confusion in
                [
                    "\(confusion.expected.rawValue)", "\(confusion.predicted.rawValue)",
                    ReportPlots.meter(Double(confusion.count) / Double(most)), "\(confusion.count)",
                ]
            })
        return "<h2>Nhầm lẫn thường gặp <small>Most frequent confusions</small></h2>\(table.markup)"
    }

    private var intents: Markup {
        let table = PageTable(
            columns: [
                .init("Ý định", "intent"), .init("", ""), .init("F1", "", isNumber: true),
                .init("Chuẩn xác", "precision", isNumber: true), .init("Phủ", "recall", isNumber: true),
                .init("Câu", "support", isNumber: true), .init("Trả lời", "answered", isNumber: true),
                .init("Hỏi lại", "asked back", isNumber: true), .init("Từ chối", "refused", isNumber: true),
            ],
            rows: report.intents.map { row in
                [
                    "\(row.intent.rawValue)", ReportPlots.meter(row.f1), "\(Figure.share(row.f1))",
                    "\(Figure.share(row.precision))", "\(Figure.share(row.recall))", "\(row.support)",
                    "\(row.answered)", "\(row.askedBack)", "\(row.refused)",
                ]
            })
        return "<h2>Theo ý định <small>By intent</small></h2>\(table.markup)"
    }

    private var wrongRows: Markup {
        guard !errors.isEmpty else { return "" }
        let table = PageTable(
            columns: [
                .init("Câu", "text"), .init("Nhãn", "label"), .init("Đoán", "prediction"),
                .init("Tin cậy", "confidence", isNumber: true), .init("Kết cục", "verdict"),
            ],
            rows: errors.prefix(Self.errorLimit).map { row in
                [
                    "\(row.text)", "\(row.intent)", "\(row.prediction.name)",
                    "\(Figure.decimal(row.prediction.confidence, digits: 2))", "\(row.verdict.rawValue)",
                ]
            })
        let more: Markup =
            errors.count > Self.errorLimit
            ? "<p>… \(errors.count - Self.errorLimit) câu nữa / more: intent_errors.json</p>" : ""
        return "<h2>Câu sai <small>Wrong rows</small> (\(errors.count))</h2>\(table.markup)\(more)"
    }

    private static let style = """
        :root{color-scheme:light dark;--right:#2a7f62;--wrong:#c2412d;--third:#4667a8;--line:#8886}
        body{font:15px/1.5 system-ui,"Noto Sans",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
        small{font-weight:normal;opacity:.65;font-size:.8em}
        h2{margin-top:2.5rem;border-bottom:1px solid var(--line)}
        table{border-collapse:collapse;width:100%;font-size:.92em}
        th,td{text-align:left;padding:.2rem .5rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
        th.n,td.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
        svg{display:block;width:100%;max-width:44rem;height:auto}
        svg.meter{width:8rem;height:.8rem}svg text{font-size:12px;fill:currentColor}
        .grid{stroke:var(--line)}.mark{stroke:currentColor;stroke-dasharray:4 3}
        .right{fill:var(--right)}.wrong{fill:var(--wrong)}.third{fill:var(--third)}
        polyline{fill:none;stroke-width:2}.l-right{stroke:var(--right)}.l-wrong{stroke:var(--wrong)}
        .l-third{stroke:var(--third)}.l-ideal{stroke:var(--line);stroke-dasharray:4 3}
        .key{font-size:.9em}.key span{margin-right:1.2em}.key i{display:inline-block;width:.8em;height:.8em;\
        margin-right:.35em}.k-right{background:var(--right)}.k-wrong{background:var(--wrong)}\
        .k-third{background:var(--third)}
        """
}
