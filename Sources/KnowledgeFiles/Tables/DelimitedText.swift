/// Comma- and tab-separated text by RFC 4180: quoted fields may hold separators, quotes and line breaks.
enum DelimitedText {
    /// The rows of a text; blank lines are rows without cells' text.
    ///
    /// Quotes count only at a field's beginning.
    /// - Returns: the rows, and the row in which a quote was opened and never closed, if there is one.
    static func rows(of file: SourceFile, separator: UInt8) -> (rows: [Sheet.Row], unclosed: Sheet.Row?) {
        var reader = FieldReader(bytes: Array(file.text.utf8), separator: separator)
        var rows: [Sheet.Row] = []
        while let fields = reader.nextRow() {
            let cells = fields.map { field in
                // The apostrophe that keeps a text from being a formula is no part of it.
                let isGuarded = field.text.first == "'" && field.text.dropFirst().beginsLikeFormula
                return Sheet.Cell(
                    text: isGuarded ? String(field.text.dropFirst()) : field.text,
                    location: file.location(at: field.offset))
            }
            rows.append(Sheet.Row(number: rows.count + 1, cells: cells))
        }
        return (rows, reader.isOpen ? rows.last : nil)
    }

    /// The separator that a text uses.
    ///
    /// It is the most frequent of tab, semicolon and comma in the first line outside quotes: Excel writes
    /// semicolons where the comma is the decimal point, as in Viet Nam.
    static func separator(of file: SourceFile) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in file.text.utf8 {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted, byte == 0x0A { break }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let known: [UInt8] = [0x09, UInt8(ascii: ";"), UInt8(ascii: ",")]
        return known.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
    }

    /// Rows as text, lines ended by CRLF as RFC 4180 wants them.
    static func write(_ rows: [[String]], separator: Character) -> String {
        rows.map { row in row.map { field($0, separator) }.joined(separator: String(separator)) + "\r\n" }
            .joined()
    }

    private static func field(_ text: String, _ separator: Character) -> String {
        // A spreadsheet would run what begins like a formula, and customers' words stand in these files.
        let text = text.beginsLikeFormula ? "'" + text : text
        let needsQuotes =
            text.unicodeScalars.contains {
                $0 == "\"" || $0 == "\n" || $0 == "\r" || Character($0) == separator
            }
            || text.first == " " || text.last == " "
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}

extension StringProtocol {
    fileprivate var beginsLikeFormula: Bool { first.map { "=+-@\t\r".contains($0) } ?? false }
}

/// Takes a delimited text apart, field by field.
private struct FieldReader {
    let bytes: [UInt8]
    let separator: UInt8
    var at = 0
    /// Whether the text ended inside quotes.
    var isOpen = false

    init(bytes: [UInt8], separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
    }

    mutating func nextRow() -> [(text: String, offset: Int)]? {
        guard at < bytes.count else { return nil }
        var fields: [(text: String, offset: Int)] = []
        while true {
            let offset = at
            let text = at < bytes.count && bytes[at] == UInt8(ascii: "\"") ? quoted() : bare()
            fields.append((text, offset))
            guard at < bytes.count else { return fields }
            guard bytes[at] == separator else {
                if bytes[at] == 0x0D, at + 1 < bytes.count, bytes[at + 1] == 0x0A { at += 1 }
                at += 1
                return fields
            }
            at += 1
        }
    }

    private mutating func bare() -> String {
        let start = at
        while at < bytes.count, bytes[at] != separator, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func quoted() -> String {
        var text: [UInt8] = []
        at += 1
        while at < bytes.count {
            if bytes[at] != UInt8(ascii: "\"") {
                text.append(bytes[at])
            } else if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\"") {
                text.append(bytes[at])
                at += 1
            } else {
                at += 1
                // What follows the closing quote up to the separator belongs to the field, quotes and all.
                return String(decoding: text, as: UTF8.self) + bare()
            }
            at += 1
        }
        isOpen = true
        return String(decoding: text, as: UTF8.self)
    }
}
