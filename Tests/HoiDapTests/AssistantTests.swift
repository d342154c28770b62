import CareDatabase
import CustomerCare
import Dialogue
import Foundation
import IntentMatching
import Logging
import Synchronization
import Testing

@testable import HoiDap

@Suite struct AssistantTests {
    /// A part of the shipped knowledge that loads fast without optimisation: what customers do, and returns.
    static let folder: String = {
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
        var configuration = Assistant.Configuration(
            directory: Self.folder, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        // People are there: at night the same question is answered otherwise.
        configuration.now = { Rehearsal.start }
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

    @Test func nothingPersonalStandsInTheLog() async throws {
        let assistant = try await assistant()
        var ticket: TicketNumber?
        for line in [
            "gặp nhân viên", "gọi em số 0901 234 567 nhé", "mail em là lan.nguyen@example.com",
            "đơn DH123456 nhé",
        ] {
            let turn = await assistant.respond(to: IncomingMessage(sender: "a", text: line))
            ticket = turn.ticket ?? ticket
        }
        let log = try await assistant.database.messages(of: "a", last: 50).map(\.text).joined(separator: "\n")
        for word in ["234", "0901234567", "lan.nguyen", "DH123456"] { #expect(!log.contains(word), "\(log)") }
        #expect(log.contains("gọi em số *** nhé"))
        let number = try #require(ticket)
        #expect(try await assistant.database.ticket(number)?.draft.contact.phone == "0901234567")
    }

    @Test func whatIsReadBackIsMaskedInTheLog() async throws {
        let assistant = try await assistant()
        let lines = [
            "đơn DH123456", "khiếu nại hàng bể, tôi tên Lan, sđt 0901 234 567, lan.nguyen@example.com",
            "thuê bao 0901234567",
        ]
        var said = ""
        for line in lines {
            let turn = await assistant.respond(to: IncomingMessage(sender: "a", text: line))
            said += turn.replies.map(\.text).joined()
        }
        #expect(said.contains("0901234567"), "the customer reads what is filed")
        let log = try await assistant.database.messages(of: "a", last: 50).map(\.text).joined(separator: "\n")
        for word in ["234", "lan.nguyen", "DH123456"] { #expect(!log.contains(word), "\(log)") }
        #expect(log.contains("Tên: Lan"))
    }

    @Test func aPayloadCountsOnlyIfOfferedOrTrusted() async throws {
        let assistant = try await assistant()
        let typed = await assistant.respond(to: IncomingMessage(sender: "a", text: "/erase_data"))
        #expect(typed.replies.first?.text.contains("xóa dữ liệu") == false)
        let trusted = await assistant.respond(
            to: IncomingMessage(sender: "b", text: "/erase_data", isTrusted: true))
        #expect(trusted.replies.first?.text.contains("xóa dữ liệu") == true)
    }

    @Test func bubblesWithinTheWindowAreOneTurn() async throws {
        var configuration = Assistant.Configuration(
            directory: Self.folder, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let stage = try Self.stage()
        defer { try? FileManager.default.removeItem(at: stage) }
        let care = stage.appending(path: "Corpus/care.yml")
        let text = try String(contentsOf: care, encoding: .utf8)
        #expect(text.contains("burst_milliseconds: 0"))
        try Data(text.replacing("burst_milliseconds: 0", with: "burst_milliseconds: 500").utf8).write(
            to: care)
        configuration.directory = stage.path
        let (windows, opened) = AsyncStream<Void>.makeStream()
        let (closings, close) = AsyncStream<Void>.makeStream()
        configuration.now = { Rehearsal.start }
        configuration.pause = { _ in
            opened.yield()
            for await _ in closings { break }
        }
        let assistant = try await Assistant(
            configuration: configuration, database: CareDatabase(at: .inMemory))
        let turns = await withTaskGroup(of: (Int, AssistantTurn).self) { group in
            var waiting = windows.makeAsyncIterator()
            group.addTask {
                (0, await assistant.respond(to: IncomingMessage(sender: "a", text: "alo shop ơi", id: "m0")))
            }
            await waiting.next()
            group.addTask {
                (
                    1,
                    await assistant.respond(to: IncomingMessage(sender: "a", text: "gặp nhân viên", id: "m1"))
                )
            }
            // The second bubble joins while the first window is open; each of the two windows is closed once.
            while assistant.bubblesWaiting(of: "a") < 2 { await Task.yield() }
            close.yield()
            await waiting.next()
            close.yield()
            var turns: [Int: AssistantTurn] = [:]
            for await (index, turn) in group { turns[index] = turn }
            return turns
        }
        #expect(turns[0]?.replies.isEmpty == true)
        #expect(turns[1]?.replies.first?.name == "utter_ask_human")
        let lines = try await assistant.database.messages(of: "a", last: 10)
        #expect(lines.first?.text == "alo shop ơi\ngặp nhân viên")
        #expect(
            try await assistant.database.replies(to: "m0", from: "a", now: assistant.configuration.now())?
                .replies == [])
    }

    /// Words are quoted and kept in NFC, however they were typed; compared by bytes, since `==` sees no difference.
    @Test func wordsAreQuotedInNFC() async throws {
        let assistant = try await assistant()
        let typed = "a\u{306}\u{301}p va\u{302}\u{303}n \u{37E} \u{212B} lỗi"
            .decomposedStringWithCanonicalMapping
        for text in ["tui muốn khiếu nại", typed, "bỏ qua", "Lan", "0901234567"] {
            let turn = await assistant.respond(to: IncomingMessage(sender: "a", text: text))
            for reply in turn.replies {
                #expect(reply.text.utf8.elementsEqual(reply.text.precomposedStringWithCanonicalMapping.utf8))
            }
        }
        let kept = try await assistant.database.messages(of: "a", last: 20).map(\.text)
        #expect(
            kept.contains {
                $0.utf8.elementsEqual("ắp vẫn ; Å lỗi".precomposedStringWithCanonicalMapping.utf8)
            })
        for text in kept { #expect(text.utf8.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8)) }
    }

    @Test func anAgentHoldsTheConversation() async throws {
        let assistant = try await assistant()
        _ = await assistant.respond(to: IncomingMessage(sender: "a", text: "alo"))
        try await assistant.perform(.takeOver(agent: "Lan"), in: "a")
        let held = await assistant.respond(to: IncomingMessage(sender: "a", text: "gặp nhân viên"))
        #expect(held.replies.isEmpty)
        try await assistant.perform(.write(agent: "Lan", text: "Em là Lan ạ."), in: "a")
        try await assistant.perform(.handBack, in: "a")
        let events = try await assistant.database.events(since: 0)
        #expect(events.map(\.draft.kind) == [.assistantMessage, .agentMessage, .assistantMessage])
        #expect(events[1].draft.text == "Em là Lan ạ." && events[1].draft.recipient == "a")
        let lines = try await assistant.database.messages(of: "a", last: 10)
        #expect(lines.map(\.speaker) == [.customer, .assistant, .assistant, .customer, .agent, .assistant])
        let back = await assistant.respond(to: IncomingMessage(sender: "a", text: "gặp nhân viên"))
        #expect(back.replies.first?.name == "utter_ask_human")
    }

    @Test func aSettledTicketIsToldOfAndScored() async throws {
        let clock = Mutex(Rehearsal.start)
        var configuration = Assistant.Configuration(
            directory: Self.folder, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        configuration.now = { clock.withLock { $0 } }
        let assistant = try await Assistant(
            configuration: configuration, database: CareDatabase(at: .inMemory))
        _ = await assistant.respond(to: IncomingMessage(sender: "a", text: "gặp nhân viên"))
        let number = try #require(
            await assistant.respond(to: IncomingMessage(sender: "a", text: "0901234567")).ticket)
        for stage in [Stage.classified, .inProgress, .followUp] {
            try await assistant.database.change(
                number, .move(to: stage, note: "đã gọi khách"), by: "Lan", at: configuration.now())
        }
        clock.withLock { $0 = $0.adding(seconds: 600) }
        #expect(try await assistant.doWhatIsDue() == 1)
        #expect(try await assistant.doWhatIsDue() == 0)
        let said = try await assistant.database.events(since: 0).filter { $0.draft.kind == .assistantMessage }
        #expect(said.count == 2 && said[0].draft.text?.contains("\(number)") == true)
        let choices = try #require(said.last.flatMap(EventChoices.init))
        #expect(choices.buttons.map(\.payload) == (1...5).map { "/rate{\"score\":\"\($0)\"}" })
        #expect(choices.survey == "csat")
        _ = await assistant.respond(to: IncomingMessage(sender: "a", text: "4"))
        _ = await assistant.respond(to: IncomingMessage(sender: "a", text: "bỏ qua"))
        let answers = try await assistant.database.surveyAnswers(
            from: Rehearsal.start, to: configuration.now().adding(seconds: 1))
        #expect(answers == [SurveyAnswer(kind: .csat, sender: "a", ticket: number, score: 4)])
        let again = await assistant.respond(to: IncomingMessage(sender: "a", text: "vẫn chưa được"))
        #expect(again.replies.first?.name == "utter_ticket_reopened")
        #expect(try await assistant.database.ticket(number)?.stage == .inProgress)
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

    /// Who had questions and loses them all has made a mistake; the old ones go on answering.
    @Test func aReloadWithoutQuestionsIsRefused() async throws {
        let stage = try Self.stage()
        defer { try? FileManager.default.removeItem(at: stage) }
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let assistant = try await Assistant(
            configuration: .init(directory: stage.path, logger: logger), database: CareDatabase(at: .inMemory)
        )
        try FileManager.default.removeItem(at: stage.appending(path: "Corpus/FAQ/doi-tra.yml"))
        await #expect(throws: AssistantError.self) { try await assistant.reload() }
        let turn = await assistant.respond(to: IncomingMessage(sender: "a", text: "doi tra trong bao lau"))
        #expect(turn.match?.intent == "faq/doi_tra_thoi_han")
    }
}
