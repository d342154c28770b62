import CareDatabase
import CustomerCare
import Foundation
import Hummingbird
import Testing

@testable import HoiDap
@testable import WebServer

@Suite struct RestTests {
    private static let webhook = "/webhooks/rest/webhook"

    @Test func aMessageIsAnsweredInRasasShape() async throws {
        let stage = try await Stage()
        try await stage.run { client in
            let response = try await client.post(
                Self.webhook, #"{"sender":"u1","message":"doi tra trong bao lau","message_id":"m1"}"#)
            #expect(response.status == .ok)
            #expect(response.headers[.contentType] == "application/json; charset=utf-8")
            let reply = try #require(response.replies.first)
            #expect(reply["recipient_id"] as? String == "u1")
            #expect((reply["text"] as? String)?.contains("7 ngày") == true)
            let buttons = try #require(reply["buttons"] as? [[String: Any]])
            #expect(buttons.first?["payload"] as? String == "/faq/doi_tra_dieu_kien")
            let custom = try #require(reply["custom"] as? [String: Any])
            #expect(custom["intent"] as? String == "faq/doi_tra_thoi_han")
            #expect(custom["in_reply_to"] as? String == "m1")
        }
    }

    /// Numbers of a stranger's token are not reckoned with: the server would end with their sum.
    @Test(arguments: ["0", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "x", ""])
    func aForgedSessionIsRefused(number: String) async throws {
        let stage = try await Stage()
        try await stage.run { client in
            for token in [
                "v1.web:a.0.\(number).AAAA", "v1.web:a.\(number).1.AAAA", "v1..\(number)..", "v1.\(number)",
            ] {
                let response = try await client.post(
                    Self.webhook, #"{"sender":"web:a","message":"alo"}"#, token: token)
                #expect(response.status == .unauthorized, "\(token)")
            }
            let cookie = "hoidap_agent=4c.\(number).AAAA"
            #expect(try await client.get("/agents", headers: [.cookie: cookie]).status != .ok)
        }
    }

    @Test func aStreamHasOneReplyALine() async throws {
        let stage = try await Stage()
        try await stage.run { client in
            let response = try await client.post(
                Self.webhook + "?stream=true", #"{"sender":"u1","message":"doi tra trong bao lau"}"#)
            #expect(response.headers[.contentType] == "application/x-ndjson; charset=utf-8")
            let lines = response.text.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.last == "")
            for line in lines.dropLast() {
                let reply = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                #expect(reply?["recipient_id"] as? String == "u1")
            }
        }
    }

    @Test func theSameMessageAgainDoesNothingTwice() async throws {
        let stage = try await Stage()
        try await stage.run { client in
            let body = #"{"sender":"u1","message":"gặp nhân viên","message_id":17}"#
            let first = try await client.post(Self.webhook, body)
            let again = try await client.post(Self.webhook, body)
            #expect(
                first.replies.map { $0["text"] as? String } == again.replies.map { $0["text"] as? String })
        }
        let log = try await stage.assistant.database.messages(of: "u1", last: 10)
        #expect(log.filter { $0.speaker == .customer }.count == 1)
    }

    @Test(arguments: [
        (#"{"sender":"a""#, 400, "invalid_json", nil),
        ("[]", 400, "wrong_type", nil),
        ("", 400, "invalid_json", nil),
        (#"{"message":"x"}"#, 400, "missing_field", "sender"),
        (#"{"sender":"a"}"#, 400, "missing_field", "message"),
        (#"{"sender":"a","message":null}"#, 400, "missing_field", "message"),
        (#"{"sender":1,"message":"x"}"#, 400, "wrong_type", "sender"),
        (#"{"sender":"a","message":["x"]}"#, 400, "wrong_type", "message"),
        (#"{"sender":"a","message":"x","message_id":{}}"#, 400, "wrong_type", "message_id"),
        (#"{"sender":"a","message":"x","message_id":1.5}"#, 400, "wrong_type", "message_id"),
        (#"{"sender":"","message":"x"}"#, 400, "invalid_field", "sender"),
        (#"{"sender":"a\u0007","message":"x"}"#, 400, "invalid_field", "sender"),
        (#"{"sender":"connection:5","message":"x"}"#, 403, "invalid_field", "sender"),
        (#"{"sender":"web:00","message":"x"}"#, 403, "invalid_field", "sender"),
        (#"{"sender":"zalo:1","message":"x"}"#, 403, "invalid_field", "sender"),
        (#"{"sender":"a","message":"/ask_human","trusted":true}"#, 403, "not_trusted", "trusted"),
    ])
    func aFaultIsNamed(body: String, status: Int, code: String, field: String?) async throws {
        let stage = try await Stage()
        try await stage.run { client in
            let response = try await client.post(Self.webhook, body)
            #expect(response.status.code == status)
            #expect(response.errorCode == code)
            let error = (response.json as? [String: Any])?["error"] as? [String: Any]
            #expect(error?["field"] as? String == field)
        }
    }

    @Test func sizesAndMediaTypesAreBounded() async throws {
        let stage = try await Stage()
        try await stage.run { client in
            let long = #"{"sender":"a","message":""# + String(repeating: "a", count: 70_000) + #""}"#
            let large = try await client.post(Self.webhook, long)
            #expect(large.status == .contentTooLarge)
            #expect(large.errorCode == "body_too_large")
            let name = String(repeating: "n", count: 257)
            #expect(
                try await client.post(Self.webhook, #"{"sender":"\#(name)","message":"x"}"#).errorCode
                    == "invalid_field")
            let form = try await client.post(
                Self.webhook, #"{"sender":"a","message":"x"}"#, headers: [.contentType: "text/plain"])
            #expect(form.status == .unsupportedMediaType)
        }
    }

    @Test func withATokenFileATokenIsNeeded() async throws {
        let stage = try await Stage { $0.peers = { $0 == Stage.token ? "bridge" : nil } }
        try await stage.run { client in
            let body = #"{"sender":"shopee:1","message":"/ask_human","trusted":true}"#
            #expect(
                try await client.post(Self.webhook, #"{"sender":"a","message":"x"}"#).status == .unauthorized)
            #expect(try await client.post(Self.webhook, body, token: "wrong").errorCode == "wrong_token")
            let answered = try await client.post(Self.webhook, body, token: Stage.token)
            #expect(answered.status == .ok)
            #expect((answered.replies.first?["text"] as? String)?.contains("nhân viên") == true)
            #expect(try await client.post("/model/parse", #"{"text":"x"}"#).status == .unauthorized)
            #expect(try await client.get("/metrics").status == .unauthorized)
            #expect(try await client.get("/metrics", token: Stage.token).status == .ok)
            // Nobody but the visitor speaks for a visitor.
            let visitor = try await client.post(
                Self.webhook, #"{"sender":"web:1","message":"x"}"#, token: Stage.token)
            #expect(visitor.errorCode == "invalid_field")
        }
    }

    @Test func aTextIsParsedAsRasaDoes() async throws {
        let stage = try await Stage()
        try await stage.run { client in
            let response = try await client.post(
                "/model/parse?explain=true", #"{"text":"đơn DH123456 đổi trả trong bao lâu"}"#)
            let match = try #require(response.json as? [String: Any])
            #expect((match["intent"] as? [String: Any])?["name"] as? String == "faq/doi_tra_thoi_han")
            #expect((match["intent_ranking"] as? [Any])?.isEmpty == false)
            #expect(match["explanation"] != nil)
        }
    }

    @Test func unknownPathsAndMethodsAreToldInJSON() async throws {
        let stage = try await Stage()
        try await stage.run { client in
            #expect(try await client.get("/nowhere").errorCode == "not_found")
            #expect(try await client.get("/nowhere").status == .notFound)
            let wrong = try await client.get(Self.webhook)
            #expect(wrong.status == .methodNotAllowed)
            #expect(wrong.errorCode == "method_not_allowed")
            #expect(wrong.headers[.allow] == "POST")
            let long = String(repeating: "a", count: 300)
            #expect(try await client.get("/conversations/\(long)/messages").errorCode == "invalid_field")
        }
    }
}
