/// Scores every intent for a message by the weights of its atoms.
struct LinearModel: Sendable {
    let intentCount: Int
    let table: FeatureTable
    var heads: [LinearHead]

    /// - Parameters:
    ///   - examples: what to learn from.
    ///   - table: the numbers of their features.
    ///   - rivals: of each example; found if it is nil and there are many intents.
    init(examples: TrainingSet, table: FeatureTable, rivals: inout Rivals?) {
        intentCount = examples.intentCount
        self.table = table
        heads = []
        for shape in [HeadShape.words, .letters] {
            let trainer = Self.trainer(shape, examples: examples, table: table, rivals: &rivals)
            heads.append(LinearHead(trainer: trainer, table: table, shape: shape))
        }
    }

    /// Trains the weights of one head.
    static func trainer(
        _ shape: HeadShape, examples: TrainingSet, table: FeatureTable, rivals: inout Rivals?
    ) -> LinearTrainer {
        let trainer = LinearTrainer(
            vectors: FeatureVectors(examples: examples.versions(in: table), table: table, shape: shape),
            set: examples,
            featureCount: table.atomCount + (shape.letterWeight > 0 ? table.letterCount : 0), rivals: rivals)
        if Rivals.limit < examples.intentCount { rivals = trainer.rivals }
        return trainer
    }

    /// Scores every intent for a message.
    ///
    /// - Parameters:
    ///   - atoms: of the message, slips repaired.
    ///   - unknownWords: the folded words that no example holds, read by their letters.
    /// - Returns: a score for each intent, the larger the likelier; only differences mean anything.
    func scores(of atoms: [Atom], unknownWords: [String]) -> [Float] {
        // Rows are added in whole blocks of eight.
        var scores = [Float](repeating: 0, count: (intentCount + 7) / 8 * 8)
        let numbers = table.numbers(of: atoms)
        let runs = table.runs(of: unknownWords)
        scores.withUnsafeMutableBufferPointer { scores in
            for head in heads {
                var squared = numbers.reduce(Float(0)) { $0 + head.squaredLengths[Int($1)] }
                let readsLetters = head.shape.letterWeight > 0
                if readsLetters {
                    for run in runs { squared += head.shape.squaredLength(ofRun: run, in: table) }
                }
                guard squared > 0 else { continue }
                let factor = 1 / head.shape.divisor(squaredLength: squared)
                for number in numbers { head.atomRows.add(Int(number), times: factor, to: scores) }
                guard readsLetters else { continue }
                for run in runs { head.letterRows.add(Int(run), times: factor, to: scores) }
            }
        }
        scores.removeLast(scores.count - intentCount)
        return scores
    }

    /// What each word adds to the score of one intent; atoms of several words are shared out among them.
    func shares(of atoms: [Atom], words: Int, intent: Int) -> [Float] {
        var shares = [Float](repeating: 0, count: words)
        let known = atoms.compactMap { atom -> (atom: Atom, number: Int)? in
            let number = table.atoms.number(ofKey: atom.key)
            return number == FingerprintTable.none ? nil : (atom, Int(number))
        }
        for head in heads {
            let squared = known.reduce(Float(0)) { $0 + head.squaredLengths[$1.number] }
            guard squared > 0 else { continue }
            let factor = 1 / head.shape.divisor(squaredLength: squared)
            for (atom, number) in known {
                let weight =
                    factor * head.atomRows.weight(number, intent: intent) / Float(max(1, atom.words.count))
                for word in atom.words where word < words { shares[word] += weight }
            }
        }
        return shares
    }
}
