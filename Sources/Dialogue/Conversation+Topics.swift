import CustomerCare
import IntentMatching
import VietnameseText

/// Which entries are asked about when a message shows its matter and not its question.
extension Conversation {
    /// The entries that a bare topic may mean (`wifi`, `hóa đơn`, `đổi hàng`): all whose title names it, those that
    /// the matcher is nearest to first, then the shortest titles, which are the most general.
    ///
    /// - Returns: none where the message is more than a topic, fewer than two titles name it, or no choices are offered.
    func bareTopicChoices(_ utterance: Utterance, _ briefing: Briefing) -> [IntentMatch.Candidate] {
        let text = utterance.text
        let words = Self.meaningfulWords(of: text)
        guard briefing.policy.limits.choices > 0, (1...Self.longestTopic).contains(words.count),
            !Set(words).isSubset(of: Self.vague),
            text.tokens.allSatisfy({ $0.kind == .word || $0.kind == .punctuation })
        else { return [] }
        let titled = briefing.answers.intents(titled: words.joined(separator: " ")).filter {
            $0.isOfferable
                && briefing.answers.isOpen(
                    $0, on: briefing.now.vietnamDate, includesUnpublished: briefing.includesUnpublished)
        }
        guard titled.count > 1 else { return [] }
        let near = utterance.match.ranking.filter {
            $0.confidence >= Self.leastChoice && titled.contains($0.intent)
        }
        let others = titled.filter { intent in !near.contains { $0.intent == intent } }
        return near + others.map { IntentMatch.Candidate(intent: $0, confidence: 0) }
    }

    /// A bare topic that several titles name, and of which the matcher chose one without being sure, is asked about.
    mutating func asksAboutBareTopic(
        _ candidate: IntentMatch.Candidate, _ utterance: Utterance, _ turn: inout Turn
    ) -> Bool {
        guard candidate.confidence < Self.sureOfTopic else { return false }
        var choices = bareTopicChoices(utterance, turn.briefing)
        guard !choices.isEmpty else { return false }
        choices.removeAll { $0.intent == candidate.intent }
        askWhich([candidate] + choices, utterance, &turn)
        return true
    }

    /// Keeps an address given where no form asks for one: `giao về 56 Lý Thường Kiệt phường 7 quận Tân Bình nhé`.
    mutating func takesAddress(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        let text = utterance.text
        guard !Self.asksSomething(text), !text.isNoise, !text.tellsTrouble,
            utterance.match.best?.intent.isFAQ != true || justAskedForAddress,
            let address = FormReading.outrightAddress(in: text)
        else { return false }
        contact.address = address
        if hasOpenTicket(turn.briefing), let own = tickets.last {
            add(clipped(text.original), to: own, &turn)
        } else if topic != nil, let asked = topicQuestion {
            unanswered += [String(asked.prefix(500)), String(text.original.prefix(500))]
            phase = .offered(question: asked)
            say(
                "utter_address_for_topic", &turn, values: ["address": address],
                buttons: [Self.ticketButton, Self.humanButton])
        } else {
            remember(text)
            say(
                "utter_address_kept", &turn, values: ["address": address],
                buttons: [Self.ticketButton, Self.humanButton])
        }
        return true
    }

    /// Takes what the last answer asked for (`nhắn tên kênh, em tra giúp`), which only people can look up.
    mutating func takesDatum(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        let text = utterance.text
        guard topicWasJustAnswered, topic != nil, let asked = topicQuestion, justAskedForDatum,
            trouble.isEmpty,
            !Self.asksSomething(text), !text.isNoise, !text.tellsTrouble, utterance.triggers.isEmpty,
            (1...Self.longestDatum).contains(text.tokens.count), !Self.refuses(text), !Self.agrees(text),
            !Self.namesNothing(text) || text.tokens.contains(where: { $0.kind == .number }),
            !Self.asksForCall(text), !Self.wantsPeople(text)
        else { return false }
        unanswered += [String(asked.prefix(500)), String(text.original.prefix(500))]
        misses = 0
        phase = .offered(question: asked)
        say(
            "utter_datum_for_topic", &turn, values: ["datum": clipped(text.original.trimmed)],
            buttons: [Self.ticketButton, Self.humanButton])
        return true
    }

    private static let longestDatum = 15

    /// Whether the last answer asked the customer for something that it then needs.
    private var justAskedForDatum: Bool {
        let us = address.ourselves
        return lastReplies.contains { reply in
            reply.name.hasPrefix("utter_faq/")
                && [
                    "cho \(us) biết", "gửi \(us) ", "nhắn \(us)", "cho \(us) xin", "nhắn tên", "gửi tên",
                    "gửi địa chỉ",
                    "nhắn địa chỉ", "báo \(us)",
                ].contains { reply.text.lowercased().contains($0) }
        }
    }

    /// Whether the last answer asked where to come or send to.
    private var justAskedForAddress: Bool {
        lastReplies.contains { $0.name.hasPrefix("utter_faq/") && $0.text.contains("địa chỉ") }
    }

    /// Whether a message names no matter at all: `thì cái đó đó kìa`.
    static func namesNothing(_ text: AnalyzedText) -> Bool {
        Set(meaningfulWords(of: text)).isSubset(of: vague)
    }

    /// Words of a message that can name a topic.
    private static func meaningfulWords(of text: AnalyzedText) -> [String] {
        text.tokens.filter(isMeaningful).map(\.folded)
    }

    private static func isMeaningful(_ token: Token) -> Bool {
        token.kind == .word && !token.isFiller && token.folded.utf8.count > 1
    }

    /// More syllables than these say what is asked about the topic.
    private static let longestTopic = 3
    /// From this confidence a bare topic is answered as it was matched.
    private static let sureOfTopic = 0.95

    /// The entries that are near enough to be asked about though none is near enough to be answered.
    ///
    /// An entry is worth asking about when its title has a word of the message: `đổi trả` alone names a few of
    /// them, and `mlem mlem` none.
    func nearChoices(_ utterance: Utterance, _ briefing: Briefing) -> [IntentMatch.Candidate] {
        guard briefing.policy.limits.choices > 0, let first = utterance.match.ranking.first else { return [] }
        let topic = bareTopicChoices(utterance, briefing)
        if !topic.isEmpty { return topic }
        let said = utterance.text.tokens.filter { Self.isMeaningful($0) && !Self.vague.contains($0.folded) }
        let near = utterance.match.ranking.filter { candidate in
            guard candidate.intent.isOfferable,
                candidate.confidence >= max(Self.leastChoice, first.confidence / 5),
                let label = briefing.answers.labels[candidate.intent]
            else { return false }
            func words(_ text: String) -> Set<String> {
                Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
            }
            let (folded, written) = (words(label.vietnameseFolded), words(label.lowercased()))
            let named = said.count {
                $0.hasMarks ? written.contains($0.canonical) : folded.contains($0.folded)
            }
            // Most of what was said must stand there: one word of a long sentence shows nothing.
            return named > 0 && named * 2 >= said.count
        }
        // One word (`cước`, `điểm`) is near to nothing and to all that has it in its title.
        let least = said.count == 1 ? Self.leastChoice : Self.leastNear
        return (near.first?.confidence ?? 0) >= least ? near : []
    }

    /// Confidence from which on the nearest entry, and the others, may be asked about.
    private static let (leastNear, leastChoice) = (0.2, 0.05)
    /// Words of titles that show no matter.
    private static let vague: Set<String> = [
        "khong", "duoc", "the", "nao", "cach", "khi", "co", "va", "cua", "cho", "la", "gi", "bi", "cai",
        "mua", "goi",
        "o", "dau", "sao", "bao", "lau", "nhieu", "mot", "hai", "ba", "ngay", "loi", "lam", "di", "ra", "vao",
        "lai",
        "hang", "nguoi", "moi", "ten", "so", "ma", "chua", "can", "con", "hoi", "xem",
        "thi", "do", "kia", "nay", "ay", "no",
    ]

    /// Asks which of several entries is meant; people are offered where the same choices did not help before.
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
            if misses >= turn.briefing.missesBeforeOffer {
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

    /// Asks which of several near intents is meant, unless only one is worth asking about.
    mutating func choose(
        among candidates: [IntentMatch.Candidate], _ utterance: Utterance, _ turn: inout Turn
    ) {
        let worthAsking = candidates.filter(\.intent.isOfferable)
        if let first = worthAsking.first, first.confidence < Self.leastForNothingNamed,
            Self.namesNothing(utterance.text)
        {
            miss(utterance, reason: .fallback, &turn)
        } else if worthAsking.isEmpty, let first = candidates.first {
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
    /// Below this nobody is asked which of several entries they meant by words that name none.
    private static let leastForNothingNamed = 0.5
}
