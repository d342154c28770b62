import Foundation
import IntentMatching
import Testing
import VietnameseText

@testable import KnowledgeFiles

@Suite struct WorkbookTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Workbooks").path

    /// A workbook of two sheets as openpyxl writes it: deflated parts, merged cells, a date, shared strings.
    @Test func readsAWorkbook() throws {
        var imported = ImportedFiles()
        imported.read(path: Self.folder + "/questions.xlsx")
        #expect(imported.diagnostics.map(\.kind) == [.malformedRow])
        #expect(imported.diagnostics.first?.message.contains("\"Ghi chú\"") == true)
        #expect(
            imported.entries.map { $0.intent.examples.map(\.text) } == [
                ["Giá vé bao nhiêu?", "vé tàu mấy đồng", "ve tau het nhieu z"],
                ["Mua vé tàu ở đâu", "chỗ nào bán vé tàu"], ["Mang được mấy ký"],
            ])
        #expect(
            imported.entries.map { $0.responses.map(\.text) } == [
                ["Dạ, {goi} xem giá vé tại quầy ạ."], ["Dạ, quầy số 1\nhoặc trên ứng dụng ạ."],
                ["Dạ, 20 kg ạ."],
            ])
        #expect(imported.entries.map(\.intent.status) == [.published, .draft, .internal])
        #expect(imported.entries.map(\.group) == ["Vé tàu", "Vé tàu", "Hành lý"])
        #expect(
            imported.entries.map(\.intent.validUntil) == [
                nil, CalendarDate(year: 2026, month: 12, day: 31), nil,
            ])
        #expect(imported.entries.map(\.location.line) == [2, 5, 6])
    }

    /// A formula whose result was not saved is no blank of a merged cell; one whose result is empty is.
    @Test(arguments: [
        ("<f>A1</f>", ["a>x"], ["row 3: the formula in column 2 has no result"]),
        ("<f t=\"shared\" si=\"0\"/>", ["a>x"], ["row 3: the formula in column 2 has no result"]),
        ("<f>A1</f><v>y</v>", ["a>x", "b>y"], []), ("<f>A1</f><v></v>", ["a/b>x"], []),
        ("", ["a/b>x"], []),
    ])
    func aFormulaWithoutResultIsReported(content: String, entries: [String], messages: [String]) throws {
        func row(_ number: Int, _ question: String, _ answer: String) -> String {
            "<row r=\"\(number)\"><c r=\"A\(number)\" t=\"str\"><v>\(question)</v></c>"
                + "<c r=\"B\(number)\" t=\"str\">\(answer)</c></row>"
        }
        let rows = row(1, "Question", "<v>Answer</v>") + row(2, "a", "<v>x</v>") + row(3, "b", content)
        var reader = QuestionSheetReader()
        reader.read(try Workbook.sheets(of: StoredArchive.workbook(rows), path: "a.xlsx"))
        #expect(QuestionSheetReaderTests.shape(reader) == entries)
        #expect(reader.diagnostics.map(\.message) == messages)
        #expect(reader.badRows == messages.count)
    }

    @Test(arguments: [
        ("<row", 26), ("<!DOCTYPE x>", 22), ("<c t=\"str\"><v>&bomb;</v></c>", 36), ("<a b=c>", 27),
    ])
    func namesWhereASheetIsBroken(cells: String, offset: Int) {
        #expect(throws: WorkbookError.malformedXML(part: "xl/worksheets/sheet1.xml", offset: offset)) {
            try Workbook.sheets(of: StoredArchive.workbook(cells), path: "a.xlsx")
        }
    }

    @Test func refusesWhatIsNoWorkbook() {
        for text in ["", "xx", "PK\u{3}\u{4}"] {
            #expect(throws: WorkbookError.notAnArchive) {
                try Workbook.sheets(of: Array(text.utf8), path: "a.xlsx")
            }
        }
        #expect(throws: WorkbookError.missingPart("xl/workbook.xml")) {
            try Workbook.sheets(
                of: StoredArchive.make([("xl/_rels/workbook.xml.rels", "<a/>")]), path: "a.xlsx")
        }
    }

    @Test func survivesAnyDamage() {
        var bytes = StoredArchive.workbook(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>9</v></c></row>", shared: "<si><t>a</t></si>")
        for index in bytes.indices {
            let old = bytes[index]
            for value in [0xFF, old ^ 1] as [UInt8] {
                bytes[index] = value
                _ = try? Workbook.sheets(of: bytes, path: "a.xlsx")
            }
            bytes[index] = old
        }
        for end in stride(from: 0, to: bytes.count, by: 17) {
            _ = try? Workbook.sheets(of: Array(bytes[..<end]), path: "a.xlsx")
        }
    }
}
