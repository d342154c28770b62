import CustomerCare
import GRDB
import VietnameseText

/// Care lists, out of customers and tickets.
enum CareListTable {
    private static let day: Int64 = 86_400

    /// Who is on a list; those who refused to be written to are only asked after their own tickets.
    static func entries(
        _ list: CareList, at now: Timestamp, limit: Int, in database: Database
    ) throws -> [CareList.Entry] {
        let entries: [CareList.Entry]
        switch list {
        case .call:
            let groups = try [
                happyCalls(at: now, limit, database), quiet(large: true, at: now, limit, database),
                quiet(large: false, at: now, limit, database),
            ]
            // Somebody with several reasons is called once, for the first of them.
            var seen: Set<CustomerID> = []
            entries = groups.joined().filter { entry in
                entry.customer.map { seen.insert($0.id).inserted } ?? true
            }
        case .birthdays: entries = try birthdays(at: now, limit, database)
        case .followUps: entries = try followUps(at: now, limit, database)
        }
        return Array(entries.prefix(max(0, limit)))
    }

    private static func happyCalls(
        at now: Timestamp, _ limit: Int, _ database: Database
    ) throws -> [CareList.Entry] {
        let from = now.adding(seconds: -Int64(CareList.happyCallDays) * day)
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT customerID, year, ordinal, resolvedAt FROM ticket
                WHERE stage = 'closed' AND resolvedAt >= ? AND customerID IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM ticketChange WHERE ticketID = ticket.id
                        AND field = 'contacted' AND at > ticket.resolvedAt)
                ORDER BY resolvedAt LIMIT ?
                """, arguments: [from.milliseconds, limit])
        return try rows.map { try ticketEntry($0, .happyCall, database) }
    }

    private static func quiet(
        large: Bool, at now: Timestamp, _ limit: Int, _ database: Database
    ) throws -> [CareList.Entry] {
        let days = large ? CareList.largeCustomerDays : CareList.silenceDays
        let groups = "customerGroup IN ('special', 'large', 'broker')"
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM customer WHERE lastContactAt < ? AND consent IS NOT 'refused'
                    AND \(large ? groups : "NOT coalesce(\(groups), 0)") ORDER BY lastContactAt LIMIT ?
                """, arguments: [now.adding(seconds: -Int64(days) * day).milliseconds, limit])
        return try rows.map { row in
            let customer = try CustomerTable.customer(row, in: database)
            return CareList.Entry(
                reason: large ? .largeCustomer : .longSilence, customer: customer,
                since: customer.lastContactAt)
        }
    }

    private static func birthdays(
        at now: Timestamp, _ limit: Int, _ database: Database
    ) throws -> [CareList.Entry] {
        let today = now.vietnamDate
        var days = [String(today.description.dropFirst(5))]
        // Who was born on 29 February celebrates on the 28th in other years.
        if days == ["02-28"], CalendarDate(dayNumber: today.dayNumber + 1).components.month == 3 {
            days.append("02-29")
        }
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM customer WHERE birthDay IN (?, ?) AND consent IS NOT 'refused'
                ORDER BY id LIMIT ?
                """, arguments: [days[0], days[days.count - 1], limit])
        return try rows.map {
            CareList.Entry(
                reason: .birthday, customer: try CustomerTable.customer($0, in: database),
                since: Timestamp(midnightOf: today))
        }
    }

    private static func followUps(
        at now: Timestamp, _ limit: Int, _ database: Database
    ) throws -> [CareList.Entry] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT customerID, year, ordinal, resolvedAt FROM ticket
                WHERE stage = 'followUp' AND resolvedAt <= ? ORDER BY resolvedAt LIMIT ?
                """,
            arguments: [now.adding(seconds: -Int64(CareList.followUpDays) * day).milliseconds, limit])
        return try rows.map { try ticketEntry($0, .followUp, database) }
    }

    private static func ticketEntry(
        _ row: Row, _ reason: CareList.Reason, _ database: Database
    ) throws -> CareList.Entry {
        let id: Int64? = row["customerID"]
        return CareList.Entry(
            reason: reason,
            customer: try id.flatMap { try CustomerTable.customer(CustomerID($0), in: database) },
            ticket: TicketNumber(year: row["year"], ordinal: row["ordinal"]),
            since: Timestamp(milliseconds: row["resolvedAt"]))
    }
}
