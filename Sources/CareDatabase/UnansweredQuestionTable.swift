import CustomerCare
import Dialogue
import GRDB
import IntentMatching
import VietnameseText

/// Table `unansweredQuestion`: one row for each question, however often it was asked.
enum UnansweredQuestionTable {
    static func record(_ question: UnansweredQuestion, at now: Timestamp, in database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO unansweredQuestion (folded, text, reason, nearest, count, firstAt, lastAt, status)
                VALUES (:folded, :text, :reason, :nearest, 1, :now, :now, 'new')
                ON CONFLICT (folded) DO UPDATE SET
                    text = excluded.text, reason = excluded.reason, nearest = excluded.nearest,
                    count = count + 1, lastAt = max(lastAt, excluded.lastAt),
                    -- Asked again although the answer was written: it did not help.
                    status = CASE status WHEN 'applied' THEN 'new' ELSE status END
                """
        ).execute(arguments: [
            "folded": key(of: question.text), "text": StoredText.words(question.text),
            "reason": question.reason.rawValue,
            "nearest": try StoredJSON.encode(question.nearest), "now": now.milliseconds,
        ])
        try database.cachedStatement(
            sql: """
                INSERT INTO unansweredByDay (day, count) VALUES (?, 1)
                ON CONFLICT (day) DO UPDATE SET count = count + 1
                """
        ).execute(arguments: [now.vietnamDate.dayNumber])
    }

    static func questions(
        _ status: QueuedQuestion.Status?, limit: Int, in database: Database
    ) throws -> [QueuedQuestion] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM unansweredQuestion WHERE ? IS NULL OR status = ?
                ORDER BY count DESC, lastAt DESC, folded LIMIT ?
                """,
            arguments: [status?.rawValue, status?.rawValue, limit])
        return try rows.compactMap { row in
            guard let reason = UnansweredQuestion.Reason(rawValue: row["reason"]),
                let status = QueuedQuestion.Status(rawValue: row["status"])
            else { return nil }
            let nearest = try StoredJSON.decode([IntentMatch.Candidate].self, from: row["nearest"])
            return QueuedQuestion(
                question: UnansweredQuestion(text: row["text"], reason: reason, nearest: nearest),
                folded: row["folded"], count: row["count"], firstAt: Timestamp(milliseconds: row["firstAt"]),
                lastAt: Timestamp(milliseconds: row["lastAt"]), status: status)
        }
    }

    static func mark(_ text: String, _ status: QueuedQuestion.Status, in database: Database) throws -> Bool {
        try database.execute(
            sql: "UPDATE unansweredQuestion SET status = ? WHERE folded = ?",
            arguments: [status.rawValue, key(of: text)])
        return database.changesCount > 0
    }

    static func key(of text: String) -> String {
        (StoredText.words(text) ?? "").vietnameseFolded.split(whereSeparator: \.isWhitespace).joined(
            separator: " ")
    }
}
