import VietnameseText

/// Whose number or name a message gives.
extension FormReading {
    /// Whether a number is somebody else's, on whom nobody is to be called back.
    ///
    /// Of who called (`gọi từ số …`), who cheated (`số này … lừa tôi`), whom a parcel is for, or of whom something is to be
    /// found out.
    static func isOfOthers(_ range: Range<Int>, in text: AnalyzedText) -> Bool {
        let words = text.tokens.filter { $0.kind == .word && !$0.range.overlaps(range) }
        let before = words.filter { $0.range.upperBound <= range.lowerBound }.suffix(6)
        let after = words.filter { $0.range.lowerBound >= range.upperBound }.prefix(6)
        let led = PaddedWords(before.map(\.folded).joined(separator: " "))
        let followed = PaddedWords(after.map(\.folded).joined(separator: " "))
        let last = before.suffix(2).map(\.canonical)
        if last.contains("ổng") || last.contains("bả") || last.contains("nó") || last.contains("hắn")
            || last.contains("lạ")
        {
            return true
        }
        if led.contains(anyOf: [
            "tu so", "bang so", "so cua khach", "so nguoi nhan", "so cua nguoi", "so shipper",
            "so cua shipper",
            "cho ban toi", "cho ban em", "cho ban minh", "cho me toi so", "thong tin khach", "khach hang ten",
            "khach ten", "cua khach so", "chu thue bao",
        ]) {
            return !text.says(anyOf: ["goi lai", "goi cho", "lien he"]) || led.contains("tu so")
        }
        return followed.contains(anyOf: [
            "lua toi", "lua em", "lua minh", "lua tui", "chui toi", "chui em", "chui minh", "lam phien",
            "quay roi",
            "goi hoai", "goi doi", "goi quang cao", "nhan tin hoai", "mao danh", "gia danh", "tu xung",
            "xung la",
            "la ai", "cua ai", "dung ten ai",
        ])
    }

    static let introductions = [
        "em ten", "ten em", "toi ten", "ten toi", "minh ten", "ten minh", "tui ten", "ten tui", "con ten",
        "ten con",
        "chau ten", "ten chau", "to ten",
    ]
}
