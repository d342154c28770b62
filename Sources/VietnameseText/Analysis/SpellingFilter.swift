/// Repairs the spelling of single words that the table does not know, in the order from the surest to the
/// boldest reading; the first that gives a legal syllable or a known word wins.
enum SpellingFilter {
    static func apply(_ draft: inout Draft, _ lexemes: Lexemes) {
        let isTelex = Telex.speaks(draft, lexemes)
        let isVni = VniKeys.speaks(draft, lexemes)
        for place in draft.tokens.indices where draft.tokens[place].kind == .word {
            let form = draft.origins[place].form
            let word = draft.tokens[place].canonical
            if form >= 0 {
                let flags = lexemes.entries[Int(form)].flags
                if isTelex, flags.contains(.english), flags.isDisjoint(with: [.protected, .syllable]),
                    let decoded = Telex.decode(word, lexemes)
                {
                    draft.replace(place, with: [decoded], stage: "telex", lexemes: lexemes)
                }
                continue
            }
            if let decoded = VniKeys.decode(word, isCertain: isVni, lexemes) {
                draft.replace(place, with: [decoded], stage: "vni", lexemes: lexemes)
            } else if word.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) {
                continue
            } else if draft.tokens[place].hasMarks, let repaired = ToneRepair.repaired(word) {
                draft.replace(place, with: [repaired], stage: "tone placement", lexemes: lexemes)
            } else if let decoded = Telex.decode(word, lexemes), !draft.isEnglish || isTelex {
                draft.replace(place, with: [decoded], stage: "telex", lexemes: lexemes)
            } else if let reduced = Elongation.reduced(word, lexemes) {
                draft.replace(place, with: [reduced], stage: "elongation", lexemes: lexemes)
            } else if draft.tokens[place].hasMarks, let heard = Teencode.heard(word) {
                draft.replace(place, with: [heard], stage: "teencode", lexemes: lexemes)
            }
        }
    }
}
