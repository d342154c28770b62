import CustomerCare
import GRDB
import VietnameseText

/// Tables `customer`, `customerPhone` and `customerSender`.
enum CustomerTable {
    /// The record of somebody, found or begun, with what was missing filled in.
    ///
    /// A phone tells who they are before an e-mail, and an e-mail before the conversation. Two records become
    /// one only when one of them knows nothing but its conversations: a number that somebody mentions must not
    /// join two people for good.
    ///
    /// - Returns: nothing when no record is there and nothing is known to begin one.
    static func join(
        _ contact: Contact, sender: String, at now: Timestamp, in database: Database
    ) throws -> CustomerID? {
        // A connection without a name of its own is nobody's for long.
        let sender = sender.hasPrefix("connection:") ? nil : try StoredText.key(sender, "sender")
        let phone = contact.phone.flatMap { Customer.phone($0) }
        let email = contact.email.flatMap { StoredText.words($0)?.lowercased() }
        let isKnown = contact.name != nil || phone != nil || email != nil
        let bySender = try sender.flatMap {
            try id("SELECT customerID FROM customerSender WHERE sender = ?", $0, database)
        }
        guard isKnown else { return bySender }
        let byPhone = try phone.flatMap {
            try id("SELECT customerID FROM customerPhone WHERE phone = ?", $0, database)
        }
        let byEmail = try email.flatMap {
            try id("SELECT id FROM customer WHERE email = ? ORDER BY id LIMIT 1", $0, database)
        }
        guard let known = byPhone ?? byEmail ?? bySender else {
            var customer = Customer(id: CustomerID(0), name: StoredText.words(contact.name), createdAt: now)
            customer.phones = phone.map { [$0] } ?? []
            customer.email = email
            customer.address = StoredText.words(contact.address)
            customer.province = contact.address.flatMap { Province.named(in: $0) }
            customer.senders = sender.map { [$0] } ?? []
            return try insert(customer, in: database)
        }
        guard var customer = try customer(known, in: database) else { return nil }
        let before = customer
        if let bySender, bySender != known, let other = try self.customer(bySender, in: database),
            other.phones.isEmpty, other.email == nil
        {
            try absorb(other, into: &customer, in: database)
        } else if bySender == nil, let sender {
            customer.senders.append(sender)
        }
        customer.name = customer.name ?? StoredText.words(contact.name)
        customer.email = customer.email ?? email
        if customer.address == nil, let address = contact.address {
            customer.address = StoredText.words(address)
            customer.province = customer.province ?? Province.named(in: address)
        }
        if let phone, byPhone == nil, !customer.phones.contains(phone) { customer.phones.append(phone) }
        customer.lastContactAt = max(customer.lastContactAt, now)
        if changesMore(before, customer) {
            customer.updatedAt = now
            try update(customer, in: database)
        } else if customer != before {
            // Each message comes this way: it leaves the search index alone.
            try database.cachedStatement(sql: "UPDATE customer SET lastContactAt = ? WHERE id = ?").execute(
                arguments: [customer.lastContactAt.milliseconds, known.value])
        }
        return known
    }

    /// Whether more than the time of the last contact differs.
    private static func changesMore(_ before: Customer, _ after: Customer) -> Bool {
        var same = after
        same.lastContactAt = before.lastContactAt
        return same != before
    }

    /// Moves what a record holds into another and removes it.
    static func absorb(_ other: Customer, into customer: inout Customer, in database: Database) throws {
        customer.name = customer.name ?? other.name
        customer.email = customer.email ?? other.email
        customer.address = customer.address ?? other.address
        customer.province = customer.province ?? other.province
        customer.group = customer.group ?? other.group
        customer.birthday = customer.birthday ?? other.birthday
        customer.callName = customer.callName ?? other.callName
        customer.consent = customer.consent ?? other.consent
        customer.note = [customer.note, other.note].compactMap(\.self).joined(separator: "\n")
        if customer.note?.isEmpty == true { customer.note = nil }
        customer.phones += other.phones.filter { !customer.phones.contains($0) }
        customer.senders += other.senders.filter { !customer.senders.contains($0) }
        customer.lastContactAt = max(customer.lastContactAt, other.lastContactAt)
        for table in ["customerPhone", "customerSender"] {
            try database.execute(
                sql: "DELETE FROM \(table) WHERE customerID = ?", arguments: [other.id.value])
        }
        try database.execute(
            sql: """
                UPDATE ticket SET customerID = :to WHERE customerID = :from;
                UPDATE OR IGNORE purchase SET customerID = :to WHERE customerID = :from;
                DELETE FROM purchase WHERE customerID = :from;
                DELETE FROM customer WHERE id = :from;
                """, arguments: ["to": customer.id.value, "from": other.id.value])
    }

    static func group(of customer: CustomerID?, in database: Database) throws -> CustomerGroup? {
        guard let customer else { return nil }
        let statement = try database.cachedStatement(sql: "SELECT customerGroup FROM customer WHERE id = ?")
        return try String.fetchOne(statement, arguments: [customer.value]).flatMap {
            CustomerGroup(rawValue: $0)
        }
    }

    /// What a conversation needs to know of the customer that a sender is.
    static func glance(of sender: String, in database: Database) throws -> CustomerGlance? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT customerGroup, callName FROM customer
                JOIN customerSender ON customerSender.customerID = customer.id WHERE sender = ?
                """)
        return try Row.fetchOne(statement, arguments: [try StoredText.key(sender, "sender")]).map { row in
            CustomerGlance(
                group: (row["customerGroup"] as String?).flatMap { CustomerGroup(rawValue: $0) },
                callName: row["callName"])
        }
    }

    /// Keeps how a customer is called; what people entered stays unless the customer asked for another word.
    static func keepCallName(
        _ name: String, of id: CustomerID, replaces: Bool, at now: Timestamp, in database: Database
    ) throws {
        let condition = replaces ? "callName IS NOT ?" : "callName IS NULL AND ? IS NOT NULL"
        try database.cachedStatement(
            sql: "UPDATE customer SET callName = ?, updatedAt = ? WHERE id = ? AND \(condition)"
        ).execute(arguments: [StoredText.words(name), now.milliseconds, id.value, StoredText.words(name)])
    }

    static func customer(_ id: CustomerID, in database: Database) throws -> Customer? {
        let statement = try database.cachedStatement(sql: "SELECT * FROM customer WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [id.value]).map { try customer($0, in: database) }
    }

    static func customer(_ row: Row, in database: Database) throws -> Customer {
        let id = CustomerID(row["id"])
        var customer = Customer(
            id: id, name: row["name"], createdAt: Timestamp(milliseconds: row["createdAt"]))
        customer.email = row["email"]
        customer.address = row["address"]
        customer.province = row["province"]
        customer.group = (row["customerGroup"] as String?).flatMap { CustomerGroup(rawValue: $0) }
        if let day = row["birthDay"] as String? {
            let year: Int? = row["birthYear"]
            customer.birthday = Customer.Birthday(year.map { "\($0)-\(day)" } ?? day)
        }
        customer.callName = row["callName"]
        customer.consent = (row["consent"] as String?).flatMap { Customer.Consent(rawValue: $0) }
        customer.note = row["note"]
        customer.updatedAt = Timestamp(milliseconds: row["updatedAt"])
        customer.lastContactAt = Timestamp(milliseconds: row["lastContactAt"])
        customer.phones = try String.fetchAll(
            database.cachedStatement(
                sql: "SELECT phone FROM customerPhone WHERE customerID = ? ORDER BY place, phone"),
            arguments: [id.value])
        customer.senders = try String.fetchAll(
            database.cachedStatement(
                sql: "SELECT sender FROM customerSender WHERE customerID = ? ORDER BY sender"),
            arguments: [id.value])
        return customer
    }

    /// Begins a record; its `id` is not looked at.
    static func insert(_ customer: Customer, in database: Database) throws -> CustomerID {
        let columns = columns(of: customer) + [("createdAt", customer.createdAt.milliseconds)]
        let names = columns.map(\.0).joined(separator: ", ")
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        try database.cachedStatement(sql: "INSERT INTO customer (\(names)) VALUES (\(places))").execute(
            arguments: StatementArguments(columns.map(\.1)))
        let id = CustomerID(database.lastInsertedRowID)
        try link(customer, id, in: database)
        return id
    }

    static func update(_ customer: Customer, in database: Database) throws {
        let columns = columns(of: customer)
        let assignments = columns.map { "\($0.0) = ?" }.joined(separator: ", ")
        try database.cachedStatement(sql: "UPDATE customer SET \(assignments) WHERE id = ?").execute(
            arguments: StatementArguments(columns.map(\.1) + [customer.id.value]))
        try link(customer, customer.id, in: database)
    }

    /// Makes the phones and senders of a record what the value says; those of other records stay theirs.
    private static func link(_ customer: Customer, _ id: CustomerID, in database: Database) throws {
        let phones = try String.fetchAll(
            database.cachedStatement(
                sql: "SELECT phone FROM customerPhone WHERE customerID = ? ORDER BY place, phone"),
            arguments: [id.value])
        if phones != customer.phones {
            try database.execute(sql: "DELETE FROM customerPhone WHERE customerID = ?", arguments: [id.value])
            for (place, phone) in customer.phones.enumerated() {
                try database.execute(
                    sql: "INSERT OR IGNORE INTO customerPhone (phone, customerID, place) VALUES (?, ?, ?)",
                    arguments: [phone, id.value, place])
            }
        }
        for sender in customer.senders {
            try database.cachedStatement(
                sql: "INSERT OR IGNORE INTO customerSender (sender, customerID) VALUES (?, ?)"
            ).execute(arguments: [sender, id.value])
        }
    }

    private static func columns(of customer: Customer) -> [(String, (any DatabaseValueConvertible)?)] {
        [
            ("name", StoredText.words(customer.name)), ("email", StoredText.words(customer.email)),
            ("address", StoredText.words(customer.address)),
            ("province", StoredText.words(customer.province)),
            ("customerGroup", customer.group?.rawValue), ("birthYear", customer.birthday?.year),
            ("birthDay", customer.birthday.map { String($0.description.suffix(5)) }),
            ("callName", StoredText.words(customer.callName)), ("consent", customer.consent?.rawValue),
            ("note", StoredText.words(customer.note)), ("updatedAt", customer.updatedAt.milliseconds),
            ("lastContactAt", customer.lastContactAt.milliseconds), ("folded", searchable(customer)),
        ]
    }

    private static func searchable(_ customer: Customer) -> String {
        let parts =
            [customer.name, customer.email, customer.address, customer.province, customer.note]
            .compactMap(\.self) + customer.phones + customer.senders
        return StoredText.words(parts.joined(separator: "\n").vietnameseFolded) ?? ""
    }

    private static func id(_ sql: String, _ key: String, _ database: Database) throws -> CustomerID? {
        try Int64.fetchOne(database.cachedStatement(sql: sql), arguments: [key]).map { CustomerID($0) }
    }
}
