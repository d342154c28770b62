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
    }
}
