/// The twelve vowel letters with their six tones, as arithmetic: a letter is `shape * 6 + tone`.
///
/// The order of the tones is that of ``Syllable/Tone``. Everything that composes, folds or moves tone marks
/// goes through this one table.
enum VietnameseVowel {
    /// All 72 lower-case letters; index is `shape * 6 + tone`.
    static let letters: [Unicode.Scalar] = Array(
        """
        aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ
        """.unicodeScalars)

    /// The ASCII letter under each shape: a ă â, e ê, i, o ô ơ, u ư, y.
    static let bases: [UInt8] = Array("aaaeeiooouuy".utf8)

    /// The shape of ư.
    static let hornedU = 10

    /// Combining marks: the five tones in tone order, then circumflex, breve and horn.
    static let marks: [UInt32] = [0x300, 0x301, 0x309, 0x303, 0x323, 0x302, 0x306, 0x31B]

    /// The index of each mark in ``marks`` by its distance from U+0300, 255 for others; the deprecated
    /// Vietnamese tone marks U+0340 and U+0341 stand for grave and acute.
    static let markIndex: [UInt8] = {
        var table = [UInt8](repeating: 255, count: 0x70)
        for (index, mark) in marks.enumerated() { table[Int(mark - 0x300)] = UInt8(index) }
        table[0x40] = 0
        table[0x41] = 1
        return table
    }()

    /// The index of a lower-case letter in ``letters``, by code point below 0x2000, 255 for others.
    static let index: [UInt8] = {
        var table = [UInt8](repeating: 255, count: 0x2000)
        for (index, letter) in letters.enumerated() { table[Int(letter.value)] = UInt8(index) }
        return table
    }()

    /// `letter index * 8 + mark index` to the letter with that mark, 255 where Vietnamese has none.
    ///
    /// Marks may come in any order: a circumflex meets `ẹ` as well as a dot meets `ê`.
    static let composed: [UInt8] = {
        var table = [UInt8](repeating: 255, count: 72 * 8)
        let shaped: [(mark: Int, from: Int, to: Int)] = [
            (5, 0, 2), (5, 3, 4), (5, 6, 7), (6, 0, 1), (7, 6, 8), (7, 9, 10),
        ]
        for shape in 0..<12 {
            for tone in 0..<6 {
                let letter = shape * 6 + tone
                if tone == 0 { for mark in 0..<5 { table[letter * 8 + mark] = UInt8(letter + mark + 1) } }
                for rule in shaped where rule.from == shape {
                    table[letter * 8 + rule.mark] = UInt8(rule.to * 6 + tone)
                }
            }
        }
        return table
    }()

    /// The code points of ``composed``, 0 where Vietnamese has none.
    static let composedCodes: [UInt16] = composed.map { $0 == 255 ? 0 : UInt16(letters[Int($0)].value) }

    /// The letter index of a scalar, if it is a Vietnamese lower-case vowel.
    static func index(of scalar: Unicode.Scalar) -> Int? {
        guard scalar.value < 0x2000 else { return nil }
        let found = index[Int(scalar.value)]
        return found == 255 ? nil : Int(found)
    }
}
