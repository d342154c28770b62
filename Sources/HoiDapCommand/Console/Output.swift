import Foundation

/// Data goes to stdout, everything else to stderr.
enum Output {
    /// Writes bytes to stdout, whole; a reader that has gone away ends the program quietly.
    static func write(_ bytes: some Collection<UInt8>) {
        let data = Data(bytes)
        do {
            try FileHandle.standardOutput.write(contentsOf: data)
        } catch {
            Foundation.exit(0)
        }
    }

    /// A line for people.
    static func line(_ text: String) { write(Array((shown(text) + "\n").utf8)) }

    /// A text without what a terminal would obey: control characters but for tabs and line feeds, and signs that turn
    /// the direction of writing.
    ///
    /// Customers' words stand in it.
    static func shown(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            // C1 controls begin with C2, the signs of direction with E2.
            byte >= 0x20 ? byte != 0x7F && byte != 0xC2 && byte != 0xE2 : byte == 0x09 || byte == 0x0A
        }
        guard !isPlain else { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { scalar in
                    switch scalar {
                    case "\t", "\n": true
                    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": false
                    case "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": false
                    default: true
                    }
                }))
    }

    /// Says what is wrong on stderr.
    static func complain(_ message: String, prefixed: Bool = true) {
        guard !message.isEmpty else { return }
        try? FileHandle.standardError.write(
            contentsOf: Data(((prefixed ? "hoidap: " : "") + shown(message) + "\n").utf8))
    }

    /// JSON with sorted keys, on one line, slashes as they are.
    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        write(try encoder.encode(value) + [UInt8(ascii: "\n")])
    }

    /// One JSON object with its line end.
    static func jsonLine(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }

    /// Writes a text to stdout, or to a file that its owner alone can read.
    static func save(_ text: String, to path: String?) throws {
        guard let path else { return write(Array(text.utf8)) }
        let files = FileManager.default
        guard
            files.createFile(
                atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        else {
            throw CommandFailure.internal("cannot write \(path); check its folder and your rights there")
        }
    }

    static var isTerminal: Bool { isatty(1) == 1 && isatty(0) == 1 }

    /// A table for people: columns as wide as their widest cell, two blanks between them.
    static func table(_ header: [String], _ rows: [[String]]) {
        let all = ([header] + rows).map { $0.map(shown) }
        let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        for row in all {
            let cells = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: max(0, width - cell.count))
            }
            line(cells.joined(separator: "  ").trimmingCharacters(in: .whitespaces))
        }
    }
}
