/// Decodes words whose Telex keys were never turned into letters: `khieeus naij` for `khiếu nại`.
enum Telex {
    /// The tone that a key presses.
    private static func tone(of key: Unicode.Scalar) -> Syllable.Tone? {
        switch key {
        case "f": .grave
        case "s": .acute
        case "r": .hook
        case "x": .tilde
        case "j": .dot
        default: nil
        }
    }

    /// Whether the line is written in undecoded Telex: a third of its words decode, and nothing else fits.
    ///
    /// Then words that are also English (`of`, `max`, `own`) are decoded too.
    static func speaks(_ draft: Draft, _ lexemes: Lexemes) -> Bool {
        var words = 0
        var decoded = 0
        for place in draft.tokens.indices where draft.tokens[place].kind == .word {
            words += 1
            if draft.origins[place].form < 0, !draft.tokens[place].hasMarks,
                decode(draft.tokens[place].canonical, lexemes) != nil
            {
                decoded += 1
            }
        }
        return decoded > 0 && decoded * 3 >= words
    }

    /// What the keys of a word spell.
    struct Decoded {
        /// A legal, marked syllable.
        var word: String
        /// How many keys made a letter or a tone of another.
        var effects: Int
    }

    /// The legal, marked syllable that the keys spell.
    ///
    /// - Parameters:
    ///   - word: the keys.
    ///   - isTelex: whether the line is known to be Telex; then a vowel may also be doubled from afar (`nhanaj`).
    ///   - lexemes: the known words.
    /// - Returns: nothing when no key had an effect or the result is not legal.
    static func decode(_ word: String, isTelex: Bool = false, _ lexemes: Lexemes) -> Decoded? {
        guard word.utf8.count <= 16, mayBeKeys(word) || isTelex else { return nil }
        return spell(word, doublesFromAfar: false) ?? (isTelex ? spell(word, doublesFromAfar: true) : nil)
    }

    private static func spell(_ word: String, doublesFromAfar: Bool) -> Decoded? {
        var letters: [Unicode.Scalar] = []
        var tone: Syllable.Tone?
        var effects = 0
        letters.reserveCapacity(16)
        var hasVowel = false
        var hasLoneHorn = false
        var hasHorn = false
        for key in word.unicodeScalars {
            if let last = letters.last, VietnameseVowel.index(of: last) != nil { hasVowel = true }
            if hasVowel, let pressed = Self.tone(of: key) {
                if tone != nil { return nil }
                tone = pressed
                effects += 1
            } else if key == "w", hasVowel, let last = letters.last, "pct".unicodeScalars.contains(last),
                !canTakeHorn(letters)
            {
                // A slip on the way to the tone key: `giupws`. It has no effect, and counts as none.
                continue
            } else if key == "w" {
                let count = letters.count
                guard horn(&letters) else { return nil }
                if letters.count > count { hasLoneHorn = true } else { hasHorn = true }
                effects += 1
            } else if key == "d", letters.count == 1, letters[0] == "d" {
                letters[0] = "đ"
                effects += 1
            } else if let last = letters.last, key == last, let shaped = doubled(key) {
                letters[letters.count - 1] = shaped
                effects += 1
            } else if key == "e", letters.count > 1, letters.last != "e", let place = free("e", letters) {
                letters[place] = "ê"
                effects += 1
            } else if doublesFromAfar, let shaped = doubled(key), let place = letters.lastIndex(of: key) {
                letters[place] = shaped
                effects += 1
            } else if let index = VietnameseVowel.index(of: key), index % 6 != 0 {
                if tone != nil { return nil }
                tone = Syllable.Tone(rawValue: UInt8(index % 6))
                letters.append(VietnameseVowel.letters[index / 6 * 6])
            } else {
                letters.append(key)
            }
        }
        // thuở and huơ keep their u: nothing follows the ơ.
        if letters.count > 2, letters[letters.count - 1] == "ơ", letters[letters.count - 2] == "ư" {
            letters[letters.count - 2] = "u"
        }
        // The w of ươ is often pressed before its o: `dduwocj`; without its u it is no ươ (`won`).
        for place in letters.indices.dropFirst()
        where hasHorn && !hasLoneHorn && letters[place] == "o" && letters[place - 1] == "ư" {
            letters[place] = "ơ"
        }
        guard effects > 0, let syllable = SyllableParser.syllable(of: letters, tone: tone ?? .level) else {
            return nil
        }
        let spelled = syllable.spelled()
        return spelled.utf8.allSatisfy { $0 < 0x80 } ? nil : Decoded(word: spelled, effects: effects)
    }

    /// Whether a key stands in the word that could have an effect behind its first letter.
    private static func mayBeKeys(_ word: String) -> Bool {
        var previous: UInt8 = 0
        for byte in word.utf8 {
            switch byte {
            case UInt8(ascii: "s"), UInt8(ascii: "f"), UInt8(ascii: "r"), UInt8(ascii: "x"),
                UInt8(ascii: "j"),
                UInt8(ascii: "e"):
                if previous != 0 { return true }
            case UInt8(ascii: "w"): return true
            default: if byte == previous { return true }
            }
            previous = byte
        }
        return false
    }

    /// The letter that a vowel pressed twice becomes.
    private static func doubled(_ key: Unicode.Scalar) -> Unicode.Scalar? {
        switch key {
        case "a": "â"
        case "e": "ê"
        case "o": "ô"
        default: nil
        }
    }

    /// Where a second e after the final consonant goes back to: `tiene` for `tiên`.
    private static func free(_ key: Unicode.Scalar, _ letters: [Unicode.Scalar]) -> Int? {
        guard let place = letters.lastIndex(of: key), place > 0,
            letters[place - 1] == "i" || letters[place - 1] == "y"
                || letters[place - 1] == "u" && letters[0] == "q",
            letters[(place + 1)...].allSatisfy({ VietnameseVowel.index(of: $0) == nil })
        else { return nil }
        return place
    }

    /// Whether a horn would make a legal rime of stopped letters: `cachw` no, `dacw` yes.
    private static func canTakeHorn(_ letters: [Unicode.Scalar]) -> Bool {
        var horned = letters
        return horn(&horned) && SyllableParser.syllable(of: horned, tone: .acute) != nil
    }

    /// Lets `w` act on the vowels so far: uo to ươ, a to ă, o to ơ, u to ư; alone it is ư.
    private static func horn(_ letters: inout [Unicode.Scalar]) -> Bool {
        for place in letters.indices.reversed() {
            switch letters[place] {
            case "o":
                letters[place] = "ơ"
                if place > 0, letters[place - 1] == "u", place > 1 || letters.count > 2,
                    !(place == 2 && letters[0] == "q")
                {
                    letters[place - 1] = "ư"
                }
                return true
            case "a":
                // "ua" + w is ưa: mua, chưa; "oa" + w is oă.
                if place > 0, letters[place - 1] == "u", !(place == 2 && letters[0] == "q"),
                    place == letters.count - 1
                {
                    letters[place - 1] = "ư"
                } else {
                    letters[place] = "ă"
                }
                return true
            case "u":
                if place == 1, letters[0] == "q", letters.count > 2 { continue }
                letters[place] = "ư"
                return true
            case "ơ" where place > 0 && letters[place - 1] == "u":
                letters[place - 1] = "ư"
                return true
            case "ư" where place + 1 < letters.count && letters[place + 1] == "o":
                letters[place + 1] = "ơ"
                return true
            default: continue
            }
        }
        guard !letters.contains(where: { VietnameseVowel.index(of: $0) != nil }) else { return false }
        letters.append("ư")
        return true
    }
}
