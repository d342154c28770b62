import CustomerCare
import IntentMatching
import VietnameseText

/// Tickets by chat.
extension Conversation {
    // MARK: Outcomes

    mutating func ticketOpened(_ number: TicketNumber, _ turn: inout Turn) {
        var triggers: [Trigger] = []
        if case .filing(let form) = phase {
            triggers = form.triggers
            contact.name = form.values[.name] ?? contact.name
            contact.phone = form.values[.phone] ?? contact.phone
            contact.email = form.email ?? contact.email
            contact.address = form.values[.address] ?? contact.address
            if form.kind == .callback { callbackTicket = number }
        }
        phase = .open
        misses = 0
        unanswered = []
        trouble = []
        reference = nil
        dropped = nil
        own(number)
        let isClosed = turn.briefing.peopleAreBack != nil
        let isReachable = contact.phone != nil || contact.email != nil
        let name =
            if triggers.contains(.selfHarm) {
                "utter_ticket_opened_self_harm" + (isClosed ? "_closed" : "")
            } else if !isReachable {
                "utter_ticket_opened_chat"
            } else if triggers.contains(.safety) {
                "utter_ticket_opened_urgent" + (isClosed ? "_closed" : "")
            } else {
                "utter_ticket_opened"
            }
        say(name, &turn, values: ["ticket": number.description])
    }

    mutating func ticketRefused(_ turn: inout Turn) {
        if case .filing(var form) = phase {
            form.isConfirming = true
            phase = .filling(form)
        }
        say("utter_ticket_refused", &turn)
    }

    mutating func ticketFound(
        _ number: TicketNumber, _ stage: Stage, _ updatedAt: Timestamp, _ turn: inout Turn
    ) {
        own(number)
        wrongProofs = 0
        let waits = setAside != nil && setAsideAt == turn.briefing.now
        if case .filing(var form) = phase, form.kind == .ticketNote || form.kind == .ticketClose {
            form.proved = number
            advance(form, &turn)
            return
        }
        phase = .open
        let (year, month, day) = updatedAt.vietnamDate.components
        say(
            "utter_ticket_status", &turn,
            values: ["ticket": number.description, "stage": stage.label, "date": "\(day)/\(month)/\(year)"])
        // What was being written when this was asked is not forgotten.
        if waits { say("utter_form_waiting", &turn, buttons: [Self.resumeButton]) }
    }

    mutating func ticketUnknown(_ turn: inout Turn) {
        switch phase {
        case .filling(let form), .filing(let form):
            if form.values[.phoneEnding] != nil {
                wrongProofs += 1
                wrongProofAt = turn.briefing.now
                // The next four digits, or another number, are tried as well.
                if form.proves, form.reasks == 0 {
                    var again = form
                    again.values[.phoneEnding] = nil
                    phase = .filling(again)
                    say("utter_ticket_unknown", &turn, buttons: [Self.humanButton])
                    return
                }
            }
        case .open, .choosing, .offered, .rating, .commenting, .held: break
        }
        phase = .open
        say("utter_ticket_unknown", &turn, buttons: [Self.humanButton])
    }

    mutating func ticketMoved(
        _ number: TicketNumber, _ move: Effect.Move, _ stage: Stage, _ turn: inout Turn
    ) {
        phase = .open
        let name =
            switch (move, stage) {
            case (.close, .closed), (.close, .cancelled): "utter_ticket_closed"
            case (.close, _): "utter_ticket_close_noted"
            case (.reopen, .inProgress): "utter_ticket_reopened"
            case (.reopen, _): "utter_still_broken_ticket"
            }
        say(name, &turn, values: ["ticket": number.description])
    }

    /// The ticket is the customer's, and the one that they speak of.
    private mutating func own(_ number: TicketNumber) {
        tickets.removeAll { $0 == number }
        tickets.append(number)
        if tickets.count > 20 { tickets.removeFirst(tickets.count - 20) }
    }

    // MARK: Status

    mutating func askStatus(_ utterance: Utterance?, _ turn: inout Turn) {
        let reading = utterance?.reading
        let open = turn.briefing.tickets.filter(\.stage.isOpen)
        if let number = reading?.ticketNumber {
            if tickets.contains(number) {
                turn.effects.append(.findTicket(number, .own))
                return
            }
        } else if open.count > 1 {
            let lines = open.suffix(Self.mostListed).map { "- \($0.number): \($0.stage.label)" }
            say("utter_ticket_list", &turn, values: ["tickets": lines.joined(separator: "\n")])
            return
        } else if let own = tickets.last {
            turn.effects.append(.findTicket(own, .own))
            return
        }
        if tellsThatNothingWasSent(utterance, &turn) { return }
        advance(proofForm(.ticketStatus, reading), &turn)
    }

    private static let mostListed = 5

    /// `bao giờ gọi`, `chưa thấy ai gọi`, of a call that was asked for: the ticket's state is told.
    mutating func asksWhenCalled(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        if hasOpenTicket(turn.briefing), let own = tickets.last, Self.asksWhenSomebodyComes(utterance.text) {
            turn.effects.append(.findTicket(own, .own))
            return true
        }
        guard let own = tickets.last, utterance.text.tokens.count <= 10,
            Self.waitsForCall(utterance.text)
                || utterance.text.says(anyOf: ["goi chua", "chua goi", "chua thay ai", "bao gio lien he"])
                || utterance.text.says(anyOf: ["goi"])
                    && utterance.text.says(anyOf: ["khi nao", "bao gio", "chung nao"])
        else { return false }
        turn.effects.append(.findTicket(own, .own))
        return true
    }

    /// Whether somebody waits for the call they were promised: `nãy giờ 30 phút rồi chưa ai gọi`, `mấy giờ gọi vậy`.
    static func waitsForCall(_ text: AnalyzedText) -> Bool {
        text.tokens.count <= 12
            && text.says(anyOf: [
                "chua ai goi", "chua thay ai goi", "chua thay goi", "khong thay ai goi", "sao chua goi",
                "may gio goi",
                "bao lau goi", "khi nao goi", "chung nao goi", "bao gio goi", "bao lau nua goi",
                "co thay ai goi dau", "khong ai goi", "ai goi vay", "ai goi cho", "ai se goi", "co goi khong",
            ])
    }

    /// `bao giờ có người đến`, `khi mô thì thợ xuống`, of a ticket that is worked on.
    private static func asksWhenSomebodyComes(_ text: AnalyzedText) -> Bool {
        text.tokens.count <= 10
            && text.says(anyOf: ["bao gio", "khi nao", "chung nao", "bao lau", "khi mo", "may gio"])
            && text.says(anyOf: [
                "co nguoi", "nguoi toi", "nguoi den", "nguoi xuong", "tho toi", "tho den", "tho xuong",
            ])
    }

    /// `hủy yêu cầu gọi lại đi`, of a ticket that is worked on.
    func callsOff(_ text: AnalyzedText, _ briefing: Briefing) -> Bool {
        hasOpenTicket(briefing) && text.tokens.count <= 10
            && (text.says(anyOf: Self.closings) && !Self.asksSomething(text)
                // "Sao chưa xong mà đóng phiếu của tôi" protests.
                && !text.says(anyOf: ["dung", "sao", "ai", "chua", "khong"])
                || ticketIsSpokenOf && text.tokens.count <= 5
                    && text.says(anyOf: ["thoi khoi", "khoi can", "khong can nua", "khoi di", "thoi bo di"])
                || text.says(anyOf: [
                    "huy yeu cau", "huy goi lai", "khoi goi lai", "dung goi lai", "khong can goi",
                    "khoi goi nua",
                    "thoi khoi goi",
                ]))
    }

    /// A form that asks for a ticket's number and the proof that it is the customer's.
    private func proofForm(_ kind: Form.Kind, _ reading: FormReading?) -> Form {
        var form = Form(kind: kind)
        form.values[.ticketNumber] = reading?.ticketNumber?.description
        if reading?.ticketNumber != nil { form.values[.phoneEnding] = reading?.phoneEnding }
        return form
    }

    /// Looks a ticket up by its number and the phone's last digits; after some wrong ones no more are tried.
    mutating func lookUp(_ form: Form, _ turn: inout Turn) {
        guard let number = form.values[.ticketNumber].flatMap({ TicketNumber($0) }) else {
            phase = .open
            say("utter_ticket_unknown", &turn, buttons: [Self.humanButton])
            return
        }
        if let wrongProofAt, turn.briefing.now.seconds(since: wrongProofAt) > 86_400 { wrongProofs = 0 }
        guard wrongProofs < turn.briefing.policy.limits.wrongProofs else {
            phase = .open
            say("utter_ticket_locked", &turn, buttons: [Self.humanButton])
            return
        }
        phase = .filing(form)
        turn.effects.append(.findTicket(number, .phoneEnding(form.values[.phoneEnding] ?? "")))
    }

    // MARK: Adding, closing, reopening

    /// The own ticket that a message speaks of: by its number, or the last one; nil when it names another.
    private func ownTicket(_ reading: FormReading?) -> TicketNumber? {
        guard let number = reading?.ticketNumber else { return tickets.last }
        return tickets.contains(number) ? number : nil
    }

    mutating func addToTicket(_ utterance: Utterance?, _ turn: inout Turn) {
        let reading = utterance?.reading
        let words = utterance.flatMap { tellsWhatToAdd($0.text) ? clipped($0.text.original) : nil }
        if let own = ownTicket(reading) {
            add(words, to: own, &turn)
        } else if reading?.ticketNumber != nil {
            var form = proofForm(.ticketNote, reading)
            form.values[.note] = words
            advance(form, &turn)
        } else {
            start(.complaint, triggers: [.complaint], opening: "utter_complain", utterance, &turn)
        }
    }

    /// Adds words to an own ticket, or asks for them.
    mutating func add(_ words: String?, to ticket: TicketNumber, _ turn: inout Turn) {
        guard let words else {
            var form = Form(kind: .ticketNote)
            form.proved = ticket
            advance(form, &turn)
            return
        }
        phase = .open
        turn.effects.append(.addNote(ticket, words))
        say("utter_ticket_added", &turn, values: ["ticket": ticket.description])
    }

    private func tellsWhatToAdd(_ text: AnalyzedText) -> Bool {
        let bare: Set<String> = [
            "ghi", "them", "bo", "sung", "vao", "phieu", "thong", "tin", "hinh", "anh", "gui", "cho", "em",
            "minh", "muon", "giup", "voi", "khieu", "nai", "hom", "truoc", "la", "a", "nha", "shop", "toi",
            "tui", "can",
        ]
        return text.tokens.count { token in
            token.kind == .word && !token.isFiller && !bare.contains(token.folded)
                && !text.entities.contains { $0.kind == .ticketCode && $0.range.overlaps(token.range) }
        } >= 3
    }

    /// Somebody was asked to call already: the same ticket hears of it again.
    mutating func askAgainForPerson(_ ticket: TicketNumber, _ utterance: Utterance?, _ turn: inout Turn) {
        turn.effects.append(
            .addNote(ticket, "Khách lại cần gặp nhân viên: " + (utterance?.text.original ?? "")))
        say("utter_ask_human_again", &turn)
        say("utter_ticket_added", &turn, values: ["ticket": ticket.description])
    }

    /// Asks for a yes before a ticket is closed: a cancelled one does not come back.
    mutating func closeTicket(_ utterance: Utterance?, _ turn: inout Turn) {
        let reading = utterance?.reading
        if tickets.isEmpty, reading?.ticketNumber == nil, let text = utterance?.text, Self.letsRest(text) {
            // Nothing was sent, so there is nothing to close.
            trouble = []
            say("utter_cancelled", &turn)
            return
        }
        var form = proofForm(.ticketClose, reading)
        form.values[.summary] = utterance.map { clipped($0.text.original) }
        form.proved = ownTicket(reading)
        advance(form, &turn)
    }

    /// The answer or the repair did not help; `about` names the entry that was answered last.
    mutating func stillBroken(_ utterance: Utterance?, about topic: String?, _ turn: inout Turn) {
        let words = utterance?.text.original ?? ""
        if let own = ownTicket(utterance?.reading), topic == nil,
            let glance = turn.briefing.tickets.first(where: { $0.number == own }), glance.stage != .cancelled
        {
            if glance.isSettled {
                turn.effects.append(.moveTicket(own, .reopen, "Khách báo vẫn chưa được: " + clipped(words)))
                return
            }
            turn.effects.append(.addNote(own, "Khách báo vẫn chưa được: " + clipped(words)))
            say("utter_still_broken_ticket", &turn, values: ["ticket": own.description])
        } else {
            // What was asked and answered is known; the customer does not tell it again.
            let told = [topic, utterance?.text.original].compactMap(\.self).joined(separator: ": ")
            start(
                .complaint, triggers: [.stillBroken], opening: "utter_still_broken", utterance, &turn,
                summary: topic == nil ? nil : told)
        }
    }

    // MARK: One matter, one ticket

    /// The open ticket that a new complaint is probably about; none where the matter is clearly another.
    func ticketForSameMatter(category: String?, _ briefing: Briefing) -> TicketGlance? {
        let rest = briefing.policy.categoryOfTheRest
        return briefing.tickets.last { ticket in
            ticket.kind == .complaint && ticket.stage.isOpen
                && ([nil, rest, ticket.category].contains(category)
                    || [nil, rest].contains(ticket.category))
        }
    }

    /// Asks whether a complaint belongs to the ticket that is open.
    mutating func askWhetherSame(
        _ ticket: TicketGlance, _ utterance: Utterance?, tells: Bool, _ turn: inout Turn
    ) {
        let told = tells || !trouble.isEmpty ? ",\"told\":\"1\"" : ""
        let words = Self.story(of: trouble + [utterance?.text.original].compactMap(\.self))
        trouble = []
        phase = .choosing(question: clipped(words))
        say(
            "utter_same_matter", &turn,
            values: ["ticket": ticket.number.description, "stage": ticket.stage.label],
            buttons: [
                Response.Button(
                    title: "Ghi thêm vào phiếu này", payload: "/ticket_add{\"same\":\"1\"\(told)}"),
                Response.Button(title: "Mở phiếu mới", payload: "/complain{\"new\":\"1\"\(told)}"),
            ])
    }

    /// A question that nobody answered becomes a ticket with all that was said.
    mutating func leaveQuestion(_ question: String, _ turn: inout Turn) {
        var form = Form(kind: .question, triggers: [.misses])
        let asked = Analyzer.vietnamese.analyze(question).preparedForPhrases().isNoise ? [] : [question]
        let summary = Self.story(of: trouble + (unanswered.isEmpty ? asked : unanswered))
        if !summary.isEmpty { form.values[.summary] = clipped(summary) }
        form.values[.phone] = contact.phone
        form.values[.name] = contact.name
        form.values[.reference] = reference
        form.email = contact.email
        let isOfTrouble = topic.map { leads($0, to: [.complain], turn.briefing) } ?? false
        if reference != nil, !summary.isEmpty, isOfTrouble {
            // Who names an order of which something went wrong does not only ask.
            start(
                .complaint, triggers: [.misses], opening: "utter_matter_noted", nil, &turn,
                summary: form.values[.summary])
            return
        }
        say("utter_question", &turn)
        advance(form, &turn)
    }
}
