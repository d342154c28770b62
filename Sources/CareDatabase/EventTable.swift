import CustomerCare
import GRDB

/// Table `event`: the outgoing events in their order.
enum EventTable {
    @discardableResult
    static func append(_ event: CareEvent.Draft, at now: Timestamp, in database: Database) throws -> Int64 {
        try database.cachedStatement(
            sql: "INSERT INTO event (kind, recipient, text, ticket, payload, at) VALUES (?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [
            event.kind.rawValue, try StoredText.key(event.recipient, "recipient"),
            StoredText.words(event.text), event.ticket?.description, StoredText.words(event.payload),
            now.milliseconds,
        ])
        return database.lastInsertedRowID
    }

    static func last(in database: Database) throws -> Int64 {
        try Int64.fetchOne(database.cachedStatement(sql: "SELECT max(seq) FROM event")) ?? 0
    }

    static func events(since seq: Int64, limit: Int, in database: Database) throws -> [CareEvent] {
        let statement = try database.cachedStatement(
            sql:
                "SELECT seq, kind, recipient, text, ticket, payload, at FROM event WHERE seq > ? ORDER BY seq LIMIT ?"
        )
        return try Row.fetchAll(statement, arguments: [seq, limit]).compactMap { row in
            guard let kind = CareEvent.Kind(rawValue: row["kind"]) else { return nil }
            let number: String? = row["ticket"]
            let draft = CareEvent.Draft(
                kind: kind, recipient: row["recipient"], text: row["text"],
                ticket: number.flatMap { TicketNumber($0) },
                payload: row["payload"])
            return CareEvent(seq: row["seq"], at: Timestamp(milliseconds: row["at"]), draft: draft)
        }
    }
}
