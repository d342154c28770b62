/// Text on its way into a column.
///
/// SQLite's text ends at U+0000, so that `a\0b` would be stored, and found, as `a`: another sender's
/// conversation.
enum StoredText {
    /// A name that rows are found by; refused when it holds U+0000.
    static func key(_ text: String?, _ field: String) throws -> String? {
        if let text, text.utf8.contains(0) { throw CareDatabaseError.notStorable(field: field) }
        return text
    }

    /// People's words, with U+FFFD for each U+0000.
    static func words(_ text: String?) -> String? {
        guard let text, text.utf8.contains(0) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{0}" ? "\u{FFFD}" : $0 }))
    }
}
