import CustomerCare
import GRDB
import VietnameseText

/// What reports count, out of all tables.
enum ReportTable {
    private static let day: Int64 = 86_400_000

    static func data(from start: Timestamp, to end: Timestamp, in database: Database) throws -> ReportData {
        var data = ReportData()
        let tickets = try Row.fetchAll(
            database,
            sql: """
                SELECT year, ordinal, \(columns) FROM ticket WHERE openedAt >= ? AND openedAt < ? ORDER BY id
                """, arguments: [start.milliseconds, end.milliseconds])
        var byNumber: [String: ReportTicket] = [:]
        for row in tickets {
            guard let ticket = try ticket(row) else { continue }
            data.tickets.append(ticket)
            byNumber[TicketNumber(year: row["year"], ordinal: row["ordinal"]).description] = ticket
        }
        data.conversations = try conversations(from: start, to: end, in: database)
        let counts = try Row.fetchAll(
            database, sql: "SELECT day, count FROM unansweredByDay WHERE day >= ? AND day < ?",
            arguments: [start.vietnamDate.dayNumber, end.vietnamDate.dayNumber])
        for row in counts { data.unanswered[CalendarDate(dayNumber: row["day"])] = row["count"] }
        // The surveys' own migration makes their table.
        if try database.tableExists("surveyAnswer") {
            let answers = try Row.fetchAll(
                database,
                sql: "SELECT kind, ticket, score, at FROM surveyAnswer WHERE at >= ? AND at < ? ORDER BY id",
                arguments: [start.milliseconds, end.milliseconds])
            data.answers = try answers.map { row in
                let number: String? = row["ticket"]
                return ReportData.Answer(
                    isNPS: row["kind"] == "nps", score: row["score"],
                    at: Timestamp(milliseconds: row["at"]),
                    ticket: try number.flatMap { try byNumber[$0] ?? ticket(numbered: $0, in: database) })
            }
        }
        return data
    }

    private static let columns = """
        openedAt, respondedAt, resolvedAt, pauses, stage, kind, channel, category, team, customerGroup, province,
        reopenCount, dues <> '[]' AS isPromised,
        (SELECT count(*) FROM breach WHERE ticketID = ticket.id) AS breaches,
        triggers LIKE '%"asked_for_person"%' OR triggers LIKE '%"callback"%' AS isHandOff,
        resolvedAt IS NOT NULL AND customerID IS NOT NULL AND EXISTS (
            SELECT 1 FROM ticket AS later WHERE later.customerID = ticket.customerID
                AND later.kind = 'complaint' AND later.id <> ticket.id AND later.openedAt > ticket.resolvedAt
                AND later.openedAt <= ticket.resolvedAt + \(Int64(Report.recomplaintDays) * day)) AS hasSuccessor
        """

    private static func ticket(_ row: Row) throws -> ReportTicket? {
        guard let stage = Stage(rawValue: row["stage"]), let kind = TicketDraft.Kind(rawValue: row["kind"])
        else { return nil }
        func moment(_ column: String) -> Timestamp? {
            (row[column] as Int64?).map { Timestamp(milliseconds: $0) }
        }
        let pauses: String = row["pauses"]
        return ReportTicket(
            openedAt: Timestamp(milliseconds: row["openedAt"]), respondedAt: moment("respondedAt"),
            resolvedAt: moment("resolvedAt"),
            pauses: pauses == "[]" ? [] : try StoredJSON.decode([Pause].self, from: pauses), stage: stage,
            kind: kind, channel: row["channel"], category: row["category"], team: row["team"],
            group: (row["customerGroup"] as String?).flatMap { CustomerGroup(rawValue: $0) },
            province: row["province"], reopenCount: row["reopenCount"], hasSuccessor: row["hasSuccessor"],
            breaches: row["breaches"], isPromised: row["isPromised"], isHandOff: row["isHandOff"])
    }

    private static func ticket(numbered text: String, in database: Database) throws -> ReportTicket? {
        guard let number = TicketNumber(text),
            let row = try Row.fetchOne(
                database, sql: "SELECT \(columns) FROM ticket WHERE year = ? AND ordinal = ?",
                arguments: [number.year, number.ordinal])
        else { return nil }
        return try ticket(row)
    }

    /// One row for each customer and day in Viet Nam.
    private static func conversations(
        from start: Timestamp, to end: Timestamp, in database: Database
    ) throws -> [ReportData.Conversation] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT message.sender, (at + :zone) / :day AS day, coalesce(conversation.channel, '-') AS channel,
                    count(*) FILTER (WHERE speaker = 'customer') AS messages,
                    count(*) FILTER (WHERE speaker = 'agent') AS agents,
                    EXISTS (SELECT 1 FROM ticket WHERE ticket.sender = message.sender
                        AND (openedAt + :zone) / :day = (message.at + :zone) / :day) AS hasTicket
                FROM message LEFT JOIN conversation ON conversation.sender = message.sender
                WHERE at >= :start AND at < :end GROUP BY message.sender, day
                HAVING messages > 0 ORDER BY day, message.sender
                """,
            arguments: [
                "zone": Timestamp.vietnamOffsetSeconds * 1000, "day": day, "start": start.milliseconds,
                "end": end.milliseconds,
            ])
        return rows.map { row in
            let agents: Int = row["agents"]
            let hasTicket: Bool = row["hasTicket"]
            return ReportData.Conversation(
                day: CalendarDate(dayNumber: row["day"]), channel: row["channel"], messages: row["messages"],
                isContained: agents == 0 && !hasTicket)
        }
    }
}
