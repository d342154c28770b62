import CustomerCare
import IntentMatching
import VietnameseText

/// How a message is read while a form is filled.
extension Conversation {
    mutating func fill(_ form: Form, with utterance: Utterance, _ turn: inout Turn) {
        var form = form
        let text = utterance.text
        let shown = utterance.triggers
        if shown.contains(.safety), !form.triggers.contains(.safety) { say("utter_complain_safety", &turn) }
        for trigger in shown where !form.triggers.contains(trigger) {
            form.triggers.append(trigger)
        }
        phase = .filling(form)
        let reading = utterance.reading
        if reading.ticketNumber != nil, form.kind != .ticketStatus, form.kind != .ticketNote {
            askStatus(utterance, &turn)
            return
        }
        if leavesForm(&form, utterance, &turn) { return }
        if form.isConfirming {
            confirm(&form, utterance, &turn)
            return
        }
        guard let slot = form.asking else {
            advance(form, &turn)
            return
        }
        let before = form
        take(reading, into: &form)
        noteAmount(in: text, &form, turn.briefing)
        let isNothingNew =
            form.values == before.values && form.email == before.email && form.links == before.links
        if isNothingNew, slot != .note, Self.asksSomething(text), let entry = Self.entryAsked(by: utterance),
            slot != .summary || entry.confidence >= Self.clearQuestion
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
        } else if let entry = Self.entryAsked(by: utterance), !Self.refuses(text) {
            digress(to: entry.intent, form, &turn)
        } else if Self.refuses(text), form.isOptional(slot) {
            form.skipped.append(slot)
            advance(form, &turn)
        } else {
            reask(slot, &form, reading, &turn)
        }
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

    /// Answers a question in between and comes back to the form.
    private mutating func digress(to intent: Intent.ID, _ form: Form, _ turn: inout Turn) {
        answer(intent, &turn)
        say("utter_back_to_form", &turn)
        ask(form, &turn, again: false)
    }

    /// Whether a message is a question by its words, as against a story told in answer to ours.
    static func asksSomething(_ text: AnalyzedText) -> Bool {
        text.original.contains("?") || endsAsking(text)
            || text.says(anyOf: [
                "bao lau", "bao nhieu", "the nao", "nhu nao", "lam sao", "tai sao", "vi sao", "o dau",
                "khi nao", "may ngay",
                "cach nao", "ra sao", "duoc khong", "co khong", "la gi", "gi khong", "cho hoi", "hoi ti",
                "may gio", "cho ai", "ai vay", "gi vay", "sao vay",
            ])
    }

    /// A name may be near to a command (`Lan Anh` to `gọi anh`, `Khôi` to `khỏi`): asked for one, only the
    /// words of the command make a short text a command.
    private func isProbablyAName(_ text: AnalyzedText, _ intent: Intent.ID) -> Bool {
        guard text.tokens.count <= 4 else { return false }
        switch intent {
        case .askHuman, .callbackRequest: return false
        case .cancel: return !Self.says(stop: text)
        case .repeatThat: return !text.says(anyOf: ["lai", "gi", "sao", "ha"])
        case .addressForm: return !text.says(anyOf: ["goi", "keu"])
        default: return true
        }
    }

    /// Whether a word for stopping stands there: an account may be near to one (`shop_hoa`) without being it.
    private static func says(stop text: AnalyzedText) -> Bool {
        refuses(text) || text.says(anyOf: stopWords + ["dung", "ngung", "cancel", "stop", "het muon"])
    }

    private static let stopWords = ["huy", "dung lai", "khong lam nua", "khong can nua"]

    /// "Thôi bỏ qua" to a question that may be skipped leaves the question, not the form.
    private func skipsOnly(_ form: Form, _ text: AnalyzedText) -> Bool {
        guard let slot = form.asking, !form.isConfirming else { return false }
        return form.isOptional(slot) && text.says(anyOf: ["bo qua"]) && !text.says(anyOf: Self.stopWords)
    }

    /// Whether the words refuse an answer.
    ///
    /// The matcher alone is not asked: `Dũng` is a name though it is near to `đừng`, and `Khôi` is not `khỏi`.
    private static func refuses(_ text: AnalyzedText) -> Bool {
        guard text.tokens.count <= 8 else { return false }
        return text.tokens.contains { refusals.contains($0.canonical) }
            || text.says(anyOf: ["bo qua", "quen roi"])
    }

    /// Words that agree and are no name.
    private static let consents: Set<String> = [
        "đúng", "rồi", "roi", "ok", "oke", "dạ", "da", "vâng", "vang", "ừ", "u", "uh", "uhm", "ạ", "nha",
        "em",
    ]

    private static let refusals: Set<String> = [
        "không", "khong", "khỏi", "khoi", "thôi", "thoi", "chưa", "chua", "miễn", "hổng", "hông", "hong",
        "hok", "skip", "next",
    ]

    /// `thôi bỏ qua, anh nóng quá`, where what was asked cannot be skipped: the whole matter is dropped.
    private func dropsForm(_ form: Form, _ text: AnalyzedText) -> Bool {
        guard let slot = form.asking, !form.isOptional(slot), slot != .note, !form.isConfirming else {
            return false
        }
        let words = text.tokens.filter { $0.kind == .word }
        return words.count <= 8 && ["thoi", "thui"].contains(words.first?.folded ?? "")
            && text.says(anyOf: ["bo qua", "bo di", "khoi", "khong can"])
    }

    /// Commands that hold in every form; only short messages are commands, a long one tells something.
    private mutating func leavesForm(_ form: inout Form, _ utterance: Utterance, _ turn: inout Turn) -> Bool {
        if dropsForm(form, utterance.text) {
            phase = .open
            say("utter_cancelled", &turn)
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
        case .cancel, .goodbye:
            phase = .open
            say("utter_cancelled", &turn)
        case .askHuman where form.kind != .callback, .callbackRequest where form.kind != .callback:
            var callback = Form(kind: .callback, triggers: form.triggers + [.askedForPerson])
            callback.values = form.values
            callback.email = form.email
            callback.category = form.category
            callback.remedy = form.remedy
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
            guard let asked = FormsOfAddress.asked(in: utterance.text) else { return false }
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

    /// The value of the asked slot in words that name no slot.
    private mutating func value(
        of slot: Form.Slot, in utterance: Utterance, _ reading: FormReading, _ form: inout Form
    ) -> String? {
        let text = utterance.text
        let words = text.tokens.filter { $0.kind == .word || $0.kind == .number || $0.kind == .entity }
        let intent = utterance.intent(expecting: Intent.ID.formCommands)?.intent
        let refuses = Self.refuses(text)
        switch slot {
        case .summary, .note:
            if !tellsWhatHappened(text, besides: reading) { return nil }
            if words.count <= 5, let intent, [.thanks, .greet, .goodbye, .affirm, .wait].contains(intent) {
                return nil
            }
            if words.count < 2, form.reasks == 0, [.affirm, .greet, .thanks, nil].contains(intent) {
                return nil
            }
            form.remedy = reading.remedy ?? form.remedy
            return clipped(text.original)
        case .reference:
            if refuses { return nil }
            if let phone = reading.phone { return phone }
            if words.count >= 5 {
                // More of the story instead of a code: the code is asked again.
                keepStory(utterance, reading, &form)
                return nil
            }
            let hasDigit = text.original.contains(where: \.isNumber)
            let isCode = hasDigit || text.original.contains { "_-@.".contains($0) }
            if !isCode, let intent, !intent.isFAQ || words.count > 3 || Self.asksSomething(text) {
                return nil
            }
            return FormReading.bareReference(in: text)
        case .name:
            if utterance.triggers.contains(.insult) { return nil }
            if text.tokens.allSatisfy({ Self.consents.contains($0.canonical) }) { return nil }
            // A short name may look like a question's word; a long text that matches an entry is no name.
            if refuses || (intent?.isFAQ == true && words.count > 4) { return nil }
            return FormReading.bareName(in: text)
        case .phone:
            keepStory(utterance, reading, &form)
            return nil
        case .address:
            if refuses || intent?.isFAQ == true && Self.asksSomething(text) { return nil }
            let address = FormReading.bareAddress(in: text)
            if address == nil { keepStory(utterance, reading, &form) }
            return address
        case .ticketNumber, .phoneEnding: return nil
        }
    }

    /// Keeps more of the story, told where something else was asked, if the form has a place for it.
    private func keepStory(_ utterance: Utterance, _ reading: FormReading, _ form: inout Form) {
        let text = utterance.text
        let words = text.tokens.count { $0.kind == .word }
        guard form.slots.contains(.summary) || form.kind == .callback, words >= 5, !Self.refuses(text),
            !Self.asksSomething(text),
            tellsWhatHappened(text, besides: reading)
        else { return }
        form.values[.summary] = clipped(
            [form.values[.summary], text.original].compactMap(\.self).joined(separator: "; "))
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
    private mutating func giveUp(_ slot: Form.Slot, _ form: inout Form, _ turn: inout Turn) {
        form.reasks = 0
        if form.isOptional(slot) {
            form.skipped.append(slot)
            advance(form, &turn)
        } else if slot == .phone {
            // A call cannot be made without a number, but the matter can still be written down.
            form.kind = .question
            form.skipped.append(.phone)
            advance(form, &turn)
        } else {
            phase = .open
            start(
                .callback, triggers: form.triggers + [.misses],
                opening: wayToPeople(turn.briefing, isKnown: contact.phone != nil), nil, &turn)
        }
    }

    private mutating func confirm(_ form: inout Form, _ utterance: Utterance, _ turn: inout Turn) {
        let before = form
        let asked = Self.asksSomething(utterance.text) ? Self.entryAsked(by: utterance) : nil
        take(utterance.reading, into: &form)
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
        if utterance.triggers.contains(.insult) {
            ask(form, &turn, again: false)
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
        } else if let intent, intent.isFAQ {
            digress(to: intent, form, &turn)
        } else {
            let added = [form.values[.summary], utterance.text.original].compactMap(\.self).joined(
                separator: "; ")
            form.values[.summary] = clipped(added)
            say("utter_corrected", &turn)
            form.isConfirming = false
            advance(form, &turn)
        }
    }

    private static func agrees(_ text: AnalyzedText) -> Bool {
        let words = text.tokens.filter { $0.kind != .punctuation && $0.kind != .emoji }.map(\.folded)
        guard words.count <= 6, !words.contains("khong"), !words.contains("chua"), !words.contains("sai")
        else { return false }
        return ["dung", "ok", "oke", "okie", "gui", "vang", "chuan", "duoc", "xac", "yes", "chinh"].contains {
            words.contains($0)
        }
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
