import Foundation
import IntentMatching
import Testing
import VietnameseText

@testable import KnowledgeFiles

@Suite struct KnowledgeExportTests {
    /// A base with everything that the formats can hold, and every letter that could trip them.
    static let base = KnowledgeBase(
        intents: [
            Intent(
                id: "faq/a", label: "Nhãn \"lạ\": {x}",
                examples: [
                    Example(
                        text: "đổi trả, trong \"bao lâu\"",
                        annotations: [.init(range: 0..<5, entity: "hanh_dong")]),
                    Example(
                        text: "a | b \\ c",
                        annotations: [.init(range: 0..<1, entity: "x", value: "y:z", role: "r", group: "1")]),
                    Example(text: "- gạch; # thăng"), Example(text: "=1+1"), Example(text: "👨‍👩‍👧 ơi"),
                ], status: .draft, threshold: 0.62, mustHave: [["đổi", "trả/hoàn"], ["hàng, đồ"]],
                mustNot: ["100%"],
                validFrom: CalendarDate("2026-01-01"), validUntil: CalendarDate("2027-12-31"), owner: "cskh",
                source: "no"),
            Intent(id: "faq/b", examples: [Example(text: "hai")]),
            Intent(id: "greet", examples: [Example(text: "chào")]),
        ],
        responses: [
            "utter_faq/a": [
                Response(
                    text: "Dạ, {goi}: \"x\"\nhai dòng \\ ạ.\t|",
                    buttons: [
                        .init(title: "Tạo", payload: "/complain{\"a\":\"b\"}"),
                        .init(title: "Thôi", payload: "thôi"),
                    ],
                    image: "https://x.vn/a.png", experiment: "ngan"),
                Response(
                    text: "Ngắn", channel: "zalo",
                    conditions: [.init(slot: "khach", value: "lớn"), .init(slot: "moi")]),
                Response(text: "", custom: #"{"a":[1,true,null,"x: y"],"b":{}}"#),
            ], "utter_faq/b": [Response(text: "Hai.")],
        ], synonyms: [.init(value: "hoàn tiền", variants: ["refund", "trả tiền"])],
        patterns: [.init(name: "ma_don", expressions: [#"DH\d{6,}"#])],
        lookups: [.init(name: "sp", items: ["máy xay", "nồi: 2"])])

    /// The base without places, and without what a format leaves out.
    static func plain(_ base: KnowledgeBase) -> KnowledgeBase {
        var base = base
        base.intents = base.intents.map(\.placeless)
        base.responses = base.responses.mapValues { $0.map(\.placeless) }
        return base
    }

    static func read(_ files: [String: String]) throws -> KnowledgeBase {
        var knowledge = Knowledge()
        for (path, text) in files.sorted(by: { $0.key < $1.key }) {
            knowledge.definitions.append(TrainingData.read(SourceFile(path: path, text: text)))
        }
        knowledge.join()
        #expect(knowledge.diagnostics.filter { $0.kind != .emptyExample } == [])
        return plain(knowledge.base)
    }

    @Test(arguments: [
        ("true", "true"), ("false", "false"), ("True", "\"True\""), ("1", "\"1\""), ("no", "\"no\""),
    ])
    func aTruthValueOfASlotStaysOne(value: String, written: String) throws {
        var base = KnowledgeBase(intents: [Intent(id: "a", examples: [Example(text: "x")])])
        base.responses["utter_a"] = [Response(text: "Dạ.", conditions: [.init(slot: "s", value: value)])]
        let text = KnowledgeExport.yaml(base)
        #expect(text.contains("value: \(written)}"), "\(text)")
        #expect(try Self.read(["a.yml": text]) == base)
    }

    @Test func isTheSameAfterYAML() throws {
        #expect(try Self.read(["a.yml": KnowledgeExport.yaml(Self.base)]) == Self.base)
    }

    @Test(arguments: [
        "a\u{0}b", " đầu", "cuối ", "\u{2028}x", "\u{85}", "x\u{FEFF}y", "a\nb", "\t", "\u{7F}", "'", "\"",
        "|", ">", "%x", "@x",
        "`x", "- x", "? x", ": x", "x: y", "x #y", "{}", "[]", "&a", "*a", "!a", "~", "null", "true", "0x1F",
        "1e3", "2026-01-01", "\u{1F600}", "\u{FFFF}",
    ])
    func keepsAnyText(text: String) throws {
        var base = KnowledgeBase(
            intents: [Intent(id: "a", examples: [Example(text: text), Example(text: "x")])],
            responses: ["utter_a": [Response(text: "|" + text + "|")]])
        base.intents[0].label = text
        base.intents[0].owner = text
        let found = try Self.read(["a.yml": KnowledgeExport.yaml(base)])
        #expect(Array((found.intents.first?.label ?? "").utf8) == Array(text.utf8))
        #expect(Array((found.intents.first?.owner ?? "").utf8) == Array(text.utf8))
        #expect(Array((found.responses["utter_a"]?.first?.text ?? "").utf8) == Array("|\(text)|".utf8))
        // White space around an example is nobody's intention.
        let words = text[...].trimmed
        #expect(
            found.intents.first?.examples.map { Array($0.text.utf8) }
                == [words, "x"].filter { !$0.isEmpty }.map { Array($0.utf8) })
    }

    @Test func keepsExamplesInMarkdown() throws {
        let (examples, answers) = KnowledgeExport.markdown(Self.base)
        let found = try Self.read(["a.md": examples, "b.md": answers])
        #expect(found.intents.map(\.examples) == Self.base.intents.map(\.examples))
        #expect(found.synonyms == Self.base.synonyms)
        #expect(found.patterns == Self.base.patterns)
        #expect(found.lookups == Self.base.lookups)
        #expect(found.responses.keys.sorted() == ["utter_faq/a", "utter_faq/b"])
    }

    @Test func writesLabelledLines() {
        let data = TrainingData.read(
            SourceFile(path: "a.tsv", text: KnowledgeExport.labelledLines(Self.base)))
        #expect(data.examples.map(\.example.text) == Self.base.intents.flatMap(\.examples).map(\.text))
        #expect(data.diagnostics == [])
    }

    @Test(arguments: [(",", "a.csv"), ("\t", "a.tsv"), (";", "b.csv")] as [(Character, String)])
    func losesNothingInASheet(separator: Character, path: String) throws {
        var sheets = SheetReader()
        sheets.read(
            SourceFile(path: path, text: "\u{FEFF}" + KnowledgeExport.sheet(Self.base, separator: separator)),
            name: "a")
        var reader = QuestionSheetReader()
        for sheet in sheets.sheets { reader.read(sheet) }
        #expect(reader.diagnostics + sheets.diagnostics == [])
        #expect(reader.entries.map(\.intent.placeless) == Self.base.intents)
        #expect(
            reader.entries.map { $0.responses.map(\.placeless) }
                == Self.base.intents.map { Self.base.responses[$0.id.responseName] ?? [] })
    }

    /// What is shipped goes through every format unharmed.
    @Test func losesNothingOfTheShippedCorpus() throws {
        let shipped = KnowledgeFiles.load(directory: ShippedCorpusTests.root).base
        var expected = Self.plain(shipped)
        expected.placeholders = [:]
        expected.lexicon = Lexicon()
        #expect(try Self.read(["a.yml": KnowledgeExport.yaml(shipped)]) == expected)
        var sheets = SheetReader()
        sheets.read(
            SourceFile(path: "a.csv", text: KnowledgeExport.sheet(shipped, separator: ",")), name: "a")
        var reader = QuestionSheetReader()
        for sheet in sheets.sheets { reader.read(sheet) }
        #expect(reader.diagnostics == [])
        #expect(reader.entries.map(\.intent.placeless) == expected.intents)
        for entry in reader.entries {
            #expect(
                entry.responses.map(\.placeless) == expected.responses[entry.intent.id.responseName] ?? [])
        }
    }
}
