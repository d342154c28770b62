/// Learns a `MatchModel` from the examples of a knowledge base, the same bits every time.
struct MatchTrainer {
    /// The linear model's largest table of weights, in numbers of four bytes, while it is trained.
    static let weightBudget = 14_000_000
    /// Fewer examples per intent than this teach a linear model little that the nearest example does not say.
    static let leastExamplesPerIntent = 2.0
    /// Up to so many phrasings an intent there is nothing to learn from holding them out.
    ///
    /// What is left of an intent is another intent. Confidence and blend are those that were measured (`Calibration.few`, `Blend.few`).
    static let fewExamplesPerIntent = 3.0
    /// The share of the examples that is held out of one fold.
    static let foldCount = 5
    /// Enough held-out examples to fit the confidence; more only cost time.
    static let heldOutGoal = 1200
    /// Every so many intents one is held out of a fold as a whole, to stand for what nobody wrote about.
    static let outsideEvery = 10
    /// An intent with more than this share of the examples is never held out as a whole.
    static let largestOutsideShare = 0.05
    /// What all held-out intents together weigh against the held-out examples.
    static let outsideShare = 0.25
    /// What a held-out example of a held-out intent weighs at most.
    static let mostOutsideWeight = 1.0

    /// Up to so many examples a knowledge base is small: it covers little, so more of what it is asked is about something else.
    static let smallCount = 500
    /// In a small knowledge base every intent is held out once, unless it is larger than the mean by more than this.
    static let smallOutsideSize = 1.5
    /// `outsideShare` and `mostOutsideWeight` of small knowledge bases.
    ///
    /// Measured on the shipped corpus cut down to 8, 10, 20 and 40 intents of 5, 6 and 10 examples, asked about
    /// those and all others: without it 28 to 45 of 100 foreign questions were not refused, with it 16 to 17, at
    /// the cost of two to three right answers of 100.
    static let smallOutsideShare = (share: 0.5, mostWeight: 3.0)

    /// Smaller shares count as this one, so that a hopeless example does not decide the blend.
    static let leastShare = 0.001

    let examples: [(words: [MessageWord], intent: Int)]
    let intentCount: Int
    let index: ExampleIndex
    let concepts: ConceptFinder
    let set: TrainingSet
    let table: FeatureTable?
    /// How many examples an intent has, by the median over the intents that have any: a few intents of many phrasings,
    /// greetings perhaps, say nothing of the others.
    private let examplesPerIntent: Double

    /// - Parameters:
    ///   - examples: by the place of their intent, ascending.
    ///   - answers: the words of each intent's label and answer; empty where they are not read.
    ///   - intentCount: intents without examples included.
    ///   - concepts: the synonyms.
    init(
        examples: [(words: [MessageWord], intent: Int)], answers: [[MessageWord]], intentCount: Int,
        concepts: ConceptFinder
    ) {
        self.examples = examples
        self.intentCount = intentCount
        self.concepts = concepts
        index = ExampleIndex(
            examples: examples, answers: answers, concepts: concepts.standsAsWords ? concepts : nil)
        let counts = Dictionary(grouping: examples, by: \.intent).values.map(\.count).sorted()
        examplesPerIntent = counts.isEmpty ? 0 : Double(counts[counts.count / 2])
        guard counts.count > 1, Double(examples.count) >= Self.leastExamplesPerIntent * Double(counts.count)
        else {
            set = TrainingSet(examples: [], intentCount: intentCount, concepts: concepts, index: index)
            table = nil
            return
        }
        set = TrainingSet(
            examples: examples, intentCount: intentCount, concepts: concepts, index: index)
        table = [1, 2, 3, 5].lazy.map { [set] in set.table(pairMinimum: $0) }.first {
            ($0.atomCount + $0.letterCount) * intentCount <= Self.weightBudget
        }
    }

    /// The finished model.
    func train() -> MatchModel {
        var rivals: Rivals?
        let linear = table.map { LinearModel(examples: set, table: $0, rivals: &rivals) }
        var model = MatchModel(
            index: index, concepts: concepts,
            intentWords: IntentWords(index: index, intentCount: intentCount),
            linear: linear, blend: linear == nil ? .nearestOnly : .few, calibration: .few)
        guard examplesPerIntent > Self.fewExamplesPerIntent else { return model }
        let cases = heldOut(rivals: rivals)
        model.blend = Self.blend(for: cases, model: model)
        model.calibration = Calibration(
            fittedTo: Self.samples(of: cases, model: model),
            examplesPerIntent: examplesPerIntent)
        return model
    }

    /// Matches examples by models that never saw them.
    func heldOut(rivals: Rivals?) -> [HeldOutCase] {
        var counts = [Int](repeating: 0, count: intentCount)
        let turns = examples.map { example -> Int in
            counts[example.intent] += 1
            return counts[example.intent] + example.intent
        }
        let folds = turns.map { $0 % Self.foldCount }
        let isTwin = twins()
        let total = Double(examples.count)
        let isSmall = examples.count <= Self.smallCount
        let outsideEvery = isSmall ? Self.foldCount : Self.outsideEvery
        let largestOutside = max(
            1,
            isSmall ? Self.smallOutsideSize * total / Double(intentCount) : Self.largestOutsideShare * total)
        var cases: [HeldOutCase] = []
        for fold in 0..<Self.foldCount where cases.count < Self.heldOutGoal {
            let outside = (0..<intentCount).map { intent in
                intent % outsideEvery == fold && Double(counts[intent]) <= largestOutside
            }
            let kept = examples.indices.filter { folds[$0] != fold && !outside[examples[$0].intent] }
            let asked = examples.indices.filter {
                folds[$0] == fold && counts[examples[$0].intent] > 1 && !isTwin[$0]
            }
            let scores = table.map { linearScores(of: asked, trainedOn: kept, table: $0, rivals: rivals) }
            for (place, example) in asked.enumerated() {
                let intent = examples[example].intent
                let exclusion: NearestExamples.Exclusion =
                    outside[intent] ? .intent(intent) : .example(example)
                let words =
                    turns[example] / Self.foldCount % 2 == 0
                    ? examples[example].words : examples[example].words.map(\.unmarked)
                let terms = MessageTerms(words: words, index: index, excluding: exclusion)
                cases.append(
                    HeldOutCase(
                        intent: intent, isOutside: outside[intent], terms: terms,
                        hits: NearestExamples.find(
                            terms, polarities: Polarities(words), in: index, excluding: exclusion),
                        scores: scores?[place], exclusion: exclusion))
            }
        }
        return cases
    }

    /// Whether an example stands in the knowledge base twice, marks aside.
    ///
    /// Such an example is found by its twin and would make the nearest examples look better than they are
    /// for new messages.
    private func twins() -> [Bool] {
        var seen = FingerprintTable(minimumCapacity: examples.count)
        var counts: [Int] = []
        let numbers = examples.map { example -> Int in
            var sequence = Fingerprint(.phrase)
            for word in example.words { sequence.combine(word.foldedKey) }
            let number = Int(seen.insert(sequence))
            if number == counts.count { counts.append(0) }
            counts[number] += 1
            return number
        }
        return numbers.map { counts[$0] > 1 }
    }

    private func linearScores(
        of asked: [Int], trainedOn kept: [Int], table: FeatureTable, rivals: Rivals?
    ) -> [[Float]] {
        let part = set.selected(kept)
        let isTrained = kept.reduce(into: [Bool](repeating: false, count: intentCount)) {
            $0[examples[$1].intent] = true
        }
        // An atom that stands in one example only is unknown to a model that never saw it.
        let messages = asked.enumerated().map { place, example in
            let atoms = place % 2 == 0 ? set.items[example].marked : set.items[example].unmarked
            return FeatureVectors.Version(
                atoms: table.numbers(of: atoms).filter { table.atomCounts[Int($0)] > 1 })
        }
        var partRivals = rivals.map { $0.selected(kept) }
        var sums = [[Float]](repeating: isTrained.map { $0 ? 0 : -.infinity }, count: asked.count)
        for shape in [HeadShape.words, .letters] {
            let trainer = LinearModel.trainer(shape, examples: part, table: table, rivals: &partRivals)
            let vectors = FeatureVectors(examples: messages, table: table, shape: shape)
            for place in asked.indices {
                for (intent, score) in trainer.scores(vectors, vector: place).enumerated() {
                    sums[place][intent] += score
                }
            }
        }
        return sums
    }

    /// The blend under which the held-out examples' own intents get the largest shares (least mean log loss,
    /// which moves smoothly where counting right answers jumps about).
    static func blend(for cases: [HeldOutCase], model: MatchModel) -> Blend {
        guard model.linear != nil else { return .nearestOnly }
        var best = (blend: Blend.few, loss: Double.infinity)
        for factor in Blend.choices {
            var trial = model
            trial.blend.nearestFactor = factor
            var loss = 0.0
            for held in cases where !held.isOutside {
                let candidates = trial.candidates(scores: held.scores, hits: held.hits, message: held.terms)
                let share = zip(candidates, MatchModel.shares(of: candidates)).first {
                    $0.0.intent == held.intent
                }
                loss -= NaturalLogarithm.of(max(leastShare, share?.1 ?? 0))
            }
            if loss < best.loss { best = (trial.blend, loss) }
        }
        return best.blend
    }

    static func samples(of cases: [HeldOutCase], model: MatchModel) -> [Calibration.Sample] {
        let outside = cases.count(where: \.isOutside)
        let (share, most) =
            model.index.count <= smallCount ? smallOutsideShare : (outsideShare, mostOutsideWeight)
        let weight = outside == 0 ? 0 : min(most, share * Double(cases.count - outside) / Double(outside))
        return cases.compactMap { held in
            let candidates = model.candidates(scores: held.scores, hits: held.hits, message: held.terms)
            guard
                let evidence = model.evidence(
                    for: candidates, hits: held.hits, message: held.terms, excluding: held.exclusion)
            else { return nil }
            return Calibration.Sample(
                evidence: evidence, isRight: !held.isOutside && candidates.first?.intent == held.intent,
                weight: held.isOutside ? weight : 1)
        }
    }
}
