/// The tokens that peers prove themselves with.
package struct TokenList: Sendable, Equatable {
    package struct Entry: Sendable, Equatable {
        /// Whose token it is, for the log.
        package var name: String
        var token: [UInt8]
    }

    /// Bytes of a token, at least; a shorter one can be guessed.
    package static let minimumLength = 16

    package let entries: [Entry]

    /// Reads a token file: one token a line, or a name and a token; `#` begins a comment line.
    ///
    /// ```
    /// # bridges
    /// zalo   8d1f0a6c52b94e7fa7c3
    /// ```
    package init(text: String) throws(TokenFileError) {
        var entries: [Entry] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            let words = line.split(whereSeparator: \.isWhitespace)
            guard let token = words.last, !line.drop(while: \.isWhitespace).hasPrefix("#") else { continue }
            guard words.count <= 2 else { throw .tooManyWords(line: index + 1) }
            guard token.utf8.count >= Self.minimumLength else { throw .tooShort(line: index + 1) }
            let name = words.count == 2 ? String(words[0]) : "line \(index + 1)"
            entries.append(Entry(name: name, token: Array(token.utf8)))
        }
        guard !entries.isEmpty else { throw .empty }
        self.entries = entries
    }

    /// Whose token it is; nil when it is nobody's.
    ///
    /// Takes the same time for any token of one length, however much of it is right: every byte of every
    /// entry is compared.
    package func name(of token: String) -> String? {
        let given = Array(token.utf8)
        var name: String?
        for entry in entries where Self.isEqual(entry.token, given) { name = entry.name }
        return name
    }

    private static func isEqual(_ expected: [UInt8], _ given: [UInt8]) -> Bool {
        var difference: UInt8 = expected.count == given.count ? 0 : 1
        for (index, byte) in expected.enumerated() {
            difference |= byte ^ (given.isEmpty ? 0 : given[index % given.count])
        }
        return difference == 0
    }
}
