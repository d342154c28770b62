import CustomerCare
import GRDB

/// Table `message`: everything that was said, in order.
enum MessageTable {
    static func append(
        _ line: TranscriptLine, sender: String, messageID: String?, in database: Database
    ) throws {
        try database.cachedStatement(
            sql: "INSERT INTO message (sender, messageID, speaker, text, at) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [
            try StoredText.key(sender, "sender"), try StoredText.key(messageID, "message_id"),
            line.speaker.rawValue,
            StoredText.words(line.text), line.at.milliseconds,
        ])
    }

    /// The place of the last line of all, or of one sender; 0 when there is none.
    static func lastLine(of sender: String? = nil, in database: Database) throws -> Int64 {
        guard let sender else {
            return try Int64.fetchOne(database.cachedStatement(sql: "SELECT max(id) FROM message")) ?? 0
        }
        return try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT max(id) FROM message WHERE sender = ?"),
            arguments: [try StoredText.key(sender, "sender")]) ?? 0
    }

    /// The senders in whose conversations something was said after a place, each with the place of its last line.
    static func senders(after id: Int64, in database: Database) throws -> [(sender: String, last: Int64)] {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: "SELECT sender, max(id) AS last FROM message WHERE id > ? GROUP BY sender"),
            arguments: [id])
        // No dictionary: names that are other bytes may be one string to Swift.
        return rows.map { ($0["sender"], $0["last"]) }
    }

    /// The last lines of a sender, oldest first.
    static func last(_ count: Int, of sender: String, in database: Database) throws -> [TranscriptLine] {
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT speaker, text, at FROM message WHERE sender = ? ORDER BY id DESC LIMIT ?",
            arguments: [try StoredText.key(sender, "sender"), count])
        return rows.reversed().compactMap { row in
            TranscriptLine.Speaker(rawValue: row["speaker"]).map {
                TranscriptLine(speaker: $0, text: row["text"], at: Timestamp(milliseconds: row["at"]))
            }
        }
    }
}
