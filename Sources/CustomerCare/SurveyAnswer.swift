/// What a customer said when they were asked how satisfied they are.
package struct SurveyAnswer: Sendable, Equatable, Codable {
    /// The question that was asked.
    package enum Kind: String, Sendable, Codable, CaseIterable {
        /// Satisfaction with one ticket, 1 to 5.
        case csat
        /// Whether they would recommend the company, 0 to 10 (Reichheld 2003).
        case nps

        /// The scores that can be given.
        package var scores: ClosedRange<Int> {
            switch self {
            case .csat: 1...5
            case .nps: 0...10
            }
        }
    }

    package var kind: Kind
    package var sender: String
    /// The ticket that it was asked about; none for a question about the company.
    package var ticket: TicketNumber?
    package var score: Int
    /// What the customer added in free words; told after the score, and stored with it.
    package var words: String?

    package init(kind: Kind, sender: String, ticket: TicketNumber?, score: Int, words: String? = nil) {
        self.kind = kind
        self.sender = sender
        self.ticket = ticket
        self.score = score
        self.words = words
    }
}
