/// Reads numbers written in words, folded: `hai`, `muoi lam`, `ba tram nam muoi`.
enum NumberWords {
    /// What a word is in a number.
    private enum Part {
        case digit(Int)
        case ten
        case hundred
        /// `linh`, `lẻ`: nothing stands at the tens.
        case gap
    }

    private static let parts = PackedTable<Part>([
        ("khong", .digit(0)), ("mot", .digit(1)), ("hai", .digit(2)), ("ba", .digit(3)), ("bon", .digit(4)),
        ("tu", .digit(4)), ("nam", .digit(5)), ("lam", .digit(5)), ("sau", .digit(6)), ("bay", .digit(7)),
        ("tam", .digit(8)), ("chin", .digit(9)), ("moi", .digit(1)), ("muoi", .ten), ("chuc", .ten),
        ("tram", .hundred),
        ("linh", .gap), ("le", .gap),
    ])

    /// The number that begins at a token and how many tokens it takes; numerals count too.
    static func read(_ tokens: [Token], at start: Int) -> (value: Int, count: Int)? {
        guard start < tokens.count else { return nil }
        if tokens[start].kind == .number { return Int(tokens[start].canonical).map { ($0, 1) } }
        var total = 0
        var current: Int?
        var count = 0
        loop: for place in start..<min(tokens.count, start + 8) {
            guard tokens[place].kind == .word else { break }
            switch parts[PackedText(utf8: tokens[place].folded)] {
            case .ten:
                // chục counts tens; chúc is a wish.
                if tokens[place].folded == "chuc",
                    current == nil || tokens[place].canonical.isIdentical(to: "chúc")
                {
                    break loop
                }
                // mười is ten, mươi multiplies.
                if current != nil {
                    total += (current ?? 0) * 10
                } else if tokens[place].canonical.utf8.elementsEqual("mươi".utf8) {
                    break loop
                } else {
                    total += 10
                }
                current = nil
            case .hundred:
                guard let hundreds = current else { break loop }
                total += hundreds * 100
                current = nil
            case .gap: if count == 0 { break loop }
            case .digit(let digit):
                guard current == nil, isNumeral(tokens[place]) else { break loop }
                current = digit
            case nil: break loop
            }
            count += 1
        }
        guard count > 0 else { return nil }
        return (total + (current ?? 0), count)
    }

    /// A marked word must be the numeral itself: `năm` yes, `nấm` no; `tư`, `lăm`, `mốt` only inside a number.
    private static func isNumeral(_ token: Token) -> Bool {
        !token.hasMarks || numerals.contains(PackedText(utf8: token.canonical))
    }

    private static let numerals = PackedWords(
        [
            "không", "một", "mốt", "hai", "ba", "bốn", "tư", "năm", "lăm", "sáu", "bảy", "bẩy", "tám", "chín",
            "mười",
        ])
}
