import AsyncHTTPClient
import CareDatabase
import CustomerCare
import Foundation
import HTTPTypes
import NIOCore
import NIOHTTP1
import Synchronization
import Testing

@testable import HoiDap
@testable import WebServer

/// The stream by which a ticket's page hears that something is said.
@Suite(.timeLimit(.minutes(2))) struct TicketStreamTests {
    /// Reads a stream until it has given so many places of lines, or has ended.
    private static func places(
        _ count: Int, of number: TicketNumber, _ browser: SignedIn, query: String = "",
        lastEventID: String? = nil,
        onOpen: () async throws -> Void = {}
    ) async throws -> [Int64] {
        let port = try #require(browser.client.port)
        var request = HTTPClientRequest(
            url: "http://127.0.0.1:\(port)/agents/tickets/\(number)/events\(query)")
        request.headers.add(name: "Cookie", value: browser.cookie)
        if let lastEventID { request.headers.add(name: "Last-Event-ID", value: lastEventID) }
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
        #expect(response.status == .ok)
        #expect(response.headers.first(name: "content-type") == "text/event-stream; charset=utf-8")
        var text = ""
        var isOpen = false
        for try await part in response.body {
            text += String(buffer: part)
            // The first bytes are there: the stream listens.
            if !isOpen { try await onOpen() }
            isOpen = true
            if text.matches(of: /event: lines\n/).count >= count { break }
        }
        return text.matches(of: /id: (\d+)\n/).compactMap { Int64($0.output.1) }
    }

    private static func say(_ stage: Stage, _ text: String, sender: String) async throws {
        try await stage.assistant.database.turn {
            try $0.log(
                TranscriptLine(speaker: .customer, text: text, at: stage.assistant.now), sender: sender)
        }
    }

    @Test func itTellsOfLinesOfItsConversationOnly() async throws {
        let stage = try await DeskTests.stage()
        let number = try await DeskTests.open(stage, "Giao thiếu hàng")
        try await Self.say(stage, "alo", sender: "zalo:1")
        try await stage.runLive { client in
            let browser = try await SignedIn(client, token: "agent-token-000000")
            let page = try await browser.get("/agents/tickets/\(number)").text
            let last = try #require(page.firstMatch(of: /data-last="(\d+)"/)).output.1
            let database = stage.assistant.database
            #expect(try await database.lastLine(of: "zalo:1") == Int64(last))
            let heard = try await Self.places(1, of: number, browser, query: "?since=\(last)") {
                try await Self.say(stage, "không phải phiếu này", sender: "zalo:2")
                try await Self.say(stage, "còn ai không", sender: "zalo:1")
            }
            #expect(heard == [try await database.lastLine(of: "zalo:1")])
            // What was missed is told at once, to who comes again by itself or anew.
            #expect(try await Self.places(1, of: number, browser, query: "?since=\(last)") == heard)
            #expect(
                try await Self.places(
                    1, of: number, browser, query: "?since=0", lastEventID: String(last)) == heard)
            #expect(try await browser.get("/agents/tickets/\(number)/events?since=x").status == .badRequest)
        }
    }

    @Test func itEndsWhenItsReaderMayNoLongerRead() async throws {
        let lists = [
            try AgentList(text: AgentTests.agents, path: "a"),
            try AgentList(text: "Hoa admin admin-token-000000", path: "a"),
        ]
        let current = Mutex(0)
        let stage = try await Stage { $0.agents = { lists[current.withLock { $0 }] } }
        let number = try await DeskTests.open(stage, "Giao thiếu hàng")
        try await stage.runLive { client in
            let browser = try await SignedIn(client, token: "agent-token-000000")
            let heard = try await Self.places(2, of: number, browser) {
                current.withLock { $0 = 1 }
                try await Self.say(stage, "alo", sender: "zalo:1")
            }
            #expect(heard.isEmpty)
        }
    }

    /// The page shows what is said without asking for it again and again.
    @Test(.enabled(if: Chromium.path != nil, "needs Chromium"), arguments: [true, false])
    func thePageIsLiveWithTheStreamAndWithout(hasStream: Bool) async throws {
        let stage = try await DeskTests.stage()
        let number = try await DeskTests.open(stage, "Giao thiếu hàng")
        try await Self.say(stage, "alo", sender: "zalo:1")
        try await stage.runLive { client in
            let server = "http://127.0.0.1:\(try #require(client.port))"
            try await Chromium.run { chromium in
                let page = try await Page.agent(chromium, server, token: "agent-token-000000")
                if !hasStream { try await page.send("Network.setBlockedURLs", ["urls": ["*/events?*"]]) }
                try await page.open("\(server)/agents/tickets/\(number)")
                let asked =
                    "performance.getEntriesByType('resource').filter(entry => entry.name.endsWith('/transcript')).length"
                try await page.until("it looked at least once", "\(asked) > 0")
                let streams =
                    "performance.getEntriesByType('resource').filter(entry => entry.name.includes('/events') && entry.responseStatus === 200).length"
                for words in ["còn ai không", "chờ lâu quá"] {
                    try await Self.say(stage, words, sender: "zalo:1")
                    try await page.until(
                        "\(words) comes",
                        "document.querySelector('#transcript').textContent.includes('\(words)')")
                }
                if hasStream {
                    // Once when the stream opened, and once for each line; one more if a line came in between.
                    try await page.check("it did not ask again and again", "\(asked) <= 4")
                } else {
                    try await page.check("there was no stream", "\(streams) === 0")
                }
            }
        }
    }
}
