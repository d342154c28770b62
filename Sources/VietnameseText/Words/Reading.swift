/// One standard reading of an abbreviation or of a regional word.
struct Reading: Sendable, Equatable {
    /// The reading's words in canonical form, for example `sản`, `phẩm`.
    var words: [String]
    /// The words joined by blanks.
    var text: String

    init(_ text: String) {
        self.text = text
        words = text.split(separator: " ").map(String.init)
    }
}
