package import CustomerCare
package import Dialogue
import GRDB

/// What one turn of a conversation may read and write, all of it or nothing; see ``CareDatabase/turn(_:)``.
///
/// Not for keeping: it is valid only inside the body that it was given to.
package struct TurnTransaction {
    /// The first storage error; a turn that met one cannot be committed.
    private final class Outcome {
        var failure: (any Error)?
    }

    private let database: Database
    let policy: CarePolicy
    private let outcome = Outcome()

    init(_ database: Database, _ policy: CarePolicy) {
        self.database = database
        self.policy = policy
    }

    var failure: (any Error)? { outcome.failure }

    /// The conversation of a sender as the last turn left it.
    package func conversation(of sender: String) throws -> Conversation? {
        try perform { try ConversationTable.conversation(of: sender, in: $0) }
    }

    /// The same with its revision and what is known of its customer; `fresh` where there is none, or none that can be read.
    package func conversation(of sender: String, orElse fresh: Conversation) throws -> StoredConversation {
        try perform { try ConversationTable.conversation(of: sender, orElse: fresh, in: $0) }
    }

    /// Makes sure that a turn was worked out from what is so.
    ///
    /// - Throws: ``CareDatabaseError/conversationMoved`` when somebody changed the customer or their tickets since.
    package func confirm(_ known: Acquaintance) throws {
        guard try perform({ try known.renewed(in: $0) }) == known else {
            throw CareDatabaseError.conversationMoved
        }
    }

    /// Puts a conversation in the place of the state that it came from; it is then as in the store.
    package func save(_ stored: inout StoredConversation, at now: Timestamp, dueAt: Timestamp? = nil) throws {
        try save(stored.conversation, replacing: stored.revision, at: now, dueAt: dueAt)
        stored.revision += 1
        stored.known = try perform { [conversation = stored.conversation] in
            try Acquaintance(with: conversation).renewed(in: $0)
        }
    }

    /// Keeps the state of a conversation, in place of the state before.
    ///
    /// `dueAt` is when it has something to do without a message, if ever. With a `revision` only that state is
    /// replaced; another one in its place throws ``CareDatabaseError/conversationMoved``.
    package func save(
        _ conversation: Conversation, replacing revision: Int64? = nil, at now: Timestamp,
        dueAt: Timestamp? = nil
    ) throws {
        try perform {
            try ConversationTable.save(conversation, replacing: revision, at: now, dueAt: dueAt, in: $0)
            // Most conversations never say who writes; they cost nothing more.
            guard conversation.contact != Contact() else { return }
            let id = try CustomerTable.join(
                conversation.contact, sender: conversation.sender, at: now, in: $0)
            guard let id, conversation.address != .neutral else { return }
            try CustomerTable.keepCallName(
                conversation.address.customer, of: id, replaces: conversation.addressWasAsked, at: now, in: $0
            )
        }
    }

    /// Keeps an answer to a survey; words that follow a score are put beside it.
    package func record(_ answer: SurveyAnswer, at now: Timestamp) throws {
        try perform { try SurveyTable.record(answer, at: now, in: $0) }
    }

    /// Adds a line to the message log.
    ///
    /// `messageID` is the peer's name for the message that this line is, or answers.
    package func log(_ line: TranscriptLine, sender: String, messageID: String? = nil) throws {
        try perform { try MessageTable.append(line, sender: sender, messageID: messageID, in: $0) }
    }

    /// The last lines of a sender's message log, oldest first.
    package func messages(of sender: String, last count: Int) throws -> [TranscriptLine] {
        try perform { try MessageTable.last(count, of: sender, in: $0) }
    }

    /// What was answered to a message within ``CareDatabase/replyRetention``; nil when it is new.
    package func replies(to messageID: String, from sender: String, now: Timestamp) throws -> StoredAnswer? {
        try perform { try StoredReplyTable.replies(to: messageID, from: sender, now: now, in: $0) }
    }

    /// Keeps the replies to a message, for a peer that sends it again because it did not hear them.
    package func store(
        replies: [Reply], ticket: TicketNumber? = nil, to messageID: String, from sender: String,
        at now: Timestamp
    ) throws {
        let answer = StoredAnswer(replies: replies, ticket: ticket)
        try perform { try StoredReplyTable.store(answer, to: messageID, from: sender, at: now, in: $0) }
    }

    /// Opens a ticket, with the next number of the year that it is in Viet Nam: sorted, owned and promised by
    /// the rules in force, and joined to its customer.
    ///
    /// Numbers have no gaps: a turn that is rolled back gives its number to the next one.
    package func openTicket(_ draft: TicketDraft, at now: Timestamp) throws -> TicketNumber {
        try perform { try TicketTable.open(draft, policy, at: now, in: $0) }
    }

    package func ticket(_ number: TicketNumber) throws -> Ticket? {
        try perform { try TicketTable.ticket(number, in: $0) }
    }

    /// The ticket, if its contact's telephone number ends so: the customer's proof that it is theirs.
    ///
    /// An ending has three digits or more; fewer prove nothing and find nothing.
    package func findTicket(_ number: TicketNumber, phoneEnding: String) throws -> Ticket? {
        guard phoneEnding.utf8.count >= 3, let ticket = try ticket(number),
            let phone = ticket.draft.contact.phone,
            phone.utf8.reversed().starts(with: phoneEnding.utf8.reversed())
        else { return nil }
        return ticket
    }

    /// Changes a ticket as ``CareDatabase/change(_:_:by:at:)`` does, within this turn.
    package func change(
        _ number: TicketNumber, _ change: TicketAction, by author: String, at now: Timestamp
    ) throws -> Ticket {
        try perform { try TicketTable.apply(change, to: number, policy, by: author, at: now, in: $0) }
    }

    /// Puts a question that was not answered into the editors' queue, or counts it there once more.
    ///
    /// Questions that differ only in marks, case or blanks are one.
    package func recordUnanswered(_ question: UnansweredQuestion, at now: Timestamp) throws {
        try perform { try UnansweredQuestionTable.record(question, at: now, in: $0) }
    }

    /// Marks a question of the queue; false when there is none with these words.
    package func mark(question text: String, as status: QueuedQuestion.Status) throws -> Bool {
        try perform { try UnansweredQuestionTable.mark(text, status, in: $0) }
    }

    /// Appends an event for ``CareDatabase/events(since:limit:)``; it gets the next sequence number.
    @discardableResult
    package func appendEvent(_ event: CareEvent.Draft, at now: Timestamp) throws -> Int64 {
        try perform { try EventTable.append(event, at: now, in: $0) }
    }

    /// After a storage error nothing more is done: SQLite may have undone the transaction already, and
    /// a statement would then be committed on its own.
    func perform<Value>(_ work: (Database) throws -> Value) throws -> Value {
        if let failure = outcome.failure { throw failure }
        do {
            return try work(database)
        } catch {
            if error is DatabaseError { outcome.failure = error }
            throw error
        }
    }
}
