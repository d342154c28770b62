import CareDatabase
import CustomerCare
import Dialogue
import Foundation
import HTTPTypes
import HoiDap
import Hummingbird
import IntentMatching
import NIOCore

/// What one conversation's owner may read of it, and how it is begun and judged.
struct ConversationRoutes: Sendable {
    let assistant: Assistant
    let access: AccessControl
    let limits: WebLimits
    let senders: RateTable?
    let feed: EventFeed
    let metrics: WebMetrics

    /// Lines of a conversation that are told again, at most.
    private static let historyLength = 100

    func add(to router: Router<WebContext>) {
        router.post("/widget/session") { _, _ in try await beginSession() }
        router.get("/conversations/:id/messages") { request, context in try await messages(request, context) }
        router.get("/conversations/:id/events") { request, context in try await events(request, context) }
        router.post("/conversations/:id/feedback") { request, context in
            try await feedback(request, context)
        }
    }

    private struct SessionBody: Encodable {
        var sender: String
        var token: String
        var seq: Int64
    }

    /// A new visitor; the token is the only proof of it.
    private func beginSession() async throws -> Response {
        let seq = try await lastEvent()
        let session = VisitorSession(firstSeq: seq, now: access.now())
        return Response.json(
            SessionBody(sender: session.sender, token: session.token(key: access.key), seq: seq))
    }

    private struct HistoryBody: Encodable {
        struct Line: Encodable {
            var speaker: String
            var text: String
            var at: String
        }

        var messages: [Line]
        /// What can be chosen now.
        var buttons: [ReplyBody.Button]
        /// The scale that is asked for now.
        var survey: String?
        var seq: Int64
    }

    /// What was said, and the place in the events that belongs to it.
    private func messages(_ request: Request, _ context: WebContext) async throws -> Response {
        let (sender, _, _) = try reader(request, context)
        // An agent may write in between; then the place and the lines would not fit together.
        for _ in 0..<3 {
            let before = try await lastEvent()
            let lines = try await stored { () async throws(CareDatabaseError) in
                try await assistant.database.messages(of: sender, last: Self.historyLength)
            }
            let conversation = try await stored { () async throws(CareDatabaseError) in
                try await assistant.database.conversation(of: sender)
            }
            guard try await lastEvent() == before else { continue }
            return Response.json(
                HistoryBody(
                    messages: lines.map {
                        HistoryBody.Line(
                            speaker: $0.speaker.rawValue, text: ShownText.of($0), at: $0.at.description)
                    },
                    buttons: conversation?.offered ?? [],
                    survey: (conversation?.lastReplies.last?.name).flatMap(EventChoices.survey), seq: before))
        }
        throw WebError(.serviceUnavailable, .unavailable, "too much is going on; ask again", retryAfter: 1)
    }

    /// The events after `Last-Event-ID`, then those to come, until the reader goes away.
    private func events(_ request: Request, _ context: WebContext) async throws -> Response {
        let (sender, floor, isPeer) = try reader(request, context)
        var since = try await lastEvent()
        if let seq = try Self.place(request) { since = min(since, max(seq, floor)) }
        // Who asks for the head alone follows nothing.
        if request.method == .head { return .eventStream { writer in try await writer.finish(nil) } }
        guard
            let subscription = await feed.subscribe(
                .sender(sender), from: isPeer ? nil : AddressBlock.household(of: context.clientAddress),
                limits: limits)
        else { throw Self.tooManyStreams }
        let start = since
        return .eventStream { writer in
            defer { feed.end(subscription) }
            try await write(subscription, of: sender, since: start, to: &writer)
            try await writer.finish(nil)
        }
    }

    static let tooManyStreams = WebError(
        .tooManyRequests, .tooManyStreams, "too many event streams are open", retryAfter: 10)

    /// What a reader of a stream has: `Last-Event-ID` when it comes again by itself, `since` at first.
    static func place(_ request: Request) throws(WebError) -> Int64? {
        guard let given = request.headers[.lastEventID] ?? request.field("since") else { return nil }
        guard let place = Int64(given), place >= 0 else {
            throw WebError(
                .badRequest, .invalidField, "\"Last-Event-ID\" must be the id of an event",
                field: "Last-Event-ID")
        }
        return place
    }

    @concurrent private func write(
        _ subscription: EventFeed.Subscription, of sender: String, since: Int64,
        to writer: inout any ResponseBodyWriter
    ) async throws {
        try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
        _ = try await feed.follow(subscription, since: since) { event in
            guard let event else { return try await writer.write(ByteBuffer(string: ":\n\n")) }
            guard SenderKey(event.draft.recipient) == SenderKey(sender) else { return }
            try await writer.write(EventBody(event).serverSentEvent)
        }
    }

    private struct FeedbackBody: Decodable {
        var helpful: Bool
        var messageID: String?

        enum CodingKeys: String, CodingKey {
            case helpful
            case messageID = "message_id"
        }
    }

    /// Whether the last answer helped: the thumb up or down, which means to the dialogue what it means in words.
    private func feedback(_ request: Request, _ context: WebContext) async throws -> Response {
        let (sender, _, _) = try reader(request, context)
        let body = try await request.json(FeedbackBody.self, upTo: limits.body)
        try PeerName.check(body.messageID, "message_id")
        if let senders, !senders.take(sender) { throw RestRoutes.tooFast }
        metrics.recordFeedback(isHelpful: body.helpful)
        let message = IncomingMessage(
            sender: sender, text: body.helpful ? ShownText.thumbUp : ShownText.thumbDown,
            id: body.messageID, channel: "web", isTrusted: true)
        let turn = await assistant.respond(to: message)
        metrics.record(turn, door: "widget")
        return Response.json(ReplyBody.replies(of: turn, to: message))
    }

    /// The conversation of the path, if the caller may read it, the event before its first, and whether a token of the
    /// token file came with it.
    private func reader(
        _ request: Request, _ context: WebContext
    ) throws -> (sender: String, floor: Int64, isPeer: Bool) {
        let caller = try access.caller(of: request)
        let id = context.parameters.get("id").map { $0.removingPercentEncoding ?? $0 }
        try PeerName.check(id, "id")
        let sender = try access.sender(id, for: caller)
        switch caller {
        case .visitor(let session): return (sender, session.firstSeq, false)
        case .peer: return (sender, 0, true)
        case .anyone: return (sender, 0, false)
        }
    }

    private func lastEvent() async throws(WebError) -> Int64 {
        try await stored { () async throws(CareDatabaseError) in try await assistant.database.lastEvent() }
    }

    /// A store in trouble is the server's fault and may be well again soon.
    private func stored<Value>(
        _ read: () async throws(CareDatabaseError) -> Value
    ) async throws(WebError) -> Value {
        do {
            return try await read()
        } catch {
            throw WebError(.serviceUnavailable, .unavailable, "the store cannot be read now", retryAfter: 5)
        }
    }
}

extension HTTPField.Name {
    static let lastEventID = HTTPField.Name(staticName: "Last-Event-ID")
    /// Tells nginx to pass each event on at once.
    static let xAccelBuffering = HTTPField.Name(staticName: "X-Accel-Buffering")
}
