/// For each feature, the intents for which it says something and how much: flat arrays and their offsets.
struct WeightRows: Sendable {
    private(set) var starts: [UInt32] = [0]
    private(set) var intents: [UInt16] = []
    private(set) var weights: [Float] = []

    var rowCount: Int { starts.count - 1 }

    /// Appends the row of the next feature; weights nearer to 0 than `least` are left out.
    mutating func append(_ row: UnsafeBufferPointer<Float>, least: Float) {
        for (intent, weight) in row.enumerated() where weight > least || weight < -least {
            intents.append(UInt16(truncatingIfNeeded: intent))
            weights.append(weight)
        }
        starts.append(UInt32(intents.count))
    }

    /// Adds a row, times `factor`, to the scores of the intents.
    func add(_ row: Int, times factor: Float, to scores: UnsafeMutableBufferPointer<Float>) {
        let (first, last) = (Int(starts[row]), Int(starts[row + 1]))
        intents.withUnsafeBufferPointer { intents in
            weights.withUnsafeBufferPointer { weights in
                for place in first..<last { scores[Int(intents[place])] += factor * weights[place] }
            }
        }
    }

    /// What a row says for one intent.
    func weight(_ row: Int, intent: Int) -> Float {
        for place in Int(starts[row])..<Int(starts[row + 1]) where Int(intents[place]) == intent {
            return weights[place]
        }
        return 0
    }
}
