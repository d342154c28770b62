/// Takes words apart that were typed without blanks, by the caller's vocabulary and the trade's compounds.
enum StickyFilter {
    static func apply(_ draft: inout Draft, _ lexemes: Lexemes, _ vocabulary: Vocabulary) {
        guard draft.needsRepair else { return }
        for place in draft.tokens.indices
        where draft.origins[place].form < 0 && draft.tokens[place].kind == .word {
            let word = draft.tokens[place].canonical
            guard !word.utf8.contains(where: { $0 < 0x61 }),
                draft.englishWords == 0 || !draft.isForeign(besides: place),
                let parts = StickyWords.split(word, vocabulary)
                    ?? StickyWords.split(word, CareCompounds.vocabulary)
                    ?? StickyWords.syllables(word, lexemes, [vocabulary, CareCompounds.vocabulary])
                    ?? StickyWords.strangers(word, lexemes, vocabulary)
            else { continue }
            draft.testify(place)
            draft.split(place, at: parts, lexemes: lexemes)
        }
        draft.settle(lexemes)
    }
}
