/// Marks negation and aspect.
enum SentenceFilter {
    static func apply(_ draft: inout Draft, _ lexemes: Lexemes) {
        for place in draft.tokens.indices where draft.origins[place].form >= 0 {
            draft.tokens[place].polarity = lexemes.entries[Int(draft.origins[place].form)].polarity
        }
    }
}
