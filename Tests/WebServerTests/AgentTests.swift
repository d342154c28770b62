import CareDatabase
import CustomerCare
import Dialogue
import Foundation
import HTTPTypes
import HoiDap
import Hummingbird
import NIOCore
import Testing

@testable import WebServer

@Suite struct AgentTests {
    static let agents = """
        # name role token
        Lan   agent   agent-token-000000
        Minh  editor  editor-token-00000
        Hoa   admin   admin-token-000000
        """

    private static func stage(_ change: (inout WebConfiguration) throws -> Void = { _ in }) async throws
        -> Stage
    {
        try await Stage {
            let list = try AgentList(text: agents, path: "agents.txt")
            $0.agents = { list }
            try change(&$0)
        }
    }

    private static func openTicket(
        _ stage: Stage, _ words: String = "Giao thiếu hàng", name: String = "Cô Ba"
    )
        async throws -> TicketNumber
    {
        try await stage.assistant.database.turn {
            try $0.log(
                TranscriptLine(speaker: .customer, text: words, at: stage.assistant.now), sender: "zalo:1")
            return try $0.openTicket(
                TicketDraft(
                    kind: .complaint, summary: words, contact: Contact(name: name, phone: "0901234567"),
                    sender: "zalo:1", channel: "zalo"), at: stage.assistant.now)
        }
    }

    @Test func nobodyComesInWithoutAToken() async throws {
        let stage = try await Self.stage()
        let number = try await Self.openTicket(stage)
        try await stage.run { client in
            for path in [
                "/agents", "/agents/search?q=a", "/agents/tickets/\(number)", "/agents/questions",
                "/agents/try",
                "/agents/tickets/\(number)/transcript", "/agents/tickets/\(number)/events",
            ] {
                let response = try await client.get(path)
                #expect(response.status == .seeOther, "\(path)")
                #expect(response.headers[.location] == "/agents/sign-in")
                #expect(response.body.readableBytes == 0)
            }
            let wrong = try await SignedIn.send(client, "/agents/sign-in", ["token": "wrong"], cookie: nil)
            #expect(wrong.status == .unauthorized)
            let forged = "hoidap_agent=4c-61-6e.99999999999.AAAA"
            #expect(try await client.get("/agents", headers: [.cookie: forged]).status == .seeOther)
        }
    }

    @Test func guessingIsSlowed() async throws {
        let stage = try await Self.stage()
        try await stage.run { client in
            var statuses: [Int] = []
            while statuses.last != 429, statuses.count < 200 {
                let response = try await SignedIn.send(client, "/agents/sign-in", ["token": "x"], cookie: nil)
                statuses.append(response.status.code)
            }
            #expect(statuses.first == 401)
            #expect(statuses.last == 429)
        }
    }

    @Test func aSessionEndsWithItsTokenAndItsTime() async throws {
        let key = SigningKey()
        let list = try AgentList(text: Self.agents, path: "a")
        let changed = try AgentList(
            text: Self.agents.replacing("agent-token-000000", with: "agent-token-111111"), path: "a")
        let session = AgentSession(of: try #require(list.agent(named: "Lan")), key: key, now: 1000)
        func request(_ value: String) -> Request {
            Request(
                head: HTTPRequest(
                    method: .get, scheme: "http", authority: "x", path: "/agents",
                    headerFields: [.cookie: "hoidap_agent=\(value)"]), body: RequestBody(buffer: ByteBuffer())
            )
        }
        let valid = request(session.value)
        #expect(AgentSession(of: valid, agents: list, key: key, now: 1001)?.agent.name == "Lan")
        #expect(AgentSession(of: valid, agents: changed, key: key, now: 1001) == nil)
        #expect(AgentSession(of: valid, agents: list, key: SigningKey(), now: 1001) == nil)
        #expect(AgentSession(of: valid, agents: list, key: key, now: 1000 + AgentSession.lifetime) == nil)
        let other = session.value.replacing("4c-61-6e", with: "4d-69-6e-68")
        #expect(AgentSession(of: request(other), agents: list, key: key, now: 1001) == nil)
    }

    @Test func anAgentWorksATicket() async throws {
        let stage = try await Self.stage()
        let number = try await Self.openTicket(stage)
        try await stage.run { client in
            let browser = try await SignedIn(client, token: "agent-token-000000")
            #expect(try await browser.get("/agents").text.contains(number.description))
            let path = "/agents/tickets/\(number)"
            #expect(try await browser.submit(path + "/take").status == .seeOther)
            #expect(
                try await browser.submit(path + "/message", ["words": "Em gửi bù ngay ạ"]).status == .seeOther
            )
            #expect(try await browser.submit(path + "/note", ["words": "đã gọi kho"]).status == .seeOther)
            #expect(try await browser.submit(path + "/category", ["category": "khac"]).status == .seeOther)
            let move = ["stage": "classified", "note": "gấp"]
            #expect(try await browser.submit(path + "/move", move).status == .seeOther)
            // The same move again is not allowed any more; nothing changes.
            let again = try await browser.submit(path + "/move", move)
            #expect(again.status == .conflict)
            #expect(again.text.contains("không chuyển sang"))
            // What a move needs is asked for, and said where it is missing.
            #expect(try await browser.submit(path + "/move", ["stage": "inProgress"]).status == .seeOther)
            #expect(try await browser.get(path).text.contains("Đã làm gì cho khách"))
            // What was told before the work began is no work.
            let bare = try await browser.submit(path + "/move", ["stage": "followUp", "note": " "])
            #expect(bare.status == .conflict)
            #expect(bare.text.contains("còn thiếu: đã làm gì cho khách"))
            #expect(bare.text.contains("id=\"transcript\""))
            let told = ["stage": "followUp", "note": "đã gửi bù"]
            #expect(try await browser.submit(path + "/move", told).status == .seeOther)
            #expect(
                try await browser.submit(path + "/called", ["words": "đã gọi, khách vui"]).status == .seeOther
            )
            #expect(try await browser.submit(path + "/wait", ["whom": "customer"]).status == .seeOther)
            #expect(try await browser.submit(path + "/wait", ["whom": "nobody"]).status == .badRequest)
            let contact = ["name": "Cô Ba", "phone": "+84 90 123 4567", "email": "", "address": "Vinh"]
            #expect(try await browser.submit(path + "/contact", contact).status == .seeOther)
            #expect(try await browser.submit(path + "/message", ["words": "   "]).status == .badRequest)
            let page = try await browser.get(path).text
            for words in [
                "Em gửi bù ngay ạ", "đã gọi kho", "gấp", "Lan", "đã được phân loại", "0901234567",
                "chờ khách hàng",
            ] {
                #expect(page.contains(words), "\(words)")
            }
            #expect(try await browser.get("/agents?show=mine").text.contains(number.description))
            #expect(try await browser.get("/agents?show=free").text.contains(number.description) == false)
            #expect(try await browser.get("/agents/tickets/KN-2026-999999").status == .notFound)
        }
        let ticket = try #require(try await stage.assistant.database.ticket(number))
        #expect(ticket.owner == "Lan")
        #expect(ticket.stage == .followUp)
        #expect(ticket.draft.contact.phone == "0901234567")
        #expect(ticket.outcome == "đã gửi bù")
        #expect(ticket.draft.category == "khac")
        for field in ["owner", "message", "note", "category", "stage", "contacted", "waiting", "contact"] {
            #expect(ticket.history.contains { $0.field == field && $0.by == "Lan" }, "\(field)")
        }
        let events = try await stage.assistant.database.events(since: 0)
        #expect(events.first { $0.draft.kind == .agentMessage }?.draft.text == "Em gửi bù ngay ạ")
    }

    @Test(arguments: ["co ba", "Cô Ba", "0901 234 567", "+84901234567", "giao thieu"])
    func oneBoxFindsTickets(words: String) async throws {
        let stage = try await Self.stage()
        let number = try await Self.openTicket(stage)
        try await stage.run { client in
            let browser = try await SignedIn(client, token: "agent-token-000000")
            let query = words.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            #expect(try await browser.get("/agents/search?q=\(query)").text.contains(number.description))
            #expect(
                try await browser.get("/agents/search?q=khongco").text.contains(number.description) == false)
        }
    }

    @Test func aFormOfAnotherSiteDoesNothing() async throws {
        let stage = try await Self.stage()
        let number = try await Self.openTicket(stage)
        try await stage.run { client in
            let browser = try await SignedIn(client, token: "agent-token-000000")
            let other = try await SignedIn(client, token: "editor-token-00000")
            let path = "/agents/tickets/\(number)/take"
            for proof in ["", "AAAA"] {
                #expect(try await browser.submit(path, proof: proof).status == .forbidden)
            }
            #expect(try await SignedIn.send(client, path, [:], cookie: browser.cookie).status == .forbidden)
            // Another agent's proof is not this one's.
            let page = try await other.get("/agents").text
            let proof = page.firstMatch(of: /name="form_token" value="([^"]+)"/).map { String($0.output.1) }
            #expect(try await browser.submit(path, proof: proof).status == .forbidden)
            let foreign = try await SignedIn.send(
                client, path, ["form_token": proof ?? ""], cookie: other.cookie,
                origin: "https://evil.example")
            #expect(foreign.status == .forbidden)
            #expect(foreign.text.contains("Biểu mẫu này đến từ một trang khác."))
        }
        #expect(try await stage.assistant.database.ticket(number)?.owner == nil)
    }

    @Test func rolesAreKept() async throws {
        let stage = try await Self.stage()
        try await stage.run { client in
            let agent = try await SignedIn(client, token: "agent-token-000000")
            let editor = try await SignedIn(client, token: "editor-token-00000")
            let admin = try await SignedIn(client, token: "admin-token-000000")
            let form = ["question": "x", "intent": "greet"]
            #expect(try await agent.submit("/agents/questions/apply", form).status == .forbidden)
            #expect(try await agent.submit("/agents/questions/dismiss", form).status == .forbidden)
            #expect(try await editor.submit("/agents/questions/apply", form).status == .notFound)
            #expect(try await editor.submit("/agents/reload").status == .forbidden)
            #expect(try await admin.submit("/agents/reload").status == .seeOther)
        }
    }

    @Test func aQuestionIsTaughtWithOneClick() async throws {
        let stage = try await Self.stage(ownFolder: true)
        let database = stage.assistant.database
        let asked = "shop cho hoàn hàng không vậy"
        try await database.turn {
            try $0.recordUnanswered(
                UnansweredQuestion(text: asked, reason: .fallback, nearest: []), at: stage.assistant.now)
        }
        try await stage.run { client in
            let editor = try await SignedIn(client, token: "editor-token-00000")
            #expect(try await editor.get("/agents/questions").text.contains(asked))
            let unknown = ["question": asked, "intent": "faq/khong_co"]
            #expect(try await editor.submit("/agents/questions/apply", unknown).status == .conflict)
            let form = ["question": asked, "intent": "faq/doi_tra_thoi_han"]
            #expect(try await editor.submit("/agents/questions/apply", form).status == .seeOther)
            #expect(try await editor.get("/agents/questions").text.contains(asked) == false)
            let tried = try await editor.get("/agents/try?text=shop%20cho%20hoan%20hang%20khong%20vay").text
            #expect(tried.contains("Trả lời: faq/doi_tra_thoi_han"))
            #expect(tried.contains("<pre>"))
        }
        let file = try String(
            contentsOfFile: stage.assistant.directory + "/Corpus/FAQ/doi-tra.yml", encoding: .utf8)
        #expect(file.contains("- \(asked)"))
    }

    /// Whatever a customer writes, and wherever it is shown, it stays text.
    @Test func markupInEveryFieldStaysText() async throws {
        let stage = try await Self.stage()
        let evil = #"<script>alert("1")</script><img src=x onerror='a'>"#
        let number = try await stage.assistant.database.turn { transaction in
            try transaction.log(
                TranscriptLine(speaker: .customer, text: evil, at: stage.assistant.now), sender: evil)
            try transaction.recordUnanswered(
                UnansweredQuestion(text: evil, reason: .fallback, nearest: []), at: stage.assistant.now)
            return try transaction.openTicket(
                TicketDraft(
                    kind: .complaint, category: evil, product: evil, reference: evil, summary: evil,
                    remedy: evil,
                    contact: Contact(name: evil, phone: evil, email: evil, address: evil), sender: evil,
                    channel: evil, triggers: [evil]), at: stage.assistant.now)
        }
        try await stage.assistant.database.change(number, .note(evil), by: evil, at: stage.assistant.now)
        try await stage.run { client in
            let browser = try await SignedIn(client, token: "editor-token-00000")
            let query = evil.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            for path in [
                "/agents", "/agents/tickets/\(number)", "/agents/tickets/\(number)/transcript",
                "/agents/questions", "/agents/search?q=\(query)", "/agents/try?text=\(query)",
            ] {
                let response = try await browser.get(path)
                #expect(response.status == .ok, "\(path)")
                #expect(response.text.contains("<script>alert") == false, "\(path)")
                #expect(response.text.contains("<img") == false, "\(path)")
                #expect(response.text.contains("&lt;script&gt;alert(&quot;1&quot;)"), "\(path)")
                guard !path.hasSuffix("transcript") else { continue }
                let policy = try #require(response.headers[.contentSecurityPolicy])
                #expect(policy.hasPrefix("default-src 'none'"))
                // With `no-referrer` a browser sends our own forms with the origin `null`.
                #expect(response.headers[.referrerPolicy] == "same-origin")
                #expect(!policy.contains("unsafe"))
                // Values aside, which are escaped, no attribute is a style or a script.
                let bare = response.text.replacing(/"[^"]*"/, with: "\"\"")
                #expect(bare.firstMatch(of: /<[^>]* (style|on[a-z]+)=/) == nil, "\(path)")
            }
        }
    }

    @Test(arguments: [
        ("", nil, "no agent"), ("Lan agent", 1, "expected a name"),
        ("# x\nLan boss agent-token-000000", 2, "no role"),
        ("Lan agent short", 1, "16 bytes"),
        ("Lan agent agent-token-000000\nLan admin admin-token-000000", 2, "twice"),
    ])
    func aFaultyFileOfAgentsIsNamed(text: String, line: Int?, words: String) {
        do {
            _ = try AgentList(text: text, path: "agents.txt")
            Issue.record("no fault found")
        } catch {
            #expect(error.description.contains(words))
            #expect(error.description.hasPrefix(line.map { "agents.txt:\($0): " } ?? "agents.txt: "))
        }
    }
}

extension AgentTests {
    /// A stage whose files a test may change.
    fileprivate static func stage(ownFolder: Bool) async throws -> Stage {
        try await Stage(folder: ownFolder ? Stage.copiedFolder() : Stage.folder) {
            let list = try AgentList(text: agents, path: "agents.txt")
            $0.agents = { list }
        }
    }
}
