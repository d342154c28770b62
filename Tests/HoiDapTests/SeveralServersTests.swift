import CareDatabase
import CustomerCare
import Foundation
import Logging
import Testing

@testable import HoiDap

/// Two processes that answer the same senders from one file.
@Suite struct SeveralServersTests {
    private let file = FileManager.default.temporaryDirectory.appending(
        path: "hoidap-\(UUID().uuidString).sqlite"
    ).path

    private func assistant() async throws -> Assistant {
        var configuration = Assistant.Configuration(
            directory: AssistantTests.folder, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        configuration.now = { Rehearsal.start }
        return try await Assistant(configuration: configuration, database: CareDatabase(at: .file(file)))
    }

    @Test func aConversationGoesOnAtTheOther() async throws {
        let (one, other) = (try await assistant(), try await assistant())
        var ticket: TicketNumber?
        let lines = [
            "tui muốn khiếu nại app lỗi hoài", "bỏ qua", "em tên là Lan", "0901 234 567", "đúng rồi",
        ]
        for (index, line) in lines.enumerated() {
            let turn = await (index.isMultiple(of: 2) ? one : other).respond(
                to: IncomingMessage(sender: "a", text: line, id: "m\(index)"))
            ticket = turn.ticket ?? ticket
        }
        #expect(ticket != nil)
        let messages = try await one.database.messages(of: "a", last: 50)
        // What identifies somebody is masked in the log.
        let logged = lines.map { $0.contains("0901") ? "***" : $0 }
        #expect(messages.filter { $0.speaker == .customer }.map(\.text) == logged)
    }

    @Test func aMessageSentToBothIsAnsweredOnce() async throws {
        let (one, other) = (try await assistant(), try await assistant())
        let messages = [
            IncomingMessage(sender: "a", text: "gặp nhân viên", id: "1"),
            IncomingMessage(sender: "a", text: "0901234567", id: "2"),
        ]
        for message in messages {
            async let first = one.respond(to: message)
            async let second = other.respond(to: message)
            let (left, right) = await (first, second)
            #expect(left.replies.map(\.text) == right.replies.map(\.text))
            #expect(left.ticket == right.ticket)
        }
        #expect(try await one.database.tickets().count == 1)
        let lines = try await one.database.messages(of: "a", last: 50)
        #expect(lines.count(where: { $0.speaker == .customer }) == messages.count)
    }

    /// Each ticket changes what is known of the one customer that all these senders are.
    @Test func manySendersOfOneCustomerAreAllAnswered() async throws {
        let assistant = try await assistant()
        let senders = (0..<40).map { "sender \($0)" }
        for (number, text) in ["gặp nhân viên", "0901 234 567"].enumerated() {
            let tickets = await withTaskGroup(of: AssistantTurn.self) { group in
                for sender in senders {
                    group.addTask {
                        await assistant.respond(
                            to: IncomingMessage(sender: sender, text: text, id: "\(number)"))
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(tickets.count(where: { $0.ticket != nil }) == (number == 1 ? senders.count : 0))
            #expect(tickets.allSatisfy { $0.replies.first?.name != "utter_not_stored" })
        }
        #expect(try await assistant.database.tickets().count == senders.count)
    }
}
