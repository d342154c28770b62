import Foundation
import IntentMatching
import Testing

@testable import KnowledgeFiles

@Suite struct KnowledgeEditTests {
    static let path = "Corpus/FAQ/b.yml"

    static func load(_ text: String, path: String = path) throws -> Knowledge {
        try Corpus.load([path: text])
    }

    /// The lines that an edit adds and removes.
    static func difference(_ text: String, path: String = path, _ edit: (Knowledge) throws -> FileChange)
        throws -> [String]
    {
        try edit(load(text, path: path)).difference
    }

    static let entry = """
        # đầu tệp
        nlu:  # các ý định
        - intent: faq/gia_ve   # giá vé
          metadata: {label: "Giá vé", status: draft}  # nháp
          examples: |
            - giá vé bao nhiêu

            - vé mấy đồng
          # cuối mục
        - intent: faq/khac
          examples: |
            - khác đi
        # trước câu trả lời
        responses:
          utter_faq/gia_ve:
          - text: "Dạ."   # ngắn
        """

    @Test(arguments: ["\n", "\r\n"], ["", "\u{FEFF}"])
    func appendsOneLineAndKeepsTheRest(end: String, mark: String) throws {
        let text = mark + Self.entry.replacing("\n", with: end)
        let knowledge = try Self.load(text)
        let change = try KnowledgeEdit.append(
            example: "  mua vé hết \n nhiêu ", to: "faq/gia_ve", in: knowledge)
        #expect(change.difference == ["+    - mua vé hết nhiêu"])
        #expect(change.after.hasByteOrderMark == !mark.isEmpty)
        let expected = text.replacing(
            "- vé mấy đồng" + end, with: "- vé mấy đồng" + end + "    - mua vé hết nhiêu" + end)
        #expect((mark + change.after.text).utf8.elementsEqual(expected.utf8))
    }

    @Test(arguments: [
        ("nlu:\n- intent: faq/x\n  examples: |\n    - một hai", ["+    - mới nè"]),
        ("nlu:\n- intent: faq/x\n  examples:\n  - một hai\n", []),
        ("nlu:\n- intent: faq/x\n  examples:\n  - \"một hai\"\n", ["+  - \"mới nè\""]),
        (
            "nlu:\n  - intent: faq/x\n    examples:\n      - text: một hai\n        metadata: {a: b}\n    metadata: {label: x}\n",
            ["+      - text: \"mới nè\""]
        ),
        (
            "nlu:\n- intent: faq/x\n  examples:\n  - text: |\n      một hai\n\n- intent: faq/y\n  examples: |\n    - ba\n",
            []
        ),
        ("nlu:\n- intent: faq/x\n  metadata: {label: x}\n", ["+  examples: |", "+    - mới nè"]),
    ])
    func appendsInEveryForm(text: String, lines: [String]) throws {
        guard !lines.isEmpty else {
            // A plain item `- một hai` is taken for a bullet, which suits it; a block item is refused.
            let knowledge = try Self.load(text)
            let change = try? KnowledgeEdit.append(example: "mới nè", to: "faq/x", in: knowledge)
            #expect(change == nil || change?.difference == ["+  - mới nè"])
            return
        }
        #expect(
            try Self.difference(text) { try KnowledgeEdit.append(example: "mới nè", to: "faq/x", in: $0) }
                == lines)
    }

    @Test func appendsToMarkdown() throws {
        let text = "## intent:faq/x\n- một\n* hai\n\n## intent:faq/y\n- ba\n"
        let path = "Corpus/FAQ/b.md"
        #expect(
            try Self.difference(text, path: path) {
                try KnowledgeEdit.append(example: "mới", to: "faq/x", in: $0)
            } == ["+* mới"])
        #expect(
            try Self.difference(text, path: path) {
                try KnowledgeEdit.append(example: "mới", to: "faq/y", in: $0)
            } == ["+- mới"])
    }

    @Test func refusesWhatItCannotDo() throws {
        let knowledge = try Self.load(Self.entry)
        #expect(throws: KnowledgeEditError.unknownIntent("faq/khong_co")) {
            try KnowledgeEdit.append(example: "a", to: "faq/khong_co", in: knowledge)
        }
        #expect(throws: KnowledgeEditError.emptyText) {
            try KnowledgeEdit.append(example: " \u{200B}?! ", to: "faq/gia_ve", in: knowledge)
        }
        #expect(
            throws: KnowledgeEditError.exampleExists(
                "vé mấy đồng", SourceLocation(file: Self.path, line: 8, column: 7))
        ) { try KnowledgeEdit.append(example: "vé  mấy đồng", to: "faq/gia_ve", in: knowledge) }
        let quoted = try Self.load("nlu:\n- intent: faq/x\n  examples: \"- một\\n- hai\"\n")
        #expect(throws: KnowledgeEditError.self) {
            try KnowledgeEdit.append(example: "ba", to: "faq/x", in: quoted)
        }
    }

    @Test(
        arguments: [
            ("xem [vé](gia) nè", "xem (vé)(gia) nè"), ("- gạch đầu", "- gạch đầu"), ("# thăng", "# thăng"),
            ("a: b", "a: b"),
            ("\"ngoặc", "\"ngoặc"), ("{goi} ơi", "{goi} ơi"), ("Vie\u{302}\u{323}t", "Việt"),
            ("a\tb\u{0}c", "a b c"), ("\u{FEFF}x\u{202E}", "x"),
            ("👨‍👩‍👧 ơi", "👨‍👩‍👧 ơi"), ("-", nil),
        ] as [(String, String?)])
    func takesAnyWords(text: String, written: String?) throws {
        let knowledge = try Self.load(Self.entry)
        guard let written else {
            #expect(throws: KnowledgeEditError.emptyText) {
                try KnowledgeEdit.append(example: text, to: "faq/gia_ve", in: knowledge)
            }
            return
        }
        let change = try KnowledgeEdit.append(example: text, to: "faq/gia_ve", in: knowledge)
        #expect(change.difference.map { Array($0.utf8) } == [Array("+    - \(written)".utf8)])
        let data = TrainingData.read(change.after)
        #expect(data.intents[0].intent.examples.last?.text == written)
        #expect(data.diagnostics.filter { $0.severity == .error } == [])
    }

    @Test func removesOneLine() throws {
        #expect(
            try Self.difference(Self.entry) {
                try KnowledgeEdit.remove(example: "giá vé bao nhiêu", from: "faq/gia_ve", in: $0)
            } == ["-    - giá vé bao nhiêu"])
        let knowledge = try Self.load(Self.entry)
        #expect(throws: KnowledgeEditError.unknownExample("x")) {
            try KnowledgeEdit.remove(example: "x", from: "faq/gia_ve", in: knowledge)
        }
    }

    @Test(arguments: [
        (
            "nlu:\n- intent: faq/x\n  metadata: {label: x, status: draft}  # a\n  examples: |\n    - a\n",
            [
                "-  metadata: {label: x, status: draft}  # a",
                "+  metadata: {label: x, status: published}  # a",
            ]
        ),
        (
            "nlu:\n- intent: faq/x\n  metadata: {status: \"draft\", label: x}\n  examples: |\n    - a\n",
            ["-  metadata: {status: \"draft\", label: x}", "+  metadata: {status: published, label: x}"]
        ),
        (
            "nlu:\n- intent: faq/x\n  metadata:\n    label: x\n    status: draft\n  examples: |\n    - a\n",
            ["-    status: draft", "+    status: published"]
        ),
    ])
    func publishes(text: String, lines: [String]) throws {
        #expect(
            try Self.difference(text) { try KnowledgeEdit.set(status: .published, of: "faq/x", in: $0) }
                == lines)
    }

    @Test(arguments: [
        (
            "nlu:\n- intent: faq/x\n  metadata: {label: x}\n  examples: |\n    - a\n",
            ["-  metadata: {label: x}", "+  metadata: {status: draft, label: x}"]
        ),
        (
            "nlu:\n- intent: faq/x\n  metadata:\n    label: x\n  examples: |\n    - a\n",
            ["+    status: draft"]
        ),
        ("nlu:\n- intent: faq/x\n  examples: |\n    - a\n", ["+  metadata: {status: draft}"]),
    ])
    func takesBack(text: String, lines: [String]) throws {
        #expect(
            try Self.difference(text) { try KnowledgeEdit.set(status: .draft, of: "faq/x", in: $0) } == lines)
    }

    static let new = NewEntry(
        id: "faq/moi", label: "Vé \"mới\"", owner: "cskh", examples: ["một hai", "[ba](bốn)", "một  hai"],
        answers: ["Dạ, \"vé\": {goi}\n xem ạ. \\"])

    @Test func addsAnEntryBelowTheOthers() throws {
        let lines = try Self.difference(Self.entry) { try KnowledgeEdit.add(Self.new, to: Self.path, in: $0) }
        #expect(
            lines.filter { $0.hasPrefix("+") } == [
                "+- intent: faq/moi",
                "+  metadata: {label: \"Vé \\\"mới\\\"\", status: draft, owner: cskh}", "+  examples: |",
                "+    - một hai", "+    - (ba)(bốn)", "+# trước câu trả lời", "+responses:",
                "+  utter_faq/gia_ve:",
                "+  - text: \"Dạ.\"   # ngắn", "+  utter_faq/moi:",
                "+  - text: \"Dạ, \\\"vé\\\": {goi}\\n xem ạ. \\\\\"",
            ])
        let change = try KnowledgeEdit.add(Self.new, to: Self.path, in: Self.load(Self.entry))
        let data = TrainingData.read(change.after)
        #expect(data.diagnostics == [])
        #expect(data.intents.map(\.intent.id) == ["faq/gia_ve", "faq/khac", "faq/moi"])
        #expect(data.responses.map(\.response.text) == ["Dạ.", "Dạ, \"vé\": {goi}\n xem ạ. \\"])
    }

    @Test(arguments: [
        "nlu:\n- intent: faq/x\n  examples: |\n    - a", "responses:\n    utter_faq/x:\n    - text: a\n",
        "# rỗng\n", "version: \"3.1\"\nnlu:\n  - intent: faq/x\n    examples: |\n      - a\n\n",
    ])
    func addsAnEntryToAnyFile(text: String) throws {
        let knowledge = try Self.load(text)
        let change = try KnowledgeEdit.add(Self.new, to: Self.path, in: knowledge)
        let data = TrainingData.read(change.after)
        #expect(data.diagnostics.filter { $0.severity == .error } == [])
        #expect(data.intents.last?.intent.label == "Vé \"mới\"")
        #expect(data.responses.last?.name == "utter_faq/moi")
    }

    @Test func addsAnEntryToANewFile() throws {
        let folder = try TemporaryFolder(Corpus.files)
        let knowledge = KnowledgeFiles.load(directory: folder.path)
        let change = try KnowledgeEdit.add(Self.new, to: "Corpus/FAQ/moi/vé.yml", in: knowledge)
        try KnowledgeEdit.write([change], directory: folder.path)
        let reloaded = KnowledgeFiles.load(directory: folder.path)
        #expect(reloaded.diagnostics == [])
        #expect(reloaded.base.intents.last?.status == .draft)
        #expect(throws: KnowledgeEditError.intentExists("faq/moi")) {
            try KnowledgeEdit.add(Self.new, to: "x.yml", in: reloaded)
        }
        #expect(throws: KnowledgeEditError.invalidID("faq/ moi")) {
            try KnowledgeEdit.add(
                NewEntry(id: "faq/ moi", examples: ["a"], answers: []), to: "x.yml", in: reloaded)
        }
    }

    @Test func neverOverwritesWhatAPersonSaved() throws {
        let folder = try TemporaryFolder(Corpus.files)
        let knowledge = KnowledgeFiles.load(directory: folder.path)
        let change = try KnowledgeEdit.append(example: "hạn đổi", to: "faq/doi_tra", in: knowledge)
        try folder.write(Corpus.faq + "\n# mới", to: "Corpus/FAQ/a.yml")
        #expect(throws: KnowledgeEditError.self) { try KnowledgeEdit.write([change], directory: folder.path) }
        #expect(try folder.read("Corpus/FAQ/a.yml") == Corpus.faq + "\n# mới")
    }

    @Test(arguments: [
        ("Đổi trả trong bao lâu?", "faq/doi_tra_trong_bao_lau"), ("???", "faq/moi"),
        ("đổi trả", "faq/doi_tra_2"),
        ("một hai ba bốn năm sáu bảy tám chín", "faq/mot_hai_ba_bon_nam_sau_bay_tam"),
    ])
    func namesAnEntry(question: String, id: String) {
        #expect(NewEntry.id(for: question, taken: ["faq/doi_tra"]).rawValue == id)
    }
}
