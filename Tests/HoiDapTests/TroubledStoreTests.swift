import CustomerCare
import Foundation
import GRDB
import Logging
import Synchronization
import Testing

@testable import CareDatabase
@testable import HoiDap

/// A store that fails under a running assistant: customers are told, nothing that was acknowledged is lost, and all
/// goes on when the cause is gone.
@Suite struct TroubledStoreTests {
    let folder: URL
    let path: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "hoidap-trouble-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appending(path: "hoidap.sqlite").path
    }

    private func assistant(_ database: CareDatabase) async throws -> Assistant {
        var configuration = Assistant.Configuration(
            directory: AssistantTests.folder, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        configuration.now = { Rehearsal.start }
        return try await Assistant(configuration: configuration, database: database)
    }

    private func message(_ number: Int, _ text: String = "doi tra trong bao lau") -> IncomingMessage {
        IncomingMessage(sender: "a", text: text, id: "m\(number)")
    }

    private static let notStored = "utter_not_stored"
    /// A ticket that could not be stored is sent again on a word.
    private static let unsent = [
        ("0901234567", "utter_ticket_refused"), ("gửi lại", "utter_ticket_refused"),
    ]

    /// Runs SQL on the connection that writes, outside of any transaction.
    private func execute(_ sql: String, on database: CareDatabase) async throws {
        try await database.writer.writeWithoutTransaction { try $0.execute(sql: sql) }
    }

    /// What one kind of trouble must and must not do: `m1` was answered before it; what is said within it is refused
    /// under the name of a response, and the same again is done once, when it is over.
    private func outlive(
        _ database: CareDatabase, saying lines: [(text: String, refusal: String)],
        begins: () async throws -> Void, ends: () async throws -> Void
    ) async throws {
        let assistant = try await assistant(database)
        let first = await assistant.respond(to: message(1, "gặp nhân viên"))
        #expect(first.replies.first?.name == "utter_ask_human")
        let stranger = IncomingMessage(sender: "b", text: "alo", id: "m1")
        try await begins()
        for line in lines {
            let refused = await assistant.respond(to: message(2, line.text))
            #expect(refused.replies.map(\.name) == [line.refusal])
            #expect(refused.ticket == nil)
            #expect(refused.replies.allSatisfy { !$0.text.contains("KN-") })
        }
        #expect(await assistant.respond(to: stranger).replies.map(\.name) == [Self.notStored])
        try await ends()
        let last = message(2, lines.last?.text ?? "")
        let told = await assistant.respond(to: last)
        #expect(told.ticket?.ordinal == 1)
        let again = await assistant.respond(to: last)
        #expect(again.replies == told.replies && again.ticket == told.ticket)
        #expect(await assistant.respond(to: message(1, "gặp nhân viên")).replies == first.replies)
        #expect(await assistant.respond(to: stranger).replies.map(\.name) != [Self.notStored])
        #expect(try await database.tickets().count == 1)
        let check = try await database.check()
        #expect(check.problems.isEmpty && check.rows["storedReply"] == 3)
    }

    @Test func aDiskThatIsFull() async throws {
        let database = try CareDatabase(at: .file(path))
        try await outlive(database, saying: Self.unsent) {
            // Not a page more than there are, and the pages of the log are filled to the last byte.
            try await execute("PRAGMA max_page_count = 1", on: database)
            for length in [400, 60, 1] {
                let text = String(repeating: "x", count: length)
                let row =
                    "INSERT INTO message (sender, speaker, text, at) VALUES ('x', 'customer', '\(text)', 0)"
                while (try? await execute(row, on: database)) != nil {}
            }
        } ends: {
            try await execute(
                "PRAGMA max_page_count = 100000; DELETE FROM message WHERE sender = 'x'", on: database)
        }
    }

    @Test func aFileThatMayNoLongerBeWritten() async throws {
        let database = try CareDatabase(at: .file(path))
        try await outlive(database, saying: Self.unsent) {
            try await execute("PRAGMA query_only = 1", on: database)
        } ends: {
            try await execute("PRAGMA query_only = 0", on: database)
        }
    }

    /// Every page but the first is overwritten below the running server, and put back from a copy.
    @Test func aFileThatIsDamagedAndPutBack() async throws {
        let database = try CareDatabase(at: .file(path))
        let sound = Mutex(Data())
        try await outlive(database, saying: Self.unsent) {
            try await execute("PRAGMA wal_checkpoint(TRUNCATE)", on: database)
            let bytes = try Data(contentsOf: URL(filePath: path))
            sound.withLock { $0 = bytes }
            try overwrite(Data(repeating: 0xA5, count: bytes.count - 4096), at: 4096)
            try forget(database)
        } ends: {
            try overwrite(sound.withLock { $0 }, at: 0)
            try forget(database)
        }
    }

    /// Writes into the file as it is, so that those who have it open see it.
    private func overwrite(_ bytes: Data, at offset: UInt64) throws {
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.seek(toOffset: offset)
        try file.write(contentsOf: bytes)
        try file.close()
    }

    /// Lets every connection read its pages anew.
    private func forget(_ database: CareDatabase) throws {
        let pool = try #require(database.writer as? DatabasePool)
        pool.releaseMemory()
    }

    /// Two days back, over the turn of the year: answers stay, numbers are given once, events ascend.
    @Test func aClockThatIsSetBack() async throws {
        // 8:00 on 1 January 2027 in Viet Nam.
        let clock = Mutex(Timestamp(milliseconds: 1_798_765_200_000))
        var configuration = Assistant.Configuration(
            directory: AssistantTests.folder, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        configuration.now = { clock.withLock { $0 } }
        let database = try CareDatabase(at: .file(path))
        let assistant = try await Assistant(configuration: configuration, database: database)
        func ticket(_ sender: String) async -> AssistantTurn {
            _ = await assistant.respond(to: IncomingMessage(sender: sender, text: "gặp nhân viên", id: "1"))
            return await assistant.respond(to: IncomingMessage(sender: sender, text: "0901234567", id: "2"))
        }
        let before = await ticket("a")
        #expect(before.ticket == TicketNumber(year: 2027, ordinal: 1))
        clock.withLock { $0 = $0.adding(seconds: -2 * 86_400) }
        let again = await ticket("a")
        #expect(again.replies == before.replies && again.ticket == before.ticket)
        #expect(await ticket("b").ticket == TicketNumber(year: 2026, ordinal: 1))
        clock.withLock { $0 = $0.adding(seconds: 2 * 86_400 + 60) }
        #expect(await ticket("c").ticket == TicketNumber(year: 2027, ordinal: 2))
        try await assistant.perform(.takeOver(agent: "Lan"), in: "a")
        clock.withLock { $0 = $0.adding(seconds: -3600) }
        try await assistant.perform(.write(agent: "Lan", text: "Em là Lan ạ."), in: "a")
        _ = try await assistant.doWhatIsDue()
        #expect(
            await assistant.respond(to: IncomingMessage(sender: "a", text: "alo", id: "3")).replies.isEmpty)
        let events = try await database.events(since: 0).map(\.seq)
        #expect(events == events.sorted() && Set(events).count == events.count && events.count >= 2)
        #expect(try await database.tickets().count == 3)
        #expect(try await database.check().problems.isEmpty)
    }
}
