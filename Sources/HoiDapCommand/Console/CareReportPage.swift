import CustomerCare
import VietnameseText
import WebServer

/// A report as one page that needs nothing else: no script, no network, charts as inline SVG.
struct CareReportPage {
    let report: Report
    /// The same period by day, for the charts.
    let days: Report

    private static let (width, height) = (720.0, 220.0)
    private static let (left, right, top, bottom) = (48.0, 12.0, 12.0, 36.0)

    var html: String {
        StandalonePage.html(
            title: "HoiDap: báo cáo \(report.from.description) – \(report.to.description)", style: Self.style,
            body: """
                <h1>Báo cáo chăm sóc khách hàng <small>\(report.from.description) – \(report.to.description)</small></h1>
                \(summary)
                <h2>Theo ngày</h2>
                \(chart([.opened, .settled]))
                \(chart([.conversations, .unanswered]))
                \(chart([.containment, .fallbackRate]))
                \(chart([.firstResponseMedian, .handlingMedian]))
                \(groups)
                """)
    }

    private var summary: Markup {
        PageTable(
            columns: [
                .init("Chỉ số", "figure"), .init("Giá trị", "value", isNumber: true),
                .init("Cách tính", "formula"),
            ],
            rows: ReportFigure.allCases.map {
                [
                    "\($0.label) <small>\($0.rawValue)</small>",
                    "\(ReportCommand.text(report.total.values[$0], $0.unit))", "<small>\($0.formula)</small>",
                ]
            }
        ).markup
    }

    private var groups: Markup {
        guard let grouping = report.grouping, !report.rows.isEmpty else { return "" }
        let shown: [ReportFigure] = [
            .opened, .resolutionRate, .responseRate, .firstResponseMedian, .handlingMedian, .recomplaintRate,
            .breaches, .levelsKept, .csat, .nps, .conversations, .containment,
        ]
        let table = PageTable(
            columns: [.init("Nhóm", grouping.rawValue)]
                + shown.map { .init($0.label, $0.rawValue, isNumber: true) },
            rows: report.rows.map { row in
                ["\(row.key ?? "")"] + shown.map { "\(ReportCommand.text(row.values[$0], $0.unit))" }
            })
        return
            "<h2>Theo nhóm <small>\(grouping.rawValue)</small></h2>\(bars(.opened))<div class=\"wide\">\(table.markup)</div>"
    }

    /// Lines by day; a gap where a day has no value.
    private func chart(_ figures: [ReportFigure]) -> Markup {
        let rows = days.rows
        let values = rows.map { row in figures.map { row.values[$0] } }
        let unit = figures[0].unit
        let highest = max(unit == .share ? 1 : 1e-9, values.joined().compactMap(\.self).max() ?? 0)
        func x(_ index: Int) -> Double {
            let span = Self.width - Self.left - Self.right
            return Self.left + (rows.count < 2 ? span / 2 : span * Double(index) / Double(rows.count - 1))
        }
        func y(_ value: Double) -> Double {
            Self.height - Self.bottom - value / highest * (Self.height - Self.top - Self.bottom)
        }
        func place(_ value: Double) -> String { Figure.decimal(value, digits: 1) }
        let grid: [Markup] = (0...4).map { step in
            let value = highest * Double(step) / 4
            return """
                <line class="grid" x1="\(place(Self.left))" x2="\(place(Self.width - Self.right))" \
                y1="\(place(y(value)))" y2="\(place(y(value)))"/><text x="\(place(Self.left - 6))" \
                y="\(place(y(value) + 4))" text-anchor="end">\(ReportCommand.text(value, unit))</text>
                """
        }
        let lines: [Markup] = figures.indices.map { figure in
            let points = values.enumerated().compactMap { index, row in row[figure].map { (index, $0) } }
            let path = points.map { "\(place(x($0.0))),\(place(y($0.1)))" }.joined(separator: " ")
            let dots: [Markup] = points.map { index, value in
                """
                <circle class="f\(figure)" cx="\(place(x(index)))" cy="\(place(y(value)))" r="3">\
                <title>\(rows[index].key ?? ""): \(ReportCommand.text(value, unit))</title></circle>
                """
            }
            return "<polyline class=\"l\(figure)\" points=\"\(path)\"/>\(dots)"
        }
        let marks: [Markup] = rows.indices.filter { rows.count <= 12 || $0 % ((rows.count + 9) / 10) == 0 }
            .map {
                """
                <text x="\(place(x($0)))" y="\(place(Self.height - 16))" text-anchor="middle">\
                \(String((rows[$0].key ?? "").suffix(5)))</text>
                """
            }
        let keys: [Markup] = figures.enumerated().map { "<span><i class=\"k\($0)\"></i>\($1.label)</span>" }
        return """
            <figure><svg viewBox="0 0 \(Int(Self.width)) \(Int(Self.height))" role="img" \
            aria-label="\(figures.map(\.label).joined(separator: ", "))">\(grid)\(lines)\(marks)</svg>\
            <figcaption class="key">\(keys)</figcaption></figure>
            """
    }

    /// One bar for each group.
    private func bars(_ figure: ReportFigure) -> Markup {
        let rows = report.rows.filter { $0.values[figure] != nil }
        let highest = max(1e-9, rows.compactMap { $0.values[figure] }.max() ?? 0)
        let step = 24
        let parts: [Markup] = rows.enumerated().map { index, row in
            let value = row.values[figure] ?? 0
            let y = index * step
            return """
                <text x="150" y="\(y + 16)" text-anchor="end">\(row.key ?? "")</text>\
                <rect class="f0" x="158" y="\(y + 4)" width="\(Figure.decimal(value / highest * 480, digits: 1))" \
                height="16"/><text x="\(Figure.decimal(164 + value / highest * 480, digits: 1))" y="\(y + 16)">\
                \(ReportCommand.text(value, figure.unit))</text>
                """
        }
        return """
            <figure><svg viewBox="0 0 720 \(max(1, rows.count) * step)" role="img" aria-label="\(figure.label)">\
            \(parts)</svg><figcaption>\(figure.label)</figcaption></figure>
            """
    }

    private static let style = """
        :root{color-scheme:light dark;--a:#2a7f62;--b:#c2412d;--line:#8886}
        body{font:15px/1.5 system-ui,"Noto Sans",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
        small{font-weight:normal;opacity:.65;font-size:.8em}
        h2{margin-top:2.5rem;border-bottom:1px solid var(--line)}
        table{border-collapse:collapse;width:100%;font-size:.92em}.wide{overflow-x:auto}
        th,td{text-align:left;padding:.2rem .5rem;border-bottom:1px solid var(--line)}
        th.n,td.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
        figure{margin:1rem 0}svg{display:block;width:100%;height:auto}svg text{font-size:12px;fill:currentColor}
        .grid{stroke:var(--line)}.f0{fill:var(--a)}.f1{fill:var(--b)}
        polyline{fill:none;stroke-width:2}.l0{stroke:var(--a)}.l1{stroke:var(--b)}
        .key{font-size:.9em}.key span{margin-right:1.2em}
        .key i{display:inline-block;width:.8em;height:.8em;margin-right:.35em}.k0{background:var(--a)}.k1{background:var(--b)}
        """
}
