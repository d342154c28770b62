/// Trains one head: softmax regression by normalised stochastic gradient steps, the same bits every time.
///
/// Examples are visited in an order of their own (`TrainingSet.order`). In turn each is seen as written, without
/// its marks and typed over, so that the weights serve all kinds of customers.
struct LinearTrainer {
    /// How often every example is visited.
    static let epochs = 4
    /// In how many of the epochs all intents are looked at; then only each example's rivals.
    static let fullEpochs = 2
    /// The step of the first epoch, as the change of a wholly wrong example's own score.
    static let firstStep: Float = 4
    /// How fast steps shrink: the step of epoch e is `firstStep / (1 + e · shrinkage)`.
    static let shrinkage: Float = 0.5
    /// What the right intent is asked to leave to the others (label smoothing): keeps scores moderate, which
    /// the calibration needs, and generalises better.
    static let smoothing: Float = 0.1
    /// How much rare intents are lifted: an example weighs (mean count / own count) to this power.
    static let balance: Double = 0.3
    /// Intents whose probability is below this are not pushed down: saves most of the work.
    static let floor: Float = 0.003

    let intentCount: Int
    /// `intentCount` rounded up to whole vectors of eight.
    let rowLength: Int
    /// `weights[feature * rowLength + intent]`.
    private(set) var weights: [Float]

    /// The rivals of each example, as the last full look found them.
    private(set) var rivals: Rivals

    /// - Parameters:
    ///   - vectors: the versions of each example, one after another.
    ///   - set: the examples.
    ///   - featureCount: one more than the largest feature.
    ///   - rivals: the rivals of each example if they are known; else the first epochs look for them.
    init(
        vectors: FeatureVectors, set: TrainingSet, featureCount: Int, rivals: Rivals? = nil
    ) {
        let intents = set.intents
        let intentCount = set.intentCount
        self.intentCount = intentCount
        rowLength = (intentCount + 7) / 8 * 8
        weights = Array(repeating: 0, count: featureCount * rowLength)
        self.rivals = rivals ?? Rivals(exampleCount: intents.count, intentCount: intentCount)
        let fullEpochs = rivals == nil ? (Rivals.limit < intentCount ? Self.fullEpochs : Self.epochs) : 0
        let lifts = Self.lifts(of: intents, intentCount: intentCount)
        var scores = [SIMD8<Float>](repeating: .zero, count: rowLength / 8)
        var moving: [(intent: Int, step: Float)] = []
        for epoch in 0..<Self.epochs {
            let step = Self.firstStep / (1 + Float(epoch) * Self.shrinkage)
            for example in set.order(epoch: epoch) {
                let intent = intents[example]
                let vector =
                    TrainingSet.versionCount * example + (example + epoch) % TrainingSet.versionCount
                let ownStep = step * lifts[intent] / vectors.squaredLengths[vector]
                if epoch < fullEpochs {
                    score(vectors, vector: vector, into: &scores)
                    if epoch == fullEpochs - 1, Rivals.limit < intentCount {
                        self.rivals.set(example, intent: intent, scores: scores, count: intentCount)
                    }
                    Self.steps(
                        from: &scores, intent: intent, count: intentCount, step: ownStep, into: &moving)
                } else {
                    scoreRivals(of: example, vectors, vector: vector, step: ownStep, into: &moving)
                }
                move(vectors, vector: vector, by: moving)
            }
        }
    }

    private static func lifts(of intents: [Int], intentCount: Int) -> [Float] {
        var counts = [Double](repeating: 0, count: intentCount)
        for intent in intents { counts[intent] += 1 }
        let mean = Double(intents.count) / Double(max(1, intentCount))
        return counts.map { count in
            Float(Exponential.of(balance * NaturalLogarithm.of(mean / max(1, count))))
        }
    }

    /// The scores of a message that was not trained on.
    func scores(_ vectors: FeatureVectors, vector: Int) -> [Float] {
        var blocks = [SIMD8<Float>](repeating: .zero, count: rowLength / 8)
        score(vectors, vector: vector, into: &blocks)
        return (0..<intentCount).map { blocks[$0 / 8][$0 % 8] }
    }

    private func score(_ vectors: FeatureVectors, vector: Int, into scores: inout [SIMD8<Float>]) {
        let places = vectors.starts[vector]..<vectors.starts[vector + 1]
        let stride = rowLength * MemoryLayout<Float>.stride
        for block in scores.indices { scores[block] = .zero }
        weights.withUnsafeBytes { weights in
            scores.withUnsafeMutableBufferPointer { scores in
                for place in places {
                    let value = SIMD8<Float>(repeating: vectors.values[place])
                    var offset = Int(vectors.features[place]) * stride
                    for block in scores.indices {
                        scores[block] +=
                            value * weights.loadUnaligned(fromByteOffset: offset, as: SIMD8<Float>.self)
                        offset += MemoryLayout<SIMD8<Float>>.stride
                    }
                }
            }
        }
    }

    /// The steps of an example and its rivals alone.
    private func scoreRivals(
        of example: Int, _ vectors: FeatureVectors, vector: Int, step: Float,
        into moving: inout [(intent: Int, step: Float)]
    ) {
        let places = vectors.starts[vector]..<vectors.starts[vector + 1]
        let first = example * Rivals.limit
        moving.removeAll(keepingCapacity: true)
        withUnsafeTemporaryAllocation(of: Float.self, capacity: Rivals.limit) { sums in
            sums.initialize(repeating: 0)
            rivals.intents.withUnsafeBufferPointer { all in
                let intents = UnsafeBufferPointer(rebasing: all[first..<first + Rivals.limit])
                weights.withUnsafeBufferPointer { weights in
                    for place in places {
                        let value = vectors.values[place]
                        let row = Int(vectors.features[place]) * rowLength
                        for rival in 0..<Rivals.limit {
                            sums[rival] += value * weights[row + Int(intents[rival])]
                        }
                    }
                }
                let highest = sums.reduce(-Float.infinity) { max($0, $1) }
                for rival in sums.indices { sums[rival] = Exponential.quick(sums[rival] - highest) }
                let sum = sums.reduce(0, +)
                for rival in sums.indices {
                    let probability = sums[rival] / sum
                    if rival == 0 {
                        moving.append((Int(intents[0]), step * (probability - 1 + Self.smoothing)))
                    } else if probability > Self.floor {
                        moving.append((Int(intents[rival]), step * probability))
                    }
                }
            }
        }
    }

    private mutating func move(
        _ vectors: FeatureVectors, vector: Int, by moving: [(intent: Int, step: Float)]
    ) {
        weights.withUnsafeMutableBufferPointer { weights in
            for place in vectors.starts[vector]..<vectors.starts[vector + 1] {
                let row = Int(vectors.features[place]) * rowLength
                let value = vectors.values[place]
                for move in moving { weights[row + move.intent] -= move.step * value }
            }
        }
    }

    /// Turns the scores of a message into the steps that the intents' weights take; most take none.
    private static func steps(
        from scores: inout [SIMD8<Float>], intent: Int, count: Int, step: Float,
        into moving: inout [(intent: Int, step: Float)]
    ) {
        moving.removeAll(keepingCapacity: true)
        // The places past the last intent hold the score 0 and must not count.
        for padding in count % 8..<8 where count % 8 != 0 { scores[scores.count - 1][padding] = -.infinity }
        let highest = scores.reduce(-Float.infinity) { max($0, $1.max()) }
        var sum: Float = 0
        for block in scores.indices {
            scores[block] = Exponential.quick(scores[block] - highest)
            sum += scores[block].sum()
        }
        let least = floor * sum
        for block in scores.indices where block == intent / 8 || any(scores[block] .> least) {
            for lane in 0..<8 where block * 8 + lane < count {
                let probability = scores[block][lane] / sum
                if block * 8 + lane == intent {
                    moving.append((intent, step * (probability - 1 + smoothing)))
                } else if probability > floor {
                    moving.append((block * 8 + lane, step * probability))
                }
            }
        }
    }
}
