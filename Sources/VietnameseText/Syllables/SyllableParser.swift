/// Reads letters and a tone as a syllable, more generously than the table of legal spellings does.
enum SyllableParser {
    /// Onset letters to onset sounds, the longest first; `gi` may give its i to the rime.
    private static let onsets: [(letters: [Unicode.Scalar], onset: Int)] = {
        var list: [(String, String)] = OnsetTable.onsets.map { ($0, $0) }
        list += [("k", "c"), ("gh", "g"), ("ngh", "ng"), ("g", "gi")]
        return
            list
            .map { (Array($0.0.unicodeScalars), OnsetTable.onsets.firstIndex(of: $0.1) ?? 0) }
            .sorted { $0.letters.count > $1.letters.count }
    }()

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
        for (onsetLetters, onset) in onsets where letters.starts(with: onsetLetters) {
            let rest = letters.dropFirst(onsetLetters.count)
            guard !rest.isEmpty else { continue }
            let rime = String(String.UnicodeScalarView(rest))
            guard let index = RimeTable.indices[rime] else { continue }
            if RimeTable.isStopped[index], tone != .acute, tone != .dot { continue }
            guard let spelled = OnsetTable.spelling(of: OnsetTable.onsets[onset], before: rime) else {
                continue
            }
            if corrects || spelled.unicodeScalars.elementsEqual(onsetLetters) {
                return Syllable(onset: onset, rime: index, tone: tone)
            }
        }
        return nil
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
