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
        // "triệu rưỡi" is one and a half.
        if tokens[place].kind == .word, folded(tokens, place + 1) == "ruoi",
            let unit = unit(tokens, place), unit >= 1_000_000
        {
            return (unit + unit / 2, 2)
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
        } else if last >= 1_000_000, tokens.indices.contains(next), tokens[next].kind == .number,
            tokens[next].canonical.utf8.count == 3, let more = Int(tokens[next].canonical), more > 99,
            isTail(tokens, next + 1, of: last)
        {
            // "12 triệu 990": three digits are thousands.
            total += more * (last / 1000)
            next += 1
        }
        if ["dong", "vnd", "d"].contains(folded(tokens, next)) { next += 1 }
        return total <= maximum ? (total, next - place) : nil
    }

    /// Two amounts that share a unit, and how many tokens they take: `300-400k`, `5-7 triệu`.
    static func span(_ tokens: [Token], at place: Int) -> (amounts: [Entity], count: Int)? {
        let text = tokens[place].canonical
        let range = tokens[place].range
        guard text.utf8.count == range.count, let hyphen = text.utf8.firstIndex(of: UInt8(ascii: "-")) else {
            return nil
        }
        let first = text[..<hyphen]
        let second = NumberShape(String(text[text.utf8.index(after: hyphen)...]))
        var count = 1
        let unit: Int
        if second.tail.isEmpty {
            guard let found = self.unit(tokens, place + 1), found >= 1000 else { return nil }
            unit = found
            count = 2
        } else {
            guard let amount = Money.read(second), let number = Money.whole(second.head), number > 0,
                amount % number == 0
            else { return nil }
            unit = amount / number
        }
        guard let low = Money.whole(first), let high = Money.whole(second.head), low < high, low > 0,
            unit >= 1000, high <= maximum / unit
        else { return nil }
        let middle = range.lowerBound + first.utf8.count
        return (
            [
                Entity(kind: .money, range: range.lowerBound..<middle, value: String(low * unit)),
                Entity(
                    kind: .money, range: middle + 1..<tokens[place + count - 1].range.upperBound,
                    value: String(high * unit)),
            ], count
        )
    }

    /// The amount of a number in thousands that a slash ties to what it is paid for: `250.000/kg`.
    static func perUnit(_ tokens: [Token], at place: Int) -> Int? {
        guard place + 2 < tokens.count, tokens[place + 1].canonical == "/",
            tokens[place + 1].range.lowerBound == tokens[place].range.upperBound,
            Quantities.isUnit(tokens[place + 2])
                || ["dem", "buoi", "ngay", "nguoi"].contains(tokens[place + 2].folded),
            let amount = Money.whole(tokens[place].canonical), amount >= 1000
        else { return nil }
        return amount
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

    /// What a word makes of the number before it: a hundred times as much, ten times, or nothing else.
    private static func factor(_ tokens: [Token], _ place: Int) -> Int {
        guard tokens.indices.contains(place), tokens[place].folded.utf8.count == 4 else { return 1 }
        switch tokens[place].folded {
        case "tram": return 100
        case "chuc": return 10
        default: return 1
        }
    }

    /// A number with its unit, in one token or in several.
    private static func part(_ tokens: [Token], _ place: Int) -> (value: Int, unit: Int, count: Int)? {
        guard tokens.indices.contains(place) else { return nil }
        if tokens[place].kind == .number {
            // "2 trăm nghìn", "5 chục triệu"
            let factor = factor(tokens, place + 1)
            if factor > 1, let unit = unit(tokens, place + 2), unit >= 1000,
                let whole = Money.whole(tokens[place].canonical),
                whole < 1000
            {
                return (whole * factor, unit, 3)
            }
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
