import CustomerCare
import Dialogue
import GRDB

/// Table `storedReply`: what was answered to a message, for as long as a peer may send it again.
enum StoredReplyTable {
    /// Expired rows that one store removes; more than one, so that the table shrinks after a rush.
    private static let removalsPerStore = 4

    static func replies(
        to messageID: String, from sender: String, now: Timestamp, in database: Database
    ) throws -> StoredAnswer? {
        let statement = try database.cachedStatement(
            sql: "SELECT replies, ticket FROM storedReply WHERE sender = ? AND messageID = ? AND at > ?")
        let row = try Row.fetchOne(
            statement,
            arguments: [
                try StoredText.key(sender, "sender"), try StoredText.key(messageID, "message_id"),
                expiry(now),
            ])
        return try row.map { row in
            let number: String? = row["ticket"]
            return StoredAnswer(
                replies: try StoredJSON.decode([Reply].self, from: row["replies"]),
                ticket: number.flatMap { TicketNumber($0) })
        }
    }

    static func store(
        _ answer: StoredAnswer, to messageID: String, from sender: String, at now: Timestamp,
        in database: Database
    ) throws {
        try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO storedReply (sender, messageID, replies, ticket, at)
                VALUES (?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            try StoredText.key(sender, "sender"), try StoredText.key(messageID, "message_id"),
            JSONBytes.encode(answer.replies), answer.ticket?.description, now.milliseconds,
        ])
        try database.cachedStatement(
            sql: """
                DELETE FROM storedReply WHERE (sender, messageID) IN
                (SELECT sender, messageID FROM storedReply WHERE at <= ? ORDER BY at LIMIT \(removalsPerStore))
                """
        ).execute(arguments: [expiry(now)])
    }

    private static func expiry(_ now: Timestamp) -> Int64 {
        now.adding(seconds: -CareDatabase.replyRetention).milliseconds
    }
}
