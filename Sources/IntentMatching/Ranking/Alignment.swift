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

    /// The likeness of message and example, 0 to 1.
    static func likeness(of message: MessageTerms, to example: Int, in index: ExampleIndex) -> Float {
        let pairing = pair(message, with: example, in: index)
        let range = index.wordRange(of: example)
        var met: Float = 0
        var metOfExample: Float = 0
        var neighboursMet: Float = 0
        var neighbours: Float = 0
        for (number, term) in message.terms.enumerated() {
            let place = pairing.places[number]
            met += term.weight * pairing.likeness[number]
            if place >= 0 {
                metOfExample +=
                    index.wordWeights[Int(index.exampleWords[range.lowerBound + place])]
                    * pairing.likeness[number]
            }
            guard number > 0 else { continue }
            let weight = min(term.weight, message.terms[number - 1].weight)
            neighbours += weight
            if place > 0, pairing.places[number - 1] == place - 1 {
                neighboursMet += weight * min(pairing.likeness[number], pairing.likeness[number - 1])
            }
        }
        let whole = messageShare * message.total + (1 - messageShare) * index.totals[example]
        guard whole > 0 else { return 0 }
        let words = (messageShare * met + (1 - messageShare) * metOfExample) / whole
        guard neighbours > 0 else { return words }
        return wordShare * words + (1 - wordShare) * neighboursMet / neighbours
    }

    /// Pairs each word of the message with the best free word of the example, left to right.
    static func pair(_ message: MessageTerms, with example: Int, in index: ExampleIndex) -> Pairing {
        let range = index.wordRange(of: example)
        var pairing = Pairing(
            places: Array(repeating: -1, count: message.terms.count),
            likeness: Array(repeating: 0, count: message.terms.count))
        var taken = [Bool](repeating: false, count: range.count)
        var expected = 0
        for (number, term) in message.terms.enumerated() {
            var best: Float = 0
            var bestPlace = -1
            for place in 0..<range.count where !taken[place] {
                let value = likeness(of: term, to: range.lowerBound + place, in: index)
                if value > best || (value == best && value > 0 && place == expected) {
                    best = value
                    bestPlace = place
                }
            }
            guard bestPlace >= 0 else { continue }
            taken[bestPlace] = true
            pairing.places[number] = bestPlace
            pairing.likeness[number] = best
            expected = bestPlace + 1
        }
        return pairing
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
