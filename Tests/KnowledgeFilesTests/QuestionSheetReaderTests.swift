import Foundation
import IntentMatching
import Testing

@testable import KnowledgeFiles

@Suite struct QuestionSheetReaderTests {
    static func read(_ text: String, path: String = "a.csv") -> (QuestionSheetReader, [Diagnostic]) {
        var sheets = SheetReader()
        sheets.read(SourceFile(path: path, text: text), name: "a")
        var reader = QuestionSheetReader()
        for sheet in sheets.sheets { reader.read(sheet) }
        return (reader, sheets.diagnostics + reader.diagnostics)
    }

    /// Entries as `question/question>answer/answer`.
    static func shape(_ reader: QuestionSheetReader) -> [String] {
        reader.entries.map { entry in
            let name = entry.isNamed ? "\(entry.intent.id)=" : ""
            return name + entry.intent.examples.map(\.text).joined(separator: "/") + ">"
                + entry.responses.map(\.text).joined(separator: "/")
        }
    }

    @Test(
        arguments: [
            // Two columns, no header
            ("đổi trả?,7 ngày\nmấy giờ mở,8 giờ\n", ["đổi trả?>7 ngày", "mấy giờ mở>8 giờ"]),
            ("đổi trả?;7 ngày, ạ\n", ["đổi trả?>7 ngày, ạ"]),
            ("a\tb, c\n", ["a>b, c"]),
            // The same answer is one entry
            ("a,x\nb,y\nc,x\n", ["a/c>x", "b>y"]),
            // Merged cells
            ("Câu hỏi,Trả lời\na,x\nb,\nc,\nd,y\n", ["a/b/c>x", "d>y"]),
            // A second variant, and question and answer in rows of their own
            ("Question,Answer\na,x\n,y\n", ["a>x/y"]),
            ("User,Bot\na,\n,x\nb,\n,y\n,z\n", ["a>x", "b>y/z"]),
            // Quoted line breaks: phrasings in the question, lines in the answer
            ("Question,Answer\r\n\"- a\r\n- b\",\"x\r\ny \"\"z\"\"\"\r\n", ["a/b>x\ny \"z\""]),
            // QnA Maker
            (
                "Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId\na\tx\tEditorial\t\t[]\tFalse\t[]\t1\nb\tx\tEditorial\t\t[]\tFalse\t[]\t1\nc\tx\tEditorial\t\t[]\tFalse\t[]\t2\n",
                ["a/b>x", "c>x"]
            ),
            // Intents by name
            (
                "STT,User Intents,User Request/Questions,IntentName for Bot,Answer of Bot\n1,Mở tài khoản,mở tk [a](b),how_open,Dạ\n,,lập tk,,\n2,Đóng,đóng tk,how_close,\n",
                ["how_open=mở tk a/lập tk>Dạ", "how_close=đóng tk>"]
            ),
            // Blank rows, blank columns, no final line break
            (",,\nQuestion,,Answer\n,,\na,,x\n\n\nb,,y", ["a>x", "b>y"]),
            ("", []), ("\n\n", []), ("Question,Answer\n", []),
        ] as [(String, [String])])
    func readsEveryLayout(text: String, entries: [String]) {
        for mark in ["", "\u{FEFF}"] {
            let (reader, diagnostics) = Self.read(mark + text, path: text.contains("\t") ? "a.tsv" : "a.csv")
            #expect(Self.shape(reader) == entries)
            #expect(diagnostics == [])
        }
    }

    @Test func readsPromptsAndMetadata() throws {
        let (reader, diagnostics) = Self.read(
            """
            Question\tAnswer\tMetadata\tPrompts\tQnaId
            a\tx\tintent:faq/a|label:Nhãn|status:draft|must_have:đổi/trả, hàng|channel:zalo\t[{"displayOrder":1,"qnaId":7,"displayText":"Hai"},{"displayOrder":0,"qnaId":2,"displayText":"Một"}]\t1
            b\ty\t\t[]\t2
            """, path: "a.tsv")
        #expect(diagnostics.places == ["2:79 dead-link"])
        let entry = try #require(reader.entries.first)
        #expect(entry.intent.id == "faq/a")
        #expect(entry.intent.label == "Nhãn")
        #expect(entry.intent.status == .draft)
        #expect(entry.intent.mustHave == [["đổi", "trả"], ["hàng"]])
        #expect(entry.given == [.label, .status, .mustHave])
        #expect(entry.responses.first?.channel == "zalo")
        #expect(entry.responses.first?.buttons.map(\.title) == ["Một", "Hai"])
        #expect(entry.responses.first?.buttons.first?.payload == "b")
    }

    @Test(arguments: [
        ("Question,Answer,Metadata\na,x,▸status:publik\n", ["invalid-value"]),
        ("Question,Answer,Metadata\na,x,▸valid_until:31/12\n", ["invalid-value"]),
        ("Question,Answer,Intent\n▸a,x,một hai\n", ["invalid-value"]),
        ("Question,Answer\n▸,x\n", ["malformed-row"]),
        ("Question,Answer,Prompts\na,x,▸[{]\n", ["malformed-row"]),
        ("Question,Answer,▸Ghi chú\na,x,z\n", ["unknown-key"]),
        ("Question,Answer\na,▸utter_abc\n", ["malformed-row"]),
        ("Question,Answer\n▸a [b](c,x\n", ["malformed-annotation"]),
        ("Question,Answer\na,▸\"x\nb,y\n", ["syntax"]),
        ("▸một,hai,ba\n1,2,3\n", ["malformed-row"]),
        ("Question,Answer,Metadata\na,x,▸nhom:doi\nb,y,nhom:tra|owner:z\n", ["unknown-key"]),
    ])
    func namesBadRows(text: String, kinds: [String]) {
        let marked = Marked(text)
        let (_, diagnostics) = Self.read(marked.text)
        #expect(diagnostics.places == zip(marked.places, kinds).map { "\($0) \($1)" })
    }

    @Test func namesTheRowNotTheLine() {
        let (reader, diagnostics) = Self.read("Question,Answer,Metadata\n\"a\nb\",x,\nc,y,status:z\n")
        #expect(diagnostics.map(\.message) == ["row 3: there is no status `z`"])
        #expect(diagnostics.map(\.location.line) == [4])
        #expect(reader.badRows == 1)
    }

    /// Nothing of a bad row comes in, nor of the rows below that continue it.
    @Test(
        arguments: [
            ("Question,Answer,Metadata\na,x,status:z\nb,,\nc,y,\n", ["c>y"], 2),
            ("Question,Answer,Metadata\na,x,\nb,,status:z\nc,,\n", ["a/c>x"], 1),
            ("Question,Answer,Metadata\na,x,status:z\nb,x,\n", ["b>x"], 1),
            ("Question,Answer,Prompts\na,x,[{]\nb,y,\n", ["b>y"], 1),
            ("Question,Answer,Intent\na,x,một hai\nb,,\nc,y,\n", ["c>y"], 2),
            // The quote that is never closed holds the rest of the file.
            ("Question,Answer\na,x\nb,\"y\nc,z\n", ["a>x"], 0),
            ("Question,Answer\n\"a,x\nb,y\n", [], 0),
        ] as [(String, [String], Int)])
    func leavesOutBadRowsWhole(text: String, entries: [String], bad: Int) {
        let (reader, _) = Self.read(text)
        #expect(Self.shape(reader) == entries)
        #expect(reader.badRows == bad)
    }

    /// QnA Maker writes a line break as `\n`; what we exported names its intents and quotes its line breaks.
    @Test(
        arguments: [
            ("Question\tAnswer\tSource\tMetadata\na\t1.\\n2.\\r\\n3.\tx\t\n", ["a>1.\n2.\n3."]),
            ("Question\tAnswer\tSource\tMetadata\na\\nb\tx\tx\t\n", ["a/b>x"]),
            ("Question\tAnswer\tSource\tMetadata\na\tC:\\new\tx\tintent:faq/a\n", ["faq/a=a>C:\\new"]),
            ("Question\tAnswer\na\tC:\\new\n", ["a>C:\\new"]),
        ] as [(String, [String])])
    func readsTheLineBreaksOfQnAMaker(text: String, entries: [String]) {
        let (reader, diagnostics) = Self.read(text, path: "a.tsv")
        #expect(Self.shape(reader) == entries)
        #expect(diagnostics == [])
    }

    @Test func saysOnceWhatOfTheMetadataIsLeftOut() {
        let (reader, diagnostics) = Self.read(
            "Question,Answer,Metadata\na,x,nhom:doi|ownr:z\nb,y,nhom:tra|owner:z\n")
        #expect(Self.shape(reader) == ["a>x", "b>y"])
        #expect(
            diagnostics.map(\.message) == [
                "the metadata `nhom` (2 rows) is not read and is left out",
                "the metadata `ownr` (1 row) is not read and is left out",
            ])
        #expect(diagnostics.map(\.severity) == [.note, .note])
        #expect(diagnostics.last?.hint == "did you mean `owner`?")
    }

    /// A list of answers beside sheets of questions is passed over; alone it is a mistake.
    @Test func passesOverSheetsOfAnswers() throws {
        let texts = [
            "Question,Answer,Name\n,Dạ vâng ạ,utter_a\n,Dạ không ạ,utter_b\n", "Question,Answer\na,x\n",
            "Question,Answer\n",
        ]
        let sheets = texts.map { text in
            var sheets = SheetReader()
            sheets.read(SourceFile(path: "a.csv", text: text), name: "s")
            return sheets.sheets
        }
        var reader = QuestionSheetReader()
        reader.read(sheets.flatMap { $0 })
        #expect(Self.shape(reader) == ["a>x"])
        #expect(reader.diagnostics.map(\.severity) == [.warning])
        #expect(reader.diagnostics.places == ["1:1 malformed-row"])
        var alone = QuestionSheetReader()
        alone.read(try #require(sheets.first))
        #expect(alone.diagnostics.contains { $0.severity == .error })
    }

    @Test func tellsAWorkbookByItsBytes() throws {
        let folder = try TemporaryFolder()
        try folder.write(Data(StoredArchive.workbook("")), to: "a.csv")
        try folder.write("x", to: "b.xlsx")
        var sheets = SheetReader()
        sheets.read(path: folder.path + "/a.csv")
        sheets.read(path: folder.path + "/b.xlsx")
        sheets.read(path: folder.path + "/c.csv")
        #expect(sheets.diagnostics.map(\.kind) == [.syntax, .syntax, .unreadableFile])
    }

    @Test(arguments: ["a=1", "k:v|k2:v2", "k:a\\|b|c:\\\\", "|", ":", "\\", "k"])
    func writesMetadataAsItReadsIt(text: String) {
        let pairs = MetadataText.read(text)
        #expect(MetadataText.read(MetadataText.write(pairs)) == pairs)
    }
}
