/// Finds entities among the tokens.
///
/// What is one unit to a reader becomes one token (a phone number with blanks); what is a phrase keeps its
/// words and gets a range over them (`thứ 6 tuần sau`). Where two readings overlap the earlier in this order
/// wins: addresses, phones, codes and papers, dates, times, money, percentages, quantities.
enum EntityFilter {
    static func apply(_ draft: inout Draft, _ lexemes: Lexemes, today: CalendarDate?) {
        if draft.needsEntities { PhoneNumbers.apply(&draft) }
        if draft.seen.contains(.numeral) { SpokenPhoneNumbers.apply(&draft) }
        if draft.seen.contains(.mailHost) || !draft.entities.isEmpty {
            SpelledAddresses.apply(&draft, lexemes)
        }
        var taken: [Range<Int>] = []
        if !draft.entities.isEmpty {
            taken = draft.entities.map { $0.range }.sorted { $0.lowerBound < $1.lowerBound }
        }
        var next = 0
        var end = 0
        var place = 0
        while place < draft.tokens.count {
            let kind = draft.tokens[place].kind
            let range = draft.tokens[place].range
            if kind == .emoji {
                let polarity = Emoticons.polarity(of: draft.tokens[place].canonical)
                draft.entities.append(Entity(kind: .emoji, range: range, value: polarity))
                place += 1
                continue
            }
            while next < taken.count, taken[next].upperBound <= range.lowerBound { next += 1 }
            let isTaken = next < taken.count && taken[next].lowerBound < range.upperBound
            if kind == .number, !isTaken, range.count > 2, range.lowerBound >= end,
                let span = MoneyPhrases.span(draft.tokens, at: place)
            {
                draft.entities += span.amounts
                place += span.count
                end = draft.tokens[place - 1].range.upperBound
                continue
            }
            guard !isTaken, range.lowerBound >= end, mayBegin(draft, place, kind, lexemes),
                let found = read(draft, place, lexemes, today)
            else {
                place += 1
                continue
            }
            let last = min(draft.tokens.count, place + found.count) - 1
            end = max(range.upperBound, draft.tokens[last].range.upperBound)
            draft.entities.append(Entity(kind: found.kind, range: range.lowerBound..<end, value: found.value))
            if [.orderCode, .ticketCode, .plate].contains(found.kind), found.count == 1 {
                draft.tokens[place].kind = .entity
            }
            place = last + 1
        }
        guard draft.entities.count > 1 else { return }
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
        let after = draft.flags(place + 1, lexemes)
        return flags.contains(.numeral) && !after.isDisjoint(with: [.unit, .numeral])
            || flags.contains(.dayPrefix) && !after.isDisjoint(with: [.dayWord, .numeral])
    }

    private typealias Found = (kind: Entity.Kind, value: String, count: Int)

    private static func read(
        _ draft: Draft, _ place: Int, _ lexemes: Lexemes, _ today: CalendarDate?
    ) -> Found? {
        if draft.tokens[place].kind == .word, draft.origins[place].form >= 0 {
            return readWord(draft, place, lexemes, today)
        }
        let tokens = draft.tokens
        let shape = NumberShape(tokens[place].canonical)
        if shape.isPlain, !hasUnit(draft, after: place, lexemes) { return code(tokens, place) }
        if tokens[place].kind == .word, let code = Codes.read(draft, place) {
            return (code.kind, code.value, 1)
        }
        if shape.mayBePaper || shape.isPlain, let paper = Identifiers.read(tokens, at: place) { return paper }
        // A date in digits has signs alone between them, a time its hour's sign.
        let sign = shape.tail.utf8.first
        if sign == nil || sign == UInt8(ascii: "/") || sign == UInt8(ascii: "-"),
            let date = Dates(tokens: tokens, today: today).read(at: place)
        {
            return (.date, date.date.description, date.count)
        }
        if sign == nil || "hg:ap".utf8.contains(sign ?? 0),
            let time = Times.read(tokens, at: place)
        {
            return (.time, time.value, time.count)
        }
        if tokens[place].kind == .number, let amount = Money.read(shape) {
            if let half = Money.half(shape), draft.foldedWord(place + 1) == "ruoi" {
                return (.money, String(amount + half), 2)
            }
            return (.money, String(amount), 1)
        }
        if let amount = MoneyPhrases.read(tokens, at: place) {
            return (.money, String(amount.value), amount.count)
        }
        if let amount = MoneyPhrases.perUnit(tokens, at: place) { return (.money, String(amount), 1) }
        return Quantities.read(tokens, at: place) ?? code(tokens, place)
    }

    private static func code(_ tokens: [Token], _ place: Int) -> Found? {
        if let amount = Money.afterCurrency(tokens, at: place) { return (.money, String(amount), 1) }
        return Codes.cued(tokens, place).map { (.orderCode, $0, 1) }
    }

    /// Whether what follows a plain number can make it an amount, a time or a date.
    private static func hasUnit(_ draft: Draft, after place: Int, _ lexemes: Lexemes) -> Bool {
        guard place + 1 < draft.tokens.count else { return false }
        switch draft.tokens[place + 1].kind {
        case .word:
            let flags = draft.flags(place + 1, lexemes)
            return !flags.isDisjoint(with: [.unit, .numeral, .dayWord, .dayPrefix, .measures])
                || draft.origins[place + 1].form < 0
        case .punctuation: return ["%", "-", "₫"].contains(draft.tokens[place + 1].canonical)
        case .number, .entity: return true
        case .emoji: return false
        }
    }

    /// Whether an underscore ties a word to others: `shop_hoa_mai` names no day.
    private static func isPartOfName(_ tokens: [Token], _ place: Int) -> Bool {
        let range = tokens[place].range
        return place > 0 && tokens[place - 1].canonical == "_"
            && tokens[place - 1].range.upperBound == range.lowerBound
            || place + 1 < tokens.count && tokens[place + 1].canonical == "_"
                && tokens[place + 1].range.lowerBound == range.upperBound
    }

    /// What begins at a known word: a date, or an amount if the word is a numeral.
    private static func readWord(
        _ draft: Draft, _ place: Int, _ lexemes: Lexemes, _ today: CalendarDate?
    ) -> Found? {
        let tokens = draft.tokens
        if isPartOfName(tokens, place) { return nil }
        let flags = draft.flags(place, lexemes)
        if let date = Dates(tokens: tokens, today: today).read(at: place) {
            return (.date, date.date.description, date.count)
        }
        guard flags.contains(.numeral) || flags.contains(.measures) && tokens[place].folded != "mot" else {
            return nil
        }
        if let amount = MoneyPhrases.read(tokens, at: place) {
            return (.money, String(amount.value), amount.count)
        }
        if tokens[place].canonical.isIdentical(to: "nửa"), let half = Quantities.half(tokens, at: place) {
            return half
        }
        return flags.contains(.numeral) ? Quantities.read(tokens, at: place) : nil
    }
}
