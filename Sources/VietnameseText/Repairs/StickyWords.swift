/// Splits words that were typed without their blanks: `doitra`, `hoantien`, `thegioididong`.
///
/// A split counts only if the vocabulary explains all of it: every part is one of its words, and every two
/// neighbours are one of its pairs. Unmarked parts come out marked, since the pair says which word is meant.
enum StickyWords {
    /// Longer words are not split: the longest compound of six syllables stays below.
    private static let maximumLength = 40

    /// One part of a split word.
    struct Part: Equatable {
        /// The word.
        var word: String
        /// How many scalars of the sticky word it covers.
        var length: Int
    }

    /// The parts of a word, or nothing if the vocabulary does not explain it.
    static func split(_ text: String, _ vocabulary: Vocabulary) -> [Part]? {
        let letters = Array(text.unicodeScalars)
        guard letters.count >= 4, letters.count <= maximumLength, !vocabulary.isEmpty else { return nil }
        // best[end] holds, for each word that may end there, the best chain to it.
        var chains: [[String: (score: Int, parts: [Part])]] = Array(repeating: [:], count: letters.count + 1)
        for end in 1...letters.count {
            for start in max(0, end - 7)..<end where start == 0 || !chains[start].isEmpty {
                let piece = String(String.UnicodeScalarView(letters[start..<end]))
                for word in words(piece, vocabulary) {
                    extend(&chains, word, from: start, to: end, vocabulary)
                }
            }
        }
        return chains[letters.count].values.filter { $0.parts.count > 1 }
            .max {
                ($0.score, $1.parts.count, $1.parts[0].word) < ($1.score, $0.parts.count, $0.parts[0].word)
            }?.parts
    }

    private static func extend(
        _ chains: inout [[String: (score: Int, parts: [Part])]], _ word: String, from start: Int, to end: Int,
        _ vocabulary: Vocabulary
    ) {
        let part = Part(word: word, length: end - start)
        var best: (score: Int, parts: [Part])? = start == 0 ? (0, [part]) : nil
        for (previous, chain) in chains[start] {
            guard let count = vocabulary.pairs[previous + " " + word] else { continue }
            let score = chain.score + Restorer.logarithm(count)
            if score > best?.score ?? -1 { best = (score, chain.parts + [part]) }
        }
        guard let best, best.score > chains[end][word]?.score ?? -1 else { return }
        chains[end][word] = best
    }

    private static func words(_ piece: String, _ vocabulary: Vocabulary) -> [String] {
        var words = vocabulary.counts[piece] != nil ? [piece] : []
        words += vocabulary.marked(piece)
        return words
    }
}
