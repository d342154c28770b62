package import IntentMatching
package import VietnameseText

/// What a customer wrote, analysed and matched in the conversation's context.
package struct Utterance: Sendable, Equatable {
    package let text: AnalyzedText
    package let match: IntentMatch
    /// The matches of each question, in order, when the message asks several; else empty.
    package let parts: [IntentMatch]
    /// What its words show, whatever its intent.
    package let triggers: [Trigger]
    /// What it says that a form can use.
    package let reading: FormReading

    package init(text: AnalyzedText, match: IntentMatch, parts: [IntentMatch] = []) {
        let text = text.preparedForPhrases()
        self.text = text
        self.match = match
        self.parts = parts
        triggers = Trigger.shown(in: text)
        reading = FormReading(text)
    }

    /// What danger is met with: the police, a doctor or the fire brigade, and what to do with the product if it is one.
    var dangerOpening: String {
        if Trigger.isAttacked(text) { return "utter_complain_urgent" }
        if Trigger.burnsDown(text) { return "utter_complain_fire" }
        return Trigger.isHurt(text) ? "utter_complain_hurt" : "utter_complain_safety"
    }

    /// Whether its words show anger, or are an insult.
    var isAngry: Bool { triggers.contains(.anger) || triggers.contains(.insult) }

    /// The clause behind the last comma where it asks, as a range of the original's bytes.
    ///
    /// `lỡ đặt đơn rồi mà chưa nhập mã, giờ hủy đơn dc hong`: what led to the question can hide it.
    package static func questionAtTheEnd(of text: AnalyzedText) -> Range<Int>? {
        guard
            let comma = text.tokens.lastIndex(where: {
                $0.kind == .punctuation && [",", ";", "…"].contains($0.canonical)
            })
        else { return nil }
        let clause = text.tokens[(comma + 1)...].filter { $0.kind != .punctuation && $0.kind != .emoji }
        guard (3...12).contains(clause.count), let first = clause.first, let last = clause.last else {
            return nil
        }
        let asks = text.original.last == "?" || saysThatItAsks(clause)
        return asks ? first.range.lowerBound..<last.range.upperBound : nil
    }

    /// The questions of one sentence that asks several things, as ranges of the original's bytes; none where it does not.
    ///
    /// `mấy giờ mở cửa, ship bao nhiêu với bảo hành mấy tháng`: a clause that does not ask belongs to the question after
    /// it, the last to the one before.
    package static func clausesThatAsk(in text: AnalyzedText) -> [Range<Int>] {
        var questions: [Range<Int>] = []
        var told: Int?
        for clause in clauses(of: text) {
            guard let first = clause.first, let last = clause.last else { continue }
            let start = told ?? first.range.lowerBound
            if asks(clause) {
                questions.append(start..<last.range.upperBound)
                told = nil
            } else if told == nil, clause.count < shortestQuestion, let question = questions.popLast() {
                questions.append(question.lowerBound..<last.range.upperBound)
            } else {
                told = start
            }
        }
        if told != nil, let question = questions.popLast(),
            let last = text.tokens.last(where: { $0.kind != .punctuation && $0.kind != .emoji })
        {
            questions.append(question.lowerBound..<max(question.upperBound, last.range.upperBound))
        }
        return questions.count >= 2 ? questions : []
    }

    /// Shorter clauses ask nothing by themselves: `vậy shop`.
    private static let shortestQuestion = 3

    private static func asks(_ clause: [Token]) -> Bool {
        clause.count >= shortestQuestion && (saysThatItAsks(clause) || endsOpen(clause))
    }

    private static func saysThatItAsks(_ clause: [Token]) -> Bool {
        let words = clause.map(\.folded)
        return Conversation.endsAsking(words)
            || PaddedWords(words.joined(separator: " ")).contains(anyOf: Conversation.askingPhrases)
    }

    /// Whether a clause ends as a question between commas does: `hủy đơn sao`, `sửa mất phí không`.
    private static func endsOpen(_ clause: [Token]) -> Bool {
        guard let last = clause.last(where: { !Conversation.vocatives.contains($0.folded) }) else {
            return false
        }
        return ["sao", "không", "hông", "đâu", "gì"].contains(last.canonical)
            || !last.hasMarks && ["sao", "khong", "ko", "hong", "hok", "dau", "gi"].contains(last.folded)
    }

    /// What stands between commas and the words that join questions.
    private static func clauses(of text: AnalyzedText) -> [[Token]] {
        var clauses: [[Token]] = [[]]
        var place = 0
        let tokens = text.tokens
        while place < tokens.count {
            let token = tokens[place]
            if token.kind == .punctuation
                ? [",", ";", "…"].contains(token.canonical) : joining.contains(token.canonical)
            {
                clauses.append([])
            } else if place + 1 < tokens.count,
                joiningPairs.contains("\(token.folded) \(tokens[place + 1].folded)")
            {
                clauses.append([])
                place += 1
            } else if token.kind != .punctuation, token.kind != .emoji {
                clauses[clauses.count - 1].append(token)
            }
            place += 1
        }
        return clauses.filter { !$0.isEmpty }
    }

    /// Words that join questions; without marks `voi`, `con`, `va` are other words as well.
    private static let joining: Set<String> = ["với", "còn", "và", "rồi"]
    /// Pairs that do, with marks or without.
    private static let joiningPairs: Set<String> = [
        "dong thoi", "ngoai ra", "tien the", "nhan tien", "san tien", "luon tien", "tien hoi", "ben canh",
    ]

    /// The matched intent, or among several near ones the first that the moment makes sense of.
    package func intent(expecting expected: Set<Intent.ID>) -> IntentMatch.Candidate? {
        switch match.decision {
        case .matched(let candidate): candidate
        case .ambiguous(let candidates): candidates.first { expected.contains($0.intent) }
        case .none: nil
        }
    }
}
