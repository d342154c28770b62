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
    }

    var terms: [Term]
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
        for word in words {
            var term = Term(
                word: word, folded: index.words.number(ofKey: word.foldedKey),
                canonical: FingerprintTable.none,
                neighbours: [], weight: word.weight)
            if term.isKnown, !index.knows(term.folded, excluding: exclusion) {
                term.folded = FingerprintTable.none
            }
            if term.isKnown {
                term.canonical = index.canonicals.number(ofKey: word.canonicalKey)
                term.weight *= index.wordWeights[Int(term.folded)]
            } else {
                if case .none = exclusion { term.neighbours = index.neighbours.neighbours(of: word) }
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
