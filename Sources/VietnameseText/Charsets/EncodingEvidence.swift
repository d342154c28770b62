/// How well a reading of bytes explains them: its words with marked letters, and how many are Vietnamese.
struct EncodingEvidence {
    /// Words that have a letter or sign beyond ASCII inside.
    private(set) var foreignWords = 0
    /// Those among them that are legal syllables.
    private(set) var legalWords = 0

    init(_ text: String) {
        for word in text.split(whereSeparator: { !isWordCharacter($0) })
        where !word.utf8.allSatisfy({ $0 < 0x80 }) && !isMeasure(word) {
            foreignWords += 1
            if isLegal(String(word)) { legalWords += 1 }
        }
    }

    /// Whether the reading explains every such word, and enough of them.
    func isConvincing(atLeast count: Int) -> Bool { legalWords >= count && legalWords == foreignWords }

    private func isWordCharacter(_ character: Character) -> Bool {
        guard let first = character.unicodeScalars.first else { return false }
        // Signs beyond ASCII count as letters here: in a wrong reading they stand inside words.
        return first.properties.isAlphabetic
            || (first.value >= 0x80 && !first.properties.isWhitespace && !isQuote(first))
    }

    private func isQuote(_ scalar: Unicode.Scalar) -> Bool {
        (0x2010...0x2026).contains(scalar.value) || scalar.value > 0xFFFF
    }

    /// Whether a word has no letter beyond ASCII, only a sign of measure at its border: `20°C`, `50m²`, `±2`.
    private func isMeasure(_ word: Substring) -> Bool {
        let scalars = word.unicodeScalars
        guard let sign = scalars.firstIndex(where: { !$0.isASCII }),
            "°±²³×÷½¼¾©".unicodeScalars.contains(scalars[sign])
        else { return false }
        let before = scalars[..<sign]
        let after = scalars[scalars.index(after: sign)...]
        return after.allSatisfy { $0.isASCII } && after.count <= 4
            && (before.count <= 2 || before.last?.properties.numericType != nil)
            && (after.isEmpty || before.isEmpty || before.last?.properties.numericType != nil)
    }

    /// A syllable, or a single consonant as in initials (Đ.).
    private func isLegal(_ word: String) -> Bool {
        if Syllable(word) != nil { return true }
        let lower = word.vietnameseLowercased
        return lower == "đ" || ToneRepair.repaired(lower) != nil
    }
}
