/// For each feature, how much it says for each intent: flat arrays and their offsets.
///
/// A row that says something of most intents is kept whole and added eight weights at a time; any other keeps
/// only the intents that it speaks of.
struct WeightRows: Sendable {
    /// Rows with at least this share of their intents are kept whole: they take no more room than a list of
    /// pairs and are added several times as fast.
    static let wholeShare = 0.5

    /// The length of a whole row: the number of intents, rounded up to a multiple of eight.
    var rowLength = 0
    /// The first place of each row, and past the last; rows with `whole` set stand in `rows`.
    var starts: [UInt32] = [0]
    var intents: [UInt16] = []
    var weights: [Float] = []
    /// For each row its number among the whole ones, or `none`.
    var wholes: [UInt32] = []
    var rows: [Float] = []

    static let none = UInt32.max

    var rowCount: Int { starts.count - 1 }

    /// Appends the row of the next feature; weights nearer to 0 than `least` are left out.
    mutating func append(_ row: UnsafeBufferPointer<Float>, least: Float) {
        rowLength = (row.count + 7) / 8 * 8
        let count = row.reduce(0) { $0 + ($1 > least || $1 < -least ? 1 : 0) }
        if Double(count) >= Self.wholeShare * Double(row.count), count > 0 {
            wholes.append(UInt32(rows.count / rowLength))
            rows.append(contentsOf: row)
            rows.append(contentsOf: repeatElement(0, count: rowLength - row.count))
        } else {
            wholes.append(Self.none)
            for (intent, weight) in row.enumerated() where weight > least || weight < -least {
                intents.append(UInt16(truncatingIfNeeded: intent))
                weights.append(weight)
            }
        }
        starts.append(UInt32(intents.count))
    }

    /// Adds a row, times `factor`, to the scores of the intents; there must be room for `rowLength` of them.
    @inline(__always)
    func add(_ row: Int, times factor: Float, to scores: UnsafeMutableBufferPointer<Float>) {
        let whole = wholes[row]
        if whole != Self.none {
            addWhole(Int(whole) * rowLength, times: factor, to: scores)
            return
        }
        let (first, last) = (Int(starts[row]), Int(starts[row + 1]))
        intents.withUnsafeBufferPointer { intents in
            weights.withUnsafeBufferPointer { weights in
                for place in first..<last { scores[Int(intents[place])] += factor * weights[place] }
            }
        }
    }

    private func addWhole(_ first: Int, times factor: Float, to scores: UnsafeMutableBufferPointer<Float>) {
        let factors = SIMD8<Float>(repeating: factor)
        let target = UnsafeMutableRawBufferPointer(scores)
        rows.withUnsafeBytes { rows in
            var (from, to) = (first * 4, 0)
            for _ in 0..<rowLength / 8 {
                let sum =
                    target.loadUnaligned(fromByteOffset: to, as: SIMD8<Float>.self)
                    + factors * rows.loadUnaligned(fromByteOffset: from, as: SIMD8<Float>.self)
                target.storeBytes(of: sum, toByteOffset: to, as: SIMD8<Float>.self)
                from += 32
                to += 32
            }
        }
    }

    /// What a row says for one intent.
    func weight(_ row: Int, intent: Int) -> Float {
        if wholes[row] != Self.none { return rows[Int(wholes[row]) * rowLength + intent] }
        for place in Int(starts[row])..<Int(starts[row + 1]) where Int(intents[place]) == intent {
            return weights[place]
        }
        return 0
    }
}
