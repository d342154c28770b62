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
}
