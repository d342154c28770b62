/// Reads numbers written in words, folded: `hai`, `muoi lam`, `ba tram nam muoi`.
enum NumberWords {
    private static let digits = PackedTable<Int>(
        [
            ("khong", 0), ("mot", 1), ("hai", 2), ("ba", 3), ("bon", 4), ("tu", 4), ("nam", 5), ("lam", 5),
            ("sau", 6), ("bay", 7),
            ("tam", 8),
            ("chin", 9), ("moi", 1),
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
            let folded = tokens[place].folded
            switch folded {
            case "muoi":
                // mười is ten, mươi multiplies.
                if current != nil {
                    total += (current ?? 0) * 10
                } else if tokens[place].canonical.utf8.elementsEqual("mươi".utf8) {
                    break loop
                } else {
                    total += 10
                }
                current = nil
            case "tram":
                guard let hundreds = current else { break loop }
                total += hundreds * 100
                current = nil
            case "linh", "le": if count == 0 { break loop }
            default:
                guard current == nil, let digit = digits[PackedText(utf8: folded)], isNumeral(tokens[place])
                else { break loop }
                current = digit
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
