/// Reads telephone numbers that are written digit by digit in words: `không chín một hai ba bốn năm sáu bảy tám`.
///
/// The words keep their tokens; the entity lies over them. Counting (`một hai ba …`) and the numbers of papers are
/// none.
enum SpokenPhoneNumbers {
    /// Fewer digits in a row are no telephone number.
    private static let shortest = 9
    private static let longest = 11

    private static let digits = PackedTable<UInt8>(
        [
            "không khong", "một mốt mot", "hai", "ba", "bốn tư bon tu", "năm lăm nam lam", "sáu sau",
            "bảy bẩy bay", "tám tam", "chín chin",
        ].enumerated().flatMap { digit, words in
            words.split(separator: " ").map { (String($0), UInt8(ascii: "0") + UInt8(digit)) }
        })

    /// Finds such numbers; every ninth token tells whether a row of digits is long enough to be one.
    static func apply(_ draft: inout Draft) {
        var start = 0
        var place = shortest - 1
        while place < draft.tokens.count {
            guard continues(draft.tokens[place]) else {
                place += shortest
                continue
            }
            var first = place
            while first > start, continues(draft.tokens[first - 1]) { first -= 1 }
            var end = place + 1
            while end < draft.tokens.count, continues(draft.tokens[end]) { end += 1 }
            if let found = read(draft.tokens, first..<end) {
                draft.entities.append(Entity(kind: .phone, range: found.range, value: found.value))
            }
            start = end
            place = end + shortest - 1
        }
    }

    /// Whether a token is a digit or a pause between digits.
    private static func continues(_ token: Token) -> Bool {
        digit(token) != nil || token.kind == .punctuation && [",", "-", "."].contains(token.canonical)
    }

    private static func digit(_ token: Token) -> UInt8? {
        switch token.kind {
        case .word: return digits[PackedText(utf8: token.canonical)]
        case .number:
            guard let digit = token.canonical.utf8.first, token.canonical.utf8.count == 1 else { return nil }
            return NumberShape.isDigit(digit) ? digit : nil
        default: return nil
        }
    }

    /// The number in a row of digits and pauses, with its range in the original.
    private static func read(_ tokens: [Token], _ row: Range<Int>) -> (value: String, range: Range<Int>)? {
        let places = row.filter { digit(tokens[$0]) != nil }
        let digits = places.compactMap { digit(tokens[$0]) }
        guard digits.count >= shortest, digits.count <= 2 * longest,
            places.contains(where: { tokens[$0].kind == .word }),
            Identifiers.cue(tokens, before: row.lowerBound) == nil
        else { return nil }
        func range(_ steps: Range<Int>) -> Range<Int> {
            let last = places[steps.upperBound - 1]
            return tokens[places[steps.lowerBound]].range.lowerBound..<tokens[last].range.upperBound
        }
        // A question's "không" may stand at either end.
        for start in 0...(digits.count - shortest) {
            for count in [longest, longest - 1] where start + count <= digits.count {
                let steps = start..<start + count
                if let value = PhoneNumbers.normalized(Array(digits[steps]), isInternational: false) {
                    return (value, range(steps))
                }
            }
        }
        guard digits.count <= longest, let first = digits.first, "035789".utf8.contains(first) else {
            return nil
        }
        return (String(decoding: digits, as: UTF8.self), range(0..<digits.count))
    }
}
