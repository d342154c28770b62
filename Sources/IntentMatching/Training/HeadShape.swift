/// How one head of the linear model weighs the kinds of features.
///
/// Two heads are trained apart and their scores added: one reads words and their order, one reads mainly
/// letters. Each errs where the other does not; trained as one, the many letters drown the words. Measured
/// on PhoATIS (dev), the training split of rasa-chatbot and the shipped corpus, cross-validated.
struct HeadShape: Sendable {
    /// By `Atom.Kind.rawValue`.
    var atomWeights: [Float]
    /// The weight of a run of letters; 0 leaves letters out.
    var letterWeight: Float
    /// A message's features are divided by their length to this power: at 1 every message weighs the same,
    /// below it a long message keeps more of its evidence.
    var lengthPower: Float

    static let words = HeadShape(
        atomWeights: [1, 0.7, 1.4, 1.5, 0.5], letterWeight: 0, lengthPower: 0.5)
    static let letters = HeadShape(
        atomWeights: [0.5, 0, 0.5, 1.5, 0], letterWeight: 1, lengthPower: 1)

    /// The value of a run of letters.
    func value(ofRun run: UInt32, in table: FeatureTable) -> Float {
        letterWeight * table.letterRarities[Int(run)]
    }

    /// What a run of letters adds to a message's squared length.
    func squaredLength(ofRun run: UInt32, in table: FeatureTable) -> Float {
        let value = value(ofRun: run, in: table)
        return value * value
    }

    /// The weights of an atom's own feature and of its letters, squared and summed.
    func squaredLength(ofAtom atom: Int, in table: FeatureTable) -> Float {
        let own = atomWeights[Int(table.atomKinds[atom].rawValue)] * table.atomRarities[atom]
        guard letterWeight > 0 else { return own * own }
        return table.letterPlaces(of: atom).reduce(own * own) { sum, place in
            sum + squaredLength(ofRun: table.letterLists[place], in: table)
        }
    }

    /// What a message's features are divided by.
    func divisor(squaredLength: Float) -> Float {
        let length = max(squaredLength, 1e-6).squareRoot()
        return lengthPower == 1
            ? length
            : lengthPower == 0.5
                ? length.squareRoot()
                : Float(Exponential.of(Double(lengthPower) * NaturalLogarithm.of(Double(length))))
    }
}
