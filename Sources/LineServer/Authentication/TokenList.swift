import HoiDap

/// The tokens that peers prove themselves with.
package struct TokenList: Sendable, Equatable {
    package struct Entry: Sendable, Equatable {
        /// Whose token it is, for the log.
        package var name: String
        var token: Secret
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
            entries.append(Entry(name: name, token: Secret(String(token))))
        }
        guard !entries.isEmpty else { throw .empty }
        self.entries = entries
    }

    /// Whose token it is; nil when it is nobody's.
    ///
    /// Takes the same time for any token of one length, whoever's it is: every entry is compared.
    package func name(of token: String) -> String? {
        let given = Secret(token)
        var name: String?
        for entry in entries where given == entry.token { name = entry.name }
        return name
    }
}
