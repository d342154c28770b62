/// Puts two letters back that changed places: `đệin`, `khảon`, `đưcợ`, `tinề`.
///
/// Only marked words come here that are no legal syllable and that nothing surer explains.
enum SwappedLetters {
    /// Longer words are no syllables.
    private static let maximumLength = 8

    /// The legal syllable that one swap of neighbours gives, if just one does.
    static func repaired(_ word: String) -> String? {
        let letters = Array(word.unicodeScalars)
        guard (3...maximumLength).contains(letters.count) else { return nil }
        var found: String?
        for place in letters.indices.dropLast() where letters[place] != letters[place + 1] {
            var swapped = letters
            swapped.swapAt(place, place + 1)
            var view = String.UnicodeScalarView()
            view.append(contentsOf: swapped)
            guard let syllable = SyllableParser.corrected(String(view))?.spelled(), syllable != found else {
                continue
            }
            guard found == nil else { return nil }
            found = syllable
        }
        return found
    }
}
