/// Compares a message with one example word by word.
enum Alignment {
    /// A folded word that both sides wrote with marks, but with different ones: `dời` is not `đổi`.
    static let otherMarks: Float = 0.4
    /// The same folded word where one side wrote no marks: nearly as good as the word itself.
    static let unmarked: Float = 0.97
    /// Two different numbers, or two different values of one entity.
    static let otherValue: Float = 0.8
    /// How much of the likeness is words met, the rest being neighbours met as neighbours.
    static let wordShare: Float = 0.8
    /// How much the message's words count against the example's: what the customer said and the example
    /// lacks is worse than the reverse.
    static let messageShare: Float = 0.55
    /// Words of an example past this many are not met; no example is so long.
    private static let longestExample = 128

    /// Which word of the example each word of the message met, and how well.
    struct Pairing: Equatable {
        /// The example's word by the message's word; -1 where none was met.
        var places: [Int]
        /// 0 to 1 by the message's word.
        var likeness: [Float]
    }

    /// The likeness of message and example, 0 to 1; 1 only for the same words in the same order.
    static func likeness(of message: MessageTerms, to example: Int, in index: ExampleIndex) -> Float {
        let range = index.wordRange(of: example)
        let whole = messageShare * message.total + (1 - messageShare) * index.totals[example]
        guard whole > 0 else { return 0 }
        var (met, metOfExample, neighboursMet, neighbours) = (Float(0), Float(0), Float(0), Float(0))
        var (previousPlace, previousLikeness, previousWeight) = (-2, Float(0), Float(0))
        index.wordWeights.withUnsafeBufferPointer { weights in
            walk(message, range, in: index) { number, weight, place, word, likeness in
                met += weight * likeness
                if place >= 0 { metOfExample += weights[Int(word)] * likeness }
                if number > 0 {
                    let pairWeight = min(weight, previousWeight)
                    neighbours += pairWeight
                    if place > 0, previousPlace == place - 1 {
                        neighboursMet += pairWeight * min(likeness, previousLikeness)
                    }
                }
                (previousPlace, previousLikeness, previousWeight) = (place, likeness, weight)
            }
        }
        let words = min(1, (messageShare * met + (1 - messageShare) * metOfExample) / whole)
        guard neighbours > 0 else { return words }
        return wordShare * words + (1 - wordShare) * neighboursMet / neighbours
    }

    /// What each word of the message met.
    static func pair(_ message: MessageTerms, with example: Int, in index: ExampleIndex) -> Pairing {
        var pairing = Pairing(places: [], likeness: [])
        walk(message, index.wordRange(of: example), in: index) { _, _, place, _, likeness in
            pairing.places.append(place)
            pairing.likeness.append(likeness)
        }
        return pairing
    }

    /// Pairs each word of the message with the best free word of the example, left to right; among equals
    /// with the one that follows the last pair.
    @inline(__always)
    private static func walk(
        _ message: MessageTerms, _ range: Range<Int>, in index: ExampleIndex,
        _ body: (_ number: Int, _ weight: Float, _ place: Int, _ word: UInt32, _ likeness: Float) -> Void
    ) {
        var taken: (low: UInt64, high: UInt64) = (0, 0)
        let count = min(longestExample, range.count)
        message.keys.withUnsafeBufferPointer { keys in
            message.slips.withUnsafeBufferPointer { slips in
                index.exampleWords.withUnsafeBufferPointer { words in
                    index.exampleCanonicals.withUnsafeBufferPointer { canonicals in
                        index.exampleMarks.withUnsafeBufferPointer { marks in
                            var expected = 0
                            for number in keys.indices {
                                let key = keys[number]
                                let isKnown = key.folded != FingerprintTable.none
                                var (best, bestPlace) = (Float(0), -1)
                                for place in 0..<count {
                                    let word = words[range.lowerBound + place]
                                    var value: Float = 0
                                    if isKnown {
                                        guard word == key.folded else { continue }
                                        value =
                                            key.canonical == canonicals[range.lowerBound + place]
                                            ? 1
                                            : key.isNumber
                                                ? otherValue
                                                : key.hasMarks && marks[range.lowerBound + place]
                                                    ? otherMarks : unmarked
                                    } else {
                                        let first = Int(key.firstSlip)
                                        for slip in first..<first + Int(key.slipCount)
                                        where slips[slip].word == word {
                                            value = slips[slip].likeness
                                            break
                                        }
                                    }
                                    guard value > 0, value >= best else { continue }
                                    let isTaken =
                                        place < 64
                                        ? taken.low >> UInt64(place) & 1
                                        : taken.high >> UInt64(place - 64) & 1
                                    guard isTaken == 0 else { continue }
                                    if value > best || place == expected {
                                        (best, bestPlace) = (value, place)
                                    }
                                }
                                if bestPlace >= 0 {
                                    if bestPlace < 64 {
                                        taken.low |= 1 << UInt64(bestPlace)
                                    } else {
                                        taken.high |= 1 << UInt64(bestPlace - 64)
                                    }
                                    expected = bestPlace + 1
                                }
                                body(
                                    number, key.weight, bestPlace,
                                    bestPlace >= 0 ? words[range.lowerBound + bestPlace] : 0, best)
                            }
                        }
                    }
                }
            }
        }
    }
}
