/// The exponential and the logistic function, the same bits on every machine; see `NaturalLogarithm`.
enum Exponential {
    private static let ln2: Double = 0.693_147_180_559_945_3

    /// e to the power `x`: 2ⁿ·eʳ with |r| ≤ ½ ln 2 and thirteen terms of the series, error under 10⁻¹⁵.
    static func of(_ x: Double) -> Double {
        guard x > -708 else { return 0 }
        guard x < 708 else { return .infinity }
        let power = (x / ln2).rounded()
        let rest = x - power * ln2
        var sum = 1.0
        for divisor in stride(from: 13.0, through: 1.0, by: -1.0) { sum = 1 + sum * rest / divisor }
        return Double(sign: .plus, exponent: Int(power), significand: sum)
    }

    /// 1 / (1 + e⁻ˣ).
    static func logistic(_ x: Double) -> Double {
        x >= 0 ? 1 / (1 + of(-x)) : of(x) / (1 + of(x))
    }
}
