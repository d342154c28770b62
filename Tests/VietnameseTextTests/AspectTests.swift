import Testing

@testable import VietnameseText

/// `Table/aspects.txt`: what a line says besides its canonical form.
@Suite struct AspectTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var aspect: String
        var input: String
        var expected: String
        var vocabulary: Vocabulary
        var testDescription: String { "\(aspect): \(input)" }
    }

    static let rows: [Row] = TableRow.lines(of: "aspects.txt").filter { !$0.hasPrefix("#") }.map { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        let phrases = cells.count > 3 ? cells[3].split(separator: "/") : []
        return Row(
            aspect: cells[0], input: cells[1], expected: cells[2],
            vocabulary: Vocabulary(phrases.map { Analyzer.vietnamese.analyze(String($0)) }))
    }

    @Test func thereAreRowsEnough() { #expect(Self.rows.count >= 200) }

    @Test(arguments: rows)
    func says(_ row: Row) {
        let found = Self.found(row)
        #expect(found.utf8.elementsEqual(row.expected.utf8), "\(row.input) gave \(found)")
    }

    private static func found(_ row: Row) -> String {
        let text = Analyzer.vietnamese(vocabulary: row.vocabulary).analyze(row.input)
        switch row.aspect {
        case "folded": return text.folded
        case "marks": return words(text) { $0.hasMarks }
        case "unfilled": return words(text) { !$0.isFiller && $0.kind == .word }
        case "polarity":
            return text.tokens.compactMap { token in
                token.polarity.map { token.canonical + ":" + $0.rawValue }
            }.joined(separator: " ")
        case "sentences": return String((text.tokens.map(\.sentence).max() ?? 0) + 1)
        case "sound":
            let keys = row.input.split(separator: " ").map { Syllable(String($0))?.phoneticKey }
            return keys[0] == keys[1] && keys[0] != nil ? "same" : "differ"
        case "sticky": return text.canonical
        case "restored": return text.restored(using: row.vocabulary).canonical
        default: return "no such aspect"
        }
    }

    private static func words(_ text: AnalyzedText, where isMeant: (Token) -> Bool) -> String {
        text.tokens.filter(isMeant).map(\.canonical).joined(separator: " ")
    }
}
