import CareDatabase
import CustomerCare
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Testing
import VietnameseText

@testable import HoiDap
@testable import WebServer

/// What agents see and do besides one ticket's forms: the conversation, promises, customers, figures.
@Suite struct DeskTests {
    /// A stage whose `care.yml` promises something.
    static func stage(care: String = "") async throws -> Stage {
        let folder = try Stage.copiedFolder()
        let file = folder + "/Corpus/care.yml"
        let text =
            try String(contentsOfFile: file, encoding: .utf8)
            + "service_levels:\n- {first_response: 4h, next_update: 9h, resolution: 24h}\n" + care
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        let list = try AgentList(text: AgentTests.agents, path: "agents.txt")
        return try await Stage(folder: folder) { $0.agents = { list } }
    }

    static func open(
        _ stage: Stage, _ words: String, sender: String = "zalo:1", ago seconds: Int64 = 0
    ) async throws -> TicketNumber {
        let at = stage.assistant.now.adding(seconds: -seconds)
        return try await stage.assistant.database.turn {
            try $0.openTicket(
                TicketDraft(
                    kind: .complaint, summary: words, contact: Contact(name: "Cô Ba", phone: "0901234567"),
                    sender: sender, channel: "zalo"), at: at)
        }
    }

    @Test func theAssistantIsSilentWhileAnAgentHoldsTheConversation() async throws {
        let stage = try await Self.stage()
        let number = try await Self.open(stage, "Giao thiếu hàng")
        let assistant = stage.assistant
        @Sendable func answer(_ text: String) async -> [String] {
            await assistant.respond(to: IncomingMessage(sender: "zalo:1", text: text, channel: "zalo"))
                .replies
                .map(\.text)
        }
        #expect(await answer("doi tra trong bao lau").isEmpty == false)
        try await stage.run { client in
            let browser = try await SignedIn(client, token: "agent-token-000000")
            let path = "/agents/tickets/\(number)"
            #expect(try await browser.get(path).text.contains("Trợ lý đang trả lời khách."))
            #expect(try await browser.submit(path + "/take").status == .seeOther)
            #expect(try await browser.get(path).text.contains("Anh/chị đang trả lời khách"))
            #expect(await answer("doi tra trong bao lau").isEmpty)
            #expect(
                try await browser.submit(path + "/message", ["words": "Em xem rồi ạ"]).status == .seeOther)
            #expect(await answer("vậy hả em").isEmpty)
            #expect(try await browser.get(path).text.contains("vậy hả em"))
            #expect(try await browser.submit(path + "/hand-back").status == .seeOther)
            #expect(await answer("doi tra trong bao lau").isEmpty == false)
            #expect(try await assistant.database.ticket(number)?.owner == "Lan")
            // Whoever writes holds it as well; giving the ticket back gives back the conversation.
            #expect(try await browser.submit(path + "/message", ["words": "Em đây ạ"]).status == .seeOther)
            #expect(await answer("doi tra trong bao lau").isEmpty)
            #expect(try await browser.submit(path + "/release").status == .seeOther)
            #expect(await answer("doi tra trong bao lau").isEmpty == false)
        }
        let ticket = try #require(try await assistant.database.ticket(number))
        #expect(ticket.owner == nil)
        #expect(ticket.history.filter { $0.field == "message" }.map(\.to) == ["Em xem rồi ạ", "Em đây ạ"])
        #expect(ticket.service.respondedAt != nil)
        let events = try await assistant.database.events(since: 0).map(\.draft)
        #expect(events.filter { $0.kind == .agentMessage }.map(\.text) == ["Em xem rồi ạ", "Em đây ạ"])
        #expect(events.allSatisfy { $0.recipient == "zalo:1" && $0.ticket == number })
        let log = try await assistant.database.messages(of: "zalo:1", last: 100)
        #expect(log.filter { $0.speaker == .agent }.count == 2)
    }

    /// A channel that takes no more does not swallow an agent's words.
    @Test func anAgentIsToldWhenAChannelTakesNoMore() async throws {
        let stage = try await Self.stage(care: "channels: {zalo: {replies: 1, hours: 48}}\n")
        let number = try await Self.open(stage, "Giao thiếu hàng")
        try await stage.run { client in
            let browser = try await SignedIn(client, token: "agent-token-000000")
            let path = "/agents/tickets/\(number)/message"
            #expect(try await browser.submit(path, ["words": "Em chào chị"]).status == .seeOther)
            let refused = try await browser.submit(path, ["words": "Em nghe ạ"])
            #expect(refused.status == .conflict)
            #expect(refused.text.contains("không nhận thêm tin"))
        }
        let ticket = try #require(try await stage.assistant.database.ticket(number))
        #expect(ticket.history.filter { $0.field == "message" }.map(\.to) == ["Em chào chị"])
    }

    /// Who was erased is not written to, and comes back in no conversation.
    @Test func nobodyWritesToWhoWasErased() async throws {
        let stage = try await Self.stage()
        let number = try await Self.open(stage, "Giao thiếu hàng")
        let database = stage.assistant.database
        let id = try #require(try await database.ticket(number)?.customer)
        _ = try await database.forget(id, by: "Lan", reason: "khách yêu cầu", at: stage.assistant.now)
        try await stage.run { client in
            let browser = try await SignedIn(client, token: "agent-token-000000")
            let path = "/agents/tickets/\(number)"
            #expect(try await browser.get(path).text.contains("Dữ liệu của khách đã được xóa"))
            #expect(try await browser.submit(path + "/message", ["words": "Em chào"]).status == .conflict)
            _ = try await browser.submit(path + "/take")
        }
        let sender = try #require(try await database.ticket(number)).draft.sender
        #expect(try await database.conversation(of: sender) == nil)
        #expect(try await database.events(since: 0).isEmpty)
    }

    @Test func whatRunsOutFirstStandsFirst() async throws {
        let stage = try await Self.stage()
        let fresh = try await Self.open(stage, "Mới", sender: "zalo:2")
        let late = try await Self.open(stage, "Cũ", ago: 20 * 86_400)
        try await stage.run { client in
            let browser = try await SignedIn(client, token: "agent-token-000000")
            let queue = try await browser.get("/agents").text
            let places = [late, fresh].map { queue.firstRange(of: $0.description)?.lowerBound }
            #expect(try #require(places[0]) < #require(places[1]))
            #expect(queue.matches(of: /class="late">trễ/).count == 1)
            let overdue = try await browser.get("/agents?show=overdue").text
            #expect(overdue.contains(late.description))
            #expect(!overdue.contains(fresh.description))
        }
    }

    @Test func aCustomerHasACard() async throws {
        let stage = try await Self.stage()
        let database = stage.assistant.database
        let first = try await Self.open(stage, "Giao thiếu hàng")
        let second = try await Self.open(stage, "Sai màu", sender: "web:2")
        let id = try #require(try await database.ticket(first)?.customer)
        try await database.turn {
            _ = try $0.add(
                Purchase(
                    day: CalendarDate(year: 2026, month: 3, day: 8) ?? CalendarDate(dayNumber: 0),
                    product: "Quạt đứng", reference: "DH-1", amount: 350_000), of: id)
        }
        try await stage.run { client in
            let browser = try await SignedIn(client, token: "agent-token-000000")
            let card = try await browser.get("/agents/customers/\(id)").text
            for words in [first.description, second.description, "Quạt đứng", "350000 đ", "zalo:1", "Cô Ba"] {
                #expect(card.contains(words), "\(words)")
            }
            #expect(
                try await browser.get("/agents/tickets/\(first)").text.contains("/agents/customers/\(id)"))
            // The box finds whose ticket it is, by words of the ticket.
            for query in ["sai%20mau", "co%20ba", "0901%20234%20567", id.description] {
                #expect(
                    try await browser.get("/agents/search?q=\(query)").text.contains(
                        "href=\"/agents/customers/\(id)\""), "\(query)")
            }
            #expect(try await browser.get("/agents/customers/KH-999999").status == .notFound)
            #expect(try await browser.get("/agents/customers/x").status == .notFound)
        }
    }

    @Test func figuresHaveCharts() async throws {
        let stage = try await Self.stage()
        _ = try await Self.open(stage, "Giao thiếu hàng")
        try await stage.run { client in
            let browser = try await SignedIn(client, token: "agent-token-000000")
            for path in ["/agents/reports", "/agents/reports?by=channel"] {
                let page = try await browser.get(path)
                #expect(page.status == .ok)
                #expect(page.text.matches(of: #/<svg /#).count >= 4)
                #expect(page.text.contains("polyline"))
                #expect(!page.text.contains("<style"))
                for figure in ReportFigure.allCases {
                    #expect(!page.text.contains(figure.formula), "\(figure)")
                    #expect(page.text.contains("<small>\(figure.vietnameseFormula)</small>"), "\(figure)")
                }
            }
            #expect(try await browser.get("/agents/reports?by=channel").text.contains("zalo"))
            #expect(
                try await browser.get("/agents/reports?from=2026-02-01&to=2026-01-01").status == .badRequest)
            #expect(try await browser.get("/agents/reports?from=1900-01-01").status == .badRequest)
            #expect(try await client.get("/agents/reports").status == .seeOther)
        }
    }

    /// Who leaves the file is signed out; a file that becomes faulty changes nothing.
    @Test func theFileOfAgentsIsReadAgain() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "agents-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        @Sendable func write(_ text: String) throws {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
        }
        try write(AgentTests.agents)
        let file = try RereadFile { () throws(WebServerError) in try AgentList(path: path) }
        let stage = try await Stage { $0.agents = { file.contents } }
        try await stage.run { client in
            let browser = try await SignedIn(client, token: "agent-token-000000")
            try write("Lan boss agent-token-000000")
            #expect(throws: WebServerError.self) { try file.reload() }
            #expect(try await browser.get("/agents").status == .ok)
            try write("Minh editor editor-token-00000\nTam agent another-token-00000")
            try file.reload()
            #expect(try await browser.get("/agents").status == .seeOther)
            let tam = try await SignedIn(client, token: "another-token-00000")
            #expect(try await tam.get("/agents").status == .ok)
        }
    }
}
