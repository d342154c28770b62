/// An example matched by a model that never saw it.
struct HeldOutCase: Sendable {
    /// The place of its own intent.
    var intent: Int
    /// Whether its intent was held out as a whole, so that no answer can be right.
    var isOutside: Bool
    var terms: MessageTerms
    var hits: [NearestExamples.Hit]
    /// The linear model's scores; nil without one.
    var scores: [Float]?
    var exclusion: NearestExamples.Exclusion
}
