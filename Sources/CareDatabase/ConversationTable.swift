import CustomerCare
import Dialogue
import GRDB

/// Table `conversation`: the state of each sender's conversation, as JSON.
enum ConversationTable {
    /// The state of a sender's conversation; nil when there is none.
    ///
    /// A state of an older version is read as far as it goes. One that cannot be read at all begins anew, and
    /// the customer is not refused for ever: the message log and the tickets are untouched by that.
    static func conversation(of sender: String, in database: Database) throws -> StoredConversation? {
        let statement = try database.cachedStatement(
            sql: "SELECT channel, state FROM conversation WHERE sender = ?")
        let key = try StoredText.key(sender, "sender")
        guard let row = try Row.fetchOne(statement, arguments: [key]) else { return nil }
        do {
            return StoredConversation(
                conversation: try StoredJSON.decode(Conversation.self, from: row["state"]), loss: nil)
        } catch {
            return StoredConversation(
                conversation: Conversation(sender: sender, channel: row["channel"]),
                loss: "\(type(of: error))")
        }
    }

    static func save(
        _ conversation: Conversation, at now: Timestamp, dueAt: Timestamp?, in database: Database
    ) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO conversation (sender, channel, state, updatedAt, dueAt) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (sender) DO UPDATE SET channel = excluded.channel, state = excluded.state,
                    updatedAt = excluded.updatedAt, dueAt = excluded.dueAt
                """
        ).execute(arguments: [
            try StoredText.key(conversation.sender, "sender"), StoredText.words(conversation.channel),
            try StoredJSON.encode(conversation), now.milliseconds, dueAt?.milliseconds,
        ])
    }

    /// Whatever happened, the conversation of a sender is to be looked at now.
    static func markDue(_ sender: String, at now: Timestamp, in database: Database) throws {
        try database.cachedStatement(sql: "UPDATE conversation SET dueAt = ? WHERE sender = ?")
            .execute(arguments: [now.milliseconds, try StoredText.key(sender, "sender")])
    }

    /// The senders whose conversations have something to do, longest due first.
    static func due(at now: Timestamp, limit: Int, in database: Database) throws -> [String] {
        try String.fetchAll(
            database.cachedStatement(
                sql: "SELECT sender FROM conversation WHERE dueAt <= ? ORDER BY dueAt LIMIT ?"),
            arguments: [now.milliseconds, limit])
    }
}
