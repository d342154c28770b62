/// The last digits of a telephone number, in any spacing, as somebody who does not know the whole of it looks for it.
struct PhoneEnding {
    /// Six digits find few people, eight are less than a number.
    private static let lengths = 6...8

    /// Holds for a `phone` that ends so; its values are ``last`` and ``digits``.
    ///
    /// The first part is what ``Schema/indexPhoneEndings(_:)`` has an index of.
    static let condition = "substr(phone, -6) = ? AND phone LIKE '%' || ?"

    /// All digits that were given.
    let digits: String
    var last: String { String(digits.suffix(Self.lengths.lowerBound)) }
    /// The same as a word, or as the beginning of one, in the language of FTS5.
    var word: String { "\"\(digits)\"*" }

    /// Nothing for what is no ending: other signs than digits and the marks that people put between them, or fewer than
    /// six digits or more than eight.
    init?(_ text: some StringProtocol) {
        var digits = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9": digits.unicodeScalars.append(scalar)
            case " ", ".", "-", "\u{A0}": continue
            default: return nil
            }
        }
        guard Self.lengths.contains(digits.utf8.count) else { return nil }
        self.digits = digits
    }
}
