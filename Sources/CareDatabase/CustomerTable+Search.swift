import CustomerCare
import GRDB

extension CustomerTable {
    /// The customers that a search box finds: by number, phone in any spacing, the end of a phone, or words, the newest first.
    static func customers(matching text: String?, limit: Int, in database: Database) throws -> [Customer] {
        let rows: [Row]
        if let text {
            if let id = CustomerID(text) { return try customer(id, in: database).map { [$0] } ?? [] }
            if let phone = Customer.phone(text) {
                rows = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT * FROM customer WHERE id IN (
                            SELECT customerID FROM customerPhone WHERE phone = ?) LIMIT ?
                        """, arguments: [phone, max(0, limit)])
            } else if let ending = PhoneEnding(text) {
                rows = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT * FROM customer WHERE id IN (
                            SELECT customerID FROM customerPhone WHERE \(PhoneEnding.condition)
                            UNION ALL SELECT -rowid FROM customerSearch WHERE customerSearch MATCH ?)
                        ORDER BY id DESC LIMIT ?
                        """, arguments: [ending.last, ending.digits, ending.word, max(0, limit)])
            } else if let pattern = SearchPattern(text) {
                rows = try pattern.newest(max(0, limit), of: "customer", in: database)
            } else {
                return []
            }
        } else {
            rows = try Row.fetchAll(
                database, sql: "SELECT * FROM customer ORDER BY id DESC LIMIT ?", arguments: [max(0, limit)])
        }
        return try rows.map { try customer($0, in: database) }
    }

    static func customer(phone: String?, email: String?, in database: Database) throws -> Customer? {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT * FROM customer WHERE id = (SELECT customerID FROM customerPhone WHERE phone = :phone)
                UNION ALL SELECT * FROM customer WHERE email = :email LIMIT 1
                """, arguments: ["phone": phone, "email": email?.lowercased()])
        return try row.map { try customer($0, in: database) }
    }
}
