package import CustomerCare
import GRDB

extension TurnTransaction {
    /// Tickets that one turn looks at by itself, so that others need not wait for many.
    static let ticketsPerTurn = 200

    /// Merges tickets as ``CareDatabase/merge(_:into:by:at:)`` does, within this turn.
    package func merge(
        _ number: TicketNumber, into other: TicketNumber, by author: String, at now: Timestamp
    ) throws -> Ticket {
        try perform { try TicketTable.merge(number, into: other, policy, by: author, at: now, in: $0) }
    }

    func recordBreaches(at now: Timestamp) throws -> Int {
        try perform { try BreachTable.sweep(policy, at: now, limit: Self.ticketsPerTurn, in: $0) }
    }

    func promiseAnew(after id: Int64, at now: Timestamp) throws -> Int64? {
        try perform {
            try TicketTable.promiseAnew(after: id, limit: Self.ticketsPerTurn, policy, at: now, in: $0)
        }
    }

    /// Begins a record of somebody; `id` and what other records hold of its phones and senders is not taken over.
    package func add(_ customer: Customer) throws -> CustomerID {
        try perform { try CustomerTable.insert(customer, in: $0) }
    }

    /// Changes a record; its `id` stays.
    package func edit(
        _ id: CustomerID, at now: Timestamp, _ change: (inout Customer) -> Void
    ) throws -> Customer {
        try perform { database in
            guard var customer = try CustomerTable.customer(id, in: database) else {
                throw CareDatabaseError.noSuchCustomer(id)
            }
            change(&customer)
            customer.id = id
            customer.updatedAt = now
            try CustomerTable.update(customer, in: database)
            return customer
        }
    }

    /// The record that a phone (digits from 0) or an e-mail belongs to.
    package func customer(phone: String?, email: String?) throws -> Customer? {
        try perform { try CustomerTable.customer(phone: phone, email: email, in: $0) }
    }

    /// Adds a purchase; one that is there already is not added twice.
    package func add(_ purchase: Purchase, of customer: CustomerID) throws -> Bool {
        try perform { try PurchaseTable.add(purchase, of: customer, in: $0) }
    }

    /// Erases a person; see ``CareDatabase/forget(_:by:reason:at:)``.
    func forget(_ id: CustomerID, by author: String, reason: String, at now: Timestamp) throws -> Erasure {
        try perform { try ErasureTable.forget(id, by: author, reason: reason, at: now, in: $0) }
    }

    func expire(_ retention: Retention, at now: Timestamp) throws -> (done: Erasure, leavesWords: Bool) {
        try perform { try ErasureTable.expire(retention, at: now, in: $0) }
    }

    /// Notes that somebody looked at personal data in full.
    package func recordAccess(by name: String, what: String, subject: String, at now: Timestamp) throws {
        try perform {
            try $0.execute(
                sql: "INSERT INTO access (at, accessedBy, what, subject) VALUES (?, ?, ?, ?)",
                arguments: [now.milliseconds, StoredText.words(name), what, StoredText.words(subject)])
        }
    }
}
