/// For each feature, the examples that hold it, in ascending order: one flat array and its offsets.
struct Postings: Sendable {
    var starts: [UInt32]
    var examples: [UInt32]

    /// Gathers postings of `(feature, example)` rows given in ascending order of examples.
    ///
    /// - Parameters:
    ///   - rows: each pair once; the examples ascend.
    ///   - featureCount: one more than the largest feature.
    init(rows: [(feature: UInt32, example: UInt32)], featureCount: Int) {
        starts = Array(repeating: 0, count: featureCount + 1)
        for row in rows { starts[Int(row.feature) + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        var next = starts
        examples = Array(repeating: 0, count: rows.count)
        for row in rows {
            examples[Int(next[Int(row.feature)])] = row.example
            next[Int(row.feature)] += 1
        }
    }

    /// The places in `examples` of one feature.
    func places(of feature: UInt32) -> Range<Int> {
        Int(starts[Int(feature)])..<Int(starts[Int(feature) + 1])
    }

    func count(of feature: UInt32) -> Int { places(of: feature).count }
}
