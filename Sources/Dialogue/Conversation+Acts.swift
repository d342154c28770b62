import CustomerCare
import IntentMatching
import VietnameseText

/// What is done for each intent, said or chosen.
extension Conversation {
    /// Acts on an intent; `slots` are what a button's payload carries, `utterance` is nil for a button.
    mutating func act(
        on intent: Intent.ID, slots: [String: String], utterance: Utterance?, _ turn: inout Turn
    ) {
        if case .filling(let form) = phase, utterance == nil, continueForm(form, intent, &turn) { return }
        let before = phase
        var told = slots["told"] != nil ? turn.question : nil
        if case .choosing(let question) = before, slots["told"] != nil { told = question }
        if utterance == nil || !intent.isFAQ { phase = .open }
        let shown = utterance?.triggers ?? []
        switch intent {
        case .complain:
            if case .offered(let question) = before {
                leaveQuestion(question, &turn)
            } else {
                start(
                    .complaint, triggers: [.complaint] + shown, opening: "utter_complain", utterance, &turn,
                    category: slots["category"], summary: told, isNew: slots["new"] != nil)
            }
        case .askHuman where callbackTicket != nil && contact.phone != nil:
            if let callbackTicket { askAgainForPerson(callbackTicket, utterance, &turn) }
        case .askHuman:
            start(
                .callback, triggers: [.askedForPerson] + shown,
                opening: wayToPeople(turn.briefing, isKnown: contact.phone != nil), utterance, &turn)
        case .callbackRequest:
            start(.callback, triggers: [.callback] + shown, opening: "utter_callback", utterance, &turn)
        case .staffFeedback
        where utterance.map({ Self.complainsOutright($0.text) || Self.isGrave($0.text) }) == true:
            start(
                .complaint, triggers: [.complaint, .staffFeedback] + shown, opening: "utter_complain_staff",
                utterance, &turn, category: "thai_do")
        case .staffFeedback:
            start(
                .staffFeedback, triggers: [.staffFeedback] + shown, opening: "utter_complain_staff",
                utterance, &turn,
                category: "thai_do")
        case .eraseData where utterance.map({ !Self.speaksOfErasing($0.text) }) == true,
            .resolved where utterance.map({ $0.text.says(anyOf: Self.endsOfOther) }) == true,
            .threat where utterance.map({ Self.tellsOfThreats($0.text) }) == true:
            if let utterance {
                if utterance.isAngry {
                    act(on: .insult, slots: [:], utterance: utterance, &turn)
                } else {
                    answerNearest(utterance, &turn)
                }
            }
        case .stillBroken where utterance.map({ Self.isLost($0.text) }) == true:
            misses += 1
            say("utter_bot_sorry", &turn, buttons: [Self.humanButton, Self.ticketButton])
        case .eraseData:
            start(.eraseData, triggers: [.eraseData], opening: "utter_erase_data", utterance, &turn)
        case .praise where utterance.map({ Self.isIronic($0.text) }) == true:
            if let utterance { remember(utterance.text) }
            say("utter_insult", &turn, buttons: [Self.ticketButton, Self.humanButton])
        case .thanks where utterance.map({ Self.thanksInVain($0.text) }) == true:
            answerDidNotHelp(utterance, &turn)
        case .thumbsUp:
            misses = 0
            say("utter_thumbs_up", &turn)
        case .thumbsDown: answerDidNotHelp(utterance, &turn)
        case .safety
        where utterance.map({ $0.text.says(anyOf: ["giat dien thoai", "cuop dien thoai"]) }) == true:
            // A snatched phone is no accident with a product, near as the words are.
            if let utterance { answerNearest(utterance, &turn) }
        case .threat:
            start(.complaint, triggers: [.threat] + shown, opening: "utter_complain_threat", utterance, &turn)
        case .safety:
            start(
                .complaint, triggers: [.safety] + shown,
                opening: utterance?.dangerOpening ?? "utter_complain_safety", utterance, &turn)
        case .insult:
            say("utter_insult", &turn, buttons: [Self.ticketButton, Self.humanButton])
        case .stillBroken:
            stillBroken(utterance, about: topic.flatMap { turn.briefing.answers.labels[$0] }, &turn)
        case .ticketStatus: askStatus(utterance, &turn)
        case .ticketAdd where slots["same"] != nil:
            if let own = tickets.last { add(told, to: own, &turn) }
        case .ticketAdd: addToTicket(utterance, &turn)
        case .resume:
            if !resumeForm(&turn) { say("utter_nothing_waiting", &turn) }
        case .rate:
            if case .rating(let survey) = before, let score = slots["score"].flatMap({ Int($0) }) {
                take(score: score, survey, &turn)
            } else {
                say("utter_choice_gone", &turn, buttons: [Self.humanButton])
            }
        case .ticketClose: closeTicket(utterance, &turn)
        case .addressForm: changeAddress(utterance, &turn)
        case .repeatThat: repeatLast(&turn)
        case .noneOfThese, .correct:
            if case .choosing(let question) = before {
                denyChoices(question: question, utterance, &turn)
            } else {
                answerRefused(utterance, &turn)
            }
        case .deny:
            if topicWasJustAnswered, (utterance?.text.tokens.count ?? 0) > 1,
                utterance?.text.says(anyOf: ["phai"]) == true
            {
                answerRefused(utterance, &turn)
            } else {
                say("utter_deny", &turn)
            }
        case .cancel, .skip:
            if case .rating = before {
                say("utter_survey_skipped", &turn)
            } else {
                say("utter_deny", &turn)
            }
        case .outOfScope where utterance.map({ takesDatum($0, &turn) }) == true: break
        case .outOfScope:
            misses = 0
            say("utter_out_of_scope", &turn)
        case .more:
            say("utter_more", &turn, buttons: [Self.humanButton])
        case .help: say("utter_help", &turn, buttons: [Self.humanButton])
        case .hurry: say("utter_hurry", &turn, buttons: [Self.humanButton])
        case .botChallenge: say("utter_bot_challenge", &turn, buttons: [Self.humanButton])
        case .greet where turn.isNewSession && turn.briefing.tickets.contains(where: \.stage.isOpen):
            if let ticket = turn.briefing.tickets.last(where: \.stage.isOpen) {
                say(
                    "utter_greet_back", &turn,
                    values: ["ticket": ticket.number.description, "stage": ticket.stage.label])
            }
        default:
            if intent.isFAQ {
                answer(intent, &turn)
            } else {
                chat(intent, utterance, &turn)
            }
        }
    }

    /// Whether a message is about stored data going away: `tôi không tin nữa` is near in its letters and is not.
    private static func speaksOfErasing(_ text: AnalyzedText) -> Bool {
        text.says(anyOf: [
            "xoa", "go", "huy", "luu", "giu", "bo ten", "rut", "delete", "erase", "quyen duoc quen",
            "loai bo",
        ])
    }

    /// What ends besides trouble: `hết tiền rồi` is no good news.
    private static let endsOfOther = ["het tien", "het pin", "het hang", "het han", "het tin", "het sach"]

    /// Whether threats are told of, or somebody only says who they are: `họ dọa đưa ra tòa`, `tôi là công an phường`.
    private static func tellsOfThreats(_ text: AnalyzedText) -> Bool {
        text.says(anyOf: [
            "ho doa", "no doa", "bi doa", "doa toi", "doa em", "doa minh", "doa dua ra toa", "toi la cong an",
            "em la cong an", "minh la cong an", "anh la cong an", "la luat su", "lam luat su",
        ])
    }

    /// `không hiểu`: it is us who were not clear, and nothing is broken.
    private static func isLost(_ text: AnalyzedText) -> Bool {
        text.tokens.count <= 5 && text.says(anyOf: ["khong hieu", "chua hieu", "chang hieu", "k hieu"])
    }

    /// Whether thanks go before what is still missing: `cảm ơn nhưng vẫn chưa rõ`.
    private static func thanksInVain(_ text: AnalyzedText) -> Bool {
        text.says(anyOf: ["nhung", "ma"])
            && text.says(anyOf: [
                "van chua", "van khong", "chua ro", "chua hieu", "chua duoc", "chua giup", "chua giai quyet",
                "chua dung y", "khong giup", "khong dung y", "khong phai y", "khong hieu",
            ])
    }

    /// Greetings, thanks, small talk: whatever has a sentence of its own.
    private mutating func chat(_ intent: Intent.ID, _ utterance: Utterance?, _ turn: inout Turn) {
        let hasSentence =
            !Phrasebook.variants(of: intent.responseName).isEmpty || turn.briefing.answers.answers(intent)
        if hasSentence {
            misses = 0
            if Self.ending.contains(intent) { trouble = [] }
            say(intent.responseName, &turn)
        } else if let utterance {
            miss(utterance, reason: .fallback, &turn)
        } else {
            say("utter_choice_gone", &turn, buttons: [Self.humanButton])
        }
    }

    /// Who says this has what they came for.
    private static let ending: Set<Intent.ID> = [.thanks, .goodbye, .resolved]

    var topicWasJustAnswered: Bool { lastReplies.contains { $0.name.hasPrefix("utter_faq/") } }

    /// A thumb down: the question goes into the editors' queue, and people are offered at once.
    private mutating func answerDidNotHelp(_ utterance: Utterance?, _ turn: inout Turn) {
        recordRefusal(utterance, &turn)
        if let topicQuestion { unanswered.append(String(topicQuestion.prefix(500))) }
        topic = nil
        misses += 1
        say("utter_thumbs_down", &turn, buttons: [Self.humanButton, Self.ticketButton])
    }

    /// The answer was not what was asked: it goes into the editors' queue and the customer says it again.
    private mutating func answerRefused(_ utterance: Utterance?, _ turn: inout Turn) {
        recordRefusal(utterance, &turn)
        topic = nil
        misses += 1
        if misses >= turn.briefing.missesBeforeOffer {
            offer(question: utterance?.text.original ?? "", &turn)
        } else {
            say("utter_rephrase_denied", &turn, buttons: [Self.humanButton])
        }
    }

    private mutating func recordRefusal(_ utterance: Utterance?, _ turn: inout Turn) {
        if topicWasJustAnswered, let topic {
            turn.effects.append(
                .recordUnanswered(
                    UnansweredQuestion(
                        text: topicQuestion ?? utterance?.text.original ?? topic.rawValue,
                        reason: .thumbsDown,
                        nearest: [IntentMatch.Candidate(intent: topic, confidence: 0)])))
        }
    }

    /// Answers the nearest entry, or asks back where none is near.
    private mutating func answerNearest(_ utterance: Utterance, _ turn: inout Turn) {
        if let nearest = utterance.match.ranking.first(where: \.intent.isFAQ), nearest.confidence >= 0.1 {
            answer(nearest.intent, &turn)
        } else {
            miss(utterance, reason: .fallback, &turn)
        }
    }

    /// The sentence that says how people are reached: at once while they are there, else when they are back.
    func wayToPeople(_ briefing: Briefing, isKnown: Bool) -> String {
        let name = isKnown ? "utter_ask_human_known" : "utter_ask_human"
        return briefing.peopleAreBack == nil ? name : name + "_closed"
    }

    private mutating func changeAddress(_ utterance: Utterance?, _ turn: inout Turn) {
        guard let asked = utterance.flatMap({ FormsOfAddress.asked(in: $0.text, callsUs: callsUs) }) else {
            if let utterance, Self.asksForCall(utterance.text) {
                act(on: .callbackRequest, slots: [:], utterance: utterance, &turn)
            } else {
                say("utter_address_form_ask", &turn)
            }
            return
        }
        address = asked
        addressWasAsked = true
        say("utter_address_form", &turn)
    }

    mutating func repeatLast(_ turn: inout Turn) {
        guard let last = lastReplies.last, last.name != "utter_nothing_yet" else {
            say("utter_nothing_yet", &turn)
            return
        }
        if last.name == "utter_repeat" {
            turn.effects.append(.reply(last))
            return
        }
        let bare = last.text.hasPrefix("Dạ, ") ? String(last.text.dropFirst(4)) : last.text
        say("utter_repeat", &turn, values: ["last": bare], buttons: last.buttons)
    }
}
