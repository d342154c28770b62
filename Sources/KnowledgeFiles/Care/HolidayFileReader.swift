internal import IntentMatching
internal import VietnameseText

/// Reads the days of an iCalendar file (RFC 5545): public holidays as calendar programs and governments publish
/// them.
///
/// A day-long event is a closed day; one whose name begins with `làm bù` is worked. Nothing else of the format
/// is needed: hours, alarms and guests are left out.
struct HolidayFileReader {
    private(set) var closed: [CalendarDate: String] = [:]
    private(set) var working: [CalendarDate] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// Days of one event, at most; longer ones are no holidays.
    private static let longest = 31

    private struct Event {
        var line: Int
        var start: CalendarDate?
        /// The first day after it.
        var end: CalendarDate?
        var name = ""
        var isCancelled = false
        var hasHours = false
        var isRepeated = false
    }

    mutating func read(_ file: SourceFile) {
        var event: Event?
        var isCalendar = false
        for (number, line) in Self.unfolded(file.text) {
            let colon = Self.colon(of: line) ?? line.endIndex
            let head = line[..<colon].uppercased()
            let value = colon < line.endIndex ? String(line[line.index(after: colon)...]) : ""
            let name = head.prefix { $0 != ";" }
            switch (name, value.uppercased()) {
            case ("BEGIN", "VCALENDAR"): isCalendar = true
            case ("BEGIN", "VEVENT"): event = Event(line: number)
            case ("END", "VEVENT"):
                if let event { take(event, file) }
                event = nil
            case ("DTSTART", _):
                event?.start = Self.date(value)
                event?.hasHours = value.contains("T")
            case ("DTEND", _): event?.end = Self.date(value)
            case ("SUMMARY", _): event?.name = Self.unescaped(value)
            case ("STATUS", "CANCELLED"): event?.isCancelled = true
            case ("RRULE", _): event?.isRepeated = true
            default: break
            }
        }
        if !isCalendar {
            report(.error, file, 1, "this is no iCalendar file", hint: "it must begin with BEGIN:VCALENDAR")
        }
    }

    private mutating func take(_ event: Event, _ file: SourceFile) {
        if event.isCancelled { return }
        guard let start = event.start else {
            return report(
                .warning, file, event.line, "the event has no day that can be read",
                hint: "write DTSTART;VALUE=DATE:20270101")
        }
        if event.hasHours {
            return report(
                .note, file, event.line, "an event with hours closes no day", hint: "make it last all day")
        }
        if event.isRepeated {
            report(
                .warning, file, event.line, "only the first time of a repeated event counts",
                hint: "export each year by itself")
        }
        let end = event.end?.dayNumber ?? start.dayNumber + 1
        guard (1...Self.longest).contains(end - start.dayNumber) else {
            return report(
                .warning, file, event.line, "the event lasts \(end - start.dayNumber) days; no holiday does",
                hint: "check DTEND")
        }
        let isWorked = event.name.vietnameseFolded.hasPrefix("lam bu")
        for number in start.dayNumber..<end {
            let day = CalendarDate(dayNumber: number)
            if isWorked {
                working.append(day)
            } else {
                closed[day] = event.name.isEmpty ? "nghỉ" : event.name
            }
        }
    }

    private mutating func report(
        _ severity: Diagnostic.Severity, _ file: SourceFile, _ line: Int, _ message: String, hint: String
    ) {
        diagnostics.append(
            Diagnostic(
                .invalidValue, severity, at: SourceLocation(file: file.path, line: line, column: 1), message,
                hint: hint))
    }

    /// Lines with the numbers of their first parts; a line that begins with a blank goes on with the one before.
    private static func unfolded(_ text: String) -> [(Int, String)] {
        var lines: [(Int, String)] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            if let first = line.first, first == " " || first == "\t", !lines.isEmpty {
                lines[lines.count - 1].1 += line.dropFirst()
            } else if !line.isEmpty {
                lines.append((index + 1, String(line)))
            }
        }
        return lines
    }

    /// The colon before the value; one inside quotation marks belongs to a parameter.
    private static func colon(of line: String) -> String.Index? {
        var isQuoted = false
        return line.indices.first { index in
            if line[index] == "\"" { isQuoted.toggle() }
            return line[index] == ":" && !isQuoted
        }
    }

    /// `20270101`, or the day of `20270101T080000Z`.
    private static func date(_ value: String) -> CalendarDate? {
        let digits = value.prefix(8)
        guard digits.count == 8, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(digits)
        else { return nil }
        return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    private static func unescaped(_ value: String) -> String {
        var (result, isEscape) = ("", false)
        for character in value {
            if isEscape {
                result.append(character == "n" || character == "N" ? " " : character)
                isEscape = false
            } else if character == "\\" {
                isEscape = true
            } else {
                result.append(character)
            }
        }
        return result
    }
}
