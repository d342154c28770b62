import IntentMatching
import Testing

@testable import KnowledgeFiles

@Suite struct MarkdownReaderTests {
    @Test(arguments: ["\n", "\r\n"], ["", "\u{FEFF}"])
    func readsLegacyTrainingData(end: String, mark: String) {
        let source = """

            ## intent:faq/doi_tra
             - [đổi](hanh_dong) trả trong bao lâu
            * thời hạn [đổi](hanh_dong:doi)<!-- xem lại --> hàng

            <!-- cũ
            ## intent:bo_di
            - không đọc
            -->
            ## intent: chao
            - xin chào
            ## synonym:hoàn tiền
            - refund
            ## regex:ma_don
            - DH[0-9]+
            ## lookup:san_pham
            - máy xay
            ds/khac.txt
            """
        let file = SourceFile(path: "data/nlu.md", text: mark + source.replacing("\n", with: end))
        let list = SourceFile(path: "ds/khac.txt", text: "nồi\n")
        let data = TrainingData.read(file) { path, _ in path == "ds/khac.txt" ? list : nil }
        #expect(data.intents.map(\.intent.id) == ["faq/doi_tra", "chao"])
        #expect(data.intents.map { "\($0.location.line):\($0.location.column)" } == ["2:11", "10:12"])
        #expect(
            data.examples.map(\.example.text) == [
                "đổi trả trong bao lâu",
                "thời hạn đổi               hàng".replacing("               ", with: "                 "),
                "xin chào",
            ])
        #expect(data.examples.flatMap(\.example.annotations).map(\.entity) == ["hanh_dong", "hanh_dong"])
        #expect(
            data.examples.compactMap { $0.example.location.map { "\($0.line):\($0.column)" } } == [
                "3:4", "4:3", "11:3",
            ])
        #expect(data.synonyms == [.init(value: "hoàn tiền", variants: ["refund"])])
        #expect(data.patterns == [.init(name: "ma_don", expressions: ["DH[0-9]+"])])
        #expect(data.lookups == [.init(name: "san_pham", items: ["máy xay", "nồi"])])
        #expect(data.diagnostics.places == ["7:1 hidden-intent"])
    }

    @Test func tellsRetrievalAnswersFromStories() {
        let source = """
            ## hỏi tuổi
            * chitchat/tuoi
              - Dạ 2 tuổi ạ!
              - Em quên mất rồi ạ!

            ## đường vui
            * chao
              - utter_chao
            * faq/doi_tra{"a": "b"}
              - utter_faq
            """
        let data = TrainingData.read(SourceFile(path: "responses.md", text: source))
        #expect(data.responses.map(\.name) == ["utter_chitchat/tuoi", "utter_chitchat/tuoi"])
        #expect(data.responses.map(\.response.text) == ["Dạ 2 tuổi ạ!", "Em quên mất rồi ạ!"])
        #expect(data.diagnostics.places == ["7:3 unused-section"])
    }

    @Test(arguments: [
        ("## intent:a\n- một\n▸hai", ["malformed-example"]),
        ("- ▸một", ["malformed-example"]),
        ("▸## intnet:a\n- một", ["unknown-key"]),
        ("▸## intent:\n- một", ["missing-key"]),
        ("## intent:▸a\n", ["empty-intent"]),
        ("## intent:a\n- một\n▸<!-- hai\n- ba", ["syntax"]),
        ("## intent:a\n- [một]▸(hai", ["malformed-annotation"]),
        ("## lookup:a\n▸khong/co.txt", ["missing-file"]),
        ("## regex:a\n- ▸(", ["invalid-pattern"]),
    ])
    func pointsAtTheMistake(source: String, kinds: [String]) {
        let marked = Marked(source)
        let found = TrainingData.read(SourceFile(path: "a.md", text: marked.text)).diagnostics.places
        for (place, kind) in zip(marked.places, kinds) { #expect(found.contains("\(place) \(kind)")) }
    }

    /// What Rasa reads is read: one bad line of thousands is no reason to refuse the others.
    @Test func readsBadLinesAsTheirWords() {
        let marked = Marked("## intent:a\n- một [hai]▸(ba\n▸bốn năm\n- sáu\n## synonym:b\n▸bảy\n")
        let data = TrainingData.read(SourceFile(path: "a.md", text: marked.text))
        #expect(data.examples.map(\.example.text) == ["một hai", "bốn năm", "sáu"])
        #expect(data.synonyms.map(\.variants) == [["bảy"]])
        #expect(data.diagnostics.map { "\($0.location.line):\($0.location.column)" } == marked.places)
        #expect(data.diagnostics.allSatisfy { $0.severity == .warning })
    }

    @Test func saysOnceThatThereIsNoHeading() {
        let words = (1...50).map { "từ \($0)\n" }.joined()
        let data = TrainingData.read(SourceFile(path: "a.md", text: words + "## intent:a\n- một\n"))
        #expect(data.diagnostics.places == ["1:1 malformed-example"])
        #expect(data.diagnostics.map(\.severity) == [.error])
        #expect(data.examples.map(\.example.text) == ["một"])
    }

    /// An intent that is answered at once; not after another action, nor one of two.
    @Test func readsWhatStoriesAnswerAtOnce() {
        let source = """
            ## một
            * hoi_gia{"ve": "x"}
              - utter_gia
              - utter_them
              - action_luu
              - utter_sau
            * chao OR tam_biet
              - utter_chao
            * hoi_gio
              - action_tim
              - utter_gio
            ## hai
            * chao
              - utter_chao
            """
        let data = TrainingData.read(SourceFile(path: "stories.md", text: source))
        #expect(data.scripts.map(\.intent) == ["hoi_gia", "chao"])
        #expect(data.scripts.map(\.responses) == [["utter_gia", "utter_them"], ["utter_chao"]])
        #expect(data.scripts.allSatisfy { !$0.isRule })
    }

    @Test(arguments: [
        "", "<!--", "-->", "<!---->", "##", "## :", "* ", "- ", "<!-- a -->b<!-- c", "#",
        "## intent:a\n<!--\n-->\n- [", "\u{FEFF}",
    ])
    func survivesAnyText(text: String) {
        #expect(TrainingData.read(SourceFile(path: "a.md", text: text)).files.count == 1)
    }
}
