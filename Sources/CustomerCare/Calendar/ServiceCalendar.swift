package import VietnameseText

/// When a team works: hours of the week in Viet Nam (UTC+7), public holidays, exchanged days.
///
/// Working time is what is inside the hours; a span is counted from its first moment up to, not including,
/// its last. All of it is exact to the millisecond.
package struct ServiceCalendar: Sendable, Equatable {
    /// Why a day is not like its weekday.
    package struct Exception: Sendable, Equatable {
        package var hours: WorkingHours
        package var name: String
    }

    /// Days that are looked through for working time, at most; a calendar without hours never gets there.
    static let horizon = 3660

    /// Monday to Sunday.
    package let week: [WorkingHours]
    /// Days unlike their weekday, holidays and exchanged days among them.
    package let exceptions: [CalendarDate: Exception]

    /// Makes a calendar.
    ///
    /// - Parameters:
    ///   - week: the hours of Monday to Sunday; missing days are closed.
    ///   - observesHolidays: whether ``PublicHolidays`` are closed. One that falls on a day without hours is
    ///     made up on the next day with hours (Labour Code, Article 111), as long as that is no holiday.
    ///   - closed: further days without hours, with their names.
    ///   - working: days that are worked although they would be closed (compensatory days). They win over all.
    package init(
        week: [WorkingHours], observesHolidays: Bool = true, closed: [CalendarDate: String] = [:],
        working: [CalendarDate: WorkingHours] = [:]
    ) {
        let week = (0..<7).map { week.indices.contains($0) ? week[$0] : .closed }
        self.week = week
        var exceptions: [CalendarDate: Exception] = [:]
        if observesHolidays {
            var holidays: [CalendarDate: String] = [:]
            for year in PublicHolidays.years {
                holidays.merge(PublicHolidays.days(of: year)) { old, _ in old }
            }
            for (day, name) in holidays { exceptions[day] = Exception(hours: .closed, name: name) }
            for (day, name) in holidays.sorted(by: { $0.key < $1.key })
            where week[day.weekday - 1].spans.isEmpty {
                let next = (1...14).lazy.map { CalendarDate(dayNumber: day.dayNumber + $0) }.first {
                    exceptions[$0] == nil && !week[$0.weekday - 1].spans.isEmpty
                }
                if let next { exceptions[next] = Exception(hours: .closed, name: "nghỉ bù \(name)") }
            }
        }
        for (day, name) in closed { exceptions[day] = Exception(hours: .closed, name: name) }
        for (day, hours) in working { exceptions[day] = Exception(hours: hours, name: "làm bù") }
        self.exceptions = exceptions
    }

    /// Other hours of the week with the holidays and exchanged days of a calendar.
    package init(week: [WorkingHours], exceptionsOf other: ServiceCalendar) {
        self.week = (0..<7).map { week.indices.contains($0) ? week[$0] : .closed }
        exceptions = other.exceptions
    }

    /// The usual office: Monday to Friday 8:00–12:00 and 13:00–17:30, Saturday morning.
    package static let office = ServiceCalendar(
        week: Array(repeating: WorkingHours(joining: [480..<720, 780..<1050]), count: 5)
            + [WorkingHours(joining: [480..<720]), .closed])

    /// Every minute of every day.
    package static let always = ServiceCalendar(
        week: Array(repeating: WorkingHours(joining: [0..<WorkingHours.dayLength]), count: 7),
        observesHolidays: false)

    /// The hours of a day.
    package func hours(on day: CalendarDate) -> WorkingHours {
        exceptions[day]?.hours ?? week[day.weekday - 1]
    }

    /// Whether a moment is within the hours.
    package func isOpen(at moment: Timestamp) -> Bool {
        spans(on: moment.vietnamDate).contains { $0.contains(moment.milliseconds) }
    }

    /// The moment itself if it is within the hours, else the next opening; nothing if none comes.
    package func opening(from moment: Timestamp) -> Timestamp? {
        for day in days(from: moment) {
            for span in spans(on: day) where span.upperBound > moment.milliseconds {
                return Timestamp(milliseconds: max(span.lowerBound, moment.milliseconds))
            }
        }
        return nil
    }

    /// Milliseconds of working time between two moments; 0 when the second is not later.
    ///
    /// At most ten years are looked through: a span that is longer is a mistake of whoever wrote it.
    package func workingTime(from start: Timestamp, to end: Timestamp) -> Int64 {
        guard start < end else { return 0 }
        var sum: Int64 = 0
        let first = start.vietnamDate.dayNumber
        for number in first...min(end.vietnamDate.dayNumber, first + Self.horizon) {
            for span in spans(on: CalendarDate(dayNumber: number)) {
                sum += max(
                    0, min(span.upperBound, end.milliseconds) - max(span.lowerBound, start.milliseconds))
            }
        }
        return sum
    }

    /// The earliest moment by which so much working time has passed, pauses left out.
    ///
    /// - Parameters:
    ///   - time: milliseconds of working time, 0 or more.
    ///   - start: from when it is counted.
    ///   - pauses: when it is not counted; the last may have no end.
    /// - Returns: nothing when that moment does not come: in a pause without end, or in a calendar without
    ///   hours (within ten years).
    package func moment(_ time: Int64, after start: Timestamp, pauses: [Pause] = []) -> Timestamp? {
        guard time > 0 else { return start }
        var left = time
        for day in days(from: start) {
            for span in spans(on: day) {
                for piece in Pause.pieces(
                    of: max(
                        span.lowerBound, start.milliseconds)..<max(
                            span.upperBound, start.milliseconds), without: pauses)
                {
                    let length = piece.upperBound - piece.lowerBound
                    if left <= length { return Timestamp(milliseconds: piece.lowerBound + left) }
                    left -= length
                }
            }
        }
        return nil
    }

    private func days(from moment: Timestamp) -> some Sequence<CalendarDate> {
        let first = moment.vietnamDate.dayNumber
        return (first...(first + Self.horizon)).lazy.map { CalendarDate(dayNumber: $0) }
    }

    /// The hours of a day as moments, in milliseconds since 1970.
    private func spans(on day: CalendarDate) -> some Sequence<Range<Int64>> {
        let midnight = Timestamp(midnightOf: day).milliseconds
        return hours(on: day).spans.lazy.map {
            midnight.saturating(
                plus: Int64($0.lowerBound) * 60_000)..<midnight.saturating(
                    plus: Int64($0.upperBound) * 60_000)
        }
    }
}

extension Timestamp {
    /// The first moment of a day in Viet Nam.
    package init(midnightOf day: CalendarDate) {
        self.init(seconds: Int64(day.dayNumber) * 86_400 - Self.vietnamOffsetSeconds)
    }
}
