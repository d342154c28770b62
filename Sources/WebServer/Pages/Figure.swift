package import CustomerCare
import VietnameseText

/// Numbers as the tables and the page write them.
package enum Figure {
    /// A share as per cent, `-` where there is none.
    package static func share(_ share: Double?) -> String { share.map(Percent.text) ?? "-" }

    /// Three digits behind the point, `-` where there is no number.
    package static func number(_ value: Double?) -> String { value.map { decimal($0, digits: 3) } ?? "-" }

    /// A difference of shares in points, one digit; a gain has a minus.
    package static func points(_ drop: Double?) -> String { drop.map { decimal($0 * 100, digits: 1) } ?? "-" }

    /// A number with a fixed count of digits behind the point.
    package static func decimal(_ value: Double, digits: Int) -> String {
        let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
        let scaled = Int((abs(value) * Double(scale)).rounded())
        let rest = String(scaled % scale)
        let sign = value < 0 && scaled > 0 ? "-" : ""
        guard digits > 0 else { return sign + String(scaled) }
        return sign + "\(scaled / scale)." + String(repeating: "0", count: digits - rest.count) + rest
    }

    /// A figure of a report for people; `-` where it cannot be told.
    package static func text(_ value: Double?, _ unit: ReportFigure.Unit) -> String {
        guard let value else { return "-" }
        return switch unit {
        case .count, .score: decimal(value, digits: 0)
        case .share: Percent.text(value)
        case .minutes:
            value < 60
                ? "\(decimal(value, digits: 0))m"
                : "\(Int(value) / 60)h\((Int(value) % 60).twoDigits)m"
        }
    }
}
