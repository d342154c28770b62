import VietnameseText

/// A line as scalars in lower case, with the place in the original that each comes from.
struct ScalarLine {
    private(set) var scalars: [UInt32] = []
    /// The UTF-8 range in the original of the scalar or of the token that it stands in.
    private var ranges: [Range<Int>] = []

    /// The message as it came.
    init(original text: String) {
        var offset = 0
        for scalar in text.unicodeScalars.prefix(RegularExpression.longestText) {
            let width = UTF8.width(scalar)
            scalars.append(ScalarSet.lowercased(scalar))
            ranges.append(offset..<offset + width)
            offset += width
        }
    }

    /// The canonical forms, one blank between tokens that stand apart.
    init(canonical text: AnalyzedText) {
        var end: Int?
        for token in text.tokens {
            if let end, token.range.lowerBound != end {
                append(" ", token.range.lowerBound..<token.range.lowerBound)
            }
            for scalar in token.canonical.unicodeScalars { append(scalar, token.range) }
            end = token.range.upperBound
            guard scalars.count < RegularExpression.longestText else { return }
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ range: Range<Int>) {
        scalars.append(ScalarSet.lowercased(scalar))
        ranges.append(range)
    }

    /// Where a run of scalars stands in the original.
    func range(of run: Range<Int>) -> Range<Int> {
        ranges[run.lowerBound]
            .lowerBound..<max(ranges[run.lowerBound].lowerBound, ranges[run.upperBound - 1].upperBound)
    }

    static func scalars(of text: String) -> [UInt32] {
        text.unicodeScalars.prefix(RegularExpression.longestText).map(ScalarSet.lowercased)
    }
}
