/// Puts a tone mark, a horn or a circumflex where it belongs: `hòan`, `đựơc`, `ngừơi`, `chiụ`, `muón`.
///
/// Only words that are no legal syllable come here, so `quý`, `của`, `mùa` and `già` are never touched.
enum ToneRepair {
    /// The legal syllable that the letters and the tone mean, if they mean one.
    static func repaired(_ word: String) -> String? {
        guard word.utf8.count <= 24 else { return nil }
        let (letters, tones) = SyllableParser.bare(word)
        let tone = tones.first ?? .level
        guard tones.allSatisfy({ $0 == tone }) else { return nil }
        if let syllable = SyllableParser.syllable(of: letters, tone: tone, corrects: true) {
            return syllable.spelled()
        }
        for pair in pairs {
            for start in letters.indices where letters[start...].starts(with: pair.from) {
                var variant = letters
                variant.replaceSubrange(start..<start + pair.from.count, with: pair.to)
                if let syllable = SyllableParser.syllable(of: variant, tone: tone, corrects: true) {
                    return syllable.spelled()
                }
            }
        }
        return nil
    }

    /// Letters and the shapes that the orthography forces on them.
    ///
    /// ưo and uơ before anything but the end of the word are half-written ươ; ie, ye are iê, yê.
    private static let pairs: [(from: [Unicode.Scalar], to: [Unicode.Scalar])] = [
        (["ư", "o"], ["ư", "ơ"]), (["u", "ơ"], ["ư", "ơ"]), (["i", "e"], ["i", "ê"]),
        (["y", "e"], ["y", "ê"]),
        (["u", "o"], ["u", "ô"]), (["u", "e"], ["u", "ê"]), (["i", "ê"], ["y", "ê"]),
        (["y", "ê"], ["i", "ê"]),
        (["u", "ô", "o"], ["u", "ô"]), (["ô", "ô"], ["ô"]), (["ê", "ê"], ["ê"]), (["ơ", "ơ"], ["ơ"]),
    ]
}
