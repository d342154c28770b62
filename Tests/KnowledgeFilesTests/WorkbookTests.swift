import Foundation
import IntentMatching
import Testing

@testable import KnowledgeFiles

@Suite struct WorkbookTests {
    /// Streams made by zlib 1.2.13 with each kind of block.
    static let dynamic =
        "dZa7kRRBEAVdGRPq39WxBgEKAoEjCKdfBF6ACI6cJ3QjV6ozMbu5ua/fG3n+/vj4/fbl+f7t49fP5/Of96+fHnk9Ol3X1xPTdXs9e7ru53NquhGvx3K6ka/HxyfqfPUG1gqAbQVaFSFeUwDWCCDW2oCsu4DZ5t+vV0wBtTVZdgug9lKgjtnBFR0K1NGkOm0Dda4C6podHOqanznUy8j1mtkOdQelec8Obp5nbzchgrJV5n/oZkSTcq2QhXsKbQ7QQVcvMn6SGgSfnO+aZfwP+HySLvwq0q49n9gLvx1DLrONA2/KbWJC5s0lAN5CKOmWs417QEuoV2wJmbeeCS/8Voq7g40D7+pULqcOyLx7UYV7NGXeIRu3YJZRw3gHmfdd1OYhmPmAk3Lgw5NqJqLJfJRRqccqxSGabRz4FOya1Cbz6UbNnrEo81m4obkWtU1uwx0VrPfjiTJfgWNaWYoNj+arGztekjK/eFGXb2qblUXm1wrq+bUx8604q22tuFD8DlNBPd/tlPktuK2Hndpmh5D5XUI9v1so80cGLuzZUeGNDeGRLez6M8CKM6vCO6vmOLRnTnFptQqnVrtxa015bM0N19YycG5tFe6tbTwC6oaLqx5J9XPmh992fBtVv4YWnYN/"

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
