package import CustomerCare

/// All that a conversation may know when it handles an event: answers, policy and the time.
package struct Briefing: Sendable {
    package var answers: AnswerBook
    package var policy: CarePolicy
    package var now: Timestamp
    /// Whether drafts and internal entries may be answered: never to customers.
    package var includesUnpublished: Bool
    /// The customer's own tickets as they stand, in the order of their numbers.
    package var tickets: [TicketGlance]

    package init(
        answers: AnswerBook, policy: CarePolicy, now: Timestamp, includesUnpublished: Bool = false,
        tickets: [TicketGlance] = []
    ) {
        self.tickets = tickets
        self.answers = answers
        self.policy = policy
        self.now = now
        self.includesUnpublished = includesUnpublished
    }
}

extension Briefing {
    /// When people are back, in words, while they are away; nil while they are there.
    var peopleAreBack: String? {
        guard let hours = answers.placeholders["hotline_hours"].flatMap({ OpeningHours($0) }),
            !hours.contains(now)
        else { return nil }
        return hours.nextOpening(after: now)
    }
}
