package import VietnameseText

/// A moment: milliseconds since 1970-01-01T00:00:00Z.
///
/// The pure rooms get it as an argument; only adapters read a clock. Arithmetic ends at the first and the last moment
/// that there can be: what a file says is never trusted to be a time of our days.
package struct Timestamp: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    package var milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }
    package init(seconds: Int64) { milliseconds = seconds.saturating(times: 1000) }
    package init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }

    /// Viet Nam keeps UTC+7 all year; no daylight saving since 1975.
    package static let vietnamOffsetSeconds: Int64 = 7 * 3600

    /// The calendar day in Viet Nam.
    package var vietnamDate: CalendarDate {
        CalendarDate(dayNumber: Int(localSeconds.flooringDivision(by: 86_400)))
    }

    /// Hour and minute in Viet Nam.
    package var vietnamTime: (hour: Int, minute: Int) {
        let second = localSeconds - localSeconds.flooringDivision(by: 86_400) * 86_400
        return (Int(second / 3600), Int(second % 3600 / 60))
    }

    package func adding(seconds: Int64) -> Timestamp {
        Timestamp(milliseconds: milliseconds.saturating(plus: seconds.saturating(times: 1000)))
    }

    /// Whole seconds from an earlier moment to this one.
    package func seconds(since earlier: Timestamp) -> Int64 {
        let (difference, isOver) = milliseconds.subtractingReportingOverflow(earlier.milliseconds)
        return (isOver ? (self < earlier ? .min : .max) : difference) / 1000
    }

    /// ISO 8601 with Viet Nam's offset: `2026-11-22T14:05:29+07:00`.
    package var description: String {
        let (hour, minute) = vietnamTime
        let second = Int(localSeconds - localSeconds.flooringDivision(by: 60) * 60)
        return "\(vietnamDate)T\(hour.twoDigits):\(minute.twoDigits):\(second.twoDigits)+07:00"
    }

    private var localSeconds: Int64 { milliseconds.flooringDivision(by: 1000) + Self.vietnamOffsetSeconds }

    package static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.milliseconds < right.milliseconds
    }
}

extension Int64 {
    fileprivate func flooringDivision(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// The sum, or the least or greatest number where it is beyond.
    func saturating(plus other: Int64) -> Int64 {
        let (sum, isOver) = addingReportingOverflow(other)
        return isOver ? (other < 0 ? .min : .max) : sum
    }

    /// The product, or the least or greatest number where it is beyond.
    fileprivate func saturating(times other: Int64) -> Int64 {
        let (product, isOver) = multipliedReportingOverflow(by: other)
        return isOver ? ((self < 0) == (other < 0) ? .max : .min) : product
    }
}
