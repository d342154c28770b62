import AsyncHTTPClient
import CareDatabase
import CustomerCare
import Dialogue
import Foundation
import Hummingbird
import NIOCore
import NIOHTTP1
import Testing

@testable import HoiDap
@testable import WebServer

@Suite struct ConversationTests {
    private struct Visitor {
        var sender: String
        var token: String
        var seq: Int
    }

    private static func begin(_ client: any WebClient) async throws -> Visitor {
        let session = try #require(
            try await client.post("/widget/session", "{}").json as? [String: Any])
        return Visitor(
            sender: try #require(session["sender"] as? String),
            token: try #require(session["token"] as? String),
            seq: try #require(session["seq"] as? Int))
    }

    @Test func aVisitorAsksAndReadsTheConversationAgain() async throws {
        let stage = try await Stage { $0.peers = { _ in nil } }
        try await stage.run { client in
            let visitor = try await Self.begin(client)
            let answer = try await client.post(
                "/webhooks/rest/webhook", #"{"message":"doi tra trong bao lau"}"#, token: visitor.token)
            #expect(answer.replies.first?["recipient_id"] as? String == visitor.sender)
            let history = try await client.get(
                "/conversations/\(visitor.sender)/messages", token: visitor.token)
            let lines = try #require((history.json as? [String: Any])?["messages"] as? [[String: Any]])
            #expect(lines.map { $0["speaker"] as? String } == ["customer", "assistant"])
            #expect(lines.first?["text"] as? String == "doi tra trong bao lau")
        }
    }

    @Test func aVisitorSeesNoOtherConversation() async throws {
        let stage = try await Stage()
        try await stage.run { client in
            let first = try await Self.begin(client)
            let second = try await Self.begin(client)
            #expect(first.sender != second.sender)
            for path in ["messages", "events"] {
                let uri = "/conversations/\(first.sender)/\(path)"
                #expect(try await client.get(uri, token: second.token).status == .forbidden)
                #expect(try await client.get(uri).status == .forbidden)
            }
            let spoken = try await client.post(
                "/webhooks/rest/webhook", #"{"sender":"\#(first.sender)","message":"x"}"#, token: second.token
            )
            #expect(spoken.status == .forbidden)
            let vouched = try await client.post(
                "/webhooks/rest/webhook", #"{"message":"/ask_human","trusted":true}"#, token: second.token)
            #expect(vouched.errorCode == "not_trusted")
            #expect(
                try await client.post("/model/parse", #"{"text":"x"}"#, token: first.token).status
                    == .forbidden)
        }
    }

    @Test func aTokenThatIsAlteredOrOldIsNobodys() async throws {
        let stage = try await Stage()
        let session = VisitorSession(firstSeq: 0, now: stage.assistant.now.milliseconds / 1000)
        let token = session.token(key: stage.key)
        let old = VisitorSession(
            firstSeq: 0, now: stage.assistant.now.milliseconds / 1000 - VisitorSession.lifetime - 1)
        let letters = Array(token)
        var forged = [old.token(key: stage.key), session.token(key: SigningKey()), token + "A", ""]
        for index in letters.indices {
            var changed = letters
            changed[index] = changed[index] == "A" ? "B" : "A"
            // The last character of base64 carries bits that are not used.
            if index < letters.count - 1 { forged.append(String(changed)) }
        }
        #expect(VisitorSession(token: token, key: stage.key, now: session.issuedAt)?.sender == session.sender)
        for token in forged {
            #expect(VisitorSession(token: token, key: stage.key, now: session.issuedAt) == nil, "\(token)")
        }
        let expired = forged[0]
        try await stage.run { client in
            let refused = try await client.get("/conversations/\(session.sender)/messages", token: expired)
            #expect(refused.errorCode == "wrong_token")
        }
    }

    @Test func theThumbDownIsAnsweredAndQueued() async throws {
        let stage = try await Stage()
        try await stage.run { client in
            let visitor = try await Self.begin(client)
            _ = try await client.post(
                "/webhooks/rest/webhook", #"{"message":"doi tra trong bao lau"}"#, token: visitor.token)
            let path = "/conversations/\(visitor.sender)/feedback"
            let bodies = [#"{"helpful":false,"message_id":"t1"}"#, #"{"helpful":false,"message_id":"t1"}"#]
            var told: [String] = []
            for body in bodies {
                let down = try await client.post(path, body, token: visitor.token)
                told.append(down.replies.first?["text"] as? String ?? "")
                #expect(down.text.contains("/ask_human"))
            }
            // The same thumb again does nothing twice.
            #expect(told[0] == told[1])
            let up = try await client.post(path, #"{"helpful":true}"#, token: visitor.token)
            #expect(up.replies.count == 1)
            let history = try await client.get(
                "/conversations/\(visitor.sender)/messages", token: visitor.token)
            #expect(history.text.contains("👎"))
            #expect(history.text.contains("👍"))
            #expect(!history.text.contains("/thumbs"))
        }
        let queue = try await stage.assistant.database.unanswered()
        #expect(queue.map(\.question.text) == ["doi tra trong bao lau"])
        #expect(queue.first?.question.reason == .thumbsDown)
        #expect(queue.first?.count == 1)
    }

    /// Reads server-sent events until there are so many.
    private static func events(
        _ count: Int, of sender: String, token: String, after seq: Int, port: Int,
        onOpen: () async throws -> Void = {}
    ) async throws -> [[String: Any]] {
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/conversations/\(sender)/events")
        request.headers.add(name: "Authorization", value: "Bearer \(token)")
        request.headers.add(name: "Last-Event-ID", value: "\(seq)")
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
        #expect(response.status == .ok)
        #expect(response.headers.first(name: "content-type") == "text/event-stream; charset=utf-8")
        try await onOpen()
        var text = ""
        var events: [[String: Any]] = []
        guard count > 0 else { return [] }
        for try await part in response.body {
            text += String(buffer: part)
            let blocks = text.components(separatedBy: "\n\n")
            text = blocks.last ?? ""
            for block in blocks.dropLast() {
                let fields = block.split(separator: "\n").map { $0.split(separator: ":", maxSplits: 1) }
                guard let data = fields.first(where: { $0[0] == "data" })?[1] else { continue }
                let event = try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any]
                events.append(try #require(event))
            }
            if events.count >= count { return events }
        }
        return events
    }

    @Test func agentsWordsComeAsEventsAndNoneIsLost() async throws {
        let stage = try await Stage()
        let database = stage.assistant.database
        try await stage.runLive { client in
            let port = try #require(client.port)
            let visitor = try await Self.begin(client)
            let number = try await database.turn {
                try $0.openTicket(
                    TicketDraft(kind: .request, summary: "x", sender: visitor.sender, channel: "web"),
                    at: stage.assistant.now)
            }
            let other = try await database.turn {
                try $0.openTicket(
                    TicketDraft(kind: .request, summary: "y", sender: "someone", channel: "web"),
                    at: stage.assistant.now)
            }
            // One before the stream is open, one after, and what is not the visitor's in between.
            try await database.change(number, .message("Em là Lan ạ"), by: "Lan", at: stage.assistant.now)
            try await database.change(
                other, .message("không phải của bạn"), by: "Lan", at: stage.assistant.now)
            let heard = try await Self.events(
                2, of: visitor.sender, token: visitor.token, after: visitor.seq, port: port
            ) {
                try await database.change(number, .move(to: .classified), by: "Lan", at: stage.assistant.now)
            }
            #expect(heard.map { $0["event"] as? String } == ["agent_message", "ticket_changed"])
            #expect(heard.last?["stage_label"] as? String == "đã được phân loại")
            let seqs = heard.compactMap { $0["seq"] as? Int }
            #expect(seqs == seqs.sorted())
            #expect(heard.allSatisfy { $0["recipient_id"] as? String == visitor.sender })
            // Coming back after the first loses nothing and gets nothing twice.
            let again = try await Self.events(
                heard.count - 1, of: visitor.sender, token: visitor.token, after: seqs[0], port: port)
            #expect(again.compactMap { $0["seq"] as? Int } == Array(seqs.dropFirst()))
        }
    }

    /// One address cannot have all streams, whoever it says that it is.
    @Test func streamsOfOneAddressAreBounded() async throws {
        let stage = try await Stage { $0.limits.streamsPerAddress = 1 }
        try await stage.runLive { client in
            let port = try #require(client.port)
            let (one, other) = (try await Self.begin(client), try await Self.begin(client))
            _ = try await Self.events(0, of: one.sender, token: one.token, after: 0, port: port) {
                let refused = try await client.get(
                    "/conversations/\(other.sender)/events", token: other.token)
                #expect(refused.status == .tooManyRequests)
                #expect(refused.errorCode == "too_many_streams")
            }
        }
    }

    @Test func streamsOfOneConversationAreBounded() async throws {
        let stage = try await Stage { $0.limits.streamsPerConversation = 1 }
        try await stage.runLive { client in
            let port = try #require(client.port)
            let visitor = try await Self.begin(client)
            _ = try await Self.events(
                0, of: visitor.sender, token: visitor.token, after: 0, port: port
            ) {
                let second = try await client.get(
                    "/conversations/\(visitor.sender)/events", token: visitor.token)
                #expect(second.status == .tooManyRequests)
                #expect(second.errorCode == "too_many_streams")
            }
        }
    }
}
