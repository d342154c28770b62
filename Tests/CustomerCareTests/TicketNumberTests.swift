import Testing

@testable import CustomerCare

@Suite struct TicketNumberTests {
    @Test(arguments: [
        (2026, 1, "KN-2026-000001"), (2026, 999_999, "KN-2026-999999"), (2027, 1_000_000, "KN-2027-1000000"),
    ])
    func isWritten(year: Int, ordinal: Int, text: String) {
        let number = TicketNumber(year: year, ordinal: ordinal)
        #expect(number.description == text)
        #expect(TicketNumber(text) == number)
    }

    @Test(arguments: [
        "kn-2026-000123", "KN2026000123", "kn 2026 000123", "#KN-2026-000123", "Kn.2026.000123",
    ])
    func isReadAsPeopleWriteIt(text: String) {
        #expect(TicketNumber(text) == TicketNumber(year: 2026, ordinal: 123))
    }

    @Test(arguments: [
        "", "KN", "KN-2026-", "KN-2026-000000", "KN-1026-000001", "KN-2026-12345", "KN-2026-00012x",
        "XX-2026-000123",
        "KN-2026-99999999999999999999", "０",
    ])
    func refusesWhatIsNone(text: String) {
        #expect(TicketNumber(text) == nil)
    }

    /// Agents may leave out the zeros where marks tell the year from the ordinal.
    @Test(arguments: [
        ("kn-2026-1", 1), ("KN-2026-1", 1), ("KN.2026.12345", 12_345), ("kn 2026 42", 42),
        ("#KN-2026-000123", 123),
        ("KN20261", nil), ("KN-2026-0", nil), ("KN-2026", nil), ("KN-1026-1", nil), ("KH-2026-1", nil),
        ("KN-2026-1x", nil), ("KN-2026-１", nil), ("KN-2026--1", 1),
    ])
    func isFoundWithoutItsZeros(text: String, ordinal: Int?) {
        #expect(TicketNumber(shortened: text) == ordinal.map { TicketNumber(year: 2026, ordinal: $0) })
    }
}
