/// A few packed words, ascending, so that a look costs some comparisons and no hashing.
struct PackedWords: Sendable {
    private let words: [UInt128]

    init(_ words: some Sequence<PackedText>) { self.words = words.map(\.bits).sorted() }

    /// Packs words of at most ``Lexemes/maximumLength`` bytes.
    init(_ words: [String]) { self.init(words.map { PackedText(utf8: $0) }) }

    var isEmpty: Bool { words.isEmpty }

    func contains(_ word: PackedText) -> Bool { index(of: word) != nil }

    /// The place of a word among the sorted ones.
    func index(of word: PackedText) -> Int? {
        words.withUnsafeBufferPointer { words in
            var low = 0
            var high = words.count
            while low < high {
                let middle = (low &+ high) / 2
                if words[middle] < word.bits { low = middle &+ 1 } else { high = middle }
            }
            return low < words.count && words[low] == word.bits ? low : nil
        }
    }
}
