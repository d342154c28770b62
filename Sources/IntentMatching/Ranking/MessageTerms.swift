/// A message looked up in the index: what is known of each of its words.
struct MessageTerms: Sendable {
    /// One word of the message.
    struct Term: Sendable {
        var word: MessageWord
        /// The folded word's number, or `FingerprintTable.none`.
        var folded: UInt32
        /// The canonical word's number, or `FingerprintTable.none`.
        var canonical: UInt32
        /// Known words that an unknown one may be a slip of.
        var neighbours: [WordNeighbours.Neighbour]
        /// How much the word says, 0 to 1.
        var weight: Float

        var isKnown: Bool { folded != FingerprintTable.none }
        /// The folded word's number, of an unknown one that of its best neighbour, or `FingerprintTable.none`.
        var likeliest: UInt32 { isKnown ? folded : neighbours.first?.word ?? FingerprintTable.none }
    }

    /// What comparing needs of a term, without the words themselves.
    struct Key: Sendable {
        var folded: UInt32
        var canonical: UInt32
        var weight: Float
        var isNumber: Bool
        var hasMarks: Bool
        /// The term's neighbours, as places in `slips`.
        var firstSlip: UInt16
        var slipCount: UInt16
    }

    var terms: [Term]
    /// The terms once more, for the inner loops.
    private(set) var keys: [Key] = []
    private(set) var slips: [WordNeighbours.Neighbour] = []
    /// The sum of the terms' weights.
    var total: Float

    /// - Parameters:
    ///   - words: of the message.
    ///   - index: where they are looked up.
    ///   - exclusion: examples whose words are treated as unknown.
    init(words: [MessageWord], index: ExampleIndex, excluding exclusion: NearestExamples.Exclusion = .none) {
        terms = []
        terms.reserveCapacity(words.count)
        total = 0
        // A concept that no example speaks of says nothing.
        let concepts = index.concepts?.words(for: words).filter {
            index.words.number(ofKey: $0.foldedKey) != FingerprintTable.none
        }
        for word in concepts.map({ words + $0 }) ?? words {
            var term = Term(
                word: word, folded: index.words.number(ofKey: word.foldedKey),
                canonical: FingerprintTable.none,
                neighbours: [], weight: 1)
            if term.isKnown, !index.knows(term.folded, excluding: exclusion) {
                term.folded = FingerprintTable.none
            }
            if term.isKnown {
                term.canonical = index.canonicals.number(ofKey: word.canonicalKey)
                term.weight *= index.wordWeights[Int(term.folded)]
            }
            terms.append(term)
        }
        for place in terms.indices {
            if !terms[place].isKnown {
                if case .none = exclusion { findNeighbours(place, in: index) }
                terms[place].weight *=
                    terms[place].neighbours.isEmpty
                    ? ExampleIndex.unknownWeight : Self.weight(of: terms[place].neighbours, index)
            }
            total += terms[place].weight
        }
        makeKeys()
    }

    /// The message's own words, without concepts.
    var words: [MessageWord] { terms.lazy.map(\.word).filter { !$0.isConcept } }

    /// Known words that an unknown one may be a slip of, at most.
    private static let neighbourLimit = 8

    /// What a known word that is one slip away with its marks, too, has over the others.
    private static let spelledBonus: Float = 2

    /// Of the words one slip away those are kept that fit best: between the words beside them, with the marks
    /// that were typed, and by how easily a finger slips so.
    private mutating func findNeighbours(_ place: Int, in index: ExampleIndex) {
        let word = terms[place].word
        let spelling = Array(word.canonical.unicodeScalars)
        let isMarked = terms.contains { $0.word.hasMarks }
        var found = index.neighbours.neighbours(of: word)
        // A proper syllable with its marks was meant as it stands, unless the slip leaves the marks in place.
        if word.isLegal, word.hasMarks { found.removeAll { !index.isSpelled(spelling, like: $0.word) } }
        guard found.count > 1 else {
            terms[place].neighbours = found
            return
        }
        let context = WordContext(
            before: place > 0 ? terms[place - 1].folded : FingerprintTable.none,
            after: place + 1 < terms.count ? terms[place + 1].folded : FingerprintTable.none)
        let typed = Array(word.folded.utf8)
        let ranked = found.map { neighbour -> (WordNeighbours.Neighbour, Float) in
            let isSpelled = isMarked && index.isSpelled(spelling, like: neighbour.word)
            let score = context.score(neighbour.word, for: word, typed: typed, in: index)
            return (neighbour, score + (isSpelled ? Self.spelledBonus : 0))
        }
        .sorted { ($0.1, $1.0.word) > ($1.1, $0.0.word) }
        terms[place].neighbours = ranked.prefix(Self.neighbourLimit).map(\.0)
    }

    /// The terms of one of the index's own examples.
    init(example: Int, in index: ExampleIndex) {
        terms = index.wordRange(of: example).map { place in
            let text = index.wordTexts[Int(index.exampleWords[place])]
            let word = MessageWord(
                folded: text, canonical: text, hasMarks: index.exampleMarks[place], range: 0..<0)
            return Term(
                word: word, folded: index.exampleWords[place], canonical: index.exampleCanonicals[place],
                neighbours: [], weight: index.wordWeights[Int(index.exampleWords[place])])
        }
        total = terms.reduce(0) { $0 + $1.weight }
        makeKeys()
    }

    private mutating func makeKeys() {
        keys.reserveCapacity(terms.count)
        for term in terms {
            keys.append(
                Key(
                    folded: term.folded, canonical: term.canonical, weight: term.weight,
                    isNumber: term.word.isNumber, hasMarks: term.word.hasMarks,
                    firstSlip: UInt16(slips.count),
                    slipCount: UInt16(term.neighbours.count)))
            slips += term.neighbours
        }
    }

    /// A slip of a frequent word is as empty as that word.
    private static func weight(of neighbours: [WordNeighbours.Neighbour], _ index: ExampleIndex) -> Float {
        neighbours.reduce(0) { max($0, index.wordWeights[Int($1.word)]) }
    }
}
