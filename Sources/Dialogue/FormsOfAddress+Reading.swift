package import VietnameseText

/// How the customer calls themselves in a message.
extension FormsOfAddress {
    private static let kinship = ["anh", "chị", "cô", "chú", "bác", "dì", "cậu", "mợ", "thím", "ông", "bà"]
    /// Folded forms that mean nothing else often enough to be read without marks.
    private static let unmarkedKinship = ["anh": "anh", "chi": "chị", "bac": "bác", "co": "cô", "chu": "chú"]
    private static let before = ["cho", "giup", "goi", "ho", "dum", "gium", "bao", "tu van", "voi", "de"]
    private static let after = [
        "muon", "hoi", "can", "mua", "dat", "dang", "bi", "chua", "da", "thay", "nhan", "o", "ten", "dinh",
        "khong",
        "la", "moi", "cung", "noi", "goi", "tra", "huy",
    ]
    /// Third persons, never the customer: `chị nhân viên`, `anh shipper`, `anh ấy`.
    private static let others = [
        "ay", "nhan", "shipper", "ship", "giao", "ban", "do", "kia", "bao", "thu", "oi", "a", "em",
    ]

    /// The pair that a message shows by the way, or nil when it shows none.
    ///
    /// `cho chị hỏi`, `chú muốn đổi hàng` show one; `chị ơi cho em hỏi` shows how the customer calls us,
    /// not themselves, and gives nil.
    package static func shown(in text: AnalyzedText, callsUsCon: Bool = false) -> FormsOfAddress? {
        let words = text.tokens.filter { $0.kind == .word }
        for (index, word) in words.enumerated() {
            let previous = index > 0 ? words[index - 1].folded : ""
            let next = index + 1 < words.count ? words[index + 1].folded : ""
            guard !others.contains(next) else { continue }
            let marked = kinship.contains(word.canonical) ? word.canonical : nil
            // Without marks `chi`, `co`, `chu` are common words: only "cho chi hoi" is clear.
            let unmarked =
                !word.hasMarks && before.contains(previous)
                && (next == "hoi" || next == "voi" || next.isEmpty)
            guard let name = marked ?? (unmarked ? unmarkedKinship[word.folded] : nil) else { continue }
            // "thông tin của chị", last, is the customer; "xe của chị tôi" is a sister's.
            let isOwner = marked != nil && previous == "cua" && index == words.count - 1
            let isObject =
                isOwner
                || before.contains(previous) && previous != "bao" && (marked != nil || previous != "cua")
            let isSubject =
                marked != nil && after.contains(next)
                && (index == 0 || !["cua", "ban", "me", "ba", "thang"].contains(previous))
            guard isObject || isSubject else { continue }
            return .pair(for: name, saysCon: callsUsCon || callsCon(text))
        }
        return nil
    }

    /// Whether the customer calls us `con`: `con ơi`, `nghe con`, a last `con`.
    package static func callsCon(_ text: AnalyzedText) -> Bool {
        let words = text.tokens.filter { $0.kind == .word }.map(\.canonical)
        return words.indices.contains { index in
            words[index] == "con"
                && (index == words.count - 1
                    || ["ơi", "nha", "nhé", "nghe", "à", "ạ", "oi", "tư", "xem", "giúp", "cho"].contains(
                        words[index + 1]))
        }
    }

    /// The pair that the customer asks for: `gọi chú nha con`, `chị chứ không phải anh`.
    package static func asked(in text: AnalyzedText) -> FormsOfAddress? {
        let words = text.tokens.filter { $0.kind == .word }
        let saysCon = callsCon(text)
        var refused: Set<String> = []
        for (index, word) in words.enumerated() {
            guard let name = kinshipName(word) else { continue }
            let previous = words[..<index].suffix(3).map(\.folded)
            let denied =
                previous.contains { ["dung", "khong", "phai", "ko"].contains($0) } && !previous.contains("la")
            if denied {
                refused.insert(name)
            } else if !refused.contains(name) {
                return .pair(for: name, saysCon: saysCon)
            }
        }
        // "gọi bạn thôi": the one case in which a customer is a friend.
        for (index, word) in words.enumerated().dropFirst() where word.folded == "ban" {
            if words[index - 1].folded == "goi" { return FormsOfAddress(customer: "bạn", ourselves: "em") }
        }
        for (index, word) in words.enumerated().dropFirst() where word.canonical == "em" {
            if words[index - 1].folded == "goi" { return FormsOfAddress(customer: "em", ourselves: "mình") }
        }
        if refused.contains("anh") { return .pair(for: "chị", saysCon: saysCon) }
        if refused.contains("chị") { return .pair(for: "anh", saysCon: saysCon) }
        return nil
    }

    private static func kinshipName(_ word: Token) -> String? {
        kinship.contains(word.canonical) ? word.canonical : word.hasMarks ? nil : unmarkedKinship[word.folded]
    }
}
