/// A `{name}` in an answer.
struct Placeholder: Equatable {
    /// What stands between the braces, as written.
    var name: String
    /// UTF-8 offsets in the text, braces included.
    var range: Range<Int>
    /// Whether the closing brace is there.
    var isClosed: Bool

    /// The placeholders of a text, in order.
    static func all(in text: String) -> [Placeholder] {
        var found: [Placeholder] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            let inside = rest[rest.index(after: open)...]
            let end = inside.firstIndex { $0 == "}" || $0 == "{" || $0.isNewline } ?? inside.endIndex
            let isClosed = end < inside.endIndex && inside[end] == "}"
            let after = isClosed ? inside.index(after: end) : end
            found.append(
                Placeholder(
                    name: String(inside[..<end]), range: text.offset(of: open)..<text.offset(of: after),
                    isClosed: isClosed))
            rest = text[after...]
        }
        return found
    }
}
