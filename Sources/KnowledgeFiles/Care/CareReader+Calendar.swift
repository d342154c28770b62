internal import CustomerCare
internal import VietnameseText
internal import Yams

/// Working time: `calendar:` and the `hours:` of teams and agents.
extension CareReader {
    private static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    private static let hoursHint = "write `08:00-12:00 13:00-17:30`, or `closed`"

    /// What `calendar:` says, office hours where it says nothing.
    mutating func readCalendar(_ node: Node, _ document: YAMLDocument) -> ServiceCalendar {
        var week = ServiceCalendar.office.week
        var observesHolidays = true
        var closed: [CalendarDate: String] = [:]
        var working: [CalendarDate] = []
        var workingHours: WorkingHours?
        for (key, value) in readPairs(node, "`calendar`", document) {
            switch key.text {
            case "hours": week = readWeek(value, document) ?? week
            case "public_holidays":
                guard let flag = value.text.flatMap({ Bool($0) }) else {
                    report(.invalidValue, document, value, "`public_holidays` must be true or false")
                    continue
                }
                observesHolidays = flag
            case "closed":
                for (day, name) in readDays(value, "closed", document) { closed[day] = name ?? "nghỉ" }
            case "working": working += readDays(value, "working", document).map(\.0)
            case "working_hours": workingHours = readHours(value, document)
            default:
                reportUnknown(
                    key, document,
                    known: ["hours", "public_holidays", "closed", "working", "working_hours"], in: "calendar")
            }
        }
        return calendar(
            week: week, observesHolidays: observesHolidays, closed: closed, working: working,
            workingHours: workingHours)
    }

    /// The calendar with the days of `Corpus/Calendar`; what care.yml itself says of a day counts.
    func calendar(
        week: [WorkingHours], observesHolidays: Bool = true, closed: [CalendarDate: String] = [:],
        working: [CalendarDate] = [], workingHours: WorkingHours? = nil
    ) -> ServiceCalendar {
        // A compensatory day is worked as the day that it stands for: a Monday, unless the file says more.
        let hours = workingHours ?? week[0]
        let worked = working + holidays.working.filter { closed[$0] == nil }
        return ServiceCalendar(
            week: week, observesHolidays: observesHolidays,
            closed: closed.merging(holidays.closed) { own, _ in own },
            working: Dictionary(worked.map { ($0, hours) }, uniquingKeysWith: { one, _ in one }))
    }

    /// `{mon-fri: "8:00-12:00", sat: "…"}`; days that are not named are closed.
    mutating func readWeek(_ node: Node, _ document: YAMLDocument) -> [WorkingHours]? {
        var week = Array(repeating: WorkingHours.closed, count: 7)
        let pairs = readPairs(
            node, "`hours`", document, hint: "write `hours: {mon-fri: \"08:00-12:00 13:00-17:30\"}`")
        for (key, value) in pairs {
            let ends = (key.text ?? "").split(separator: "-", omittingEmptySubsequences: false).map { name in
                Self.days.firstIndex(of: String(name))
            }
            guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
                first <= last
            else {
                report(
                    .invalidValue, document, key, "`\(key.text ?? key.sort)` names no days",
                    hint: "write mon, tue, wed, thu, fri, sat, sun, or a span of them such as mon-fri")
                continue
            }
            guard let hours = readHours(value, document) else { continue }
            for day in first...last { week[day] = hours }
        }
        return pairs.isEmpty ? nil : week
    }

    private mutating func readHours(_ node: Node, _ document: YAMLDocument) -> WorkingHours? {
        guard let text = readText(node, "hours", document) else { return nil }
        if let hours = WorkingHours(text) { return hours }
        report(.invalidValue, document, node, "`\(text)` is no working time", hint: Self.hoursHint)
        return nil
    }

    /// Days as `2026-08-31` or `{date: 2026-08-31, name: "…"}`.
    private mutating func readDays(
        _ node: Node, _ name: String, _ document: YAMLDocument
    ) -> [(CalendarDate, String?)] {
        readItems(node, name, document, hint: "write `\(name): [2026-08-31]`").compactMap { item in
            var dateNode = item
            var title: String?
            if case .mapping = item {
                for (key, value) in readPairs(item, "a day", document) {
                    switch key.text {
                    case "date": dateNode = value
                    case "name": title = readText(value, "name", document)
                    default: reportUnknown(key, document, known: ["date", "name"], in: "a day")
                    }
                }
            }
            guard let date = dateNode.text.flatMap({ CalendarDate($0) }) else {
                report(
                    .invalidValue, document, dateNode, "`\(dateNode.text ?? dateNode.sort)` is no day",
                    hint: "write year, month and day: 2026-08-31")
                return nil
            }
            return (date, title)
        }
    }
}
