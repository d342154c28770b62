import VietnameseText

/// Tells brands, places and other foreign words from Vietnamese ones typed without marks.
enum ForeignWord {
    /// All syllables as customers without marks type them: `khach`, `doi`.
    private static let unmarkedSyllables = Set(
        Syllable.all.lazy.filter { $0.tone == .acute }.map { $0.spelled().vietnameseFolded })

    /// Whether a word of plain letters can be no Vietnamese syllable.
    static func isForeign(_ word: String) -> Bool {
        word.utf8.count > 1 && word.utf8.allSatisfy { (97...122).contains($0) }
            && !unmarkedSyllables.contains(word)
    }
}
