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

    /// `cái thứ hai` where nothing stands to be chosen.
    mutating func choosesFromNothing(_ text: AnalyzedText, _ turn: inout Turn) -> Bool {
        guard offered.isEmpty, ChoiceReading.isOrdinal(text) else { return false }
        say("utter_nothing_to_choose", &turn)
        return true
    }

    /// A number alone that looks like a phone's and is none is not read as anything else.
    mutating func saysThatDigitsAreMissing(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        let (text, reading) = (utterance.text, utterance.reading)
        guard let count = reading.wrongPhoneDigits, count != 10, reading.reference == nil,
            text.original.unicodeScalars.first == "0",
            text.tokens.allSatisfy({ $0.kind != .word })
        else { return false }
        say("utter_reask_phone_digits", &turn, values: ["count": "\(count)"])
        return true
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
        if !trouble.isEmpty {
            // What went wrong is known, and none of ours is it: people take it.
            phase = .open
            start(.complaint, triggers: [.complaint], opening: "utter_matter_noted", utterance, &turn)
            return
        }
        misses += 1
        if misses >= turn.briefing.missesBeforeOffer {
            offer(question: question, &turn)
        } else {
            phase = .open
            say("utter_rephrase_denied", &turn, buttons: [Self.humanButton])
        }
    }

    mutating func readOffer(_ utterance: Utterance, question: String, _ turn: inout Turn) {
        let intent = utterance.intent(expecting: [.affirm, .deny, .noneOfThese, .cancel])?.intent
        let agrees =
            Self.takesTheTicket(utterance.text)
            || (intent == nil || utterance.text.tokens.count <= 3) && Self.agrees(utterance.text)
        switch agrees ? .affirm : intent {
        case .affirm: act(on: .complain, slots: [:], utterance: nil, &turn)
        case .deny where utterance.text.says(anyOf: ["phai"]), .noneOfThese:
            phase = .open
            say("utter_rephrase_denied", &turn, buttons: [Self.humanButton])
        case .deny, .cancel:
            phase = .open
            misses = 0
            say("utter_deny", &turn)
        default:
            if trouble.isEmpty, !unanswered.isEmpty, givesContact(utterance) || givesName(utterance) {
                act(on: .complain, slots: [:], utterance: nil, &turn)
            } else {
                readOpen(utterance, &turn)
            }
        }
    }

    /// Whether somebody answers an offer with how to reach them, which takes it; the number is kept.
    private mutating func givesContact(_ utterance: Utterance) -> Bool {
        let reading = utterance.reading
        guard reading.phone != nil || reading.email != nil, !Self.asksSomething(utterance.text),
            !Self.asksForCall(utterance.text), !utterance.text.isNoise
        else { return false }
        contact.phone = reading.phone ?? contact.phone
        contact.email = reading.email ?? contact.email
        contact.name = reading.name ?? contact.name
        reference = reading.reference ?? reference
        return true
    }

    /// Whether somebody answers an offer with their name, which takes it as well.
    private mutating func givesName(_ utterance: Utterance) -> Bool {
        guard utterance.text.tokens.count <= 5,
            let name = utterance.reading.name ?? FormReading.sureName(in: utterance.text)
        else { return false }
        contact.name = name
        return true
    }

    /// Whether the words take the ticket that was offered: `ừ ghi giúp chị`, `làm phiếu đi`.
    static func takesTheTicket(_ text: AnalyzedText) -> Bool {
        let words = text.tokens.filter { $0.kind == .word }
        guard words.count <= 7, !text.original.contains("?"),
            !text.says(anyOf: [
                "khong", "khoi", "gap", "chua", "thoi khoi", "thoi dung", "bo di", "thoi bo", "thoi huy",
            ])
        else { return false }
        return text.says(anyOf: [
            "ghi giup", "ghi phieu", "ghi di", "ghi lai", "ghi dum", "ghi gium", "lam phieu", "tao phieu",
            "lap phieu",
            "gui phieu", "mo phieu", "phieu di", "viet phieu",
        ]) && !text.says(anyOf: ["huy phieu di", "dong phieu di", "rut phieu di"])
    }

    /// A courtesy that the matcher did not know for one: `ờ cảm ơn con`, `okok tks shop nhìu`, `mai gặp nha`.
    private static func courtesy(in text: AnalyzedText) -> Intent.ID? {
        let words = text.tokens.filter { $0.kind == .word }
        guard words.count <= 7, !asksSomething(text) else { return nil }
        let isReachable = text.entities.contains { [.phone, .email, .orderCode].contains($0.kind) }
        if !isReachable,
            text.says(anyOf: ["cam on", "cam un", "cam ta", "thank", "thanks", "tks", "thks", "camon"])
        {
            return .thanks
        }
        if wantsPeople(text) { return .askHuman }
        if let first = words.first, ["ok", "oke", "okie", "okay", "oki"].contains(first.folded),
            words.count <= 4
        {
            return .affirm
        }
        if text.says(anyOf: ["co ai khong", "co ai o do", "co ai truc", "alo", "co ai day"]) || isCall(text)
            || isOpening(text)
        {
            return .greet
        }
        if text.says(anyOf: ["suy nghi", "tinh sau", "de tinh", "hoi lai sau", "de xem lai"]) {
            return .deny
        }
        if let score = score(in: text, mayBeLong: false), (4...5).contains(score),
            text.says(anyOf: ["sao", "diem"])
        {
            return .praise
        }
        if text.says(anyOf: [
            "bye", "bai bai", "tam biet", "hen gap", "mai gap", "pp", "chao nhe", "chao nha",
        ]) {
            return .goodbye
        }
        return nil
    }

    /// Whether a message is thanks and how somebody feels, and asks nothing: `cảm ơn em, chị hết hồn luôn`.
    static func onlyThanks(_ text: AnalyzedText) -> Bool {
        let words = text.tokens.filter { $0.kind == .word }.map(\.folded)
        let start = words.first { !["da", "ok", "oke", "vang", "u", "uh", "um", "roi", "a"].contains($0) }
        guard let start, let at = words.firstIndex(of: start), at + 1 < words.count,
            words.count <= longestThanks,
            start == "cam" && ["on", "un", "ta", "on"].contains(words[at + 1])
        else { return false }
        return !asksSomething(text) && !text.tellsTrouble
            && !text.tokens.contains { $0.canonical == "còn" }
            && !text.says(anyOf: ["nhung", "ma", "cho hoi", "giup", "gui", "voi", "chua", "khong", "can"])
    }

    private static let longestThanks = 8

    /// Whether people are wanted, whatever the rest of a short message is.
    static func wantsPeople(_ text: AnalyzedText) -> Bool {
        text.tokens.count <= 8 && text.says(anyOf: humanWords)
    }

    /// Words by which people are wanted.
    private static let humanWords = [
        "nhan vien dau", "nv dau", "nguoi that", "gap nguoi", "quan ly dau", "gap quan ly", "gap sep",
        "human", "real person",
        "talk to agent", "tu van vien dau", "gap nv", "ai do tra loi", "gap admin", "admin dau",
        "so nhan vien", "so dien thoai nhan vien", "sdt nhan vien", "gap ai",
    ]

    /// `ê`, `ơi`, `hú`: somebody calls.
    private static func isCall(_ text: AnalyzedText) -> Bool {
        let words = text.tokens.filter { $0.kind == .word }
        return words.count == 1 && ["ê", "ơi", "hú", "ey", "ei", "hey"].contains(words[0].canonical)
    }

    /// `cháu ơi bà hỏi cái này`: the question is still to come.
    static func isOpening(_ text: AnalyzedText) -> Bool {
        let words = text.tokens.filter { $0.kind == .word }.map(\.folded)
        return words.count <= 8 && words.contains("hoi") && words.allSatisfy { opening.contains($0) }
    }

    private static let opening: Set<String> = [
        "chau", "con", "em", "oi", "ba", "ong", "bac", "co", "chu", "di", "hoi", "chut", "ti", "xiu", "cai",
        "nay", "ne",
        "cho", "anh", "chi", "minh", "toi", "tui", "a", "da", "muon", "shop", "ad", "voi", "nha", "nhe",
        "mot", "ban",
    ]

    /// Whether somebody wants to be called: `gọi tôi`, `gọi cho mình đi`, `gọi ngay`.
    static func asksForCall(_ text: AnalyzedText) -> Bool {
        text.says(anyOf: [
            "goi toi", "goi tui", "goi minh", "goi em", "goi cho", "goi lai", "goi ngay", "goi so", "goi vao",
            "alo so",
            "goi qua", "lien he so", "lien he qua", "goi di",
        ])
    }

    /// Counts a miss: first asks to say it otherwise, then offers a person or a ticket.
    mutating func miss(_ utterance: Utterance, reason: UnansweredQuestion.Reason, _ turn: inout Turn) {
        if let courtesy = Self.courtesy(in: utterance.text) {
            act(on: courtesy, slots: [:], utterance: nil, &turn)
            return
        }
        if readsContact(utterance, &turn) || asksWhenCalled(utterance, &turn)
            || takesForTicket(utterance, &turn)
        {
            return
        }
        let near = nearChoices(utterance, turn.briefing)
        if near.isEmpty, takesDatum(utterance, &turn) || answersInEnglish(utterance.text, &turn) { return }
        // One entry may be just what the trouble is; told on, it is written down.
        if near.count != 1 || trouble.count > 1 || justSaid("utter_bot_sorry"), takesTrouble(utterance, &turn)
        {
            return
        }
        if near.isEmpty, utterance.text.tellsLongStory {
            // Nobody who told so much is asked to say it again.
            startForTrouble(utterance, &turn)
            return
        }
        recordUnanswered(utterance, reason: reason, &turn)
        if !near.isEmpty {
            askWhich(near, utterance, &turn)
            return
        }
        remember(utterance.text)
        misses += 1
        if misses >= turn.briefing.missesBeforeOffer {
            offer(question: utterance.text.original, &turn)
        } else {
            phase = .open
            sayUnclear(utterance.text, &turn)
        }
    }

    /// Asks to say it otherwise; right after an answer, what else is wanted to know about it.
    private mutating func sayUnclear(_ text: AnalyzedText, _ turn: inout Turn) {
        guard topicWasJustAnswered, !Self.asksSomething(text), !text.isNoise,
            let label = topic.flatMap({ turn.briefing.answers.labels[$0] })
        else {
            say("utter_rephrase", &turn, buttons: [Self.humanButton])
            return
        }
        say(
            "utter_rephrase_topic", &turn,
            values: ["label": label],
            buttons: [Self.humanButton, Self.ticketButton])
    }

    /// Says in English how people are reached, to somebody who writes it.
    private mutating func answersInEnglish(_ text: AnalyzedText, _ turn: inout Turn) -> Bool {
        let words = text.original.lowercased().split { !$0.isLetter }
        let english = words.count { Self.englishWords.contains(String($0)) }
        let isClear = words.contains { $0.count >= 4 && Self.englishWords.contains(String($0)) }
        guard words.count >= 2, isClear, english * 2 >= words.count, !text.hasMarks else { return false }
        remember(text)
        phase = .offered(question: text.original)
        say("utter_english", &turn, buttons: [Self.humanButton, Self.ticketButton])
        return true
    }

    private static let englishWords: Set<String> = Set(
        """
        my order has not arrived i want a refund the product is broken how much what where when can you help please to
        speak talk someone english in it was received wrong item cancel return shipping delivery status track tracking
        money back complaint complain have need still waiting for does do did why this that hello yes no thanks and or
        with from your our they there late damaged missing paid payment customer service agent human person would like
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    mutating func offer(question: String, _ turn: inout Turn) {
        phase = .offered(question: question)
        let name = turn.briefing.peopleAreBack == nil ? "utter_offer" : "utter_offer_closed"
        say(name, &turn, buttons: [Self.humanButton, Self.ticketButton])
    }

    /// Keeps what was said and not answered for a ticket; the last five, cut to 500 characters, and no noise.
    mutating func remember(_ text: AnalyzedText) {
        if text.isNoise { return }
        unanswered.append(String(text.original.prefix(500)))
        if unanswered.count > 5 { unanswered.removeFirst(unanswered.count - 5) }
    }

    /// Puts a message among the questions that editors look through.
    func recordUnanswered(_ utterance: Utterance, reason: UnansweredQuestion.Reason, _ turn: inout Turn) {
        turn.effects.append(
            .recordUnanswered(
                UnansweredQuestion(
                    text: utterance.text.original, reason: reason,
                    nearest: Array(utterance.match.ranking.prefix(3)))))
    }
}
