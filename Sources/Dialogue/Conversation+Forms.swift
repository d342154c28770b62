import CustomerCare
import IntentMatching
import VietnameseText

/// How a form is filled, read back and filed.
extension Conversation {
    /// Begins a form with all that is known already.
    mutating func start(
        _ kind: Form.Kind, triggers: [Trigger], opening: String, _ utterance: Utterance?, _ turn: inout Turn,
        category: String? = nil, summary: String? = nil, isNew: Bool = false
    ) {
        let tells =
            utterance.map {
                tellsWhatHappened($0.text, besides: $0.reading)
                    // Danger is told in two words.
                    || triggers.contains(.safety) && $0.text.tokens.count > 1
            } ?? (summary != nil)
        let category =
            category ?? utterance.flatMap { turn.briefing.policy.category(of: $0.text.paddedWords) }
        if kind == .complaint, !isNew, !triggers.contains(.safety),
            let ticket = ticketForSameMatter(category: category, turn.briefing)
        {
            askWhetherSame(ticket, utterance, tells: tells, &turn)
            return
        }
        var form = Form(kind: kind)
        if let left = setAside, left.kind == kind {
            // The same thing begun again goes on where it was left, unless it is told anew.
            if !tells { form.values = left.values }
            setAside = nil
        }
        for trigger in triggers where !form.triggers.contains(trigger) { form.triggers.append(trigger) }
        form.values[.phone] = form.values[.phone] ?? contact.phone
        form.values[.name] = form.values[.name] ?? contact.name
        form.values[.address] = form.values[.address] ?? contact.address
        form.speaker = form.keeps(.summary) ? speaker : nil
        if form.keeps(.reference) { form.values[.reference] = form.values[.reference] ?? reference }
        form.email = contact.email
        form.category = category
        form.values[.summary] = summary.map(clipped) ?? form.values[.summary]
        if let utterance {
            let reading = utterance.reading
            take(reading, into: &form)
            if form.slots.contains(.reference), form.values[.reference] == nil, Self.hasNoCode(utterance.text)
            {
                form.skipped.append(.reference)
            }
            if summary == nil, form.slots.contains(.summary), tells {
                form.values[.summary] = clipped(utterance.text.original)
            }
            noteAmount(in: utterance.text, &form, turn.briefing)
        }
        if kind == .complaint, form.values[.summary] == nil, let story = storyNotUnderstood ?? storyAnswered {
            form.values[.summary] = clipped(story)
        }
        if kind == .callback {
            let words = unanswered + [utterance?.text.original].compactMap(\.self)
            form.values[.summary] = clipped(words.joined(separator: "; "))
        }
        if kind == .complaint || kind == .callback, !trouble.isEmpty {
            form.values[.summary] = clipped(
                Self.story(of: trouble + [form.values[.summary]].compactMap(\.self)))
            form.category =
                form.category
                ?? turn.briefing.policy.category(
                    of: PaddedWords(trouble.joined(separator: " ").vietnameseFolded))
        }
        say(opening, &turn, values: ["phone": form.values[.phone] ?? ""])
        if triggers.contains(.selfHarm), kind == .callback {
            // People hear of it now, with a number or without.
            if form.values[.phone] == nil { form.skipped.append(.phone) }
            file(form, &turn)
            return
        }
        if form.asking == .phone, form.values[.phone] == nil, utterance?.reading.isServiceLine == true {
            phase = .filling(form)
            say("utter_reask_phone_service", &turn)
            return
        }
        // These openings ask for the phone themselves; asking again would be a second question.
        if form.asking == .phone, opening.hasPrefix("utter_ask_human") || kind == .eraseData {
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
            if form.kind == .ticketClose {
                say(
                    "utter_ticket_close_confirm", &turn, values: ["ticket": form.proved?.description ?? ""],
                    buttons: Self.confirmButtons(of: form))
                return
            }
            // What would help is asked for with the read-back, and costs no question of its own.
            let isBare = form.kind == .complaint && form.remedy == nil && form.links.isEmpty
            let wish = isBare ? Phrasebook.variants(of: "utter_wish").first : nil
            say(
                "utter_confirm", &turn,
                values: [
                    "summary_lines": form.summaryLines,
                    "wish": wish.map { "\n" + filled($0, turn.briefing) } ?? "",
                ],
                buttons: Self.confirmButtons(of: form))
            return
        }
        var form = form
        form.asks[slot, default: 0] += 1
        if isAskedEnough(slot, form, turn.briefing) {
            form.reasks = 0
            skip(slot, &form, &turn)
            return
        }
        if case .filling = phase { phase = .filling(form) }
        var buttons = form.isOptional(slot) ? [Self.skipButton] : []
        if form.kind == .eraseData { buttons.append(Self.keepButton) }
        say(
            "utter_\(again ? "reask" : "ask")_\(slot.responseSuffix)", &turn,
            values: ["ticket": form.proved?.description ?? ""], buttons: buttons)
    }

    /// Whether a slot that may be missing was asked for often enough, whatever was said instead.
    ///
    /// What is told besides the answer is kept, but it does not make the question less tiresome.
    func isAskedEnough(_ slot: Form.Slot, _ form: Form, _ briefing: Briefing) -> Bool {
        let most = briefing.policy.limits.reasks + 1
        return form.isOptional(slot) && form.asks[slot, default: 0] > most
    }

    /// The answers to a read-back.
    static func confirmButtons(of form: Form) -> [Response.Button] {
        if form.kind == .ticketClose {
            return [
                Response.Button(title: "Đóng phiếu", payload: "/affirm"),
                Response.Button(title: "Giữ phiếu", payload: "/deny"),
            ]
        }
        return [
            Response.Button(title: "Đúng rồi", payload: "/affirm"),
            Response.Button(title: "Cần sửa", payload: "/correct"),
            Response.Button(title: "Thôi, không gửi", payload: "/cancel"),
        ]
    }

    private mutating func file(_ form: Form, _ turn: inout Turn) {
        switch form.kind {
        case .ticketStatus: lookUp(form, &turn)
        case .ticketNote, .ticketClose:
            guard let own = form.proved else {
                lookUp(form, &turn)
                return
            }
            if form.kind == .ticketNote {
                add(form.values[.note] ?? "", to: own, &turn)
            } else {
                phase = .open
                turn.effects.append(
                    .moveTicket(
                        own, .close, "Khách báo không cần xử lý nữa: " + (form.values[.summary] ?? "")))
            }
        case .complaint, .callback, .question, .staffFeedback, .eraseData:
            phase = .filing(form)
            turn.effects.append(.openTicket(draft(of: form, turn.briefing)))
        }
    }

    func draft(of form: Form, _ briefing: Briefing) -> TicketDraft {
        let fallback =
            switch form.kind {
            case .eraseData: "Yêu cầu xóa dữ liệu cá nhân"
            case .callback: "Yêu cầu gọi lại"
            default: "Khách cần nhân viên hỗ trợ, xem nội dung trò chuyện"
            }
        let told = form.values[.summary] ?? ""
        let category = form.category ?? briefing.policy.category(of: PaddedWords(told.vietnameseFolded))
        var triggers = form.triggers
        let again = briefing.tickets.contains {
            $0.kind == .complaint && $0.isSettled && category != nil && $0.category == category
        }
        if form.kind == .complaint, again, !triggers.contains(.again) { triggers.append(.again) }
        if briefing.isSpecialCustomer { triggers.append(.specialCustomer) }
        var summary = told.isEmpty ? fallback : told
        let links = form.links.filter { !told.contains($0) }
        if !links.isEmpty { summary += "\nHình ảnh, liên kết: " + links.joined(separator: ", ") }
        if let speaker = form.speaker { summary += "\nNgười phản ánh: " + speaker.label }
        return TicketDraft(
            kind: form.ticketKind, category: category ?? briefing.policy.categoryOfTheRest,
            reference: form.values[.reference], summary: summary,
            remedy: form.remedy,
            contact: Contact(
                name: form.values[.name], phone: form.values[.phone], email: form.email,
                address: form.values[.address]),
            sender: sender, channel: channel, triggers: triggers.map(\.rawValue))
    }

    /// A large amount in what is told is a matter for people at once.
    func noteAmount(in text: AnalyzedText, _ form: inout Form, _ briefing: Briefing) {
        let limit = briefing.policy.limits.largeAmount
        guard limit > 0, form.keeps(.summary), !form.triggers.contains(.largeAmount) else { return }
        let amounts = text.entities.filter { $0.kind == .money }.compactMap { Int($0.value) }
        if amounts.contains(where: { $0 >= limit }) { form.triggers.append(.largeAmount) }
    }

    /// A button inside a form; false when it leaves the form.
    mutating func continueForm(_ form: Form, _ intent: Intent.ID, _ turn: inout Turn) -> Bool {
        var form = form
        switch intent {
        case .cancel: drop(form, &turn)
        case .skip:
            if let slot = form.asking, form.isOptional(slot) {
                skip(slot, &form, &turn)
            } else {
                advance(form, &turn)
            }
        case .affirm where form.isConfirming: advance(form, &turn)
        case .deny where form.kind == .ticketClose, .correct where form.kind == .ticketClose:
            keepTicket(form, &turn)
        case .resume: ask(form, &turn, again: false)
        case .correct, .deny:
            say("utter_correct_what", &turn)
        default:
            guard intent.isFAQ else { return false }
            answer(intent, &turn)
            ask(form, &turn, again: false)
        }
        return true
    }

    mutating func keepTicket(_ form: Form, _ turn: inout Turn) {
        phase = .open
        say("utter_ticket_kept", &turn, values: ["ticket": form.proved?.description ?? ""])
    }

    /// Whether a text says more than that there is a complaint, a name or a number.
    func tellsWhatHappened(_ text: AnalyzedText, besides reading: FormReading) -> Bool {
        let name = reading.name?.vietnameseFolded.split(separator: " ").map(String.init) ?? []
        let content = text.tokens.filter { token in
            token.kind == .word && !token.isFiller
                && (!Self.complaintWords.contains(token.folded) || token.canonical == "lỗi")
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
        ten so sdt dien thoai la day ne thoi luon giup dum gium khach
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    /// What was told just before and not understood: nobody tells their story twice.
    private var storyNotUnderstood: String? {
        let told = unanswered.filter(Self.isStory)
        return told.isEmpty ? nil : told.joined(separator: "; ")
    }

    /// Whether words are many enough to tell what happened.
    static func isStory(_ text: String) -> Bool {
        text.split(separator: " ").count >= fewestWordsOfAStory
    }

    /// What was told just before and answered by an entry that did not settle it: `hàng nhận về bể nát`.
    private var storyAnswered: String? {
        guard topicWasJustAnswered, let told = topicQuestion, !told.contains("?") else { return nil }
        let words = told.vietnameseFolded.split { !$0.isLetter && !$0.isNumber }
        guard words.count >= Self.fewestWordsOfAnAnsweredStory,
            !PaddedWords(words.joined(separator: " ")).contains(anyOf: Self.askingPhrases),
            !["khong", "ko", "chua", "hong", "vay", "sao"].contains(words.last ?? ""), !words.contains("hoi")
        else { return nil }
        return told
    }

    private static let fewestWordsOfAnAnsweredStory = 5

    /// Less is a question that was put in a few words.
    private static let fewestWordsOfAStory = 8

    func clipped(_ text: String) -> String { String(text.prefix(2000)) }

    /// Puts what a message says into a form; values that are there are replaced.
    mutating func take(_ reading: FormReading, into form: inout Form) {
        if form.keeps(.phone) {
            form.values[.phone] = reading.phone ?? form.values[.phone]
            form.email = reading.email ?? form.email
        }
        if form.keeps(.reference) {
            form.values[.reference] = reading.reference ?? form.values[.reference]
        }
        if form.keeps(.name) { form.values[.name] = reading.name ?? form.values[.name] }
        if form.keeps(.summary) {
            form.remedy = reading.remedy ?? form.remedy
            form.speaker = reading.speaker ?? form.speaker
            for link in reading.links where !form.links.contains(link) && form.links.count < Self.mostLinks {
                form.links.append(link)
            }
        }
        if form.keeps(.address) { form.values[.address] = reading.address ?? form.values[.address] }
        if form.keeps(.ticketNumber) {
            form.values[.ticketNumber] = reading.ticketNumber?.description ?? form.values[.ticketNumber]
            form.values[.phoneEnding] = reading.phoneEnding ?? form.values[.phoneEnding]
        }
    }
}

extension Conversation {
    private static let mostLinks = 10
}

extension Form.Slot {
    /// The end of the names `utter_ask_…` and `utter_reask_…`.
    var responseSuffix: String {
        switch self {
        case .summary: "summary"
        case .reference: "reference"
        case .name: "name"
        case .phone: "phone"
        case .address: "address"
        case .ticketNumber: "ticket_number"
        case .phoneEnding: "phone_ending"
        case .note: "note"
        }
    }
}
