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
        walk(message, range, in: index) { number, place, likeness in
            let weight = message.terms[number].weight
            met += weight * likeness
            if place >= 0 {
                metOfExample +=
                    index.wordWeights[Int(index.exampleWords[range.lowerBound + place])] * likeness
            }
            if number > 0 {
                let pairWeight = min(weight, previousWeight)
                neighbours += pairWeight
                if place > 0, previousPlace == place - 1 {
                    neighboursMet += pairWeight * min(likeness, previousLikeness)
                }
            }
            (previousPlace, previousLikeness, previousWeight) = (place, likeness, weight)
        }
        let words = min(1, (messageShare * met + (1 - messageShare) * metOfExample) / whole)
        guard neighbours > 0 else { return words }
        return wordShare * words + (1 - wordShare) * neighboursMet / neighbours
    }

    /// What each word of the message met.
    static func pair(_ message: MessageTerms, with example: Int, in index: ExampleIndex) -> Pairing {
        var pairing = Pairing(places: [], likeness: [])
        walk(message, index.wordRange(of: example), in: index) { _, place, likeness in
            pairing.places.append(place)
            pairing.likeness.append(likeness)
        }
        return pairing
    }

    /// Pairs each word of the message with the best free word of the example, left to right; among equals
    /// with the one that follows the last pair.
    private static func walk(
        _ message: MessageTerms, _ range: Range<Int>, in index: ExampleIndex,
        _ body: (_ number: Int, _ place: Int, _ likeness: Float) -> Void
    ) {
        // Words past the 128th of an example cannot be taken; no example is so long.
        var taken: (low: UInt64, high: UInt64) = (0, 0)
        func isTaken(_ place: Int) -> Bool {
            place < 64 ? taken.low >> UInt64(place) & 1 == 1 : taken.high >> UInt64(place - 64) & 1 == 1
        }
        var expected = 0
        for (number, term) in message.terms.enumerated() {
            var (best, bestPlace) = (Float(0), -1)
            for place in 0..<min(128, range.count) {
                let value = likeness(of: term, to: range.lowerBound + place, in: index)
                guard value > 0, value >= best, !isTaken(place) else { continue }
                if value > best || place == expected { (best, bestPlace) = (value, place) }
            }
            if bestPlace >= 0 {
                if bestPlace < 64 {
                    taken.low |= 1 << UInt64(bestPlace)
                } else {
                    taken.high |= 1 << UInt64(bestPlace - 64)
                }
                expected = bestPlace + 1
            }
            body(number, bestPlace, best)
        }
    }

    private static func likeness(of term: MessageTerms.Term, to place: Int, in index: ExampleIndex) -> Float {
        let word = index.exampleWords[place]
        guard term.isKnown else {
            for neighbour in term.neighbours where neighbour.word == word { return neighbour.likeness }
            return 0
        }
        guard term.folded == word else { return 0 }
        if term.canonical == index.exampleCanonicals[place] { return 1 }
        if term.word.isNumber { return otherValue }
        return term.word.hasMarks && index.exampleMarks[place] ? otherMarks : unmarked
    }
}
