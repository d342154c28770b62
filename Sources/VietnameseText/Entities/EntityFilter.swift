/// Finds entities among the tokens: phones, money, codes, emoji.
enum EntityFilter {
    static func apply(_ draft: inout Draft) {
        PhoneNumbers.apply(&draft)
        for place in draft.tokens.indices {
            let token = draft.tokens[place]
            if token.kind == .emoji {
                draft.entities.append(
                    Entity(kind: .emoji, range: token.range, value: Emoticons.polarity(of: token.canonical)))
            } else if let code = Codes.read(draft, place) {
                draft.tokens[place].kind = .entity
                draft.entities.append(Entity(kind: code.kind, range: token.range, value: code.value))
            } else if token.kind == .number, let amount = Money.read(token.canonical) {
                draft.entities.append(Entity(kind: .money, range: token.range, value: String(amount)))
            }
        }
        draft.entities.sort {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
    }
}
