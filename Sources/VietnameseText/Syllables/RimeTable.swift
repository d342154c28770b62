/// Every rime of Vietnamese: the vowels and the final consonant of a syllable, without its tone.
///
/// The list is the closed one of the orthography (Hoàng Phê's syllable inventory) with the loan rimes that
/// have become words: `oong` (xoong), `ooc` (moóc), `uyt` (buýt), `uyn` (tuyn), `ưm` (ừm), `êng`, `yn`.
/// A syllable that is not made of an onset and one of these is not Vietnamese.
enum RimeTable {
    /// The rimes in a fixed order; a syllable stores the index.
    static let rimes: [String] =
        """
        a ai ao au ay am an ang anh ap at ac ach ăm ăn ăng ăp ăt ăc âu ây âm ân âng âp ât âc
        e eo em en eng ep et ec ê êu êm ên êng ênh êp êt êch
        i ia iu im in inh ip it ich iêu iêm iên iêng iêp iêt iêc
        o oi om on ong oong op ot oc ooc ô ôi ôm ôn ông ôp ôt ôc ơ ơi ơm ơn ơp ơt
        u ua ui um un ung up ut uc uôi uôm uôn uông uôt uôc
        ư ưa ưi ưu ưm ưng ưt ưc ươi ươu ươm ươn ương ươp ươt ươc
        oa oai oay oao oam oan oang oanh oap oat oac oach oăm oăn oăng oăt oăc oe oeo oem oen oet
        uân uâng uât uây uê uêu uên uênh uêch uêt uơ uy uya uyu uyn uynh uyt uych uyp uyên uyêt
        y ynh yt ych yêu yêm yên yêng yêt
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)

    /// The letters of each rime.
    static let letters: [[Unicode.Scalar]] = rimes.map { Array($0.unicodeScalars) }

    /// Whether the rime ends in a stop (p, t, c, ch), which allows only the acute and the dot.
    static let isStopped: [Bool] = rimes.map {
        ["p", "t", "c", "h"].contains($0.suffix(1)) && !$0.hasSuffix("nh")
    }

    /// The place of the letter that carries the tone mark in the traditional spelling (`hòa`), in scalars.
    static let traditionalPlace: [Int] = rimes.map { tonePlace(of: Array($0.unicodeScalars), modern: false) }

    /// The same in the modern spelling (`hoà`); it differs for `oa`, `oe` and `uy` alone.
    static let modernPlace: [Int] = rimes.map { tonePlace(of: Array($0.unicodeScalars), modern: true) }

    /// The index of a rime by its letters.
    static let indices: [String: Int] = Dictionary(uniqueKeysWithValues: zip(rimes, rimes.indices))

    /// A shaped vowel takes the mark (of `ươ` the second); else of two vowels the first if nothing follows, and
    /// the second before a final consonant; of three the middle one.
    private static func tonePlace(of letters: [Unicode.Scalar], modern: Bool) -> Int {
        let vowels = letters.prefix { VietnameseVowel.index(of: $0) != nil }
        if let shaped = vowels.lastIndex(where: { "ăâêôơư".unicodeScalars.contains($0) }) {
            // "ưa" and "ưu" too: the shaped vowel is the first.
            return shaped
        }
        switch vowels.count {
        case 1: return 0
        case 2:
            if letters.count > 2 { return 1 }
            return modern && ["oa", "oe", "uy"].contains(String(String.UnicodeScalarView(letters))) ? 1 : 0
        default: return 1
        }
    }
}
