import CustomerCare
import IntentMatching
import VietnameseText

/// How a message is read, by what it is an answer to.
extension Conversation {
    mutating func read(_ utterance: Utterance, _ turn: inout Turn) {
        let text = utterance.text
        // A score is a number, and so is a choice: while a score is awaited it is a score.
        if case .rating(let survey) = phase, Self.score(in: text, mayBeLong: true) != nil {
            readScore(utterance, survey, &turn)
            return
        }
        guard text.tokens.contains(where: { $0.kind != .emoji && $0.kind != .punctuation }) else {
            readWordless(text, &turn)
            return
        }
        let awaitsChoice =
            switch phase {
            case .choosing, .offered: true
            case .open, .filling, .filing, .rating, .commenting, .held: false
            }
        // What was offered in a session that is over can be pressed, but a bare "2" no longer means it.
        let limit = Int64(turn.briefing.policy.limits.sessionMinutes) * 60
        let isFresh = offeredAt.map { turn.briefing.now.seconds(since: $0) <= limit } ?? true
        let choices = isFresh ? offered : []
        if let index = ChoiceReading.choice(in: text, among: choices, byWords: awaitsChoice),
            let payload = Payload(offered[index].payload)
        {
            act(on: payload.intent, slots: payload.slots, utterance: nil, &turn)
            return
        }
        switch phase {
        case .filling(let form): fill(form, with: utterance, &turn)
        case .choosing(let question): readChoice(utterance, question: question, &turn)
        case .offered(let question): readOffer(utterance, question: question, &turn)
        case .rating(let survey): readScore(utterance, survey, &turn)
        case .commenting(let survey): readComment(utterance, survey, &turn)
        case .open, .filing, .held: readOpen(utterance, &turn)
        }
    }

    /// Takes over how the customer speaks of themselves and to us, before anything is said.
    mutating func listen(to utterance: Utterance) {
        let text = utterance.text
        let wasRelative = speaker == .relative
        speaker = utterance.reading.speaker ?? speaker
        if utterance.reading.isOwnName { contact.name = utterance.reading.name ?? contact.name }
        let called = FormsOfAddress.called(in: text)
        callsUs = called ?? callsUs
        if !addressWasAsked, let shown = FormsOfAddress.shown(in: text, callsUs: callsUs) {
            // "Bà tên Sáu" of whom a grandchild speaks is not who writes.
            let isSpokenOf = wasRelative || FormReading.speaksOfKin(text)
            if !(isSpokenOf && address == .neutral && shown.isToElder) { address = shown }
        } else if address == .neutral, let hinted = FormsOfAddress.hinted(in: text, callsUs: callsUs) {
            address = hinted
        } else if let called, called != "em", address.isToElder {
            // An elder who says `con` after `cháu` is answered so from now on.
            address.ourselves = called
        }
        if utterance.match.best?.intent == .addressForm,
            let asked = FormsOfAddress.asked(in: text, callsUs: callsUs)
        {
            address = asked
            addressWasAsked = true
        }
    }

    mutating func readOpen(_ utterance: Utterance, _ turn: inout Turn) {
        phase = .open
        let text = utterance.text
        turn.question = text.original
        let toldBefore = !trouble.isEmpty
        hearTrouble(in: text)
        var triggers = utterance.triggers
        // What the house itself has an entry about is its daily work.
        if triggers.contains(.safety), let entry = utterance.match.best?.intent, entry.isFAQ,
            Trigger.isOnlyDamage(text) || turn.briefing.answers.isAbout(Trigger.dangers(in: text), entry)
        {
            triggers.removeAll { $0 == .safety }
        }
        if staysWithDespair(utterance, &turn) { return }
        let before = topicWasJustAnswered ? topicQuestion : unanswered.last
        if !triggers.contains(.safety), let before, Self.ate(text, of: before) {
            start(
                .complaint, triggers: [.safety], opening: "utter_complain_hurt", utterance, &turn,
                summary: before + "; " + text.original)
            return
        }
        if triggers.contains(.selfHarm) {
            start(.callback, triggers: triggers, opening: "utter_self_harm", utterance, &turn)
            return
        }
        if triggers.contains(.safety) {
            start(.complaint, triggers: triggers, opening: utterance.dangerOpening, utterance, &turn)
            return
        }
        if triggers.contains(.threat) {
            start(.complaint, triggers: triggers, opening: "utter_complain_threat", utterance, &turn)
            return
        }
        if choosesFromNothing(text, &turn) || saysThatDigitsAreMissing(utterance, &turn)
            || takesUpForm(utterance, &turn)
        {
            return
        }
        if takesTicket(utterance, &turn) { return }
        if addsToNewTicket(utterance, &turn) { return }
        if Self.isBareContact(utterance), readsContact(utterance, &turn) { return }
        let readsTicket = [.ticketAdd, .ticketClose, .stillBroken].contains(utterance.match.best?.intent)
        if utterance.reading.ticketNumber != nil, !readsTicket {
            askStatus(utterance, &turn)
            return
        }
        if Self.asksForOwnTicket(text) || Self.waitsForOldComplaint(text) {
            if Self.waitsForOldComplaint(text) { say("utter_status_sorry", &turn) }
            askStatus(utterance, &turn)
            return
        }
        let isBeside = utterance.match.best.map { Self.besideComplaints.contains($0.intent) } ?? false
        if Self.complainsOfStaff(text) {
            act(on: .staffFeedback, slots: [:], utterance: utterance, &turn)
            return
        }
        if Self.asksToComplain(utterance.text), !isBeside {
            if dropped?.kind == .complaint || dropped?.kind == .staffFeedback,
                !tellsWhatHappened(text, besides: utterance.reading), resumeForm(&turn)
            {
                return
            }
            start(
                .complaint, triggers: [.complaint] + triggers, opening: "utter_complain", utterance, &turn,
                isNew: Self.isAnotherMatter(text))
            return
        }
        if answersHowToComplain(utterance, &turn) { return }
        if Self.isOpening(text) {
            act(on: .greet, slots: [:], utterance: nil, &turn)
            return
        }
        if takesContactForTrouble(utterance, &turn) || introduces(utterance, &turn)
            || saysOnlyAName(text, &turn) || takesAddress(utterance, &turn)
            || hasOpenTicket(turn.briefing) && asksWhenCalled(utterance, &turn)
        {
            return
        }
        if Self.isNeverMind(text), !topicWasJustAnswered, !callsOff(text, turn.briefing) {
            act(on: .deny, slots: [:], utterance: nil, &turn)
            return
        }
        if Self.onlyThanks(text), utterance.parts.isEmpty,
            !text.entities.contains(where: { $0.kind != .emoji })
        {
            act(on: .thanks, slots: [:], utterance: utterance, &turn)
            return
        }
        if asksOnAboutTicket(text, &turn) { return }
        if justSaid("utter_contact_kept"),
            Self.agrees(text) || Self.asksForCall(text) || text.says(anyOf: ["ca hai"])
        {
            act(on: .callbackRequest, slots: [:], utterance: nil, &turn)
            return
        }
        if asksForCallAtTime(utterance, turn.briefing) {
            act(on: .callbackRequest, slots: [:], utterance: utterance, &turn)
            return
        }
        if callsOff(text, turn.briefing) {
            closeTicket(utterance, &turn)
            return
        }
        if Self.isTiredOfUs(text) {
            remember(text)
            say("utter_bot_sorry", &turn, buttons: [Self.humanButton, Self.ticketButton])
            return
        }
        if let topic, topicWasJustAnswered, Self.saysItDidNotHelp(utterance.text),
            !Self.isSurelyAbout(another: topic, utterance.match)
        {
            let label = turn.briefing.answers.labels[topic]
            stillBroken(utterance, about: label, &turn)
            return
        }
        if text.says(anyOf: ["mo lai phieu", "mo lai khieu nai", "mo lai vu"]), !tickets.isEmpty {
            stillBroken(utterance, about: nil, &turn)
            return
        }
        if utterance.isAngry,
            toldBefore || !Self.outranksInsults(utterance.match), takesTrouble(utterance, &turn)
        {
            return
        }
        if triggers.contains(.insult), !Self.outranksInsults(utterance.match) {
            act(on: .insult, slots: [:], utterance: utterance, &turn)
            return
        }
        if answersFacet(utterance, &turn) { return }
        let asked = Self.questions(of: utterance)
        if asked.count > 1 {
            // A story told in several bubbles, none of which asks.
            if text.tellsTrouble, !Self.asksSomething(text), takesTrouble(utterance, &turn) { return }
            answerAll(asked, isAngry: utterance.isAngry, &turn)
            return
        }
        switch utterance.match.decision {
        case .matched(let candidate):
            if candidate.intent.isFAQ {
                answer(candidate, utterance, toldBefore: toldBefore, &turn)
            } else if [.deny, .hurry].contains(candidate.intent), text.tellsTrouble,
                toldBefore || !unanswered.isEmpty
            {
                // `không làm đá`, `sao lâu dữ vậy`, after what was told before.
                for question in unanswered where !trouble.contains(question) {
                    trouble.insert(question, at: 0)
                }
                if !takesTrouble(utterance, &turn) {
                    act(on: candidate.intent, slots: [:], utterance: utterance, &turn)
                }
            } else {
                act(on: candidate.intent, slots: [:], utterance: utterance, &turn)
            }
        case .ambiguous(let candidates):
            if utterance.isAngry,
                let nearest = candidates.first(where: \.intent.isFAQ)
            {
                // Nobody who is angry is asked which of four things they meant.
                answerAll([nearest.intent], isAngry: true, &turn)
                return
            }
            if toldBefore, takesTrouble(utterance, &turn) { return }
            if Self.wantsPeople(text) {
                act(on: .askHuman, slots: [:], utterance: utterance, &turn)
                return
            }
            choose(among: candidates, utterance, &turn)
        case .none:
            if triggers.contains(.anger) {
                act(on: .insult, slots: [:], utterance: utterance, &turn)
            } else if text.tellsTrouble, let likely = utterance.match.ranking.first, likely.intent.isFAQ,
                likely.confidence >= Self.likelyHelp,
                !turn.briefing.answers.hasOwnThreshold(likely.intent)
            {
                // Who tells of trouble is also offered a ticket: an answer that helps only perhaps costs them nothing.
                answer(likely, utterance, toldBefore: toldBefore, &turn)
            } else if utterance.parts.count == 2, !text.tellsTrouble,
                let only = utterance.parts.lazy.compactMap(\.best).first(where: { $0.intent.isFAQ })
            {
                // Of two questions one is understood: its answer is better than none, and the other is not forgotten.
                recordUnanswered(utterance, reason: .fallback, &turn)
                answer(only, utterance, toldBefore: toldBefore, &turn)
            } else {
                miss(utterance, reason: .fallback, &turn)
            }
        }
    }

    /// From here on an entry is worth saying to somebody who tells of trouble.
    private static let likelyHelp = 0.5

    /// Answers with one entry, unless something else is better done about it.
    private mutating func answer(
        _ candidate: IntentMatch.Candidate, _ utterance: Utterance, toldBefore: Bool, _ turn: inout Turn
    ) {
        if takesTroubleInstead(of: candidate, utterance, toldBefore: toldBefore, &turn)
            || asksAboutBareTopic(candidate, utterance, &turn)
        {
            return
        }
        answerAll([candidate.intent], isAngry: utterance.isAngry, &turn)
    }

    /// Whether a message goes on with the form that was set aside: by words for it, or with what was asked last.
    private mutating func takesUpForm(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        let text = utterance.text
        if text.says(anyOf: [
            "lam tiep", "tiep tuc phieu", "gui not", "lam not", "phieu do", "phieu dang do", "tiep tuc di",
        ]) || text.paddedWords.text == " tiep tuc " {
            guard setAside == nil, dropped == nil else { return resumeForm(&turn) }
            let isBare = text.says(anyOf: ["lam tiep", "gui not", "lam not"]) && text.tokens.count <= 5
            if isBare { act(on: .resume, slots: [:], utterance: nil, &turn) }
            return isBare
        }
        if dropped != nil,
            text.says(anyOf: [
                "a ma gui", "gui di", "gui luon di", "gui lai di", "van gui", "thoi gui di", "cu gui di",
            ]),
            !text.says(anyOf: ["dung gui", "khoi gui", "khong gui"])
        {
            return resumeForm(&turn)
        }
        guard let form = setAside, utterance.match.best?.intent.isFAQ != true else { return false }
        let reading = utterance.reading
        let fits =
            switch form.asking {
            case .phone: reading.phone != nil || reading.email != nil
            case .reference: reading.reference != nil
            case .summary, .name, .address, .ticketNumber, .phoneEnding, .note, nil: false
            }
        guard fits else { return false }
        setAside = nil
        fill(form, with: utterance, &turn)
        return true
    }

    /// `làm phiếu đi`, of what was asked just before: it becomes a ticket, and the customer tells nothing twice.
    private mutating func takesTicket(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        if asksForAnotherTicket(utterance) {
            start(
                .complaint, triggers: [.complaint] + utterance.triggers, opening: "utter_matter_noted",
                utterance,
                &turn, isNew: utterance.text.says(anyOf: ["nua", "moi", "khac"]))
            return true
        }
        // The words of the button itself mean it wherever they are typed.
        let isTitle =
            utterance.text.original.vietnameseFolded.trimmed == Self.ticketButton.title.vietnameseFolded
        guard Self.takesTheTicket(utterance.text), isTitle || utterance.match.best?.intent.isFAQ != true
        else {
            return false
        }
        if unanswered.isEmpty || utterance.text.says(anyOf: ["khieu nai"]) {
            start(
                .complaint, triggers: [.complaint] + utterance.triggers, opening: "utter_complain", utterance,
                &turn,
                summary: unanswered.isEmpty ? topicQuestion : unanswered.joined(separator: "; "))
        } else {
            leaveQuestion(unanswered.last ?? "", &turn)
        }
        return true
    }

    /// `mở phiếu nữa cho cái tivi bị sọc màn hình`: a ticket is asked for and what it is about is told.
    private func asksForAnotherTicket(_ utterance: Utterance) -> Bool {
        let text = utterance.text
        return text.tellsTrouble && utterance.reading.ticketNumber == nil
            && text.says(anyOf: [
                "mo phieu", "lap phieu", "tao phieu", "ghi phieu", "lam phieu", "viet phieu",
            ])
    }

    /// Whether a message asks about something else than was just answered: `bị tạm ngưng mà không thấy ai nhắc cước`.
    private static func isSurelyAbout(another topic: Intent.ID, _ match: IntentMatch) -> Bool {
        guard case .matched(let other) = match.decision else { return false }
        return other.intent.isFAQ && other.intent != topic && other.confidence >= sureAnswerToTrouble
    }

    /// Whether a message that swears also says something to act on.
    private static func outranksInsults(_ match: IntentMatch) -> Bool {
        switch match.decision {
        case .matched(let candidate): candidate.intent.isOfferable || candidate.intent == .stillBroken
        case .ambiguous(let candidates): candidates.contains { $0.intent.isOfferable }
        case .none: false
        }
    }

    /// More answers in one turn are not read.
    private static let mostAnswers = 3

    /// The entries that the sentences of a message ask for, each once, in order.
    private static func questions(of utterance: Utterance) -> [Intent.ID] {
        var asked: [Intent.ID] = []
        for part in utterance.parts {
            // A part that is not sure of itself is what the whole was taken for.
            let first = part.ranking.first?.intent
            guard let intent = part.best?.intent ?? (first == utterance.match.best?.intent ? first : nil),
                intent.isFAQ,
                !asked.contains(intent)
            else { continue }
            asked.append(intent)
        }
        return asked
    }

    /// Answers each question once, in order; an angry customer also gets the ways out.
    private mutating func answerAll(_ intents: [Intent.ID], isAngry: Bool, _ turn: inout Turn) {
        for intent in intents.prefix(Self.mostAnswers) { answer(intent, &turn) }
        if isAngry {
            say("utter_insult", &turn, buttons: [Self.ticketButton, Self.humanButton])
        } else if let last = trouble.last, turn.question?.hasPrefix(last) == true {
            offerForm(&turn)
        }
    }
}
