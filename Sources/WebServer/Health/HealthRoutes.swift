import CareDatabase
import HoiDap
import Hummingbird
import IntentMatching

/// What operators and load balancers ask.
struct HealthRoutes: Sendable {
    let assistant: Assistant
    let access: AccessControl
    let feed: EventFeed
    let metrics: WebMetrics

    func add(to router: Router<WebContext>) {
        router.get("/healthz") { _, _ in Response.json(["status": "ok"]) }
        router.get("/readyz") { _, _ in await ready() }
        router.get("/metrics") { request, _ in
            _ = try access.peer(of: request)
            return Response.text(
                metrics.prometheusText(
                    intents: assistant.snapshot.matcher.knowledge.intents.count, streams: feed.count),
                type: "text/plain; version=0.0.4; charset=utf-8")
        }
    }

    private struct Readiness: Encodable {
        var status: String
        var database: String
        var intents: Int
    }

    /// Ready when there is something to answer from and the database takes writes.
    private func ready() async -> Response {
        let intents = assistant.snapshot.matcher.knowledge.intents.count
        var database = "writable"
        do {
            // A write that changes no row: it fails just where a turn's would.
            _ = try await assistant.database.turn { try $0.mark(question: "", as: .dismissed) }
        } catch {
            database = error.description
        }
        let isReady = intents > 0 && database == "writable"
        return Response.json(
            Readiness(status: isReady ? "ready" : "not ready", database: database, intents: intents),
            status: isReady ? .ok : .serviceUnavailable)
    }
}
