import CustomerCare
import GRDB
import VietnameseText

/// Table `purchase`.
enum PurchaseTable {
    /// Whether it was new.
    static func add(_ purchase: Purchase, of customer: CustomerID, in database: Database) throws -> Bool {
        // NULLs would make every row of a UNIQUE constraint its own.
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO purchase (customerID, day, product, reference, amount)
                VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [
                customer.value, purchase.day.description, StoredText.words(purchase.product) ?? "",
                StoredText.words(purchase.reference) ?? "", purchase.amount,
            ])
        return database.changesCount > 0
    }

    static func purchases(of customer: CustomerID, in database: Database) throws -> [Purchase] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT day, product, reference, amount FROM purchase WHERE customerID = ? ORDER BY day DESC, id
                """, arguments: [customer.value]
        ).compactMap { row in
            CalendarDate(row["day"] as String).map { day in
                let (product, reference): (String, String) = (row["product"], row["reference"])
                return Purchase(
                    day: day, product: product.isEmpty ? nil : product,
                    reference: reference.isEmpty ? nil : reference, amount: row["amount"])
            }
        }
    }
}
