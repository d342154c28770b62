package import IntentMatching
package import VietnameseText

/// Reads which of the offered buttons a customer means.
package enum ChoiceReading {
    /// The index of the chosen button.
    ///
    /// Chosen by its number (`2`, `số 2`, `cái thứ hai`, `cái đầu`), by its whole title, or by words that
    /// stand in one title only. The last, `byWords`, only while a choice is awaited: else `giao hàng` is a
    /// new question and not a choice.
    package static func choice(
        in text: AnalyzedText, among buttons: [Response.Button], byWords: Bool
    ) -> Int? {
        guard !buttons.isEmpty else { return nil }
        let words = text.tokens.filter { $0.kind != .punctuation }.map(\.folded)
        guard !words.isEmpty, words.count <= 12 else { return nil }
        if let ordinal = ordinal(words, of: buttons.count), buttons.indices.contains(ordinal) {
            return ordinal
        }
        let titles = buttons.map { button in
            button.title.vietnameseFolded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        }
        if let whole = titles.firstIndex(of: words) { return whole }
        guard byWords else { return nil }
        let content = words.filter { !courtesy.contains($0) }
        guard !content.isEmpty else { return nil }
        let containing = titles.indices.filter { index in content.allSatisfy(titles[index].contains) }
        return containing.count == 1 ? containing[0] : nil
    }

    /// Whether a message says nothing but which one of several: `cái thứ hai`, `câu 3`.
    ///
    /// `số 3` may be a size or a quantity as well: where nothing was offered it chooses nothing.
    package static func isOrdinal(_ text: AnalyzedText) -> Bool {
        let words = text.tokens.filter { $0.kind != .punctuation }.map(\.folded)
        return words.count <= 5 && words.contains(where: choosing.contains)
            && ordinal(words, of: Int.max) != nil
    }

    /// Words beside which a number in letters is one of several.
    private static let choosing: Set<String> = ["thu", "cai", "y", "muc", "cau", "chon"]

    private static let courtesy: Set<String> = [
        "da", "a", "em", "anh", "chi", "minh", "nhe", "nha", "cai", "y", "cau", "muc", "phan", "la", "chon",
        "hoi", "ve",
        "muon", "roi", "dung", "do", "day", "shop", "oi",
    ]

    private static func ordinal(_ words: [String], of count: Int) -> Int? {
        let rest = words.filter { !courtesy.contains($0) && !["so", "thu", "lua"].contains($0) }
        let named = words.contains { $0 == "so" || choosing.contains($0) }
        guard rest.count == 1 else { return nil }
        if let number = Int(rest[0].hasSuffix(".") ? String(rest[0].dropLast()) : rest[0]) {
            return number - 1
        }
        guard named else { return nil }
        switch rest[0] {
        case "mot", "nhat", "dau": return 0
        case "hai", "nhi": return 1
        case "ba": return 2
        case "bon", "tu": return 3
        case "nam": return 4
        case "cuoi", "chot": return count - 1
        default: return nil
        }
    }
}
