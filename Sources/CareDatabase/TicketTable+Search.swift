import CustomerCare
import GRDB
import VietnameseText

extension TicketTable {
    /// The tickets that pass a filter, newest first, or by due time.
    static func tickets(_ filter: TicketFilter, in database: Database) throws -> [Ticket] {
        var conditions: [String] = []
        var arguments: [(any DatabaseValueConvertible)?] = []
        func require(_ condition: String, _ values: (any DatabaseValueConvertible)?...) {
            conditions.append(condition)
            arguments += values
        }
        if let stage = filter.stage { require("stage = ?", stage.rawValue) }
        if filter.openOnly { require("stage NOT IN ('closed', 'cancelled')") }
        if let sender = filter.sender { require("sender = ?", sender) }
        if let owner = filter.owner { require("owner = ?", owner) }
        if let team = filter.team { require("team = ?", team) }
        if let priority = filter.priority { require("priority = ?", priority.rawValue) }
        if let customer = filter.customer { require("customerID = ?", customer.value) }
        if let moment = filter.overdueAt { require("dueAt < ?", moment.milliseconds) }
        if let phone = filter.phone { require("phone = ?", Customer.phone(phone) ?? phone) }
        if let text = filter.text {
            if let number = TicketNumber(shortened: text) {
                require("year = ? AND ordinal = ?", number.year, number.ordinal)
            } else if let phone = Customer.phone(text) {
                // An order code may be all digits as well.
                require("(phone = ? OR reference = ?)", phone, text)
            } else if let ending = PhoneEnding(text) {
                // Six digits may as well be a word of the ticket.
                require(
                    """
                    id IN (SELECT id FROM ticket WHERE \(PhoneEnding.condition)
                        UNION ALL SELECT -rowid FROM ticketSearch WHERE ticketSearch MATCH ?)
                    """, ending.last, ending.digits, ending.word)
            } else if let pattern = SearchPattern(text) {
                if conditions.isEmpty, !filter.sortsByDue {
                    return try pattern.newest(max(0, filter.limit), of: "ticket", in: database).map {
                        try ticket($0, in: database)
                    }
                }
                require(
                    "id IN (SELECT -rowid FROM ticketSearch WHERE ticketSearch MATCH ?)",
                    pattern.beginning ?? pattern.words)
            } else {
                return []
            }
        }
        let filters = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        arguments.append(max(0, filter.limit))
        let order =
            filter.sortsByDue ? "dueAt IS NULL, dueAt, year, ordinal" : "year DESC, ordinal DESC"
        let rows = try Row.fetchAll(
            database, sql: "SELECT * FROM ticket \(filters) ORDER BY \(order) LIMIT ?",
            arguments: StatementArguments(arguments))
        return try rows.map { try ticket($0, in: database) }
    }
}
