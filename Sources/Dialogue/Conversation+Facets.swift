import CustomerCare
import IntentMatching
import VietnameseText

/// What is asked of a topic in words that name none: `bao nhiêu tiền vậy`, `mất bao lâu`, `ở đâu`.
enum Facet: CaseIterable {
    case cost, duration, place

    /// Phrases, folded, that ask for it.
    fileprivate var questions: [String] {
        switch self {
        case .cost:
            [
                "bao nhieu tien", "mat phi", "ton phi", "ton tien", "mat tien", "phi bao nhieu",
                "gia bao nhieu",
                "gia sao", "phi sao", "mien phi khong", "free khong", "co phi", "tinh phi", "mat bao nhieu",
                "ton bao nhieu", "het bao nhieu", "bao nhieu vay", "nhieu tien", "bao nhieu",
            ]
        case .duration:
            [
                "bao lau", "may ngay", "may gio", "may tuan", "may thang", "khi nao", "bao gio", "chung nao",
                "nhanh khong",
            ]
        case .place: ["o dau", "cho nao", "dau vay", "tai dau"]
        }
    }

    /// Words of a sentence, folded, that tell it.
    fileprivate var tellings: [String] {
        switch self {
        case .cost: ["mien phi", "phi", "gia", "tien", "cuoc", "khong mat", "khong tinh"]
        case .duration: ["ngay", "gio", "phut", "tuan", "thang", "nam", "ngay khi", "lien"]
        // A word in passing does not tell where something is.
        case .place: []
        }
    }

    /// Whether a sentence surely tells it: an amount, a span of time.
    fileprivate func isToldSurely(in sentence: AnalyzedText) -> Bool {
        switch self {
        case .cost:
            sentence.entities.contains { $0.kind == .money }
                || sentence.says(anyOf: ["mien phi", "khong mat phi"])
        case .duration:
            sentence.entities.contains { $0.kind == .time }
                || sentence.tokens.contains { $0.kind == .number } && sentence.says(anyOf: tellings)
        case .place:
            sentence.says(anyOf: ["tai cua hang", "ra cua hang", "den cua hang", "dia chi", "chi nhanh"])
        }
    }
}

extension Conversation {
    /// Answers what is asked of the topic without naming it, from the topic's own answer where that tells it.
    ///
    /// The own answer first, then an entry of the same matter; a question that neither answers is not answered with
    /// another matter's entry (`mất bao lâu` after returns is no question of repairs).
    mutating func answersFacet(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        if let topic, topicWasJustAnswered, trouble.isEmpty, Self.asksWhatNow(utterance.text) {
            answer(topic, &turn)
            return true
        }
        if answersCase(utterance, &turn) { return true }
        guard let topic, topicAge <= Self.freshTopic, trouble.isEmpty,
            let facet = Self.facet(in: utterance.text)
        else {
            return false
        }
        let sentences = ownSentences(of: topic, turn.briefing)
        var told = sentences.filter { facet.isToldSurely(in: $0.1) }
        if told.isEmpty {
            if utterance.match.leansOnTopic, let kin = utterance.match.best, kin.intent.isFAQ {
                return false
            }
            // Where something is, an entry of its own knows better than a word in passing.
            if facet == .place { return false }
            told = sentences.filter { $0.1.says(anyOf: facet.tellings) }
        }
        misses = 0
        topicAge = 0
        if told.isEmpty {
            recordUnanswered(utterance, reason: .fallback, &turn)
            remember(utterance.text)
            say(
                "utter_topic_unknown", &turn,
                values: ["label": turn.briefing.answers.labels[topic] ?? "việc này"],
                buttons: [Self.humanButton, Self.ticketButton])
        } else {
            let words = told.prefix(2).map { $0.0.prefix(1).uppercased() + $0.0.dropFirst() }
                .joined(separator: " ")
            sayPart(words, &turn)
        }
        return true
    }

    /// Answers `hết hạn thì sao` with what the topic's own answer says of it: each matter has its own end.
    private mutating func answersCase(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        guard let topic, topicWasJustAnswered, trouble.isEmpty, utterance.match.best?.intent != topic else {
            return false
        }
        let words = utterance.text.tokens.filter { $0.kind == .word && !$0.isFiller }.map(\.folded)
        guard (4...6).contains(words.count), words.suffix(2) == ["thi", "sao"] else { return false }
        let named = words.dropLast(2).joined(separator: " ")
        guard let told = ownSentences(of: topic, turn.briefing).last(where: { $0.1.says(anyOf: [named]) })
        else { return false }
        topicAge = 0
        misses = 0
        sayPart(told.0, &turn)
        return true
    }

    /// The sentences of a topic's own answer, as they are written and analysed.
    private func ownSentences(of topic: Intent.ID, _ briefing: Briefing) -> [(String, AnalyzedText)] {
        let answer = briefing.answers.variants(of: topic.responseName, channel: channel, slots: slots).first
        return Self.sentences(of: answer?.text ?? "").map {
            ($0, Analyzer.vietnamese.analyze($0).preparedForPhrases())
        }
    }

    /// Says a part of an answer; said twice in a row, people are offered with it.
    private mutating func sayPart(_ words: String, _ turn: inout Turn) {
        let bare = words.hasPrefix("Dạ, ") ? String(words.dropFirst(4)) : Self.continued(words)
        say(
            "utter_topic_part", &turn, values: ["answer": filled(bare, turn.briefing)],
            buttons: justSaid("utter_topic_part") ? [Self.humanButton] : [])
    }

    /// Turns after which a question that names no topic is not about the last one any more.
    private static let freshTopic = 2
    /// Longer messages say of what they ask.
    private static let longestFacet = 8

    private static func facet(in text: AnalyzedText) -> Facet? {
        let words = text.tokens.filter { $0.kind == .word && !$0.isFiller }.map(\.folded)
        guard (1...longestFacet).contains(words.count), text.entities.allSatisfy({ $0.kind == .emoji }),
            words.allSatisfy({ facetWords.contains($0) })
        else { return nil }
        return Facet.allCases.first { text.says(anyOf: $0.questions) }
    }

    /// Words of which a question may be made that names no topic.
    private static let facetWords: Set<String> = Set(
        """
        bao nhieu tien gia phi ton mat lau may ngay gio tuan thang dau cho nao khi chung xong het free mien nhanh tai
        tinh vay the em shop ad a oi nhi ha z thi la ma roi minh anh chi con co chu bac toi tui ban hoi nha nhe cai nay
        do luon tong khoang khong duoc ko hong hok lam can gi ta sao phai o vu
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    /// A sentence as it stands behind "Dạ,": its first letter small, unless a name begins it.
    private static func continued(_ sentence: String) -> String {
        let words = sentence.split(separator: " ", maxSplits: 2)
        guard words.count > 1, words[1].first?.isUppercase == false,
            words[0].dropFirst().allSatisfy(\.isLowercase)
        else { return sentence }
        return sentence.prefix(1).lowercased() + sentence.dropFirst()
    }

    private static func sentences(of text: String) -> [String] {
        var sentences: [String] = []
        var current = ""
        var characters = text.makeIterator()
        var next = characters.next()
        while let character = next {
            next = characters.next()
            current.append(character)
            let isEnd = ".!?;\n".contains(character) && (next == nil || next?.isWhitespace == true)
            if isEnd {
                sentences.append(current.trimmed)
                current = ""
            }
        }
        if !current.trimmed.isEmpty { sentences.append(current.trimmed) }
        return sentences.map { $0.hasSuffix(";") ? $0.dropLast() + "." : $0 }
    }
}
