import CustomerCare
import Dialogue
import GRDB

/// Table `conversation`: the state of each sender's conversation, as JSON, and beside it its transcript.
enum ConversationTable {
    /// The state of a sender's conversation; nil also for a state that this version cannot read.
    ///
    /// The customer starts anew then, and is not refused for ever; the message log and the tickets are
    /// untouched by that.
    static func conversation(of sender: String, in database: Database) throws -> Conversation? {
        let statement = try database.cachedStatement(
            sql: "SELECT state, transcript FROM conversation WHERE sender = ?")
        let key = try StoredText.key(sender, "sender")
        guard let row = try Row.fetchOne(statement, arguments: [key]),
            var conversation = try? StoredJSON.decode(Conversation.self, from: row["state"]),
            let transcript = try? StoredJSON.decode([TranscriptLine].self, from: row["transcript"])
        else { return nil }
        conversation.transcript = transcript
        return conversation
    }

    static func save(_ conversation: Conversation, at now: Timestamp, in database: Database) throws {
        var bare = conversation
        bare.transcript = []
        try database.cachedStatement(
            sql: """
                INSERT INTO conversation (sender, channel, state, transcript, updatedAt) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (sender) DO UPDATE SET channel = excluded.channel, state = excluded.state,
                    transcript = excluded.transcript, updatedAt = excluded.updatedAt
                """
        ).execute(arguments: [
            try StoredText.key(conversation.sender, "sender"), StoredText.words(conversation.channel),
            try StoredJSON.encode(bare), JSONBytes.encode(conversation.transcript), now.milliseconds,
        ])
    }
}
