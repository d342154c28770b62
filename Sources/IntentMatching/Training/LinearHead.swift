/// One trained head: a row of weights for each atom, its letters summed in, and for each run of letters.
struct LinearHead: Sendable {
    /// Weights nearer to 0 than this, against the largest of their row, are left out: half the memory, and
    /// no message decided otherwise on any set measured.
    static let leastShare: Float = 0.02

    let shape: HeadShape
    var atomRows = WeightRows()
    /// The squared length that each atom adds to a message.
    var squaredLengths: [Float] = []
    /// Rows of the runs of letters, for words that no example holds; empty where the head reads none.
    var letterRows = WeightRows()

    init(trainer: LinearTrainer, table: FeatureTable, shape: HeadShape) {
        self.shape = shape
        let length = trainer.rowLength
        var row = [Float](repeating: 0, count: trainer.intentCount)
        func add(_ feature: Int, times factor: Float) {
            let base = feature * length
            for k in row.indices { row[k] += factor * trainer.weights[base + k] }
        }
        func append(to rows: inout WeightRows) {
            let largest = row.reduce(0) { max($0, abs($1)) }
            row.withUnsafeBufferPointer { rows.append($0, least: largest * Self.leastShare) }
            for k in row.indices { row[k] = 0 }
        }
        for atom in 0..<table.atomCount {
            add(
                atom, times: shape.atomWeights[Int(table.atomKinds[atom].rawValue)] * table.atomRarities[atom]
            )
            if shape.letterWeight > 0 {
                for place in table.letterPlaces(of: atom) {
                    let run = Int(table.letterLists[place])
                    add(table.atomCount + run, times: shape.letterWeight * table.letterRarities[run])
                }
            }
            append(to: &atomRows)
            squaredLengths.append(shape.squaredLength(ofAtom: atom, in: table))
        }
        guard shape.letterWeight > 0 else { return }
        for run in 0..<table.letterCount {
            add(table.atomCount + run, times: shape.letterWeight * table.letterRarities[run])
            append(to: &letterRows)
        }
    }
}
