/// Words that decide about the one beside them.
///
/// In a marked line they are compared with their marks (`nha` is not `nhà`), in an unmarked one without, unless
/// they begin with `!`: those stand for themselves in marked lines alone (`!thi`, for `thi` may also be `thì`).
/// `x_y` stands for two words that follow each other, `x/y_z` for `x_z` and `y_z`, `@school` for the words of that
/// topic (``TopicWords``).
struct Neighbours: Sendable {
    private let marked: PackedWords
    private let folded: PackedWords
    /// Pairs of words, joined by `_`.
    private let pairs: Set<String>
    private let foldedPairs: Set<String>
    /// The words of the pairs, marked and folded: most neighbours are none of them, and no pair need be joined.
    private let parts: PackedWords
    private let foldedParts: PackedWords

    init(_ names: [Substring] = []) {
        let words = names.flatMap {
            $0.first == "@" ? TopicWords.words(of: $0.dropFirst()) : Self.pairs(of: $0)
        }
        let single = words.filter { !$0.utf8.contains(UInt8(ascii: "_")) }
        let both = single.filter { $0.utf8.first != UInt8(ascii: "!") }
        marked = PackedWords(
            single.map { PackedText(($0.utf8.first == UInt8(ascii: "!") ? $0.dropFirst() : $0).utf8) })
        folded = PackedWords(both.map { PackedText(String($0).tableFolded.utf8) })
        let joined = words.filter { $0.utf8.contains(UInt8(ascii: "_")) }
        pairs = Set(joined.map(String.init))
        foldedPairs = Set(joined.map { String($0).tableFolded })
        let sides = joined.flatMap {
            $0.utf8.split(separator: UInt8(ascii: "_")).map { String(Substring($0)) }
        }
        parts = PackedWords(Set(sides.map { PackedText(utf8: $0) }))
        foldedParts = PackedWords(Set(sides.map { PackedText(utf8: $0.tableFolded) }))
    }

    /// What `x/y_z` stands for; a word without a stroke stands for itself.
    private static func pairs(of word: Substring) -> [Substring] {
        guard word.utf8.contains(UInt8(ascii: "/")) else { return [word] }
        let sides = word.utf8.split(separator: UInt8(ascii: "_")).map {
            $0.split(separator: UInt8(ascii: "/")).map { Substring($0) }
        }
        guard sides.count == 2 else { return sides.first ?? [] }
        return sides[0].flatMap { first in sides[1].map { Substring(first + "_" + $0) } }
    }

    /// Whether a word is one of these, or with the word beside it a pair of them; `pair` gives both in their order.
    func contains(
        _ word: String, orPair pair: @autoclosure () -> (first: String, second: String), isMarked: Bool
    ) -> Bool {
        let packed = PackedText(utf8: word)
        if contains(packed, isMarked: isMarked) { return true }
        guard !pairs.isEmpty, (isMarked ? parts : foldedParts).contains(packed) else { return false }
        let (first, second) = pair()
        return (isMarked ? pairs : foldedPairs).contains(first + "_" + second)
    }

    var isEmpty: Bool { marked.isEmpty && pairs.isEmpty }

    /// Whether a word is one of these.
    func contains(_ word: PackedText, isMarked: Bool) -> Bool {
        isMarked ? marked.contains(word) : folded.contains(word)
    }
}
