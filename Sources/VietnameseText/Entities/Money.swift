/// Reads amounts written as one word: `500k`, `1tr2`, `1.200.000đ`, `50 nghìn` is read over tokens.
enum Money {
    private static let units: [(name: String, value: Int)] = [
        ("triệu", 1_000_000), ("trieu", 1_000_000), ("tr", 1_000_000), ("củ", 1_000_000),
        ("tỷ", 1_000_000_000),
        ("tỉ", 1_000_000_000), ("ty", 1_000_000_000), ("nghìn", 1000), ("ngàn", 1000), ("k", 1000), ("đ", 1),
        ("vnd", 1),
        ("vnđ", 1), ("đồng", 1), ("dong", 1), ("₫", 1),
    ]

    /// The amount in đồng, or nothing if the number is no amount with a unit.
    static func read(_ number: NumberShape) -> Int? {
        let head = number.head
        let rest = number.tail
        guard !head.isEmpty, head.utf8.count <= 15, !rest.isEmpty,
            let unit = units.first(where: { rest.hasPrefix($0.name) })
        else {
            return nil
        }
        let tail = rest.dropFirst(unit.name.count)
        if unit.value == 1 {
            guard tail.isEmpty else { return nil }
            return whole(head)
        }
        if tail.isEmpty || tail == "đ" || tail == "vnđ" || tail == "vnd" { return scaled(head, unit.value) }
        // 1tr2 is 1.2 million, 1tr250 is 1.25 million: the digits go on where the unit stopped.
        let digits = tail.hasSuffix("k") ? tail.dropLast() : tail
        guard (1...3).contains(digits.utf8.count), digits.utf8.allSatisfy(NumberShape.isDigit),
            let more = Int(digits),
            let base = Int(head)
        else { return nil }
        let scale = [1: unit.value / 10, 2: unit.value / 100, 3: unit.value / 1000][digits.utf8.count] ?? 0
        let (product, overflow) = base.multipliedReportingOverflow(by: unit.value)
        guard !overflow else { return nil }
        let (sum, over) = product.addingReportingOverflow(more * scale)
        return over ? nil : sum
    }

    /// Half of the unit that a number ends in, for `1tr rưỡi`; nothing if a fraction follows the unit.
    static func half(_ number: NumberShape) -> Int? {
        units.first { number.tail == $0.name && $0.value >= 1000 }.map { $0.value / 2 }
    }

    /// Digits with thousands separators: groups of three after the first.
    static func whole(_ text: some StringProtocol) -> Int? {
        let groups = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard groups.allSatisfy({ !$0.isEmpty }), groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
            return nil
        }
        return Int(groups.joined())
    }

    /// A number that may have decimals (`1,5` or `1.5`) times a unit.
    private static func scaled(_ text: Substring, _ unit: Int) -> Int? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard let first = parts.first, let base = Int(first) else { return nil }
        if parts.count == 1 {
            let (product, overflow) = base.multipliedReportingOverflow(by: unit)
            return overflow ? nil : product
        }
        guard parts.count == 2, (1...3).contains(parts[1].count), let decimals = Int(parts[1]) else {
            return nil
        }
        let scale = [1: 10, 2: 100, 3: 1000][parts[1].count] ?? 1
        let (product, overflow) = base.multipliedReportingOverflow(by: unit)
        return overflow ? nil : product + decimals * unit / scale
    }
}
