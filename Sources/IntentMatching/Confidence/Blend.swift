/// How much the nearest examples count beside the linear model.
struct Blend: Equatable, Sendable {
    /// What the likeness of an intent's nearest example, 0 to 1, adds to its score.
    var nearestFactor: Double

    /// The choices that cross-validation picks from; the last one all but ignores the linear model.
    static let choices: [Double] = [0, 1, 2, 4, 8, 16, 32]
    /// Where there is no linear model.
    static let nearestOnly = Blend(nearestFactor: 20)
}
