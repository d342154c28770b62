/// Steele, Lea and Flood's SplitMix64 ("Fast splittable pseudorandom number generators", 2014): good bits from
/// any seed, so that every row of a test can have a generator of its own.
struct SplitMix64 {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A generator that depends on all the given parts.
    init(seed: UInt64, kind: Int, row: Int) {
        var mixer = SplitMix64(seed: seed)
        var mixed = mixer.next()
        for part in [kind, row] {
            var inner = SplitMix64(seed: mixed ^ UInt64(truncatingIfNeeded: part))
            mixed = inner.next()
        }
        state = mixed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number in `0..<bound`; the bias of the remainder is below `bound` / 2⁶⁴.
    mutating func next(below bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

    /// True with a probability given in per cent.
    mutating func happens(percent: Int) -> Bool { next(below: 100) < percent }

    /// One of the items; nothing where there is none.
    mutating func pick<Item>(_ items: [Item]) -> Item? {
        items.isEmpty ? nil : items[next(below: items.count)]
    }

    /// Fisher and Yates.
    mutating func shuffle<Item>(_ items: inout [Item]) {
        guard items.count > 1 else { return }
        for place in stride(from: items.count - 1, to: 0, by: -1) {
            items.swapAt(place, next(below: place + 1))
        }
    }
}
