/// How easily a finger slips from one word to another; both are letters of folded words, one slip apart.
enum Slip {
    /// A letter typed twice or two that changed places are the commonest slips, a far key the rarest.
    private static let commonEase: Float = 1
    private static let nextKeyEase: Float = 0.5
    private static let droppedEase: Float = 0.3
    private static let addedEase: Float = -0.3
    private static let farKeyEase: Float = -0.5

    /// The keys of each row from left to right; a row stands half a key to the right of the one above.
    private static let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map { Array($0.utf8) }

    /// - Returns: -0.5 for the rarest slip to 1 for the commonest; only differences mean anything.
    static func ease(typed: [UInt8], meant: [UInt8]) -> Float {
        if typed.count < meant.count { return droppedEase }
        if typed.count > meant.count { return isDoubled(typed, meant: meant) ? commonEase : addedEase }
        let others = typed.indices.filter { typed[$0] != meant[$0] }
        guard let first = others.first else { return commonEase }
        if others.count > 1 { return commonEase }
        return areNeighbours(typed[first], meant[first]) ? nextKeyEase : farKeyEase
    }

    private static func isDoubled(_ typed: [UInt8], meant: [UInt8]) -> Bool {
        typed.indices.dropFirst().contains { place in
            typed[place] == typed[place - 1] && typed[..<place] + typed[(place + 1)...] == meant[...]
        }
    }

    private static func areNeighbours(_ left: UInt8, _ right: UInt8) -> Bool {
        guard let one = key(left), let other = key(right) else { return false }
        if one.row == other.row { return abs(one.column - other.column) == 1 }
        let (up, down) = one.row < other.row ? (one, other) : (other, one)
        return down.row - up.row == 1 && (down.column == up.column || down.column == up.column - 1)
    }

    private static func key(_ letter: UInt8) -> (row: Int, column: Int)? {
        for (row, keys) in rows.enumerated() {
            if let column = keys.firstIndex(of: letter) { return (row, column) }
        }
        return nil
    }
}
