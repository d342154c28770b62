import CareDatabase
import CustomerCare
import HoiDap
import Hummingbird
import VietnameseText

/// The figures of a period, with charts.
struct ReportRoutes: Sendable {
    let desk: AgentDesk

    /// Days of a period, at most: a chart of more cannot be read.
    private static let longest = 366

    func add(to router: Router<WebContext>) {
        router.get("/agents/reports") { request, _ in
            try await desk.show(request) { try await report(request, $0) }
        }
        router.get("/report.css") { _, _ in
            WidgetRoutes.asset(PackageResources.report_css, "text/css; charset=utf-8")
        }
    }

    private func report(_ request: Request, _ session: AgentSession) async throws -> Response {
        let now = desk.assistant.now
        let today = now.vietnamDate
        var problems: [String] = []
        /// What a field says; a form that leaves one out, or blank, wants what is usual.
        func given<Value>(_ name: String, _ what: String, _ read: (String) -> Value?) -> Value? {
            guard let text = request.field(name).unlessBlank else { return nil }
            let value = read(text)
            if value == nil { problems.append("\"\(text)\" \(what)") }
            return value
        }
        let noDay = "không phải là ngày; viết như \(today)."
        let last = given("to", noDay) { CalendarDate($0) } ?? today
        let first =
            given("from", noDay) { CalendarDate($0) }
            ?? CalendarDate(dayNumber: last.dayNumber - last.components.day + 1)
        let grouping = given("by", "không phải là cách chia; mời chọn trong danh sách.") {
            ReportGrouping(rawValue: $0)
        }
        let options = ReportGrouping.allCases.map { each -> Markup in
            let chosen: Markup = each == grouping ? " selected" : ""
            return "<option value=\"\(each.rawValue)\"\(chosen)>\(each.label)</option>"
        }
        let form: Markup = """
            <form action="/agents/reports" class="row">
            <label for="from">Từ</label><input id="from" name="from" type="date" value="\(first.description)">
            <label for="to">Đến</label><input id="to" name="to" type="date" value="\(last.description)">
            <label for="by">Theo</label><select id="by" name="by"><option value="">không chia</option>\(options)</select>
            <button>Xem</button></form>
            """
        guard problems.isEmpty else {
            return desk.page(
                "Báo cáo", session, status: .badRequest,
                "\(form)<p role=\"alert\">\(problems.joined(separator: " "))</p>")
        }
        guard first <= last, last.dayNumber - first.dayNumber < Self.longest else {
            return desk.page(
                "Báo cáo", session, status: .badRequest,
                "\(form)<p role=\"alert\">Từ ngày phải trước đến ngày, và không quá \(Self.longest) ngày.</p>"
            )
        }
        let database = desk.assistant.database
        let report = try await database.report(from: first, to: last, by: grouping, at: now)
        let days =
            grouping == .day ? report : try await database.report(from: first, to: last, by: .day, at: now)
        return desk.page(
            "Báo cáo", session,
            "\(form)\(CareReportMarkup(report: report, days: days, policy: database.policy).body)")
    }
}
