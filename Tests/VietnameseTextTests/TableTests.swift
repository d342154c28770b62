import Foundation
import Testing

@testable import VietnameseText

/// One row of the tables: what is typed and the canonical line that it means.
struct TableRow: Sendable, CustomTestStringConvertible {
    var category: String
    var input: String
    var expected: String
    var testDescription: String { "\(category): \(input)" }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Table")

    /// The lines of a file beside the tables.
    static func lines(of file: String) -> [String] {
        let text = (try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map(String.init)
    }

    /// All rows of `Table/*.tsv`: category, input and canonical line; `\u{…}` stands for a scalar.
    static let all: [TableRow] = {
        let files =
            (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "tsv" }.sorted { $0.path < $1.path }.flatMap { file in
            ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n").compactMap {
                line in
                let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                guard cells.count == 3 else { return nil }
                return TableRow(category: cells[0], input: unescaped(cells[1]), expected: unescaped(cells[2]))
            }
        }
    }()

    private static func unescaped(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        var rest = Substring(text)
        while let start = rest.range(of: "\\u{") {
            view.append(contentsOf: rest[..<start.lowerBound].unicodeScalars)
            let end = rest[start.upperBound...].firstIndex(of: "}") ?? rest.endIndex
            if let code = UInt32(rest[start.upperBound..<end], radix: 16), let scalar = Unicode.Scalar(code) {
                view.append(scalar)
            }
            rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
        }
        view.append(contentsOf: rest.unicodeScalars)
        return String(view)
    }
}

@Suite struct TableTests {
    @Test func thereAreRowsEnough() { #expect(TableRow.all.count >= 1900) }

    @Test(arguments: TableRow.all)
    func canonical(_ row: TableRow) {
        let line = Analyzer.vietnamese.analyze(row.input).canonical
        #expect(
            Array(line.unicodeScalars) == Array(row.expected.unicodeScalars), "\(row.input) became \(line)")
    }

    @Test(arguments: TableRow.all)
    func canonicalStandsStill(_ row: TableRow) {
        let once = Analyzer.vietnamese.analyze(row.input).canonical
        let twice = Analyzer.vietnamese.analyze(once).canonical
        #expect(Array(twice.unicodeScalars) == Array(once.unicodeScalars), "\(once) became \(twice)")
    }

    @Test(arguments: TableRow.all)
    func decomposedReadsAlike(_ row: TableRow) {
        let composed = Analyzer.vietnamese.analyze(ICU.nfc(row.input)).canonical
        let decomposed = Analyzer.vietnamese.analyze(ICU.nfd(row.input)).canonical
        #expect(Array(composed.unicodeScalars) == Array(decomposed.unicodeScalars))
    }
}
