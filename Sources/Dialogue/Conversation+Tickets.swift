import CustomerCare
import IntentMatching
import VietnameseText

/// Tickets by chat.
extension Conversation {
    mutating func ticketOpened(_ number: TicketNumber, _ turn: inout Turn) {
        if case .filing(let form) = phase {
            contact.name = form.values[.name] ?? contact.name
            contact.phone = form.values[.phone] ?? contact.phone
            contact.email = form.email ?? contact.email
            if form.kind == .callback { callbackTicket = number }
        }
        phase = .open
        misses = 0
        unanswered = []
        tickets.append(number)
        if tickets.count > 20 { tickets.removeFirst(tickets.count - 20) }
        let isReachable = contact.phone != nil || contact.email != nil
        say(
            isReachable ? "utter_ticket_opened" : "utter_ticket_opened_chat", &turn,
            values: ["ticket": number.description])
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
        phase = .open
        let (year, month, day) = updatedAt.vietnamDate.components
        say(
            "utter_ticket_status", &turn,
            values: ["ticket": number.description, "stage": stage.label, "date": "\(day)/\(month)/\(year)"])
    }

    mutating func askStatus(_ utterance: Utterance?, _ turn: inout Turn) {
        let reading = utterance.map { FormReading($0.text) }
        if let number = reading?.ticketNumber {
            if tickets.contains(number) {
                turn.effects.append(.findTicket(number, .own))
                return
            }
        } else if let own = tickets.last {
            turn.effects.append(.findTicket(own, .own))
            return
        }
        var form = Form(kind: .ticketStatus)
        form.values[.ticketNumber] = reading?.ticketNumber?.description
        if reading?.ticketNumber != nil { form.values[.phoneEnding] = reading?.phoneEnding }
        advance(form, &turn)
    }

    mutating func addToTicket(_ utterance: Utterance?, _ turn: inout Turn) {
        guard let own = tickets.last else {
            if let utterance, FormReading(utterance.text).ticketNumber != nil {
                askStatus(utterance, &turn)
                return
            }
            start(.complaint, triggers: [.complaint], opening: "utter_complain", utterance, &turn)
            return
        }
        if let utterance, tellsWhatToAdd(utterance.text) {
            turn.effects.append(.addNote(own, clipped(utterance.text.original)))
            say("utter_ticket_added", &turn, values: ["ticket": own.description])
            return
        }
        phase = .filling(Form(kind: .ticketNote))
        say("utter_ask_note", &turn, values: ["ticket": own.description])
    }

    private func tellsWhatToAdd(_ text: AnalyzedText) -> Bool {
        let bare: Set<String> = [
            "ghi", "them", "bo", "sung", "vao", "phieu", "thong", "tin", "hinh", "anh", "gui", "cho", "em",
            "minh", "muon",
            "giup", "voi", "khieu", "nai", "hom", "truoc", "la", "a", "nha", "shop", "toi", "tui", "can",
        ]
        return text.tokens.count { $0.kind == .word && !$0.isFiller && !bare.contains($0.folded) } >= 3
    }

    /// Somebody was asked to call already: the same ticket hears of it again.
    mutating func askAgainForPerson(_ ticket: TicketNumber, _ utterance: Utterance?, _ turn: inout Turn) {
        turn.effects.append(
            .addNote(ticket, "Khách lại cần gặp nhân viên: " + (utterance?.text.original ?? "")))
        say("utter_ask_human_again", &turn)
        say("utter_ticket_added", &turn, values: ["ticket": ticket.description])
    }

    mutating func closeTicket(_ utterance: Utterance?, _ turn: inout Turn) {
        guard let own = tickets.last else {
            askStatus(utterance, &turn)
            return
        }
        turn.effects.append(
            .addNote(own, "Khách báo không cần xử lý nữa: " + (utterance?.text.original ?? "")))
        say("utter_ticket_close_noted", &turn, values: ["ticket": own.description])
    }

    /// The answer or the repair did not help; `about` names the entry that was answered last.
    mutating func stillBroken(_ utterance: Utterance?, about topic: String?, _ turn: inout Turn) {
        if let own = tickets.last, topic == nil {
            turn.effects.append(.addNote(own, "Khách báo vẫn chưa được: " + (utterance?.text.original ?? "")))
            say("utter_still_broken_ticket", &turn, values: ["ticket": own.description])
        } else {
            // What was asked and answered is known; the customer does not tell it again.
            let words = [topic, utterance?.text.original].compactMap(\.self).joined(separator: ": ")
            start(
                .complaint, triggers: [.stillBroken], opening: "utter_still_broken", utterance, &turn,
                summary: topic == nil ? nil : words)
        }
    }

    /// A question that nobody answered becomes a ticket with all that was said.
    mutating func leaveQuestion(_ question: String, _ turn: inout Turn) {
        var form = Form(kind: .question, triggers: [.misses])
        let words = unanswered.isEmpty ? [question] : unanswered
        let summary = words.filter { !$0.isEmpty }.joined(separator: "; ")
        if !summary.isEmpty { form.values[.summary] = summary }
        form.values[.phone] = contact.phone
        form.email = contact.email
        say("utter_question", &turn)
        advance(form, &turn)
    }
}
