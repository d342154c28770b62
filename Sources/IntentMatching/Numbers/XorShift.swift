/// Marsaglia's xorshift64: a fixed sequence of numbers, for shuffles that are the same every time.
struct XorShift {
    private var state: UInt64

    init(seed: UInt64 = 0x1234_5678_9abc_def1) { state = seed == 0 ? 1 : seed }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    /// A number in `0..<bound`; the bias of the remainder is below `bound` / 2⁶⁴.
    mutating func next(below bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

    /// Fisher and Yates.
    mutating func shuffle(_ items: inout [Int]) {
        guard items.count > 1 else { return }
        for place in stride(from: items.count - 1, to: 0, by: -1) {
            items.swapAt(place, next(below: place + 1))
        }
    }
}
