/// Marks negation and aspect.
enum SentenceFilter {
    static func apply(_ draft: inout Draft) {
        for place in draft.tokens.indices where draft.tokens[place].kind == .word {
            draft.tokens[place].polarity = Polarity.of(draft.tokens[place].canonical)
        }
    }
}
