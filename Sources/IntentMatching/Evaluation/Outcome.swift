/// What became of one labelled message.
package struct Outcome: Sendable, Equatable {
    /// What the customer would have seen.
    package enum Verdict: String, Sendable, CaseIterable, Encodable {
        case answered
        /// Two to four intents are offered to choose from.
        case askedBack = "asked_back"
        case refused
    }

    /// The label; nil for a message out of scope.
    package var expected: Intent.ID?
    /// The intent ranked first, whatever the threshold; nil where none was, or the one that teaches refusals.
    package var predicted: Intent.ID?
    /// The confidence of whatever is ranked first, 0 where nothing is.
    package var confidence: Double
    /// The confidence of the best intent that would answer, 0 where there is none.
    package var answerConfidence: Double
    package var verdict: Verdict
    /// What is offered where the customer is asked back.
    package var offered: [Intent.ID]

    /// The intent whose examples teach what to refuse; to be matched with it is to be refused.
    package static let outOfScope: Intent.ID = "out_of_scope"

    package init(
        expected: Intent.ID?, predicted: Intent.ID?, confidence: Double, answerConfidence: Double? = nil,
        verdict: Verdict, offered: [Intent.ID] = []
    ) {
        self.expected = expected
        self.predicted = predicted
        self.confidence = confidence
        self.answerConfidence = answerConfidence ?? (predicted == nil ? 0 : confidence)
        self.verdict = verdict
        self.offered = offered
    }

    package init(_ match: IntentMatch, expected: Intent.ID?) {
        let first = match.ranking.first
        self.expected = expected
        predicted = first.flatMap { $0.intent == Self.outOfScope ? nil : $0.intent }
        confidence = first?.confidence ?? 0
        answerConfidence = match.ranking.first { $0.intent != Self.outOfScope }?.confidence ?? 0
        offered = []
        switch match.decision {
        case .matched(let found): verdict = found.intent == Self.outOfScope ? .refused : .answered
        case .ambiguous(let candidates):
            verdict = .askedBack
            offered = candidates.map(\.intent)
        case .none: verdict = .refused
        }
    }

    package var isInScope: Bool { expected != nil }
    /// Whether the intent ranked first is the right one; out of scope, whether none that answers is.
    package var isRight: Bool { expected == predicted }
}
