/// Takes an XML document apart: begin tags, end tags, text.
///
/// FoundationXML of Swift 6.3 for Linux was tried: it takes `<a b=c>` and documents that end in the middle of
/// a tag without a word, and never tells of entity declarations. A workbook needs none of what makes XML large:
/// a document type is refused, so no entity can be defined.
struct XMLTokens {
    enum Token: Equatable {
        case begin(name: String, attributes: [String: String])
        case end(name: String)
        case text(String)
    }

    struct Failure: Error, Equatable {
        var offset: Int
    }

    private let bytes: [UInt8]
    private var at = 0
    /// The name of an empty element whose end is still to be told.
    private var pendingEnd: String?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    }

    /// The next token, or nothing at the end; names come without their prefix.
    mutating func next() throws(Failure) -> Token? {
        if let name = pendingEnd {
            pendingEnd = nil
            return .end(name: name)
        }
        while at < bytes.count {
            guard bytes[at] == UInt8(ascii: "<") else { return .text(try text()) }
            if starts("<!--") {
                try skip(past: "-->")
            } else if starts("<![CDATA[") {
                let start = at + 9
                try skip(past: "]]>")
                return .text(String(decoding: bytes[start..<at - 3], as: UTF8.self))
            } else if starts("<?") {
                try skip(past: "?>")
            } else if starts("</") {
                at += 2
                let name = try self.name()
                try skip(past: ">")
                return .end(name: name)
            } else if starts("<!") {
                throw Failure(offset: at)
            } else {
                return try begin()
            }
        }
        return nil
    }

    private mutating func begin() throws(Failure) -> Token {
        at += 1
        let name = try self.name()
        var attributes: [String: String] = [:]
        while true {
            skipBlanks()
            guard at < bytes.count else { throw Failure(offset: at) }
            if bytes[at] == UInt8(ascii: ">") {
                at += 1
                return .begin(name: name, attributes: attributes)
            }
            if starts("/>") {
                at += 2
                pendingEnd = name
                return .begin(name: name, attributes: attributes)
            }
            let key = try self.name()
            skipBlanks()
            guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { throw Failure(offset: at) }
            at += 1
            skipBlanks()
            guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else {
                throw Failure(offset: at)
            }
            let quote = bytes[at]
            at += 1
            let start = at
            while at < bytes.count, bytes[at] != quote { at += 1 }
            guard at < bytes.count else { throw Failure(offset: start) }
            attributes[key] = try Self.unescaped(bytes[start..<at])
            at += 1
        }
    }

    private mutating func name() throws(Failure) -> String {
        let start = at
        while at < bytes.count, !" \t\r\n=/><".utf8.contains(bytes[at]) { at += 1 }
        guard at > start else { throw Failure(offset: at) }
        let name = bytes[start..<at]
        let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
        return String(decoding: local, as: UTF8.self)
    }

    private mutating func text() throws(Failure) -> String {
        let start = at
        while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
        return try Self.unescaped(bytes[start..<at])
    }

    private static func unescaped(_ bytes: ArraySlice<UInt8>) throws(Failure) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        var result = String.UnicodeScalarView()
        var rest = bytes
        while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
            result += String(decoding: rest[..<start], as: UTF8.self).unicodeScalars
            guard let end = rest[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
                throw Failure(offset: start)
            }
            let name = String(decoding: rest[(start + 1)..<end], as: UTF8.self)
            guard let scalar = scalar(named: name) else { throw Failure(offset: start) }
            result.append(scalar)
            rest = rest[(end + 1)...]
        }
        result += String(decoding: rest, as: UTF8.self).unicodeScalars
        return String(result)
    }

    private static func scalar(named name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let isHex = digits.hasPrefix("x")
        return UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10).flatMap {
            Unicode.Scalar($0)
        }
    }

    private func starts(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard at + count <= bytes.count else { return false }
        return word.withUTF8Buffer { bytes[at..<at + count].elementsEqual($0) }
    }

    private mutating func skip(past word: StaticString) throws(Failure) {
        let start = at
        while at < bytes.count, !starts(word) { at += 1 }
        guard at < bytes.count else { throw Failure(offset: start) }
        at += word.utf8CodeUnitCount
    }

    private mutating func skipBlanks() {
        while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    }
}
