package import VietnameseText

extension CarePolicy {
    /// The first category one of whose words stands in the text, marks ignored; nil when none does.
    package func category(of text: AnalyzedText) -> String? {
        let folded = " " + text.folded + " "
        return categories.first { category in
            category.words.contains { folded.contains(" \($0.vietnameseFolded) ") }
        }?.id
    }
}
