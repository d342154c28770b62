/// Examples as weighed features of one head, all in flat arrays.
struct FeatureVectors: Sendable {
    private(set) var starts: [Int] = [0]
    private(set) var features: [UInt32] = []
    private(set) var values: [Float] = []
    /// The squared length of each vector, by which the trainer's steps are divided.
    private(set) var squaredLengths: [Float] = []

    var count: Int { squaredLengths.count }

    /// A version of an example.
    struct Version: Sendable {
        /// The numbers of its atoms.
        var atoms: [UInt32]
        /// The numbers of the runs of letters of its unknown words.
        var runs: [UInt32] = []
    }

    /// - Parameters:
    ///   - examples: what each shows.
    ///   - table: what the numbers mean.
    ///   - shape: how the head weighs them.
    init(examples: [Version], table: FeatureTable, shape: HeadShape) {
        let lengths = (0..<table.atomCount).map { shape.squaredLength(ofAtom: $0, in: table) }
        for example in examples {
            let runs = shape.letterWeight > 0 ? example.runs : []
            let squared =
                example.atoms.reduce(Float(0)) { $0 + lengths[Int($1)] }
                + runs.reduce(0) { $0 + shape.squaredLength(ofRun: $1, in: table) }
            let divisor = shape.divisor(squaredLength: squared)
            for atom in example.atoms.lazy.map(Int.init) {
                features.append(UInt32(atom))
                values.append(
                    shape.atomWeights[Int(table.atomKinds[atom].rawValue)] * table.atomRarities[atom]
                        / divisor)
                guard shape.letterWeight > 0 else { continue }
                for place in table.letterPlaces(of: atom) {
                    let run = table.letterLists[place]
                    features.append(UInt32(table.atomCount) + run)
                    values.append(shape.value(ofRun: run, in: table) / divisor)
                }
            }
            for run in runs {
                features.append(UInt32(table.atomCount) + run)
                values.append(shape.value(ofRun: run, in: table) / divisor)
            }
            starts.append(features.count)
            squaredLengths.append(max(squared / (divisor * divisor), 1e-6))
        }
    }
}
