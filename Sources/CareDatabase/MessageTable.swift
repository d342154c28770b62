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
