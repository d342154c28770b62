/// The caller's own words with their bigrams, from which readings are chosen and marks restored.
///
/// A matcher passes the syllables of its knowledge base, so that `sp` becomes `sản phẩm` and `doitra`
/// becomes `đổi trả` only where the knowledge base speaks of them.
public struct Vocabulary: Sendable {
    /// How often each canonical syllable occurs.
    public private(set) var counts: [String: Int]
    /// How often each pair of canonical syllables occurs, joined by a blank.
    public private(set) var pairs: [String: Int]
    /// The marked words by their folded form, the most frequent first.
    private var markedWords: [String: [String]]

    /// An empty vocabulary.
    public init() {
        counts = [:]
        pairs = [:]
        markedWords = [:]
    }

    /// Counts the words of analysed texts.
    public init(_ texts: some Sequence<AnalyzedText>) {
        self.init()
        for text in texts {
            var previous: String?
            for token in text.tokens where token.kind == .word {
                counts[token.canonical, default: 0] += 1
                if let previous { pairs[previous + " " + token.canonical, default: 0] += 1 }
                previous = token.canonical
            }
        }
        for word in counts.keys.sorted() {
            let folded = word.vietnameseFolded
            if !folded.utf8.elementsEqual(word.utf8) { markedWords[folded, default: []].append(word) }
        }
        for (folded, words) in markedWords where words.count > 1 {
            markedWords[folded] = words.sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
        }
    }

    /// Whether no word was counted.
    public var isEmpty: Bool { counts.isEmpty }

    /// The marked words that a folded word may stand for, the most frequent first.
    ///
    /// ```swift
    /// vocabulary.marked("doi")   // ["đổi", "đội"]
    /// ```
    public func marked(_ folded: String) -> [String] { markedWords[folded] ?? [] }
}
