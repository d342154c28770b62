import Testing

@testable import VietnameseText

/// `Table/english.txt`: English lines come out unchanged but for case, and so does an English line in Vietnamese
/// company.
@Suite struct EnglishTests {
    @Test func linesStay() {
        let lines = TableRow.lines(of: "english.txt")
        #expect(lines.count >= 2000)
        for line in lines {
            let canonical = Analyzer.vietnamese.analyze(line).canonical
            #expect(
                Array(canonical.unicodeScalars) == Array(line.lowercased().unicodeScalars), "\(canonical)")
        }
    }
}
