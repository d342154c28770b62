import CareDatabase
import CustomerCare
import HTTPTypes
import HoiDap
import Hummingbird
import VietnameseText

/// One search box over tickets and customers, and the card of a customer.
struct CustomerRoutes: Sendable {
    let desk: AgentDesk

    /// What is found of each, and tickets that a card shows, at most.
    private static let searchLength = 50
    private static let cardLength = 100

    private var database: CareDatabase { desk.assistant.database }

    func add(to router: Router<WebContext>) {
        router.get("/agents/search") { request, _ in
            try await desk.show(request) { try await search(request.field("q") ?? "", $0) }
        }
        router.get("/agents/customers/:id") { request, context in
            try await desk.show(request) { session in
                guard let id = context.parameters.get("id").flatMap({ CustomerID($0) }) else {
                    throw WebError(.notFound, .notFound, "there is no customer of this number")
                }
                return try await card(id, session)
            }
        }
    }

    private func search(_ text: String, _ session: AgentSession) async throws -> Response {
        let found = text.isBlank ? ([], []) : try await database.find(text, limit: Self.searchLength)
        let (customers, tickets) = found
        // Not the words: they may be a name that is to be forgotten one day.
        try await desk.recordAccess(
            "agents search",
            (customers.map(\.id.description) + tickets.map(\.number.description)).joined(separator: " "),
            session)
        let rows = customers.map { customer -> Markup in
            """
            <tr><td><a href="/agents/customers/\(customer.id.description)">\(customer.id.description)</a></td>
            <td>\(customer.name ?? "—")</td><td>\(customer.phones.first ?? customer.email ?? "—")</td>
            <td>\(customer.province ?? "—")</td><td>\(customer.group?.label ?? "—")</td>
            <td>\(TicketMarkup.moment(customer.lastContactAt))</td></tr>

            """
        }
        let table: Markup =
            rows.isEmpty
            ? ""
            : """
            <h2>Khách hàng</h2>
            <div class="wide" tabindex="0" role="region" aria-label="Khách hàng tìm thấy"><table>
            <thead><tr><th scope="col">Mã</th><th scope="col">Tên</th><th scope="col">Liên hệ</th>
            <th scope="col">Tỉnh</th><th scope="col">Nhóm</th><th scope="col">Liên hệ gần nhất</th></tr></thead>
            <tbody>
            \(rows)</tbody></table></div>
            """
        return desk.page(
            "Kết quả tìm", session,
            """
            <p>\(customers.count) khách hàng, \(tickets.count) phiếu cho "\(text)"</p>
            \(table)
            <h2>Phiếu</h2>
            \(TicketMarkup.table(tickets, desk.assistant.snapshot.policy, now: desk.assistant.now))
            """)
    }

    private func card(_ id: CustomerID, _ session: AgentSession) async throws -> Response {
        guard let customer = try await database.customer(id) else {
            throw CareDatabaseError.noSuchCustomer(id)
        }
        try await desk.recordAccess("customer card", id.description, session)
        var filter = TicketFilter(limit: Self.cardLength)
        filter.customer = id
        let tickets = try await database.tickets(filter)
        let facts: [(String, String?)] = [
            ("Tên", customer.name), ("Điện thoại", customer.phones.joined(separator: ", ")),
            ("E-mail", customer.email), ("Địa chỉ", customer.address), ("Tỉnh", customer.province),
            ("Nhóm", customer.group?.label), ("Sinh nhật", customer.birthday?.description),
            ("Gọi là", customer.callName),
            ("Cho phép nhắn", customer.consent.map { $0 == .given ? "có" : "không" }),
            ("Kênh", customer.senders.joined(separator: ", ")), ("Ghi chú", customer.note),
            ("Liên hệ gần nhất", TicketMarkup.moment(customer.lastContactAt)),
        ]
        let rows = facts.compactMap { title, value -> Markup? in
            guard let value, !value.isEmpty else { return nil }
            return "<dt>\(title)</dt><dd>\(value)</dd>\n"
        }
        let purchases = try await database.purchases(of: id).map { bought -> Markup in
            """
            <tr><td>\(bought.day.description)</td><td class="words">\(bought.product ?? "—")</td>
            <td>\(bought.reference ?? "—")</td><td class="n">\(bought.amount.map { "\($0) đ" } ?? "—")</td></tr>

            """
        }
        let bought: Markup =
            purchases.isEmpty
            ? ""
            : """
            <h2>Đã mua</h2>
            <div class="wide" tabindex="0" role="region" aria-label="Đã mua"><table>
            <thead><tr><th scope="col">Ngày</th><th scope="col">Sản phẩm</th><th scope="col">Mã đơn</th>
            <th scope="col" class="n">Số tiền</th></tr></thead><tbody>
            \(purchases)</tbody></table></div>
            """
        return desk.page(
            "Khách hàng \(id)", session,
            """
            <dl>\(rows)</dl>
            <h2>Phiếu</h2>
            \(TicketMarkup.table(tickets, desk.assistant.snapshot.policy, now: desk.assistant.now))
            \(bought)
            \(try await conversations(of: id))
            \(try await surveys(of: id))
            """)
    }

    private func conversations(of id: CustomerID) async throws -> Markup {
        let rows = try await database.conversations(of: id).map { past -> Markup in
            """
            <tr><td>\(past.channel)</td><td>\(past.sender)</td>
            <td>\(past.lastMessageAt.map(TicketMarkup.moment) ?? "không còn lưu")</td></tr>

            """
        }
        guard !rows.isEmpty else { return "" }
        return """
            <h2>Cuộc trò chuyện</h2>
            <div class="wide" tabindex="0" role="region" aria-label="Cuộc trò chuyện"><table>
            <thead><tr><th scope="col">Kênh</th><th scope="col">Người gửi</th><th scope="col">Tin cuối</th></tr></thead>
            <tbody>
            \(rows)</tbody></table></div>
            """
    }

    private func surveys(of id: CustomerID) async throws -> Markup {
        let rows = try await database.surveyAnswers(of: id, limit: Self.cardLength).map { past -> Markup in
            let about: Markup =
                past.answer.ticket.map {
                    "<a href=\"/agents/tickets/\($0.description)\">\($0.description)</a>"
                } ?? "—"
            let question = past.answer.kind == .csat ? "hài lòng với phiếu" : "sẵn lòng giới thiệu"
            return """
                <tr><td>\(TicketMarkup.moment(past.at))</td><td>\(question)</td>
                <td class="n">\("\(past.answer.score)/\(past.answer.kind.scores.upperBound)")</td><td>\(about)</td>
                <td class="words">\(past.answer.words ?? "—")</td></tr>

                """
        }
        guard !rows.isEmpty else { return "" }
        return """
            <h2>Khảo sát</h2>
            <div class="wide" tabindex="0" role="region" aria-label="Khảo sát"><table>
            <thead><tr><th scope="col">Lúc</th><th scope="col">Hỏi</th><th scope="col" class="n">Điểm</th>
            <th scope="col">Phiếu</th><th scope="col">Lời khách</th></tr></thead><tbody>
            \(rows)</tbody></table></div>
            """
    }
}
