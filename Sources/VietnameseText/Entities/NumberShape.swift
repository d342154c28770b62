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
        var split: Int?
        var digits = 0
        var step = 0
        var opening = 0
        for byte in text.utf8 {
            if Self.isDigit(byte) {
                digits += 1
                if opening == step { opening += 1 }
            } else if split == nil, byte != UInt8(ascii: "."), byte != UInt8(ascii: ",") {
                split = step
            }
            step += 1
        }
        let border = text.utf8.index(text.startIndex, offsetBy: split ?? step)
        head = text[..<border]
        tail = text[border...]
        // Two digits exactly open a plate.
        mayBePaper = digits >= 9 || opening == 2
    }

    /// Whether a byte of cleaned text is a letter that codes and plates are made of.
    static func isLetter(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte < 0x3A }
}
