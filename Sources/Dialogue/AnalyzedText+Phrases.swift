import VietnameseText

extension AnalyzedText {
    /// Whether a phrase, written with its marks, stands in the text.
    ///
    /// A word with marks must have these marks. One without them may stand for the marked word, but not where
    /// the customer marks most words: then it was meant without.
    func says(marked phrase: MarkedPhrase) -> Bool {
        let words = tokens.filter { $0.kind == .word }
        let isMarked = words.count(where: \.hasMarks) * 2 > words.count
        guard words.count >= phrase.words.count else { return false }
        return (0...(words.count - phrase.words.count)).contains { start in
            phrase.words.indices.allSatisfy { index in
                let word = words[start + index]
                return word.canonical == phrase.words[index]
                    || (!isMarked && !word.hasMarks && word.folded == phrase.foldedWords[index])
            }
        }
    }

    /// Whether one of the phrases, written with their marks, stands in the text; see ``says(marked:)``.
    func says(anyOf phrases: [MarkedPhrase]) -> Bool {
        phrases.contains { paddedWords.contains($0.bare) && says(marked: $0) }
    }

    /// Whether one of the phrases, written without marks, stands in the text.
    func says(anyOf phrases: [String]) -> Bool {
        paddedWords.contains(anyOf: phrases)
    }
}

/// A phrase as it is written with its marks, and without them.
struct MarkedPhrase: Sendable, Equatable {
    let words: [String]
    let foldedWords: [String]
    /// Without marks.
    let bare: String
    /// Without marks, with a blank at both ends.
    let folded: String

    init(_ phrase: String) {
        words = phrase.split(separator: " ").map(String.init)
        foldedWords = words.map(\.vietnameseFolded)
        bare = foldedWords.joined(separator: " ")
        folded = " \(bare) "
    }

    /// Whether the phrase is written with all its marks; what is typed without them may be another word.
    func stands(withItsMarksIn text: AnalyzedText) -> Bool {
        let canonicals = text.tokens.lazy.filter { $0.kind == .word }.map(\.canonical)
        return PaddedWords(canonicals.joined(separator: " ")).contains(words.joined(separator: " "))
    }
}
