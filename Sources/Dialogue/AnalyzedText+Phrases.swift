import VietnameseText

extension AnalyzedText {
    /// The words without marks and punctuation between single blanks, with a blank at both ends, so that a
    /// phrase is found whole by `" phrase "`.
    var paddedWords: String {
        " "
            + tokens.lazy.filter { $0.kind != .punctuation && $0.kind != .emoji }.map(\.folded).joined(
                separator: " ") + " "
    }

    /// Whether one of the phrases, written without marks, stands in the text.
    func says(anyOf phrases: [String]) -> Bool {
        let words = paddedWords
        return phrases.contains { words.contains(" \($0) ") }
    }
}
