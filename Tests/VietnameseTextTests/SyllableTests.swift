import Testing

@testable import VietnameseText

@Suite struct SyllableTests {
    @Test func parseAndSpellAreInverse() {
        var spellings: [String: UInt16] = [:]
        for syllable in Syllable.all {
            for placement in Syllable.TonePlacement.allCases {
                let spelled = syllable.spelled(placement)
                #expect(Syllable(spelled)?.bits == syllable.bits, "\(spelled)")
                let earlier = spellings.updateValue(syllable.bits, forKey: spelled)
                #expect(earlier == nil || earlier == syllable.bits, "\(spelled) is spelled twice")
            }
        }
        #expect(Syllable.all.count > 12_000)
    }

    @Test(arguments: [
        "buýt", "xoong", "quỵt", "khuều", "quý", "của", "mùa", "già", "gì", "giếng", "giặt", "nghiêng",
        "khuỷu", "thuở",
        "yêu", "uyên", "oẳn", "quốc", "quầng", "ngoằn", "khuya", "moóc", "huơ", "ừm", "kỹ", "lý", "tuýp", "ý",
        "ỉa", "voan",
        "quyển", "quỳnh", "hoẵng", "xoèn", "nguệch", "tuếch", "tuần", "loắt", "ghế", "kiểng", "đoạt", "giục",
        "ươm",
    ])
    func acceptsLegalSyllables(_ word: String) {
        #expect(Syllable(word) != nil)
        #expect(Syllable(word.uppercased())?.bits == Syllable(word)?.bits)
    }

    @Test(arguments: [
        "tẽt", "cat", "hòan", "đựơc", "kà", "gế", "ngề", "cế", "qua\u{300}n\u{300}", "bòe", "hello", "ing",
        "ươ", "nghà", "quu",
        "khuyêch", "", "a b", "xyz", "giê", "hoạc\u{303}", "đẹpp", "wa", "fai", "zô", "iêu", "cuy",
    ])
    func rejectsOthers(_ word: String) {
        #expect(Syllable(word) == nil)
    }

    @Test func partsAreNamed() throws {
        let syllable = try #require(Syllable("nghiễng"))
        #expect(syllable.onset == "ng")
        #expect(syllable.rime == "iêng")
        #expect(syllable.tone == .tilde)
        #expect(syllable.folded == "nghieng")
        let water = try #require(Syllable("thuỷ"))
        #expect(Array(water.spelled().unicodeScalars) == Array("thủy".unicodeScalars))
        #expect(Array(water.spelled(.modern).unicodeScalars) == Array("thuỷ".unicodeScalars))
    }
}
