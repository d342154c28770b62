/// Words that decide about the one beside them.
///
/// In a marked line they are compared with their marks (`nha` is not `nhà`), in an unmarked one without.
struct Neighbours: Sendable {
    /// The packed words, ascending, so that a look costs a few comparisons.
    private let marked: [UInt128]
    private let folded: [UInt128]
    /// Pairs of words, joined by `_`.
    private let pairs: Set<String>
    private let foldedPairs: Set<String>

    init(_ words: [Substring] = []) {
        let single = words.filter { !$0.utf8.contains(UInt8(ascii: "_")) }
        marked = Self.packed(single.map { $0.utf8 })
        folded = Self.packed(single.map { String($0).tableFolded.utf8 })
        let joined = words.filter { $0.utf8.contains(UInt8(ascii: "_")) }
        pairs = Set(joined.map(String.init))
        foldedPairs = Set(joined.map { String($0).tableFolded })
    }

    private static func packed(_ words: [some Sequence<UInt8>]) -> [UInt128] {
        words.map { PackedText($0).bits }.sorted()
    }

    var isEmpty: Bool { marked.isEmpty && pairs.isEmpty }

    /// Whether some of them are pairs of words.
    var hasPairs: Bool { !pairs.isEmpty }

    /// Whether a word is one of these.
    func contains(_ word: PackedText, isMarked: Bool) -> Bool {
        let list = isMarked ? marked : folded
        var low = 0
        var high = list.count
        while low < high {
            let middle = (low &+ high) / 2
            if list[middle] < word.bits { low = middle &+ 1 } else { high = middle }
        }
        return low < list.count && list[low] == word.bits
    }

    /// Whether two words that follow each other are one of these.
    func containsPair(_ first: String, _ second: String, isMarked: Bool) -> Bool {
        (isMarked ? pairs : foldedPairs).contains(first + "_" + second)
    }
}
