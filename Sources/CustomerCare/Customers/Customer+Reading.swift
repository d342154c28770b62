package import VietnameseText

extension Customer {
    /// A telephone number written in any way, as the digits that records hold: from 0, without `+84`.
    ///
    /// - Returns: nothing when the text is not made of digits and the marks that people put between them, or
    ///   when it has not 9 to 11 digits.
    package static func phone(_ text: some StringProtocol) -> String? {
        var digits = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9": digits.unicodeScalars.append(scalar)
            case " ", ".", "-", "(", ")", "+", "\u{A0}": continue
            default: return nil
            }
        }
        if digits.hasPrefix("84"), digits.count >= 11 { digits = "0" + digits.dropFirst(2) }
        return (9...11).contains(digits.count) ? digits : nil
    }

    /// An e-mail address in the form that records hold: small letters, no blanks around it.
    ///
    /// Only the shape is looked at, and only that of addresses that people have: RFC 5321's lengths, no quoted names, no
    /// numbers in the place of a domain.
    ///
    /// - Returns: nothing when the text has not that shape.
    package static func email(_ text: some StringProtocol) -> String? {
        let address = text.trimmed.lowercased()
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, address.utf8.count <= 254, (1...64).contains(parts[0].utf8.count) else {
            return nil
        }
        let isLocal = parts[0].split(separator: ".", omittingEmptySubsequences: false).allSatisfy { piece in
            !piece.isEmpty && piece.allSatisfy { isPlain($0) || "!#$%&'*+-/=?^_`{|}~".contains($0) }
        }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        let isDomain = labels.allSatisfy { label in
            (1...63).contains(label.count) && label.allSatisfy { isPlain($0) || $0 == "-" }
                && label.first != "-" && label.last != "-"
        }
        guard isLocal, isDomain, labels.count >= 2, let top = labels.last, top.count >= 2,
            top.contains(where: \.isLetter)
        else { return nil }
        return address
    }

    private static func isPlain(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber)
    }
}

extension Customer.Birthday {
    /// Years that nobody has lived yet.
    private static let longestLife = 130

    /// Whether somebody who lives on a day can be born then: not after it, and not too long before.
    ///
    /// A birthday without a year always can.
    package func isPossible(on day: CalendarDate) -> Bool {
        guard let year, let date = CalendarDate(year: year, month: month, day: self.day) else {
            return year == nil
        }
        return date <= day && day.components.year - year <= Self.longestLife
    }
}
