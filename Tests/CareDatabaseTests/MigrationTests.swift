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
}
