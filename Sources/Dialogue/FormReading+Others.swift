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
        // What is said to be one's own is.
        if led.contains(anyOf: [
            "so em", "so toi", "so minh", "so tui", "so chi", "so anh", "so cua em", "so cua toi",
            "so cua minh",
            "sdt em", "sdt minh", "sdt toi", "dien thoai em", "dien thoai minh", "dien thoai toi",
            "em nhan tu so",
            "toi nhan tu so", "minh nhan tu so",
        ]) {
            return false
        }
        let last = before.last?.canonical ?? ""
        if ["ổng", "bả", "hắn"].contains(last) || before.suffix(2).map(\.canonical) == ["số", "lạ"] {
            return true
        }
        if led.contains(anyOf: [
            "goi tu so", "nhan tu so", "goi bang so", "so cua khach", "so nguoi nhan", "so shipper",
            "so cua shipper",
            "cho ban toi so", "cho ban em so", "cho ban minh so", "cho me toi so", "thong tin khach",
            "khach hang ten", "khach ten", "chu thue bao",
        ]) {
            return !text.says(anyOf: ["goi lai", "goi cho", "lien he"]) || led.contains("tu so")
        }
        let isNamed = led.contains(anyOf: ["so nay", "so do", "so la"])
        return isNamed
            && followed.contains(anyOf: [
                "lua toi", "lua em", "lua minh", "lua tui", "chui toi", "chui em", "chui minh", "lam phien",
                "quay roi", "goi hoai", "goi quang cao", "nhan tin hoai", "mao danh", "gia danh", "tu xung",
                "xung la", "la ai", "cua ai", "dung ten ai",
            ])
            || followed.contains(anyOf: ["lua toi", "lua em", "lua tui", "mao danh", "gia danh", "la cua ai"])
    }

    static let introductions = [
        "em ten", "ten em", "toi ten", "ten toi", "minh ten", "ten minh", "tui ten", "ten tui", "con ten",
        "ten con",
        "chau ten", "ten chau", "to ten",
    ]
}
