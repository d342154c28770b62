import CustomerCare
import Dialogue
import Foundation
import GRDB
import Testing

@testable import CareDatabase

@Suite struct OpeningTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func whatWasStoredIsThereAfterOpeningAgain() async throws {
        let path = folder.file("hoidap.sqlite")
        let first = try CareDatabase(at: .file(path))
        let number = try await first.turn { try $0.openTicket(Sample.draft(), at: Sample.now) }
        try first.close()
        let second = try CareDatabase(at: .file(path))
        #expect(try await second.ticket(number)?.draft == Sample.draft())
        #expect(try await second.turn { try $0.openTicket(Sample.draft(), at: Sample.now) }.ordinal == 2)
    }

    @Test func theFileIsForItsOwnersEyes() throws {
        let path = folder.file("hoidap.sqlite")
        let database = try CareDatabase(at: .file(path))
        for name in ["", "-wal", "-shm"] {
            let mode =
                try FileManager.default.attributesOfItem(atPath: path + name)[.posixPermissions] as? Int
            #expect(mode == 0o600, "\(name)")
        }
        try database.close()
    }

    @Test func aFolderOrNoFolderIsNamed() throws {
        #expect(throws: CareDatabaseError.cannotOpen(path: folder.path, reason: .isDirectory)) {
            try CareDatabase(at: .file(folder.path))
        }
        let path = folder.file("nowhere/hoidap.sqlite")
        #expect(throws: CareDatabaseError.cannotOpen(path: path, reason: .noFolder(folder.file("nowhere")))) {
            try CareDatabase(at: .file(path))
        }
        #expect(!FileManager.default.fileExists(atPath: folder.file("nowhere")))
    }

    @Test(arguments: [
        "a mere text, longer than the header of a database, which has a hundred bytes, and more and more"
    ])
    func whatIsNoDatabaseStaysAsItIs(_ text: String) throws {
        let path = folder.file("notes.txt")
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        #expect(throws: CareDatabaseError.corrupt(path: path)) { try CareDatabase(at: .file(path)) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }

    @Test func anEmptyFileBecomesADatabase() async throws {
        let path = folder.file("empty.sqlite")
        #expect(FileManager.default.createFile(atPath: path, contents: Data()))
        #expect(try await CareDatabase(at: .file(path)).tickets().isEmpty)
    }

    @Test func aDatabaseOfAnotherProgramStaysAsItIs() throws {
        let path = folder.file("firefox.sqlite")
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "CREATE TABLE cookie (name TEXT)") }
        try queue.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(throws: CareDatabaseError.foreign(path: path)) { try CareDatabase(at: .file(path)) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test func aNewerSchemaIsRefused() throws {
        let path = folder.file("hoidap.sqlite")
        try CareDatabase(at: .file(path)).close()
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('v999')") }
        try queue.close()
        #expect(throws: CareDatabaseError.newerSchema(path: path)) { try CareDatabase(at: .file(path)) }
    }

    @Test func theAuditTrailCannotBeRewritten() async throws {
        let path = folder.file("hoidap.sqlite")
        let database = try CareDatabase(at: .file(path))
        _ = try await database.turn { try $0.openTicket(Sample.draft(), at: Sample.now) }
        let queue = try DatabaseQueue(path: path)
        for sql in ["UPDATE ticketChange SET changedBy = 'x'", "DELETE FROM ticketChange"] {
            #expect(throws: DatabaseError.self) {
                try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
            }
        }
    }

    @Test func aHostileConversationStateDoesNotLockTheCustomerOut() async throws {
        let path = folder.file("hoidap.sqlite")
        let database = try CareDatabase(at: .file(path))
        try await database.turn { try $0.save(Sample.conversation("a"), at: Sample.now) }
        let queue = try DatabaseQueue(path: path)
        try await queue.write { try $0.execute(sql: "UPDATE conversation SET state = '{\"v\":'") }
        let fresh = Conversation(sender: "a", channel: "test")
        let stored = try await database.conversation(of: "a", orElse: fresh)
        #expect(stored.loss != nil)
        #expect(stored.conversation == fresh)
        // The state that could not be read is replaced by the next turn's.
        #expect(stored.revision == 1)
    }

    @Test func anotherWriterIsWaitedFor() async throws {
        let path = folder.file("hoidap.sqlite")
        let one = try CareDatabase(at: .file(path))
        let other = try CareDatabase(at: .file(path))
        await withTaskGroup(of: Void.self) { group in
            for database in [one, other] {
                for _ in 0..<8 {
                    group.addTask {
                        for _ in 0..<20 {
                            await #expect(throws: Never.self) {
                                _ = try await database.turn {
                                    try $0.openTicket(Sample.draft(), at: Sample.now)
                                }
                            }
                        }
                    }
                }
            }
        }
        let ordinals = try await one.tickets(TicketFilter(limit: 1000)).map(\.number.ordinal)
        #expect(ordinals == Array((1...320).reversed()))
    }

    @Test func manyProcessesMayCreateTheSameFile() async throws {
        let path = folder.file("hoidap.sqlite")
        await withTaskGroup(of: Void.self) { group in
            for index in 0..<8 {
                group.addTask {
                    await #expect(throws: Never.self) {
                        let database = try CareDatabase(at: .file(path))
                        _ = try await database.turn {
                            try $0.openTicket(Sample.draft(sender: "\(index)"), at: Sample.now)
                        }
                    }
                }
            }
        }
        #expect(try await CareDatabase(at: .file(path)).tickets().count == 8)
    }

    /// A commit would copy it at 16,000 pages only; these turns write a third of that.
    @Test func theLogIsCopiedIntoTheFileBesideTheCommits() async throws {
        let path = folder.file("hoidap.sqlite")
        let database = try CareDatabase(at: .file(path))
        let size = { try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0 }
        let before = try size()
        for round in 0..<3 {
            await withTaskGroup(of: Void.self) { group in
                for index in 0..<LogCopying.interval {
                    group.addTask {
                        _ = try? await database.turn {
                            try $0.log(
                                TranscriptLine(speaker: .customer, text: "alo \(round)", at: Sample.now),
                                sender: "zalo:\(index)")
                        }
                    }
                }
            }
        }
        #expect(try size() > before)
        let log = try await database.writer.writeWithoutTransaction { try $0.checkpoint(.passive) }
        #expect(log.walFrameCount < 5_000)
        #expect(try await database.check().rows["message"] == 3 * LogCopying.interval)
        try database.close()
    }
}
