/// A line to be sent, without its end, and what must come back.
struct LineCase {
    /// What one line is answered with.
    enum Answer: Equatable {
        /// Replies to a message of this sender; the identifier is nil where none was given.
        case reply(sender: String, id: String?)
        /// An error with this code.
        case error(String)
        /// An event that answers at once: `pong`, `stats`, `resumed`, `authenticated`.
        case event(String)
        /// Plain lines and an empty one.
        case plain
        /// A blank line is not answered.
        case nothing
        /// As many answers of any kind as these bytes hold lines that are not blank.
        case anything
    }

    var bytes: [UInt8]
    var answer: Answer

    init(_ bytes: [UInt8], _ answer: Answer) {
        self.bytes = bytes
        self.answer = answer
    }

    init(_ text: String, _ answer: Answer) { self.init(Array(text.utf8), answer) }

    /// The longest line that is read, as the protocol says.
    static let longest = 65_536

    /// The lines in `bytes` that are answered.
    var answeredLines: Int {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false).count { line in
            let line = line.last == 0x0D ? line.dropLast() : line
            if line.count > Self.longest { return true }
            return line.first == UInt8(ascii: "{") || line.first == UInt8(ascii: "[")
                || line.contains { $0 > 0x20 }
        }
    }

    /// Readable, and as the corpus writes it: what is no printable ASCII as `\xHH`.
    var escaped: String {
        bytes.map { byte in
            if byte == UInt8(ascii: "\\") { return "\\\\" }
            if byte >= 0x20, byte < 0x7F { return String(Unicode.Scalar(byte)) }
            return "\\x" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }

    /// Reads what ``escaped`` writes.
    static func bytes(escaped line: some StringProtocol) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(line.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let kind = rest.popFirst() else {
                bytes.append(byte)
                continue
            }
            if kind == UInt8(ascii: "x"),
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(kind)
            }
        }
        return bytes
    }
}
