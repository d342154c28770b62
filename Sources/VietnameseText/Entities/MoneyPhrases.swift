/// Reads amounts of money that take several words: `2 triệu rưỡi`, `hai củ`, `nửa triệu`, `1 triệu 2`.
enum MoneyPhrases {
    /// Units by folded name.
    ///
    /// Slang: củ and chai are millions, lít a hundred thousand, cành and xị less.
    private static let units = PackedTable<Int>(
        [
            ("dong", 1), ("vnd", 1), ("d", 1), ("₫", 1), ("nghin", 1000), ("ngan", 1000), ("k", 1000),
            ("canh", 1000),
            ("xi", 100_000),
            ("lit", 100_000), ("trieu", 1_000_000), ("tr", 1_000_000), ("cu", 1_000_000), ("chai", 1_000_000),
            ("ty", 1_000_000_000),
            ("ti", 1_000_000_000),
        ])
    /// Slang units are also things: a bottle, a litre, a bulb.
    ///
    /// They mean money only marked or before a
    /// question of price, so only these canonical forms count.
    private static let slang: Set<String> = ["củ", "lít", "chai", "xị", "cành"]
    /// The largest amount told apart: a thousand billion đồng.
    private static let maximum = Money.maximum

    /// The amount that begins at a token, and how many tokens it takes.
    static func read(_ tokens: [Token], at place: Int) -> (value: Int, count: Int)? {
        if tokens[place].folded == "nua", let unit = unit(tokens, place + 1), unit >= 1000 {
            return (unit / 2, 2)
        }
        var total = 0
        var count = 0
        var last = 0
        var next = place
        while let part = part(tokens, next), last == 0 || part.unit < last {
            guard part.value <= maximum / max(part.unit, 1) else { return nil }
            total += part.value * part.unit
            last = part.unit
            next += part.count
            count = next - place
            if part.unit == 1 { return (total, count) }
        }
        guard count > 0 else { return nil }
        if folded(tokens, next) == "ruoi" {
            total += last / 2
            next += 1
        } else if last >= 1000, let more = NumberWords.read(tokens, at: next),
            (1...9).contains(more.value),
            isTail(tokens, next + more.count, of: last)
        {
            // "1 triệu 2" is 1.2 million; "1 triệu 2 cái" is not.
            total += more.value * last / 10
            next += more.count
        }
        if ["dong", "vnd", "d"].contains(folded(tokens, next)) { next += 1 }
        return total <= maximum ? (total, next - place) : nil
    }

    private static func folded(_ tokens: [Token], _ place: Int) -> String {
        tokens.indices.contains(place) ? tokens[place].folded : ""
    }

    /// Whether a lone digit after a unit ends there, so that it can be a tenth: nothing that is counted follows.
    private static func isTail(_ tokens: [Token], _ place: Int, of unit: Int) -> Bool {
        guard tokens.indices.contains(place), tokens[place].kind == .word || tokens[place].kind == .number
        else {
            return true
        }
        return tokens[place].kind == .word
            && (tokens[place].folded == "dong" || !Quantities.isUnit(tokens[place]))
    }

    /// Whether a slang unit is meant as money: nothing follows that could be in the bottle.
    private static func isMoney(_ tokens: [Token], after place: Int) -> Bool {
        guard tokens.indices.contains(place + 1), tokens[place + 1].kind == .word else { return true }
        return [
            "thoi", "nha", "nhe", "a", "ha", "khong", "ko", "vay", "roi", "ma", "la", "lan", "ruoi", "moi",
            "thi",
        ]
        .contains(tokens[place + 1].folded)
    }

    private static func unit(_ tokens: [Token], _ place: Int) -> Int? {
        guard tokens.indices.contains(place) else { return nil }
        let token = tokens[place]
        guard let unit = units[PackedText(utf8: token.folded)] else { return nil }
        if ["cu", "lit", "chai", "xi", "canh"].contains(token.folded) {
            guard slang.contains(token.canonical) else { return nil }
            // A hundred thousand is said of small numbers: `18 lít` is paint.
            if token.folded == "lit", place > 0, (Int(tokens[place - 1].canonical) ?? 1) > 9 { return nil }
            return token.folded == "cu" || token.folded == "lit" || isMoney(tokens, after: place) ? unit : nil
        }
        if token.folded == "k" || token.folded == "d" || token.folded == "ti" || token.folded == "ty" {
            return ["k", "đ", "tỉ", "tỷ", "ti", "ty"].contains(token.canonical) ? unit : nil
        }
        return unit
    }

    /// A number with its unit, in one token or in several.
    private static func part(_ tokens: [Token], _ place: Int) -> (value: Int, unit: Int, count: Int)? {
        guard tokens.indices.contains(place) else { return nil }
        if tokens[place].kind == .number {
            guard let unit = unit(tokens, place + 1) else { return nil }
            if let whole = Money.whole(tokens[place].canonical) { return (whole, unit, 2) }
            guard let decimal = Quantities.decimal(tokens[place].canonical) else { return nil }
            let halves = decimal.split(separator: ".")
            guard halves.count == 2, let base = Int(halves[0]), let rest = Int(halves[1]),
                base <= maximum / unit
            else {
                return nil
            }
            var scale = 1
            for _ in 0..<halves[1].utf8.count { scale *= 10 }
            return (base * unit + rest * unit / scale, 1, 2).0 > 0
                ? (base * unit + rest * unit / scale, 1, 2) : nil
        }
        guard let number = NumberWords.read(tokens, at: place), number.value > 0,
            let unit = unit(tokens, place + number.count)
        else { return nil }
        // Spelled amounts need a unit of thousands at least: "hai chai" is two bottles, "hai củ" two million.
        return (number.value, unit, number.count + 1)
    }
}
