import CareDatabase
import CustomerCare
import Dialogue
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Testing

@testable import HoiDap
@testable import WebServer

@Suite struct WidgetTests {
    @Test func itIsSmallAndWritesNoMarkup() {
        let script = String(decoding: PackageResources.widget_js, as: UTF8.self)
        #expect(script.utf8.count < 30_000)
        for word in [
            "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function",
        ] {
            #expect(!script.contains(word), "\(word)")
        }
    }

    @Test func thePageIsStrict() async throws {
        let stage = try await Stage()
        try await stage.run { client in
            let page = try await client.get("/")
            #expect(page.status == .ok)
            let policy = try #require(page.headers[.contentSecurityPolicy])
            #expect(policy.hasPrefix("default-src 'none'; script-src 'self'"))
            #expect(page.text.contains(#"<script src="/widget.js""#))
            let script = try await client.get("/widget.js")
            #expect(script.headers[.contentType] == "text/javascript; charset=utf-8")
            #expect(script.headers[.crossOriginResourcePolicy] == "cross-origin")
            #expect(script.headers[.xContentTypeOptions] == "nosniff")
        }
    }

    /// A page of another site that carries the widget, as strict as a shop's page may be.
    static func onShop(
        _ server: String, _ test: @escaping @Sendable (String) async throws -> Void
    ) async throws {
        let router = Router()
        router.get("/") { _, _ in
            let page = """
                <!doctype html><html lang="vi"><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>Shop</title><body><p>Shop</p>
                <script src="\(server)/widget.js" data-title="Hỗ trợ"></script>
                """
            return Response(
                status: .ok,
                headers: [
                    .contentType: "text/html; charset=utf-8",
                    .contentSecurityPolicy: "default-src 'none'; script-src \(server); connect-src \(server)",
                ], body: ResponseBody(byteBuffer: ByteBuffer(string: page)))
        }
        try await router.served { try await test($0 + "/") }
    }

    /// A server and a browser on a page of another site.
    private static func visit(
        _ test: @escaping @Sendable (Stage, Chromium, _ server: String, _ shop: String) async throws -> Void
    ) async throws {
        let stage = try await Stage {
            $0.allowedOrigins = ["*"]
            let agents = try AgentList(text: "Lan agent agent-token-000000", path: "agents")
            $0.agents = { agents }
        }
        try await stage.runLive { client in
            let server = "http://127.0.0.1:\(try #require(client.port))"
            try await onShop(server) { shop in
                try await Chromium.run { try await test(stage, $0, server, shop) }
            }
        }
    }

    private static let contrast = """
        (() => {
          const luminance = color => {
            const [r, g, b] = color.match(/\\d+/g).slice(0, 3).map(value => value / 255).map(value => value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          return [...w.querySelectorAll('.bubble')].every(bubble => {
            const style = getComputedStyle(bubble), [light, dark] = [luminance(style.color), luminance(style.backgroundColor)].sort((a, b) => b - a);
            return (light + 0.05) / (dark + 0.05) >= 4.5;
          });
        })()
        """

    /// A visitor asks, chooses and complains; an agent takes over and answers; the assistant is silent until the
    /// conversation is handed back.
    @Test(.enabled(if: Chromium.path != nil, "needs Chromium"), arguments: [360, 1280])
    func aVisitorIsServedByTheAssistantAndByAnAgent(width: Int) async throws {
        try await Self.visit { stage, chromium, server, shop in
            let page = try await Page(chromium, shop, width: width)
            try await page.until("the button is there", "w.querySelector('.launcher')")
            try await page.check("it has a name", "w.querySelector('.launcher').getAttribute('aria-label')")
            _ = try await page.evaluate("w.querySelector('.launcher').click()")
            try await page.until("it greets", "w.querySelectorAll('.turn.bot').length === 1")
            try await page.check("the input has the focus", "w.activeElement === w.querySelector('textarea')")
            try await page.check(
                "the panel is named",
                "w.querySelector('[role=dialog]').getAttribute('aria-labelledby') === 'title' && w.querySelector('#title').textContent === 'Hỗ trợ'"
            )
            try await page.say("doi tra trong bao lau", until: "7 ngày")
            try await page.check("letters stand out", Self.contrast)
            try await page.check(
                "targets are large enough",
                "[...w.querySelectorAll('button')].every(button => button.hidden || button.getBoundingClientRect().height >= 44 || !button.offsetParent)"
            )
            _ = try await page.evaluate("w.querySelector('.choices button').click()")
            try await page.until(
                "the choice is answered", "w.querySelector('.log').innerText.includes('nguyên tem mác')")
            #expect(try await page.bubbles(of: "you").last == "Điều kiện đổi trả")
            let evil = "<img src=x onerror='window.evil=1'><script>window.evil=1</script>"
            try await page.say(evil, until: ".")
            #expect(try await page.bubbles(of: "you").last == evil)
            try await page.check(
                "markup stays text", "!w.querySelector('.log img, .log script') && !window.evil")
            try await page.picture("widget-\(width)")

            let number = try await Self.complain(page)
            _ = try await page.evaluate(
                "w.querySelector('textarea').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))"
            )
            try await page.check(
                "Escape closes it",
                "w.querySelector('.panel').hidden && w.activeElement === w.querySelector('.launcher')")

            let agent = try await Page.agent(chromium, server, token: "agent-token-000000")
            try await agent.check(
                "the ticket is in the queue", "document.body.innerText.includes('\(number)')")
            try await agent.open(server + "/agents/tickets/\(number)")
            try await agent.check(
                "the complaint is told",
                "document.querySelector('#transcript').innerText.includes('giao thiếu hàng')")
            try await agent.submit("form[action$='/take']")
            try await agent.check(
                "who answers is told",
                "document.querySelector('#holder').innerText.startsWith('Anh/chị đang trả lời')")
            try await page.until(
                "that is counted",
                "w.querySelector('.badge').textContent === '1' && !w.querySelector('.badge').hidden")
            try await page.check(
                "the count is told",
                "w.querySelector('.launcher').getAttribute('aria-label').includes('1 tin chưa đọc')")
            _ = try await page.evaluate("w.querySelector('.launcher').click()")
            try await page.check("reading empties the count", "w.querySelector('.badge').hidden")
            #expect(try await page.bubbles(of: "bot").last?.contains("Lan") == true)

            let said = try await page.bubbles(of: "bot").count
            try await page.say("đổi trả trong bao lâu")
            try await agent.until(
                "the agent reads it",
                "[...document.querySelectorAll('.line.customer')].at(-1).innerText.includes('đổi trả trong bao lâu')"
            )
            try await agent.submit("form[action$='/message']", ["words": "Em là <b>Lan</b> ạ"])
            try await page.untilLast("agent", "Em là <b>Lan</b> ạ")
            #expect(try await page.bubbles(of: "bot").count == said, "the assistant is silent")
            try await agent.submit("form[action$='/hand-back']")
            try await page.until(
                "the assistant is back", "w.querySelectorAll('.turn.bot').length === \(said + 1)")
            try await page.say("doi tra trong bao lau", until: "7 ngày")
            try await page.check(
                "nothing is wider than the window",
                "document.documentElement.scrollWidth <= innerWidth && w.querySelector('.panel').getBoundingClientRect().right <= innerWidth && w.querySelector('.panel').getBoundingClientRect().left >= 0"
            )
            #expect(page.dialogs + agent.dialogs == 0)
            let parsed = try #require(TicketNumber(number))
            let ticket = try #require(try await stage.assistant.database.ticket(parsed))
            #expect(ticket.owner == "Lan")
            #expect(ticket.service.respondedAt != nil)
            #expect(ticket.history.contains { $0.field == "message" && $0.by == "Lan" })
        }
    }

    /// Tells a complaint to its end; gives the ticket's number.
    private static func complain(_ page: Page) async throws -> String {
        try await page.say("tôi muốn khiếu nại", until: ".")
        try await page.say("giao thiếu hàng từ hôm qua", until: ".")
        let isDone = "/KN-\\d{4}-\\d{6}/.test(w.querySelector('.log').innerText)"
        // What is still asked depends on what was told; the last question is whether all is right.
        for _ in 0..<6 where try await page.evaluate(isDone) as? Bool != true {
            let asked = try await page.bubbles(of: "bot").last ?? ""
            let answer =
                if asked.contains("số điện thoại") {
                    "0901234567"
                } else if asked.contains("xem giúp em đã đúng chưa") {
                    "đúng rồi"
                } else {
                    "bỏ qua"
                }
            try await page.say(answer, until: ".")
        }
        try await page.until("there is a ticket", isDone)
        return try await page.text("w.querySelector('.log').innerText.match(/KN-\\d{4}-\\d{6}/)[0]")
    }

    /// The network is cut while the visitor writes and while an agent answers, and comes back.
    @Test(.enabled(if: Chromium.path != nil, "needs Chromium"))
    func aCutNetworkLosesAndDoublesNothing() async throws {
        try await Self.visit { stage, chromium, server, shop in
            let page = try await Page(chromium, shop, width: 360)
            try await page.openWidget()
            try await page.say("xin chào", until: ".")
            let number = try await Self.complain(page)
            let bots = try await page.bubbles(of: "bot").count
            try await page.setOffline(true)
            try await page.say("cảm ơn shop")
            try await page.say("đổi trả trong bao lâu")
            try await page.until(
                "the cut is told", "w.querySelector('[role=status]').textContent.includes('Mất kết nối')")
            // Said while nobody hears it.
            let ticket = try #require(TicketNumber(number))
            try await stage.assistant.database.change(
                ticket, .message("Em thấy phiếu rồi ạ"), by: "Lan", at: stage.assistant.now)
            #expect(try await page.bubbles(of: "agent").isEmpty)
            try await page.setOffline(false)
            try await page.until(
                "what was written is answered", "w.querySelector('.log').innerText.includes('7 ngày')")
            try await page.untilLast("agent", "Em thấy phiếu rồi ạ")
            #expect(try await page.bubbles(of: "bot").count == bots + 2)
            #expect(try await page.bubbles(of: "agent").count == 1)
            // Cut again, and the page goes away before the answer: the next page has it all, once.
            try await page.setOffline(true)
            try await page.say("điều kiện đổi trả")
            try await page.until(
                "the cut is told", "w.querySelector('[role=status]').textContent.includes('Mất kết nối')")
            let before = try await page.bubbles(of: "you")
            try await page.setOffline(false)
            try await page.reload()
            try await page.openWidget()
            try await page.until(
                "the answer is there", "w.querySelector('.log').innerText.includes('nguyên tem mác')")
            let after = try await page.bubbles(of: "you")
            #expect(after.count == before.count)
            #expect(after.last == "điều kiện đổi trả")
            #expect(try await page.bubbles(of: "agent") == ["Em thấy phiếu rồi ạ"])
            #expect(try await page.bubbles(of: "bot").filter { $0.contains("nguyên tem mác") }.count == 1)
        }
    }

    /// The thumbs mean what they mean to the dialogue, and only the last answer has them.
    @Test(.enabled(if: Chromium.path != nil, "needs Chromium"))
    func thumbsAreTaken() async throws {
        try await Self.visit { stage, chromium, _, shop in
            let page = try await Page(chromium, shop, width: 360)
            try await page.openWidget()
            try await page.say("điều kiện đổi trả", until: "tem mác")
            try await page.say("đổi trả trong bao lâu", until: "7 ngày")
            try await page.check("the last answer has thumbs", "w.querySelectorAll('.thumbs').length === 1")
            _ = try await page.evaluate("w.querySelector('.thumbs .down').click()")
            try await page.until(
                "people are offered",
                "[...w.querySelectorAll('.choices button')].some(button => button.textContent.includes('Gặp nhân viên'))"
            )
            let queue = try await stage.assistant.database.unanswered(.new)
            #expect(queue.map(\.question.text) == ["đổi trả trong bao lâu"])
            #expect(queue.first?.question.reason == .thumbsDown)
            try await page.say("đổi trả trong bao lâu", until: "7 ngày")
            let answers = try await page.bubbles(of: "bot").count
            _ = try await page.evaluate("w.querySelector('.thumbs:not([data-given]) .up').click()")
            try await page.until(
                "thanks are said", "w.querySelectorAll('.turn.bot').length === \(answers + 1)")
            #expect(try await stage.assistant.database.unanswered(.new).first?.count == 1)
            try await page.say("https://shop.vn/anh/h%C3%A0ng%20h%E1%BB%8Fng.jpg", until: ".")
            try await page.check(
                "a file is named",
                "w.querySelector('.you a[href^=\"https://shop.vn/\"]').textContent === '📎 hàng hỏng.jpg' && w.querySelector('.you a').rel.includes('noopener')"
            )
        }
    }

    /// After a matter is settled the visitor is asked for a score, and pressing one is enough.
    @Test(.enabled(if: Chromium.path != nil, "needs Chromium"))
    func scoresAreGivenByButtons() async throws {
        try await Self.visit { stage, chromium, _, shop in
            let page = try await Page(chromium, shop, width: 360)
            try await page.openWidget()
            let told = try await Self.complain(page)
            let number = try #require(TicketNumber(told))
            for (to, note) in [
                (CustomerCare.Stage.classified, nil), (.inProgress, nil), (.followUp, "đã gửi bù"),
            ] as [(CustomerCare.Stage, String?)] {
                try await stage.assistant.database.change(
                    number, .move(to: to, note: note), by: "Lan", at: stage.assistant.now)
            }
            try await page.say("cảm ơn shop", until: "hài lòng")
            try await page.picture("survey")
            try await page.check("there are five scores", "w.querySelectorAll('.scale button').length === 5")
            // The buttons are there again after a reload.
            try await page.reload()
            try await page.openWidget()
            try await page.until(
                "the scores are there again", "w.querySelectorAll('.scale button').length === 5")
            _ = try await page.evaluate("w.querySelectorAll('.scale button')[4].click()")
            try await page.until(
                "a recommendation is asked for", "w.querySelectorAll('.scale button').length === 11")
            _ = try await page.evaluate("w.querySelectorAll('.scale button')[9].click()")
            try await page.until(
                "thanks are said",
                "!w.querySelector('.scale') && [...w.querySelectorAll('.turn')].at(-1).classList.contains('bot')"
            )
            let now = stage.assistant.now
            let answers = try await stage.assistant.database.surveyAnswers(
                from: now.adding(seconds: -600), to: now.adding(seconds: 600))
            #expect(answers.map(\.kind) == [.csat, .nps])
            #expect(answers.map(\.score) == [5, 9])
        }
    }
}
