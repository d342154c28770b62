/// Finds entities among the tokens.
///
/// What is one unit to a reader becomes one token (a phone number with blanks); what is a phrase keeps its
/// words and gets a range over them (`thứ 6 tuần sau`). Where two readings overlap the earlier in this order
/// wins: addresses, phones, codes and papers, dates, times, money, percentages, quantities.
enum EntityFilter {
    static func apply(_ draft: inout Draft, today: CalendarDate?) {
        PhoneNumbers.apply(&draft)
        var taken = draft.entities.map(\.range)
        var place = 0
        while place < draft.tokens.count {
            let token = draft.tokens[place]
            if token.kind == .emoji {
                draft.entities.append(
                    Entity(kind: .emoji, range: token.range, value: Emoticons.polarity(of: token.canonical)))
                place += 1
                continue
            }
            guard token.kind == .word || token.kind == .number,
                !taken.contains(where: { $0.overlaps(token.range) }),
                let found = read(draft, place, today)
            else {
                place += 1
                continue
            }
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
