import CareDatabase
import Dialogue
import Logging
import Testing

@testable import HoiDap

/// Senders that Swift takes for one string are two to the database, and so everywhere.
@Suite struct SenderKeyTests {
    /// `khách:K1` in one scalar a letter, and in others that are canonically the same.
    private static let (one, other) = ("kh\u{E1}ch:K1", "kha\u{301}ch:\u{212A}1")

    @Test func bytesTellSendersApart() {
        #expect(Self.one == Self.other)
        #expect(SenderKey(Self.one) != SenderKey(Self.other))
        #expect(Set([Self.one, Self.other, Self.one].map { SenderKey($0) }).count == 2)
        #expect(
            SenderKey(Self.one).hashValue
                == SenderKey(String(decoding: Self.one.utf8, as: UTF8.self)).hashValue)
    }

    @Test func twoSendersAreTwoConversations() async throws {
        var configuration = Assistant.Configuration(
            directory: AssistantTests.folder, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        configuration.now = { Rehearsal.start }
        let assistant = try await Assistant(
            configuration: configuration, database: CareDatabase(at: .inMemory))
        for text in ["gặp nhân viên", "0901234567"] {
            _ = await assistant.respond(to: IncomingMessage(sender: Self.one, text: text))
        }
        #expect(assistant.cache.conversation(of: Self.one) != nil)
        #expect(assistant.cache.conversation(of: Self.other) == nil)
        _ = await assistant.respond(to: IncomingMessage(sender: Self.other, text: "alo"))
        let (first, second) = (
            try #require(assistant.cache.conversation(of: Self.one)).conversation,
            try #require(assistant.cache.conversation(of: Self.other)).conversation
        )
        #expect(first.tickets.count == 1 && second.tickets.isEmpty)
        // In one look at the log both are there, each with lines of its own.
        let heard = try await assistant.database.senders(withLinesAfter: 0)
        #expect(heard.senders.count == 2)
        #expect(Set(heard.senders.map(\.last)).count == 2)
    }

    @Test func nobodyWaitsForTheOther() async {
        let queue = SenderQueue()
        await queue.enter(Self.one)
        await queue.enter(Self.other)
        queue.leave(Self.other)
        queue.leave(Self.one)
    }
}
