/// A refused message once more, with known words taken for slips of other known ones.
///
/// A finger that slips makes a known word of about every third one: `gai han phan mem` means `gia han`. To
/// take every such word for a slip would spoil what is written well, so it is done for a message that nothing
/// else answers, and only where no example has the word beside its neighbours while the word that is meant
/// stands there often.
struct SecondReading {
    /// A word that is read as another one.
    struct Correction: Equatable, Sendable {
        var typed: String
        var meant: String
    }

    /// The message's words with those that were meant.
    var words: [MessageWord]
    var corrections: [Correction] = []

    /// How much likelier the other word must be, as a difference of `WordContext.score`.
    private static let leastLead: Float = 7

    /// - Returns: nil where every word may stand as it is.
    init?(_ message: MessageTerms, index: ExampleIndex) {
        words = message.words
        let likely = message.terms.map(\.likeliest)
        for (place, term) in message.terms.enumerated() where term.isKnown && !term.word.isKind {
            let context = WordContext(
                before: place > 0 ? likely[place - 1] : FingerprintTable.none,
                after: place + 1 < likely.count ? likely[place + 1] : FingerprintTable.none)
            guard let meant = Self.meant(by: term, in: context, index: index) else { continue }
            let text = index.wordTexts[Int(meant)]
            corrections.append(Correction(typed: term.word.canonical, meant: text))
            words[place] = term.word.typed(as: text)
        }
        if corrections.isEmpty { return nil }
    }

    private static func meant(
        by term: MessageTerms.Term, in context: WordContext, index: ExampleIndex
    ) -> UInt32? {
        let hasOtherMarks = term.word.hasMarks && term.canonical == FingerprintTable.none
        let own = context.pairs(of: term.folded, in: index)
        guard hasOtherMarks || own.before + own.after == 0 else { return nil }
        let spelling = Array(term.word.canonical.unicodeScalars)
        let typed = Array(term.word.folded.utf8)
        var best: (word: UInt32, score: Float)?
        for neighbour in index.neighbours.neighbours(of: term.word.folded) where neighbour.word != term.folded
        {
            if term.word.hasMarks, !index.isSpelled(spelling, like: neighbour.word) { continue }
            let beside = context.pairs(of: neighbour.word, in: index)
            guard beside.before + beside.after > own.before + own.after else { continue }
            // What is spelt as a word with its marks is one that nobody wrote examples of, unless both sides object.
            if term.word.hasMarks, !context.isMet(by: beside) { continue }
            let score = context.score(neighbour.word, for: term.word, typed: typed, in: index)
            if score > best?.score ?? -.infinity { best = (neighbour.word, score) }
        }
        guard let best, best.score - context.score(term.folded, for: term.word, in: index) >= leastLead else {
            return nil
        }
        return best.word
    }
}
