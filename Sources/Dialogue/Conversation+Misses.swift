import CustomerCare
import IntentMatching
import VietnameseText

/// What happens when a message was not understood: choices, another try, then people.
extension Conversation {
    mutating func readChoice(_ utterance: Utterance, question: String, _ turn: inout Turn) {
        switch utterance.intent(expecting: [.affirm, .deny, .noneOfThese, .correct])?.intent {
        case .affirm where offered.first?.payload.hasPrefix("/ticket_add{\"same\"") == true:
            if let payload = Payload(offered[0].payload) {
                act(on: payload.intent, slots: payload.slots, utterance: nil, &turn)
            }
        case .deny where offered.first?.payload.hasPrefix("/ticket_add{\"same\"") == true:
            if let payload = offered.dropFirst().first.flatMap({ Payload($0.payload) }) {
                act(on: payload.intent, slots: payload.slots, utterance: nil, &turn)
            }
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

    mutating func readOffer(_ utterance: Utterance, question: String, _ turn: inout Turn) {
        let intent = utterance.intent(expecting: [.affirm, .deny, .noneOfThese, .cancel])?.intent
        switch Self.takesTheTicket(utterance.text) ? .affirm : intent {
        case .affirm: act(on: .complain, slots: [:], utterance: nil, &turn)
        case .deny, .noneOfThese, .cancel:
            phase = .open
            misses = 0
            say("utter_deny", &turn)
        default: readOpen(utterance, &turn)
        }
    }

    /// Whether the words take the ticket that was offered: `ừ ghi giúp chị`, `làm phiếu đi`.
    private static func takesTheTicket(_ text: AnalyzedText) -> Bool {
        let words = text.tokens.filter { $0.kind == .word }
        guard words.count <= 7, !text.original.contains("?"),
            !text.says(anyOf: ["khong", "khoi", "thoi", "gap", "chua"])
        else { return false }
        return text.says(anyOf: [
            "ghi giup", "ghi phieu", "ghi di", "ghi lai", "ghi dum", "ghi gium", "lam phieu", "tao phieu",
            "lap phieu",
            "gui phieu", "mo phieu", "phieu di",
        ])
    }

    /// A courtesy that the matcher did not know for one: `ờ cảm ơn con`, `okok tks shop nhìu`, `mai gặp nha`.
    private static func courtesy(in text: AnalyzedText) -> Intent.ID? {
        let words = text.tokens.filter { $0.kind == .word }
        guard words.count <= 7, !asksSomething(text) else { return nil }
        if text.says(anyOf: ["cam on", "cam un", "cam ta", "thank", "thanks", "tks", "thks", "camon"]) {
            return .thanks
        }
        if text.says(anyOf: [
            "bye", "bai bai", "tam biet", "hen gap", "mai gap", "pp", "chao nhe", "chao nha",
        ]) {
            return .goodbye
        }
        return nil
    }

    /// Counts a miss: first asks to say it otherwise, then offers a person or a ticket.
    mutating func miss(_ utterance: Utterance, reason: UnansweredQuestion.Reason, _ turn: inout Turn) {
        if let courtesy = Self.courtesy(in: utterance.text) {
            act(on: courtesy, slots: [:], utterance: nil, &turn)
            return
        }
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

    mutating func offer(question: String, _ turn: inout Turn) {
        phase = .offered(question: question)
        let name = turn.briefing.peopleAreBack == nil ? "utter_offer" : "utter_offer_closed"
        say(name, &turn, buttons: [Self.humanButton, Self.ticketButton])
    }

    /// Keeps what was said and not answered for a ticket; the last five, cut to 500 characters.
    mutating func remember(_ text: AnalyzedText) {
        unanswered.append(String(text.original.prefix(500)))
        if unanswered.count > 5 { unanswered.removeFirst(unanswered.count - 5) }
    }
}
