import CustomerCare
import GRDB

/// Table `surveyAnswer`: what customers answered when they were asked how satisfied they are.
enum SurveyTable {
    /// Keeps an answer; words that follow a score are put beside it.
    static func record(_ answer: SurveyAnswer, at now: Timestamp, in database: Database) throws {
        let sender = try StoredText.key(answer.sender, "sender")
        if let words = answer.words {
            let statement = try database.cachedStatement(
                sql: """
                    UPDATE surveyAnswer SET words = ? WHERE id =
                        (SELECT max(id) FROM surveyAnswer WHERE sender = ? AND kind = ? AND ticket IS ?)
                    """)
            try statement.execute(arguments: [
                StoredText.words(words), sender, answer.kind.rawValue, answer.ticket?.description,
            ])
            if database.changesCount > 0 { return }
        }
        try database.cachedStatement(
            sql: """
                INSERT INTO surveyAnswer (sender, kind, ticket, score, words, at) VALUES (?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            sender, answer.kind.rawValue, answer.ticket?.description, answer.score,
            StoredText.words(answer.words), now.milliseconds,
        ])
    }

    /// The answers given in a span of time, oldest first.
    static func answers(
        from start: Timestamp, to end: Timestamp, in database: Database
    ) throws -> [SurveyAnswer] {
        let rows = try Row.fetchAll(
            database,
            sql:
                "SELECT sender, kind, ticket, score, words FROM surveyAnswer WHERE at >= ? AND at < ? ORDER BY id",
            arguments: [start.milliseconds, end.milliseconds])
        return rows.compactMap(answer)
    }

    /// The answers that a customer gave in any conversation, the last first.
    static func answers(
        of customer: CustomerID, limit: Int, in database: Database
    ) throws -> [PastSurveyAnswer] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT sender, kind, ticket, score, words, at FROM surveyAnswer WHERE sender IN
                    (SELECT sender FROM customerSender WHERE customerID = ?) ORDER BY id DESC LIMIT ?
                """, arguments: [customer.value, max(0, limit)]
        ).compactMap { row in
            answer(row).map { PastSurveyAnswer(answer: $0, at: Timestamp(milliseconds: row["at"])) }
        }
    }

    private static func answer(_ row: Row) -> SurveyAnswer? {
        guard let kind = SurveyAnswer.Kind(rawValue: row["kind"]) else { return nil }
        let ticket: String? = row["ticket"]
        return SurveyAnswer(
            kind: kind, sender: row["sender"], ticket: ticket.flatMap { TicketNumber($0) },
            score: row["score"], words: row["words"])
    }
}
