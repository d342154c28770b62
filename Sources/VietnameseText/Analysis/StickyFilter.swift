/// Takes words apart that were typed without blanks, by the caller's vocabulary and the trade's compounds.
enum StickyFilter {
    static func apply(_ draft: inout Draft, _ lexemes: Lexemes, _ vocabulary: Vocabulary) {
        for place in draft.tokens.indices {
            let token = draft.tokens[place]
            guard token.kind == .word, draft.origins[place].form < 0,
                !token.canonical.utf8.contains(where: { $0 < 0x61 }),
                draft.englishWords == 0 || !draft.isForeign(besides: place),
                let parts = StickyWords.split(token.canonical, vocabulary)
                    ?? StickyWords.split(token.canonical, CareCompounds.vocabulary)
            else { continue }
            draft.testify(place)
            draft.split(place, at: parts, lexemes: lexemes)
        }
        draft.settle()
    }
}
