import CustomerCare
import Dialogue
import Foundation
import GRDB
import Testing
import VietnameseText

@testable import CareDatabase

/// Checking, backing up, restoring, tidying, reporting.
@Suite struct OperationsTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("hoidap.sqlite")
    }

    private func filled(_ count: Int) async throws -> CareDatabase {
        let database = try CareDatabase(at: .file(path))
        for index in 0..<count {
            _ = try await database.turn {
                try $0.openTicket(
                    Sample.draft(sender: "zalo:\(index)", phone: "090000000\(index)"), at: Sample.now)
            }
        }
        return database
    }

    @Test func aSoundDatabaseIsFoundSound() async throws {
        let check = try await filled(3).check()
        #expect(check.problems == [])
        #expect(check.rows["ticket"] == 3 && check.rows["customer"] == 3)
        #expect(check.schema.first == "v1" && check.schema.count > 3)
        #expect(check.size > 0)
    }

    @Test func aSearchIndexThatLiesIsFound() async throws {
        let database = try await filled(3)
        try await database.writer.write {
            try $0.execute(sql: "INSERT INTO customerSearch (rowid, folded) VALUES (99, 'ma')")
        }
        #expect(try await database.check().problems.count == 1)
    }

    @Test func aBackupIsTakenWhileOthersWriteAndHoldsWhatWasAcknowledged() async throws {
        let database = try await filled(2)
        let copy = folder.file("copy.sqlite")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<50 {
                group.addTask {
                    _ = try await database.turn {
                        try $0.openTicket(Sample.draft(sender: "b\(index)"), at: Sample.now)
                    }
                }
            }
            group.addTask { try await database.backup(to: copy) }
            try await group.waitForAll()
        }
        let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let opened = try CareDatabase(at: .file(copy))
        #expect(try await opened.check().problems == [])
        let ordinals = try await opened.tickets(TicketFilter(limit: 100)).map(\.number.ordinal).sorted()
        #expect(ordinals.count >= 2 && ordinals == Array(1...ordinals.count))
        await #expect(throws: CareDatabaseError.backupExists(path: copy)) {
            try await database.backup(to: copy)
        }
    }

    @Test func aRestoreBringsBackWhatWasThere() async throws {
        let database = try await filled(2)
        let copy = folder.file("copy.sqlite")
        try await database.backup(to: copy)
        _ = try await database.turn { try $0.openTicket(Sample.draft(), at: Sample.now) }
        let other = try CareDatabase(at: .file(path))
        try await database.restore(from: copy)
        for each in [database, other] { #expect(try await each.tickets().count == 2) }
        let next = try await other.turn { try $0.openTicket(Sample.draft(), at: Sample.now) }
        #expect(next.ordinal == 3)
        #expect(try await database.check().problems == [])
    }

    @Test func aBackupThatIsNoneChangesNothing() async throws {
        let database = try await filled(2)
        let foreign = folder.file("foreign.sqlite")
        let queue = try DatabaseQueue(path: foreign)
        try await queue.write { try $0.execute(sql: "CREATE TABLE cookie (name TEXT)") }
        try queue.close()
        await #expect(throws: CareDatabaseError.foreign(path: foreign)) {
            try await database.restore(from: foreign)
        }
        let newer = folder.file("newer.sqlite")
        try await database.backup(to: newer)
        let future = try DatabaseQueue(path: newer)
        try await future.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('v999')") }
        try future.close()
        await #expect(throws: CareDatabaseError.newerSchema(path: newer)) {
            try await database.restore(from: newer)
        }
        await #expect(throws: CareDatabaseError.self) {
            try await database.restore(from: folder.file("nothing"))
        }
        #expect(!FileManager.default.fileExists(atPath: folder.file("nothing")))
        #expect(try await database.tickets().count == 2)
    }

    @Test func anOlderBackupIsBroughtUpToDate() async throws {
        let old = folder.file("old.sqlite")
        let queue = try DatabaseQueue(path: old)
        try Schema.migrator.migrate(queue, upTo: "v1")
        try queue.close()
        let database = try await filled(1)
        try await database.restore(from: old)
        #expect(try await database.tickets().isEmpty)
        #expect(try await database.customers().isEmpty)
        _ = try await database.turn { try $0.openTicket(Sample.draft(), at: Sample.now) }
    }

    @Test func vacuumGivesPagesBack() async throws {
        let database = try await filled(1)
        let long = String(repeating: "khiếu nại ", count: 2000)
        for _ in 0..<50 {
            try await database.turn {
                try $0.log(TranscriptLine(speaker: .customer, text: long, at: Sample.now), sender: "a")
            }
        }
        var policy = CarePolicy()
        policy.retention = Retention(messages: 1)
        database.adopt(policy)
        _ = try await database.expire(at: Sample.now.adding(seconds: 10 * 86_400))
        let before = try await database.check()
        try await database.vacuum()
        let after = try await database.check()
        #expect(before.free > 0 && after.free == 0 && after.size < before.size)
        #expect(after.problems == [])
    }

    @Test func theReportCountsWhatIsStored() async throws {
        let database = try CareDatabase(at: .file(path))
        database.adopt(CareTests.policy)
        let number = try await database.turn { turn in
            try turn.log(TranscriptLine(speaker: .customer, text: "a", at: Sample.now), sender: "zalo:1")
            try turn.log(TranscriptLine(speaker: .customer, text: "b", at: Sample.now), sender: "zalo:2")
            try turn.recordUnanswered(.init(text: "b", reason: .fallback, nearest: []), at: Sample.now)
            return try turn.openTicket(Sample.draft(sender: "zalo:1"), at: Sample.now)
        }
        @Sendable func after(_ minutes: Int64) -> Timestamp { Sample.now.adding(seconds: minutes * 60) }
        try await database.change(number, .message("Dạ em nghe ạ."), by: "lan", at: after(20))
        for stage in [Stage.classified, .inProgress, .followUp] {
            try await database.change(number, .move(to: stage, note: "đã sửa"), by: "lan", at: after(50))
        }
        try await database.turn {
            _ = try $0.openTicket(Sample.draft(sender: "zalo:1"), at: after(24 * 60))
        }
        let day = Sample.now.vietnamDate
        let report = try await database.report(from: day, to: day, by: .team, at: after(60))
        let values = report.total.values
        #expect(values[.opened] == 1 && values[.settled] == 1 && values[.conversations] == 2)
        #expect(values[.containment] == 0.5 && values[.fallbackRate] == 0.5 && values[.unanswered] == 1)
        #expect(values[.firstResponseMedian] == 20 && values[.handlingMedian] == 50)
        // The same customer complained again the next day; the first response was late.
        #expect(values[.recomplaintRate] == 1 && values[.breaches] == 1 && values[.levelsKept] == 0)
        #expect(report.rows.map(\.key) == ["kt"])
        #expect(values[.csat] == nil)
    }
}
