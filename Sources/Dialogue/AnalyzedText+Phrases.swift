import VietnameseText

extension AnalyzedText {
    /// The words without marks and punctuation between single blanks, with a blank at both ends, so that a
    /// phrase is found whole by `" phrase "`.
    var paddedWords: String {
        " "
            + tokens.lazy.filter { $0.kind != .punctuation && $0.kind != .emoji }.map(\.folded).joined(
                separator: " ") + " "
    }

    /// Whether a phrase, written with its marks, stands in the text.
    ///
    /// A word with marks must have these marks. One without them may stand for the marked word, but not where
    /// the customer marks most words: then it was meant without.
    func says(marked phrase: String) -> Bool {
        let wanted = phrase.split(separator: " ").map(String.init)
        let folded = wanted.map(\.vietnameseFolded)
        let words = tokens.filter { $0.kind == .word }
        let isMarked = words.count(where: \.hasMarks) * 2 > words.count
        guard words.count >= wanted.count else { return false }
        return (0...(words.count - wanted.count)).contains { start in
            wanted.indices.allSatisfy { index in
                let word = words[start + index]
                return word.canonical == wanted[index]
                    || (!isMarked && !word.hasMarks && word.folded == folded[index])
            }
        }
    }

    /// Whether one of the phrases, written without marks, stands in the text.
    func says(anyOf phrases: [String]) -> Bool {
        let words = paddedWords
        return phrases.contains { words.contains(" \($0) ") }
    }
}
