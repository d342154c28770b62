import CustomerCare

/// What agents may do to a ticket, as forms.
extension TicketMarkup {
    /// Who answers the customer now, and the agent's own words.
    var conversation: Markup {
        guard !ticket.draft.isErased else {
            return "<p>Dữ liệu của khách đã được xóa; không nhắn được nữa.</p>"
        }
        let state: Markup =
            switch holder {
            case agent?: "Anh/chị đang trả lời khách; trợ lý im lặng."
            case let other?:
                "\(other) đang trả lời khách; trợ lý im lặng. Muốn nhắn cho khách, anh/chị tiếp nhận trước."
            case nil: "Trợ lý đang trả lời khách."
            }
        let isAnothers = holder != nil && holder != agent
        let isCancelled = ticket.stage == .cancelled
        let taking =
            holder == agent || isCancelled
            ? "" : form("take", "<button>Nhận phiếu và trả lời khách</button>")
        let handing =
            holder == agent
            ? form("hand-back", "<button class=\"quiet\">Trả cuộc trò chuyện cho trợ lý</button>") : ""
        let releasing =
            ticket.owner == nil || isAnothers || isCancelled
            ? "" : form("release", "<button class=\"quiet\">Trả phiếu về hàng đợi</button>")
        let writing =
            isAnothers
            ? ""
            : card(
                "message",
                """
                <label for="words">Trả lời khách (khách đọc được ngay, trợ lý im lặng từ đó)</label>
                <textarea id="words" name="words" rows="3" maxlength="4000" required></textarea>
                <button>Gửi cho khách</button>
                """)
        return """
            <p id="holder">\(state)</p>
            <div class="row">\(taking)\(handing)\(releasing)</div>
            \(writing)
            """
    }

    /// The second step of taking a conversation from somebody who holds it.
    func takingNevertheless(from other: String) -> Markup {
        form("take", "<input type=\"hidden\" name=\"from\" value=\"\(other)\"><button>Vẫn tiếp nhận</button>")
    }

    var actions: Markup {
        let draft = ticket.draft
        let isCancelled = ticket.stage == .cancelled
        let categories = policy.categories.map { category -> Markup in
            let chosen: Markup = category.id == draft.category ? " selected" : ""
            return "<option value=\"\(category.id)\"\(chosen)>\(category.label)</option>"
        }
        let waits = Waiting.allCases.map { whom -> Markup in
            let chosen: Markup = whom == ticket.waiting ? " selected" : ""
            return "<option value=\"\(whom.rawValue)\"\(chosen)>\(whom.label)</option>"
        }
        let sorting: Markup =
            isCancelled
            ? ""
            : card(
                "category",
                """
                <label for="category">Loại</label>
                <select id="category" name="category"><option value="">chưa phân loại</option>\(categories)</select>
                <button>Ghi loại</button>
                """)
        let waiting: Markup =
            !ticket.stage.isOpen
            ? ""
            : card(
                "wait",
                """
                <label for="whom">Đang chờ ai (chờ khách thì hạn dừng lại)</label>
                <select id="whom" name="whom"><option value="">không chờ ai</option>\(waits)</select>
                <button>Ghi việc chờ</button>
                """)
        return """
            <div class="cards">
            \(ticket.stage.next.map(move))
            \(card("note", """
                <label for="note">Ghi chú nội bộ (khách không thấy)</label>
                <textarea id="note" name="words" rows="2" maxlength="4000" required></textarea>
                <button>Ghi chú</button>
                """))
            \(card("called", """
                <label for="called">Đã gọi cho khách: nói gì, hẹn gì</label>
                <textarea id="called" name="words" rows="2" maxlength="4000" required></textarea>
                <button>Ghi cuộc gọi</button>
                """))
            \(sorting)
            \(waiting)
            <details class="card"><summary>Sửa liên hệ của khách</summary>\(form("contact", """
                \(input("name", "Tên", draft.contact.name))\(input("phone", "Điện thoại", draft.contact.phone))
                \(input("email", "E-mail", draft.contact.email))\(input("address", "Địa chỉ", draft.contact.address))
                <button>Ghi liên hệ</button>
                """))</details>
            </div>
            """
    }

    /// One move, which asks for what the ticket still lacks.
    private func move(to stage: Stage) -> Markup {
        let lacks = ticket.lacks(for: stage, note: nil, by: agent)
        let missing = lacks.filter { $0 != .work && $0 != .outcome }
        let told: Markup =
            missing.isEmpty
            ? "" : "<p>Còn thiếu: \(missing.map(Self.name).joined(separator: "; ")).</p>"
        let isNeeded = lacks.contains(.work) || lacks.contains(.outcome)
        let question =
            if lacks.contains(.work) {
                "Đã làm gì cho khách"
            } else if lacks.contains(.outcome) {
                "Kết quả đã báo khách"
            } else {
                stage == .cancelled ? "Vì sao hủy, không bắt buộc" : "Ghi chú kèm theo, không bắt buộc"
            }
        let required: Markup = isNeeded ? " required" : ""
        return card(
            "move",
            """
            \(told)<input type="hidden" name="stage" value="\(stage.rawValue)">
            <label for="move-\(stage.rawValue)">\(question)</label>
            <input id="move-\(stage.rawValue)" name="note" maxlength="1000"\(required)>
            <button>Chuyển: \(stage.label)</button>
            """)
    }

    private func input(_ name: String, _ label: String, _ value: String?) -> Markup {
        """
        <label for="contact-\(name)">\(label)</label>
        <input id="contact-\(name)" name="\(name)" value="\(value ?? "")" maxlength="500">
        """
    }

    private func card(_ action: String, _ body: Markup) -> Markup { form(action, body, style: "card") }

    private func form(_ action: String, _ body: Markup, style: String = "plain") -> Markup {
        """
        <form method="post" action="/agents/tickets/\(ticket.number.description)/\(action)" class="\(style)">
        \(AgentPage.hidden(formToken))\(body)</form>
        """
    }
}
