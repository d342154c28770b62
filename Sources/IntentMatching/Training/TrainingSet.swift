/// The examples of a knowledge base as the trainer sees them: as written and as typed without marks.
struct TrainingSet: Sendable {
    struct Item: Sendable {
        var words: [MessageWord]
        var marked: [Atom]
        var unmarked: [Atom]
        var intent: Int
    }

    private(set) var items: [Item] = []
    let intentCount: Int

    init(examples: [(words: [MessageWord], intent: Int)], intentCount: Int, concepts: ConceptFinder) {
        self.intentCount = intentCount
        items = examples.map { example in
            let bare = example.words.map(\.unmarked)
            return Item(
                words: example.words, marked: Atom.atoms(of: example.words, concepts: concepts),
                unmarked: Atom.atoms(of: bare, concepts: concepts), intent: example.intent)
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

    /// The numbers of each example's atoms, twice: as written, then without marks.
    func versions(in table: FeatureTable) -> [[UInt32]] {
        items.flatMap { [table.numbers(of: $0.marked), table.numbers(of: $0.unmarked)] }
    }

    /// What the features are numbered and weighed by.
    func table(pairMinimum: Int) -> FeatureTable {
        FeatureTable(examples: items.map { ($0.marked + $0.unmarked, $0.words) }, pairMinimum: pairMinimum)
    }
}
