import CustomerCare
import GRDB
import VietnameseText

extension TicketTable {
    /// The tickets that pass a filter, newest first.
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
        if let phone = filter.phone { require("phone = ?", PhoneDigits(phone)?.normal ?? phone) }
        if let text = filter.text {
            if let number = TicketNumber(text) {
                require("year = ? AND ordinal = ?", number.year, number.ordinal)
            } else if let phone = PhoneDigits(text) {
                // An order code may be all digits as well.
                require("(phone = ? OR reference = ?)", phone.normal, text)
            } else if let pattern = pattern(of: text) {
                require("id IN (SELECT rowid FROM ticketSearch WHERE ticketSearch MATCH ?)", pattern)
            } else {
                return []
            }
        }
        let filters = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        arguments.append(max(0, filter.limit))
        let rows = try Row.fetchAll(
            database, sql: "SELECT * FROM ticket \(filters) ORDER BY year DESC, ordinal DESC LIMIT ?",
            arguments: StatementArguments(arguments))
        return try rows.map { try ticket($0, in: database) }
    }

    /// An FTS5 pattern: every word must begin a word of the ticket.
    ///
    /// Words are quoted, so that none is an operator. Nothing when the text holds no letter and no digit.
    private static func pattern(of text: String) -> String? {
        let words = text.vietnameseFolded.split { !$0.isLetter && !$0.isNumber }
        guard !words.isEmpty else { return nil }
        return words.prefix(16).map { "\"\($0)\"*" }.joined(separator: " ")
    }
}
