/// Examples as weighed features of one head, all in flat arrays.
struct FeatureVectors: Sendable {
    private(set) var starts: [Int] = [0]
    private(set) var features: [UInt32] = []
    private(set) var values: [Float] = []
    /// The squared length of each vector, by which the trainer's steps are divided.
    private(set) var squaredLengths: [Float] = []

    var count: Int { squaredLengths.count }

    /// - Parameters:
    ///   - examples: the numbers of each example's atoms.
    ///   - table: what the numbers mean.
    ///   - shape: how the head weighs them.
    init(examples: some Sequence<[UInt32]>, table: FeatureTable, shape: HeadShape) {
        let lengths = (0..<table.atomCount).map { shape.squaredLength(ofAtom: $0, in: table) }
        for atoms in examples {
            let squared = atoms.reduce(Float(0)) { $0 + lengths[Int($1)] }
            let divisor = shape.divisor(squaredLength: squared)
            for atom in atoms.lazy.map(Int.init) {
                features.append(UInt32(atom))
                values.append(
                    shape.atomWeights[Int(table.atomKinds[atom].rawValue)] * table.atomRarities[atom]
                        / divisor)
                guard shape.letterWeight > 0 else { continue }
                for place in table.letterPlaces(of: atom) {
                    let run = table.letterLists[place]
                    features.append(UInt32(table.atomCount) + run)
                    values.append(shape.letterWeight * table.letterRarities[Int(run)] / divisor)
                }
            }
            starts.append(features.count)
            squaredLengths.append(max(squared / (divisor * divisor), 1e-6))
        }
    }
}
