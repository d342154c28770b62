/// Finds entities among the tokens.
///
/// What is one unit to a reader becomes one token (a phone number with blanks); what is a phrase keeps its
/// words and gets a range over them (`thứ 6 tuần sau`). Where two readings overlap the earlier in this order
/// wins: addresses, phones, codes and papers, dates, times, money, percentages, quantities.
enum EntityFilter {
    static func apply(_ draft: inout Draft, _ lexemes: Lexemes, today: CalendarDate?) {
        PhoneNumbers.apply(&draft)
        var taken = draft.entities.map(\.range)
        var place = 0
        while place < draft.tokens.count {
            let kind = draft.tokens[place].kind
            if kind == .emoji {
                let token = draft.tokens[place]
                draft.entities.append(
                    Entity(kind: .emoji, range: token.range, value: Emoticons.polarity(of: token.canonical)))
                place += 1
                continue
            }
            guard mayBegin(draft, place, kind, lexemes),
                !taken.contains(where: { $0.overlaps(draft.tokens[place].range) }),
                let found = read(draft, place, today)
            else {
                place += 1
                continue
            }
            let token = draft.tokens[place]
            let last = min(draft.tokens.count, place + found.count) - 1
            let range =
                token.range.lowerBound..<max(token.range.upperBound, draft.tokens[last].range.upperBound)
            draft.entities.append(Entity(kind: found.kind, range: range, value: found.value))
            taken.append(range)
            if [.orderCode, .ticketCode, .plate].contains(found.kind), found.count == 1 {
                draft.tokens[place].kind = .entity
            }
            place = last + 1
        }
        draft.entities.sort {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
    }

    /// Whether an entity can begin at a token: a number, a word with digits, or a word of dates and amounts
    /// with its like behind it.
    private static func mayBegin(_ draft: Draft, _ place: Int, _ kind: Token.Kind, _ lexemes: Lexemes) -> Bool
    {
        if kind == .number { return true }
        guard kind == .word else { return false }
        let form = draft.origins[place].form
        guard form >= 0 else {
            return draft.tokens[place].canonical.utf8.contains { $0 >= 0x30 && $0 < 0x3A }
        }
        let flags = lexemes.entries[Int(form)].flags
        if flags.contains(.measures) { return true }
        guard !flags.isDisjoint(with: [.numeral, .dayPrefix]), place + 1 < draft.tokens.count else {
            return false
        }
        if draft.tokens[place + 1].kind == .number { return flags.contains(.dayPrefix) }
        let next = draft.origins[place + 1].form
        guard next >= 0 else { return false }
        let after = lexemes.entries[Int(next)].flags
        return flags.contains(.numeral) && !after.isDisjoint(with: [.unit, .numeral])
            || flags.contains(.dayPrefix) && !after.isDisjoint(with: [.dayWord, .numeral])
    }

    private static func read(
        _ draft: Draft, _ place: Int, _ today: CalendarDate?
    ) -> (kind: Entity.Kind, value: String, count: Int)? {
        let tokens = draft.tokens
        if let code = Codes.read(draft, place) { return (code.kind, code.value, 1) }
        if let paper = Identifiers.read(tokens, at: place) { return paper }
        if let date = Dates(tokens: tokens, today: today).read(at: place) {
            return (.date, date.date.description, date.count)
        }
        if let time = Times.read(tokens, at: place) { return (.time, time.value, time.count) }
        if tokens[place].kind == .number, let amount = Money.read(tokens[place].canonical) {
            return (.money, String(amount), 1)
        }
        if let amount = MoneyPhrases.read(tokens, at: place) {
            return (.money, String(amount.value), amount.count)
        }
        return Quantities.read(tokens, at: place)
    }
}
