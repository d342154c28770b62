/// Logarithm and exponential of our own: the pure rooms import no C library, and these give the same bits on
/// every machine, which promise 2 of `design.md` needs.
enum NaturalLogarithm {
    private static let ln2: Double = 0.693_147_180_559_945_3

    /// The natural logarithm; `x` must be positive.
    ///
    /// The mantissa m in [√½, √2) goes through the series of `artanh`: ln m = 2·(s + s³/3 + s⁵/5 + …) with
    /// s = (m − 1)/(m + 1), |s| < 0.172, so eight terms leave an error under 10⁻¹³.
    static func of(_ x: Double) -> Double {
        guard x > 0 else { return -.infinity }
        guard x.isFinite else { return x }
        var mantissa = x.significand
        var exponent = Double(x.exponent)
        if mantissa > 1.414_213_562_373_095 {
            mantissa /= 2
            exponent += 1
        }
        let s = (mantissa - 1) / (mantissa + 1)
        let square = s * s
        var sum = 0.0
        for denominator in stride(from: 15.0, through: 1.0, by: -2.0) { sum = sum * square + 1 / denominator }
        return 2 * s * sum + exponent * ln2
    }

    static func of(_ x: Float) -> Float { Float(of(Double(x))) }
}
