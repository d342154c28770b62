/// The number of a customer's record: `KH-000042`.
package struct CustomerID: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    package let value: Int64

    package init(_ value: Int64) { self.value = value }

    /// Reads `KH-000042`, `kh42`; nothing for other text.
    package init?(_ text: some StringProtocol) {
        let letters = text.uppercased().unicodeScalars.filter { !" -._#".unicodeScalars.contains($0) }
        let digits = letters.dropFirst(2)
        guard letters.prefix(2).elementsEqual("KH".unicodeScalars), (1...15).contains(digits.count),
            digits.allSatisfy({ ("0"..."9").contains($0) }),
            let value = Int64(String(String.UnicodeScalarView(digits))), value > 0
        else { return nil }
        self.init(value)
    }

    package init(from decoder: any Decoder) throws {
        value = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }

    package var description: String {
        let digits = String(value)
        return "KH-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    package static func < (left: CustomerID, right: CustomerID) -> Bool { left.value < right.value }
}
