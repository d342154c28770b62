/// Examples dealt into parts for cross-validation.
package struct Folds: Sendable, Equatable {
    /// How many parts there are.
    package enum Count: Sendable, Equatable {
        case number(Int)
        /// Every example is a part of its own.
        case leaveOneOut
    }

    /// The places of the test examples of each fold, ascending; every place is in just one fold.
    package var tests: [[Int]]

    /// Deals the examples of each label in turn, shuffled, so that each fold has its share of every label and
    /// folds differ by at most one example in all.
    ///
    /// - Parameters:
    ///   - labels: the label of each example; equal labels make a stratum.
    ///   - count: at least 2, at most the number of examples.
    ///   - seed: of the shuffle.
    package init(labels: [String], count: Count, seed: UInt64) {
        guard case .number(let number) = count, number < labels.count else {
            tests = labels.indices.map { [$0] }
            return
        }
        tests = Array(repeating: [], count: max(2, number))
        var places: [String: [Int]] = [:]
        for (place, label) in labels.enumerated() { places[label, default: []].append(place) }
        var random = SplitMix64(seed: seed)
        var fold = 0
        for label in places.keys.sorted() {
            var stratum = places[label] ?? []
            random.shuffle(&stratum)
            for place in stratum {
                tests[fold].append(place)
                fold = (fold + 1) % tests.count
            }
        }
        for fold in tests.indices { tests[fold].sort() }
    }
}
