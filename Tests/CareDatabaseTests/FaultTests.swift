import CustomerCare
import Foundation
import GRDB
import Testing

@testable import CareDatabase

/// What happens when the disk, another process or the file itself stands in the way.
@Suite struct FaultTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("hoidap.sqlite")
    }

    /// A store whose disk is full at `pages` pages of 4 kB.
    private func boundedStore(pages: Int) throws -> CareDatabase {
        var opening = StoreOpening(location: .file(path))
        opening.prepare = { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
        return try CareDatabase(opening)
    }

    @Test func aFullDiskLosesNothingAndWorksAgain() async throws {
        let database = try boundedStore(pages: 120)
        let long = String(repeating: "khiếu nại ", count: 200)
        var confirmed: [TicketNumber] = []
        var refusal: CareDatabaseError?
        for _ in 0..<200 where refusal == nil {
            do throws(CareDatabaseError) {
                confirmed.append(
                    try await database.turn { try $0.openTicket(Sample.draft(summary: long), at: Sample.now) }
                )
            } catch {
                refusal = error
            }
        }
        #expect(refusal == .full(path: path))
        #expect(confirmed.count > 5)
        #expect(try await database.tickets(TicketFilter(limit: 1000)).map(\.number) == confirmed.reversed())
        try await database.writer.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA max_page_count = 100000")
        }
        let next = try await database.turn { try $0.openTicket(Sample.draft(summary: long), at: Sample.now) }
        #expect(next.ordinal == confirmed.count + 1)
        #expect(try await database.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
    }

    @Test func aTurnThatDoesNotFitDoesNotHarmThoseThatShareItsCommit() async throws {
        let database = try boundedStore(pages: 80)
        let giant = String(repeating: "x", count: 2_000_000)
        let outcomes = await withTaskGroup(of: (Int, CareDatabaseError?).self) { group in
            for index in 0..<40 {
                group.addTask {
                    do throws(CareDatabaseError) {
                        try await database.turn { turn in
                            let text = index.isMultiple(of: 8) ? giant : "nhỏ"
                            try turn.log(
                                TranscriptLine(speaker: .customer, text: text, at: Sample.now),
                                sender: "\(index)")
                        }
                        return (index, nil)
                    } catch {
                        return (index, error)
                    }
                }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        for index in 0..<40 {
            let isGiant = index.isMultiple(of: 8)
            #expect(outcomes[index] == (isGiant ? .full(path: path) : nil))
            #expect(try await database.messages(of: "\(index)", last: 1).count == (isGiant ? 0 : 1))
        }
    }

    @Test func aBodyThatSwallowsAStorageErrorIsUndoneAllTheSame() async throws {
        let database = try boundedStore(pages: 120)
        await #expect(throws: CareDatabaseError.full(path: path)) {
            try await database.turn { turn in
                try turn.save(Sample.conversation("a"), at: Sample.now)
                let giant = TranscriptLine(
                    speaker: .customer, text: String(repeating: "x", count: 2_000_000), at: Sample.now)
                try? turn.log(giant, sender: "a")
                try? turn.save(Sample.conversation("b"), at: Sample.now)
            }
        }
        #expect(try await database.conversation(of: "a") == nil)
        #expect(try await database.conversation(of: "b") == nil)
    }

    @Test func aFileThatMayNotBeWrittenIsNamed() async throws {
        try CareDatabase(at: .file(path)).close()
        var opening = StoreOpening(location: .file(path))
        let database = try CareDatabase(opening)
        try await database.writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = 1") }
        await #expect(throws: CareDatabaseError.readOnly(path: path)) {
            try await database.turn { try $0.openTicket(Sample.draft(), at: Sample.now) }
        }
        try await database.writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = 0") }
        #expect(try await database.turn { try $0.openTicket(Sample.draft(), at: Sample.now) }.ordinal == 1)
        try database.close()
        opening.prepare = { try $0.execute(sql: "PRAGMA query_only = 1") }
        #expect(throws: CareDatabaseError.readOnly(path: path)) { try CareDatabase(opening) }
    }

    @Test func aWriterThatHoldsTheFileIsWaitedForAndThenNamed() async throws {
        var opening = StoreOpening(location: .file(path))
        opening.patience = .milliseconds(100)
        let database = try CareDatabase(opening)
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: path, configuration: configuration)
        try await other.writeWithoutTransaction { try $0.beginTransaction(.immediate) }
        await #expect(throws: CareDatabaseError.locked(path: path)) {
            try await database.turn { try $0.openTicket(Sample.draft(), at: Sample.now) }
        }
        #expect(try await database.tickets().isEmpty)
        try await other.writeWithoutTransaction { try $0.rollback() }
        #expect(try await database.turn { try $0.openTicket(Sample.draft(), at: Sample.now) }.ordinal == 1)
    }

    /// Every page but the first in turn: an error or a right answer, never a crash, never a wrong ticket.
    @Test func aDamagedPageIsAnErrorOrDoesNotMatter() async throws {
        let sound = try CareDatabase(at: .file(path))
        for index in 0..<30 {
            _ = try await sound.turn { try $0.openTicket(Sample.draft(sender: "\(index)"), at: Sample.now) }
        }
        try sound.close()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        var damages = 0
        for page in 1..<bytes.count / 4096 {
            var damaged = bytes
            for offset in 0..<4096 {
                damaged[page * 4096 + offset] = UInt8(truncatingIfNeeded: offset &* 31 &+ page)
            }
            let copy = folder.file("page\(page).sqlite")
            try damaged.write(to: URL(fileURLWithPath: copy))
            do throws(CareDatabaseError) {
                let database = try CareDatabase(at: .file(copy))
                for ordinal in 1...30 {
                    let ticket = try await database.ticket(TicketNumber(year: 2026, ordinal: ordinal))
                    #expect(ticket?.draft.sender == "\(ordinal - 1)")
                }
                _ = try await database.tickets(TicketFilter(text: "dang nhap"))
                _ = try await database.turn { try $0.openTicket(Sample.draft(), at: Sample.now) }
            } catch {
                #expect(error == .corrupt(path: copy))
                damages += 1
            }
        }
        #expect(damages > 5)
    }

    @Test func anErrorSaysWhatWhereAndWhatToDo() {
        let errors: [CareDatabaseError] = [
            .cannotOpen(path: "/x/y", reason: .isDirectory),
            .cannotOpen(path: "/x/y", reason: .noFolder("/x")),
            .cannotOpen(path: "/x/y", reason: .system("Permission denied")), .readOnly(path: "/x/y"),
            .full(path: "/x/y"),
            .locked(path: "/x/y"), .corrupt(path: "/x/y"), .foreign(path: "/x/y"), .newerSchema(path: "/x/y"),
            .inputOutput(path: "/x/y", code: 266), .closed(path: "/x/y"),
            .other(path: "/x/y", code: 1, reason: "z"),
        ]
        for error in errors { #expect(error.description.contains("/x/y")) }
        #expect(Set(errors.map(\.description)).count == errors.count)
        let number = TicketNumber(year: 2026, ordinal: 1)
        #expect(
            CareDatabaseError.illegalMove(number, from: .received, to: .closed).description
                == "ticket KN-2026-000001 cannot go from received to closed; from received it may go to classified, cancelled"
        )
    }
}
