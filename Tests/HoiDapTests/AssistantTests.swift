import CareDatabase
import CustomerCare
import Dialogue
import Foundation
import Logging
import Testing

@testable import HoiDap

@Suite struct AssistantTests {
    /// A part of the shipped knowledge that loads fast without optimisation: what customers do, and returns.
    private static let folder: String = {
        let files = FileManager.default
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let stage = files.temporaryDirectory.appending(path: "hoidap-assistant-\(UUID().uuidString)")
        do {
            for name in [
                "Intents/care.yml", "Intents/conversation.yml", "Corpus/FAQ/doi-tra.yml",
                "Corpus/company.yml", "Corpus/care.yml",
            ] {
                let target = stage.appending(path: name)
                try files.createDirectory(
                    at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
                try files.copyItem(at: root.appending(path: name), to: target)
            }
        } catch {
            Issue.record(error)
        }
        return stage.path
    }()

    private func assistant() async throws -> Assistant {
        let configuration = Assistant.Configuration(
            directory: Self.folder, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        return try await Assistant(configuration: configuration, database: CareDatabase(at: .inMemory))
    }

    @Test func answersAndExplains() async throws {
        let turn = try await assistant().respond(
            to: IncomingMessage(sender: "a", text: "doi tra trong bao lau"))
        #expect(turn.match?.intent == "faq/doi_tra_thoi_han")
        #expect(turn.match?.explanation.isEmpty == false)
        #expect(turn.replies.first?.name == "utter_faq/doi_tra_thoi_han")
    }

    @Test func theSameMessageAgainGivesTheStoredReply() async throws {
        let assistant = try await assistant()
        let message = IncomingMessage(sender: "a", text: "gặp nhân viên", id: "m1")
        let first = await assistant.respond(to: message)
        let again = await assistant.respond(to: message)
        #expect(again.replies == first.replies)
        #expect(try await assistant.database.messages(of: "a", last: 10).count == 1 + first.replies.count)
    }

    @Test func aPayloadCountsOnlyIfOfferedOrTrusted() async throws {
        let assistant = try await assistant()
        let typed = await assistant.respond(to: IncomingMessage(sender: "a", text: "/ask_human"))
        #expect(typed.replies.first?.name != "utter_ask_human")
        let trusted = await assistant.respond(
            to: IncomingMessage(sender: "b", text: "/ask_human", isTrusted: true))
        #expect(trusted.replies.first?.name == "utter_ask_human")
    }

    @Test func sendersDoNotMix() async throws {
        let assistant = try await assistant()
        await withTaskGroup { group in
            for number in 0..<40 {
                group.addTask {
                    let sender = "s\(number)"
                    _ = await assistant.respond(to: IncomingMessage(sender: sender, text: "gặp nhân viên"))
                    let turn = await assistant.respond(
                        to: IncomingMessage(
                            sender: sender, text: "09012345\(number < 10 ? "0" : "")\(number)"))
                    let ticket = try? await assistant.database.ticket(#require(turn.ticket))
                    #expect(ticket?.draft.sender == sender)
                    #expect(ticket?.draft.contact.phone?.hasSuffix("\(number)") == true)
                }
            }
        }
        let tickets = try await assistant.database.tickets(TicketFilter(limit: 100))
        #expect(tickets.count == 40)
        #expect(Set(tickets.map(\.number.ordinal)) == Set(1...40))
    }

    @Test func messagesOfOneSenderAreAnsweredInOrder() async throws {
        let assistant = try await assistant()
        for round in 0..<20 {
            _ = await assistant.respond(to: IncomingMessage(sender: "a", text: "câu \(round)"))
        }
        let lines = try await assistant.database.messages(of: "a", last: 100)
        #expect(lines.filter { $0.speaker == .customer }.map(\.text) == (0..<20).map { "câu \($0)" })
    }

    /// A folder of its own that a test may change.
    private static func stage() throws -> URL {
        let stage = FileManager.default.temporaryDirectory.appending(
            path: "hoidap-watch-\(UUID().uuidString)")
        try FileManager.default.copyItem(atPath: folder, toPath: stage.path)
        return stage
    }

    @Test func anAnswerThatChangedIsSaidWithoutTrainingAgain() async throws {
        let stage = try Self.stage()
        defer { try? FileManager.default.removeItem(at: stage) }
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let assistant = try await Assistant(
            configuration: .init(directory: stage.path, logger: logger), database: CareDatabase(at: .inMemory)
        )
        var watch = KnowledgeWatch(assistant, interval: .seconds(1), logger: logger)
        #expect(await !watch.look())
        let company = stage.appending(path: "Corpus/company.yml")
        let text = try String(contentsOf: company, encoding: .utf8)
        try Data(text.replacing("1900 0000", with: "1900 1111").utf8).write(to: company, options: .atomic)
        #expect(await watch.look())
        #expect(await !watch.look())
        #expect(assistant.snapshot.answers.placeholders["hotline"] == "1900 1111")
        try Data("hotline: [".utf8).write(to: company, options: .atomic)
        #expect(await !watch.look())
        #expect(assistant.snapshot.answers.placeholders["hotline"] == "1900 1111")
    }
}
