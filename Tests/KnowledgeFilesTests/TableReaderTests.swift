import IntentMatching
import Testing
import VietnameseText

@testable import KnowledgeFiles

@Suite struct TableReaderTests {
    @Test(arguments: [
        ("▸đh", ["malformed-row"]), ("▸\tx", ["malformed-row"]), ("đh\tđơn hàng\tx\t▸y", ["malformed-row"]),
        ("đh\t▸đơn||hàng", ["malformed-row"]), ("đh\tđơn hàng\n▸ĐH\tđại học", ["duplicate-key"]),
    ])
    func pointsAtBadWords(source: String, kinds: [String]) {
        let marked = Marked(source)
        var reader = LexiconReader()
        reader.read(SourceFile(path: "a.tsv", text: marked.text))
        #expect(reader.diagnostics.places == zip(marked.places, kinds).map { "\($0) \($1)" })
    }

    @Test(arguments: [
        ("▸greet xin chào", ["malformed-row"]), ("▸\txin chào", ["malformed-row"]),
        ("greet\t ▸", ["malformed-row"]),
        ("a\tb\tc\t▸d", ["malformed-row"]), ("▸hai chữ\txin chào", ["malformed-row"]),
    ])
    func pointsAtBadUtterances(source: String, kinds: [String]) {
        let marked = Marked(source)
        var reader = UtteranceReader()
        reader.read(SourceFile(path: "a.tsv", text: marked.text))
        #expect(reader.diagnostics.places == zip(marked.places, kinds).map { "\($0) \($1)" })
        #expect(reader.utterances.isEmpty)
    }

    @Test func keepsTheTextAsItIs() {
        var reader = UtteranceReader()
        reader.read(
            SourceFile(
                path: "a.tsv",
                text: "# ghi chú\r\n\r\nfaq/a\t\"Đổi\" [x](y), trả?\r\nfaq/b\t # c \tnoise oos\r\n"))
        #expect(reader.diagnostics.isEmpty)
        #expect(reader.utterances.map(\.text) == ["\"Đổi\" [x](y), trả?", "# c"])
        #expect(reader.utterances.map(\.tags) == [[], ["noise", "oos"]])
        #expect(reader.utterances.map { "\($0.location.line):\($0.location.column)" } == ["3:7", "4:8"])
    }
}
