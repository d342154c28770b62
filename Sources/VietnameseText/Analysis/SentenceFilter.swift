/// Says where sentences end that no full stop ends, and marks negation and aspect on changed words.
enum SentenceFilter {
    /// Words after which a new thought begins when more follows: `… chưa nhận được ạ shop kiểm tra giúp`.
    private static let enders: Set<String> = ["ạ"]
    /// Words that open another thought in the middle of a line.
    private static let openers: [[String]] = [
        ["ngoai", "ra"], ["voi", "lai"], ["con", "nua"], ["a", "ma"], ["tien", "the"], ["nhan", "tien"],
        ["dong", "thoi"],
        ["cho", "em", "hoi"], ["cho", "minh", "hoi"], ["cho", "toi", "hoi"], ["cho", "hoi"],
    ]

    static func apply(_ draft: inout Draft, _ lexemes: Lexemes) {
        var added = 0
        for place in draft.tokens.indices {
            if place > 0, isStart(draft.tokens, place) { added += 1 }
            draft.tokens[place].sentence += added
            let form = draft.origins[place].form
            if draft.isChanged, form >= 0 {
                draft.tokens[place].polarity = lexemes.entries[Int(form)].polarity
            }
        }
    }

    private static func isStart(_ tokens: [Token], _ place: Int) -> Bool {
        let token = tokens[place]
        let before = tokens[place - 1]
        guard token.kind == .word, before.kind == .word || before.kind == .number || before.kind == .entity
        else {
            return false
        }
        if enders.contains(before.canonical), place > 3,
            !PoliteWords.addressees.contains(token.folded) || place + 2 < tokens.count
        {
            return !(place + 1 < tokens.count && PoliteWords.closers.contains(token.folded))
        }
        guard place > 2 else { return false }
        return openers.contains { words in
            place + words.count <= tokens.count
                && zip(words, tokens[place...]).allSatisfy {
                    $0 == $1.folded && ($1.canonical != "a" || words[0] != "a")
                }
        }
    }
}
