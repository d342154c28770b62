package import VietnameseText

/// The paid public holidays of Viet Nam (Labour Code 2019, Article 112), computed.
///
/// The Prime Minister fixes two things every year: how the five days of Tết lie around its first day, and
/// whether National Day is joined by 1 or 3 September. `tet(of:)` and `nationalDay(of:)` follow what was
/// decided in 2017–2026; a year that is decided otherwise is put right in `Corpus/care.yml` (`closed`,
/// `working`), and so are exchanged days. Known for ``years``.
package enum PublicHolidays {
    /// The years whose holidays are computed.
    package static let years = 2017...2050

    /// The holidays of a year with their names; none outside ``years``.
    package static func days(of year: Int) -> [CalendarDate: String] {
        guard years.contains(year) else { return [:] }
        var days: [CalendarDate: String] = [:]
        for (month, day, name) in [
            (1, 1, "Tết Dương lịch"), (4, 30, "Ngày Chiến thắng 30/4"), (5, 1, "Quốc tế Lao động 1/5"),
        ] {
            if let date = CalendarDate(year: year, month: month, day: day) { days[date] = name }
        }
        if let date = LunarCalendar.date(day: 10, month: 3, year: year) {
            // On 30 April or 1 May both are kept: the second is a holiday of its own.
            days[date] = days[date].map { $0 + ", Giỗ Tổ Hùng Vương" } ?? "Giỗ Tổ Hùng Vương"
        }
        for date in tet(of: year) { days[date] = "Tết Nguyên đán" }
        for date in nationalDay(of: year) { days[date] = "Quốc khánh 2/9" }
        return days
    }

    /// The five days of Tết: two before its first day and three from it, so that weekends are joined; one and
    /// four where the first day is a Tuesday, which makes one whole week.
    static func tet(of year: Int) -> [CalendarDate] {
        guard let first = LunarCalendar.date(day: 1, month: 1, year: year) else { return [] }
        let before = first.weekday == 2 ? 1 : 2
        return (0..<5).map { CalendarDate(dayNumber: first.dayNumber - before + $0) }
    }

    /// 2 September and the day beside it: 3 September where that joins the weekend, else the first.
    static func nationalDay(of year: Int) -> [CalendarDate] {
        guard let day = CalendarDate(year: year, month: 9, day: 2) else { return [] }
        let joinsNext = [1, 4, 7].contains(day.weekday)
        return [day, CalendarDate(dayNumber: day.dayNumber + (joinsNext ? 1 : -1))]
    }
}
