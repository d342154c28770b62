import Testing
import VietnameseText

/// `Table/charsets.txt`: bytes of legacy charsets, read as told or by what explains them.
@Suite struct TextEncodingTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var isAutomatic: Bool
        var encoding: TextEncoding
        var bytes: [UInt8]
        var text: String
        var testDescription: String { "\(encoding.rawValue): \(text)" }
    }

    static let rows: [Row] = TableRow.lines(of: "charsets.txt").filter { !$0.hasPrefix("#") }.compactMap {
        line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard cells.count == 4, let encoding = TextEncoding(rawValue: cells[1]) else { return nil }
        let digits = cells[2].utf8.compactMap { UInt8(String(Unicode.Scalar($0)), radix: 16) }
        let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
        return Row(isAutomatic: cells[0] == "auto", encoding: encoding, bytes: bytes, text: cells[3])
    }

    @Test func thereAreRowsEnough() { #expect(Self.rows.count >= 70) }

    @Test(arguments: rows)
    func reads(_ row: Row) {
        if row.isAutomatic {
            let (text, encoding) = TextEncoding.decodeAutomatically(row.bytes)
            #expect(encoding == row.encoding)
            #expect(text.utf8.elementsEqual(row.text.utf8), "\(text)")
        } else {
            #expect(row.encoding.decode(row.bytes)?.utf8.elementsEqual(row.text.utf8) == true)
        }
    }
}
