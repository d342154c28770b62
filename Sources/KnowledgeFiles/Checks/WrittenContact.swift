/// A phone number, e-mail address or link that stands in a text.
struct WrittenContact: Equatable {
    enum Kind: String {
        case phone = "this phone number"
        case email = "this e-mail address"
        case link = "this link"
    }

    var kind: Kind
    var text: String
    /// UTF-8 offsets in the text.
    var range: Range<Int>

    /// What two spellings of one contact have in common.
    var key: String { Self.key(text) }

    static func key(_ text: String) -> String {
        let digits = text.filter(\.isNumber)
        let letters = text.filter(\.isLetter)
        if letters.isEmpty { return digits.hasPrefix("84") ? "0" + digits.dropFirst(2) : digits }
        var plain = text.lowercased()[...]
        for prefix in ["https://", "http://", "www."] where plain.hasPrefix(prefix) {
            plain = plain.dropFirst(prefix.count)
        }
        while plain.last == "/" { plain.removeLast() }
        return String(plain)
    }

    /// The contacts of a text, in order.
    static func all(in text: String) -> [WrittenContact] {
        guard mayHold(text) else { return [] }
        var found: [WrittenContact] = []
        for word in words(of: text) {
            if let contact = word.contact { found.append(contact) }
        }
        let taken = found.map(\.range)
        for contact in phones(in: text) where !taken.contains(where: { $0.overlaps(contact.range) }) {
            found.append(contact)
        }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Whether there is an `@`, a dot inside a word, a colon and slash, or digits enough for a number.
    private static func mayHold(_ text: String) -> Bool {
        var digits = 0
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "@"): return true
            case 0x30...0x39:
                digits += 1
                if digits >= 8 { return true }
            case 0x41...0x5A, 0x61...0x7A: if previous == UInt8(ascii: ".") { return true }
            case UInt8(ascii: "/"): if previous == UInt8(ascii: ":") { return true }
            default: break
            }
            previous = byte
        }
        return false
    }

    // MARK: E-mail and links

    private struct Word {
        var text: Substring
        var offset: Int

        var contact: WrittenContact? {
            let lower = text.lowercased()
            let range = offset..<offset + text.utf8.count
            if let at = text.firstIndex(of: "@"), at > text.startIndex,
                text[text.index(after: at)...].contains("."), !text.contains("{")
            {
                return WrittenContact(kind: .email, text: String(text), range: range)
            }
            let hasScheme =
                lower.hasPrefix("http://") || lower.hasPrefix("https://") || lower.hasPrefix("www.")
            guard hasScheme && lower.count > 8 || isDomain(lower) else { return nil }
            return WrittenContact(kind: .link, text: String(text), range: range)
        }

        /// `shop.vn`, `shop.com.vn/x`: letters before a well-known ending.
        private func isDomain(_ lower: String) -> Bool {
            let host = lower.prefix { $0 != "/" && $0 != "?" }
            let parts = host.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count >= 2, let end = parts.last,
                ["vn", "com", "net", "org", "info", "io", "shop"].contains(end)
            else { return false }
            return parts.dropLast().allSatisfy { part in
                !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
            }
        }
    }

    private static func words(of text: String) -> [Word] {
        text.split { $0.isWhitespace || "()[]<>\"“”'|,;".contains($0) }.compactMap { piece in
            let start = piece.prefix { "*_:.".contains($0) }.count
            var word = piece.dropFirst(start)
            while let last = word.last, ".!?:*_/…".contains(last) { word = word.dropLast() }
            return word.isEmpty ? nil : Word(text: word, offset: text.offset(of: word.startIndex))
        }
    }

    // MARK: Phone numbers

    /// Runs of digits with single blanks, dots or hyphens between, that begin like a Vietnamese number.
    private static func phones(in text: String) -> [WrittenContact] {
        let bytes = Array(text.utf8)
        var found: [WrittenContact] = []
        var at = 0
        while at < bytes.count {
            guard isDigit(bytes[at]) || bytes[at] == UInt8(ascii: "+") else {
                at += 1
                continue
            }
            let start = at
            var end = at
            var digits = ""
            while at < bytes.count {
                if isDigit(bytes[at]) {
                    digits.unicodeScalars.append(Unicode.Scalar(bytes[at]))
                    end = at + 1
                } else if !(at == start && bytes[at] == UInt8(ascii: "+")) {
                    guard " .-".utf8.contains(bytes[at]), at + 1 < bytes.count, isDigit(bytes[at + 1]) else {
                        break
                    }
                }
                at += 1
            }
            at = max(at, start + 1)
            guard isPhone(digits, plus: bytes[start] == UInt8(ascii: "+")) else { continue }
            if start > 0, isWordByte(bytes[start - 1]) { continue }
            if end < bytes.count, isWordByte(bytes[end]) { continue }
            found.append(
                WrittenContact(
                    kind: .phone, text: String(decoding: bytes[start..<end], as: UTF8.self),
                    range: start..<end))
        }
        return found
    }

    private static func isPhone(_ digits: String, plus: Bool) -> Bool {
        if plus || digits.hasPrefix("84") { return (11...12).contains(digits.count) }
        if digits.hasPrefix("1800") || digits.hasPrefix("1900") { return (8...10).contains(digits.count) }
        return digits.hasPrefix("0") && (10...11).contains(digits.count)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// A letter (ASCII or not) or brace: the digits belong to a word such as a code.
    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || byte == UInt8(ascii: "_")
    }
}
