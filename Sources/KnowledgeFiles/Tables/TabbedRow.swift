internal import IntentMatching

/// A row of a tab-separated file written by hand: no quoting, `#` begins a comment line.
struct TabbedRow {
    struct Field {
        var text: String
        var location: SourceLocation
    }

    let fields: [Field]

    /// The rows of a file; blank lines and comments are passed over.
    static func rows(of file: SourceFile) -> [TabbedRow] {
        (1...file.lineCount).compactMap { number in
            guard let range = file.range(ofLine: number) else { return nil }
            let line = file[range]
            guard let first = line.unicodeScalars.first(where: { !$0.properties.isWhitespace }), first != "#"
            else {
                return nil
            }
            var offset = range.lowerBound
            let fields = line.utf8.split(separator: 0x09, omittingEmptySubsequences: false).map {
                bytes -> Field in
                let text = Substring(bytes)
                let lead = text.utf8.prefix { $0 == 0x20 }.count
                defer { offset += bytes.count + 1 }
                return Field(text: text.trimmed, location: file.location(at: offset + lead))
            }
            return TabbedRow(fields: fields)
        }
    }
}

extension Substring {
    /// Without white space at both ends.
    var trimmed: String {
        let scalars = unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(self[start...end])
    }
}
