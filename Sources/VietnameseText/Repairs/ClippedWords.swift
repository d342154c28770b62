/// Writes compounds out whose first word was clipped to its first letters: `gdịch`, `cthể`, `tđổi`.
///
/// What is left of the first word is its first letter or all its consonants before the vowel (`thđổi`); the second
/// word stands whole, with its marks or, in a line without, bare.
enum ClippedWords {
    /// The words of the compound that a word is short for.
    static func written(out word: String, isMarked: Bool) -> [String]? {
        (isMarked ? marked : bare)[word]
    }

    private static let marked = table { $0 }
    private static let bare = table { $0.tableFolded }

    private static func table(_ spelled: (String) -> String) -> [String: [String]] {
        var table: [String: [String]] = [:]
        for phrase in CareCompounds.phrases {
            let words = phrase.split(separator: " ").map(String.init)
            guard words.count == 2 else { continue }
            let onset = words[0].unicodeScalars.prefix { VietnameseVowel.index(of: $0) == nil }
            for head in [String(onset.prefix(1)), String(onset)] where !head.isEmpty {
                let form = spelled(head + words[1])
                if table[form] == nil { table[form] = words }
            }
        }
        return table
    }
}
