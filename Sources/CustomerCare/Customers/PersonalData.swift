package import VietnameseText

/// Hiding what tells who somebody is, in lists and exports.
package enum PersonalData {
    /// What stands in the place of something personal in running text.
    package static let mask = "***"
    /// So many digits in a row are somebody's number, whatever it is.
    private static let fewestDigits = 6

    private static let personal: Set<Entity.Kind> = [
        .phone, .email, .url, .orderCode, .ticketCode, .plate, .citizenID, .taxCode,
    ]

    /// Running text without numbers, addresses and codes.
    package static func masked(_ text: String, _ analyzed: AnalyzedText) -> String {
        let bytes = Array(text.utf8)
        var ranges = analyzed.entities.filter { personal.contains($0.kind) }.map(\.range)
        ranges += numbers(in: bytes) + addresses(in: bytes, after: analyzed.original.utf8.count)
        var result: [UInt8] = []
        var at = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.lowerBound >= at {
            guard range.upperBound <= bytes.count else { break }
            result += bytes[at..<range.lowerBound] + Array(mask.utf8)
            at = range.upperBound
        }
        result += bytes[at...]
        return String(decoding: result, as: UTF8.self)
    }

    /// Words with an at sign in what was too long to be analysed.
    private static func addresses(in bytes: [UInt8], after start: Int) -> [Range<Int>] {
        guard start < bytes.count else { return [] }
        return bytes[start...].split(separator: UInt8(ascii: " ")).filter { $0.contains(UInt8(ascii: "@")) }
            .map { $0.startIndex..<$0.endIndex }
    }

    /// `0901234567` as `090****567`: who knows it recognises it.
    package static func masked(phone: String) -> String {
        let digits = Array(phone)
        guard digits.count >= 8 else { return String(repeating: "*", count: digits.count) }
        return String(digits.prefix(3)) + String(repeating: "*", count: digits.count - 6)
            + String(digits.suffix(3))
    }

    /// `lan.nguyen@example.com` as `l***@example.com`.
    package static func masked(email: String) -> String {
        guard let at = email.lastIndex(of: "@"), let first = email.first, first != "@" else { return mask }
        return "\(first)***\(email[at...])"
    }

    /// `Nguyễn Thị Đào` as `N. T. Đào`.
    package static func masked(name: String) -> String {
        let words = name.split(whereSeparator: \.isWhitespace)
        return words.enumerated().map { index, word in
            index == words.count - 1 ? String(word) : "\(word.prefix(1))."
        }.joined(separator: " ")
    }

    /// `zalo:614` as `zalo:***`.
    package static func masked(sender: String) -> String {
        guard let colon = sender.firstIndex(of: ":") else { return mask }
        return sender[...colon] + mask
    }

    private static func numbers(in bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start: Int?
        for (index, byte) in (bytes + [0]).enumerated() {
            if (0x30...0x39).contains(byte) {
                start = start ?? index
            } else if let first = start {
                if index - first >= fewestDigits { ranges.append(first..<index) }
                start = nil
            }
        }
        return ranges
    }
}
