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
    }

    private(set) var items: [Item] = []
    let intentCount: Int

    init(
        examples: [(words: [MessageWord], intent: Int)], intentCount: Int, concepts: ConceptFinder,
        index: ExampleIndex
    ) {
        self.intentCount = intentCount
        var random = XorShift()
        items = examples.map { example in
            let bare = example.words.map(\.unmarked)
            let repaired = MessageRepair(
                MessageTerms(words: TypedOver.slipped(example.words, &random), index: index), index: index)
            return Item(
                words: example.words, marked: Atom.atoms(of: example.words, concepts: concepts),
                unmarked: Atom.atoms(of: bare, concepts: concepts),
                slipped: Atom.atoms(of: repaired.words, concepts: concepts),
                unknownWords: repaired.unknown, intent: example.intent)
        }
    }

    private init(items: [Item], intentCount: Int) {
        self.items = items
        self.intentCount = intentCount
    }

    var intents: [Int] { items.map(\.intent) }

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
