/// A 64-bit fingerprint of a word, a pair of words or a run of letters.
///
/// Features are known by their fingerprint alone, so that an index of 100,000 entries holds numbers and no
/// strings. FNV-1a with a final mix (Fowler, Noll and Vo; the mix is MurmurHash3's `fmix64`): the same on
/// every machine and every run, unlike `Hasher`. Two of a million distinct features collide with a
/// probability of 3 in 100 million; the harm would be one wrong weight.
struct Fingerprint: Hashable, Sendable {
    /// What a feature is about; equal letters of two families are two features.
    enum Family: UInt64, Sendable {
        case folded = 1
        case canonical, pair, letters, concept, conceptPair, conceptNext, conceptPrevious, phrase, sound
    }

    private(set) var value: UInt64

    init(_ family: Family) {
        value = 0xcbf2_9ce4_8422_2325 ^ (family.rawValue &* 0x9e37_79b9_7f4a_7c15)
    }

    init(_ family: Family, _ text: String) {
        self.init(family)
        for byte in text.utf8 { combine(byte) }
    }

    init(_ family: Family, _ first: UInt64, _ second: UInt64) {
        self.init(family)
        combine(first)
        combine(second)
    }

    mutating func combine(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    mutating func combine(_ number: UInt64) {
        value = (value ^ number) &* 0x9e37_79b9_7f4a_7c15
        value ^= value >> 29
    }

    /// The mixed value, never 0, which marks an empty place in a `FingerprintTable`.
    var key: UInt64 {
        var mixed = value
        mixed ^= mixed >> 33
        mixed = mixed &* 0xff51_afd7_ed55_8ccd
        mixed ^= mixed >> 33
        return mixed == 0 ? 1 : mixed
    }
}
