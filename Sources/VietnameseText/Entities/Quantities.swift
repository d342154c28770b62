/// Reads quantities and percentages: `2 cái`, `1,5kg`, `hai hộp`, `50%`, `10 phần trăm`.
enum Quantities {
    /// Units after a number, folded and canonical; what counts things, measures or spans of time.
    private static let units: PackedTable<String> = {
        let names = """
            cái chiếc con đôi cặp bộ hộp thùng gói chai lọ lon túi bịch bao cây quyển cuốn tờ tấm viên vỉ tuýp ly cốc
            món sản_phẩm đơn kiện lô combo set suất phần vé thẻ sim máy kg g gram ký cân tạ tấn lít ml mg cm mm m mét m2 km
            gb mb tb inch ngày giờ phút giây tuần tháng năm lần người khách điểm sao lượt trang màu size tá
            """
        return PackedTable(
            names.split(whereSeparator: { $0 == " " || $0 == "\n" }).flatMap { name in
                let unit = String(name.map { $0 == "_" ? " " : $0 })
                return [(unit.vietnameseFolded, unit), (unit, unit)]
            })
    }()

    /// Whether a word counts or measures.
    static func isUnit(_ token: Token) -> Bool {
        unit(token) != nil
    }

    /// The name of the unit that a word is.
    private static func unit(_ token: Token) -> String? {
        units[PackedText(utf8: token.canonical)]
            ?? (token.hasMarks ? nil : units[PackedText(utf8: token.folded)])
    }

    /// The quantity or percentage that begins at a token: kind, value and tokens taken.
    static func read(_ tokens: [Token], at place: Int) -> (kind: Entity.Kind, value: String, count: Int)? {
        func token(_ step: Int) -> Token? { tokens.indices.contains(step) ? tokens[step] : nil }
        let text = tokens[place].canonical
        if tokens[place].kind == .number, text.utf8.last == UInt8(ascii: "%"),
            let number = decimal(Substring(text.utf8.dropLast()))
        {
            return (.percentage, number, 1)
        }
        if tokens[place].kind == .number, token(place + 1)?.canonical == "%", let number = decimal(text[...])
        {
            return (.percentage, number, 2)
        }
        let amount: (value: String, count: Int)?
        if tokens[place].kind == .number {
            if let glued = glued(text) { return (.quantity, glued, 1) }
            amount = decimal(text[...]).map { ($0, 1) }
        } else {
            amount = NumberWords.read(tokens, at: place).flatMap {
                $0.value > 0 ? (String($0.value), $0.count) : nil
            }
        }
        guard let amount, let next = token(place + amount.count) else { return nil }
        if next.folded == "phan", token(place + amount.count + 1)?.folded == "tram" {
            return (.percentage, amount.value, amount.count + 2)
        }
        if next.folded == "san", token(place + amount.count + 1)?.folded == "pham" {
            return (.quantity, amount.value + " sản phẩm", amount.count + 2)
        }
        guard next.kind == .word,
            let unit = unit(next)
        else {
            return nil
        }
        return (.quantity, amount.value + " " + unit, amount.count + 1)
    }

    /// Half of what is weighed or measured: `nửa ký`, `nửa tháng`.
    static func half(_ tokens: [Token], at place: Int) -> (kind: Entity.Kind, value: String, count: Int)? {
        guard place + 1 < tokens.count,
            place == 0 || !["mot", "hon", "con"].contains(tokens[place - 1].folded),
            let unit = unit(tokens[place + 1])
        else { return nil }
        return (.quantity, "0.5 " + unit, 2)
    }

    /// `2kg`, `500ml`, `256gb`: a number and its unit in one word.
    private static func glued(_ text: String) -> String? {
        let number = NumberShape(text)
        let unit = String(number.tail)
        guard !unit.isEmpty, !["g", "m"].contains(unit), let name = units[PackedText(utf8: unit)],
            let amount = decimal(number.head)
        else {
            return nil
        }
        return amount + " " + name
    }

    /// A decimal number with a point, from digits with a comma or a point; thousands groups are joined.
    static func decimal(_ text: some StringProtocol) -> String? {
        if (1...12).contains(text.utf8.count), isDigits(text) { return trimmed(text) }
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard let first = parts.first, (1...12).contains(first.utf8.count), parts.allSatisfy({ isDigits($0) })
        else {
            return nil
        }
        if parts.dropFirst().allSatisfy({ $0.utf8.count == 3 }), first != "0", first.utf8.count <= 3 {
            return trimmed(parts.joined())
        }
        guard parts.count == 2, parts[1].utf8.count <= 4 else { return nil }
        return trimmed(first) + "." + parts[1]
    }

    private static func isDigits(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }

    private static func trimmed(_ digits: some StringProtocol) -> String {
        let rest = digits.drop { $0 == "0" }
        return rest.isEmpty ? "0" : String(rest)
    }
}
