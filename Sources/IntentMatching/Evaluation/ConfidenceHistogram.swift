/// How many rows were right and wrong at each confidence, as Rasa's histogram shows it.
package struct ConfidenceHistogram: Sendable, Equatable {
    package struct Bin: Sendable, Equatable, Encodable {
        package var lower: Double
        package var upper: Double
        package var right: Int
        package var wrong: Int
    }

    /// Bins of a twentieth.
    package static let standardCount = 20

    package var bins: [Bin]

    /// Rows by the confidence of what is ranked first; a row out of scope is right where no intent that answers is
    /// ranked first.
    package init(_ outcomes: [Outcome], count: Int = Self.standardCount) {
        bins = (0..<count).map { place in
            Bin(
                lower: EvaluationFigures.rounded(Double(place) / Double(count)),
                upper: EvaluationFigures.rounded(Double(place + 1) / Double(count)), right: 0, wrong: 0)
        }
        for outcome in outcomes {
            let place = CalibrationBins.place(of: outcome.confidence, count: count)
            if outcome.isRight { bins[place].right += 1 } else { bins[place].wrong += 1 }
        }
    }
}
