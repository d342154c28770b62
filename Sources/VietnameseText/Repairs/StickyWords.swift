/// Splits words that were typed without their blanks: `doitra`, `hoantien`, `thegioididong`.
///
/// A split counts only if the vocabulary explains all of it: every part is one of its words, and every two
/// neighbours are one of its pairs. The parts keep the letters that were typed: which marks an unmarked part
/// lacks is the business of ``AnalyzedText/restored(using:)``.
enum StickyWords {
    /// Longer words are not split: the longest compound of six syllables stays below.
    private static let maximumLength = 40

    /// A way to a place in the word.
    private struct Chain {
        var score: Int
        var lengths: [Int]

        /// The higher score, then the fewer parts, then the longer first parts: the same on every run.
        func isBetter(than other: Chain?) -> Bool {
            guard let other else { return true }
            if score != other.score { return score > other.score }
            if lengths.count != other.lengths.count { return lengths.count < other.lengths.count }
            return other.lengths.lexicographicallyPrecedes(lengths)
        }
    }

    /// The lengths of the parts in scalars, or nothing if the vocabulary does not explain the word.
    static func split(_ text: String, _ vocabulary: Vocabulary) -> [Int]? {
        let letters = Array(text.unicodeScalars)
        guard letters.count >= 4, letters.count <= maximumLength, !vocabulary.isEmpty else { return nil }
        // chains[end] holds, for each word that may end there, the best chain to it.
        var chains: [[String: Chain]] = Array(repeating: [:], count: letters.count + 1)
        for end in 1...letters.count {
            for start in max(0, end - 7)..<end where start == 0 || !chains[start].isEmpty {
                let piece = String(String.UnicodeScalarView(letters[start..<end]))
                for word in words(piece, vocabulary) {
                    extend(&chains, word, from: start, to: end, vocabulary)
                }
            }
        }
        var best: Chain?
        for chain in chains[letters.count].values where chain.lengths.count > 1 && chain.isBetter(than: best)
        {
            best = chain
        }
        return best?.lengths
    }

    private static func extend(
        _ chains: inout [[String: Chain]], _ word: String, from start: Int, to end: Int,
        _ vocabulary: Vocabulary
    ) {
        var best: Chain? = start == 0 ? Chain(score: 0, lengths: [end - start]) : nil
        for (previous, chain) in chains[start] {
            guard let count = vocabulary.pairs[previous + " " + word] else { continue }
            let longer = Chain(
                score: chain.score + Restorer.logarithm(count), lengths: chain.lengths + [end - start])
            if longer.isBetter(than: best) { best = longer }
        }
        guard let best, best.isBetter(than: chains[end][word]) else { return }
        chains[end][word] = best
    }

    private static func words(_ piece: String, _ vocabulary: Vocabulary) -> [String] {
        (vocabulary.counts[piece] != nil ? [piece] : []) + vocabulary.marked(piece)
    }
}
