import CareDatabase
import CustomerCare
import Dialogue
import HTTPTypes
import HoiDap
import Hummingbird

/// The queue of tickets, one ticket, and what agents do to it.
struct TicketRoutes: Sendable {
    let desk: AgentDesk

    private var database: CareDatabase { desk.assistant.database }

    /// Open tickets that the queue shows, at most.
    private static let queueLength = 1000
    private static let transcriptLength = 200

    func add(to router: Router<WebContext>) {
        router.get("/agents") { request, _ in try await desk.show(request) { try await queue(request, $0) } }
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
        ticket.get("events") { request, context in
            try await desk.show(request) { _ in
                let ticket = try await found(try number(context))
                return try await lines(of: ticket.draft.sender, for: request)
            }
        }
        act(ticket, "take", TakeForm.self) { number, form, agent in
            try await requireHold(number, agent, isTaking: true, from: form.from)
            try await desk.assistant.perform(.takeOver(agent: agent), on: number)
        }
        act(ticket, "hand-back", SignInRoutes.Empty.self) { number, _, agent in
            try await requireHold(number, agent)
            try await desk.assistant.perform(.handBack, on: number)
        }
        act(ticket, "release", SignInRoutes.Empty.self) { number, _, agent in
            try await requireHold(number, agent)
            try await change(number, .assign(owner: nil), agent)
            try await desk.assistant.perform(.handBack, on: number)
        }
        act(ticket, "message", WordsForm.self) { number, form, agent in
            try await requireHold(number, agent)
            guard
                try await desk.assistant.perform(.write(agent: agent, text: form.words), on: number)
            else {
                throw Refused(words: "Kênh của khách không nhận thêm tin lúc này; mời gọi điện cho khách.")
            }
        }
        act(ticket, "note", WordsForm.self) { try await change($0, .note($1.words), $2) }
        act(ticket, "called", WordsForm.self) { try await change($0, .contacted($1.words), $2) }
        act(ticket, "move", MoveForm.self) { try await change($0, .move(to: $1.stage, note: $1.note), $2) }
        act(ticket, "wait", WaitForm.self) { try await change($0, .wait(for: $1.whom), $2) }
        act(ticket, "category", CategoryForm.self) { number, form, agent in
            try await change(number, .setCategory(form.category.isEmpty ? nil : form.category), agent)
        }
        act(ticket, "contact", ContactForm.self) { number, form, agent in
            let known = try await found(number).draft.contact
            let contact: Contact
            do throws(ContactFault) {
                contact = try known.corrected(
                    name: form.name, phone: form.phone, email: form.email, address: form.address)
            } catch {
                throw Refused(words: AgentDesk.words(error), status: .badRequest)
            }
            try await change(number, .setContact(contact), agent)
        }
    }

    /// Why something was not done, where the store has no word for it.
    private struct Refused: Error {
        var words: String
        var status = HTTPResponse.Status.conflict
        /// Who holds the conversation, where it may be taken from them in a second step.
        var holder: String?
    }

    /// Makes sure that nobody else answers the customer, or that the agent knows who it is and takes over nevertheless.
    private func requireHold(
        _ number: TicketNumber, _ agent: String, isTaking: Bool = false, from known: String? = nil
    ) async throws {
        let ticket = try await found(number)
        guard let holder = try await holder(of: ticket), holder != agent, holder != known else {
            return
        }
        throw Refused(
            words: "\(holder) đang trả lời khách này. "
                + (isTaking
                    ? "Tiếp nhận thì \(holder) không nhắn được nữa."
                    : "Mời tiếp nhận trước, rồi làm việc này."),
            holder: ticket.stage == .cancelled ? nil : holder)
    }

    /// The agent who answers the customer in the assistant's place.
    private func holder(of ticket: Ticket) async throws -> String? {
        let conversation = try await database.conversation(of: ticket.draft.sender)
        return if case .held(let hold) = conversation?.phase { hold.agent } else { nil }
    }

    /// What a form asks for; the ticket's page follows, with the reason where it was refused.
    private func act<Form: Decodable & Sendable>(
        _ group: RouterGroup<WebContext>, _ name: RouterPath, _ type: Form.Type,
        _ action: @escaping @Sendable @concurrent (TicketNumber, Form, String) async throws -> Void
    ) {
        group.post(name) { request, context in
            try await desk.take(request, type) { session, form in
                let number = try number(context)
                do {
                    try await action(number, form, session.agent.name)
                    return AgentDesk.redirect(to: "/agents/tickets/\(number)")
                } catch let error as Refused {
                    return try await show(
                        number, session, problem: error.words, holder: error.holder, status: error.status)
                } catch let error as CareDatabaseError {
                    let (status, words) = AgentDesk.words(error)
                    guard status == .conflict else { throw error }
                    return try await show(number, session, problem: words, status: status)
                }
            }
        }
    }

    private func change(_ number: TicketNumber, _ action: TicketAction, _ agent: String) async throws {
        try await database.change(number, action, by: agent, at: desk.assistant.now)
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

    /// Open tickets, what runs out first at the top.
    private func queue(_ request: Request, _ session: AgentSession) async throws -> Response {
        let choices = [
            ("all", "Tất cả"), ("mine", "Của tôi"), ("free", "Chưa ai nhận"), ("overdue", "Trễ hạn"),
        ]
        let asked = request.field("show")
        let shown = choices.first { $0.0 == asked }?.0 ?? "all"
        let now = desk.assistant.now
        var filter = TicketFilter(openOnly: true, limit: Self.queueLength)
        filter.sortsByDue = true
        if shown == "mine" { filter.owner = session.agent.name }
        if shown == "overdue" { filter.overdueAt = now }
        var tickets = try await database.tickets(filter)
        if shown == "free" { tickets.removeAll { $0.owner != nil } }
        let links = choices.map { id, label in
            let mark: Markup = id == shown ? " aria-current=\"page\"" : ""
            return "<a href=\"/agents?show=\(id)\"\(mark)>\(label)</a> " as Markup
        }
        return desk.page(
            "Phiếu đang mở", session,
            """
            <nav class="choices" aria-label="Lọc phiếu">\(links)</nav>
            \(TicketMarkup.table(tickets, desk.assistant.snapshot.policy, now: now))
            """)
    }

    private func show(
        _ number: TicketNumber, _ session: AgentSession, problem: String? = nil, holder rival: String? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let ticket = try await found(number)
        try await desk.recordAccess("ticket page", number.description, session)
        let others = try await others(than: ticket)
        // Before the transcript is read: what is said in between is told again and not lost.
        let last = try await database.lastLine(of: ticket.draft.sender)
        let policy = desk.assistant.snapshot.policy
        let now = desk.assistant.now
        let markup = TicketMarkup(
            ticket: ticket, policy: policy, formToken: session.formToken(key: desk.key),
            agent: session.agent.name, holder: try await holder(of: ticket), now: now)
        let earlier: Markup =
            others.isEmpty
            ? "" : "<h2>Phiếu khác của khách</h2>\(TicketMarkup.table(others, policy, now: now))"
        let secondStep = rival.map(markup.takingNevertheless(from:)) ?? ""
        let alert: Markup = problem.map { "<p role=\"alert\">\($0)</p>\(secondStep)" } ?? ""
        return desk.page(
            "Phiếu \(number)", session, status: status,
            """
            \(alert)
            \(markup.facts)
            <h2>Cuộc trò chuyện</h2>
            <div id="transcript" data-ticket="/agents/tickets/\(number.description)" data-last="\(String(last))" \
            tabindex="0" role="log" aria-label="Cuộc trò chuyện">\(try await transcript(of: ticket))</div>
            \(markup.conversation)
            <h2>Xử lý</h2>
            \(markup.actions)
            <h2>Lịch sử phiếu</h2>
            \(markup.history)
            \(earlier)
            """)
    }

    /// Other tickets of the same customer, whatever channel they came from.
    private func others(than ticket: Ticket) async throws -> [Ticket] {
        var filter = TicketFilter(limit: 20)
        if let customer = ticket.customer {
            filter.customer = customer
        } else {
            filter.sender = ticket.draft.sender
        }
        return try await database.tickets(filter).filter { $0.number != ticket.number }
    }

    /// The conversation as it stands now; what the ticket kept where the log has nothing.
    private func transcript(of ticket: Ticket) async throws -> Markup {
        let log = try await database.messages(of: ticket.draft.sender, last: Self.transcriptLength)
        return TicketMarkup.transcript(log.isEmpty ? ticket.draft.transcript : log)
    }
}
