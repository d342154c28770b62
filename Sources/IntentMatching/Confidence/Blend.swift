/// How much the nearest examples and the answers count beside the linear model.
struct Blend: Equatable, Sendable {
    /// What the likeness of an intent's nearest example, 0 to 1, adds to its score.
    var nearestFactor: Double
    /// What the share of the message that an intent's label and answer hold, 0 to 1, adds to its score.
    var answerFactor: Double

    /// The choices that cross-validation picks from; the last one all but ignores the linear model.
    static let choices: [Double] = [0, 1, 2, 4, 8, 16, 32]
    /// Where the examples are too few to choose by.
    static let few = Blend(nearestFactor: 4, answerFactor: 4)
    /// Where there is no linear model.
    static let nearestOnly = Blend(nearestFactor: 20, answerFactor: 8)
}
