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
        if let horned = horned(letters, tone) { return horned }
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

    /// The common word with ươ that unshaped letters mean, where the one with uô is rare or vulgar: `truòng`, `nuóc`.
    private static func horned(_ letters: [Unicode.Scalar], _ tone: Syllable.Tone) -> String? {
        guard let place = letters.firstIndex(of: "u"), place + 1 < letters.count, letters[place + 1] == "o"
        else { return nil }
        var variant = letters
        variant.replaceSubrange(place...place + 1, with: ["ư", "ơ"])
        guard let word = SyllableParser.syllable(of: variant, tone: tone, corrects: true)?.spelled(),
            hornedWords.contains(word)
        else { return nil }
        return word
    }

    private static let hornedWords: Set<String> = Set(
        """
        trường trước được đường thường thưởng thượng hướng hưởng hường nước nướng lượng mười tượng tướng tưởng tường
        dưỡng dượng xưởng bước người phường phước sướng vườn vướng rượu ngược dược chướng giường ước lướt lười tưới
        cười rưỡi dưới mượt sưởi khướt
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

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
