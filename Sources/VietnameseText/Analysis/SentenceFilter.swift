/// Says where sentences end that no full stop ends, and marks negation and aspect on changed words.
enum SentenceFilter {
    /// Words that open another thought in the middle of a line, folded.
    private static let openers: [[String]] = [
        ["ngoai", "ra"], ["voi", "lai"], ["con", "nua"], ["a", "ma"], ["tien", "the"], ["nhan", "tien"],
        ["dong", "thoi"],
        ["cho", "em", "hoi"], ["cho", "minh", "hoi"], ["cho", "toi", "hoi"], ["cho", "hoi"],
    ]
    /// The first words of ``openers``, marked and unmarked.
    static let openingForms = [
        "ngoài", "ngoai", "với", "voi", "còn", "con", "à", "tiện", "tien", "nhân", "nhan", "đồng", "dong",
        "cho",
    ]

    static func apply(_ draft: inout Draft, _ lexemes: Lexemes) {
        var added = 0
        var closes = false
        for place in draft.tokens.indices {
            let form = draft.origins[place].form
            let flags = form >= 0 ? lexemes.entries[Int(form)].flags : []
            if closes || (place > 2 && flags.contains(.opener)),
                isStart(draft.tokens, place, afterCloser: closes)
            {
                added += 1
            }
            draft.tokens[place].sentence += added
            if draft.isChanged {
                draft.tokens[place].polarity = form >= 0 ? lexemes.entries[Int(form)].polarity : nil
            }
            closes = place >= 3 && flags.contains(.closer)
        }
    }

    /// Whether a sentence begins at a token: an opener, or more words after a closing `ạ` than a call.
    private static func isStart(_ tokens: [Token], _ place: Int, afterCloser: Bool) -> Bool {
        guard place > 0, tokens[place].kind == .word, tokens[place - 1].kind != .punctuation else {
            return false
        }
        if afterCloser {
            if PoliteWords.closers.contains(tokens[place].folded) { return false }
            return place + 2 < tokens.count || !PoliteWords.addressees.contains(tokens[place].folded)
        }
        return openers.contains { words in
            place + words.count <= tokens.count && zip(words, tokens[place...]).allSatisfy { $0 == $1.folded }
        }
    }
}
