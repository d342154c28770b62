/// A number taken apart: what stands before its first letter and what follows, and who could read it.
struct NumberShape {
    /// The digits with their points and commas.
    let head: Substring
    /// What follows them: a unit, a fraction, the rest of a date.
    let tail: Substring
    /// Whether it may be a plate or the number of a paper: two digits and a letter, or nine digits and more.
    let mayBePaper: Bool

    /// Whether nothing but digits stands there, few enough for an amount.
    var isPlain: Bool { tail.isEmpty && !mayBePaper && !head.utf8.contains { !Self.isDigit($0) } }

    init(_ text: String) {
        let bytes = text.utf8
        var split: String.Index?
        var digits = 0
        var step = 0
        var opening = 0
        for place in bytes.indices {
            let byte = bytes[place]
            if Self.isDigit(byte) {
                digits += 1
                if opening == step { opening += 1 }
            } else if split == nil, byte != UInt8(ascii: "."), byte != UInt8(ascii: ",") {
                split = place
            }
            step += 1
        }
        head = text[..<(split ?? bytes.endIndex)]
        tail = text[(split ?? bytes.endIndex)...]
        // Two digits exactly open a plate.
        mayBePaper = digits >= 9 || opening == 2
    }

    /// Whether a byte of cleaned text is a letter that codes and plates are made of.
    static func isLetter(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte < 0x3A }
}
