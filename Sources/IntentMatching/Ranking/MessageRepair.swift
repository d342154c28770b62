/// A message with its slips repaired.
///
/// An unknown word becomes the known one that fits best. A known word is taken for a slip too where no example
/// has it beside either of its neighbours, while a word one slip away is well known there: `dân bay` among
/// flights is `sân bay`. The customer's own words stay in the message's terms; the repaired ones serve the
/// linear model.
struct MessageRepair {
    /// How many examples must have the other word beside its neighbours.
    private static let leastPairs = 3
    /// The same for a word that was written with its marks, and so perhaps meant.
    private static let leastPairsMarked = 8

    var words: [MessageWord]
    /// Folded words that stay unknown.
    var unknown: [String] = []

    init(_ message: MessageTerms, index: ExampleIndex) {
        words = message.terms.map(\.word)
        for (place, term) in message.terms.enumerated() {
            if !term.isKnown {
                if let best = term.neighbours.first {
                    replace(place, with: index.wordTexts[Int(best.word)])
                } else {
                    unknown.append(term.word.folded)
                }
            } else if let meant = Self.meant(place, in: message, index) {
                replace(place, with: index.wordTexts[Int(meant)])
            }
        }
    }

    private mutating func replace(_ place: Int, with text: String) {
        let word = words[place]
        words[place] = MessageWord(
            folded: text, canonical: text, hasMarks: false, weight: word.weight, range: word.range,
            sentence: word.sentence)
    }

    /// The word that was meant where a known one was written, if it is another one.
    private static func meant(_ place: Int, in message: MessageTerms, _ index: ExampleIndex) -> UInt32? {
        let term = message.terms[place]
        guard !term.word.isKind, term.word.folded.utf8.count > 1 else { return nil }
        let context = WordContext(
            before: place > 0 ? message.terms[place - 1].folded : FingerprintTable.none,
            after: place + 1 < message.terms.count ? message.terms[place + 1].folded : FingerprintTable.none)
        guard context.before != FingerprintTable.none || context.after != FingerprintTable.none else {
            return nil
        }
        let own = context.pairs(of: term.folded, in: index)
        guard own.before == 0, own.after == 0 else { return nil }
        let least = term.word.hasMarks && term.word.isLegal ? leastPairsMarked : leastPairs
        var best: (word: UInt32, count: Int)?
        for neighbour in index.neighbours.neighbours(of: term.word.folded) where neighbour.word != term.folded
        {
            let pairs = context.pairs(of: neighbour.word, in: index)
            let count = pairs.before + pairs.after
            if count >= least, count > best?.count ?? 0 { best = (neighbour.word, count) }
        }
        return best?.word
    }
}
