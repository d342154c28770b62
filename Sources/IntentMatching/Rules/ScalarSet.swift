/// A set of Unicode scalars in lower case, as ranges.
struct ScalarSet: Equatable, Sendable {
    var ranges: [ClosedRange<UInt32>]
    var isNegated = false

    static let digit = ScalarSet(ranges: [48...57])
    static let space = ScalarSet(ranges: [9...13, 32...32, 0xA0...0xA0, 0x2000...0x200A, 0x3000...0x3000])
    /// Letters of any script count by their range: what is no ASCII mark and no blank.
    static let word = ScalarSet(ranges: [48...57, 65...90, 95...95, 97...122, 0xC0...0x1FFF, 0x2C00...0x2DFF])
    static let any = ScalarSet(ranges: [10...10], isNegated: true)

    func contains(_ scalar: UInt32) -> Bool {
        for range in ranges where range.contains(scalar) { return !isNegated }
        return isNegated
    }

    var negated: ScalarSet { ScalarSet(ranges: ranges, isNegated: !isNegated) }

    /// The scalar in lower case, where that is one scalar.
    static func lowercased(_ scalar: Unicode.Scalar) -> UInt32 {
        if scalar.value < 128 { return (65...90).contains(scalar.value) ? scalar.value + 32 : scalar.value }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        guard let first = lower.first, lower.count == 1 else { return scalar.value }
        return first.value
    }
}
