import CustomerCare
import IntentMatching
import VietnameseText

/// How a form is filled, read back and filed.
extension Conversation {
    /// Begins a form with all that is known already.
    mutating func start(
        _ kind: Form.Kind, triggers: [Trigger], opening: String, _ utterance: Utterance?, _ turn: inout Turn,
        category: String? = nil, summary: String? = nil
    ) {
        var form = Form(kind: kind)
        for trigger in triggers where !form.triggers.contains(trigger) { form.triggers.append(trigger) }
        form.values[.phone] = contact.phone
        form.values[.name] = contact.name
        form.email = contact.email
        form.category = category
        form.values[.summary] = summary.map(clipped)
        if let utterance {
            let reading = FormReading(utterance.text)
            take(reading, into: &form)
            if summary == nil, form.slots.contains(.summary),
                tellsWhatHappened(utterance.text, besides: reading)
            {
                form.values[.summary] = clipped(utterance.text.original)
            }
            form.category =
                form.category ?? turn.briefing.policy.category(ofFolded: utterance.text.paddedWords)
        }
        if kind == .callback {
            let words = unanswered + [utterance?.text.original].compactMap(\.self)
            form.values[.summary] = clipped(words.joined(separator: "; "))
        }
        say(opening, &turn, values: ["phone": form.values[.phone] ?? ""])
        // These openings ask for the phone themselves; asking again would be a second question.
        if form.asking == .phone, opening == "utter_ask_human" || kind == .eraseData {
            phase = .filling(form)
        } else {
            advance(form, &turn)
        }
    }

    /// Asks the next slot, reads back, or files.
    mutating func advance(_ form: Form, _ turn: inout Turn) {
        var form = form
        if form.asking != nil {
            form.isConfirming = false
            phase = .filling(form)
            ask(form, &turn, again: false)
        } else if form.needsConfirmation, !form.isConfirming {
            form.isConfirming = true
            form.reasks = 0
            phase = .filling(form)
            ask(form, &turn, again: false)
        } else {
            file(form, &turn)
        }
    }

    /// Asks for what the form needs now; `again` after an answer that did not fit.
    mutating func ask(_ form: Form, _ turn: inout Turn, again: Bool) {
        guard let slot = form.asking else {
            say(
                "utter_confirm", &turn, values: ["summary_lines": form.summaryLines],
                buttons: [
                    Response.Button(title: "Đúng rồi", payload: "/affirm"),
                    Response.Button(title: "Cần sửa", payload: "/correct"),
                    Response.Button(title: "Thôi, không gửi", payload: "/cancel"),
                ])
            return
        }
        let buttons = form.isOptional(slot) ? [Self.skipButton] : []
        say("utter_\(again ? "reask" : "ask")_\(slot.responseSuffix)", &turn, buttons: buttons)
    }

    private mutating func file(_ form: Form, _ turn: inout Turn) {
        switch form.kind {
        case .ticketStatus:
            guard let number = form.values[.ticketNumber].flatMap({ TicketNumber($0) }) else { return }
            turn.effects.append(.findTicket(number, .phoneEnding(form.values[.phoneEnding] ?? "")))
        case .ticketNote:
            phase = .open
            guard let own = tickets.last else { return }
            turn.effects.append(.addNote(own, form.values[.note] ?? ""))
            say("utter_ticket_added", &turn, values: ["ticket": own.description])
        case .complaint, .callback, .question, .staffFeedback, .eraseData:
            phase = .filing(form)
            turn.effects.append(.openTicket(draft(of: form, turn.briefing.policy)))
        }
    }

    private func draft(of form: Form, _ policy: CarePolicy) -> TicketDraft {
        let fallback =
            switch form.kind {
            case .eraseData: "Yêu cầu xóa dữ liệu cá nhân"
            case .callback: "Yêu cầu gọi lại"
            default: ""
            }
        let summary = form.values[.summary] ?? ""
        return TicketDraft(
            kind: form.ticketKind,
            category: form.category ?? policy.category(ofFolded: summary.vietnameseFolded),
            reference: form.values[.reference],
            summary: summary.isEmpty ? fallback : summary, remedy: form.remedy,
            contact: Contact(name: form.values[.name], phone: form.values[.phone], email: form.email),
            sender: sender, channel: channel, triggers: form.triggers.map(\.rawValue))
    }

    /// A button inside a form; false when it leaves the form.
    mutating func continueForm(_ form: Form, _ intent: Intent.ID, _ turn: inout Turn) -> Bool {
        var form = form
        switch intent {
        case .cancel:
            phase = .open
            say("utter_cancelled", &turn)
        case .skip:
            if let slot = form.asking, form.isOptional(slot) { form.skipped.append(slot) }
            advance(form, &turn)
        case .affirm where form.isConfirming: advance(form, &turn)
        case .correct, .deny:
            say("utter_correct_what", &turn)
        default:
            guard intent.isFAQ else { return false }
            answer(intent, &turn)
            ask(form, &turn, again: false)
        }
        return true
    }

    /// Whether a text says more than that there is a complaint, a name or a number.
    func tellsWhatHappened(_ text: AnalyzedText, besides reading: FormReading) -> Bool {
        let name = reading.name?.vietnameseFolded.split(separator: " ").map(String.init) ?? []
        let content = text.tokens.filter { token in
            token.kind == .word && !token.isFiller && !Self.complaintWords.contains(token.folded)
                && !name.contains(token.folded)
                && !text.entities.contains { $0.kind != .emoji && $0.range.overlaps(token.range) }
        }
        return content.count >= 2
    }

    /// Folded words of a complaint, a threat or an introduction that say nothing of the matter.
    private static let complaintWords: Set<String> = Set(
        """
        toi tui minh em anh chi co chu bac shop ad ban oi a da nha nhe muon can cho xin phai khieu nai phan to cao
        buc qua xuc tuc bo gui lam an kieu gi the nay don mot 1 cai viet tao phieu lap nhu vay roi that chan te ve
        dich vu cua ben nguoi nao phuc voi goi lai thai do nhan vien gop y van chua duoc khong loi day gap
        se kien ra toa bao cong bay gio boc phot dang len mang facebook fb chi quan ly thi truong tay chay lua dao
        ten so sdt dien thoai la day ne thoi luon
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    func clipped(_ text: String) -> String { String(text.prefix(2000)) }

    /// Puts what a message says into a form; values that are there are replaced.
    mutating func take(_ reading: FormReading, into form: inout Form) {
        let slots = form.slots
        if slots.contains(.phone) {
            form.values[.phone] = reading.phone ?? form.values[.phone]
            form.email = reading.email ?? form.email
        }
        if slots.contains(.reference) {
            form.values[.reference] = reading.reference ?? form.values[.reference]
        }
        if slots.contains(.name) { form.values[.name] = reading.name ?? form.values[.name] }
        if slots.contains(.summary) { form.remedy = reading.remedy ?? form.remedy }
        if slots.contains(.ticketNumber) {
            form.values[.ticketNumber] = reading.ticketNumber?.description ?? form.values[.ticketNumber]
            form.values[.phoneEnding] = reading.phoneEnding ?? form.values[.phoneEnding]
        }
    }
}

extension Form.Slot {
    /// The end of the names `utter_ask_…` and `utter_reask_…`.
    var responseSuffix: String {
        switch self {
        case .summary: "summary"
        case .reference: "reference"
        case .name: "name"
        case .phone: "phone"
        case .ticketNumber: "ticket_number"
        case .phoneEnding: "phone_ending"
        case .note: "note"
        }
    }
}
