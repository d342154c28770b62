/// What the matcher makes of one message.
package struct IntentMatch: Sendable, Equatable {
    /// An intent and how sure the matcher is of it.
    package struct Candidate: Sendable, Equatable, Codable {
        package var intent: Intent.ID
        /// 0 to 1, calibrated: 0.8 is right about 8 times in 10.
        package var confidence: Double

        package init(intent: Intent.ID, confidence: Double) {
            self.intent = intent
            self.confidence = confidence
        }
    }

    /// The verdict, of which "no match" is one: not an error and not an intent.
    package enum Decision: Sendable, Equatable {
        case matched(Candidate)
        /// Two to four candidates too close to choose from, best first.
        case ambiguous([Candidate])
        case none
    }

    /// An entity found by annotations, lookups or patterns of the knowledge base, or by the analyzer.
    package struct Slot: Sendable, Equatable {
        package var entity: String
        package var value: String
        /// UTF-8 byte offsets in the original message.
        package var range: Range<Int>

        package init(entity: String, value: String, range: Range<Int>) {
            self.entity = entity
            self.value = value
            self.range = range
        }
    }

    package var decision: Decision
    /// The best candidates, at most ten, best first, whatever the decision.
    package var ranking: [Candidate]
    /// Whether the message was read as a question about the topic last answered.
    package var leansOnTopic: Bool
    package var slots: [Slot]
    /// Why; nil unless it was asked for.
    package var explanation: Explanation?

    package init(
        decision: Decision, ranking: [Candidate], leansOnTopic: Bool = false, slots: [Slot] = [],
        explanation: Explanation? = nil
    ) {
        self.decision = decision
        self.ranking = ranking
        self.leansOnTopic = leansOnTopic
        self.slots = slots
        self.explanation = explanation
    }

    /// The matched candidate, if there is just one.
    package var best: Candidate? {
        if case .matched(let candidate) = decision { candidate } else { nil }
    }
}
