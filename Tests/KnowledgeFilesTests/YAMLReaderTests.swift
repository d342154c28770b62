import IntentMatching
import Testing

@testable import KnowledgeFiles

@Suite struct YAMLReaderTests {
    /// A mistake in one entry costs that entry alone, and stands where it was made.
    @Test(arguments: [
        ("utter_b:\n  - text: ▸\"Dạ, không đóng", "this quote is never closed"),
        ("utter_b:\n  - text: Dạ▸: có hai: chấm", "a colon cannot stand here"),
        ("utter_b:\n  - ▸{text: Dạ", "this bracket is not closed on its line by `}`"),
        ("utter_b:\n  - {text: \"Dạ\" ▸channel: zalo}", "a comma or `}` is missing before this"),
        ("utter_b:\n▸\t- text: Dạ", "a tab stands where YAML wants blanks"),
        ("utter_b:\n  - text: \"a▸\\q\"", "there is no such escape in double quotes"),
        ("utter_b:\n  - text: a\n    ▸text: b", "the key `text` is written twice in one map"),
        ("utter_b:\n  - text: ▸*không", "a text cannot begin with this character unless it is quoted"),
        ("utter_b:\n  - text: ▸*abc", "`*` begins the name of an anchor, and there is no such anchor"),
        ("utter_b:\n  - text: ▸@abc", "a text cannot begin with this character unless it is quoted"),
    ])
    func goesOnAfterAMistake(entry: String, message: String) {
        let source = Marked(
            """
            version: "3.1"
            nlu:
            - intent: x
              examples: |
                - một
            responses:
              utter_a:
              - text: A
              \(entry)
              utter_c:
              - text: C
            """)
        let data = Corpus.read(source.text)
        #expect(data.diagnostics.map(\.message) == [message])
        #expect(data.diagnostics.map { "\($0.location.line):\($0.location.column)" } == source.places)
        #expect(data.intents.map(\.intent.id) == ["x"])
        #expect(data.responses.map(\.name) == ["utter_a", "utter_c"])
    }

    @Test func readsBothOfTwoSections() {
        let data = Corpus.read(
            "nlu:\n- intent: x\n  examples: |\n    - một\nnlu:\n- intent: y\n  examples: |\n    - hai\n")
        #expect(data.diagnostics.places == ["5:1 duplicate-key"])
        #expect(data.diagnostics.first?.notes.first?.location?.line == 1)
        #expect(data.intents.map(\.intent.id) == ["x", "y"])
        #expect(data.examples.compactMap(\.example.location).map(\.line) == [4, 8])
    }

    @Test func readsEveryBrokenEntryOnce() {
        let data = Corpus.read(
            "responses:\n  utter_a:\n  - text: \"A\n  utter_b:\n  - text: B\n  utter_c:\n  - text: [C\n")
        #expect(data.diagnostics.count == 2)
        #expect(data.responses.map(\.name) == ["utter_b"])
    }

    @Test(arguments: ["\u{FEFF}", ""], ["\n", "\r\n", "\r"])
    func readsEveryLineEndAndMark(mark: String, end: String) {
        let lines = ["nlu:", "- intent: x", "  examples: |", "    - đổi trả", "    - hai", "  ▸metadat: {}"]
        let marked = Marked(lines.joined(separator: "\n"))
        let data = Corpus.read(mark + marked.text.replacing("\n", with: end))
        #expect(data.examples.map(\.example.text) == ["đổi trả", "hai"])
        #expect(
            data.examples.compactMap { $0.example.location.map { "\($0.line):\($0.column)" } } == [
                "4:7", "5:7",
            ])
        #expect(data.diagnostics.map { "\($0.location.line):\($0.location.column)" } == marked.places)
    }

    @Test(arguments: [
        "nlu: \u{85}- intent: x\n▸foo: a", "nlu: [] # a\u{2028}\n▸foo: a", "a", "- a", "[", "{", "}", "&a",
        "*a", "!!x", "%", "? a\n: b",
        "nlu: &a [*a]", "a: &a [1]\nb: [*a, *a]", "--- a\n--- b", "\u{0}", "nlu:\n- intent: |\n", "\u{7}",
        "nlu: !!binary xx",
        "responses: {utter_a: [{text: x, custom: &a {b: 1}}, {custom: {<<: *a}, text: y}]}",
    ])
    func survivesAnyText(text: String) {
        let marked = Marked(text)
        let data = Corpus.read(marked.text)
        for place in marked.places {
            #expect(data.diagnostics.map { "\($0.location.line):\($0.location.column)" }.contains(place))
        }
    }

    @Test(arguments: ["[", "- ", "{a: ", "&a [*a, "], [100, 1_000, 20_000])
    func survivesDeepNesting(piece: String, depth: Int) {
        let data = Corpus.read("nlu: " + String(repeating: piece, count: depth))
        #expect(!data.diagnostics.isEmpty)
    }

    @Test func isNotBlownUpByAliases() {
        var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
        for (name, previous) in zip("bcdefghij", "abcdefghi") {
            text +=
                "\(name): &\(name) [" + Array(repeating: "*\(previous)", count: 9).joined(separator: ", ")
                + "]\n"
        }
        text += "responses: {utter_a: [{text: a, custom: *j}]}\n"
        let data = Corpus.read(text)
        #expect(data.responses.count == 1)
    }
}
