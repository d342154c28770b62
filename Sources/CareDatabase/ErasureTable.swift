import CustomerCare
import GRDB
import VietnameseText

/// Erasing personal data, and table `erasure`, which says what was done.
enum ErasureTable {
    /// What stands in the place of words that were erased.
    private static let erased = "(erased)"
    /// Days for which delivered notices are kept.
    private static let deliveredDays = 30

    /// Erases one person everywhere; the tickets' figures stay.
    static func forget(
        _ id: CustomerID, by author: String, reason: String, at now: Timestamp, in database: Database
    ) throws -> Erasure {
        guard let customer = try CustomerTable.customer(id, in: database) else {
            throw CareDatabaseError.noSuchCustomer(id)
        }
        try overwriteFreedPages(database)
        var done = Erasure()
        for sender in customer.senders {
            done.questions += try forgetQuestions(of: sender, in: database)
            func delete(_ sql: String) throws -> Int {
                try database.execute(sql: sql, arguments: [sender])
                return database.changesCount
            }
            done.conversations += try delete("DELETE FROM conversation WHERE sender = ?")
            done.messages += try delete("DELETE FROM message WHERE sender = ?")
            done.storedReplies += try delete("DELETE FROM storedReply WHERE sender = ?")
            done.events += try delete("DELETE FROM event WHERE recipient = ?")
            // Scores stay for the figures, nobody's and without words.
            if try database.tableExists("surveyAnswer") {
                try database.execute(
                    sql: "UPDATE surveyAnswer SET sender = 'erased', words = NULL WHERE sender = ?",
                    arguments: [sender])
            }
        }
        let tickets = try Row.fetchAll(
            database,
            sql: """
                SELECT id, year, ordinal FROM ticket WHERE customerID = :id
                    OR sender IN (SELECT sender FROM customerSender WHERE customerID = :id)
                    OR phone IN (SELECT phone FROM customerPhone WHERE customerID = :id)
                """, arguments: ["id": id.value])
        for row in tickets { try forgetTicket(row, &done, at: now, in: database) }
        func delete(_ table: String, _ column: String = "customerID") throws -> Int {
            try database.execute(sql: "DELETE FROM \(table) WHERE \(column) = ?", arguments: [id.value])
            return database.changesCount
        }
        done.purchases = try delete("purchase")
        _ = try delete("customerPhone")
        _ = try delete("customerSender")
        done.customers = try delete("customer", "id")
        try record(done, of: id, by: author, reason: reason, at: now, in: database)
        try purgeSearch(database)
        return done
    }

    /// Erases what is older than the policy keeps; tells whether the log holds erased words then.
    static func expire(
        _ retention: Retention, at now: Timestamp, in database: Database
    ) throws -> (done: Erasure, leavesWords: Bool) {
        var done = Erasure()
        try overwriteFreedPages(database)
        func delete(_ sql: String, before days: Int) throws -> Int {
            try database.execute(sql: sql, arguments: [cutoff(days, now)])
            return database.changesCount
        }
        if let days = retention.messages {
            done.messages = try delete("DELETE FROM message WHERE at < ?", before: days)
            done.conversations = try delete("DELETE FROM conversation WHERE updatedAt < ?", before: days)
            done.events = try delete("DELETE FROM event WHERE at < ?", before: days)
            done.storedReplies = try delete("DELETE FROM storedReply WHERE at < ?", before: days)
            done.questions = try delete(
                "DELETE FROM unansweredQuestion WHERE status <> 'new' AND lastAt < ?", before: days)
        }
        if let days = retention.tickets {
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT id, year, ordinal FROM ticket WHERE stage IN ('closed', 'cancelled')
                        AND updatedAt < ? AND erasedAt IS NULL
                    """, arguments: [cutoff(days, now)])
            for row in rows { try forgetTicket(row, &done, at: now, in: database) }
        }
        // Nothing personal stands there; it would only grow.
        try database.execute(
            sql: "DELETE FROM outbox WHERE state = 'delivered' AND deliveredAt < ?",
            arguments: [cutoff(deliveredDays, now)])
        let leavesWords = !done.isEmpty || database.changesCount > 0
        if !done.isEmpty {
            try record(done, of: nil, by: TicketChange.assistant, reason: "retention", at: now, in: database)
            try purgeSearch(database)
        }
        if !leavesWords { try database.execute(sql: "PRAGMA secure_delete = OFF") }
        return (done, leavesWords)
    }

    /// Or the words could still be read out of the file; until ``CareDatabase/emptyLog(within:)``.
    private static func overwriteFreedPages(_ database: Database) throws {
        try database.execute(sql: "PRAGMA secure_delete = ON")
    }

    private static func cutoff(_ days: Int, _ now: Timestamp) -> Int64 {
        now.adding(seconds: -Int64(days) * 86_400).milliseconds
    }

    /// Leaves of a ticket what the reports count: kind, category, stages, times, team, owner, channel, province.
    private static func forgetTicket(
        _ row: Row, _ done: inout Erasure, at now: Timestamp, in database: Database
    ) throws {
        let id: Int64 = row["id"]
        let number = TicketNumber(year: row["year"], ordinal: row["ordinal"])
        try database.execute(
            sql: """
                UPDATE ticket SET product = NULL, reference = NULL, summary = ?, remedy = NULL, name = NULL,
                    phone = NULL, email = NULL, address = NULL, sender = ?, transcript = '[]', outcome = NULL,
                    reasons = '[]', customerID = NULL, tags = '[]', folded = ?, erasedAt = ? WHERE id = ?
                """,
            arguments: [
                erased, TicketDraft.erasedSender(of: number), number.description.vietnameseFolded,
                now.milliseconds, id,
            ])
        done.tickets += 1
        try OutboxTable.forgetMails(about: number, in: database)
        try database.execute(
            sql: """
                UPDATE ticketChange SET oldValue = NULL, newValue = ? WHERE ticketID = ?
                    AND field IN ('note', 'message', 'contacted', 'contact', 'tags')
                """, arguments: [erased, id])
        done.trailEntries += database.changesCount
    }

    /// The questions of the editors' queue that this sender asked, and nobody else.
    private static func forgetQuestions(of sender: String, in database: Database) throws -> Int {
        let analyzer = Analyzer.vietnamese
        var count = 0
        let texts = try String.fetchAll(
            database, sql: "SELECT DISTINCT text FROM message WHERE sender = ? AND speaker = 'customer'",
            arguments: [sender])
        for text in texts {
            // The queue holds questions with what is personal masked.
            let masked = PersonalData.masked(text, analyzer.analyze(text))
            for key in Set([text, masked]).map(UnansweredQuestionTable.key) {
                try database.execute(
                    sql: "DELETE FROM unansweredQuestion WHERE folded = ? AND count = 1", arguments: [key])
                count += database.changesCount
            }
        }
        return count
    }

    private static func record(
        _ done: Erasure, of id: CustomerID?, by author: String, reason: String, at now: Timestamp,
        in database: Database
    ) throws {
        try database.execute(
            sql: "INSERT INTO erasure (at, erasedBy, customerID, reason, counts) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                now.milliseconds, StoredText.words(author), id?.value, StoredText.words(reason),
                try StoredJSON.encode(done),
            ])
    }

    /// Deleted words stay in an index of FTS5 until its parts are merged.
    private static func purgeSearch(_ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO customerSearch (customerSearch) VALUES ('optimize');
                INSERT INTO ticketSearch (ticketSearch) VALUES ('optimize');
                """)
    }
}
