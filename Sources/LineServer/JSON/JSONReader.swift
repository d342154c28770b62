/// Reads one JSON value (RFC 8259), strictly.
///
/// Written for lines from strangers: nesting is bounded, a key may not stand twice, every `\u` escape must
/// be a character, numbers are never converted, and no input makes it trap. Its time is linear.
package struct JSONReader {
    /// Arrays and objects within each other, at most; the protocol itself needs one.
    package static let maximumDepth = 32

    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    /// The value that the whole of `bytes` is.
    package static func value(of bytes: [UInt8]) throws(JSONFault) -> JSONValue {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw JSONFault(reason: .invalidUTF8, offset: firstInvalidOffset(in: bytes))
        }
        var reader = JSONReader(bytes)
        reader.skipWhitespace()
        let value = try reader.value()
        reader.skipWhitespace()
        if reader.position < bytes.count { throw reader.fault(.somethingBehindTheValue) }
        return value
    }

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func fault(_ reason: JSONFault.Reason) -> JSONFault {
        JSONFault(reason: reason, offset: position)
    }

    private mutating func skipWhitespace() {
        while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
            position += 1
        }
    }

    private mutating func value() throws(JSONFault) -> JSONValue {
        guard let byte = current else { throw fault(.expected("a value")) }
        switch byte {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw fault(.expected("a value"))
        }
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
        for byte in word.utf8 {
            guard current == byte else { throw fault(.expected("a value")) }
            position += 1
        }
        return value
    }

    private mutating func enter() throws(JSONFault) {
        depth += 1
        if depth > Self.maximumDepth { throw fault(.tooDeep) }
        position += 1
        skipWhitespace()
    }

    private mutating func leave() {
        depth -= 1
        position += 1
    }

    private mutating func object() throws(JSONFault) -> JSONValue {
        try enter()
        var members: [JSONMember] = []
        var keys: Set<[UInt8]> = []
        while current != UInt8(ascii: "}") {
            if !members.isEmpty { try comma() }
            guard current == UInt8(ascii: "\"") else { throw fault(.expected("a key in quotation marks")) }
            let start = position
            let key = try string()
            // By bytes: two spellings of é are two keys.
            guard keys.insert(Array(key.utf8)).inserted else {
                throw JSONFault(reason: .duplicateKey(key), offset: start)
            }
            skipWhitespace()
            guard current == UInt8(ascii: ":") else { throw fault(.expected("a colon")) }
            position += 1
            skipWhitespace()
            members.append(JSONMember(key: key, value: try value()))
            skipWhitespace()
        }
        leave()
        return .object(members)
    }

    private mutating func array() throws(JSONFault) -> JSONValue {
        try enter()
        var elements: [JSONValue] = []
        while current != UInt8(ascii: "]") {
            if !elements.isEmpty { try comma() }
            elements.append(try value())
            skipWhitespace()
        }
        leave()
        return .array(elements)
    }

    private mutating func comma() throws(JSONFault) {
        guard current == UInt8(ascii: ",") else { throw fault(.expected("a comma or the end")) }
        position += 1
        skipWhitespace()
    }

    private mutating func number() throws(JSONFault) -> String {
        let start = position
        if current == UInt8(ascii: "-") { position += 1 }
        if current == UInt8(ascii: "0") {
            position += 1
        } else {
            try digits()
        }
        if current == UInt8(ascii: ".") {
            position += 1
            try digits()
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            position += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
            try digits()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() throws(JSONFault) {
        let start = position
        while let byte = current, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
        if position == start { throw fault(.expected("a digit")) }
    }

    private mutating func string() throws(JSONFault) -> String {
        position += 1
        var text: [UInt8] = []
        while true {
            guard let byte = current else { throw fault(.expected("the closing quotation mark")) }
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return String(decoding: text, as: UTF8.self)
            case 0x00..<0x20: throw fault(.controlCharacterInString)
            case UInt8(ascii: "\\"): try escape(into: &text)
            default:
                text.append(byte)
                position += 1
            }
        }
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONFault) {
        let start = position
        position += 1
        guard let byte = current else { throw fault(.expected("the closing quotation mark")) }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text.append(contentsOf: try character(from: start))
        default: throw JSONFault(reason: .invalidEscape, offset: start)
        }
    }

    /// The character of `\uXXXX`, or of a surrogate pair of two of them; `position` is behind the `u`.
    private mutating func character(from start: Int) throws(JSONFault) -> [UInt8] {
        let first = try fourDigits(from: start)
        if let scalar = Unicode.Scalar(first) { return Array(String(Character(scalar)).utf8) }
        guard first < 0xDC00, current == UInt8(ascii: "\\"), position + 1 < bytes.count,
            bytes[position + 1] == UInt8(ascii: "u")
        else { throw JSONFault(reason: .loneSurrogate, offset: start) }
        position += 2
        let second = try fourDigits(from: start)
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw JSONFault(reason: .loneSurrogate, offset: start) }
        return Array(String(Character(scalar)).utf8)
    }

    private mutating func fourDigits(from start: Int) throws(JSONFault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw JSONFault(reason: .invalidEscape, offset: start)
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }

    /// Where well-formed UTF-8 ends.
    private static func firstInvalidOffset(in bytes: [UInt8]) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
        return offset
    }
}
