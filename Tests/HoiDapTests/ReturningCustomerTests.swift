import CareDatabase
import CustomerCare
import Dialogue
import Foundation
import GRDB
import Logging
import Synchronization
import Testing

@testable import HoiDap

/// Customers who come back: after a day, after a restart, after an upgrade, on another channel.
@Suite struct ReturningCustomerTests {
    private final class Clock: Sendable {
        private let moment = Mutex(Rehearsal.start)
        var now: Timestamp { moment.withLock { $0 } }
        func pass(days: Int64, minutes: Int64 = 0) {
            moment.withLock { $0 = $0.adding(seconds: days * 86_400 + minutes * 60) }
        }
    }

    /// Keeps what is logged.
    private struct Book: LogHandler {
        final class Lines: Sendable {
            private let lines = Mutex<[String]>([])
            var all: [String] { lines.withLock { $0 } }
            func add(_ line: String) { lines.withLock { $0.append(line) } }
        }

        let lines: Lines
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.info
        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }
        func log(event: LogEvent) { lines.add("\(event.level): \(event.message)") }
    }

    private let clock = Clock()
    private let lines = Book.Lines()

    private func assistant(_ database: CareDatabase) async throws -> Assistant {
        let lines = lines
        var configuration = Assistant.Configuration(
            directory: AssistantTests.folder, logger: Logger(label: "test") { _ in Book(lines: lines) })
        let clock = clock
        configuration.now = { clock.now }
        return try await Assistant(configuration: configuration, database: database)
    }

    private func say(_ text: String, to assistant: Assistant, as sender: String = "a") async -> [String] {
        await assistant.respond(to: IncomingMessage(sender: sender, text: text)).replies.map(\.name)
    }

    private func settle(_ number: TicketNumber, in assistant: Assistant) async throws {
        for stage in [Stage.classified, .inProgress, .followUp] {
            try await assistant.database.change(
                number, .move(to: stage, note: "đã gọi khách"), by: "Lan", at: clock.now)
        }
    }

    @Test func aFormIsTakenUpTheNextDayAfterARestart() async throws {
        let database = try CareDatabase(at: .inMemory)
        let first = try await assistant(database)
        _ = await say("gọi bác nha cháu", to: first)
        _ = await say("tôi muốn khiếu nại", to: first)
        _ = await say("cái nồi giao tới bể nát hết trơn", to: first)
        #expect(await say("DH112233", to: first) == ["utter_ask_name"])
        clock.pass(days: 1, minutes: 5)
        let second = try await assistant(database)
        #expect(try await second.doWhatIsDue() == 1)
        #expect(await say("làm tiếp", to: second) == ["utter_resumed", "utter_ask_name"])
        #expect(await say("Hà", to: second) == ["utter_ask_phone"])
        _ = await say("0922 333 444", to: second)
        let turn = await second.respond(to: IncomingMessage(sender: "a", text: "đúng rồi"))
        let number = try #require(turn.ticket)
        let ticket = try #require(await database.ticket(number))
        #expect(ticket.draft.reference == "DH112233" && ticket.draft.contact.name == "Hà")
        #expect(turn.replies.first?.text.contains("bác") == true)
    }

    @Test func theCustomerIsCalledTheSameOnAnotherChannel() async throws {
        let database = try CareDatabase(at: .inMemory)
        let assistant = try await assistant(database)
        _ = await say("gọi chú nha con", to: assistant, as: "zalo:1")
        _ = await say("gặp nhân viên", to: assistant, as: "zalo:1")
        _ = await say("0901234567", to: assistant, as: "zalo:1")
        _ = await say("cảm ơn con", to: assistant, as: "zalo:1")
        #expect(try await database.customers().map(\.callName) == ["chú"])
        // The web visitor is known by the number; from the next message on the record is theirs.
        _ = await say("nhờ gọi lại số 0901234567", to: assistant, as: "web:1")
        let turn = await assistant.respond(to: IncomingMessage(sender: "web:1", text: "cảm ơn"))
        #expect(turn.replies.first?.text.contains("Chú") == true, "\(turn.replies.map(\.text))")
    }

    @Test func aSpecialCustomerNamesItselfInTheTicket() async throws {
        let database = try CareDatabase(at: .inMemory)
        let assistant = try await assistant(database)
        var customer = Customer(id: CustomerID(0), name: "Đơn vị A", createdAt: clock.now)
        (customer.group, customer.senders) = (.special, ["a"])
        let record = customer
        _ = try await database.turn { try $0.add(record) }
        _ = await say("gặp nhân viên", to: assistant)
        let turn = await assistant.respond(to: IncomingMessage(sender: "a", text: "0901234567"))
        let number = try #require(turn.ticket)
        let ticket = try #require(await database.ticket(number))
        #expect(ticket.draft.triggers == ["asked_for_person", "special_customer"])
    }

    @Test func aStateThatCannotBeReadBeginsAnewAndIsLogged() async throws {
        let path = FileManager.default.temporaryDirectory.appending(
            path: "hoidap-\(UUID().uuidString).sqlite")
        defer { try? FileManager.default.removeItem(at: path) }
        let database = try CareDatabase(at: .file(path.path))
        _ = await say("alo", to: try await assistant(database))
        let queue = try DatabaseQueue(path: path.path)
        try await queue.write { try $0.execute(sql: "UPDATE conversation SET state = '{\"v\":'") }
        #expect(await say("gặp nhân viên", to: try await assistant(database)) == ["utter_ask_human"])
        #expect(lines.all.contains { $0.hasPrefix("warning: a stored conversation could not be read") })
    }

    @Test func satisfactionIsAskedOnceAndRecommendationOnceAQuarter() async throws {
        let database = try CareDatabase(at: .inMemory)
        let assistant = try await assistant(database)
        var asked: [[String]] = []
        for days: Int64 in [0, 30, 70] {
            clock.pass(days: days)
            _ = await say("gặp nhân viên", to: assistant, as: "a")
            var turn = await assistant.respond(to: IncomingMessage(sender: "a", text: "0901234567"))
            var said = [turn.replies.map(\.name)]
            if turn.ticket == nil {
                // Somebody was asked to call before: a new matter needs a new ticket.
                said.append(await say("tôi muốn khiếu nại", to: assistant))
                if said.last == ["utter_same_matter"] {
                    said.append(await say("mở phiếu mới", to: assistant))
                }
                said.append(await say("nồi cơm giao tới bị móp méo hết", to: assistant))
                for answer in ["bỏ qua", "Lan", "đúng rồi"] where turn.ticket == nil {
                    turn = await assistant.respond(to: IncomingMessage(sender: "a", text: answer))
                    said.append(turn.replies.map(\.name))
                }
            }
            let number = try #require(turn.ticket, "day \(days): \(said)")
            try await settle(number, in: assistant)
            clock.pass(days: 0, minutes: 10)
            _ = try await assistant.doWhatIsDue()
            asked.append(await say("5", to: assistant))
            _ = await say("bỏ qua", to: assistant)
            #expect(await say("cảm ơn", to: assistant) == ["utter_thanks"], "asked once")
        }
        #expect(
            asked == [["utter_ask_nps"], ["utter_survey_thanks"], ["utter_ask_nps"]], "\(asked)")
    }

    @Test func whoComesBackIsGreetedByWhatIsOpen() async throws {
        let assistant = try await assistant(CareDatabase(at: .inMemory))
        _ = await say("gặp nhân viên", to: assistant)
        _ = await say("0901234567", to: assistant)
        clock.pass(days: 1)
        #expect(await say("chào shop", to: assistant) == ["utter_greet_back"])
    }
}
