/// Words that decide about the one beside them.
///
/// In a marked line they are compared with their marks (`nha` is not `nhà`), in an unmarked one without.
struct Neighbours: Sendable {
    private let marked: PackedWords
    private let folded: PackedWords
    /// Pairs of words, joined by `_`.
    private let pairs: Set<String>
    private let foldedPairs: Set<String>

    init(_ words: [Substring] = []) {
        let single = words.filter { !$0.utf8.contains(UInt8(ascii: "_")) }
        marked = PackedWords(single.map { PackedText($0.utf8) })
        folded = PackedWords(single.map { PackedText(String($0).tableFolded.utf8) })
        let joined = words.filter { $0.utf8.contains(UInt8(ascii: "_")) }
        pairs = Set(joined.map(String.init))
        foldedPairs = Set(joined.map { String($0).tableFolded })
    }

    var isEmpty: Bool { marked.isEmpty && pairs.isEmpty }

    /// Whether some of them are pairs of words.
    var hasPairs: Bool { !pairs.isEmpty }

    /// Whether a word is one of these.
    func contains(_ word: PackedText, isMarked: Bool) -> Bool {
        isMarked ? marked.contains(word) : folded.contains(word)
    }

    /// Whether two words that follow each other are one of these.
    func containsPair(_ first: String, _ second: String, isMarked: Bool) -> Bool {
        (isMarked ? pairs : foldedPairs).contains(first + "_" + second)
    }
}
