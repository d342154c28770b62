/// Reads Central and Southern words as standard ones where the neighbours allow it.
enum RegionFilter {
    static func apply(_ draft: inout Draft, _ lexemes: Lexemes) {
        guard draft.seen.contains(.regional), !draft.isEnglish else { return }
        for place in draft.tokens.indices where draft.flags(place, lexemes).contains(.regional) {
            if let rules = RegionalWords.rules[draft.tokens[place].canonical],
                let rule = rules.first(where: { holds($0, draft, place) })
            {
                draft.replace(place, with: rule.reading.words, stage: "region", lexemes: lexemes)
            }
        }
        draft.settle()
    }

    private static func holds(_ rule: RegionalWords.Rule, _ draft: Draft, _ place: Int) -> Bool {
        let before = place > 0 ? draft.tokens[place - 1].folded : ""
        let after = place + 1 < draft.tokens.count ? draft.tokens[place + 1].folded : ""
        if rule.notBefore.contains(before) || rule.notAfter.contains(after) { return false }
        if rule.before.isEmpty, rule.after.isEmpty { return true }
        return rule.before.contains(before) || rule.after.contains(after)
    }
}
