/// A number taken apart: what stands before its first letter and what follows, and who could read it.
struct NumberShape {
    /// The digits with their points and commas.
    let head: Substring
    /// What follows them: a unit, a fraction, the rest of a date.
    let tail: Substring
    /// Whether it may be a plate or the number of a paper: two digits and a letter, or nine digits and more.
    let mayBePaper: Bool

    init(_ text: String) {
        let bytes = text.utf8
        let split = bytes.firstIndex {
            !Self.isDigit($0) && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",")
        }
        head = text[..<(split ?? bytes.endIndex)]
        tail = text[(split ?? bytes.endIndex)...]
        let digits = bytes.reduce(0) { $0 + (Self.isDigit($1) ? 1 : 0) }
        let opensPlate =
            bytes.count >= 2 && bytes.prefix(2).allSatisfy(Self.isDigit)
            && !(bytes.dropFirst(2).first.map(Self.isDigit) ?? false)
        mayBePaper = digits >= 9 || opensPlate
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte < 0x3A }
}
