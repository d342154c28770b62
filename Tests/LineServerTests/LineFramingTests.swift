import LineServer
import NIOCore
import Testing

@Suite struct LineFramingTests {
    private func lines(_ chunks: [[UInt8]], maximumLine: Int = 16, finishes: Bool = true) -> [String] {
        var framing = LineFraming(maximumLine: maximumLine)
        var lines = chunks.flatMap { framing.append(ByteBuffer(bytes: $0)) }
        if finishes, let last = framing.finish() { lines.append(last) }
        return lines.map { line in
            switch line {
            case .line(let bytes): String(decoding: bytes.readableBytesView, as: UTF8.self)
            case .tooLong: "TOO LONG"
            }
        }
    }

    @Test(arguments: [
        ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\r\nb\n", ["a", "b"]),
        ("a\n\nb", ["a", "", "b"]),
        ("\r\n", [""]), ("a\rb\n", ["a\rb"]), ("a\r\r\n", ["a\r"]),
        ("\u{FEFF}a\n\u{FEFF}b\n", ["a", "\u{FEFF}b"]),
        ("1234567890123456\n", ["1234567890123456"]), ("1234567890123456\r\n", ["1234567890123456"]),
        ("12345678901234567\nb\n", ["TOO LONG", "b"]),
        ("123456789012345678901234567890\nb\n", ["TOO LONG", "b"]),
        ("123456789012345678901234567890", ["TOO LONG"]), ("a\u{0}b\n", ["a\u{0}b"]),
        ("12345678901234567890\n12345678901234567890\nc\n", ["TOO LONG", "TOO LONG", "c"]),
        ("đổi\n", ["đổi"]),
    ])
    func linesAreTheSameHoweverTheBytesCome(_ text: String, _ expected: [String]) {
        let bytes = Array(text.utf8)
        for size in 1...max(1, bytes.count) {
            let chunks = stride(from: 0, to: bytes.count, by: size).map {
                Array(bytes[$0..<min(bytes.count, $0 + size)])
            }
            #expect(lines(chunks) == expected, "in chunks of \(size)")
        }
    }

    @Test func aLineThatIsTooLongIsToldBeforeItEnds() {
        #expect(lines([Array("12345678901234567890".utf8)], finishes: false) == ["TOO LONG"])
    }

    @Test func noMoreThanOneLineIsKept() {
        var framing = LineFraming(maximumLine: 16)
        let megabyte = ByteBuffer(repeating: 0x61, count: 1_000_000)
        var told = 0
        for _ in 0..<50 { told += framing.append(megabyte).count }
        #expect(told == 1)
        #expect(framing.append(ByteBuffer(string: "\nb\n")) == [.line(ByteBuffer(string: "b"))])
    }
}
