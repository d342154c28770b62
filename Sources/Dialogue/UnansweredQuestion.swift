package import IntentMatching

/// A question that the knowledge base did not answer, for the editors' queue.
package struct UnansweredQuestion: Sendable, Equatable, Codable {
    package enum Reason: String, Sendable, Codable {
        /// No entry came near.
        case fallback
        /// The customer refused every choice offered.
        case noneOfThese
        /// The customer said that the answer did not help.
        case thumbsDown
    }

    package var text: String
    package var reason: Reason
    /// The nearest entries, best first.
    package var nearest: [IntentMatch.Candidate]

    package init(text: String, reason: Reason, nearest: [IntentMatch.Candidate]) {
        self.text = text
        self.reason = reason
        self.nearest = nearest
    }
}
