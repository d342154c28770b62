/// What the fast character loop must know of each code point below U+2000, in one 64-bit entry.
///
/// Bytes 0–2 hold the UTF-8 of the lower-case letter, bits 32–39 its length, bits 40–47 the ASCII letter of
/// its folded form (0 if it has none), bits 48–55 the flags.
enum CharacterTable {
    /// A combining mark that Vietnamese composes with.
    static let mark: UInt64 = 1 << 48
    /// The character folds to itself; the key takes the bytes of the letter.
    static let copiesToKey: UInt64 = 1 << 49
    /// The character needs ``CharacterRepair``: another script, an invisible, a letter that ICU must judge.
    static let special: UInt64 = 1 << 50
    /// A letter (for the tokenizer).
    static let letter: UInt64 = 1 << 51

    /// From here on stands the index of a vowel in ``VietnameseVowel/letters`` or of a mark in
    /// ``VietnameseVowel/marks``, 255 for other characters.
    static let indexShift: UInt64 = 56

    static let entries: [UInt64] = {
        var table = [UInt64](repeating: special, count: 0x2000)
        for code in UInt32(0)..<0x2000 {
            if let scalar = Unicode.Scalar(code) { table[Int(code)] = entry(of: scalar) }
        }
        for index in VietnameseVowel.markIndex.indices where VietnameseVowel.markIndex[index] != 255 {
            table[0x300 + index] |= mark
            table[0x300 + index] &= ~special
        }
        for code in table.indices {
            let isMark = table[code] & mark != 0
            let index = isMark ? VietnameseVowel.markIndex[code - 0x300] : VietnameseVowel.index[code]
            table[code] |= UInt64(index) << indexShift
        }
        return table
    }()

    /// Icelandic eth and African d with tail are how some keyboards write đ; ƣ (U+01A3) is ư after a font
    /// conversion gone wrong; ǎ (U+01CE) is ă of a foreign keyboard; the lower case of Ʀ (U+01A6) is a small capital.
    private static let replaced: [UInt32: UInt32] = [
        0xD0: 0x111, 0xF0: 0x111, 0x189: 0x111, 0x256: 0x111, 0x1A2: 0x1B0, 0x1A3: 0x1B0,
        0x1CD: 0x103, 0x1CE: 0x103, 0x1A6: 0x72,
    ]

    /// First letters of UTF-8 that was read as windows-1252, which ``Mojibake`` must look at.
    private static let mojibakeLeads: Set<UInt32> = [0xC3, 0xC4, 0xC5, 0xC6, 0xBA, 0xBB]

    private static func entry(of scalar: Unicode.Scalar) -> UInt64 {
        let code = scalar.value
        if code == 0xA0 { return pack(" ", fold: 0x20, flags: 0) }
        guard code < 0x250 || (0x1E00...0x1EFF).contains(code), !mojibakeLeads.contains(code),
            code != 0xAD, !(0x80...0x9F).contains(code)
        else { return special }
        let lower: Unicode.Scalar
        if let other = replaced[code].flatMap(Unicode.Scalar.init) {
            lower = other
        } else {
            let mapped = scalar.properties.lowercaseMapping.unicodeScalars
            guard let first = mapped.first, mapped.count == 1, first.value < 0x2000 else { return special }
            lower = first
        }
        let isLetter = lower.properties.isAlphabetic
        if code < 0x80 {
            return pack(lower, fold: UInt8(lower.value), flags: isLetter ? letter : 0)
        }
        let folded = isLetter ? asciiBase(of: lower) : nil
        let flags = (isLetter ? letter : 0) | (folded == nil ? copiesToKey : 0)
        return pack(lower, fold: folded ?? 0, flags: flags)
    }

    /// The ASCII letter under a Latin letter with marks.
    private static func asciiBase(of scalar: Unicode.Scalar) -> UInt8? {
        if scalar == "đ" { return UInt8(ascii: "d") }
        if let vowel = VietnameseVowel.index(of: scalar) { return VietnameseVowel.bases[vowel / 6] }
        guard let first = ICU.nfd(String(scalar)).unicodeScalars.first, first.isASCII else { return nil }
        return UInt8(first.value)
    }

    private static func pack(_ scalar: Unicode.Scalar, fold: UInt8, flags: UInt64) -> UInt64 {
        var word: UInt64 = 0
        var length: UInt64 = 0
        for byte in Array(String(scalar).utf8) {
            word |= UInt64(byte) << (8 * length)
            length += 1
        }
        return word | length << 32 | UInt64(fold) << 40 | flags
    }
}
