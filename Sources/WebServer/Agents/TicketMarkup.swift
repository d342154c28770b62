import CustomerCare

/// A ticket as agents read it.
struct TicketMarkup {
    let ticket: Ticket
    let policy: CarePolicy
    let formToken: String
    let agent: String

    static func table(_ tickets: [Ticket], _ policy: CarePolicy, now: Timestamp) -> Markup {
        guard !tickets.isEmpty else { return "<p>Không có phiếu nào.</p>" }
        let rows = tickets.map { ticket -> Markup in
            let draft = ticket.draft
            return """
                <tr><td><a href="/agents/tickets/\(ticket.number.description)">\(ticket.number.description)</a></td>
                <td>\(age(ticket.openedAt, now))</td><td>\(ticket.stage.label)</td>
                <td>\(label(draft.category, policy))</td><td>\(draft.contact.name ?? "—")</td>
                <td>\(draft.contact.phone ?? draft.contact.email ?? "—")</td>
                <td class="words">\(String(draft.summary.prefix(140)))</td><td>\(ticket.owner ?? "—")</td></tr>

                """
        }
        return """
            <div class="wide" tabindex="0" role="region" aria-label="Danh sách phiếu"><table>
            <thead><tr><th scope="col">Phiếu</th><th scope="col">Đã đợi</th><th scope="col">Giai đoạn</th>
            <th scope="col">Loại</th><th scope="col">Khách</th><th scope="col">Liên hệ</th>
            <th scope="col">Nội dung</th><th scope="col">Người nhận</th></tr></thead>
            <tbody>
            \(rows)</tbody></table></div>
            """
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
        let facts: [(String, String?)] = [
            ("Giai đoạn", ticket.stage.label), ("Loại", Self.label(draft.category, policy)),
            ("Nội dung", draft.summary), ("Mong muốn", draft.remedy), ("Sản phẩm", draft.product),
            ("Mã đơn/tài khoản", draft.reference), ("Khách", draft.contact.name),
            ("Điện thoại", draft.contact.phone), ("E-mail", draft.contact.email),
            ("Địa chỉ", draft.contact.address), ("Kênh", "\(draft.channel) (\(draft.sender))"),
            ("Lý do", draft.triggers.joined(separator: ", ")), ("Mở lúc", Self.moment(ticket.openedAt)),
            ("Người nhận", ticket.owner ?? "chưa ai nhận"),
        ]
        let rows = facts.compactMap { title, value -> Markup? in
            guard let value, !value.isEmpty else { return nil }
            return "<dt>\(title)</dt><dd>\(value)</dd>\n"
        }
        return "<dl>\(rows)</dl>"
    }

    var actions: Markup {
        let path = "/agents/tickets/\(ticket.number.description)"
        let hidden = AgentPage.hidden(formToken)
        let taking: Markup =
            ticket.owner == agent
            ? "<form method=\"post\" action=\"\(path)/release\">\(hidden)<button>Trả phiếu về hàng đợi</button></form>"
            : "<form method=\"post\" action=\"\(path)/take\">\(hidden)<button>Nhận phiếu</button></form>"
        let stages = ticket.stage.next.map { stage -> Markup in
            "<option value=\"\(stage.rawValue)\">\(stage.label)</option>"
        }
        let move: Markup =
            stages.isEmpty
            ? ""
            : """
            <form method="post" action="\(path)/move" class="card">\(hidden)
            <label for="stage">Chuyển giai đoạn (khách được báo)</label>
            <select id="stage" name="stage">\(stages)</select>
            <label for="why">Ghi chú kèm theo, không bắt buộc</label><input id="why" name="note" maxlength="1000">
            <button>Chuyển</button></form>
            """
        let categories = policy.categories.map { category -> Markup in
            let chosen: Markup = category.id == ticket.draft.category ? " selected" : ""
            return "<option value=\"\(category.id)\"\(chosen)>\(category.label)</option>"
        }
        return """
            <form method="post" action="\(path)/message" class="card">\(hidden)
            <label for="words">Trả lời khách (khách đọc được ngay)</label>
            <textarea id="words" name="words" rows="3" maxlength="4000" required></textarea>
            <button>Gửi cho khách</button></form>
            <h2>Xử lý</h2>
            \(taking)
            \(move)
            <form method="post" action="\(path)/category" class="card">\(hidden)
            <label for="category">Loại</label>
            <select id="category" name="category"><option value="">chưa phân loại</option>\(categories)</select>
            <button>Ghi</button></form>
            <form method="post" action="\(path)/note" class="card">\(hidden)
            <label for="note">Ghi chú nội bộ (khách không thấy)</label>
            <textarea id="note" name="words" rows="2" maxlength="4000" required></textarea>
            <button>Ghi chú</button></form>
            """
    }

    var history: Markup {
        let names = [
            "stage": "giai đoạn", "owner": "người nhận", "note": "ghi chú", "message": "trả lời khách",
            "category": "loại", "contact": "liên hệ",
        ]
        let rows = ticket.history.map { change -> Markup in
            """
            <tr><td>\(Self.moment(change.at))</td><td>\(change.by)</td><td>\(names[change.field] ?? change.field)</td>
            <td>\(change.from ?? "—")</td><td class="words">\(change.to ?? "—")</td></tr>

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

    private static func label(_ category: String?, _ policy: CarePolicy) -> String {
        guard let category else { return "—" }
        return policy.categories.first { $0.id == category }?.label ?? category
    }

    /// Day and time in Viet Nam.
    static func moment(_ at: Timestamp) -> String {
        String(at.description.prefix(16)).replacing("T", with: " ")
    }

    private static func age(_ since: Timestamp, _ now: Timestamp) -> String {
        let minutes = max(0, now.seconds(since: since) / 60)
        if minutes < 60 { return "\(minutes) phút" }
        return minutes < 48 * 60 ? "\(minutes / 60) giờ" : "\(minutes / 1440) ngày"
    }
}
