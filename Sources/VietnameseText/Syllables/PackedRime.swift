/// The spellings of one rime with each tone, packed.
struct PackedRime {
    /// By tone, in the traditional placement.
    var traditional: [PackedText]
    /// By tone, in the modern placement.
    var modern: [PackedText]
    /// Without any mark.
    var folded: PackedText
    /// Whether the placements differ.
    var differs: Bool

    init(_ rime: Int) {
        let letters = RimeTable.letters[rime]
        func forms(toneAt place: Int) -> [PackedText] {
            Syllable.Tone.allCases.map { tone in
                var bytes: [UInt8] = []
                for (index, letter) in letters.enumerated() {
                    let vowel = index == place ? VietnameseVowel.index(of: letter) : nil
                    let scalar = vowel.map { VietnameseVowel.letters[$0 + Int(tone.rawValue)] } ?? letter
                    bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
                }
                return PackedText(bytes)
            }
        }
        traditional = forms(toneAt: RimeTable.traditionalPlace[rime])
        modern = forms(toneAt: RimeTable.modernPlace[rime])
        differs = RimeTable.traditionalPlace[rime] != RimeTable.modernPlace[rime]
        folded = PackedText(RimeTable.rimes[rime].tableFolded.utf8)
    }
}
