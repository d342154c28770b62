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

    static func line(_ text: String) { write(Array((text + "\n").utf8)) }

    /// Says what is wrong on stderr.
    static func complain(_ message: String, prefixed: Bool = true) {
        guard !message.isEmpty else { return }
        try? FileHandle.standardError.write(
            contentsOf: Data(((prefixed ? "hoidap: " : "") + message + "\n").utf8))
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
        let all = [header] + rows
        let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        for row in all {
            let cells = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: max(0, width - cell.count))
            }
            line(cells.joined(separator: "  ").trimmingCharacters(in: .whitespaces))
        }
    }
}
