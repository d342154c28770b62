/// Reads letters and a tone as a syllable, more generously than the table of legal spellings does.
enum SyllableParser {
    /// Every onset and rime that go together, spelled without a tone, to the level syllable's bits.
    private static let bareForms: Lexemes = {
        var table = Lexemes(capacity: 16384)
        for onset in OnsetTable.onsets.indices {
            for rime in RimeTable.rimes.indices where OnsetTable.spelling(onset, rime) != nil {
                let syllable = Syllable(onset: onset, rime: rime, tone: .level)
                let spelled = syllable.spelled()
                let packed = PackedText(spelled.utf8)
                table.insert(
                    packed.low, packed.high, canonical: spelled, folded: spelled, syllable: syllable.bits,
                    flags: .syllable)
            }
        }
        return table
    }()

    /// Spellings of an onset that are wrong before some vowels, and the right ones to try.
    private static let respelled: [(from: [Unicode.Scalar], to: [Unicode.Scalar])] = [
        (["n", "g", "h"], ["n", "g"]), (["n", "g"], ["n", "g", "h"]), (["g", "h"], ["g"]),
        (["g"], ["g", "h"]), (["k"], ["c"]),
        (["c"], ["k"]),
    ]

    /// The syllable of letters without tone marks and a tone.
    ///
    /// - Parameters:
    ///   - letters: lower-case letters with their shapes, for example `nghiêng`.
    ///   - tone: the tone.
    ///   - corrects: whether a wrong spelling of the right sound (`ngê`, `ka`) is read as the right one.
    /// - Returns: nothing if there is no such syllable.
    static func syllable(of letters: [Unicode.Scalar], tone: Syllable.Tone, corrects: Bool = false)
        -> Syllable?
    {
        if let found = exact(letters, tone) { return found }
        guard corrects else { return nil }
        for (from, to) in respelled where letters.starts(with: from) {
            if let found = exact(to + letters.dropFirst(from.count), tone) { return found }
        }
        return nil
    }

    /// The syllable of a word as it was typed, wrong spellings of the right sound corrected.
    ///
    /// - Returns: nothing if there is no such syllable, or more than one tone mark.
    static func corrected(_ word: String) -> Syllable? {
        let (letters, tones) = bare(word)
        guard tones.count <= 1 else { return nil }
        return syllable(of: letters, tone: tones.first ?? .level, corrects: true)
    }

    private static func exact(_ letters: [Unicode.Scalar], _ tone: Syllable.Tone) -> Syllable? {
        guard letters.count <= Lexemes.maximumLength else { return nil }
        let packed = PackedText(letters)
        guard packed.count < Lexemes.maximumLength else { return nil }
        let found = bareForms.find(packed.low, packed.high)
        guard found >= 0 else { return nil }
        let level = Syllable(bits: bareForms.entries[Int(found)].syllable)
        if RimeTable.isStopped[level.rimeIndex], tone != .acute, tone != .dot { return nil }
        return Syllable(onset: level.onsetIndex, rime: level.rimeIndex, tone: tone)
    }

    /// Splits the tone marks off letters.
    ///
    /// - Returns: the letters with their shapes, and the tones found, in order.
    static func bare(_ word: String) -> (letters: [Unicode.Scalar], tones: [Syllable.Tone]) {
        var letters: [Unicode.Scalar] = []
        var tones: [Syllable.Tone] = []
        for scalar in word.unicodeScalars {
            if let index = VietnameseVowel.index(of: scalar) {
                letters.append(VietnameseVowel.letters[index / 6 * 6])
                if let tone = Syllable.Tone(rawValue: UInt8(index % 6)), tone != .level { tones.append(tone) }
            } else if let tone = tone(of: scalar) {
                tones.append(tone)
            } else if scalar.value > 0x7F, scalar != "đ", let (base, tone) = tonedConsonant(scalar) {
                letters.append(base)
                tones.append(tone)
            } else {
                letters.append(scalar)
            }
        }
        return (letters, tones)
    }

    /// The tone of a combining mark.
    private static func tone(of scalar: Unicode.Scalar) -> Syllable.Tone? {
        guard (0x300..<0x370).contains(scalar.value) else { return nil }
        let mark = VietnameseVowel.markIndex[Int(scalar.value) - 0x300]
        return mark < 5 ? Syllable.Tone(rawValue: mark + 1) : nil
    }

    /// A consonant that got the tone mark of its vowel: `ṇ` of `chuyêṇ`.
    private static func tonedConsonant(_ scalar: Unicode.Scalar) -> (Unicode.Scalar, Syllable.Tone)? {
        let parts = Array(ICU.nfd(String(scalar)).unicodeScalars)
        guard parts.count == 2, parts[0].isASCII, let tone = tone(of: parts[1]) else { return nil }
        return (parts[0], tone)
    }
}
