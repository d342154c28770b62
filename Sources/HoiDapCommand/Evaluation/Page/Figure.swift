import HoiDap

/// Numbers as the tables and the page write them.
enum Figure {
    /// A share as per cent, `-` where there is none.
    static func share(_ share: Double?) -> String { share.map(Percent.text) ?? "-" }

    /// Three digits behind the point, `-` where there is no number.
    static func number(_ value: Double?) -> String { value.map { decimal($0, digits: 3) } ?? "-" }

    /// A difference of shares in points, one digit; a gain has a minus.
    static func points(_ drop: Double?) -> String { drop.map { decimal($0 * 100, digits: 1) } ?? "-" }

    /// A number with a fixed count of digits behind the point.
    static func decimal(_ value: Double, digits: Int) -> String {
        let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
        let scaled = Int((abs(value) * Double(scale)).rounded())
        let rest = String(scaled % scale)
        let sign = value < 0 && scaled > 0 ? "-" : ""
        guard digits > 0 else { return sign + String(scaled) }
        return sign + "\(scaled / scale)." + String(repeating: "0", count: digits - rest.count) + rest
    }
}
