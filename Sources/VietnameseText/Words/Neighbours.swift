/// Words that decide about the one beside them.
///
/// In a marked line they are compared with their marks (`nha` is not `nhà`), in an unmarked one without.
struct Neighbours: Sendable, Equatable {
    private let marked: Set<String>
    private let folded: Set<String>

    init(_ words: [Substring] = []) {
        marked = Set(words.map(String.init))
        folded = Set(words.map { String($0).tableFolded })
    }

    var isEmpty: Bool { marked.isEmpty }

    /// Whether a word is one of these.
    func contains(_ word: String, isMarked: Bool) -> Bool {
        isMarked ? marked.contains(word) : folded.contains(word)
    }
}
