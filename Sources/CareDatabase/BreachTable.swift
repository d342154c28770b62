import CustomerCare
import GRDB

/// Table `breach`: each broken promise once.
enum BreachTable {
    /// Records what a ticket is late with by now, and posts a notice for each.
    static func record(
        _ ticket: Ticket, id: Int64, _ policy: CarePolicy, at now: Timestamp, in database: Database
    ) throws {
        for promise in ticket.dues {
            guard let due = promise.due, promise.isBreached(by: now) else { continue }
            try database.cachedStatement(
                sql: """
                    INSERT OR IGNORE INTO breach (ticketID, clock, startedAt, dueAt, recordedAt)
                    VALUES (?, ?, ?, ?, ?)
                    """
            ).execute(arguments: [
                id, promise.clock.rawValue, promise.start.milliseconds, due.milliseconds, now.milliseconds,
            ])
            if database.changesCount > 0 {
                try OutboxTable.post(.breach, ticket, policy, promise: promise, at: now, in: database)
            }
        }
    }

    /// When the next promise of a ticket breaks whose breach is not recorded.
    static func next(_ ticket: Ticket, id: Int64?, in database: Database) throws -> Int64? {
        var recorded: Set<[String]> = []
        if let id {
            let statement = try database.cachedStatement(
                sql: "SELECT clock, startedAt FROM breach WHERE ticketID = ?")
            for row in try Row.fetchAll(statement, arguments: [id]) {
                recorded.insert([row["clock"], "\(row["startedAt"] as Int64)"])
            }
        }
        return ticket.dues.filter {
            $0.isRunning && !recorded.contains([$0.clock.rawValue, "\($0.start.milliseconds)"])
        }.compactMap { $0.due?.milliseconds }.min()
    }

    /// Whether a promise is broken that is not recorded.
    static func isAny(by now: Timestamp, in database: Database) throws -> Bool {
        try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM ticket WHERE nextBreachAt < ?)",
            arguments: [now.milliseconds]) ?? false
    }

    /// Records every breach up to now; returns how many tickets were looked at.
    static func sweep(
        _ policy: CarePolicy, at now: Timestamp, limit: Int, in database: Database
    ) throws -> Int {
        let rows = try Row.fetchAll(
            database, sql: "SELECT * FROM ticket WHERE nextBreachAt < ? ORDER BY nextBreachAt LIMIT ?",
            arguments: [now.milliseconds, limit])
        for row in rows {
            let id: Int64 = row["id"]
            let ticket = try TicketTable.ticket(row, in: database)
            try record(ticket, id: id, policy, at: now, in: database)
            try database.execute(
                sql: "UPDATE ticket SET nextBreachAt = ? WHERE id = ?",
                arguments: [try next(ticket, id: id, in: database), id])
        }
        return rows.count
    }
}
