/// For each example the few intents that come near it: its own first, then its nearest rivals.
///
/// Late in training hardly any other intent moves, and looking at all of them is most of the work.
struct Rivals: Sendable {
    /// How many intents each example keeps, its own included; smaller knowledge bases need no rivals.
    static let limit = 32

    /// `limit` intents for each example.
    private(set) var intents: [UInt16]

    init(exampleCount: Int, intentCount: Int) {
        intents = Array(repeating: 0, count: intentCount > Self.limit ? exampleCount * Self.limit : 0)
    }

    /// Keeps the highest scores of an example, and its own intent.
    mutating func set(_ example: Int, intent: Int, scores: [SIMD8<Float>], count: Int) {
        let first = example * Self.limit
        intents[first] = UInt16(truncatingIfNeeded: intent)
        // The smallest kept score stands last; most scores are below it.
        var kept: [(score: Float, intent: Int)] = []
        kept.reserveCapacity(Self.limit)
        for k in 0..<count where k != intent {
            let score = scores[k / 8][k % 8]
            if kept.count == Self.limit - 1 {
                guard let last = kept.last, score > last.score else { continue }
                kept.removeLast()
            }
            let place = kept.firstIndex { $0.score < score } ?? kept.count
            kept.insert((score, k), at: place)
        }
        for (place, rival) in kept.enumerated() {
            intents[first + 1 + place] = UInt16(truncatingIfNeeded: rival.intent)
        }
    }

    /// Those of a part of the examples.
    func selected(_ examples: [Int]) -> Rivals {
        var part = Rivals(exampleCount: 0, intentCount: 0)
        part.intents = examples.flatMap { intents[$0 * Self.limit..<($0 + 1) * Self.limit] }
        return part
    }
}
