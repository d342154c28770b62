/// JSON in the making: keys in the order of writing, no blanks, no line feed inside.
struct JSONText {
    private(set) var bytes: [UInt8] = []

    /// Appends `{`, the members that `body` appends with `member`, and `}`.
    mutating func object(_ body: (inout JSONText) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        body(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    mutating func array<Element>(_ elements: [Element], _ append: (inout JSONText, Element) -> Void) {
        bytes.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(&self, element)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// Appends a key; the value must follow.
    mutating func member(_ key: String) {
        // Behind a value stands a quotation mark, a digit, a letter or a closing bracket.
        if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
        string(key)
        bytes.append(UInt8(ascii: ":"))
    }

    mutating func member(_ key: String, _ value: String) {
        member(key)
        string(value)
    }

    mutating func member(_ key: String, optional value: String?) {
        if let value { member(key, value) }
    }

    mutating func member(_ key: String, _ value: Int64) {
        member(key)
        raw(String(value))
    }

    /// A number with four decimals at most; JSON has no infinity and no NaN.
    mutating func member(_ key: String, rounded value: Double) {
        member(key)
        raw(value.isFinite ? String((value * 10_000).rounded() / 10_000) : "null")
    }

    mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x0A: raw("\\n")
            case 0x09: raw("\\t")
            case 0x00..<0x20:
                raw(byte < 0x10 ? "\\u000" : "\\u001")
                bytes.append(Self.hexadecimal[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private static let hexadecimal = Array("0123456789abcdef".utf8)
}
