import CustomerCare
import Dialogue
import GRDB

/// Table `conversation`: the state of each sender's conversation, as JSON.
enum ConversationTable {
    /// The state of a sender's conversation; nil when there is none.
    ///
    /// A state of an older version is read as far as it goes. One that cannot be read at all begins anew, and
    /// the customer is not refused for ever: the message log and the tickets are untouched by that.
    static func conversation(of sender: String, in database: Database) throws -> Conversation? {
        guard let row = try row(of: sender, in: database) else { return nil }
        return try? StoredJSON.decode(Conversation.self, from: row["state"])
    }

    /// The same with its revision, to be replaced, and what is known; `fresh` where there is none, or none that
    /// can be read.
    static func conversation(
        of sender: String, orElse fresh: Conversation, in database: Database
    ) throws -> StoredConversation {
        var stored = try state(of: sender, orElse: fresh, in: database)
        stored.known = try stored.known.renewed(in: database)
        return stored
    }

    private static func state(
        of sender: String, orElse fresh: Conversation, in database: Database
    ) throws -> StoredConversation {
        guard let row = try row(of: sender, in: database) else { return StoredConversation(fresh) }
        do {
            return StoredConversation(
                try StoredJSON.decode(Conversation.self, from: row["state"]), revision: row["revision"])
        } catch {
            return StoredConversation(fresh, revision: row["revision"], loss: "\(type(of: error))")
        }
    }

    private static func row(of sender: String, in database: Database) throws -> Row? {
        let statement = try database.cachedStatement(
            sql: "SELECT state, revision FROM conversation WHERE sender = ?")
        return try Row.fetchOne(statement, arguments: [try StoredText.key(sender, "sender")])
    }

    /// Puts a state in the place of the one with `revision`, or of whichever there is.
    static func save(
        _ conversation: Conversation, replacing revision: Int64?, at now: Timestamp, dueAt: Timestamp?,
        in database: Database
    ) throws {
        let sql =
            switch revision {
            case nil:
                """
                INSERT INTO conversation (channel, state, updatedAt, dueAt, sender) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (sender) DO UPDATE SET channel = excluded.channel, state = excluded.state,
                    updatedAt = excluded.updatedAt, dueAt = excluded.dueAt, revision = revision + 1
                """
            case 0?:
                """
                INSERT INTO conversation (channel, state, updatedAt, dueAt, sender) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (sender) DO NOTHING
                """
            default:
                """
                UPDATE conversation SET channel = ?, state = ?, updatedAt = ?, dueAt = ?, revision = revision + 1
                WHERE sender = ? AND revision = ?
                """
            }
        var arguments: StatementArguments = [
            StoredText.words(conversation.channel), JSONBytes.encode(conversation), now.milliseconds,
            dueAt?.milliseconds, try StoredText.key(conversation.sender, "sender"),
        ]
        if let revision, revision > 0 { arguments += [revision] }
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
        if revision != nil, database.changesCount == 0 { throw CareDatabaseError.conversationMoved }
    }

    /// The conversations of a customer, the one that was spoken in last at the front.
    ///
    /// One whose state expired has the channel that its sender's name begins with.
    static func past(of customer: CustomerID, in database: Database) throws -> [PastConversation] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT customerSender.sender, conversation.channel,
                    (SELECT at FROM message WHERE message.sender = customerSender.sender
                     ORDER BY id DESC LIMIT 1) AS lastAt
                FROM customerSender LEFT JOIN conversation ON conversation.sender = customerSender.sender
                WHERE customerID = ? ORDER BY lastAt DESC, customerSender.sender
                """, arguments: [customer.value]
        ).map { row in
            let sender: String = row["sender"]
            let last: Int64? = row["lastAt"]
            return PastConversation(
                sender: sender,
                channel: row["channel"] ?? sender.split(separator: ":").first.map(String.init) ?? sender,
                lastMessageAt: last.map { Timestamp(milliseconds: $0) })
        }
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
