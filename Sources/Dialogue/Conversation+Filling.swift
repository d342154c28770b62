import CustomerCare
import IntentMatching
import VietnameseText

/// How a message is read while a form is filled.
extension Conversation {
    mutating func fill(_ form: Form, with utterance: Utterance, _ turn: inout Turn) {
        var form = form
        let text = utterance.text
        let reading = utterance.reading
        if utterance.triggers.contains(.selfHarm), !form.triggers.contains(.selfHarm) {
            // What was being written waits; people hear of this now.
            setFormAside(turn.briefing)
            readOpen(utterance, &turn)
            return
        }
        note(utterance, in: &form, &turn)
        phase = .filling(form)
        if reading.ticketNumber != nil, form.kind != .ticketStatus, form.kind != .ticketNote {
            leaveForStatus(utterance, &turn)
            return
        }
        if form.proves, justSaid("utter_ticket_unknown"), reading.phoneEnding == nil,
            reading.ticketNumber == nil, !Self.refuses(text)
        {
            // Another try was offered and is not taken.
            readOpen(utterance, &turn)
            return
        }
        if form.isConfirming, justSaid("utter_ticket_refused"), text.says(anyOf: ["gui lai", "thu lai"]) {
            // Not "say it again": the ticket is sent once more.
            advance(form, &turn)
            return
        }
        if leavesForm(&form, utterance, &turn) { return }
        noteAmount(in: text, &form, turn.briefing)
        if form.isConfirming {
            confirm(&form, utterance, &turn)
            return
        }
        guard let slot = form.asking else {
            advance(form, &turn)
            return
        }
        let before = form
        // A number inside of raw JSON is no number that somebody gave.
        if !text.isNoise { take(reading, into: &form) }
        let isNothingNew =
            form.values == before.values && form.email == before.email && form.links == before.links
            && form.remedy == before.remedy
        let goesOn = slot == .reference && justSaid("utter_phone_kept") && Self.agrees(text)
        let refuses =
            (Self.refuses(text) && !text.original.contains("?") && !Self.endsAsking(text)
                && !Self.saysThatItAsks(text) || slot == .reference && Self.hasNoCode(text))
            && !isOutburst(utterance)
        if isNothingNew, refuses, let other = Self.slotRefused(in: text, besides: slot) {
            // "Không có mã" where a name was asked: the name is still wanted.
            if form.asking != other, !form.skipped.contains(other) { form.skipped.append(other) }
            say("utter_form_skipped", &turn)
            advance(form, &turn)
            return
        }
        if isNothingNew, Self.asksWhatFor(text), slot == .phone || slot == .name {
            let name = form.kind == .eraseData ? "utter_why_contact_erase" : "utter_why_contact"
            say(name, &turn, buttons: form.isOptional(slot) ? [Self.skipButton] : [])
            return
        }
        if isNothingNew, form.isOptional(slot), refuses || goesOn {
            // "Không biết mã là gì" has no code to give.
            skip(slot, &form, &turn)
            return
        }
        if isNothingNew, form.isOptional(slot), Self.isTiredOfUs(text) {
            // Nobody is asked the same again who has had enough of it.
            if turn.effects.replies.isEmpty { say("utter_form_tired", &turn) }
            skip(slot, &form, &turn)
            return
        }
        if isNothingNew, slot != .summary, slot != .note, Self.pauses(text) {
            say("utter_wait", &turn)
            return
        }
        if isNothingNew, slot != .note, let name = Self.remarkToUs(utterance, in: form) {
            say(name, &turn)
            ask(form, &turn, again: false)
            return
        }
        if isNothingNew, slot != .note, !isOutburst(utterance), let entry = questionAsked(by: utterance),
            slot != .summary || entry.confidence >= Self.clearQuestion || Self.saysThatItAsks(text)
        {
            digress(to: entry.intent, form, &turn)
            return
        }
        if slot == .reference, !text.isNoise, let phone = reading.phone, form.values[slot] == nil {
            // A number where a code was asked is a number, unless it is said to be the account, or said again.
            if form.triggers.contains(.safety) || text.says(anyOf: Self.onlyNumbers) {
                // Where somebody may be hurt, or has no more than this, it is enough.
                skip(slot, &form, &turn)
                return
            }
            guard isNothingNew || Self.namesAnAccount(text) else {
                form.reasks = 0
                form.asks[slot, default: 0] += 1
                if isAskedEnough(slot, form, turn.briefing) {
                    skip(slot, &form, &turn)
                    return
                }
                phase = .filling(form)
                say("utter_phone_kept", &turn, values: ["phone": phone], buttons: [Self.skipButton])
                return
            }
            form.values[slot] = phone
        } else if form.values[slot] == nil, form.email == before.email || slot != .phone {
            form.values[slot] = value(of: slot, in: utterance, reading, &form)
        }
        keepBeside(utterance, before, &form)
        let isFilled = form.values[slot] != nil || (slot == .phone && form.email != nil)
        if isFilled || !isNothingNew || form.values != before.values {
            form.reasks = 0
            // What was told besides is kept, and the customer hears that it is.
            if !isFilled {
                say(form.triggers.contains(.selfHarm) ? "utter_self_harm_listening" : "utter_noted", &turn)
            }
            advance(form, &turn)
        } else if slot == .phone,
            reading.wrongPhoneDigits != nil || reading.isServiceLine || reading.isWrongEmail
        {
            reask(slot, &form, reading, &turn)
        } else if isOutburst(utterance) {
            outburst(slot, &form, &turn)
        } else if slot != .summary, slot != .note, !text.isNoise, !Self.refuses(text),
            let entry = Self.entryAsked(by: utterance)
        {
            digress(to: entry.intent, form, &turn)
        } else if slot == .phone, form.triggers.contains(.selfHarm) || form.isUrgent, !text.isNoise,
            reading.wrongPhoneDigits == nil, !Self.asksSomething(text), !Self.refuses(text)
        {
            // `rút điện rồi`: somebody in danger is not told what was not in their message.
            say(form.triggers.contains(.selfHarm) ? "utter_self_harm_listening" : "utter_noted", &turn)
            outburst(slot, &form, &turn)
        } else if Self.saysThatItAsks(text) || slot != .summary && Self.asksSomething(text), !text.isNoise {
            leaveQuestionInForm(utterance, &form, &turn)
        } else {
            reask(slot, &form, reading, &turn)
        }
    }

    /// Tells of another ticket; what was being written waits.
    mutating func leaveForStatus(_ utterance: Utterance, _ turn: inout Turn) {
        setFormAside(turn.briefing)
        askStatus(utterance, &turn)
    }

    /// Leaves a slot that may be skipped; without a number there is no call, but an answer in the chat.
    mutating func skip(_ slot: Form.Slot, _ form: inout Form, _ turn: inout Turn) {
        form.skipped.append(slot)
        if slot == .phone, form.kind == .callback { form.kind = .question }
        advance(form, &turn)
    }

    /// A question that nothing answers is written down with the rest, and the form goes on.
    private mutating func leaveQuestionInForm(
        _ utterance: Utterance, _ form: inout Form, _ turn: inout Turn
    ) {
        guard form.keeps(.summary), utterance.text.tokens.count >= 2 else {
            if let slot = form.asking { reask(slot, &form, utterance.reading, &turn) }
            return
        }
        append(utterance.text.original, to: &form)
        turn.effects.append(
            .recordUnanswered(
                UnansweredQuestion(
                    text: utterance.text.original, reason: .fallback,
                    nearest: Array(utterance.match.ranking.prefix(3)))))
        say("utter_question_noted", &turn)
        advance(form, &turn)
    }

    /// Asked what happened, customers tell it as questions too; only a clear question of another matter is
    /// answered as one.
    private static let clearQuestion = 0.8

    /// The FAQ entry that a message asks for, the nearest where several are near.
    private static func entryAsked(by utterance: Utterance) -> IntentMatch.Candidate? {
        switch utterance.match.decision {
        case .matched(let candidate): candidate.intent.isFAQ ? candidate : nil
        case .ambiguous(let candidates): candidates.first { $0.intent.isFAQ }
        case .none: nil
        }
    }

    /// The entry that a message asks for by its words: matched, or the only one that is near.
    private func questionAsked(by utterance: Utterance) -> IntentMatch.Candidate? {
        guard Self.asksSomething(utterance.text), !utterance.text.isNoise else { return nil }
        if let entry = Self.entryAsked(by: utterance) { return entry }
        guard case .none = utterance.match.decision, let first = utterance.match.ranking.first,
            first.intent.isFAQ, first.confidence >= Self.nearEnough
        else { return nil }
        let second = utterance.match.ranking.dropFirst().first?.confidence ?? 0
        return second * 2 < first.confidence ? first : nil
    }

    /// From here on an entry far ahead of all others is taken for what a question in a form means.
    private static let nearEnough = 0.3

    /// Answers a question in between and comes back to the form.
    private mutating func digress(to intent: Intent.ID, _ form: Form, _ turn: inout Turn) {
        answer(intent, &turn)
        if form.isConfirming {
            // What was read back a moment ago is not read again.
            confirmShortly(form, &turn)
        } else {
            say("utter_back_to_form", &turn)
            ask(form, &turn, again: false)
        }
    }

    /// Said beside a number of customers who have no code to give.
    private static let onlyNumbers = [
        "co moi", "chi co", "moi co", "khong co ma", "khong biet ma", "khong nho ma",
    ]

    /// Whether a number is said to be what the matter is about: `thuê bao 0918…`, `số máy bị khóa là …`.
    static func namesAnAccount(_ text: AnalyzedText) -> Bool {
        text.says(anyOf: ["thue bao", "tai khoan", "ma khach hang", "ma kh", "so may", "sim", "hop dong"])
    }

    /// `tạp hóa cô Ba`, `quán cà phê Mộc`: what a shopkeeper calls their account by.
    static func namesBusiness(_ text: AnalyzedText) -> Bool {
        let words = text.tokens.filter { $0.kind == .word }.map(\.folded)
        guard (2...6).contains(words.count), !asksSomething(text), !text.tellsTrouble else { return false }
        return businesses.contains { words.starts(with: $0) } && !text.says(anyOf: ["nay", "do", "ben minh"])
    }

    private static let businesses: [[String]] = [
        "tap hoa", "quan", "tiem", "cua hang", "cong ty", "nha thuoc", "nha hang", "sieu thi", "salon", "spa",
        "khach san",
    ].map { $0.split(separator: " ").map(String.init) }

    private mutating func reask(
        _ slot: Form.Slot, _ form: inout Form, _ reading: FormReading, _ turn: inout Turn
    ) {
        form.reasks += 1
        if form.reasks > turn.briefing.policy.limits.reasks {
            giveUp(slot, &form, &turn)
            return
        }
        phase = .filling(form)
        if slot == .phone, reading.isServiceLine {
            say(
                "utter_reask_phone_service", &turn,
                buttons: form.isOptional(slot) ? [Self.skipButton] : [])
        } else if slot == .phone, reading.isWrongEmail {
            say("utter_reask_email", &turn, buttons: form.isOptional(slot) ? [Self.skipButton] : [])
        } else if slot == .phone, let count = reading.wrongPhoneDigits, count != 10 {
            say(
                "utter_reask_phone_digits", &turn, values: ["count": "\(count)"],
                buttons: form.isOptional(slot) ? [Self.skipButton] : [])
        } else {
            ask(form, &turn, again: true)
        }
    }

    /// Nobody is asked for ever: what may be missing is skipped, else a person takes over.
    mutating func giveUp(_ slot: Form.Slot, _ form: inout Form, _ turn: inout Turn) {
        form.reasks = 0
        if form.isOptional(slot) {
            skip(slot, &form, &turn)
        } else if slot == .phone {
            // A call cannot be made without a number, but the matter can still be written down.
            skip(.phone, &form, &turn)
        } else {
            phase = .open
            start(
                .callback, triggers: form.triggers + [.misses],
                opening: wayToPeople(turn.briefing, isKnown: contact.phone != nil), nil, &turn)
        }
    }

    private mutating func confirm(_ form: inout Form, _ utterance: Utterance, _ turn: inout Turn) {
        let before = form
        let text = utterance.text
        let asked = questionAsked(by: utterance)
        if !text.isNoise { take(utterance.reading, into: &form) }
        if let tail = utterance.reading.phoneTail, let phone = form.values[.phone], form.keeps(.phone) {
            form.values[.phone] = phone.dropLast(tail.count) + tail
        }
        // "Có được bồi thường không" asks about it and does not ask for it.
        if asked != nil { form.remedy = before.remedy }
        if form != before {
            say("utter_corrected", &turn)
            form.isConfirming = false
            advance(form, &turn)
            return
        }
        if utterance.reading.isServiceLine, form.kind != .ticketClose {
            say("utter_reask_phone_service", &turn, buttons: Self.confirmButtons(of: form))
            return
        }
        let intent = utterance.intent(expecting: Intent.ID.formCommands)?.intent
        if form.kind != .ticketClose, Self.asksWhenDone(text) || Self.waitsForCall(text) {
            // Nobody waits for a call about a ticket that was not sent.
            say("utter_confirm_unsent", &turn, buttons: Self.confirmButtons(of: form))
            return
        }
        if let asked {
            digress(to: asked.intent, form, &turn)
            return
        }
        let tells = tellsWhatHappened(text, besides: utterance.reading)
        // What stands there already is told once more, or steam is let off.
        let reading = utterance.reading
        let isKnown = reading.phone != nil || reading.reference != nil || reading.name != nil
        if text.isNoise || !tells && (isKnown || isOutburst(utterance)), !Self.agrees(text) {
            confirmShortly(form, &turn)
            return
        }
        // Closing cannot be undone: it takes a yes, and thanks are none.
        let consents: [Intent.ID?] =
            form.kind == .ticketClose ? [.affirm] : [.affirm, .thanks, .resolved]
        let goesOn = consents.contains(intent) || intent == .skip && text.says(anyOf: ["bo qua", "khoi"])
        if Self.agrees(utterance.text) || goesOn {
            // `đúng, mà gọi sau 6h nha`: the yes holds, and the rest goes with it.
            if tells, text.entities.contains(where: { $0.kind != .emoji }), form.keeps(.summary) {
                append(text.original, to: &form)
            }
            advance(form, &turn)
        } else if form.kind == .ticketClose {
            if [.deny, .correct, .noneOfThese, .cancel].contains(intent) || Self.refuses(utterance.text) {
                keepTicket(form, &turn)
            } else {
                readOpen(utterance, &turn)
            }
        } else if [.deny, .correct, .noneOfThese].contains(intent) {
            say("utter_correct_what", &turn)
        } else if let intent, intent.isFAQ, Self.asksSomething(text) || text.tokens.count < 3 {
            digress(to: intent, form, &turn)
        } else if form.values[.name] == nil || text.tokens.count <= 3,
            let name = FormReading.sureName(in: text)
        {
            form.values[.name] = name
            reviseAfter("utter_corrected", &form, &turn)
        } else if !tells, !Self.asksSomething(text), !text.entities.contains(where: { $0.kind != .emoji }) {
            // `số đó luôn`, `ờ thì`: nothing that belongs into a ticket.
            confirmShortly(form, &turn)
        } else {
            append(text.original, to: &form)
            reviseAfter(Self.asksSomething(text) ? "utter_question_noted" : "utter_corrected", &form, &turn)
        }
    }

    /// Asks for the yes once more without reading everything again.
    mutating func confirmShortly(_ form: Form, _ turn: inout Turn) {
        let name = form.kind == .ticketClose ? "utter_ticket_close_confirm" : "utter_confirm_short"
        say(
            name, &turn, values: ["ticket": form.proved?.description ?? ""],
            buttons: Self.confirmButtons(of: form))
    }

    /// Says what was done with a form that was read back, and reads it back anew.
    private mutating func reviseAfter(_ name: String, _ form: inout Form, _ turn: inout Turn) {
        say(name, &turn)
        form.isConfirming = false
        advance(form, &turn)
    }
}

extension String {
    var trimmed: String {
        var rest = Substring(self)
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(rest)
    }
}
