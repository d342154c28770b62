/// Adds up what the lists of the index say of the examples, for one message.
///
/// A small table of its own, so that a message costs what it touches and not what the knowledge base holds:
/// open addressing by example, over a dense list of what was touched.
struct RoughScores: ~Copyable {
    private static let empty = UInt16.max
    /// How many examples can be touched.
    static let capacity = 1 << 15

    private let slots: UnsafeMutableBufferPointer<UInt16>
    private let mask: Int
    private let examples: UnsafeMutableBufferPointer<UInt32>
    private let scores: UnsafeMutableBufferPointer<Float>
    private(set) var count = 0

    /// - Parameter most: how many examples may be touched, at most `capacity`.
    init(most: Int) {
        var size = 64
        while size < 2 * most { size *= 2 }
        mask = size - 1
        slots = .allocate(capacity: size)
        slots.initialize(repeating: Self.empty)
        examples = .allocate(capacity: most)
        scores = .allocate(capacity: most)
    }

    deinit {
        slots.deallocate()
        examples.deallocate()
        scores.deallocate()
    }

    @inline(__always)
    mutating func add(_ weight: Float, to example: UInt32) {
        var slot = Int(truncatingIfNeeded: (example &* 0x9E37_79B1) &>> 9) & mask
        while true {
            let place = slots[slot]
            if place == Self.empty { break }
            if examples[Int(place)] == example {
                scores[Int(place)] += weight
                return
            }
            slot = (slot &+ 1) & mask
        }
        slots[slot] = UInt16(truncatingIfNeeded: count)
        examples.initializeElement(at: count, to: example)
        scores.initializeElement(at: count, to: weight)
        count &+= 1
    }

    func example(at place: Int) -> UInt32 { examples[place] }
    func score(at place: Int) -> Float { scores[place] }
}
