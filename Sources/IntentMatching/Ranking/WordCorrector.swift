import VietnameseText

/// Finds the word that was meant where another one was typed, by the words beside it.
struct WordCorrector {
    let index: ExampleIndex

    /// How much likelier another word must be than a known one, as a difference of `WordContext.score`.
    private static let knownLead: Float = 7
    /// The same for a known word with marks that no example writes: `gủ` is hardly the `gu` of the examples.
    private static let otherMarksLead: Float = 4
    /// How much likelier a word must be than what the analyzer made of a slip of it.
    private static let rewrittenLead: Float = 2.5
    /// How much likelier the best reading of an unknown word must be than the next one.
    private static let unknownLead: Float = 2
    /// What a known word that is one slip away with its marks, too, has over the others.
    private static let spelledBonus: Float = 2
    /// How well the parts of an unknown word must be known beside each other and their neighbours.
    private static let leastOfParts: Float = 2
    /// How many letters a word has that is taken apart.
    private static let partedLengths = 3...14
    /// A part this long says enough with one neighbour.
    private static let longPart = 3
    /// How many letters an abbreviation has with one of them typed twice.
    private static let doubledLengths = 3...5

    /// The word that a known one is a slip of: no example has it beside its neighbours, while the other word stands
    /// there often.
    func meant(byKnown term: MessageTerms.Term, in context: WordContext) -> UInt32? {
        let word = term.word
        let hasOtherMarks = word.hasMarks && term.canonical == FingerprintTable.none
        let own = context.pairs(of: term.folded, in: index)
        guard hasOtherMarks || own.before + own.after == 0 else { return nil }
        let typed = Typed(spelling: word.canonical, folded: word.folded, hasMarks: word.hasMarks)
        let others = index.neighbours.neighbours(of: word.folded).filter { $0.word != term.folded }
        guard let best = best(of: others, for: typed, in: context, beyond: own.before + own.after) else {
            return nil
        }
        let least = hasOtherMarks ? Self.otherMarksLead : Self.knownLead
        // What is spelt as a word of the examples with its marks is that one, unless both sides object.
        if word.hasMarks, !hasOtherMarks, !context.isMet(by: context.pairs(of: best.word, in: index)) {
            return nil
        }
        return best.score - context.score(term.folded, for: word, in: index) >= least ? best.word : nil
    }

    /// The word that a rewritten form is a slip of.
    ///
    /// - Parameters:
    ///   - form: as typed.
    ///   - first: the number of the first word that the analyzer made of it, or `FingerprintTable.none`.
    ///   - last: the number of the last one.
    ///   - context: the words beside it.
    /// - Returns: nil where what the analyzer made of it is as likely.
    func meant(
        by form: RewrittenWord, readAs first: UInt32, _ last: UInt32, in context: WordContext
    ) -> UInt32? {
        let before = first == FingerprintTable.none ? 0 : context.pairs(of: first, in: index).before
        let after = last == FingerprintTable.none ? 0 : context.pairs(of: last, in: index).after
        let count =
            [first, last].lazy.filter { $0 != FingerprintTable.none }
            .map { index.wordPostings.count(of: $0) }.min() ?? 0
        let own = WordContext.score(count: count, before: before, after: after)
        let typed = Typed(
            spelling: form.spelling, folded: form.folded, hasMarks: form.spelling != form.folded)
        let others = index.neighbours.neighbours(of: form.folded).filter {
            form.places.count > 1 || $0.word != first
        }
        guard let best = best(of: others, for: typed, in: context, beyond: before + after) else { return nil }
        return best.score - own >= Self.rewrittenLead ? best.word : nil
    }

    /// The word that an unknown one is a slip of, where a word beside it says so and no other word is as likely.
    func meant(byUnknown term: MessageTerms.Term, in context: WordContext) -> UInt32? {
        let spelling = Array(term.word.canonical.unicodeScalars)
        let typed = Array(term.word.folded.utf8)
        let ranked = term.neighbours.map { neighbour -> (word: UInt32, score: Float) in
            let isSpelled = term.word.hasMarks && index.isSpelled(spelling, like: neighbour.word)
            let score = context.score(neighbour.word, for: term.word, typed: typed, in: index)
            return (neighbour.word, score + (isSpelled ? Self.spelledBonus : 0))
        }
        .sorted { ($0.score, $1.word) > ($1.score, $0.word) }
        guard let best = ranked.first else { return nil }
        let pairs = context.pairs(of: best.word, in: index)
        guard pairs.before + pairs.after > 0 else { return nil }
        return ranked.count == 1 || best.score - ranked[1].score >= Self.unknownLead ? best.word : nil
    }

    /// The abbreviation of which an unknown word has one letter twice: `ck` for `ckk`.
    func abbreviation(doubledIn word: MessageWord, analyzer: Analyzer) -> String? {
        var letters = Array(word.canonical.unicodeScalars)
        guard Self.doubledLengths.contains(letters.count),
            let twice = letters.indices.dropFirst().first(where: { letters[$0] == letters[$0 - 1] })
        else { return nil }
        letters.remove(at: twice)
        let single = String(String.UnicodeScalarView(letters))
        let tokens = analyzer.analyze(single).tokens
        return tokens.count > 1 || tokens.first?.folded != single.vietnameseFolded ? single : nil
    }

    /// The two words that an unknown one is stuck together of, with a blank between them.
    func parts(of word: MessageWord, in context: WordContext) -> String? {
        let letters = Array(word.canonical.unicodeScalars)
        guard Self.partedLengths.contains(letters.count) else { return nil }
        var best: (text: String, score: Float)?
        for cut in 1..<letters.count {
            let (left, right) = (part(letters[..<cut]), part(letters[cut...]))
            guard left.number != FingerprintTable.none, right.number != FingerprintTable.none else {
                continue
            }
            let between = WordContext(before: left.number, after: FingerprintTable.none)
                .pairs(of: right.number, in: index).before
            let before = context.pairs(of: left.number, in: index).before
            let after = context.pairs(of: right.number, in: index).after
            let isLong = min(cut, letters.count - cut) >= Self.longPart
            guard between > 0 || before > 0 && after > 0 || isLong && before + after > 0 else { continue }
            let score = [between, before, after].reduce(0) { $0 + NaturalLogarithm.of(Float(1 + $1)) }
            if score > best?.score ?? 0 { best = ("\(left.text) \(right.text)", score) }
        }
        guard let best, best.score >= Self.leastOfParts else { return nil }
        return best.text
    }

    private func part(_ letters: ArraySlice<Unicode.Scalar>) -> (text: String, number: UInt32) {
        let text = String(String.UnicodeScalarView(letters))
        return (text, index.words.number(ofKey: Fingerprint(.folded, text.vietnameseFolded).key))
    }

    private struct Typed {
        var spelling: String
        var folded: String
        var hasMarks: Bool
    }

    /// The likeliest of some words one slip away, more often met beside the neighbours than what was typed.
    private func best(
        of words: [WordNeighbours.Neighbour], for typed: Typed, in context: WordContext, beyond count: Int
    ) -> (word: UInt32, score: Float)? {
        let spelling = Array(typed.spelling.unicodeScalars)
        let letters = Array(typed.folded.utf8)
        let asked = MessageWord(
            folded: typed.folded, canonical: typed.folded, hasMarks: false, range: 0..<0)
        var best: (word: UInt32, score: Float)?
        for neighbour in words {
            let beside = context.pairs(of: neighbour.word, in: index)
            guard beside.before + beside.after > count else { continue }
            if typed.hasMarks, !index.isSpelled(spelling, like: neighbour.word) { continue }
            let score = context.score(neighbour.word, for: asked, typed: letters, in: index)
            if score > best?.score ?? -.infinity { best = (neighbour.word, score) }
        }
        return best
    }
}
