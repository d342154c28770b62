import ArgumentParser
import CareDatabase
import CustomerCare
import HoiDap
import KnowledgeFiles
import VietnameseText
import WebServer

/// The figures of a period.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Resolution, response and handling times, breaches, CSAT, NPS, containment, fallback.",
        discussion: "Formulas:\n"
            + ReportFigure.allCases.map { "  \($0.rawValue): \($0.formula)" }.joined(separator: "\n"))

    @OptionGroup var folders: FolderOptions
    @Option(help: "The first day, 2026-11-01 (default: the first of this month).") var from: String?
    @Option(help: "The last day (default: today).") var to: String?
    @Option(help: "Split by day, channel, category, team, group or province.") var by: String?
    @Flag(help: "Print JSON.") var json = false
    @Flag(help: "Print CSV.") var csv = false
    @Option(help: ArgumentHelp("Write a page with charts, without a network.", valueName: "file"))
    var html: String?

    func run() async throws {
        let now = Timestamp.systemClock()
        let today = now.vietnamDate
        let last = try to.map(Self.day) ?? today
        let first =
            try from.map(Self.day) ?? CalendarDate(dayNumber: last.dayNumber - last.components.day + 1)
        guard first <= last else { throw CommandFailure.usage("--from \(first) is after --to \(last)") }
        let grouping: ReportGrouping? = try by.map { try TicketsCommand.parse($0, "--by") }
        let database = try folders.openDatabase()
        let report = try await TicketsCommand.stored {
            try await database.report(from: first, to: last, by: grouping, at: now)
        }
        if let html {
            let days =
                grouping == .day
                ? report
                : try await TicketsCommand.stored {
                    try await database.report(from: first, to: last, by: .day, at: now)
                }
            let period = "\(report.from.description) – \(report.to.description)"
            let page = StandalonePage.html(
                title: "HoiDap: báo cáo \(period)", style: Self.style + CareReportMarkup.style,
                body: """
                    <h1>Báo cáo chăm sóc khách hàng <small>\(period)</small></h1>
                    \(CareReportMarkup(report: report, days: days, policy: database.policy).body)
                    """)
            try Output.save(page, to: html)
        }
        if json { return try Output.json(ReportView(report)) }
        if csv { return try Output.save(KnowledgeFiles.csv(Self.cells(report, csv: true)), to: nil) }
        if html == nil { printTable(report) }
    }

    /// The frame of the page; tables and charts bring their own.
    private static let style = """
        :root{color-scheme:light dark}
        body{font:15px/1.5 system-ui,"Noto Sans",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
        h2{margin-top:2.5rem;border-bottom:1px solid #8886}.wide{overflow-x:auto}
        th,td{text-align:left;padding:.2rem .5rem;border-bottom:1px solid #8886}

        """

    private func printTable(_ report: Report) {
        Output.line("\(report.from) – \(report.to)")
        guard report.grouping == nil else {
            let cells = Self.cells(report, csv: false)
            return Output.table(cells[0], Array(cells.dropFirst()))
        }
        Output.table(
            ["FIGURE", "", "VALUE", "FORMULA"],
            ReportFigure.allCases.map {
                [$0.rawValue, $0.label, Figure.text(report.total.values[$0], $0.unit), $0.formula]
            })
    }

    /// A row for each group and one for the whole, a column for each figure.
    private static func cells(_ report: Report, csv: Bool) -> [[String]] {
        let head = [report.grouping?.rawValue ?? "period"] + ReportFigure.allCases.map(\.rawValue)
        let whole = report.grouping == nil ? "\(report.from)/\(report.to)" : "total"
        return [csv ? head : head.map { $0.uppercased() }]
            + (report.rows + [report.total]).map { row in
                [row.key ?? whole]
                    + ReportFigure.allCases.map { figure in
                        csv
                            ? row.values[figure].map { Figure.decimal($0, digits: 4) } ?? ""
                            : Figure.text(row.values[figure], figure.unit)
                    }
            }
    }

    private static func day(_ text: String) throws -> CalendarDate {
        guard let day = CalendarDate(text) else {
            throw CommandFailure.usage("\"\(text)\" is no day; write 2026-11-27")
        }
        return day
    }
}

/// A report as `--json` prints it.
private struct ReportView: Encodable {
    struct FigureView: Encodable {
        var id: String
        var label: String
        var unit: String
        var formula: String
    }

    struct RowView: Encodable {
        var key: String?
        /// What cannot be told is missing.
        var values: [String: Double]

        init(_ row: Report.Row) {
            key = row.key
            values = Dictionary(uniqueKeysWithValues: row.values.map { ($0.key.rawValue, $0.value) })
        }
    }

    var from: String
    var to: String
    var by: String?
    var figures: [FigureView]
    var total: RowView
    var rows: [RowView]

    init(_ report: Report) {
        from = report.from.description
        to = report.to.description
        by = report.grouping?.rawValue
        figures = ReportFigure.allCases.map {
            FigureView(id: $0.rawValue, label: $0.label, unit: $0.unit.rawValue, formula: $0.formula)
        }
        total = RowView(report.total)
        rows = report.rows.map(RowView.init)
    }
}
