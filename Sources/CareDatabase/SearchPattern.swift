import VietnameseText

/// What is looked for in our folded columns, in the language of FTS5; words are quoted, so that none is an operator.
struct SearchPattern {
    /// Words beyond this are not looked for.
    private static let mostWords = 16
    /// Letters and digits of a beginning, at least: the rows of a shorter one are a great part of the table, and
    /// FTS5 reads them all.
    private static let (fewestLetters, fewestDigits) = (3, 6)

    /// All words as they are; read off the index newest first, a frequent word costs no more than a rare one.
    let words: String
    /// The same with the last word as the beginning of one, for whoever is still typing; nothing where it is too
    /// short for that.
    let beginning: String?

    /// Nothing when the text holds no letter and no digit.
    init?(_ text: String) {
        let found = text.vietnameseFolded.split { !$0.isLetter && !$0.isNumber }.prefix(Self.mostWords)
        guard let last = found.last else { return nil }
        words = found.map { "\"\($0)\"" }.joined(separator: " ")
        let fewest = last.allSatisfy(\.isNumber) ? Self.fewestDigits : Self.fewestLetters
        beginning = last.count >= fewest ? words + "*" : nil
    }

    /// The rows with the words, or where these are few, those with the beginning too.
    func rows<Row>(upTo limit: Int, _ find: (String) throws -> [Row]) rethrows -> [Row] {
        let rows = try find(words)
        guard let beginning, rows.count < limit else { return rows }
        return try find(beginning)
    }
}
