package import CustomerCare
import VietnameseText

/// A report as markup that needs no script and no network: charts are inline SVG.
package struct CareReportMarkup {
    private let report: Report
    /// The same period by day, for the charts.
    private let days: Report
    private let policy: CarePolicy

    private static let (width, height) = (720.0, 220.0)
    private static let (left, right, top, bottom) = (60.0, 12.0, 12.0, 36.0)

    /// - Parameters:
    ///   - report: the figures.
    ///   - days: the same period by day.
    ///   - policy: what categories are called.
    package init(report: Report, days: Report, policy: CarePolicy) {
        self.report = report
        self.days = days
        self.policy = policy
    }

    /// What stands under the title: the figures, the charts, the groups.
    package var body: Markup {
        """
        <div class="report">\(summary)</div>
        <h2>Theo ngày</h2>
        \(chart([.opened, .settled]))
        \(chart([.conversations, .unanswered]))
        \(chart([.containment, .fallbackRate]))
        \(chart([.firstResponseMedian, .handlingMedian]))
        \(groups)
        """
    }

    /// The style of the tables and charts.
    package static var style: String { String(decoding: PackageResources.report_css, as: UTF8.self) }

    private var summary: Markup {
        PageTable(
            columns: [
                .init("Chỉ số"), .init("Giá trị", isNumber: true), .init("Cách tính"),
            ],
            rows: ReportFigure.allCases.map {
                [
                    "\($0.label)", "\(Figure.text(report.total.values[$0], $0.unit))",
                    "<small>\($0.vietnameseFormula)</small>",
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
            columns: [.init(grouping.label.prefix(1).uppercased() + grouping.label.dropFirst())]
                + shown.map { .init($0.label, isNumber: true) },
            rows: report.rows.map { row in
                ["\(name(row))"] + shown.map { "\(Figure.text(row.values[$0], $0.unit))" }
            })
        return
            "<h2>Theo \(grouping.label)</h2>\(bars(.opened))<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Theo \(grouping.label)\">\(table.markup)</div>"
    }

    /// A group as people call it.
    private func name(_ row: Report.Row) -> String {
        guard let key = row.key, key != "-" else { return "chưa rõ" }
        return switch report.grouping {
        case .category: policy.categories.first { $0.id == key }?.label ?? key
        case .group: CustomerGroup(rawValue: key)?.label ?? key
        case .day, .channel, .team, .province, nil: key
        }
    }

    /// Lines by day; a gap where a day has no value.
    private func chart(_ figures: [ReportFigure]) -> Markup {
        let rows = days.rows
        let values = rows.map { row in figures.map { row.values[$0] } }
        let unit = figures[0].unit
        let most = values.joined().compactMap(\.self).max() ?? 0
        // Four lines across, at whole numbers.
        let highest = unit == .share ? 1 : max(4, (most / 4).rounded(.up) * 4)
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
                y="\(place(y(value) + 4))" text-anchor="end">\(Figure.text(value, unit))</text>
                """
        }
        let lines: [Markup] = figures.indices.map { figure in
            let points = values.enumerated().compactMap { index, row in row[figure].map { (index, $0) } }
            let path = points.map { "\(place(x($0.0))),\(place(y($0.1)))" }.joined(separator: " ")
            let dots: [Markup] = points.map { index, value in
                """
                <circle class="f\(figure)" cx="\(place(x(index)))" cy="\(place(y(value)))" r="3">\
                <title>\(rows[index].key ?? ""): \(Figure.text(value, unit))</title></circle>
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
            <figure tabindex="0"><svg viewBox="0 0 \(Int(Self.width)) \(Int(Self.height))" role="img" \
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
                <text x="150" y="\(y + 16)" text-anchor="end">\(String(name(row).prefix(20)))</text>\
                <rect class="f0" x="158" y="\(y + 4)" width="\(Figure.decimal(value / highest * 480, digits: 1))" \
                height="16"/><text x="\(Figure.decimal(164 + value / highest * 480, digits: 1))" y="\(y + 16)">\
                \(Figure.text(value, figure.unit))</text>
                """
        }
        return """
            <figure tabindex="0"><svg viewBox="0 0 720 \(max(1, rows.count) * step)" role="img" aria-label="\(figure.label)">\
            \(parts)</svg><figcaption>\(figure.label)</figcaption></figure>
            """
    }
}
