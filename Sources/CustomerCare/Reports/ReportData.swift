package import VietnameseText

/// What a report is computed from.
package struct ReportData: Sendable, Equatable {
    /// One customer on one day.
    package struct Conversation: Sendable, Equatable {
        package var day: CalendarDate
        package var channel: String
        /// Messages of the customer.
        package var messages: Int
        /// Whether no ticket was opened and no agent wrote.
        package var isContained: Bool

        package init(day: CalendarDate, channel: String, messages: Int, isContained: Bool) {
            self.day = day
            self.channel = channel
            self.messages = messages
            self.isContained = isContained
        }
    }

    /// One answer to a survey.
    package struct Answer: Sendable, Equatable {
        package var isNPS: Bool
        package var score: Int
        package var at: Timestamp
        /// The ticket that it is about, as far as it can be told.
        package var ticket: ReportTicket?

        package init(isNPS: Bool, score: Int, at: Timestamp, ticket: ReportTicket? = nil) {
            self.isNPS = isNPS
            self.score = score
            self.at = at
            self.ticket = ticket
        }
    }

    package var tickets: [ReportTicket] = []
    package var conversations: [Conversation] = []
    /// Messages that led to no answer, by day.
    package var unanswered: [CalendarDate: Int] = [:]
    package var answers: [Answer] = []

    package init() {}
}
