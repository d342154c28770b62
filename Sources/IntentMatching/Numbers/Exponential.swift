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

    /// e to the powers `x` to about seven digits, for the inner loop of training: 2ⁿ·2ᶠ with |f| ≤ ½ and six
    /// terms of the series; 0 below -87, as if 88 above 88.
    static func quick(_ x: SIMD8<Float>) -> SIMD8<Float> {
        let scaled =
            x.clamped(lowerBound: .init(repeating: -87), upperBound: .init(repeating: 88)) * 1.442_695_04
        // Adding 1.5 · 2²³ rounds to the nearest whole number and leaves it in the low bits.
        let shifted = scaled + 12_582_912
        let power = shifted - 12_582_912
        let rest = (scaled - power) * 0.693_147_18
        var sum = rest * 0.008_333_334 + 0.041_666_668
        sum = sum * rest + 0.166_666_67
        sum = sum * rest + 0.5
        sum = sum * rest + 1
        sum = sum * rest + 1
        let bits = (unsafeBitCast(shifted, to: SIMD8<Int32>.self) &- 0x4B40_0000 &+ 127) &<< 23
        return unsafeBitCast(bits, to: SIMD8<Float>.self) * sum
    }

    static func quick(_ x: Float) -> Float { quick(SIMD8(repeating: x))[0] }

    /// 1 / (1 + e⁻ˣ).
    static func logistic(_ x: Double) -> Double {
        x >= 0 ? 1 / (1 + of(-x)) : of(x) / (1 + of(x))
    }
}
