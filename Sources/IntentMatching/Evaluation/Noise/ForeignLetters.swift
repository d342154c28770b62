/// Letters that only look like Latin ones, and characters that nobody sees.
enum ForeignLetters {
    /// Cyrillic letters by the Latin ones that they look like.
    private static let cyrillic: [Unicode.Scalar: Unicode.Scalar] = [
        "a": "\u{430}", "c": "\u{441}", "e": "\u{435}", "i": "\u{456}", "o": "\u{43E}", "p": "\u{440}",
        "x": "\u{445}", "y": "\u{443}", "A": "\u{410}", "B": "\u{412}", "C": "\u{421}", "E": "\u{415}",
        "H": "\u{41D}", "K": "\u{41A}", "M": "\u{41C}", "O": "\u{41E}", "P": "\u{420}", "T": "\u{422}",
        "X": "\u{425}",
    ]
    /// Zero-width space, non-joiner, joiner, word joiner, byte-order mark, soft hyphen.
    private static let invisible: [Unicode.Scalar] = [
        "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}",
    ]
    /// The share of the letters that could be replaced which are, in per cent.
    private static let letterPercent = 40
    /// The share of the places inside words that get an invisible character, in per cent.
    private static let gapPercent = 15

    private enum Manner: CaseIterable {
        case cyrillic, fullWidth, invisible, stroke
    }

    /// One manner for a text: Cyrillic letters here and there, full-width forms of all unmarked letters,
    /// invisible characters inside words, or `ð` for `đ`; where a text has nothing for it, invisible ones.
    static func replacing(_ text: WrittenText, _ random: inout SplitMix64) -> WrittenText {
        let manner = random.pick(Manner.allCases) ?? .invisible
        var letters = text.letters
        switch manner {
        case .cyrillic:
            for place in letters.indices where !letters[place].isMarked {
                guard let other = cyrillic[letters[place].base], random.happens(percent: letterPercent)
                else { continue }
                letters[place] = WrittenLetter(base: other)
            }
        case .fullWidth:
            for place in letters.indices where !letters[place].isMarked {
                let value = letters[place].base.value
                guard letters[place].isLetter, value < 0x7F,
                    let wide = Unicode.Scalar(value + 0xFEE0)
                else { continue }
                letters[place] = WrittenLetter(base: wide)
            }
        case .stroke:
            for place in letters.indices where letters[place].shape == .stroke {
                letters[place] = WrittenLetter(base: letters[place].isCapital ? "\u{D0}" : "\u{F0}")
            }
        case .invisible: break
        }
        let made = WrittenText(letters: letters)
        return made == text ? sprinkled(text, &random) : made
    }

    private static func sprinkled(_ text: WrittenText, _ random: inout SplitMix64) -> WrittenText {
        var letters: [WrittenLetter] = []
        let gaps = text.letters.indices.filter { place in
            place > 0 && text.letters[place].isLetter && text.letters[place - 1].isLetter
        }
        guard let sure = random.pick(gaps) else { return text }
        let inner = Set(gaps)
        for (place, letter) in text.letters.enumerated() {
            if inner.contains(place), random.happens(percent: gapPercent) || place == sure,
                let scalar = random.pick(invisible)
            {
                letters.append(WrittenLetter(base: scalar))
            }
            letters.append(letter)
        }
        return WrittenText(letters: letters)
    }
}
