package import CustomerCare
package import Dialogue

extension CareDatabase {
    /// The conversation of a sender as its last committed turn left it.
    package func conversation(of sender: String) async throws(CareDatabaseError) -> Conversation? {
        try await read { try ConversationTable.conversation(of: sender, in: $0) }
    }

    /// What is known now of the customer of a conversation and of their tickets.
    package func acquaintance(with conversation: Conversation) async throws(CareDatabaseError) -> Acquaintance
    {
        try await read { try Acquaintance(with: conversation).renewed(in: $0) }
    }

    /// The conversation with its revision, to be replaced, and what is known; `fresh` where there is none, or none that can be read.
    package func conversation(
        of sender: String, orElse fresh: Conversation
    ) async throws(CareDatabaseError) -> StoredConversation {
        try await read { try ConversationTable.conversation(of: sender, orElse: fresh, in: $0) }
    }

    /// What was answered to a message within ``replyRetention``; nil when it is new.
    package func replies(
        to messageID: String, from sender: String, now: Timestamp
    ) async throws(CareDatabaseError) -> StoredAnswer? {
        try await read { try StoredReplyTable.replies(to: messageID, from: sender, now: now, in: $0) }
    }

    /// The last lines of the message log of a sender, oldest first.
    package func messages(of sender: String, last count: Int) async throws(CareDatabaseError)
        -> [TranscriptLine]
    {
        try await read { try MessageTable.last(count, of: sender, in: $0) }
    }

    /// The senders whose conversations have something to do without a message, longest due first.
    package func due(at now: Timestamp, limit: Int = 500) async throws(CareDatabaseError) -> [String] {
        try await read { try ConversationTable.due(at: now, limit: limit, in: $0) }
    }

    /// The place in the message log of the last line of a sender, or of all; 0 when there is none.
    ///
    /// It grows with each line, and falls when a person is erased.
    package func lastLine(of sender: String? = nil) async throws(CareDatabaseError) -> Int64 {
        try await read { try MessageTable.lastLine(of: sender, in: $0) }
    }

    /// The senders in whose conversations something was said after a place, each with the place of its last line; and
    /// the last place of all.
    package func senders(
        withLinesAfter place: Int64
    ) async throws(CareDatabaseError) -> (last: Int64, senders: [(sender: String, last: Int64)]) {
        try await read { database in
            let last = try MessageTable.lastLine(in: database)
            return (last, last > place ? try MessageTable.senders(after: place, in: database) : [])
        }
    }

    /// The answers to surveys from one moment to before another, oldest first.
    package func surveyAnswers(
        from start: Timestamp, to end: Timestamp
    ) async throws(CareDatabaseError) -> [SurveyAnswer] {
        try await read { try SurveyTable.answers(from: start, to: end, in: $0) }
    }

    /// The tickets that pass a filter, newest first.
    package func tickets(_ filter: TicketFilter = TicketFilter()) async throws(CareDatabaseError) -> [Ticket]
    {
        try await read { try TicketTable.tickets(filter, in: $0) }
    }

    package func ticket(_ number: TicketNumber) async throws(CareDatabaseError) -> Ticket? {
        try await read { try TicketTable.ticket(number, in: $0) }
    }

    /// The events after a sequence number, in order; from any process that uses the file.
    package func events(since seq: Int64, limit: Int = 1000) async throws(CareDatabaseError) -> [CareEvent] {
        try await read { try EventTable.events(since: seq, limit: limit, in: $0) }
    }

    /// The place of the last event; 0 when there was none.
    package func lastEvent() async throws(CareDatabaseError) -> Int64 {
        try await read { try EventTable.last(in: $0) }
    }

    /// The editors' queue, most asked first.
    package func unanswered(
        _ status: QueuedQuestion.Status? = .new, limit: Int = 100
    ) async throws(CareDatabaseError) -> [QueuedQuestion] {
        try await read { try UnansweredQuestionTable.questions(status, limit: limit, in: $0) }
    }
}
