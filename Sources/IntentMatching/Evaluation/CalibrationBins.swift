/// How well confidences keep their word: rows by confidence, in bins of equal width.
///
/// The expected calibration error is that of Naeini, Cooper and Hauskrecht ("Obtaining well calibrated
/// probabilities using Bayesian binning", AAAI 2015) with the fifteen bins of Guo et al. ("On calibration of
/// modern neural networks", ICML 2017): ECE = Σₘ |Bₘ|/n · |accuracy(Bₘ) − confidence(Bₘ)|, where the accuracy
/// of a bin is the share of its rows whose intent is ranked first and its confidence the mean of theirs.
package struct CalibrationBins: Sendable, Equatable {
    package struct Bin: Sendable, Equatable, Encodable {
        package var lower: Double
        package var upper: Double
        package var rows: Int
        /// The mean confidence of the rows; 0 where there are none.
        package var confidence: Double
        /// The share of rows that are right; 0 where there are none.
        package var accuracy: Double
    }

    /// As many as in the paper of 2017.
    package static let standardCount = 15

    package var bins: [Bin]

    /// - Parameters:
    ///   - outcomes: the rows that count; a row is right if its label is ranked first.
    ///   - count: how many bins.
    package init(_ outcomes: [Outcome], count: Int = Self.standardCount) {
        var sums = [(rows: Int, confidence: Double, right: Int)](repeating: (0, 0, 0), count: count)
        for outcome in outcomes {
            let place = Self.place(of: outcome.confidence, count: count)
            sums[place].rows += 1
            sums[place].confidence += outcome.confidence
            sums[place].right += outcome.isRight ? 1 : 0
        }
        bins = sums.enumerated().map { place, sum in
            let rows = Double(max(1, sum.rows))
            return Bin(
                lower: EvaluationFigures.rounded(Double(place) / Double(count)),
                upper: EvaluationFigures.rounded(Double(place + 1) / Double(count)), rows: sum.rows,
                confidence: EvaluationFigures.rounded(sum.confidence / rows),
                accuracy: EvaluationFigures.rounded(Double(sum.right) / rows))
        }
    }

    /// The expected calibration error, 0 to 1; nil without rows.
    package var error: Double? {
        let rows = bins.reduce(0) { $0 + $1.rows }
        guard rows > 0 else { return nil }
        return bins.reduce(0) { $0 + Double($1.rows) * abs($1.accuracy - $1.confidence) } / Double(rows)
    }

    /// The bin of a confidence: the lower bound belongs to it, 1 to the last.
    static func place(of confidence: Double, count: Int) -> Int {
        min(count - 1, max(0, Int(confidence * Double(count))))
    }
}
