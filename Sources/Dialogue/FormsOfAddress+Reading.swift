package import VietnameseText

/// How the customer calls themselves and us in a message.
extension FormsOfAddress {
    private static let elders = ["cô", "chú", "bác", "dì", "cậu", "mợ", "thím", "ông", "bà"]
    private static let kinship = ["anh", "chị"] + elders
    /// Folded forms that mean nothing else often enough to be read without marks.
    private static let unmarkedKinship = ["anh": "anh", "chi": "chị", "bac": "bác", "co": "cô", "chu": "chú"]
    /// The same where the customer speaks to us as to somebody young: then `ong`, `ba`, `di` are people.
    private static let unmarkedElders = [
        "bac": "bác", "co": "cô", "chu": "chú", "ong": "ông", "ba": "bà", "di": "dì",
    ]
    private static let before = ["cho", "giup", "goi", "ho", "dum", "gium", "bao", "tu van", "voi", "de"]
    private static let after = [
        "muon", "hoi", "can", "mua", "dat", "dang", "bi", "chua", "da", "thay", "nhan", "o", "ten", "dinh",
        "khong",
        "la", "moi", "cung", "noi", "goi", "tra", "huy",
    ]
    /// Third persons, never the customer: `chị nhân viên`, `anh shipper`, `anh ấy`, `bà ngoại`.
    private static let others = [
        "ay", "nhan", "shipper", "ship", "giao", "ban", "do", "kia", "bao", "thu", "oi", "a", "em", "ngoai",
        "noi", "hang", "chu", "troi",
    ]

    /// The pair that a message shows by the way, or nil when it shows none.
    ///
    /// `cho chị hỏi`, `chú muốn đổi hàng` show one; `chị ơi cho em hỏi` shows how the customer calls us,
    /// not themselves, and gives nil.
    ///
    /// - Parameters:
    ///   - text: the message.
    ///   - callsUs: what the customer called us before: `con`, `cháu`, `em`.
    /// - Returns: the pair, or nil.
    package static func shown(in text: AnalyzedText, callsUs: String? = nil) -> FormsOfAddress? {
        let words = text.tokens.filter { $0.kind == .word }
        let ourselves = called(in: text) ?? callsUs
        let spokenOf = othersOfFamily(in: words)
        for (index, word) in words.enumerated() where !spokenOf.contains(word.canonical) {
            let previous = index > 0 ? words[index - 1].folded : ""
            let next = index + 1 < words.count ? words[index + 1].folded : ""
            guard !others.contains(next) || (next == "noi" && after.contains(next)) else { continue }
            if isSun(words, index) { continue }
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
            return .pair(for: name, callsUs: ourselves)
        }
        return nil
    }

    /// "Tuyệt vời ông mặt trời" speaks of nobody.
    private static func isSun(_ words: [Token], _ index: Int) -> Bool {
        index + 2 < words.count && words[index + 1].folded == "mat" && words[index + 2].folded == "troi"
    }

    /// Kinship words by which a message speaks of somebody else: `bà ngoại con nhờ, bà đặt …`.
    private static func othersOfFamily(in words: [Token]) -> Set<String> {
        Set(
            words.indices.dropLast(2).filter { index in
                elders.contains(words[index].canonical)
                    && ["ngoại", "nội"].contains(words[index + 1].canonical)
                    && ["em", "con", "minh", "toi", "tui", "chau"].contains(words[index + 2].folded)
            }.map { words[$0].canonical })
    }

    /// The elder that a message names, of a customer who calls us `con` or `cháu`: `tivi nhà ông mất sóng`.
    ///
    /// Weaker than ``shown(in:callsUs:)``: for customers of whom nothing better is known.
    package static func hinted(in text: AnalyzedText, callsUs: String?) -> FormsOfAddress? {
        guard let ourselves = called(in: text) ?? callsUs, ourselves != "em" else { return nil }
        let words = text.tokens.filter { $0.kind == .word }
        let spokenOf = othersOfFamily(in: words)
        for (index, word) in words.enumerated() where !spokenOf.contains(word.canonical) {
            let next = index + 1 < words.count ? words[index + 1].folded : ""
            guard !others.contains(next) else { continue }
            if isSun(words, index) { continue }
            // Unmarked they are people only where something is said of them.
            let unmarked = word.hasMarks || !after.contains(next) ? nil : unmarkedElders[word.folded]
            if let name = elders.contains(word.canonical) ? word.canonical : unmarked {
                return .pair(for: name, callsUs: ourselves)
            }
        }
        return nil
    }

    /// What the customer calls us: `con ơi`, `cháu tư vấn cho bác`, `cảm ơn em nha`; nil where they do not.
    ///
    /// `cho cháu hỏi`, `mua cho con`, `em muốn` speak of somebody else.
    package static func called(in text: AnalyzedText) -> String? {
        let words = text.tokens.filter { $0.kind == .word }
        for (index, word) in words.enumerated() {
            guard let name = ourNames[word.canonical] ?? (word.hasMarks ? nil : ourNames[word.folded]) else {
                continue
            }
            let previous = index > 0 ? words[index - 1].folded : ""
            guard !notUs.contains(previous) else { continue }
            let next = index + 1 < words.count ? words[index + 1].folded : ""
            let isVocative = vocatives.contains(next)
            let isLast = index == words.count - 1 && index > 0
            // "Cô chào em, cô muốn hỏi …": what is greeted is us.
            let isGreeted =
                previous == "chao" && (next.isEmpty || kinship.contains(words[index + 1].canonical))
            let isAskedToAct =
                helping.contains(next) && (index == 0 || ["da", "a", "o", "nay"].contains(previous))
                && words[index...].contains { kinship.contains($0.canonical) }
            if isVocative || isLast || isAskedToAct || isGreeted { return name }
        }
        return nil
    }

    private static let ourNames = ["con": "con", "cháu": "cháu", "chau": "cháu", "em": "em"]
    private static let vocatives = ["oi", "nha", "nhe", "nghe", "nghen", "hen", "ha", "a", "ah"]
    private static let helping = [
        "tu", "giup", "xem", "kiem", "coi", "cho", "goi", "chi", "ke", "doc", "huong",
    ]
    /// In front of `con`, `em` these make somebody else of them.
    private static let notUs: Set<String> = [
        "cua", "cho", "mua", "tang", "voi", "giup", "ho", "me", "be", "dua", "cac", "lu", "tui", "chi", "anh",
        "hai", "ba", "chung", "con", "vo", "cung", "nho", "gium", "dum", "de", "la", "bang", "may", "mot",
    ]

    /// The pair that the customer asks for: `gọi chú nha con`, `chị chứ không phải anh`.
    package static func asked(in text: AnalyzedText, callsUs: String? = nil) -> FormsOfAddress? {
        let words = text.tokens.filter { $0.kind == .word }
        let ourselves = called(in: text) ?? callsUs
        if text.says(anyOf: [
            "goi la ban", "goi minh la ban", "goi toi la ban", "goi tui la ban", "goi minh bang ban",
            "goi bang ban",
            "goi ban thoi", "xung ban",
        ]) {
            return .friend
        }
        // "Mình là nam nha, đừng gọi anh/chị nữa" wants one of the two.
        if text.says(anyOf: [
            "minh la nam", "toi la nam", "em la nam", "la con trai", "la dan ong", "gioi tinh nam",
        ]) {
            return .pair(for: "anh", callsUs: ourselves == "em" ? nil : ourselves)
        }
        if text.says(anyOf: [
            "minh la nu", "toi la nu", "em la nu", "la con gai", "la phu nu", "gioi tinh nu",
        ]) {
            return .pair(for: "chị", callsUs: ourselves == "em" ? nil : ourselves)
        }
        var refused: Set<String> = []
        for (index, word) in words.enumerated() {
            guard let name = kinshipName(word) else { continue }
            let previous = words[..<index].suffix(3).map(\.folded)
            let denied =
                previous.contains { ["dung", "khong", "phai", "ko"].contains($0) } && !previous.contains("la")
            if denied {
                refused.insert(name)
            } else if !refused.contains(name) {
                return .pair(for: name, callsUs: ourselves == "em" ? nil : ourselves)
            }
        }
        // "gọi bạn thôi": the one case in which a customer is a friend.
        for (index, word) in words.enumerated().dropFirst() where word.folded == "ban" {
            if words[index - 1].folded == "goi" { return .friend }
        }
        for (index, word) in words.enumerated().dropFirst() where word.canonical == "em" {
            if words[index - 1].folded == "goi" { return FormsOfAddress(customer: "em", ourselves: "mình") }
        }
        // "đừng gọi anh chị nghe già quá" asks for neither.
        if text.says(anyOf: ["dung goi anh chi", "khong goi anh chi", "dung keu anh chi", "khoi goi anh chi"]
        ), !text.says(anyOf: ["chu khong"]) {
            return .friend
        }
        if refused.contains("anh") { return .pair(for: "chị", callsUs: ourselves) }
        if refused.contains("chị") { return .pair(for: "anh", callsUs: ourselves) }
        return nil
    }

    private static func kinshipName(_ word: Token) -> String? {
        kinship.contains(word.canonical) ? word.canonical : word.hasMarks ? nil : unmarkedKinship[word.folded]
    }
}
