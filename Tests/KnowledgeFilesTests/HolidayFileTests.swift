import CustomerCare
import Foundation
import IntentMatching
import Testing
import VietnameseText

@testable import KnowledgeFiles

@Suite struct HolidayFileTests {
    private static let calendar = """
        BEGIN:VCALENDAR\r
        VERSION:2.0\r
        BEGIN:VEVENT\r
        DTSTART;VALUE=DATE:20270601\r
        DTEND;VALUE=DATE:20270603\r
        SUMMARY:Nghỉ hè\\, công\r
          ty\r
        END:VEVENT\r
        BEGIN:VEVENT\r
        DTSTART;VALUE=DATE:20270605\r
        SUMMARY:Làm bù\r
        END:VEVENT\r
        BEGIN:VEVENT\r
        DTSTART:20270610T080000Z\r
        SUMMARY:Họp\r
        END:VEVENT\r
        BEGIN:VEVENT\r
        DTSTART;VALUE=DATE:20270611\r
        STATUS:CANCELLED\r
        END:VEVENT\r
        END:VCALENDAR\r

        """

    private func day(_ day: Int) throws -> CalendarDate {
        try #require(CalendarDate(year: 2027, month: 6, day: day))
    }

    @Test func daysAreReadAndTheRestIsSaid() throws {
        var reader = HolidayFileReader()
        reader.read(SourceFile(path: "Corpus/Calendar/a.ics", text: Self.calendar))
        #expect(reader.closed == [try day(1): "Nghỉ hè, công ty", try day(2): "Nghỉ hè, công ty"])
        #expect(reader.working == [try day(5)])
        #expect(reader.diagnostics.map(\.location.line) == [13])
        #expect(reader.diagnostics.map(\.severity) == [.note])
    }

    @Test(arguments: ["", "x", "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20270601\nEND:VEVENT"])
    func whatIsNoCalendarIsAnError(_ text: String) {
        var reader = HolidayFileReader()
        reader.read(SourceFile(path: "a.ics", text: text))
        #expect(reader.diagnostics.first?.severity == .error)
    }

    @Test(arguments: [
        "DTSTART;VALUE=DATE:20271301", "DTSTART:x", "DTSTART;VALUE=DATE:20270601\nDTEND;VALUE=DATE:20270501",
        "DTSTART;VALUE=DATE:20270601\nDTEND;VALUE=DATE:20291001", "SUMMARY:x",
    ])
    func daysThatMakeNoSenseAreSaid(_ lines: String) {
        var reader = HolidayFileReader()
        reader.read(
            SourceFile(
                path: "a.ics", text: "BEGIN:VCALENDAR\nBEGIN:VEVENT\n\(lines)\nEND:VEVENT\nEND:VCALENDAR"))
        #expect(reader.closed.isEmpty)
        #expect(reader.diagnostics.map(\.severity) == [.warning])
    }
}
