import VietnameseText

/// Everything that was found out about one message on the way to its decision.
struct MatchReading {
    /// An intent with its confidence.
    struct Score: Equatable {
        var intent: Int
        var confidence: Double
        /// The likeness of its nearest example, 0 to 1.
        var likeness: Double
    }

    /// Why the best intent stands where it does, if it is not by its score.
    enum Reason: Equatable {
        /// A rule of the authors, as they wrote it.
        case rule(String)
        /// One of its examples, word for word.
        case example(Int)
        /// The message leans on the topic last answered.
        case followUp(topic: Int, FollowUp.Candidate)
    }

    /// Whether it was read as a question about the topic last answered.
    var leansOnTopic: Bool { if case .followUp = reason { true } else { false } }

    var words: [MessageWord]
    var message: MessageTerms
    var hits: [NearestExamples.Hit]
    /// Best first.
    var scores: [Score]
    var evidence: Evidence?
    var reason: Reason?
    /// Intents left out and why.
    var objections: [(intent: Int, why: String)]
    var decision: IntentMatch.Decision
    /// Known words that were taken for slips of others.
    var corrections: [SecondReading.Correction] = []
}
