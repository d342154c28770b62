/// The words beside a word, by which it is told what a slip was meant to be.
///
/// Of the known words one slip away that one is likeliest which the words beside it make likeliest: `hagn`
/// after `don` is `hang`, after `ben` too, but `nhgi` after `de` is `nghi`.
struct WordContext {
    /// What a different first letter costs: people seldom mistype it.
    private static let otherFirstLetter: Float = 1
    /// What a known pair with the word before or after is worth, against the word's own frequency.
    private static let pairFactor: Float = 2
    private static let frequencyFactor: Float = 0.5
    /// What an easy slip has over a rare one.
    private static let easeFactor: Float = 1.5

    /// The numbers of the words before and after, or `FingerprintTable.none`.
    var before: UInt32
    var after: UInt32

    /// How likely a known word was meant where another was written; only differences mean anything.
    func score(_ known: UInt32, for word: MessageWord, in index: ExampleIndex) -> Float {
        let text = index.wordTexts[Int(known)]
        let (before, after) = pairs(of: known, in: index)
        let score = Self.score(count: index.wordPostings.count(of: known), before: before, after: after)
        return text.utf8.first == word.folded.utf8.first ? score : score - Self.otherFirstLetter
    }

    /// How likely a word is that so many examples hold, and hold after the word before it and before the one after it.
    static func score(count: Int, before: Int, after: Int) -> Float {
        var score = frequencyFactor * NaturalLogarithm.of(Float(max(1, count)))
        for pairs in [before, after] where pairs > 0 {
            score += pairFactor * NaturalLogarithm.of(Float(1 + pairs))
        }
        return score
    }

    /// The same with how easily a finger slips so; `typed` are the written word's letters.
    func score(_ known: UInt32, for word: MessageWord, typed: [UInt8], in index: ExampleIndex) -> Float {
        let ease = Slip.ease(typed: typed, meant: index.neighbours.letters[Int(known)])
        return score(known, for: word, in: index) + Self.easeFactor * ease
    }

    /// How many examples have the word after the one before it, and before the one after it.
    func pairs(of word: UInt32, in index: ExampleIndex) -> (before: Int, after: Int) {
        func count(_ first: UInt32, _ second: UInt32) -> Int {
            guard first != FingerprintTable.none, second != FingerprintTable.none else { return 0 }
            let pair = index.pairs.number(of: ExampleIndex.pair(first, second))
            return pair == FingerprintTable.none ? 0 : index.pairPostings.count(of: pair)
        }
        return (count(before, word), count(word, after))
    }

    /// Whether counts of ``pairs(of:in:)`` show a pair with every neighbour that there is.
    func isMet(by pairs: (before: Int, after: Int)) -> Bool {
        (before == FingerprintTable.none || pairs.before > 0)
            && (after == FingerprintTable.none || pairs.after > 0)
    }
}
