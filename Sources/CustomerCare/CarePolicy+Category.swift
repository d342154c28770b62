package import VietnameseText

extension CarePolicy {
    /// The category most of whose words stand in a text without marks; among equals the first of the file,
    /// nil when none does.
    package func category(of words: PaddedWords) -> String? {
        let counts = categories.map { category in category.foldedWords.count { words.contains($0) } }
        guard let most = counts.max(), most > 0 else { return nil }
        return counts.firstIndex(of: most).map { categories[$0].id }
    }

    /// The category without words, in which everything is that belongs to no other; nil where there is none.
    package var categoryOfTheRest: String? { categories.first(where: \.words.isEmpty)?.id }
}
