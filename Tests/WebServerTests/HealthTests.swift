import CareDatabase
import Foundation
import Hummingbird
import Testing

@testable import HoiDap
@testable import WebServer

@Suite struct HealthTests {
    @Test func readinessFollowsTheDatabase() async throws {
        let stage = try await Stage()
        try await stage.run { client in
            #expect(try await client.get("/healthz").status == .ok)
            let ready = try await client.get("/readyz")
            #expect(ready.status == .ok)
            #expect((ready.json as? [String: Any])?["database"] as? String == "writable")
            try stage.assistant.database.close()
            let closed = try await client.get("/readyz")
            #expect(closed.status == .serviceUnavailable)
            #expect(closed.text.contains("closed"))
            #expect(try await client.get("/healthz").status == .ok)
        }
    }

    @Test func countsAreToldToPrometheus() async throws {
        let stage = try await Stage()
        try await stage.run { client in
            for _ in 0..<3 {
                _ = try await client.post(
                    "/webhooks/rest/webhook", #"{"sender":"u","message":"doi tra trong bao lau"}"#)
            }
            _ = try await client.get("/nowhere")
            let lines = try await client.get("/metrics").text.split(separator: "\n").map(String.init)
            #expect(lines.contains(#"hoidap_messages_total{door="rest",outcome="answered"} 3"#))
            #expect(
                lines.contains(
                    #"hoidap_http_requests_total{method="POST",route="/webhooks/rest/webhook",status="200"} 3"#
                ))
            #expect(lines.contains(#"hoidap_http_request_seconds_count{route="/webhooks/rest/webhook"} 3"#))
            #expect(lines.contains { $0.hasPrefix("hoidap_knowledge_intents ") })
            // Every series is announced, every value a number.
            for line in lines where !line.hasPrefix("#") {
                #expect(Double(line.split(separator: " ").last ?? "") != nil, "\(line)")
            }
        }
    }

    /// The description names every route and no other.
    @Test func theDescriptionIsTrue() async throws {
        let stage = try await Stage { $0.bridges = BridgeSettings(bridges: Platform.bridges(url: "")) }
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(OpenAPI.document.utf8)) as? [String: Any])
        #expect((document["info"] as? [String: Any])?["version"] as? String == Assistant.version)
        let paths = try #require(document["paths"] as? [String: [String: Any]])
        let described = Set(
            paths.flatMap { path, methods in methods.keys.map { "\($0.uppercased()) \(path)" } })
        let served = Set(
            stage.service.router().routes.map { "\($0.method.rawValue) \($0.path)" }
                .map { $0.replacing(/:(\w+)/) { "{\($0.output.1)}" } })
        #expect(described == served)
        #expect(OpenAPI.document.contains("Every path that takes GET takes HEAD"))
    }

    /// HEAD tells what GET would, and nothing more: over a socket, where a body would stand before the next answer.
    @Test func headIsGetWithoutABody() async throws {
        let stage = try await Stage {
            let list = try AgentList(text: AgentTests.agents, path: "agents.txt")
            $0.agents = { list }
            $0.limits.streams = 2
        }
        let paths = Set(stage.service.router().routes.filter { $0.method == .get }.map { "\($0.path)" })
        try await stage.runLive { client in
            for path in paths.sorted() {
                let path = path.replacing(/:\w+/, with: "a")
                let head = try await client.execute(uri: path, method: .head, headers: [:], body: nil)
                #expect(head.body.readableBytes == 0, "\(path)")
                guard !path.hasSuffix("/events") else {
                    #expect(head.status == .ok || head.status == .seeOther, "\(path)")
                    continue
                }
                let get = try await client.get(path)
                #expect(head.status == get.status, "\(path)")
                #expect(head.headers[.contentType] == get.headers[.contentType], "\(path)")
                guard path != "/metrics" else { continue }
                #expect(head.headers[.contentLength] == get.headers[.contentLength], "\(path)")
            }
            // None of them begins a stream that nobody would end.
            for _ in 0..<5 {
                let head = try await client.execute(
                    uri: "/conversations/a/events", method: .head, headers: [:], body: nil)
                #expect(head.status == .ok)
            }
            for path in ["/nowhere", "/model/parse"] {
                let head = try await client.execute(uri: path, method: .head, headers: [:], body: nil)
                #expect([404, 405].contains(head.status.code) && head.body.readableBytes == 0, "\(path)")
            }
            let wrong = try await client.post("/healthz", "{}")
            #expect(wrong.status == .methodNotAllowed)
            #expect(wrong.headers[.allow] == "GET, HEAD")
        }
    }
}
