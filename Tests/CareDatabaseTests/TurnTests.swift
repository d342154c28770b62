import CareDatabase
import CustomerCare
import Dialogue
import Synchronization
import Testing

@Suite struct TurnTests {
    let database: CareDatabase

    init() throws { database = try CareDatabase(at: .inMemory) }

    struct Refusal: Error {}

    @Test func conversationLogTicketAndReplyAreOneTransaction() async throws {
        let number = try await database.turn { turn in
            let number = try turn.openTicket(Sample.draft(), at: Sample.now)
            try turn.save(Sample.conversation("zalo:614"), at: Sample.now)
            try turn.log(
                TranscriptLine(speaker: .customer, text: "alo", at: Sample.now), sender: "zalo:614",
                messageID: "m1")
            try turn.store(replies: Sample.replies, to: "m1", from: "zalo:614", at: Sample.now)
            #expect(try turn.conversation(of: "zalo:614") == Sample.conversation("zalo:614"))
            return number
        }
        #expect(number.description == "KN-2026-000001")
        #expect(try await database.conversation(of: "zalo:614") == Sample.conversation("zalo:614"))
        #expect(
            try await database.replies(to: "m1", from: "zalo:614", now: Sample.now)?.replies == Sample.replies
        )
        #expect(try await database.messages(of: "zalo:614", last: 9).map(\.text) == ["alo"])
        let ticket = try #require(try await database.ticket(number))
        #expect(ticket.draft == Sample.draft())
        #expect(ticket.stage == .received)
        #expect(
            ticket.history == [TicketChange(at: Sample.now, by: "assistant", field: "stage", to: "received")])
    }

    @Test func anErrorUndoesItsTurnAndLeavesNoGapInTheNumbers() async throws {
        await #expect(throws: CareDatabaseError.rolledBack(reason: "Refusal()")) {
            try await database.turn { turn in
                _ = try turn.openTicket(Sample.draft(), at: Sample.now)
                try turn.save(Sample.conversation("a"), at: Sample.now)
                throw Refusal()
            }
        }
        #expect(try await database.conversation(of: "a") == nil)
        let number = try await database.turn { try $0.openTicket(Sample.draft(), at: Sample.now) }
        #expect(number.ordinal == 1)
    }

    @Test func manyTurnsAtOnceEachGetTheirOwnOutcome() async throws {
        let database = database
        let numbers = await withTaskGroup(of: Result<TicketNumber, CareDatabaseError>.self) { group in
            for index in 0..<1500 {
                group.addTask {
                    do throws(CareDatabaseError) {
                        let number = try await database.turn { turn in
                            let number = try turn.openTicket(
                                Sample.draft(sender: "s\(index)"), at: Sample.now)
                            if index.isMultiple(of: 3) { throw Refusal() }
                            return number
                        }
                        return .success(number)
                    } catch {
                        return .failure(error)
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let given = numbers.compactMap { try? $0.get().ordinal }.sorted()
        #expect(given == Array(1...1000))
        #expect(try await database.tickets(TicketFilter(limit: 5000)).count == 1000)
    }

    @Test func turnsRunInTheOrderInWhichTheyWereAskedFor() async throws {
        for round in 1...50 {
            let value = try await database.turn { turn in
                let before = Sample.lines(try turn.conversation(of: "a"))
                try turn.save(Sample.conversation("a", lines: before + 1), at: Sample.now)
                return before + 1
            }
            #expect(value == round)
        }
    }

    @Test(arguments: [
        // 2026-12-31 23:59:59 and 2027-01-01 00:00:00 in Viet Nam.
        (Timestamp(milliseconds: 1_798_736_399_000), "KN-2026-000001"),
        (Timestamp(milliseconds: 1_798_736_400_000), "KN-2027-000001"),
    ])
    func theYearIsVietNams(_ now: Timestamp, _ number: String) async throws {
        let given = try await database.turn { try $0.openTicket(Sample.draft(), at: now) }
        #expect(given.description == number)
    }

    @Test func numbersGoOnAfterTheClockWasSetBack() async throws {
        let late = Sample.now.adding(seconds: 400 * 86_400)
        let first = try await database.turn { try $0.openTicket(Sample.draft(), at: Sample.now) }
        let second = try await database.turn { try $0.openTicket(Sample.draft(), at: late) }
        let third = try await database.turn { try $0.openTicket(Sample.draft(), at: Sample.now) }
        #expect(
            [first, second, third].map(\.description) == [
                "KN-2026-000001", "KN-2027-000001", "KN-2026-000002",
            ])
    }

    @Test(arguments: [(0, true), (48 * 3600 - 1, true), (48 * 3600, false), (-3600, true)])
    func aReplyIsKeptForTwoDays(_ seconds: Int, _ isKept: Bool) async throws {
        try await database.turn { turn in
            try turn.store(replies: Sample.replies, to: "m1", from: "a", at: Sample.now)
        }
        let later = Sample.now.adding(seconds: Int64(seconds))
        #expect((try await database.replies(to: "m1", from: "a", now: later) != nil) == isKept)
        #expect(try await database.replies(to: "m1", from: "b", now: later) == nil)
        #expect(try await database.replies(to: "m2", from: "a", now: later) == nil)
    }

    @Test func expiredRepliesAreRemovedAlongTheWay() async throws {
        for index in 0..<20 {
            try await database.turn { turn in
                try turn.store(replies: [], to: "m\(index)", from: "a", at: Sample.now)
            }
        }
        let later = Sample.now.adding(seconds: 3 * 86_400)
        for index in 0..<5 {
            try await database.turn { turn in
                try turn.store(replies: [], to: "n\(index)", from: "a", at: later)
            }
        }
        for index in 0..<20 {
            #expect(try await database.replies(to: "m\(index)", from: "a", now: Sample.now) == nil)
        }
    }

    @Test(arguments: [
        "", "😀", "đổi\u{323}", "\u{1}\u{7F}\u{FFFE}", "'; DROP TABLE ticket; --",
        String(repeating: "x", count: 100_000),
    ])
    func anyTextIsKeptByteForByte(_ text: String) async throws {
        try await database.turn { turn in
            try turn.log(TranscriptLine(speaker: .customer, text: text, at: Sample.now), sender: text)
            try turn.store(replies: [Reply(name: text, text: text)], to: text, from: text, at: Sample.now)
        }
        let lines = try await database.messages(of: text, last: 1)
        #expect(lines.map { Array($0.text.utf8) } == [Array(text.utf8)])
        let replies = try await database.replies(to: text, from: text, now: Sample.now)
        #expect(replies?.replies.map { Array($0.text.utf8) } == [Array(text.utf8)])
    }

    @Test func aSenderWithNULGetsNobodysConversation() async throws {
        try await database.turn { try $0.save(Sample.conversation("a"), at: Sample.now) }
        await #expect(throws: CareDatabaseError.notStorable(field: "sender")) {
            try await database.conversation(of: "a\u{0}b")
        }
        await #expect(throws: CareDatabaseError.notStorable(field: "sender")) {
            try await database.turn { try $0.save(Sample.conversation("a\u{0}b", lines: 5), at: Sample.now) }
        }
        await #expect(throws: CareDatabaseError.notStorable(field: "message_id")) {
            try await database.replies(to: "m\u{0}", from: "a", now: Sample.now)
        }
        #expect(Sample.lines(try await database.conversation(of: "a")) == 1)
    }

    @Test func wordsKeepTheirPlaceForNUL() async throws {
        let line = TranscriptLine(speaker: .customer, text: "a\u{0}b", at: Sample.now)
        let number = try await database.turn { turn in
            try turn.log(line, sender: "a")
            return try turn.openTicket(Sample.draft(summary: "a\u{0}b"), at: Sample.now)
        }
        #expect(try await database.messages(of: "a", last: 1).map(\.text) == ["a\u{FFFD}b"])
        #expect(try await database.ticket(number)?.draft.summary == "a\u{FFFD}b")
    }

    @Test(arguments: [true, false]) func aClosedStoreRefuses(_ isInMemory: Bool) async throws {
        let folder = try TemporaryFolder()
        let path = isInMemory ? "(in memory)" : folder.file("hoidap.sqlite")
        let database = try CareDatabase(at: isInMemory ? .inMemory : .file(path))
        try database.close()
        try database.close()
        await #expect(throws: CareDatabaseError.closed(path: path)) {
            try await database.turn { try $0.save(Sample.conversation("a"), at: Sample.now) }
        }
        await #expect(throws: CareDatabaseError.closed(path: path)) {
            try await database.conversation(of: "a")
        }
    }

    @Test func turnsUnderWayAreAnsweredWhenTheStoreIsClosed() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("hoidap.sqlite")
        let database = try CareDatabase(at: .file(path))
        let confirmed = await withTaskGroup(of: TicketNumber?.self) { group in
            for _ in 0..<200 {
                group.addTask {
                    try? await database.turn { try $0.openTicket(Sample.draft(), at: Sample.now) }
                }
            }
            group.addTask {
                try? database.close()
                return nil
            }
            return await group.reduce(into: Set<TicketNumber>()) { numbers, number in
                if let number { numbers.insert(number) }
            }
        }
        let stored = try await CareDatabase(at: .file(path)).tickets(TicketFilter(limit: 1000)).map(\.number)
        #expect(Set(stored) == confirmed)
    }
}
