/// The number that a customer is told: `KN-2026-000123`.
///
/// KN stands for khiếu nại; six digits count from 1 within a year (more are allowed, never fewer).
public struct TicketNumber: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    /// The calendar year in Viet Nam.
    public let year: Int
    /// Counts from 1 within the year.
    public let ordinal: Int

    /// Makes a number of its parts.
    public init(year: Int, ordinal: Int) {
        self.year = year
        self.ordinal = ordinal
    }

    /// Reads a number as people write it: any case, blanks, dots or nothing for the hyphens
    /// (`kn 2026 000123`, `KN2026000123`).
    public init?(_ text: some StringProtocol) {
        let letters = text.uppercased().unicodeScalars.filter { !" -._#".unicodeScalars.contains($0) }
        guard letters.count >= 12, letters.count <= 16, letters.prefix(2).elementsEqual("KN".unicodeScalars)
        else {
            return nil
        }
        let digits = letters.dropFirst(2)
        guard digits.allSatisfy({ $0 >= "0" && $0 <= "9" }) else { return nil }
        var year = 0
        for digit in digits.prefix(4) { year = year * 10 + Int(digit.value - 48) }
        var ordinal = 0
        for digit in digits.dropFirst(4) { ordinal = ordinal * 10 + Int(digit.value - 48) }
        guard ordinal > 0, (2000...2999).contains(year) else { return nil }
        self.init(year: year, ordinal: ordinal)
    }

    /// Reads a number as agents look for it: in every way that customers may write it, and without
    /// the zeros before the ordinal, where marks tell the year from it (`kn-2026-1`).
    ///
    /// Customers are not read so: one who leaves out a digit would be told of another's ticket.
    package init?(shortened text: some StringProtocol) {
        if let number = TicketNumber(text) {
            self = number
            return
        }
        let parts = text.uppercased().split { " -._#".contains($0) }
        guard parts.count == 3, parts[0] == "KN", parts[1].utf8.count == 4,
            parts.dropFirst().allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let year = Int(parts[1]), (2000...2999).contains(year), parts[2].utf8.count < 6,
            let ordinal = Int(parts[2]), ordinal > 0
        else { return nil }
        self.init(year: year, ordinal: ordinal)
    }

    /// Decodes the written form.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let number = TicketNumber(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "no ticket number: \(text)")
        }
        self = number
    }

    /// Encodes the written form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// The written form, `KN-2026-000123`.
    public var description: String {
        let digits = String(ordinal)
        return "KN-\(year)-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    /// By year, then by ordinal.
    public static func < (left: TicketNumber, right: TicketNumber) -> Bool {
        (left.year, left.ordinal) < (right.year, right.ordinal)
    }
}
