import GRDB
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
    private let last: String

    /// Nothing when the text holds no letter and no digit.
    init?(_ text: String) {
        let found = text.vietnameseFolded.split { !$0.isLetter && !$0.isNumber }.prefix(Self.mostWords)
        guard let last = found.last else { return nil }
        self.last = String(last)
        words = found.map { "\"\($0)\"" }.joined(separator: " ")
        let fewest = last.allSatisfy(\.isNumber) ? Self.fewestDigits : Self.fewestLetters
        beginning = last.count >= fewest ? words + "*" : nil
    }

    /// The newest rows of `ticket` or `customer` with the words, or where these are few, those with the
    /// beginning too.
    ///
    /// They are read off the index in its own order, see ``Schema/numberSearchFromTheNewest(_:)``.
    func newest(_ limit: Int, of table: String, in database: Database) throws -> [Row] {
        func rows(_ match: String) throws -> [Row] {
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM \(table) WHERE id IN (
                        SELECT -rowid FROM \(table)Search WHERE \(table)Search MATCH ? ORDER BY rowid LIMIT ?)
                    ORDER BY id DESC
                    """, arguments: [match, limit])
        }
        let found = try rows(words)
        guard let beginning, found.count < limit, try isBeginning(in: table, database) else { return found }
        return try rows(beginning)
    }

    /// Whether a longer word begins with the last one; "0" comes before all other letters and digits.
    private func isBeginning(in table: String, _ database: Database) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM \(table)SearchWords WHERE term >= ? AND term < ?)",
            arguments: [last + "0", last + "\u{10FFFF}"]) ?? false
    }
}
