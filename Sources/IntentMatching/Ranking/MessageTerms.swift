/// A message looked up in the index: what is known of each of its words.
struct MessageTerms {
    /// One word of the message.
    struct Term {
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
    }

    /// Words beyond this many are ignored: nobody asks a question of 200 words, and time must be bounded.
    static let limit = 120

    var terms: [Term]
    /// The sum of the terms' weights.
    var total: Float

    init(words: [MessageWord], index: ExampleIndex) {
        terms = []
        terms.reserveCapacity(min(words.count, Self.limit))
        total = 0
        for word in words.prefix(Self.limit) {
            let folded = index.words.number(of: Fingerprint(.folded, word.folded))
            var term = Term(
                word: word, folded: folded, canonical: FingerprintTable.none, neighbours: [],
                weight: word.weight)
            if term.isKnown {
                term.canonical = index.canonicals.number(of: Fingerprint(.canonical, word.canonical))
                term.weight *= index.wordWeights[Int(folded)]
            } else {
                term.neighbours = index.neighbours.neighbours(of: word.folded)
                term.weight *=
                    term.neighbours.isEmpty
                    ? ExampleIndex.unknownWeight : Self.weight(of: term.neighbours, index)
            }
            total += term.weight
            terms.append(term)
        }
    }

    /// A slip of a frequent word is as empty as that word.
    private static func weight(of neighbours: [WordNeighbours.Neighbour], _ index: ExampleIndex) -> Float {
        neighbours.reduce(0) { max($0, index.wordWeights[Int($1.word)]) }
    }
}
