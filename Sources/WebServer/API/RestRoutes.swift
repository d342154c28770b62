import HTTPTypes
import HoiDap
import Hummingbird

/// The interface that Rasa's widgets and connectors know.
struct RestRoutes: Sendable {
    let assistant: Assistant
    let access: AccessControl
    let limits: WebLimits
    let senders: RateTable?
    let metrics: WebMetrics

    func add(to router: Router<WebContext>) {
        router.get("/webhooks/rest") { _, _ in Response.json(["status": "ok"]) }
        router.post("/webhooks/rest/webhook") { request, _ in try await message(request) }
        router.post("/model/parse") { request, _ in try await parse(request) }
        router.get("/version") { _, _ in Response.json(["name": "hoidap", "version": Assistant.version]) }
        router.get("/openapi.json") { _, _ in Response.text(OpenAPI.document, type: "application/json") }
    }

    static let tooFast = WebError(
        .tooManyRequests, .tooFast, "too many messages; send this one again later", retryAfter: 1)

    private func message(_ request: Request) async throws -> Response {
        let caller = try access.caller(of: request)
        let body = try await request.json(MessageRequest.self, upTo: limits.body)
        let sender = try access.sender(body.sender, for: caller)
        var isPeer = false
        if case .peer = caller { isPeer = true }
        guard !body.isTrusted || isPeer else {
            throw WebError(
                .forbidden, .notTrusted, "\"trusted\" counts only with a token of the token file",
                field: "trusted")
        }
        if let senders, !isPeer, !senders.take(sender) {
            throw Self.tooFast
        }
        let door = if case .visitor = caller { "widget" } else { "rest" }
        let message = IncomingMessage(
            sender: sender, text: body.message, id: body.messageID,
            channel: door == "widget" ? "web" : body.channel, isTrusted: body.isTrusted)
        let turn = await assistant.respond(to: message)
        metrics.record(turn, door: door)
        let replies = ReplyBody.replies(of: turn, to: message)
        guard request.field("stream")?.lowercased() == "true" else { return Response.json(replies) }
        return Response.jsonLines(replies)
    }

    private func parse(_ request: Request) async throws -> Response {
        _ = try access.peer(of: request)
        let body = try await request.json(ParseRequest.self, upTo: limits.body)
        return Response.json(
            assistant.parse(body.text, explains: request.field("explain")?.lowercased() == "true"))
    }
}

/// The body of `POST /model/parse`.
private struct ParseRequest: Decodable {
    var text: String
}

extension WebMetrics {
    func record(_ turn: AssistantTurn, door: String) {
        let outcome = turn.match.map { $0.isCertain ? "answered" : "asked_back" } ?? "other"
        recordMessage(door: door, outcome: outcome, opensTicket: turn.ticket != nil)
    }
}
