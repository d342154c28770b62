/// Reads amounts written as one word: `500k`, `1tr2`, `1.200.000đ`, `50 nghìn` is read over tokens.
enum Money {
    /// A unit of money, its name packed so that a prefix is one comparison.
    private struct Unit {
        let name: PackedText
        let value: Int

        init(_ name: String, _ value: Int) {
            self.name = PackedText(name.utf8)
            self.value = value
        }
    }

    /// Names are tried in this order: a longer one before those that it begins with.
    private static let units: [Unit] = [
        Unit("triệu", 1_000_000), Unit("trieu", 1_000_000), Unit("tr", 1_000_000), Unit("củ", 1_000_000),
        Unit("tỷ", 1_000_000_000),
        Unit("tỉ", 1_000_000_000), Unit("ty", 1_000_000_000), Unit("nghìn", 1000), Unit("ngàn", 1000),
        Unit("k", 1000), Unit("đ", 1),
        Unit("vnd", 1),
        Unit("vnđ", 1), Unit("đồng", 1), Unit("dong", 1), Unit("₫", 1),
    ]

    /// Larger amounts are none: a thousand billion đồng is more than anybody is owed.
    static let maximum = 1_000_000_000_000_000

    /// The amount in đồng, or nothing if the number is no amount with a unit or above ``maximum``.
    static func read(_ number: NumberShape) -> Int? {
        let head = number.head
        let rest = number.tail
        guard !head.isEmpty, head.utf8.count <= 15, !rest.isEmpty,
            let unit = unit(of: PackedText(rest.utf8))
        else {
            return nil
        }
        let tail = Substring(rest.utf8.dropFirst(unit.name.count))
        if unit.value == 1 {
            guard tail.isEmpty else { return nil }
            return whole(head)
        }
        if tail.isEmpty || tail == "đ" || tail == "vnđ" || tail == "vnd" { return scaled(head, unit.value) }
        // 1tr2 is 1.2 million, 1tr250 is 1.25 million: the digits go on where the unit stopped.
        let digits = tail.hasSuffix("k") ? tail.dropLast() : tail
        guard (1...3).contains(digits.utf8.count), digits.utf8.allSatisfy(NumberShape.isDigit),
            let more = Int(digits),
            let base = Int(head), base <= maximum / unit.value
        else { return nil }
        let scale = unit.value / (digits.utf8.count == 1 ? 10 : digits.utf8.count == 2 ? 100 : 1000)
        return base * unit.value + more * scale
    }

    /// The amount of a number behind its currency: `VND 3,500,000`.
    static func afterCurrency(_ tokens: [Token], at place: Int) -> Int? {
        guard place > 0, tokens[place].kind == .number,
            ["vnd", "vnđ"].contains(tokens[place - 1].canonical)
        else { return nil }
        return whole(tokens[place].canonical)
    }

    private static func unit(of tail: PackedText) -> Unit? {
        units.first { tail.hasPrefix($0.name) }
    }

    /// Half of the unit that a number ends in, for `1tr rưỡi`; nothing if a fraction follows the unit.
    static func half(_ number: NumberShape) -> Int? {
        let tail = PackedText(number.tail.utf8)
        return units.first { $0.name.bits == tail.bits && $0.value >= 1000 }.map { $0.value / 2 }
    }

    /// Digits with thousands separators: groups of three after the first.
    static func whole(_ text: some StringProtocol) -> Int? {
        var value = 0
        var width = 0
        var isFirst = true
        for byte in text.utf8 {
            if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
                guard isFirst ? width > 0 : width == 3 else { return nil }
                isFirst = false
                width = 0
                continue
            }
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            guard NumberShape.isDigit(byte), !overflow, product <= Int.max - 9 else { return nil }
            value = product + Int(byte - UInt8(ascii: "0"))
            width += 1
        }
        return (isFirst ? width > 0 : width == 3) && value <= maximum ? value : nil
    }

    /// A number that may have decimals (`1,5` or `1.5`) times a unit.
    private static func scaled(_ text: Substring, _ unit: Int) -> Int? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard let first = parts.first, let base = Int(first), base <= maximum / max(unit, 1) else {
            return nil
        }
        if parts.count == 1 { return base * unit }
        guard parts.count == 2, (1...3).contains(parts[1].count), let decimals = Int(parts[1]) else {
            return nil
        }
        let scale = [1: 10, 2: 100, 3: 1000][parts[1].count] ?? 1
        return base * unit + decimals * unit / scale
    }
}
