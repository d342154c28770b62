import VietnameseText

/// Every example of the knowledge base as numbers, with the lists by which a message finds them.
///
/// Words are known in two forms that are weighed apart: folded (marks taken off), by which messages without
/// marks find toned examples and the reverse, and canonical, by which a written tone counts for or against.
struct ExampleIndex: Sendable {
    /// Numbers of folded words; their texts stand in `wordTexts`.
    var words: FingerprintTable
    var wordTexts: [String]
    var canonicals: FingerprintTable
    /// How the marked words of the examples sound, by folded word.
    var sounds: FingerprintTable
    /// Whether a folded word stands in any example with marks.
    var isMarked: [Bool]
    /// The marked spellings that the examples have of each folded word.
    var spellings: [[String]]
    var pairs: FingerprintTable
    /// How much a word says: 1 for one met in a single example, near 0 for one met everywhere.
    var wordWeights: [Float]
    var pairWeights: [Float]
    var wordPostings: Postings
    var pairPostings: Postings
    var neighbours: WordNeighbours
    /// What labels and answers say, of intents with few examples.
    var answers = AnswerWords.none

    /// The words of example `e` are those at `starts[e]..<starts[e + 1]` of the next three arrays.
    var starts: [Int]
    var exampleWords: [UInt32]
    var exampleCanonicals: [UInt32]
    var exampleMarks: [Bool]
    /// The place of each example's intent in `KnowledgeBase.intents`.
    var intents: [UInt32]
    /// What each example denies or says to be done.
    var polarities: [Polarities]
    /// The sum of each example's word weights.
    var totals: [Float]

    /// Finds the concepts that stand as words behind those of an example; nil where none do.
    var concepts: ConceptFinder?

    var count: Int { intents.count }

    /// What a concept weighs against a word of the same rarity.
    private static let conceptShare: Float = 0.4

    /// The weight of a word that no example holds: as much as the rarest known word.
    static let unknownWeight: Float = 1

    /// Indexes examples given as words, with the place of their intent.
    ///
    /// - Parameters:
    ///   - examples: by the place of their intent, ascending.
    ///   - answers: of each intent; their words are known, and no example is found by them.
    ///   - concepts: those that stand as words; nil for none.
    init(
        examples: [(words: [MessageWord], intent: Int)], answers: [[MessageWord]],
        concepts: ConceptFinder? = nil
    ) {
        self.concepts = concepts
        words = FingerprintTable(minimumCapacity: 1024)
        canonicals = FingerprintTable(minimumCapacity: 1024)
        pairs = FingerprintTable(minimumCapacity: 4096)
        sounds = FingerprintTable(minimumCapacity: 1024)
        wordTexts = []
        isMarked = []
        spellings = []
        starts = [0]
        (exampleWords, exampleCanonicals, exampleMarks) = ([], [], [])
        (intents, totals, polarities) = ([], [], [])
        (wordPostings, pairPostings) = (
            Postings(rows: [], featureCount: 0), Postings(rows: [], featureCount: 0)
        )
        (wordWeights, pairWeights, neighbours) = ([], [], WordNeighbours(words: []))
        var wordRows: [(feature: UInt32, example: UInt32)] = []
        var pairRows: [(feature: UInt32, example: UInt32)] = []
        for (number, example) in examples.enumerated() {
            let first = exampleWords.count
            var firstPair = pairRows.count
            for word in example.words + (concepts?.words(for: example.words) ?? []) {
                let folded = know(word)
                if !exampleWords[first...].contains(folded) { wordRows.append((folded, UInt32(number))) }
                if !word.isConcept, exampleWords.count > first, let previous = exampleWords.last {
                    let pair = pairs.insert(Self.pair(previous, folded))
                    if !pairRows[firstPair...].contains(where: { $0.feature == pair }) {
                        pairRows.append((pair, UInt32(number)))
                    }
                }
                exampleWords.append(folded)
                exampleCanonicals.append(canonicals.insert(key: word.canonicalKey))
                exampleMarks.append(word.hasMarks)
            }
            firstPair = pairRows.count
            starts.append(exampleWords.count)
            intents.append(UInt32(example.intent))
            polarities.append(Polarities(example.words))
        }
        for word in answers.joined() { _ = know(word) }
        if !answers.allSatisfy(\.isEmpty) { self.answers = AnswerWords(answers: answers, words: words) }
        wordPostings = Postings(rows: wordRows, featureCount: words.count)
        pairPostings = Postings(rows: pairRows, featureCount: pairs.count)
        wordWeights = Self.weights(of: wordPostings, features: words.count, among: examples.count)
        for word in 0..<words.count where wordPostings.count(of: UInt32(word)) == 0 {
            let holders = self.answers.postings.count(of: UInt32(word))
            wordWeights[word] = Self.weight(holders: holders, among: answers.count)
        }
        for (word, text) in wordTexts.enumerated() where MessageWord.isConcept(text) {
            wordWeights[word] *= Self.conceptShare
        }
        pairWeights = Self.weights(of: pairPostings, features: pairs.count, among: examples.count)
        neighbours = WordNeighbours(words: wordTexts)
        for number in examples.indices {
            totals.append(
                exampleWords[starts[number]..<starts[number + 1]].reduce(0) { $0 + wordWeights[Int($1)] })
        }
    }

    /// The number of a word, with its spelling and sound.
    private mutating func know(_ word: MessageWord) -> UInt32 {
        let folded = words.insert(key: word.foldedKey)
        if Int(folded) == wordTexts.count {
            wordTexts.append(word.folded)
            isMarked.append(false)
            spellings.append([])
        }
        guard word.hasMarks else { return folded }
        isMarked[Int(folded)] = true
        if !spellings[Int(folded)].contains(where: { $0.utf8.elementsEqual(word.canonical.utf8) }) {
            spellings[Int(folded)].append(word.canonical)
        }
        if let sound = word.sound { _ = sounds.insert(Self.sound(sound, of: folded)) }
        return folded
    }

    private static func sound(_ sound: UInt16, of word: UInt32) -> Fingerprint {
        Fingerprint(.sound, UInt64(word), UInt64(sound))
    }

    /// Whether a message's word, written with marks, is another word than the examples' own of these letters.
    ///
    /// `lài` is, where they know `lại` and `lãi`. A slip between hỏi and ngã makes no other word.
    func isOtherWord(_ word: MessageWord, folded: UInt32, canonical: UInt32) -> Bool {
        guard word.hasMarks, canonical == FingerprintTable.none, isMarked[Int(folded)], let sound = word.sound
        else { return false }
        return sounds.number(of: Self.sound(sound, of: folded)) == FingerprintTable.none
    }

    /// Whether a word, given by its letters with their marks, is one slip away from a known word as some example
    /// spells it.
    func isSpelled(_ typed: [Unicode.Scalar], like known: UInt32) -> Bool {
        let known = spellings[Int(known)].isEmpty ? [wordTexts[Int(known)]] : spellings[Int(known)]
        return known.contains { DamerauDistance.isAtMostOne(typed, Array($0.unicodeScalars)) }
    }

    static func pair(_ first: UInt32, _ second: UInt32) -> Fingerprint {
        Fingerprint(.pair, UInt64(first), UInt64(second))
    }

    /// Whether any example, apart from those left out, holds a folded word.
    func knows(_ word: UInt32, excluding exclusion: NearestExamples.Exclusion) -> Bool {
        if case .none = exclusion { return true }
        return wordPostings.places(of: word).contains { place in
            let example = Int(wordPostings.examples[place])
            return !exclusion.leavesOut(example: example, intent: intents[example])
        }
    }

    /// Whether an example of the intent, apart from those left out, holds a folded word.
    func knows(_ word: UInt32, intent: Int, excluding exclusion: NearestExamples.Exclusion) -> Bool {
        wordPostings.places(of: word).contains { place in
            let example = Int(wordPostings.examples[place])
            return intents[example] == UInt32(intent)
                && !exclusion.leavesOut(example: example, intent: intents[example])
        }
    }

    /// The examples of an intent, which stand together.
    func examples(of intent: Int) -> Range<Int> {
        func first(from least: UInt32) -> Int {
            var (low, high) = (0, intents.count)
            while low < high {
                let middle = (low + high) / 2
                if intents[middle] < least { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return first(from: UInt32(intent))..<first(from: UInt32(intent) + 1)
    }

    func wordRange(of example: Int) -> Range<Int> { starts[example]..<starts[example + 1] }

    /// Inverse document frequency, scaled so that a feature of one example weighs 1.
    private static func weights(of postings: Postings, features: Int, among examples: Int) -> [Float] {
        (0..<features).map { weight(holders: postings.count(of: UInt32($0)), among: examples) }
    }

    private static func weight(holders: Int, among count: Int) -> Float {
        let rarest = NaturalLogarithm.of(Float(count + 1))
        return max(0.02, NaturalLogarithm.of(Float(count + 1) / Float(max(1, holders))) / max(rarest, 0.7))
    }
}
