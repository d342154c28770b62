import CustomerCare
import IntentMatching
import VietnameseText

/// How a message is read, by what it is an answer to.
extension Conversation {
    mutating func read(_ utterance: Utterance, _ turn: inout Turn) {
        let text = utterance.text
        if FormsOfAddress.callsCon(text) { callsUsCon = true }
        if !addressWasAsked, let shown = FormsOfAddress.shown(in: text, callsUsCon: callsUsCon) {
            address = shown
        }
        guard text.tokens.contains(where: { $0.kind != .emoji && $0.kind != .punctuation }) else {
            readWordless(text, &turn)
            return
        }
        let awaitsChoice =
            switch phase {
            case .choosing, .offered: true
            case .open, .filling, .filing: false
            }
        if let index = ChoiceReading.choice(in: text, among: offered, byWords: awaitsChoice),
            let payload = Payload(offered[index].payload)
        {
            act(on: payload.intent, slots: payload.slots, utterance: nil, &turn)
            return
        }
        switch phase {
        case .filling(let form): fill(form, with: utterance, &turn)
        case .choosing(let question): readChoice(utterance, question: question, &turn)
        case .offered(let question): readOffer(utterance, question: question, &turn)
        case .open, .filing: readOpen(utterance, &turn)
        }
    }

    /// An emoji, a sticker, `???`: nothing to match, but never silence.
    private mutating func readWordless(_ text: AnalyzedText, _ turn: inout Turn) {
        let isPositive = text.entities.contains { $0.kind == .emoji && $0.value == "positive" }
        if case .filling(let form) = phase, form.isConfirming, isPositive {
            advance(form, &turn)
        } else if case .filling(let form) = phase {
            ask(form, &turn, again: true)
        } else {
            say("utter_sticker", &turn)
        }
    }

    mutating func readOpen(_ utterance: Utterance, _ turn: inout Turn) {
        phase = .open
        turn.question = utterance.text.original
        let triggers = Trigger.shown(in: utterance.text)
        if triggers.contains(.safety) {
            start(.complaint, triggers: triggers, opening: "utter_complain_safety", utterance, &turn)
            return
        }
        if triggers.contains(.threat) {
            start(.complaint, triggers: triggers, opening: "utter_complain_threat", utterance, &turn)
            return
        }
        let readsTicket = [.ticketAdd, .ticketClose, .stillBroken].contains(utterance.match.best?.intent)
        if FormReading(utterance.text).ticketNumber != nil, !readsTicket {
            askStatus(utterance, &turn)
            return
        }
        let isBeside = utterance.match.best.map { Self.besideComplaints.contains($0.intent) } ?? false
        if Self.asksToComplain(utterance.text), utterance.text.says(anyOf: ["thai do"]) {
            act(on: .staffFeedback, slots: [:], utterance: utterance, &turn)
            return
        }
        if Self.asksToComplain(utterance.text), !isBeside {
            start(.complaint, triggers: [.complaint] + triggers, opening: "utter_complain", utterance, &turn)
            return
        }
        if let topic, topicWasJustAnswered, Self.saysItDidNotHelp(utterance.text) {
            let label = turn.briefing.answers.labels[topic]
            stillBroken(utterance, about: label, &turn)
            return
        }
        if triggers.contains(.insult), !Self.outranksInsults(utterance.match) {
            act(on: .insult, slots: [:], utterance: utterance, &turn)
            return
        }
        let asked = Self.questions(of: utterance)
        if asked.count > 1 {
            answerAll(asked, isAngry: triggers.contains(.anger) || triggers.contains(.insult), &turn)
            return
        }
        switch utterance.match.decision {
        case .matched(let candidate):
            if candidate.intent.isFAQ {
                answerAll(
                    [candidate.intent], isAngry: triggers.contains(.anger) || triggers.contains(.insult),
                    &turn)
            } else {
                act(on: candidate.intent, slots: [:], utterance: utterance, &turn)
            }
        case .ambiguous(let candidates):
            if triggers.contains(.anger) || triggers.contains(.insult),
                let nearest = candidates.first(where: \.intent.isFAQ)
            {
                // Nobody who is angry is asked which of four things they meant.
                answerAll([nearest.intent], isAngry: true, &turn)
                return
            }
            choose(among: candidates, utterance, &turn)
        case .none:
            if triggers.contains(.anger) {
                act(on: .insult, slots: [:], utterance: utterance, &turn)
            } else {
                miss(utterance, reason: .fallback, &turn)
            }
        }
    }

    /// Whether a message right after an answer says that it did not help: `rút ra cắm lại rồi vẫn đỏ`.
    private static func saysItDidNotHelp(_ text: AnalyzedText) -> Bool {
        let stays = text.says(anyOf: [
            "van khong", "van chua", "van do", "van loi", "van vay", "van the", "ma van", "van bi", "van y",
            "roi van",
            "van nhu cu", "khong duoc gi het", "lam roi ma khong",
        ])
        return stays && !text.original.contains("?")
            && !text.says(anyOf: ["bao lau", "o dau", "the nao", "co duoc khong"])
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
        for intent in utterance.parts.compactMap(\.best?.intent) where intent.isFAQ && !asked.contains(intent)
        {
            asked.append(intent)
        }
        return asked
    }

    /// Answers each question once, in order; an angry customer also gets the ways out.
    private mutating func answerAll(_ intents: [Intent.ID], isAngry: Bool, _ turn: inout Turn) {
        for intent in intents.prefix(Self.mostAnswers) { answer(intent, &turn) }
        if isAngry { say("utter_insult", &turn, buttons: [Self.ticketButton, Self.humanButton]) }
    }

    /// Whether the words say "I complain", not "how does one complain" or "what became of my complaint".
    static func asksToComplain(_ text: AnalyzedText) -> Bool {
        func has(_ phrases: [String]) -> Bool { text.says(anyOf: phrases) }
        guard has(["khieu nai", "to cao", "phan anh"]) else { return false }
        let asks = has([
            "thong tin gi", "bao lau", "bao nhieu", "the nao", "o dau", "quy trinh", "thu tuc", "may ngay",
            "lam sao", "cach",
            "nhu nao",
            "khi nao", "toi dau", "den dau", "tien do", "buoc nao", "may buoc", "bang chung", "duoc khong",
            "mat phi",
            "co phi", "hop thu", "ket qua", "la gi", "gi khong", "can gi", "nhung gi", "ai xu ly", "thay cho",
            "giup me", "qua han",
        ])
        let isOld = has([
            "phieu", "khieu nai cua", "khieu nai hom", "khieu nai lan truoc", "khieu nai truoc",
            "da khieu nai", "khieu nai roi",
            "khieu nai chua", "khieu nai lai", "vu khieu nai",
        ])
        let isDenied = has([
            "khoi khieu nai", "khong khieu nai", "khong muon khieu nai", "thoi khieu nai",
            "khong can khieu nai", "rut khieu nai",
            "dung khieu nai", "huy khieu nai",
        ])
        // "… có được bồi thường không" asks, too.
        let endsAsking = has(["co"]) && text.tokens.last { $0.kind == .word }?.folded == "khong"
        return !asks && !endsAsking && !isOld && !isDenied
    }

    /// Intents of which a complaint may speak without being one itself.
    private static let besideComplaints: Set<Intent.ID> = [
        .staffFeedback, .ticketStatus, .ticketAdd, .ticketClose, .eraseData,
    ]

    /// Asks which of several near intents is meant, unless only one is worth asking about.
    private mutating func choose(
        among candidates: [IntentMatch.Candidate], _ utterance: Utterance, _ turn: inout Turn
    ) {
        let worthAsking = candidates.filter(\.intent.isOfferable)
        if worthAsking.isEmpty, let first = candidates.first {
            act(on: first.intent, slots: [:], utterance: utterance, &turn)
        } else if worthAsking.count == 1, worthAsking.count < candidates.count,
            worthAsking[0].confidence >= Self.soleChoiceConfidence
        {
            act(on: worthAsking[0].intent, slots: [:], utterance: utterance, &turn)
        } else {
            askWhich(worthAsking, utterance, &turn)
        }
    }

    /// From here on the only real question among courtesies is answered without asking back.
    private static let soleChoiceConfidence = 0.4

    mutating func askWhich(_ candidates: [IntentMatch.Candidate], _ utterance: Utterance, _ turn: inout Turn)
    {
        let choices = candidates.prefix(turn.briefing.policy.limits.choices).compactMap { candidate in
            turn.briefing.answers.labels[candidate.intent].map {
                Response.Button(title: $0, payload: "/" + candidate.intent.rawValue)
            }
        }
        guard let first = choices.first else {
            miss(utterance, reason: .fallback, &turn)
            return
        }
        if justSaid("utter_did_you_mean") || justSaid("utter_did_you_mean_one"),
            offered == choices + [Self.noneButton]
        {
            // The same question again: the choices do not help, people do.
            misses += 1
            if misses >= turn.briefing.policy.limits.missesBeforeOffer {
                remember(utterance.text)
                offer(question: utterance.text.original, &turn)
                return
            }
        }
        remember(utterance.text)
        phase = .choosing(question: utterance.text.original)
        if choices.count == 1 {
            say(
                "utter_did_you_mean_one", &turn, values: ["label": first.title],
                buttons: choices + [Self.noneButton])
        } else {
            say("utter_did_you_mean", &turn, buttons: choices + [Self.noneButton])
        }
    }

    private mutating func readChoice(_ utterance: Utterance, question: String, _ turn: inout Turn) {
        switch utterance.intent(expecting: [.affirm, .deny, .noneOfThese, .correct])?.intent {
        case .affirm:
            let real = offered.filter { $0.payload != Self.noneButton.payload }
            if real.count == 1, let payload = Payload(real[0].payload) {
                act(on: payload.intent, slots: payload.slots, utterance: nil, &turn)
            } else {
                say("utter_did_you_mean", &turn, buttons: offered)
            }
        case .deny, .noneOfThese, .correct:
            denyChoices(question: question, utterance, &turn)
        default:
            readOpen(utterance, &turn)
        }
    }

    mutating func denyChoices(question: String, _ utterance: Utterance?, _ turn: inout Turn) {
        turn.effects.append(
            .recordUnanswered(
                UnansweredQuestion(
                    text: question, reason: .noneOfThese,
                    nearest: offered.compactMap { button in
                        Payload(button.payload).map {
                            IntentMatch.Candidate(intent: $0.intent, confidence: 0)
                        }
                    }.filter(\.intent.isFAQ))))
        misses += 1
        if misses >= turn.briefing.policy.limits.missesBeforeOffer {
            offer(question: question, &turn)
        } else {
            phase = .open
            say("utter_rephrase_denied", &turn, buttons: [Self.humanButton])
        }
    }

    private mutating func readOffer(_ utterance: Utterance, question: String, _ turn: inout Turn) {
        switch utterance.intent(expecting: [.affirm, .deny, .noneOfThese, .cancel])?.intent {
        case .affirm: act(on: .complain, slots: [:], utterance: nil, &turn)
        case .deny, .noneOfThese, .cancel:
            phase = .open
            misses = 0
            say("utter_deny", &turn)
        default: readOpen(utterance, &turn)
        }
    }

    /// Counts a miss: first asks to say it otherwise, then offers a person or a ticket.
    mutating func miss(_ utterance: Utterance, reason: UnansweredQuestion.Reason, _ turn: inout Turn) {
        turn.effects.append(
            .recordUnanswered(
                UnansweredQuestion(
                    text: utterance.text.original, reason: reason,
                    nearest: Array(utterance.match.ranking.prefix(3)))))
        remember(utterance.text)
        misses += 1
        if misses >= turn.briefing.policy.limits.missesBeforeOffer {
            offer(question: utterance.text.original, &turn)
        } else {
            phase = .open
            say("utter_rephrase", &turn, buttons: [Self.humanButton])
        }
    }

    private mutating func offer(question: String, _ turn: inout Turn) {
        phase = .offered(question: question)
        say("utter_offer", &turn, buttons: [Self.humanButton, Self.ticketButton])
    }

    /// Keeps what was said and not answered for a ticket; the last five, cut to 500 characters.
    private mutating func remember(_ text: AnalyzedText) {
        unanswered.append(String(text.original.prefix(500)))
        if unanswered.count > 5 { unanswered.removeFirst(unanswered.count - 5) }
    }
}
