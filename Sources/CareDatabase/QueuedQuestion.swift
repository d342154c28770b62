package import CustomerCare
package import Dialogue

/// An unanswered question in the editors' queue.
package struct QueuedQuestion: Sendable, Equatable {
    package enum Status: String, Sendable, CaseIterable {
        /// Nobody has dealt with it, or it came back after it was dealt with.
        case new
        /// The knowledge base was changed for it.
        case applied
        case dismissed
    }

    /// As it was asked last.
    package var question: UnansweredQuestion
    /// Its key: the words without marks, case and superfluous blanks.
    package var folded: String
    package var count: Int
    package var firstAt: Timestamp
    package var lastAt: Timestamp
    package var status: Status

    package init(
        question: UnansweredQuestion, folded: String, count: Int, firstAt: Timestamp, lastAt: Timestamp,
        status: Status
    ) {
        self.question = question
        self.folded = folded
        self.count = count
        self.firstAt = firstAt
        self.lastAt = lastAt
        self.status = status
    }
}
