/// Cuts a YAML file that does not parse into its entries, each with the section that it belongs to.
///
/// The cut follows indentation alone: a section is a key at column 1, an entry is a line of the section's
/// least indentation. That is how these files are written; a file written in one long `{…}` is one piece.
enum YAMLPieces {
    /// One entry, as a small file of its own.
    struct Piece: Equatable {
        /// The section's key, `nlu`, `responses`.
        var section: String
        /// The line of the section's key in the file, from 1.
        var sectionLine: Int
        /// The section's key and the entry.
        var text: String
        /// Lines to add to a line of ``text`` to have its line in the file.
        var lineOffset: Int
        /// Whether this is the first piece of its section.
        var beginsSection: Bool

        /// The name of the entry: `faq/x` of `- intent: faq/x`, `utter_x` of `utter_x:`.
        var entryName: String? {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
            guard lines.count > 1, let line = lines.dropFirst().first(where: YAMLPieces.isContent) else {
                return nil
            }
            let entry = line.drop { $0 == " " || $0 == "-" }
            guard let colon = entry.firstIndex(of: ":") else { return nil }
            let value = entry[entry.index(after: colon)...].trimmed.filter { $0 != "\"" && $0 != "'" }
            return value.isEmpty ? String(entry[..<colon]) : value
        }
    }

    static func split(_ file: SourceFile) -> [Piece] {
        var pieces: [Piece] = []
        var section: (name: String, line: Int, header: String)?
        var body: [(number: Int, text: Substring)] = []

        func close() {
            guard let section else { return }
            pieces += entries(of: section.name, line: section.line, header: section.header, body: body)
        }
        for number in 1...file.lineCount {
            guard let line = file.line(number) else { continue }
            if let name = sectionKey(line) {
                close()
                section = (name, number, String(line))
                body = []
            } else {
                body.append((number, line))
            }
        }
        close()
        return pieces
    }

    private static func entries(
        of name: String, line: Int, header: String, body: [(number: Int, text: Substring)]
    ) -> [Piece] {
        let contents = body.filter { isContent($0.text) }
        // Entries are the items of a list or the keys of a map, whichever the first line is; a list may stand
        // at the indentation of its own key.
        guard let least = contents.compactMap({ indentation($0.text) }).min(), header.hasSuffix(":"),
            let first = contents.first(where: { indentation($0.text) == least })
        else {
            let text = ([header[...]] + body.map(\.text)).joined(separator: "\n")
            return [
                Piece(section: name, sectionLine: line, text: text, lineOffset: line - 1, beginsSection: true)
            ]
        }
        let areItems = isItem(first.text)
        var pieces: [Piece] = []
        var start = 0
        func cut(to end: Int) {
            let lines = body[start..<end]
            guard let first = lines.first, lines.contains(where: { isContent($0.text) }) else { return }
            pieces.append(
                Piece(
                    section: name, sectionLine: line,
                    text: ([header[...]] + lines.map(\.text)).joined(separator: "\n"),
                    lineOffset: first.number - 2, beginsSection: pieces.isEmpty))
        }
        for (index, line) in body.enumerated() where index > start {
            guard isContent(line.text), indentation(line.text) == least,
                areItems ? isItem(line.text) : !isItem(line.text) && line.text.contains(":")
            else { continue }
            cut(to: index)
            start = index
        }
        cut(to: body.count)
        return pieces
    }

    private static func sectionKey(_ line: Substring) -> String? {
        guard let first = line.first, first.isLetter, let colon = line.firstIndex(of: ":") else { return nil }
        let key = line[..<colon]
        let after = line[line.index(after: colon)...].first
        guard after == nil || after == " ", key.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else {
            return nil
        }
        return String(key)
    }

    /// Blanks before the line; nothing where a tab follows them, which is the author's mistake, not his indentation.
    private static func indentation(_ line: Substring) -> Int? {
        let count = line.prefix { $0 == " " }.count
        return line.dropFirst(count).first == "\t" ? nil : count
    }

    private static func isContent(_ line: Substring) -> Bool {
        guard let first = line.first(where: { $0 != " " }) else { return false }
        return first != "#"
    }

    private static func isItem(_ line: Substring) -> Bool {
        let line = line.drop { $0 == " " }
        return line.hasPrefix("- ") || line == "-"
    }
}
