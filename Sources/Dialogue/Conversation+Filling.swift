import CustomerCare
import IntentMatching
import VietnameseText

/// How a message is read while a form is filled.
extension Conversation {
    mutating func fill(_ form: Form, with utterance: Utterance, _ turn: inout Turn) {
        var form = form
        let text = utterance.text
        let reading = utterance.reading
        note(utterance.triggers, in: &form, &turn)
        phase = .filling(form)
        if reading.ticketNumber != nil, form.kind != .ticketStatus, form.kind != .ticketNote {
            askStatus(utterance, &turn)
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
        if isNothingNew, slot != .note, let entry = questionAsked(by: utterance),
            slot != .summary || entry.confidence >= Self.clearQuestion || Self.saysThatItAsks(text)
        {
            digress(to: entry.intent, form, &turn)
            return
        }
        if form.values[slot] == nil, form.email == before.email || slot != .phone {
            form.values[slot] = value(of: slot, in: utterance, reading, &form)
        }
        let isFilled = form.values[slot] != nil || (slot == .phone && form.email != nil)
        if isFilled || !isNothingNew || form.values != before.values {
            form.reasks = 0
            // What was told besides is kept, and the customer hears that it is.
            if !isFilled { say("utter_noted", &turn) }
            advance(form, &turn)
        } else if slot == .phone, reading.wrongPhoneDigits != nil {
            reask(slot, &form, reading, &turn)
        } else if isOutburst(utterance) {
            outburst(slot, &form, &turn)
        } else if slot != .summary, slot != .note, !text.isNoise, !Self.refuses(text),
            let entry = Self.entryAsked(by: utterance)
        {
            digress(to: entry.intent, form, &turn)
        } else if Self.refuses(text), form.isOptional(slot) {
            skip(slot, &form, &turn)
        } else if Self.saysThatItAsks(text) || slot != .summary && Self.asksSomething(text), !text.isNoise {
            leaveQuestionInForm(utterance, &form, &turn)
        } else {
            reask(slot, &form, reading, &turn)
        }
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
        say("utter_back_to_form", &turn)
        ask(form, &turn, again: false)
    }

    /// A name may be near to a command (`Lan Anh` to `gọi anh`, `Khôi` to `khỏi`): asked for one, only the
    /// words of the command make a short text a command.
    private func isProbablyAName(_ text: AnalyzedText, _ intent: Intent.ID) -> Bool {
        guard text.tokens.count <= 4 else { return false }
        switch intent {
        case .askHuman, .callbackRequest: return false
        case .cancel: return !Self.says(stop: text)
        case .repeatThat:
            return !text.says(anyOf: ["lai", "gi", "sao"])
                && !text.tokens.contains { $0.canonical == "hả" || $0.canonical == "hở" }
        case .addressForm: return !text.says(anyOf: ["goi", "keu"])
        default: return true
        }
    }

    /// Whether a word for stopping stands there: an account may be near to one (`shop_hoa`) without being it.
    private static func says(stop text: AnalyzedText) -> Bool {
        refuses(text) || text.says(anyOf: stopWords + ["dung", "ngung", "cancel", "stop", "het muon"])
    }

    private static let stopWords = [
        "huy", "dung lai", "khong lam nua", "khong can nua", "khong khieu nai", "khoi khieu nai",
        "khong gui nua", "dung gui", "khoi gui",
    ]

    /// What refuses calls and numbers, but not an answer.
    private static let chatOnly = [
        "khong muon goi", "dung goi", "khoi goi", "khong nghe may", "khong tien nghe", "nhan o day",
        "nhan tin o day", "chat o day", "tra loi o day", "khong cho so", "khong muon cho so", "nhan qua day",
        "khong co so", "khong dung dien thoai",
    ]

    /// "Thôi bỏ qua" to a question that may be skipped leaves the question, not the form.
    private func skipsOnly(_ form: Form, _ text: AnalyzedText) -> Bool {
        guard let slot = form.asking, !form.isConfirming else { return false }
        if !form.isOptional(slot) || text.says(anyOf: Self.stopWords) { return false }
        let words = text.tokens.filter { $0.kind == .word }.map(\.canonical)
        return text.says(anyOf: ["bo qua"]) || words == ["khỏi"] || words == ["khỏi", "cần"]
            || words == ["khỏi", "đi"] || words == ["khỏi", "em"]
    }

    /// `thôi bỏ qua, anh nóng quá`, where what was asked cannot be skipped: the whole matter is dropped.
    private func dropsForm(_ form: Form, _ text: AnalyzedText) -> Bool {
        if form.kind == .complaint || form.kind == .staffFeedback,
            text.says(anyOf: ["khong khieu nai", "khoi khieu nai", "khong can khieu nai", "thoi khieu nai"]),
            text.tokens.count <= 8
        {
            return true
        }
        guard let slot = form.asking, !form.isOptional(slot), slot != .note, !form.isConfirming else {
            return false
        }
        let words = text.tokens.filter { $0.kind == .word }
        return words.count <= 8 && ["thoi", "thui"].contains(words.first?.folded ?? "")
            && text.says(anyOf: ["bo qua", "bo di", "khoi", "khong can"])
    }

    /// Leaves the form and sends nothing; what was told can still be sent if the customer thinks better of it.
    mutating func drop(_ form: Form, _ turn: inout Turn) {
        phase = .open
        dropped = form.isWorthKeeping ? form : nil
        say("utter_cancelled", &turn)
    }

    /// Commands that hold in every form; only short messages are commands, a long one tells something.
    private mutating func leavesForm(_ form: inout Form, _ utterance: Utterance, _ turn: inout Turn) -> Bool {
        if dropsForm(form, utterance.text) {
            drop(form, &turn)
            return true
        }
        if form.asking == .phone, form.isOptional(.phone), utterance.reading.phone == nil,
            utterance.text.says(anyOf: Self.chatOnly)
        {
            skip(.phone, &form, &turn)
            return true
        }
        if form.asking == .name, utterance.reading.name == nil, utterance.text.says(anyOf: ["ten"]),
            Self.refuses(utterance.text)
        {
            skip(.name, &form, &turn)
            return true
        }
        if utterance.text.isNoise { return false }
        if form.isConfirming, form.kind != .ticketClose,
            utterance.text.says(anyOf: ["dong phieu", "huy phieu", "rut phieu"])
        {
            drop(form, &turn)
            return true
        }
        guard let best = utterance.intent(expecting: Intent.ID.formCommands), utterance.text.tokens.count <= 8
        else {
            return false
        }
        if form.asking == .name, !form.isConfirming, isProbablyAName(utterance.text, best.intent) {
            return false
        }
        switch best.intent {
        case .cancel where skipsOnly(form, utterance.text) || !Self.says(stop: utterance.text): return false
        case .goodbye where !utterance.text.says(anyOf: ["bye", "bai", "tam biet", "hen gap", "chao"]):
            return false
        case .cancel, .goodbye: drop(form, &turn)
        // `gọi em số 0901 234 567 nhé` gives what was asked for.
        case .askHuman where form.kind == .callback && utterance.reading.phone != nil,
            .callbackRequest where form.kind == .callback && utterance.reading.phone != nil:
            return false
        case .askHuman where form.kind != .callback, .callbackRequest where form.kind != .callback:
            var callback = Form(kind: .callback, triggers: form.triggers + [.askedForPerson])
            callback.values = form.values
            callback.email = form.email
            callback.category = form.category
            callback.remedy = form.remedy
            take(utterance.reading, into: &callback)
            say(
                wayToPeople(turn.briefing, isKnown: callback.values[.phone] != nil), &turn,
                values: ["phone": callback.values[.phone] ?? ""])
            if callback.asking == nil {
                advance(callback, &turn)
            } else {
                phase = .filling(callback)
            }
        case .askHuman, .callbackRequest:
            say(
                wayToPeople(turn.briefing, isKnown: form.values[.phone] != nil), &turn,
                values: ["phone": form.values[.phone] ?? ""])
            if form.asking == nil { advance(form, &turn) }
        case .repeatThat: repeatLast(&turn)
        case .wait: say("utter_wait", &turn)
        case .addressForm:
            guard let asked = FormsOfAddress.asked(in: utterance.text, callsUs: callsUs) else { return false }
            address = asked
            addressWasAsked = true
            ask(form, &turn, again: false)
        case .ticketStatus
        where form.kind != .ticketStatus && utterance.reading.ticketNumber != nil:
            askStatus(utterance, &turn)
        default: return false
        }
        return true
    }

    private mutating func reask(
        _ slot: Form.Slot, _ form: inout Form, _ reading: FormReading, _ turn: inout Turn
    ) {
        form.reasks += 1
        if form.reasks > turn.briefing.policy.limits.reasks {
            giveUp(slot, &form, &turn)
            return
        }
        phase = .filling(form)
        if slot == .phone, let count = reading.wrongPhoneDigits, count != 10 {
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
        // "Có được bồi thường không" asks about it and does not ask for it.
        if asked != nil { form.remedy = before.remedy }
        if form != before {
            say("utter_corrected", &turn)
            form.isConfirming = false
            advance(form, &turn)
            return
        }
        let intent = utterance.intent(expecting: Intent.ID.formCommands)?.intent
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
            form.kind == .ticketClose ? [.affirm] : [.affirm, .thanks, .skip, .resolved]
        if Self.agrees(utterance.text) || consents.contains(intent) {
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
