import VietnameseText

extension CarePolicy {
    /// The first category one of whose words stands in a text without marks; nil when none does.
    package func category(ofFolded text: String) -> String? {
        let padded = " " + text + " "
        return categories.first { category in
            category.words.contains { padded.contains(" \($0.vietnameseFolded) ") }
        }?.id
    }
}
