/// The Vietnamese lunar calendar (âm lịch), for the meridian of Hà Nội.
///
/// The algorithm is Hồ Ngọc Đức's (https://www.informatik.uni-leipzig.de/~duc/amlich/calrules.html), after
/// Meeus: months begin on the day of the new moon, the month with the winter solstice is the eleventh, a
/// leap month is the first without a major solar term. Good for 1800–2199; the sine is our own, since this
/// room links no mathematics library.
package enum LunarCalendar {
    /// Local time is UTC+7.
    private static let zone = 7.0
    /// Julian day number of 1970-01-01.
    private static let epoch = 2_440_588
    private static let synodicMonth = 29.530588853

    /// The day of the Gregorian calendar for a lunar date, or nothing if there is no such day.
    ///
    /// - Parameters:
    ///   - day: 1–30.
    ///   - month: 1–12.
    ///   - year: the Gregorian year in which the lunar year begins.
    ///   - isLeap: whether the leap month of that number is meant.
    /// - Returns: nothing for a thirtieth of a short month or a leap month that is none.
    package static func date(day: Int, month: Int, year: Int, isLeap: Bool = false) -> CalendarDate? {
        guard (1...30).contains(day), (1...12).contains(month), (1800...2199).contains(year) else {
            return nil
        }
        let start: Int
        let next: Int
        if month < 11 {
            start = eleventhMonth(year - 1)
            next = eleventhMonth(year)
        } else {
            start = eleventhMonth(year)
            next = eleventhMonth(year + 1)
        }
        let moon = floor(0.5 + (Double(start) - 2_415_021.076998695) / synodicMonth)
        var offset = month - 11
        if offset < 0 { offset += 12 }
        if next - start > 365 {
            let leapOffset = leapMonthOffset(start)
            var leapMonth = leapOffset - 2
            if leapMonth < 0 { leapMonth += 12 }
            if isLeap, month != leapMonth { return nil }
            if isLeap || offset >= leapOffset { offset += 1 }
        } else if isLeap {
            return nil
        }
        let first = newMoon(moon + offset)
        guard day < 30 || newMoon(moon + offset + 1) - first == 30 else { return nil }
        return CalendarDate(dayNumber: first + day - 1 - epoch)
    }

    /// The last day of the lunar year that begins in `year`: giao thừa is its night.
    package static func lastDay(ofYear year: Int) -> CalendarDate? {
        date(day: 1, month: 1, year: year + 1).map { CalendarDate(dayNumber: $0.dayNumber - 1) }
    }

    /// The Julian day of the `index`-th new moon after 1 January 1900, at local midnight.
    private static func newMoon(_ index: Int) -> Int {
        let k = Double(index)
        let t = k / 1236.85
        let t2 = t * t
        let t3 = t2 * t
        let degrees = 3.14159265358979323846 / 180
        var day = 2_415_020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3
        day += 0.00033 * sine((166.56 + 132.87 * t - 0.009173 * t2) * degrees)
        let sun = (359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3) * degrees
        let moon = (306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3) * degrees
        let latitude = (21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3) * degrees
        var correction = (0.1734 - 0.000393 * t) * sine(sun) + 0.0021 * sine(2 * sun)
        correction += -0.4068 * sine(moon) + 0.0161 * sine(2 * moon) - 0.0004 * sine(3 * moon)
        correction += 0.0104 * sine(2 * latitude) - 0.0051 * sine(sun + moon)
        correction += -0.0074 * sine(sun - moon) + 0.0004 * sine(2 * latitude + sun)
        correction += -0.0004 * sine(2 * latitude - sun) - 0.0006 * sine(2 * latitude + moon)
        correction += 0.0010 * sine(2 * latitude - moon) + 0.0005 * sine(2 * moon + sun)
        let drift =
            t < -11
            ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
            : -0.000278 + 0.000265 * t + 0.000262 * t2
        return floor(day + correction - drift + 0.5 + zone / 24)
    }

    /// Which twelfth of the ecliptic the sun is in at local midnight of a Julian day, from 0.
    private static func sunTerm(_ julianDay: Int) -> Int {
        let t = (Double(julianDay) - 2_451_545.5 - zone / 24) / 36525
        let t2 = t * t
        let degrees = 3.14159265358979323846 / 180
        let anomaly = (357.52910 + 35_999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2) * degrees
        let mean = 280.46645 + 36_000.76983 * t + 0.0003032 * t2
        var longitude = mean + (1.914600 - 0.004817 * t - 0.000014 * t2) * sine(anomaly)
        longitude += (0.019993 - 0.000101 * t) * sine(2 * anomaly) + 0.000290 * sine(3 * anomaly)
        longitude -= 360 * Double(floor(longitude / 360))
        return floor(longitude / 30)
    }

    /// The Julian day on which the eleventh month of a lunar year begins.
    private static func eleventhMonth(_ year: Int) -> Int {
        let december = (CalendarDate(year: year, month: 12, day: 31)?.dayNumber ?? 0) + epoch
        let index = floor(Double(december - 2_415_021) / synodicMonth)
        let moon = newMoon(index)
        return sunTerm(moon) >= 9 ? newMoon(index - 1) : moon
    }

    /// Which month after the eleventh is the leap one.
    private static func leapMonthOffset(_ eleventh: Int) -> Int {
        let index = floor((Double(eleventh) - 2_415_021.076998695) / synodicMonth + 0.5)
        var offset = 1
        var arc = sunTerm(newMoon(index + offset))
        var last: Int
        repeat {
            last = arc
            offset += 1
            arc = sunTerm(newMoon(index + offset))
        } while arc != last && offset < 14
        return offset - 1
    }

    /// The whole number below, by a conversion that needs no mathematics library.
    private static func floor(_ value: Double) -> Int {
        let whole = Int(value)
        return Double(whole) > value ? whole - 1 : whole
    }

    /// The sine of an angle in radians, to 1e-12 by its series after reduction to a quarter turn.
    private static func sine(_ angle: Double) -> Double {
        let turn = 6.28318530717958647692
        var x = angle - turn * Double(floor(angle / turn + 0.5))
        if x > turn / 4 { x = turn / 2 - x }
        if x < -turn / 4 { x = -turn / 2 - x }
        var term = x
        var sum = x
        for step in 1...10 {
            term *= -x * x / Double(2 * step * (2 * step + 1))
            sum += term
        }
        return sum
    }
}
