/// How many slips of the finger lie between two words (Damerau: letters added, left out, replaced, or swapped with
/// the next).
package enum DamerauDistance {
    /// Whether the words are the same or one slip apart; takes time in proportion to their length.
    ///
    /// ```swift
    /// DamerauDistance.isAtMostOne(Array("shpo".utf8), Array("shop".utf8))  // true
    /// ```
    package static func isAtMostOne<Letter: Equatable>(_ left: [Letter], _ right: [Letter]) -> Bool {
        let (short, long) = left.count <= right.count ? (left, right) : (right, left)
        guard long.count - short.count <= 1 else { return false }
        var head = 0
        while head < short.count, short[head] == long[head] { head += 1 }
        var tail = 0
        while tail < short.count - head, short[short.count - 1 - tail] == long[long.count - 1 - tail] {
            tail += 1
        }
        let (leftOver, rightOver) = (short.count - head - tail, long.count - head - tail)
        if leftOver <= 1, rightOver <= 1 { return true }
        return leftOver == 2 && rightOver == 2 && short[head] == long[head + 1]
            && short[head + 1] == long[head]
    }
}
