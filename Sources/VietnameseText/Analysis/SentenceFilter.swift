/// Says where sentences end that no full stop ends.
enum SentenceFilter {
    /// The first words of the openers, marked and unmarked.
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
            if closes
                ? startsAfterCloser(draft, place, flags, lexemes)
                : place > 2 && flags.contains(.opener)
                    && isOpener(draft, place),
                draft.tokens[place - 1].kind != .punctuation
            {
                added += 1
            }
            if added > 0 { draft.tokens[place].sentence += added }
            closes = place >= 3 && flags.contains(.closer)
        }
    }

    /// Whether more words follow a closing `ạ` than a call.
    private static func startsAfterCloser(
        _ draft: Draft, _ place: Int, _ flags: Lexemes.Flags, _ lexemes: Lexemes
    ) -> Bool {
        guard draft.tokens[place].kind == .word, !flags.contains(.particle) else { return false }
        return place + 2 < draft.tokens.count || !flags.contains(.addressee)
    }

    /// Whether words that open another thought in the middle of a line begin at a token.
    private static func isOpener(_ draft: Draft, _ place: Int) -> Bool {
        let second = draft.foldedWord(place + 1)
        switch draft.foldedWord(place) {
        case "ngoai": return second == "ra"
        case "voi": return second == "lai"
        case "con": return second == "nua"
        case "a": return second == "ma"
        case "tien": return second == "the"
        case "nhan": return second == "tien"
        case "dong": return second == "thoi"
        case "cho":
            if second == "hoi" { return true }
            return ["em", "minh", "toi"].contains(second) && draft.foldedWord(place + 2) == "hoi"
        default: return false
        }
    }
}
