import VietnameseText

/// What is looked for in our folded columns: every word must begin a word there.
struct SearchPattern {
    /// Words beyond this are not looked for.
    private static let mostWords = 16

    /// In the language of FTS5; words are quoted, so that none is an operator.
    let match: String

    /// Nothing when the text holds no letter and no digit.
    init?(_ text: String) {
        let words = text.vietnameseFolded.split { !$0.isLetter && !$0.isNumber }
        guard !words.isEmpty else { return nil }
        match = words.prefix(Self.mostWords).map { "\"\($0)\"*" }.joined(separator: " ")
    }
}
