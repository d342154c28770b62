/// Something with a value that a message names: a phone number, an amount, a date.
public struct Entity: Sendable, Equatable {
    /// What an entity is.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case phone, email, url, money, quantity, percentage, date, time
        case orderCode, ticketCode, plate, citizenID, taxCode
        case emoji
    }

    /// What it is.
    public var kind: Kind
    /// UTF-8 byte offsets in ``AnalyzedText/original``.
    public var range: Range<Int>
    /// The normal form, by kind.
    ///
    /// - phone: ten or eleven digits from 0 (`0901234567`); money: digits of đồng (`1200000`);
    ///   percentage, quantity: a decimal number, for a quantity a blank and its unit (`2 cái`);
    ///   date: `2026-11-22`; time: `20:30`; codes: upper case without blanks; email, url: lower case;
    ///   emoji: `positive`, `negative` or `neutral`.
    public var value: String

    /// Makes an entity.
    public init(kind: Kind, range: Range<Int>, value: String) {
        self.kind = kind
        self.range = range
        self.value = value
    }
}
