/// What speaks for the best intent being right, as numbers that calibration weighs.
struct Evidence: Equatable, Sendable {
    /// How many numbers there are, the constant 1 included.
    static let count = 9

    /// In the order of `names`.
    var values: [Double]

    /// The share of the message's weight that is names which no example knows, 0 to 1.
    ///
    /// Names are words that are no Vietnamese syllables: `đơn lazada bị hủy` is not about this shop's orders.
    /// It stands outside the fit: a knowledge base's own examples hold few names that are somebody else's.
    var foreign: Double

    static let names = [
        "base", "lead over the other intents", "strength of the best intent", "known words",
        "words that the intent's examples know", "likeness of its nearest example",
        "another intent's example is nearer by", "few words", "words that its answer knows",
    ]

    /// The share of the message's weight that the intent's examples know, 0 to 1.
    var explained: Double { values[4] }

    /// - Parameters:
    ///   - share: the best intent's share of all, 0 to 1.
    ///   - strength: its raw score.
    ///   - known: the share of the message's weight that any example knows, 0 to 1.
    ///   - explained: the share of the message's weight that the intent's examples know, 0 to 1.
    ///   - likeness: of the intent's nearest example, 0 to 1.
    ///   - nearest: the likeness of the nearest example of all, 0 to 1.
    ///   - words: how many words the message has.
    ///   - answered: the share of the message that the intent's label and answer hold, 0 to 1.
    ///   - foreign: see the property.
    init(
        share: Double, strength: Double, known: Double, explained: Double, likeness: Double, nearest: Double,
        words: Int, answered: Double, foreign: Double
    ) {
        self.foreign = foreign
        let bounded = min(max(share, 0.01), 0.995)
        values = [
            1, NaturalLogarithm.of(bounded / (1 - bounded)) / 3, strength / 6, known, explained, likeness,
            nearest - likeness, 1 / Double(max(1, words)), answered,
        ]
    }
}
