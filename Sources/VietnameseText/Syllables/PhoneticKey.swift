extension Syllable {
    /// A key that syllables share when some region speaks them alike.
    ///
    /// It merges s/x, ch/tr, d/gi/r/v, l/n, the tones hỏi/ngã, the finals -n/-ng/-nh and -t/-c/-ch, y/i, and
    /// the vowels of `ưu/iu` and `ươu/iêu`. Equal keys mean "perhaps the same word, misspelt by ear", never
    /// "the same word": use it to rank typos, not to equate. Syllables without marks have keys of their own
    /// (`tra` is a syllable with level tone); for unmarked text use `String.vietnameseSoundFolded`.
    ///
    /// ```swift
    /// Syllable("sửa")?.phoneticKey == Syllable("xữa")?.phoneticKey   // true
    /// ```
    public var phoneticKey: UInt16 {
        let onset = UInt16(PhoneticKey.onsets[onsetIndex])
        let rime = UInt16(PhoneticKey.rimes[rimeIndex])
        let tone = self.tone == .tilde ? Tone.hook : self.tone
        return onset << 11 | rime << 3 | UInt16(tone.rawValue)
    }
}

/// The tables behind ``Syllable/phoneticKey``.
enum PhoneticKey {
    /// Each onset's index to the index of the first one it is confused with.
    static let onsets: [UInt8] = {
        let merged = ["x": "s", "tr": "ch", "gi": "d", "r": "d", "v": "d", "n": "l"]
        return OnsetTable.onsets.map { onset in
            UInt8(OnsetTable.onsets.firstIndex(of: merged[onset] ?? onset) ?? 0)
        }
    }()

    /// Each rime's index to the index of the first rime that sounds like it somewhere.
    static let rimes: [UInt8] = {
        var first: [String: Int] = [:]
        return RimeTable.rimes.enumerated().map { index, rime in
            let sound = sound(of: rime)
            let found = first[sound] ?? index
            first[sound] = found
            return UInt8(found)
        }
    }()

    private static func sound(of rime: String) -> String {
        var sound = rime
        for (final, heard) in [("nh", "n"), ("ng", "n"), ("ch", "t"), ("c", "t")] where sound.hasSuffix(final)
        {
            sound = sound.dropLast(final.count) + heard
            break
        }
        for (spelled, heard) in [("yê", "iê"), ("ươu", "iêu"), ("ưu", "iu"), ("uy", "ui")]
        where sound.hasPrefix(spelled) {
            if spelled != "uy" || sound != "uy" { sound = heard + sound.dropFirst(spelled.count) }
        }
        return sound == "y" ? "i" : sound
    }
}

extension String {
    /// The folded word as it sounds: for matching unmarked words that are misspelt by ear.
    ///
    /// Applies to one folded word (``vietnameseFolded``) the merges of ``Syllable/phoneticKey`` that survive
    /// folding: s/x, ch/tr, d/gi/r/v, l/n, -n/-ng/-nh, -t/-c/-ch, y/i, k/c/q, gh/g, ngh/ng.
    ///
    /// ```swift
    /// "xua".vietnameseSoundFolded == "sua".vietnameseSoundFolded        // true
    /// "giup".vietnameseSoundFolded == "dup".vietnameseSoundFolded       // true
    /// ```
    public var vietnameseSoundFolded: String {
        var word = Substring(self)
        var onset = ""
        for (spelled, heard) in PhoneticKey.foldedOnsets
        where word.hasPrefix(spelled) && word.utf8.count > spelled.utf8.count {
            word = word.dropFirst(spelled.count)
            onset = heard
            break
        }
        var final = ""
        for (spelled, heard) in PhoneticKey.foldedFinals
        where word.hasSuffix(spelled) && word.utf8.count > spelled.utf8.count {
            word = word.dropLast(spelled.count)
            final = heard
            break
        }
        return onset + String(word.map { $0 == "y" ? "i" : $0 }) + final
    }
}

extension PhoneticKey {
    /// Folded onsets and how they are heard, the longest first.
    static let foldedOnsets: [(String, String)] = [
        ("ngh", "ng"), ("ng", "ng"), ("gh", "g"), ("kh", "kh"), ("nh", "nh"), ("ph", "ph"), ("th", "th"),
        ("tr", "ch"),
        ("ch", "ch"), ("gi", "d"), ("qu", "qu"), ("x", "s"), ("r", "d"), ("v", "d"), ("n", "l"), ("k", "c"),
    ]
    /// Folded finals and how they are heard.
    static let foldedFinals: [(String, String)] = [("nh", "n"), ("ng", "n"), ("ch", "t"), ("c", "t")]
}
