import CareDatabase
import HTTPTypes
import HoiDap
import Hummingbird
import NIOCore

/// Tells an open ticket's page when something is said in its conversation.
extension TicketRoutes {
    /// The session of the reader has ended meanwhile: it is too old, or its agent was struck from the file.
    private struct SignedOut: Error {}

    /// Server-sent events that say that there are new lines, and none of them: the page asks for the transcript then.
    ///
    /// The id is the place of the last line, so that `Last-Event-ID`, or `?since=`, tells what a page has.
    func lines(of sender: String, for request: Request) async throws -> Response {
        let last = try await desk.assistant.database.lastLine(of: sender)
        let since = try ConversationRoutes.place(request) ?? last
        if request.method == .head { return .eventStream { writer in try await writer.finish(nil) } }
        guard
            let subscription = await desk.feed.subscribe(.lines(sender), limits: desk.limits)
        else { throw ConversationRoutes.tooManyStreams }
        return .eventStream { writer in
            defer { desk.feed.end(subscription) }
            try await write(subscription, of: sender, since: since, request, to: &writer)
            try await writer.finish(nil)
        }
    }

    @concurrent private func write(
        _ subscription: EventFeed.Subscription, of sender: String, since: Int64, _ request: Request,
        to writer: inout any ResponseBodyWriter
    ) async throws {
        try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
        do {
            try await desk.feed.followLines(subscription, of: sender, since: since) { place in
                // Whoever was struck from the file or stayed too long hears nothing more.
                guard desk.session(of: request) != nil else { throw SignedOut() }
                let text = place.map { "id: \($0)\nevent: lines\ndata: {}\n\n" } ?? ":\n\n"
                try await writer.write(ByteBuffer(string: text))
            }
        } catch is SignedOut {}
    }
}
