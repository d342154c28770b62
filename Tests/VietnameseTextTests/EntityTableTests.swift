import Foundation
import Testing

@testable import VietnameseText

/// `Table/entities.txt`: what a line names, counted from a Friday.
@Suite struct EntityTableTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var input: String
        var kind: String
        var value: String
        var testDescription: String { "\(kind): \(input)" }
    }

    static let rows: [Row] = TableRow.lines(of: "entities.txt").filter { !$0.hasPrefix("#") }.map { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        return Row(input: cells[0], kind: cells[1], value: cells[2])
    }

    @Test func thereAreRowsEnough() { #expect(Self.rows.count >= 150) }

    @Test(arguments: rows)
    func names(_ row: Row) throws {
        let today = try #require(CalendarDate(year: 2026, month: 11, day: 27))
        let text = Analyzer.vietnamese.analyze(row.input, today: today)
        if row.kind == "none" {
            #expect(
                text.entities.allSatisfy { $0.kind == .quantity || $0.kind == .emoji }, "\(text.entities)")
        } else {
            #expect(
                text.entities.contains { $0.kind.rawValue == row.kind && $0.value == row.value },
                "\(text.entities)")
        }
    }
}
