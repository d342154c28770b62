import CustomerCare

/// A ticket as agents read it.
struct TicketMarkup {
    let ticket: Ticket
    let policy: CarePolicy
    let formToken: String
    let agent: String
    /// Who holds the conversation in the assistant's place.
    let holder: String?
    let now: Timestamp

    static func table(_ tickets: [Ticket], _ policy: CarePolicy, now: Timestamp) -> Markup {
        guard !tickets.isEmpty else { return "<p>Không có phiếu nào.</p>" }
        let rows = tickets.map { ticket -> Markup in
            let draft = ticket.draft
            return """
                <tr><td><a href="/agents/tickets/\(ticket.number.description)">\(ticket.number.description)</a></td>
                <td>\(due(of: ticket, now))</td><td>\(ticket.classification.priority.label)</td>
                <td>\(ticket.stage.label)</td><td>\(label(draft.category, policy))</td>
                <td>\(draft.contact.name ?? "—")</td><td>\(draft.contact.phone ?? draft.contact.email ?? "—")</td>
                <td class="words">\(String(draft.summary.prefix(140)))</td><td>\(ticket.owner ?? "—")</td></tr>

                """
        }
        return """
            <div class="wide" tabindex="0" role="region" aria-label="Danh sách phiếu"><table>
            <thead><tr><th scope="col">Phiếu</th><th scope="col">Hạn</th><th scope="col">Ưu tiên</th>
            <th scope="col">Giai đoạn</th><th scope="col">Loại</th><th scope="col">Khách</th>
            <th scope="col">Liên hệ</th><th scope="col">Nội dung</th><th scope="col">Người nhận</th></tr></thead>
            <tbody>
            \(rows)</tbody></table></div>
            """
    }

    /// The promise that runs out first: how long until then, or how late it is.
    static func due(of ticket: Ticket, _ now: Timestamp) -> Markup {
        guard ticket.stage.isOpen else { return "—" }
        guard let next = ticket.nextDue, let due = next.due else {
            return ticket.waiting == .customer ? "chờ khách" : "không hẹn"
        }
        let seconds = due.seconds(since: now)
        let state: Markup =
            seconds < 0
            ? "<strong class=\"late\">trễ \(span(-seconds))</strong>" : "còn \(span(seconds))"
        return "\(state) <span class=\"who\">\(next.clock.label), \(moment(due))</span>"
    }

    static func transcript(_ lines: [TranscriptLine]) -> Markup {
        let items = lines.map { line -> Markup in
            let who =
                switch line.speaker {
                case .customer: "Khách"
                case .assistant: "Trợ lý"
                case .agent: "Nhân viên"
                }
            return """
                <div class="line \(line.speaker.rawValue)"><span class="who">\(who) · \(moment(line.at))</span>
                <p>\(ShownText.of(line))</p></div>

                """
        }
        return "\(items)"
    }

    var facts: Markup {
        let draft = ticket.draft
        let customer: Markup? = ticket.customer.map {
            "<a href=\"/agents/customers/\($0.description)\">\(draft.contact.name ?? $0.description)</a>"
        }
        var facts: [(String, Markup?)] = [
            ("Giai đoạn", "\(ticket.stage.label)"), ("Hạn", Self.due(of: ticket, now)),
            ("Ưu tiên", "\(ticket.classification.priority.label)"),
            ("Loại", "\(Self.label(draft.category, policy))"),
            ("Nội dung", "\(draft.summary)"), ("Khách", customer ?? Self.text(draft.contact.name)),
        ]
        let texts: [(String, String?)] = [
            ("Việc cần làm", ticket.classification.plan),
            ("Vì sao xếp vậy", ticket.classification.reasons.joined(separator: "; ")),
            ("Mong muốn", draft.remedy), ("Sản phẩm", draft.product),
            ("Mã đơn/tài khoản", draft.reference),
            ("Điện thoại", draft.contact.phone), ("E-mail", draft.contact.email),
            ("Địa chỉ", draft.contact.address), ("Kênh", "\(draft.channel) (\(draft.sender))"),
            ("Lý do", draft.triggers.joined(separator: ", ")), ("Mở lúc", Self.moment(ticket.openedAt)),
            ("Nhóm", ticket.classification.team), ("Người nhận", ticket.owner ?? "chưa ai nhận"),
            ("Đang", ticket.waiting?.label), ("Kết quả", ticket.outcome),
        ]
        facts += texts.map { ($0.0, Self.text($0.1)) }
        let rows = facts.compactMap { title, value -> Markup? in
            value.map { "<dt>\(title)</dt><dd>\($0)</dd>\n" }
        }
        return "<dl>\(rows)</dl>"
    }

    private static func text(_ value: String?) -> Markup? {
        guard let value, !value.isEmpty else { return nil }
        return "\(value)"
    }

    var history: Markup {
        let rows = ticket.history.map { change -> Markup in
            """
            <tr><td>\(Self.moment(change.at))</td><td>\(Self.authors[change.by] ?? change.by)</td>
            <td>\(Self.fields[change.field] ?? change.field)</td>
            <td class="words">\(value(change.from, of: change.field))</td>
            <td class="words">\(value(change.to, of: change.field))</td></tr>

            """
        }
        guard !rows.isEmpty else { return "<p>Chưa có thay đổi nào.</p>" }
        return """
            <div class="wide" tabindex="0" role="region" aria-label="Lịch sử phiếu"><table>
            <thead><tr><th scope="col">Lúc</th><th scope="col">Ai</th><th scope="col">Việc</th>
            <th scope="col">Trước</th><th scope="col">Sau</th></tr></thead><tbody>
            \(rows)</tbody></table></div>
            """
    }

    private static let authors = [TicketChange.assistant: "trợ lý", TicketChange.customer: "khách"]

    private static let fields = [
        "stage": "giai đoạn", "owner": "người nhận", "note": "ghi chú", "message": "trả lời khách",
        "contacted": "đã gọi", "category": "loại", "contact": "liên hệ", "priority": "ưu tiên",
        "team": "nhóm", "plan": "việc cần làm", "waiting": "đang chờ", "tags": "nhãn",
        "merged": "gộp phiếu", "mergedInto": "gộp vào", "breach": "trễ hạn",
    ]

    /// A value of the trail as people say it.
    private func value(_ value: String?, of field: String) -> String {
        guard let value, !value.isEmpty else { return "—" }
        return switch field {
        case "stage": Stage(rawValue: value)?.label ?? value
        case "category": Self.label(value, policy)
        case "priority": Priority(rawValue: value)?.label ?? value
        case "waiting": Waiting(rawValue: value)?.label ?? value
        default: value
        }
    }

    static func label(_ category: String?, _ policy: CarePolicy) -> String {
        guard let category else { return "—" }
        return policy.categories.first { $0.id == category }?.label ?? category
    }

    /// Day and time in Viet Nam.
    static func moment(_ at: Timestamp) -> String {
        String(at.description.prefix(16)).replacing("T", with: " ")
    }

    /// What a stage must hold, for agents.
    static func name(_ requirement: StageRequirement) -> String {
        switch requirement {
        case .contact: "cách liên hệ với khách"
        case .summary: "khách cần gì"
        case .owner: "người nhận phiếu"
        case .work: "đã làm gì cho khách"
        case .outcome: "kết quả đã báo khách"
        }
    }

    private static func span(_ seconds: Int64) -> String {
        let minutes = seconds / 60
        if minutes < 60 { return "\(minutes) phút" }
        return minutes < 48 * 60 ? "\(minutes / 60) giờ" : "\(minutes / 1440) ngày"
    }
}
