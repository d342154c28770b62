internal import IntentMatching
internal import Yams

/// Parses a YAML file into documents, and goes on after a mistake.
///
/// A file that parses is one document. When it does not, its top-level sections and their entries are parsed
/// one by one, so that one bad quote costs one entry and its diagnostic, not the file.
struct YAMLReader {
    private(set) var diagnostics: [Diagnostic] = []
    /// Names of the entries that could not be parsed.
    private(set) var unreadable: [String] = []

    /// The documents of a file; each root is the mapping of a whole file or of one entry under its section.
    mutating func documents(of file: SourceFile) -> [YAMLDocument] {
        guard file.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            diagnostics.append(
                Diagnostic(
                    .emptyFile, .warning, at: SourceLocation(file: file.path, line: 1, column: 1),
                    "the file is empty"))
            return []
        }
        do {
            return try Self.parse(file.text).map { YAMLDocument(file: file, root: $0) }
        } catch {
            return recover(file, from: error)
        }
    }

    private static func parse(_ text: String) throws -> [Node] {
        // Without resolver rules Yams compares no scalar with any pattern: four times as fast.
        let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
        var roots: [Node] = []
        while let root = try parser.nextRoot() { roots.append(root) }
        return roots
    }

    private mutating func recover(_ file: SourceFile, from error: any Error) -> [YAMLDocument] {
        let pieces = YAMLPieces.split(file)
        let before = diagnostics.count
        var documents: [YAMLDocument] = []
        var sections: [String: Int] = [:]
        for piece in pieces {
            do {
                for root in try Self.parse(piece.text) where !root.isNull {
                    documents.append(YAMLDocument(file: file, root: root, lineOffset: piece.lineOffset))
                }
            } catch {
                diagnostics.append(Self.diagnostic(for: error, in: file, lineOffset: piece.lineOffset))
                if let name = piece.entryName { unreadable.append(name) }
            }
            guard piece.beginsSection else { continue }
            if let first = sections[piece.section] {
                diagnostics.append(repeatedSection(piece, in: file, firstLine: first))
            } else {
                sections[piece.section] = piece.sectionLine
            }
        }
        if diagnostics.count == before {
            diagnostics.append(Self.diagnostic(for: error, in: file, lineOffset: 0))
        }
        return documents
    }

    private func repeatedSection(_ piece: YAMLPieces.Piece, in file: SourceFile, firstLine: Int) -> Diagnostic
    {
        Diagnostic(
            .duplicateKey, .error, at: SourceLocation(file: file.path, line: piece.sectionLine, column: 1),
            length: piece.section.count, "the key `\(piece.section)` is written twice in this file",
            hint: piece.text.contains("\n")
                ? "move these entries under the first `\(piece.section):`" : "keep one of them",
            notes: [
                Diagnostic.Note(
                    "first written here", at: SourceLocation(file: file.path, line: firstLine, column: 1))
            ])
    }

    static func diagnostic(for error: any Error, in file: SourceFile, lineOffset: Int) -> Diagnostic {
        func place(_ mark: Mark) -> Int {
            file.offset(yamlLine: mark.line + lineOffset, scalars: mark.column - 1)
        }
        guard let error = error as? YamlError else {
            return Diagnostic(.syntax, .error, at: file.location(at: 0), "not YAML: \(error)")
        }
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            return YAMLProblem(
                problem: problem, offset: place(mark), context: context.map { ($0.text, place($0.mark)) }
            )
            .diagnostic(in: file)
        case .reader(let problem, let offset, let value, let yaml):
            return unreadable(
                problem, offset: offset, value: value, yaml: yaml, in: file, lineOffset: lineOffset)
        case .duplicatedKeysInMapping(let keys, let context):
            let key = keys.first ?? ""
            return duplicate(key, first: place(context.mark), in: file)
        default:
            return Diagnostic(.syntax, .error, at: file.location(at: 0), "not YAML: \(error)")
        }
    }

    private static func unreadable(
        _ problem: String, offset: Int?, value: Int32, yaml: String, in file: SourceFile, lineOffset: Int
    ) -> Diagnostic {
        let offset = offset ?? 0
        let index = yaml.index(yaml.startIndex, offsetBy: offset, limitedBy: yaml.endIndex) ?? yaml.endIndex
        let line = yaml[..<index].reduce(1) { $0 + ($1.isNewline ? 1 : 0) }
        let column = yaml[..<index].reversed().prefix { !$0.isNewline }.count + 1
        let code = value >= 0 ? " U+" + String(value, radix: 16, uppercase: true).leftPadded(to: 4) : ""
        return Diagnostic(
            .syntax, .error, at: SourceLocation(file: file.path, line: line + lineOffset, column: column),
            "YAML does not allow the character\(code) here", hint: "delete the invisible character")
    }

    private static func duplicate(_ key: String, first: Int, in file: SourceFile) -> Diagnostic {
        let from = file.text.utf8.index(file.text.utf8.startIndex, offsetBy: first)
        let rest = file.text[from...].dropFirst(key.count)
        var second = first
        // The parser names only the first place; the second is the next spot where the same word is a key.
        if let found = rest.firstKey(key) {
            second = file.text.utf8.distance(from: file.text.startIndex, to: found)
        }
        return Diagnostic(
            .duplicateKey, .error, at: file.location(at: second), length: key.count,
            "the key `\(key)` is written twice in one map", hint: "keep one of them",
            notes: [Diagnostic.Note("first written here", at: file.location(at: first))])
    }
}

extension Substring {
    /// Where `key` stands as a key: after a blank, `{`, `,` or quote, before a colon.
    fileprivate func firstKey(_ key: String) -> Index? {
        guard !key.isEmpty else { return nil }
        var from = startIndex
        while let range = self[from...].firstRange(of: key) {
            let before = range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : "\n"
            let after = self[range.upperBound...].first { $0 != " " && $0 != "\"" && $0 != "'" }
            if after == ":", before.isWhitespace || "{,\"'".contains(before) { return range.lowerBound }
            from = range.upperBound
        }
        return nil
    }
}

extension String {
    fileprivate func leftPadded(to width: Int) -> String {
        String(repeating: "0", count: Swift.max(0, width - count)) + self
    }
}
