internal import Foundation
internal import IntentMatching

/// Where a new line goes and how it is written, learnt from the lines that are there.
extension KnowledgeEdit {
    /// The line of a new example, below the last one or, for an intent without any, below its name.
    static func insertion(
        of words: String, below block: IntentDefinition, in file: SourceFile
    ) throws(KnowledgeEditError) -> TextEdit {
        guard let last = block.intent.examples.last?.location, let line = file.line(last.line) else {
            return firstExample(words, block, file)
        }
        let prefix = String(line.prefix(last.column - 1))
        let bullet = prefix.drop { $0 == " " || $0 == "\t" }
        let indentation = prefix.prefix { $0 == " " || $0 == "\t" }
        let written: String
        if ["-", "*", "+"].contains(bullet.trimmed) {
            // The line of a block takes any text as it is; an item of a YAML list is quoted to be safe.
            written = prefix + words
        } else if bullet.hasPrefix("- text:") || bullet.hasPrefix("- \"") || bullet.hasPrefix("- '") {
            let key = bullet.hasPrefix("- text:") ? "- text: " : "- "
            written = indentation + key + JSONText.quote(words)
        } else {
            throw .cannotEdit(file: file.path, last)
        }
        return insert(written, after: lastLine(ofItem: last.line, indentation.count, file), in: file)
    }

    private static func firstExample(_ words: String, _ block: IntentDefinition, _ file: SourceFile)
        -> TextEdit
    {
        let line = block.location.line
        if file.path.hasSuffix(".md") { return insert("- " + words, after: line, in: file) }
        let key = (file.line(line)?.prefix { $0 == " " }.count ?? 0) + 2
        let pad = String(repeating: " ", count: key)
        return insert(pad + "examples: |" + file.lineEnd + pad + "  - " + words, after: line, in: file)
    }

    /// The last line of a list item that begins on a line: what is indented deeper belongs to it.
    private static func lastLine(ofItem first: Int, _ indentation: Int, _ file: SourceFile) -> Int {
        var last = first
        var next = first + 1
        while let line = file.line(next) {
            if !line.allSatisfy({ $0 == " " }) {
                guard line.prefix(while: { $0 == " " }).count > indentation else { break }
                last = next
            }
            next += 1
        }
        return last
    }

    /// A whole new line below another.
    static func insert(_ text: String, after line: Int, in file: SourceFile) -> TextEdit {
        let end = file.endOffset(ofLine: line)
        // The last line of a file may lack its break.
        let isOpen = file.range(ofLine: line)?.upperBound == end
        return TextEdit(
            file: file.path, range: end..<end,
            replacement: isOpen ? file.lineEnd + text : text + file.lineEnd)
    }

    /// The last line of a map entry that begins on a line: what is indented deeper, and a list at its own depth.
    static func lastLine(ofKey first: Int, in file: SourceFile) -> Int {
        let depth = file.line(first)?.prefix { $0 == " " }.count ?? 0
        var last = first
        var next = first + 1
        while let line = file.line(next) {
            if !line.allSatisfy({ $0 == " " }) {
                let own = line.prefix { $0 == " " }.count
                guard own > depth || own == depth && line.dropFirst(own).hasPrefix("-") else { break }
                last = next
            }
            next += 1
        }
        return last
    }

    // MARK: Metadata

    /// Edits that give fields of an intent's metadata new values, already written as YAML.
    static func edits(
        _ values: [(field: IntentDefinition.Field, yaml: String)], _ block: IntentDefinition,
        _ file: SourceFile
    ) -> [TextEdit] {
        let missing = values.filter { block.fields[$0.field] == nil }
        var edits = values.compactMap { value -> TextEdit? in
            guard let place = block.fields[value.field] else { return nil }
            let length = scalarLength(at: place, in: file)
            return TextEdit(
                file: file.path, range: place.offset..<place.offset + length, replacement: value.yaml)
        }
        guard !missing.isEmpty else { return edits }
        let written = missing.map { "\($0.field.rawValue): \($0.yaml)" }
        if let metadata = block.metadata {
            if file[metadata..<metadata + 1] == "{" {
                let text = written.map { $0 + ", " }.joined()
                edits.append(TextEdit(file: file.path, range: metadata + 1..<metadata + 1, replacement: text))
            } else {
                let pad = String(repeating: " ", count: file.location(at: metadata).column - 1)
                let text = written.map { $0 + file.lineEnd + pad }.joined()
                edits.append(TextEdit(file: file.path, range: metadata..<metadata, replacement: text))
            }
        } else {
            let line = file.line(block.location.line) ?? ""
            let pad = String(repeating: " ", count: line.prefix { $0 == " " }.count + 2)
            edits.append(
                insert(
                    pad + "metadata: {\(written.joined(separator: ", "))}", after: block.location.line,
                    in: file))
        }
        return edits
    }

    /// UTF-8 length of a scalar on one line with its quotes.
    private static func scalarLength(at place: ScalarPlace, in file: SourceFile) -> Int {
        let rest = Array(file[place.offset..<file.text.utf8.count].utf8.prefix { $0 != 0x0A && $0 != 0x0D })
        var at = 0
        switch place.style {
        case .doubleQuoted:
            at = 1
            while at < rest.count, rest[at] != UInt8(ascii: "\"") {
                at += rest[at] == UInt8(ascii: "\\") ? 2 : 1
            }
            return min(at + 1, rest.count)
        case .singleQuoted:
            at = 1
            while at < rest.count {
                if rest[at] == UInt8(ascii: "'") {
                    guard at + 1 < rest.count, rest[at + 1] == UInt8(ascii: "'") else { break }
                    at += 1
                }
                at += 1
            }
            return min(at + 1, rest.count)
        default:
            while at < rest.count, !",}".utf8.contains(rest[at]),
                !(rest[at] == 0x20 && at + 1 < rest.count && rest[at + 1] == UInt8(ascii: "#"))
            { at += 1 }
            while at > 0, rest[at - 1] == 0x20 { at -= 1 }
            return at
        }
    }
}

extension String {
    /// NFC.
    var composed: String { precomposedStringWithCanonicalMapping }
}
