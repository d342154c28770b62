/// A message with the slips of its unknown words repaired.
///
/// Of the known words one slip away that one is taken which the words beside it make likeliest: `hagn` after
/// `don` is `hang`, after `ben` too, but `nhgi` after `de` is `nghi`. The customer's own words stay in the
/// message's terms; the repaired ones serve the linear model.
struct MessageRepair {
    /// What a different first letter costs: people seldom mistype it.
    private static let otherFirstLetter: Float = 1
    /// What a known pair with the word before or after is worth, against the word's own frequency.
    private static let pairFactor: Float = 2
    private static let frequencyFactor: Float = 0.5

    var words: [MessageWord]
    /// Folded words that stay unknown.
    var unknown: [String] = []

    init(words: [MessageWord], index: ExampleIndex) {
        self.words = words
        for (place, word) in words.enumerated()
        where index.words.number(ofKey: word.foldedKey) == FingerprintTable.none {
            let neighbours = index.neighbours.neighbours(of: word)
            let before =
                place > 0 ? index.words.number(ofKey: self.words[place - 1].foldedKey) : FingerprintTable.none
            let after =
                place + 1 < words.count
                ? index.words.number(ofKey: words[place + 1].foldedKey) : FingerprintTable.none
            var best: (word: UInt32, score: Float)?
            for neighbour in neighbours {
                let score = Self.score(neighbour.word, for: word, before: before, after: after, in: index)
                if score > best?.score ?? -.infinity { best = (neighbour.word, score) }
            }
            if let best {
                let text = index.wordTexts[Int(best.word)]
                self.words[place] = MessageWord(
                    folded: text, canonical: text, hasMarks: false, weight: word.weight, range: word.range,
                    sentence: word.sentence)
            } else {
                unknown.append(word.folded)
            }
        }
    }

    private static func score(
        _ known: UInt32, for word: MessageWord, before: UInt32, after: UInt32, in index: ExampleIndex
    ) -> Float {
        let text = index.wordTexts[Int(known)]
        var score = frequencyFactor * NaturalLogarithm.of(Float(max(1, index.wordPostings.count(of: known))))
        if text.utf8.first != word.folded.utf8.first { score -= otherFirstLetter }
        for (first, second) in [(before, known), (known, after)]
        where first != FingerprintTable.none && second != FingerprintTable.none {
            let pair = index.pairs.number(of: ExampleIndex.pair(first, second))
            guard pair != FingerprintTable.none else { continue }
            score += pairFactor * NaturalLogarithm.of(Float(1 + index.pairPostings.count(of: pair)))
        }
        return score
    }
}
