/// The examples of a knowledge base as the trainer sees them: as written, as typed without marks, and typed over.
struct TrainingSet: Sendable {
    struct Item: Sendable {
        var words: [MessageWord]
        var marked: [Atom]
        var unmarked: [Atom]
        /// With slips, repaired as a message's are.
        var slipped: [Atom]
        /// The folded words that no repair was found for.
        var unknownWords: [String]
        var intent: Int
        /// What its chances are drawn from: its own words alone, so that another example beside it changes none.
        var seed: UInt64
    }

    private(set) var items: [Item] = []
    let intentCount: Int

    init(
        examples: [(words: [MessageWord], intent: Int)], intentCount: Int, concepts: ConceptFinder,
        index: ExampleIndex
    ) {
        self.intentCount = intentCount
        items = examples.map { example in
            var words = Fingerprint(.phrase)
            for word in example.words { words.combine(word.canonicalKey) }
            var random = SplitMix64(seed: words.key)
            let bare = example.words.map(\.unmarked)
            let repaired = MessageRepair(
                MessageTerms(words: TypedOver.slipped(example.words, &random), index: index), index: index)
            return Item(
                words: example.words, marked: Atom.atoms(of: example.words, concepts: concepts),
                unmarked: Atom.atoms(of: bare, concepts: concepts),
                slipped: Atom.atoms(of: repaired.words, concepts: concepts),
                unknownWords: repaired.unknown, intent: example.intent, seed: words.key)
        }
    }

    private init(items: [Item], intentCount: Int) {
        self.items = items
        self.intentCount = intentCount
    }

    var intents: [Int] { items.map(\.intent) }

    /// The order in which an epoch visits the examples: by chance, but which of two comes first depends on them alone.
    ///
    /// A shuffle of all would move every weight with each example that an author adds.
    func order(epoch: Int) -> [Int] {
        let keys = items.map { item -> UInt64 in
            var random = SplitMix64(seed: item.seed &+ UInt64(epoch))
            return random.next()
        }
        return items.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    }

    /// Some of the examples, for cross-validation.
    func selected(_ places: [Int]) -> TrainingSet {
        TrainingSet(items: places.map { items[$0] }, intentCount: intentCount)
    }

    /// How many versions of each example there are.
    static let versionCount = 3

    /// The numbers of each example's atoms, as written, then without marks, then typed over, the last with the
    /// runs of letters of its unknown words.
    func versions(in table: FeatureTable) -> [FeatureVectors.Version] {
        items.flatMap { item -> [FeatureVectors.Version] in
            [
                FeatureVectors.Version(atoms: table.numbers(of: item.marked)),
                FeatureVectors.Version(atoms: table.numbers(of: item.unmarked)),
                FeatureVectors.Version(
                    atoms: table.numbers(of: item.slipped), runs: table.runs(of: item.unknownWords)),
            ]
        }
    }

    /// What the features are numbered and weighed by.
    func table(pairMinimum: Int) -> FeatureTable {
        FeatureTable(examples: items.map { ($0.marked + $0.unmarked, $0.words) }, pairMinimum: pairMinimum)
    }
}
