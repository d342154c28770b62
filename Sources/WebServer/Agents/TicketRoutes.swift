import CareDatabase
import CustomerCare
import HTTPTypes
import HoiDap
import Hummingbird

/// The queue of tickets, one ticket, and what agents do to it.
struct TicketRoutes: Sendable {
    let desk: AgentDesk

    private var database: CareDatabase { desk.assistant.database }

    /// Open tickets that the queue shows, and found ones, at most.
    private static let queueLength = 1000
    private static let searchLength = 100
    private static let transcriptLength = 200

    func add(to router: Router<WebContext>) {
        router.get("/agents") { request, _ in try await desk.show(request) { try await queue(request, $0) } }
        router.get("/agents/search") { request, _ in
            try await desk.show(request) { try await search(request, $0) }
        }
        let ticket = router.group("/agents/tickets/:number")
        ticket.get { request, context in
            try await desk.show(request) { try await show(try number(context), $0) }
        }
        ticket.get("transcript") { request, context in
            try await desk.show(request) { _ in
                let ticket = try await found(try number(context))
                return Response.text(
                    try await transcript(of: ticket).source, type: "text/html; charset=utf-8")
            }
        }
        act(ticket, "take", SignInRoutes.Empty.self) { _, agent in .assign(owner: agent) }
        act(ticket, "release", SignInRoutes.Empty.self) { _, _ in .assign(owner: nil) }
        act(ticket, "message", WordsForm.self) { form, _ in .message(form.words) }
        act(ticket, "note", WordsForm.self) { form, _ in .note(form.words) }
        act(ticket, "move", MoveForm.self) { form, _ in
            .move(to: form.stage, note: form.note.flatMap { $0.isEmpty ? nil : $0 })
        }
        act(ticket, "category", CategoryForm.self) { form, _ in
            .setCategory(form.category.isEmpty ? nil : form.category)
        }
    }

    /// Words of an agent: not blank, not longer than a message may be.
    private struct WordsForm: Decodable {
        var words: String

        enum CodingKeys: String, CodingKey { case words }

        init(from decoder: any Decoder) throws {
            words = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .words)
                .replacing("\r\n", with: "\n")
            guard words.contains(where: { !$0.isWhitespace }), words.count <= 4000 else {
                throw WebError(.badRequest, .invalidField, "no words", field: "words")
            }
        }
    }

    private struct MoveForm: Decodable {
        var stage: Stage
        var note: String?
    }

    private struct CategoryForm: Decodable {
        var category: String
    }

    private func act<Form: Decodable & SendableMetatype>(
        _ group: RouterGroup<WebContext>, _ name: RouterPath, _ type: Form.Type,
        _ action: @escaping @Sendable (Form, String) -> TicketAction
    ) {
        group.post(name) { request, context in
            let number = try number(context)
            return try await desk.take(request, type) { session, form in
                try await database.change(
                    number, action(form, session.agent.name), by: session.agent.name, at: desk.assistant.now)
                return AgentDesk.redirect(to: "/agents/tickets/\(number)")
            }
        }
    }

    private func number(_ context: WebContext) throws(WebError) -> TicketNumber {
        guard let number = context.parameters.get("number").flatMap({ TicketNumber($0) }) else {
            throw WebError(.notFound, .notFound, "there is no ticket of this number")
        }
        return number
    }

    private func found(_ number: TicketNumber) async throws(CareDatabaseError) -> Ticket {
        guard let ticket = try await database.ticket(number) else { throw .noSuchTicket(number) }
        return ticket
    }

    /// Open tickets, those that wait longest first.
    private func queue(_ request: Request, _ session: AgentSession) async throws -> Response {
        let shown = request.field("show") ?? "all"
        let open = try await database.tickets(TicketFilter(openOnly: true, limit: Self.queueLength))
        let tickets = open.filter { ticket in
            switch shown {
            case "mine": ticket.owner == session.agent.name
            case "free": ticket.owner == nil
            default: true
            }
        }.sorted { ($0.openedAt, $0.number) < ($1.openedAt, $1.number) }
        let choices = [("all", "Tất cả"), ("mine", "Của tôi"), ("free", "Chưa ai nhận")].map { id, label in
            let mark: Markup = id == shown ? " aria-current=\"page\"" : ""
            return "<a href=\"/agents?show=\(id)\"\(mark)>\(label)</a> " as Markup
        }
        return desk.page(
            "Phiếu đang mở", session,
            "<p class=\"choices\">\(choices)</p>\(TicketMarkup.table(tickets, desk.assistant.snapshot.policy, now: desk.assistant.now))"
        )
    }

    private func search(_ request: Request, _ session: AgentSession) async throws -> Response {
        let text = request.field("q") ?? ""
        let tickets =
            text.allSatisfy(\.isWhitespace)
            ? [] : try await database.tickets(TicketFilter(text: text, limit: Self.searchLength))
        return desk.page(
            "Kết quả tìm", session,
            "<p>\(tickets.count) phiếu cho \"\(text)\"</p>\(TicketMarkup.table(tickets, desk.assistant.snapshot.policy, now: desk.assistant.now))"
        )
    }

    private func show(_ number: TicketNumber, _ session: AgentSession) async throws -> Response {
        let ticket = try await found(number)
        let others = try await database.tickets(TicketFilter(sender: ticket.draft.sender, limit: 20))
            .filter { $0.number != number }
        let markup = TicketMarkup(
            ticket: ticket, policy: desk.assistant.snapshot.policy,
            formToken: session.formToken(key: desk.key),
            agent: session.agent.name)
        let earlier: Markup =
            others.isEmpty
            ? ""
            : "<h2>Phiếu khác của khách</h2>\(TicketMarkup.table(others, desk.assistant.snapshot.policy, now: desk.assistant.now))"
        return desk.page(
            "Phiếu \(number)", session,
            """
            \(markup.facts)
            <h2>Cuộc trò chuyện</h2>
            <div id="transcript" data-refresh="/agents/tickets/\(number.description)/transcript" tabindex="0" \
            role="log" aria-label="Cuộc trò chuyện">\(try await transcript(of: ticket))</div>
            \(markup.actions)
            <h2>Lịch sử phiếu</h2>
            \(markup.history)
            \(earlier)
            """)
    }

    /// The conversation as it stands now; what the ticket kept where the log has nothing.
    private func transcript(of ticket: Ticket) async throws -> Markup {
        let log = try await database.messages(of: ticket.draft.sender, last: Self.transcriptLength)
        return TicketMarkup.transcript(log.isEmpty ? ticket.draft.transcript : log)
    }
}
