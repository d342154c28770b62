package import CustomerCare

/// All that a conversation may know when it handles an event: answers, policy and the time.
package struct Briefing: Sendable {
    package var answers: AnswerBook
    package var policy: CarePolicy
    package var now: Timestamp
    /// Whether drafts and internal entries may be answered: never to customers.
    package var includesUnpublished: Bool

    package init(
        answers: AnswerBook, policy: CarePolicy, now: Timestamp, includesUnpublished: Bool = false
    ) {
        self.answers = answers
        self.policy = policy
        self.now = now
        self.includesUnpublished = includesUnpublished
    }
}
