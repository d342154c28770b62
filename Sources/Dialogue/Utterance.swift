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
        let words = clause.map(\.folded)
        let asks =
            text.original.last == "?" || Conversation.endsAsking(words)
            || PaddedWords(words.joined(separator: " ")).contains(anyOf: Conversation.askingPhrases)
        return asks ? first.range.lowerBound..<last.range.upperBound : nil
    }

    /// The clauses of one sentence that asks several things, as ranges of the original's bytes; none where it does not.
    ///
    /// `mấy giờ mở cửa, ship bao nhiêu với bảo hành mấy tháng`: each clause must ask by itself.
    package static func clausesThatAsk(in text: AnalyzedText) -> [Range<Int>] {
        let clauses = text.tokens.split { token in
            token.kind == .punctuation
                ? [",", ";"].contains(token.canonical) : joining.contains(token.canonical)
        }.map { $0.filter { $0.kind != .punctuation && $0.kind != .emoji } }
        let asks = clauses.allSatisfy { clause in
            let words = clause.map(\.folded)
            return words.count >= 3
                && (Conversation.endsAsking(words)
                    || PaddedWords(words.joined(separator: " ")).contains(anyOf: Conversation.askingPhrases))
        }
        guard clauses.count >= 2, asks else { return [] }
        return clauses.compactMap { clause in
            guard let first = clause.first, let last = clause.last else { return nil }
            return first.range.lowerBound..<last.range.upperBound
        }
    }

    /// Words that join questions; without marks `voi`, `con`, `va` are other words as well.
    private static let joining: Set<String> = ["với", "còn", "và", "rồi"]

    /// The matched intent, or among several near ones the first that the moment makes sense of.
    package func intent(expecting expected: Set<Intent.ID>) -> IntentMatch.Candidate? {
        switch match.decision {
        case .matched(let candidate): candidate
        case .ambiguous(let candidates): candidates.first { expected.contains($0.intent) }
        case .none: nil
        }
    }
}
