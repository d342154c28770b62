import Testing
import VietnameseText

@testable import CustomerCare

@Suite struct ServiceCalendarTests {
    /// Monday to Friday, as offices of the state work: holidays on Saturday and Sunday are made up.
    static let state = ServiceCalendar(
        week: Array(repeating: WorkingHours(joining: [480..<720, 780..<1020]), count: 5))

    /// The days without work that the Government published, exchanged days left out.
    ///
    /// Sources: notices 15316/TB-LĐTBXH (2022), 5034/TB-LĐTBXH (2023), 5015/TB-LĐTBXH (2024), 6150/TB-BLĐTBXH
    /// (2025), and the decisions on 2026 (Tết 16–20 February, National Day 1–2 September).
    static let published: [(Int, [String])] = [
        (
            2022,
            [
                "01-03", "01-31", "02-01", "02-02", "02-03", "02-04", "04-11", "05-02", "05-03", "09-01",
                "09-02",
            ]
        ),
        (
            2023,
            [
                "01-02", "01-20", "01-23", "01-24", "01-25", "01-26", "05-01", "05-02", "05-03", "09-01",
                "09-04",
            ]
        ),
        (
            2024,
            [
                "01-01", "02-08", "02-09", "02-12", "02-13", "02-14", "04-18", "04-30", "05-01", "09-02",
                "09-03",
            ]
        ),
        (
            2025,
            [
                "01-01", "01-27", "01-28", "01-29", "01-30", "01-31", "04-07", "04-30", "05-01", "09-01",
                "09-02",
            ]
        ),
        (
            2026,
            [
                "01-01", "02-16", "02-17", "02-18", "02-19", "02-20", "04-27", "04-30", "05-01", "09-01",
                "09-02",
            ]
        ),
    ]

    @Test(arguments: published) func holidaysAreThoseThatWerePublished(_ year: Int, _ days: [String]) throws {
        let first = try #require(CalendarDate(year: year, month: 1, day: 1)).dayNumber
        let last = try #require(CalendarDate(year: year, month: 12, day: 31)).dayNumber
        let closed = (first...last).map { CalendarDate(dayNumber: $0) }.filter {
            $0.weekday < 6 && Self.state.hours(on: $0).spans.isEmpty
        }
        #expect(closed.map { String($0.description.dropFirst(5)) } == days)
    }

    @Test func everyYearHasElevenDays() {
        for year in 2024...2050 {
            let days = PublicHolidays.days(of: year)
            // Giỗ Tổ may fall on 30 April or 1 May, and then a day is one fewer.
            #expect((10...11).contains(days.count), "\(year)")
        }
        #expect(PublicHolidays.days(of: 2051).isEmpty)
    }

    static let moments: [(String, String, Int, String?)] = [
        ("2026-11-27T08:00", "morning", 60, "2026-11-27T09:00"),
        ("2026-11-27T11:30", "over noon", 60, "2026-11-27T13:30"),
        ("2026-11-27T11:00", "up to noon exactly", 60, "2026-11-27T12:00"),
        ("2026-11-27T17:00", "over the night to Saturday", 60, "2026-11-28T08:30"),
        ("2026-11-28T11:30", "over the weekend", 60, "2026-11-30T08:30"),
        ("2026-11-27T22:00", "at night", 15, "2026-11-28T08:15"),
        ("2026-02-14T11:00", "Tết of seven days", 120, "2026-02-21T09:00"),
        ("2026-11-27T22:00", "nothing to count", 0, "2026-11-27T22:00"),
    ]

    @Test(arguments: moments)
    func aSpanEndsWithinTheHours(_ start: String, _ name: String, _ minutes: Int, _ end: String?) throws {
        let due = try ServiceCalendar.office.moment(Int64(minutes) * 60_000, after: Self.moment(start))
        #expect(due == (try end.map(Self.moment)), "\(name)")
    }

    @Test func compensatoryAndClosedDaysWinOverTheWeek() throws {
        let saturday = try #require(CalendarDate("2026-08-22"))
        let monday = try #require(CalendarDate("2026-08-31"))
        let hours = try #require(WorkingHours("8:00-12:00 13:00-17:00"))
        let calendar = ServiceCalendar(
            week: Self.state.week, closed: [monday: "hoán đổi"], working: [saturday: hours])
        #expect(calendar.hours(on: saturday).length == 480)
        #expect(calendar.hours(on: monday).length == 0)
        #expect(calendar.exceptions[monday]?.name == "hoán đổi")
    }

    @Test func withoutHoursNothingIsEverDue() {
        let never = ServiceCalendar(week: [])
        let start = Timestamp(seconds: 1_795_331_129)
        #expect(never.moment(1, after: start) == nil)
        #expect(never.opening(from: start) == nil)
        #expect(
            ServiceCalendar.always.moment(60_000, after: start, pauses: [Pause(since: start)]) == nil)
    }

    @Test(arguments: [
        ("08:00-12:00 13:00-17:30", [480..<720, 780..<1050]), ("8-12", [480..<720]),
        ("0:00-24:00", [0..<1440]),
        ("closed", []), ("8:00-12:00,12:00-13:00", [480..<780]),
    ])
    func hoursAreRead(_ text: String, _ spans: [Range<Int>]) {
        #expect(WorkingHours(text)?.spans == spans)
    }

    @Test(arguments: [
        "", "8", "12-8", "8-8", "8:60-9", "25-26", "8-12 11-13", "a-b", "8:00–12:00", "24:01-25",
    ])
    func otherTextIsNoHours(_ text: String) { #expect(WorkingHours(text) == nil) }

    /// `2026-11-27T08:00` in Viet Nam.
    static func moment(_ text: String) throws -> Timestamp {
        let day = try #require(CalendarDate(text.prefix(10)))
        let clock = text.dropFirst(11).split(separator: ":").compactMap { Int($0) }
        return Timestamp(midnightOf: day).adding(seconds: Int64(clock[0] * 3600 + clock[1] * 60))
    }
}
