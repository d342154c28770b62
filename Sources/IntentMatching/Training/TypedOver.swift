/// Examples as a hasty finger types them, so that the weights are learnt from slips, too.
enum TypedOver {
    /// The share of words with a slip, in per cent.
    static let slipPercent = 30
    /// The share of the other words that lose their marks, in per cent.
    static let unmarkedPercent = 50

    /// The words with slips of one letter: another one, two swapped, one dropped or doubled.
    static func slipped(_ words: [MessageWord], _ random: inout SplitMix64) -> [MessageWord] {
        words.map { word in
            guard random.next(below: 100) < slipPercent, !word.isKind, word.folded.utf8.count > 1 else {
                return random.next(below: 100) < unmarkedPercent ? word.unmarked : word
            }
            let text = String(decoding: slipped(Array(word.folded.utf8), &random), as: UTF8.self)
            return word.typed(as: text)
        }
    }

    private static func slipped(_ word: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        var letters = word
        let place = random.next(below: letters.count)
        switch random.next(below: 4) {
        case 0: letters[place] = UInt8(ascii: "a") + UInt8(random.next(below: 26))
        case 1: letters.swapAt(max(place, 1), max(place, 1) - 1)
        case 2 where letters.count > 2: letters.remove(at: place)
        default: letters.insert(letters[place], at: place)
        }
        return letters
    }
}
