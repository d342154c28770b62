/// One standard reading of an abbreviation or of a regional word.
struct Reading: Sendable {
    /// The reading's words in canonical form, for example `sản`, `phẩm`.
    var words: [String]
    /// The entries of the words in the table of lexemes, -1 for unknown ones; empty until the table is whole.
    var forms: [Int32] = []
    /// The words joined by blanks.
    var text: String
    /// The texts of the other readings of the same form, each once.
    var others: [String] = []
    /// The neighbours that speak for it.
    var cue = Abbreviations.Cue.none

    init(_ text: String) {
        self.text = text
        words = text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    }
}
