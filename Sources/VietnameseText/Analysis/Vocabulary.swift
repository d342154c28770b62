/// The caller's own words with their bigrams, from which readings are chosen and marks restored.
///
/// A matcher passes the syllables of its knowledge base, so that `sp` becomes `sản phẩm` and `doitra`
/// becomes `đổi trả` only where the knowledge base speaks of them.
public struct Vocabulary: Sendable {
    /// How often each canonical syllable occurs.
    public private(set) var counts: [String: Int]
    /// How often each pair of canonical syllables occurs, joined by a blank.
    public private(set) var pairs: [String: Int]

    /// An empty vocabulary.
    public init() {
        counts = [:]
        pairs = [:]
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
    }

    /// Whether no word was counted.
    public var isEmpty: Bool { counts.isEmpty }
}
