/// Finds the marked words that unmarked ones stand for, by the vocabulary's words and pairs of words.
///
/// A Viterbi search over the candidates of each word: the chain with the best sum of pair and word weights
/// wins. All arithmetic is on integers, so the result is the same on every machine.
struct Restorer {
    /// A pair that the vocabulary has seen is worth this much more than its bare count says.
    private static let pairBonus = 24
    /// The cost of leaving a word as it is when the vocabulary has marked ones for it.
    private static let keepCost = 12
    /// More candidates than this for one folded word are not looked at; no Vietnamese syllable has as many.
    private static let maximumCandidates = 24

    let vocabulary: Vocabulary

    /// What one word may stand for.
    struct Slot {
        var candidates: [String]
        /// Whether the word may not be changed.
        var isFixed: Bool
    }

    /// The best word for each slot.
    func best(_ slots: [Slot]) -> [String] {
        guard let first = slots.first else { return [] }
        var scores = first.candidates.map { weight($0, in: first) }
        var choices: [[Int]] = []
        for index in slots.indices.dropFirst() {
            let slot = slots[index]
            let before = slots[index - 1]
            var next: [Int] = []
            var from: [Int] = []
            for word in slot.candidates.prefix(Self.maximumCandidates) {
                var best = Int.min
                var place = 0
                for (step, previous) in before.candidates.prefix(Self.maximumCandidates).enumerated() {
                    let score = scores[step] + pairWeight(previous, word)
                    if score > best {
                        best = score
                        place = step
                    }
                }
                next.append(best + weight(word, in: slot))
                from.append(place)
            }
            scores = next
            choices.append(from)
        }
        var place = scores.indices.max { scores[$0] < scores[$1] } ?? 0
        var words: [String] = []
        for index in slots.indices.reversed() {
            words.append(slots[index].candidates[place])
            if index > 0 { place = choices[index - 1][place] }
        }
        return words.reversed()
    }

    private func weight(_ word: String, in slot: Slot) -> Int {
        if slot.isFixed { return 0 }
        return Self.logarithm(vocabulary.counts[word] ?? 0) - (word == slot.candidates[0] ? Self.keepCost : 0)
    }

    private func pairWeight(_ left: String, _ right: String) -> Int {
        guard let count = vocabulary.pairs[left + " " + right], count > 0 else { return 0 }
        return Self.pairBonus + 2 * Self.logarithm(count)
    }

    /// Four times the binary logarithm of `count + 1`, rounded down, without floating point.
    static func logarithm(_ count: Int) -> Int {
        let value = count + 1
        let exponent = Int.bitWidth - 1 - value.leadingZeroBitCount
        let rest = exponent >= 2 ? (value >> (exponent - 2)) & 3 : (value << (2 - exponent)) & 3
        return exponent * 4 + rest
    }
}
