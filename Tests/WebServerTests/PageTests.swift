import CareDatabase
import CustomerCare
import Dialogue
import Foundation
import HTTPTypes
import NIOCore
import Testing

@testable import HoiDap
@testable import WebServer

/// Every page in a real browser: nothing of a customer's becomes markup, and whoever uses a keyboard, a screen
/// reader or a small window can work.
@Suite(.enabled(if: Chromium.path != nil, "needs Chromium")) struct PageTests {
    /// axe-core, which `make test` fetches; see the Makefile.
    static let axe: String? = try? String(
        contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../.build/axe.min.js"),
        encoding: .utf8)

    private static let evil =
        #""'><img src=x onerror=alert(1)><svg onload=alert(1)></svg><script>alert(1)</script>&lt;b&gt;"#

    /// What is shown wherever words of customers are shown.
    private static func stage(words: String) async throws -> (Stage, [String]) {
        let stage = try await DeskTests.stage()
        let now = stage.assistant.now
        let number = try await stage.assistant.database.turn { transaction in
            for (speaker, text) in [
                (TranscriptLine.Speaker.customer, words), (.assistant, "Dạ, em ghi nhận ạ."), (.agent, words),
            ] {
                try transaction.log(TranscriptLine(speaker: speaker, text: text, at: now), sender: words)
            }
            try transaction.recordUnanswered(
                UnansweredQuestion(text: words, reason: .fallback, nearest: []), at: now)
            return try transaction.openTicket(
                TicketDraft(
                    kind: .complaint, category: words, product: words, reference: words, summary: words,
                    remedy: words,
                    contact: Contact(name: words, phone: "0901234567", email: words, address: words),
                    sender: words, channel: words, triggers: [words]),
                at: now.adding(seconds: -20 * 86_400))
        }
        let database = stage.assistant.database
        try await database.change(number, .note(words), by: words, at: now)
        try await database.change(number, .tag(add: [words]), by: words, at: now)
        try await database.change(number, .sort(.init(team: words, plan: words)), by: words, at: now)
        try await database.change(number, .assign(owner: words), by: words, at: now)
        try await database.turn {
            try $0.record(SurveyAnswer(kind: .csat, sender: words, ticket: number, score: 4), at: now)
        }
        let id = try #require(try await database.ticket(number)?.customer)
        _ = try await database.turn { transaction in
            _ = try transaction.add(
                Purchase(day: now.vietnamDate, product: words, reference: words, amount: 1), of: id)
            return try transaction.edit(id, at: now) { customer in
                customer.note = words
                customer.province = words
                customer.callName = words
            }
        }
        let query = words.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return (
            stage,
            [
                "/agents", "/agents/tickets/\(number)", "/agents/tickets/\(number)/transcript",
                "/agents/customers/\(id)", "/agents/search?q=\(query)", "/agents/questions",
                "/agents/reports?by=category", "/agents/try?text=\(query)",
            ]
        )
    }

    @Test func wordsOfCustomersStayText() async throws {
        let (stage, paths) = try await Self.stage(words: Self.evil)
        try await stage.runLive { client in
            let server = "http://127.0.0.1:\(try #require(client.port))"
            try await Chromium.run { chromium in
                let page = try await Page.agent(chromium, server, token: "editor-token-00000")
                for path in paths {
                    try await page.open(server + path)
                    try await page.check(
                        "\(path) shows them",
                        "document.documentElement.textContent.includes('<img src=x') || [...document.querySelectorAll('input')].some(input => input.value.includes('<img src=x'))"
                    )
                    try await page.check(
                        "\(path) holds no element of theirs",
                        "!document.querySelector('img, b, iframe, [onload], [onerror], script:not([src=\"/agents.js\"])') && ![...document.querySelectorAll('svg')].some(svg => svg.getAttribute('role') !== 'img')"
                    )
                    try await page.check(
                        "\(path) links nowhere else",
                        "[...document.querySelectorAll('a')].every(link => link.origin === location.origin)")
                }
                // The page that refreshes itself, too.
                try await page.open(server + paths[1])
                try await stage.assistant.database.turn {
                    try $0.log(
                        TranscriptLine(speaker: .customer, text: Self.evil + "!", at: stage.assistant.now),
                        sender: Self.evil)
                }
                try await page.until(
                    "the line comes",
                    "document.querySelector('#transcript').textContent.includes('&lt;b&gt;!')")
                try await page.check(
                    "it is text",
                    "!document.querySelector('#transcript img, #transcript script, #transcript svg')")
                #expect(page.dialogs == 0)
            }
        }
    }

    /// The findings of axe-core on a page, one a line.
    private static func findings(_ page: Page, _ axe: String) async throws -> String {
        try await page.send("Runtime.evaluate", ["expression": axe])
        return try await page.text(
            """
            (await window.axe.run(document, { preload: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
              .violations.flatMap(found => found.nodes.map(node => found.id + ' ' + node.target + ' ' + (node.any[0]?.message || ''))).join('\\n')
            """)
    }

    @Test(
        .enabled(if: axe != nil, "needs axe-core: make test-tools"),
        arguments: [(360, "light"), (1280, "light"), (360, "dark"), (1280, "dark")])
    func everybodyCanUseThem(width: Int, scheme: String) async throws {
        let axe = try #require(Self.axe)
        // A bubble that is still fading in has no contrast yet.
        let media = [
            ["name": "prefers-color-scheme", "value": scheme],
            ["name": "prefers-reduced-motion", "value": "reduce"],
        ]
        let (stage, paths) = try await Self.stage(words: "Giao thiếu hàng, gọi không ai nghe máy")
        try await stage.runLive { client in
            let server = "http://127.0.0.1:\(try #require(client.port))"
            try await Chromium.run { chromium in
                func audit(_ page: Page, _ name: String) async throws {
                    let found = try await Self.findings(page, axe)
                    #expect(found.isEmpty, "\(name): \(found)")
                    try await page.check(
                        "\(name) is no wider than the window",
                        "document.documentElement.scrollWidth <= \(width) && innerWidth === \(width)")
                    try await page.picture("\(name)-\(width)-\(scheme)")
                }
                let page = try await Page(chromium, server + "/agents", width: width)
                try await page.send(
                    "Emulation.setEmulatedMedia",
                    ["features": media])
                try await audit(page, "sign-in")
                try await page.submit("form[action='/agents/sign-in']", ["token": "admin-token-000000"])
                for path in paths where !path.hasSuffix("transcript") {
                    try await page.open(server + path)
                    try await page.press("Tab", code: 9)
                    try await page.check(
                        "\(path) can be skipped into", "document.activeElement.classList.contains('skip')")
                    try await audit(
                        page,
                        path.split(whereSeparator: { "/?".contains($0) }).prefix(2).joined(separator: "-"))
                }
                try await page.open(server + paths[1])
                try await page.submit("form[action$='/message']", ["words": "Em nghe ạ"])
                try await audit(page, "ticket-held")

                let demo = try await Page(chromium, server + "/", width: width)
                try await demo.send(
                    "Emulation.setEmulatedMedia",
                    ["features": media])
                try await demo.reload()
                try await demo.until("the button is there", "w.querySelector('.launcher')")
                try await audit(demo, "demo")
                _ = try await demo.evaluate("w.querySelector('.launcher').click()")
                try await demo.say("doi tra trong bao lau", until: "7 ngày")
                try await audit(demo, "demo-open")
                try await demo.press("Tab", code: 9)
                try await demo.check(
                    "the next stop is the button that sends", "w.activeElement.type === 'submit'")
            }
        }
    }
}
