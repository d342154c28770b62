import CustomerCare
import GRDB
import Testing

@testable import CareDatabase

/// From every released schema to the present one, with what was in it.
@Suite struct MigrationTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func ticketsOfTheFirstSchemaComeWithTheirCustomers() async throws {
        let path = folder.file("hoidap.sqlite")
        let queue = try DatabaseQueue(path: path)
        try Schema.migrator.migrate(queue, upTo: "v1")
        try await queue.write { database in
            for (ordinal, phone, stage) in [
                (1, "0912345678", "received"), (2, "0912345678", "closed"), (3, nil, "followUp"),
            ] as [(Int, String?, String)] {
                try database.execute(
                    sql: """
                        INSERT INTO ticket (year, ordinal, kind, summary, name, phone, address, sender, channel,
                            triggers, transcript, stage, openedAt, updatedAt, folded)
                        VALUES (2026, ?, 'complaint', 'app lỗi', 'Đào', ?, 'Vinh, Nghệ An', ?, 'zalo', '[]', '[]', ?,
                            1000, 2000, 'app loi')
                        """, arguments: [ordinal, phone, "zalo:\(ordinal)", stage])
                try database.execute(
                    sql:
                        "INSERT INTO ticketChange (ticketID, at, changedBy, field, newValue) VALUES (?, 1, 'assistant', 'stage', 'received')",
                    arguments: [ordinal])
            }
        }
        try queue.close()
        let database = try CareDatabase(at: .file(path))
        let tickets = try await database.tickets()
        #expect(tickets.map(\.stage) == [.followUp, .closed, .received])
        #expect(tickets.map(\.customer) == [nil, CustomerID(1), CustomerID(1)])
        #expect(tickets.map { $0.service.resolvedAt?.milliseconds } == [2000, 2000, nil])
        let people = try await database.customers(matching: "dao")
        #expect(people.map(\.senders) == [["zalo:1", "zalo:2"]])
        #expect(people.map(\.province) == ["Nghệ An"])
        // It goes on as any other.
        try await database.change(
            TicketNumber(year: 2026, ordinal: 1), .move(to: .classified), by: "lan", at: Sample.now)
    }

    /// Another number in the index than in its table: all that writes must know it.
    @Test func aSearchIndexOfTheOldOrderIsBuiltAnew() async throws {
        let path = folder.file("hoidap.sqlite")
        let queue = try DatabaseQueue(path: path)
        try Schema.migrator.migrate(queue, upTo: "severalServers")
        try await queue.write { database in
            for (ordinal, word) in [(1, "sua"), (2, "banh"), (3, "banh"), (4, "banhmi")] {
                try database.execute(
                    sql: """
                        INSERT INTO ticket (year, ordinal, kind, summary, sender, channel, triggers, transcript,
                            stage, openedAt, updatedAt, folded)
                        VALUES (2026, :n, 'complaint', :word, 'zalo:1', 'zalo', '[]', '[]', 'received', 1, 1, :word);
                        """, arguments: ["n": ordinal, "word": word])
                try database.execute(
                    sql: """
                        INSERT INTO customer (name, createdAt, updatedAt, lastContactAt, folded)
                        VALUES (:word, 1, 1, 1, :word)
                        """, arguments: ["word": word])
            }
        }
        try queue.close()
        let database = try CareDatabase(at: .file(path))
        func expect(_ text: String, _ found: [Int], limit: Int = 100) async throws {
            let (customers, tickets) = try await database.find(text, limit: limit)
            #expect(tickets.map(\.number.ordinal) == found, "\(text)")
            #expect(customers.map { Int($0.id.value) } == found, "\(text)")
            #expect(try await database.check().problems == [], "\(text)")
        }
        try await expect("banh", [4, 3, 2])
        try await expect("banh", [3, 2], limit: 2)
        try await expect("banhmi", [4])
        try await expect("sua", [1])
        for (change, text, found) in [
            ("UPDATE %t SET folded = 'sua' WHERE id = 3", "sua", [3, 1]),
            ("UPDATE %t SET folded = folded", "banh", [4, 2]),
            ("DELETE FROM %t WHERE id = 2", "banh", [4]),
        ] as [(String, String, [Int])] {
            try await database.writer.write { database in
                for table in ["ticket", "customer"] {
                    try database.execute(sql: change.replacing("%t", with: table))
                }
            }
            try await expect(text, found)
        }
    }

    @Test func peopleOfAnOlderSchemaAreFoundByTheEndOfTheirPhone() async throws {
        let path = folder.file("hoidap.sqlite")
        let queue = try DatabaseQueue(path: path)
        try Schema.migrator.migrate(queue, upTo: "newestFirstSearch")
        try await queue.write { database in
            try database.execute(
                sql: """
                    INSERT INTO customer (name, createdAt, updatedAt, lastContactAt, folded) VALUES ('Đào', 1, 1, 1, 'dao');
                    INSERT INTO customerPhone (phone, customerID, place) VALUES ('0912345678', 1, 0);
                    INSERT INTO ticket (year, ordinal, kind, summary, phone, sender, channel, triggers, transcript,
                        stage, openedAt, updatedAt, folded)
                    VALUES (2026, 1, 'complaint', 'x', '0912345678', 'zalo:1', 'zalo', '[]', '[]', 'received', 1, 1, 'x');
                    """)
        }
        try queue.close()
        let database = try CareDatabase(at: .file(path))
        let (customers, tickets) = try await database.find("345 678", limit: 9)
        #expect(customers.map(\.name) == ["Đào"] && tickets.map(\.number.ordinal) == [1])
        for (table, index) in [("ticket", "ticketByPhoneEnding"), ("customerPhone", "customerPhoneByEnding")]
        {
            let plan = try await database.read { database in
                try Row.fetchAll(
                    database,
                    sql: "EXPLAIN QUERY PLAN SELECT 1 FROM \(table) WHERE \(PhoneEnding.condition)",
                    arguments: ["345678", "345678"]
                ).map { $0["detail"] as String }
            }
            #expect(plan.contains { $0.contains(index) }, "\(plan)")
        }
    }
}
