/// Reads order and ticket codes.
enum Codes {
    /// The code that a token is, by its form or by the words before it.
    static func read(_ draft: Draft, _ place: Int) -> (kind: Entity.Kind, value: String)? {
        let token = draft.tokens[place]
        guard token.kind == .word || token.kind == .number, draft.origins[place].form < 0 else { return nil }
        let text = token.canonical
        guard text.utf8.allSatisfy(isCodeByte),
            text.utf8.contains(where: NumberShape.isDigit)
        else {
            return nil
        }
        if isTicket(text) { return (.ticketCode, text.uppercased()) }
        if isPostal(text) { return (.orderCode, text.uppercased()) }
        let goesOn =
            place + 1 < draft.tokens.count && draft.tokens[place + 1].canonical == "-"
            && draft.tokens[place + 1].range.lowerBound == token.range.upperBound
        if isHyphenedOrder(text), !goesOn { return (.orderCode, text.uppercased()) }
        let letters = text.utf8.prefix(while: NumberShape.isLetter).count
        let digits = text.utf8.dropFirst(letters)
        guard (2...6).contains(letters), (5...15).contains(digits.count),
            digits.allSatisfy(NumberShape.isDigit)
        else { return nil }
        return (.orderCode, text.uppercased())
    }

    /// Whether a text is a postal item's number, two letters, nine digits and a country: `EE123456789VN` (UPU S10).
    private static func isPostal(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 13 && bytes[..<2].allSatisfy(NumberShape.isLetter)
            && bytes[2..<11].allSatisfy(NumberShape.isDigit) && bytes[11...].allSatisfy(NumberShape.isLetter)
    }

    /// Whether a text is an order's number with hyphens: `dh-2026-001`, `hd-00123`.
    private static func isHyphenedOrder(_ text: String) -> Bool {
        guard let hyphen = text.utf8.firstIndex(of: UInt8(ascii: "-")) else { return false }
        return ["dh", "hd", "od", "order", "don", "inv"].contains(text[..<hyphen])
            && text[hyphen...].utf8.allSatisfy { NumberShape.isDigit($0) || $0 == UInt8(ascii: "-") }
            && text[hyphen...].utf8.count(where: NumberShape.isDigit) >= 4
    }

    /// Whether a text is a ticket's number: `kn-2026-000123`, however many hyphens stand between.
    private static func isTicket(_ text: String) -> Bool {
        guard text.utf8.starts(with: "kn-".utf8) else { return false }
        let parts = text.utf8.split(separator: UInt8(ascii: "-"))
        return parts.count == 3 && parts[1].count == 4 && parts[2].count == 6
            && parts[1].allSatisfy(NumberShape.isDigit) && parts[2].allSatisfy(NumberShape.isDigit)
    }

    /// The order code that a token is because the words before it say so: `đơn hàng số 88273190`, `#A10293`.
    static func cued(_ tokens: [Token], _ place: Int) -> String? {
        let text = tokens[place].canonical
        guard (5...20).contains(text.utf8.count), text.utf8.allSatisfy(isCodeByte),
            text.utf8.count(where: NumberShape.isDigit) >= 2, isOrdered(tokens, place)
        else { return nil }
        return text.uppercased()
    }

    /// Whether `đơn`, `order` or a touching `#` stands before a token, with nothing but `hàng`, `mã`, `số`, `là`
    /// and signs between.
    private static func isOrdered(_ tokens: [Token], _ place: Int) -> Bool {
        var step = place - 1
        if step >= 0, tokens[step].canonical == "#" { return true }
        while step >= 0, step >= place - 4 {
            switch tokens[step].canonical {
            case "đơn", "don", "order", "bill": return true
            case "hàng", "hang", "mã", "ma", "số", "so", "là", "la", ":", "#", "code": step -= 1
            default: return false
            }
        }
        return false
    }

    private static func isCodeByte(_ byte: UInt8) -> Bool {
        NumberShape.isDigit(byte) || NumberShape.isLetter(byte) || byte == UInt8(ascii: "-")
    }
}
