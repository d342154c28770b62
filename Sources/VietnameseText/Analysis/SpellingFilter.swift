/// Repairs the spelling of single words that the table does not know, in the order from the surest to the
/// boldest reading; the first that gives a legal syllable or a known word wins.
enum SpellingFilter {
    static func apply(_ draft: inout Draft, _ lexemes: Lexemes) {
        for (place, word) in draft.viqrWords {
            draft.testify(place)
            draft.replace(place, with: [word], stage: "viqr", lexemes: lexemes)
        }
        guard draft.needsRepair else { return }
        let isTelex = Telex.speaks(draft, lexemes)
        let isVni = VniKeys.speaks(draft, lexemes)
        for place in draft.tokens.indices where draft.tokens[place].kind == .word {
            if draft.origins[place].form >= 0 {
                if isTelex { decodeEnglish(&draft, place, lexemes) }
            } else if let (words, stage) = repaired(draft, place, isTelex: isTelex, isVni: isVni, lexemes) {
                // A compound written out was known by its second word.
                if words.count == 1 { draft.testify(place) }
                draft.replace(place, with: words, stage: stage, lexemes: lexemes)
            }
        }
        draft.settle(lexemes)
    }

    /// A word in which so many keys have an effect is no foreign one: `dduowcj`.
    private static let unmistakableEffects = 3

    /// Decodes `own`, `of` and `has` in a line that is written in Telex keys.
    private static func decodeEnglish(_ draft: inout Draft, _ place: Int, _ lexemes: Lexemes) {
        let flags = lexemes.entries[Int(draft.origins[place].form)].flags
        // oong and ooc are loans elsewhere; in a Telex line they are ông and ôc.
        let isLoanRime = flags.contains(.unmarked) && draft.tokens[place].canonical.contains("oo")
        // A product's name has others beside it: "iphone 15 pro max" stays, "max giamr gias" is a code.
        let isName =
            flags.contains(.protected)
            && (place > 0 && draft.tokens[place - 1].kind == .number
                || !draft.flags(place - 1, lexemes).isDisjoint(with: [.protected, .english]))
        // Old teencode writes j for i (vuj), Telex for the dot below (vuj, vụ): the line decides.
        let isHeavy =
            flags.contains(.abbreviation) && draft.tokens[place].canonical.utf8.last == UInt8(ascii: "j")
        guard isLoanRime || isHeavy || !flags.isDisjoint(with: [.english, .protected]),
            isLoanRime || !isName && !flags.contains(.syllable),
            let decoded = Telex.decode(draft.tokens[place].canonical, lexemes)
        else { return }
        draft.replace(place, with: [decoded.word], stage: "telex", lexemes: lexemes)
    }

    /// Whether the letters before the digits of a word are English or a brand: `top1`, `sim2`.
    private static func isForeignBase(_ word: String, _ lexemes: Lexemes) -> Bool {
        let base = String(word.prefix { !$0.isNumber })
        return !lexemes.flags(of: base).isDisjoint(with: [.english, .protected, .abbreviation])
    }

    private static func repaired(
        _ draft: Draft, _ place: Int, isTelex: Bool, isVni: Bool, _ lexemes: Lexemes
    ) -> (words: [String], stage: String)? {
        let word = draft.tokens[place].canonical
        let isMarked = draft.tokens[place].hasMarks
        if word.utf8.contains(where: { $0 < 0x3A }) {
            let isCertain =
                isVni || draft.isMarked && !isForeignBase(word, lexemes) && VniKeys.mayStandAlone(word)
            return VniKeys.decode(word, isCertain: isCertain, lexemes).map { ([$0], "vni") }
        }
        if isMarked, let repaired = ToneRepair.repaired(word) { return ([repaired], "tone placement") }
        let isForeign = !isMarked && draft.isForeign(besides: place)
        if !isMarked, !isForeign, let read = Viqr.quoted(word) { return ([read], "viqr") }
        if let decoded = Telex.decode(word, isTelex: isTelex, lexemes),
            isTelex || !isForeign || decoded.effects >= unmistakableEffects
        {
            return ([decoded.word], "telex")
        }
        if !isForeign, let reduced = Elongation.reduced(word, lexemes) { return ([reduced], "elongation") }
        if !isForeign, let words = ClippedWords.written(out: word, isMarked: isMarked) {
            return (words, "clipped word")
        }
        guard isMarked else { return nil }
        if let heard = Teencode.heard(word) { return ([heard], "teencode") }
        return SwappedLetters.repaired(word).map { ([$0], "swapped letters") }
    }
}
