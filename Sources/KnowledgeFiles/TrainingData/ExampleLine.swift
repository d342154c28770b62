/// A line of an examples block, taken apart: its bullet, its text, and the column where the text begins.
struct ExampleLine {
    enum Bullet: Equatable {
        /// Begins with `-`, `*` or `+`.
        case item
        /// Begins with `#`, which is no comment inside a block, though people mean one.
        case comment
        /// Only blanks.
        case blank
        /// Anything else.
        case none
    }

    let bullet: Bullet
    /// Without bullet and surrounding blanks.
    let text: String
    /// From 1, of the text's first character.
    let column: Int

    init(_ line: Substring) {
        let bytes = line.utf8
        var at = bytes.startIndex
        func skipBlanks() {
            while at < bytes.endIndex, bytes[at] == 0x20 || bytes[at] == 0x09 { at = bytes.index(after: at) }
        }
        skipBlanks()
        guard at < bytes.endIndex else {
            (bullet, text, column) = (.blank, "", 1)
            return
        }
        switch bytes[at] {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            bullet = .item
            at = bytes.index(after: at)
            skipBlanks()
        case UInt8(ascii: "#"): bullet = .comment
        default: bullet = .none
        }
        var end = bytes.endIndex
        while end > at, let byte = bytes[..<end].last, byte == 0x20 || byte == 0x09 || byte == 0x0D {
            end = bytes.index(before: end)
        }
        text = String(line[at..<end])
        // All before the text is ASCII, so bytes are characters.
        column = bytes.distance(from: bytes.startIndex, to: at) + 1
    }
}
