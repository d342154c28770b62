import CustomerCare
import Foundation
import GRDB
import HTTPTypes
import HoiDap
import Testing

@testable import CareDatabase
@testable import WebServer

@Suite struct BridgeTests {
    private static let question = "doi tra trong bao lau"

    /// Runs a test with a server whose bridges post to a platform of our own.
    private static func withPlatform(
        statuses: [Int] = [],
        _ test: @escaping @Sendable (any WebClient, Platform, Stage) async throws -> Void
    ) async throws {
        let platform = Platform(statuses: statuses)
        try await platform.run { url in
            let stage = try await Stage {
                $0.bridges = BridgeSettings(bridges: Platform.bridges(url: url))
                $0.retryPause = .milliseconds(1)
            }
            try await stage.runLive { try await test($0, platform, stage) }
        }
    }

    private static func telegram(
        _ client: any WebClient, _ body: String, secret: String = "telegram-secret"
    )
        async throws -> WebAnswer
    {
        try await client.post("/webhooks/telegram", body, headers: [.telegramSecret: secret])
    }

    private static func json(_ call: Platform.Call) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(call.body.utf8)) as? [String: Any])
    }

    @Test func telegramIsAnsweredOnceWithButtons() async throws {
        try await Self.withPlatform { client, platform, stage in
            let update = Recorded.telegram(update: 8, text: Self.question)
            #expect(try await Self.telegram(client, update).status == .ok)
            let call = try #require(await platform.calls(1).first)
            #expect(call.path == "/bot123:ABC/sendMessage")
            let sent = try Self.json(call)
            #expect(sent["chat_id"] as? Int == 70012)
            #expect((sent["text"] as? String)?.contains("7 ngày") == true)
            #expect(call.body.contains(#""callback_data":"/faq/doi_tra_dieu_kien""#))
            // Telegram sends again what it heard no answer to.
            #expect(try await Self.telegram(client, update).status == .ok)
            // The button ends its spinner and answers.
            let button = Recorded.telegramButton(update: 9, data: "/faq/doi_tra_dieu_kien")
            #expect(try await Self.telegram(client, button).status == .ok)
            let calls = await platform.calls(3)
            #expect(calls.count == 3)
            #expect(calls[1].path == "/bot123:ABC/answerCallbackQuery")
            #expect(calls[2].body.contains("nguyên tem mác"))
            let log = try await stage.assistant.database.messages(of: "telegram:70012", last: 10)
            #expect(
                log.filter { $0.speaker == .customer }.map(\.text) == [Self.question, "Điều kiện đổi trả"])
        }
    }

    @Test func whatIsNotThePlatformsIsRefused() async throws {
        try await Self.withPlatform { client, platform, stage in
            let update = Recorded.telegram(update: 1, text: "x")
            #expect(try await Self.telegram(client, update, secret: "guess").errorCode == "wrong_signature")
            #expect(try await client.post("/webhooks/telegram", update).status == .forbidden)
            let event = Recorded.messenger(mid: "m1", text: "x")
            for signature in ["", "sha256=", "sha256=" + String(repeating: "0", count: 64), "sha1=00"] {
                let response = try await client.post(
                    "/webhooks/messenger", event, headers: [.hubSignature: signature])
                #expect(response.status == .forbidden)
            }
            let altered = Recorded.zalo(id: "z1", text: "khác")
            let signature = Recorded.zaloSignature(Recorded.zalo(id: "z1", text: "x"))
            #expect(
                try await client.post("/webhooks/zalo", altered, headers: [.zaloSignature: signature]).status
                    == .forbidden)
            let bot = Recorded.chatwoot(id: 1, text: "x")
            #expect(try await client.post("/webhooks/chatwoot?secret=guess", bot).status == .forbidden)
            #expect(try await client.post("/webhooks/chatwoot", bot).status == .forbidden)
            #expect(try await Self.telegram(client, "{").errorCode == "invalid_json")
            #expect(platform.soFar.isEmpty)
            #expect(try await stage.assistant.database.messages(of: "telegram:70012", last: 1).isEmpty)
        }
    }

    @Test func whatIsNoMessageOfACustomerIsTakenInSilence() async throws {
        try await Self.withPlatform { client, platform, _ in
            let echo = Recorded.messenger(mid: "m2", text: Self.question, isEcho: true)
            for body in [echo, Recorded.messengerDelivery] {
                let response = try await client.post(
                    "/webhooks/messenger", body, headers: [.hubSignature: Recorded.hubSignature(body)])
                #expect(response.status == .ok)
            }
            let seen = Recorded.zalo(event: "user_seen_message", id: "z9", text: "x")
            #expect(
                try await client.post(
                    "/webhooks/zalo", seen, headers: [.zaloSignature: Recorded.zaloSignature(seen)]
                ).status == .ok)
            for body in [
                Recorded.chatwoot(id: 2, text: "x", type: "outgoing"),
                Recorded.chatwoot(id: 3, text: "x", status: "open"),
                Recorded.chatwoot(id: 4, text: "x", event: "conversation_updated"),
            ] {
                #expect(
                    try await client.post("/webhooks/chatwoot?secret=chatwoot-secret", body).status == .ok)
            }
            let group = Recorded.telegram(update: 3, text: Self.question, type: "group")
            #expect(try await Self.telegram(client, group).status == .ok)
            // One that is answered comes last, so that any answer before it would be seen.
            _ = try await Self.telegram(client, Recorded.telegram(update: 4, text: Self.question))
            #expect(await platform.calls(1).count == 1)
        }
    }

    @Test func messengerProvesItselfAndIsAnswered() async throws {
        try await Self.withPlatform { client, platform, _ in
            let query = "hub.mode=subscribe&hub.verify_token=verify-me&hub.challenge=1158201444"
            #expect(try await client.get("/webhooks/messenger?" + query).text == "1158201444")
            #expect(
                try await client.get("/webhooks/messenger?" + query.replacing("verify-me", with: "guess"))
                    .status
                    == .forbidden)
            let event = Recorded.messenger(mid: "m_1", text: Self.question)
            for _ in 0..<2 {
                _ = try await client.post(
                    "/webhooks/messenger", event, headers: [.hubSignature: Recorded.hubSignature(event)])
            }
            let call = try #require(await platform.calls(1).first)
            #expect(call.path == "/me/messages")
            #expect(call.key == "Bearer page-token")
            let sent = try Self.json(call)
            #expect((sent["recipient"] as? [String: Any])?["id"] as? String == "5511")
            let message = try #require(sent["message"] as? [String: Any])
            let choices = try #require(message["quick_replies"] as? [[String: Any]])
            #expect(choices.first?["title"] as? String == "Điều kiện đổi trả")
        }
    }

    @Test func zaloIsAnsweredWithNumberedChoicesAndAQuote() async throws {
        try await Self.withPlatform { client, platform, _ in
            let event = Recorded.zalo(id: "z1", text: Self.question)
            _ = try await client.post(
                "/webhooks/zalo", event, headers: [.zaloSignature: Recorded.zaloSignature(event)])
            let call = try #require(await platform.calls(1).first)
            #expect(call.path == "/v3.0/oa/message/cs")
            #expect(call.key == "zalo-token")
            let sent = try Self.json(call)
            #expect((sent["recipient"] as? [String: Any])?["user_id"] as? String == "614249")
            let message = try #require(sent["message"] as? [String: Any])
            #expect(message["quote_message_id"] as? String == "z1")
            #expect((message["text"] as? String)?.hasSuffix("\n1. Điều kiện đổi trả") == true)
        }
    }

    @Test func chatwootIsHandedToPeople() async throws {
        try await Self.withPlatform { client, platform, _ in
            let path = "/webhooks/chatwoot?secret=chatwoot-secret"
            _ = try await client.post(path, Recorded.chatwoot(id: 7, text: Self.question))
            _ = try await client.post(path, Recorded.chatwoot(id: 8, text: "cho tôi gặp nhân viên"))
            let calls = await platform.calls(3)
            #expect(
                calls.map(\.path) == [
                    "/api/v1/accounts/3/conversations/41/messages",
                    "/api/v1/accounts/3/conversations/41/messages",
                    "/api/v1/accounts/3/conversations/41/toggle_status",
                ])
            #expect(calls.allSatisfy { $0.key == "bot-token" })
            #expect(calls[2].body == #"{"status":"open"}"#)
        }
    }

    @Test func aPlatformInTroubleIsTriedAgainAndOneThatRefusesIsNot() async throws {
        try await Self.withPlatform(statuses: [503, 429, 200, 400]) { client, platform, _ in
            _ = try await Self.telegram(client, Recorded.telegram(update: 1, text: Self.question))
            let tried = await platform.calls(3)
            #expect(tried.count == 3)
            #expect(Set(tried.map(\.body)).count == 1)
            _ = try await Self.telegram(client, Recorded.telegram(update: 2, text: "xin chào"))
            _ = await platform.calls(4)
            _ = try await Self.telegram(client, Recorded.telegram(update: 3, text: "cảm ơn"))
            #expect(await platform.calls(5).count == 5)
            let metrics = try await client.get("/metrics").text
            #expect(
                metrics.contains(#"hoidap_bridge_deliveries_total{bridge="telegram",outcome="failed"} 1"#))
        }
    }

    /// A message that could not be stored is not acknowledged; the platform brings it again, and it is answered once.
    @Test func whatIsNotStoredIsCalledForAgain() async throws {
        try await Self.withPlatform { client, platform, stage in
            let database = stage.assistant.database
            func execute(_ sql: String) async throws {
                try await database.writer.writeWithoutTransaction { try $0.execute(sql: sql) }
            }
            let update = Recorded.telegram(update: 1, text: Self.question)
            try await execute(
                "CREATE TRIGGER full BEFORE INSERT ON message BEGIN SELECT RAISE(ABORT, 'disk full'); END")
            for _ in 0..<2 {
                let refused = try await Self.telegram(client, update)
                #expect(refused.status == .serviceUnavailable && refused.errorCode == "unavailable")
                #expect(refused.headers[.retryAfter] != nil)
            }
            #expect(platform.soFar.isEmpty)
            try await execute("DROP TRIGGER full")
            for _ in 0..<2 { #expect(try await Self.telegram(client, update).status == .ok) }
            // Another is answered last, so that any call before it would be seen.
            _ = try await Self.telegram(client, Recorded.telegram(update: 2, text: "cảm ơn"))
            let calls = await platform.calls(2)
            #expect(calls.count == 2 && calls[0].body.contains("7 ngày"))
        }
    }

    @Test func aMessageIsStoredBeforeItIsKnown() {
        let recent = RecentMessages()
        let name = SenderKey("telegram:1 8")
        #expect(recent.begin(name) == .fresh)
        #expect(recent.begin(name) == .underWay)
        recent.end(name, isStored: false)
        #expect(recent.begin(name) == .fresh)
        recent.end(name, isStored: true)
        #expect(recent.begin(name) == .stored)
    }

    @Test func agentsWordsReachThePlatform() async throws {
        try await Self.withPlatform { client, platform, stage in
            _ = try await Self.telegram(client, Recorded.telegram(update: 1, text: Self.question))
            _ = await platform.calls(1)
            let database = stage.assistant.database
            let number = try await database.turn {
                try $0.openTicket(
                    TicketDraft(kind: .request, summary: "x", sender: "telegram:70012", channel: "telegram"),
                    at: stage.assistant.now)
            }
            try await database.change(number, .message("Em là Lan ạ"), by: "Lan", at: stage.assistant.now)
            let calls = await platform.calls(2)
            #expect(calls.last?.body == #"{"chat_id":70012,"text":"Em là Lan ạ"}"#)
        }
    }

    @Test(arguments: [
        ("", 1, "expected bridges"),
        ("telegramm: {token: a}", 1, "no bridge \"telegramm\""),
        ("zalo: {app_id: a, secret: b, access_token: c}\ntelegram: {token: a}", 2, "telegram has no secret"),
        ("telegram: {token: a, secret: b, colour: c}", 1, "telegram knows no colour"),
        ("telegram: {token: [a], secret: b}", 1, "must be a text"),
        ("telegram: {token: \"env:NOBODY\", secret: b}", 1, "no NOBODY"),
        ("telegram: {token: a, secret: b, url: ftp://x}", 1, "must begin with http"),
    ])
    func aFaultySettingIsNamed(yaml: String, line: Int, words: String) {
        do {
            _ = try BridgeSettings(yaml: yaml, path: "bridges.yml") { _ in nil }
            Issue.record("no fault found")
        } catch {
            #expect(error.description.contains(words), "\(error)")
            #expect(error.description.hasPrefix("bridges.yml:\(line): "), "\(error)")
        }
    }

    @Test func settingsAreReadWithTheEnvironment() throws {
        let yaml = "telegram: {token: \"env:T\", secret: s, url: \"http://127.0.0.1:1/\"}"
        let settings = try BridgeSettings(yaml: yaml, path: "b.yml") { $0 == "T" ? "42:X" : nil }
        let telegram = try #require(settings.bridges.first as? TelegramBridge)
        #expect(telegram.token == "42:X")
        #expect(telegram.url == "http://127.0.0.1:1")
    }

    @Test(arguments: [
        ("ngắn", 10, ["ngắn"]), ("một hai ba bốn", 8, ["một hai", "ba bốn"]),
        ("một\nhai ba", 8, ["một\nhai", "ba"]), ("aaaaaaaaaa", 4, ["aaaa", "aaaa", "aa"]), ("", 4, []),
    ])
    func longTextsAreParted(text: String, limit: Int, parts: [String]) {
        #expect(BridgeText.parts(text, limit: limit) == parts)
    }
}
