/// Reads Central and Southern words as standard ones where the neighbours allow it.
enum RegionFilter {
    static func apply(_ draft: inout Draft, _ lexemes: Lexemes) {
        guard draft.seen.contains(.regional), !draft.isEnglish else { return }
        for place in draft.tokens.indices where draft.flags(place, lexemes).contains(.regional) {
            guard let rules = RegionalWords.rules[PackedText(utf8: draft.tokens[place].canonical)],
                let rule = rules.indices.first(where: { holds(rules[$0], draft, place) })
            else { continue }
            draft.replace(place, with: rules[rule].reading.words, stage: "region", lexemes: lexemes)
        }
        draft.settle(lexemes)
    }

    private static func holds(_ rule: RegionalWords.Rule, _ draft: Draft, _ place: Int) -> Bool {
        let before = isBorder(draft, place - 1) ? "^" : draft.judged(place - 1)
        let after = isBorder(draft, place + 1) ? "$" : draft.judged(place + 1)
        let isMarked = draft.isMarked
        if rule.notBefore.contains(PackedText(utf8: before), isMarked: isMarked)
            || rule.notAfter.contains(
                after, orPair: (draft.judged(place + 1), draft.judged(place + 2)), isMarked: isMarked)
        {
            return false
        }
        if rule.before.isEmpty, rule.after.isEmpty { return true }
        return rule.before.contains(
            before, orPair: (draft.judged(place - 2), draft.judged(place - 1)), isMarked: isMarked)
            || rule.after.contains(
                after, orPair: (draft.judged(place + 1), draft.judged(place + 2)), isMarked: isMarked)
    }

    /// Whether a sentence begins or ends at a place: there is nothing, a mark or an emoji.
    private static func isBorder(_ draft: Draft, _ place: Int) -> Bool {
        guard place >= 0, place < draft.tokens.count else { return true }
        return draft.tokens[place].kind == .punctuation || draft.tokens[place].kind == .emoji
    }
}
