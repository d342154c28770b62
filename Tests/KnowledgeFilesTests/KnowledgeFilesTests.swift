import CustomerCare
import Foundation
import IntentMatching
import Testing
import VietnameseText

@testable import KnowledgeFiles

@Suite struct KnowledgeFilesTests {
    @Test func loadsACorpusWithoutAMistake() throws {
        let knowledge = try Corpus.load([
            "Corpus/Lexicon/a.tsv": "# viết tắt\nđh\tđơn hàng\tghi chú\ntk\ttài khoản|thằng\nSapo\t=\n",
            "Corpus/Utterances/a.tsv":
                "intent\ttext\ttags\nfaq/doi_tra\tđổi trả sao\tclean,short\nout_of_scope\ttrời mưa\n",
        ])
        #expect(knowledge.diagnostics == [])
        #expect(knowledge.isUsable)
        #expect(knowledge.base.intents.map(\.id) == ["greet", "faq/doi_tra"])
        #expect(knowledge.base.responses.keys.sorted() == ["utter_faq/doi_tra"])
        #expect(knowledge.base.placeholders == ["hotline": "1900 0000", "return_days": "7 ngày"])
        #expect(knowledge.base.lexicon.abbreviations.map(\.form) == ["đh", "tk"])
        #expect(
            knowledge.base.lexicon.abbreviations.map(\.readings) == [["đơn hàng"], ["tài khoản", "thằng"]])
        #expect(knowledge.base.lexicon.protectedWords == ["Sapo"])
        #expect(
            knowledge.policy.categories == [
                .init(id: "doi_tra", label: "Đổi trả", team: "sales", words: ["đổi trả"])
            ])
        #expect(knowledge.policy.limits.choices == 4)
        #expect(knowledge.utterances.map(\.intent) == ["faq/doi_tra", "out_of_scope"])
        #expect(knowledge.utterances.map(\.tags) == [["clean", "short"], []])
        #expect(
            knowledge.utterances.map(\.location) == [
                SourceLocation(file: "Corpus/Utterances/a.tsv", line: 2, column: 13),
                SourceLocation(file: "Corpus/Utterances/a.tsv", line: 3, column: 14),
            ])
    }

    /// A folder without knowledge is never an empty assistant in silence.
    @Test(
        arguments: [
            ([:], ["Corpus missing-folder", "Intents missing-folder"]),
            (
                ["Corpus/FAQ/a.yml": Corpus.faq],
                ["Corpus/care.yml missing-file", "Corpus/company.yml missing-file", "Intents missing-folder"]
            ),
            (
                [
                    "Intents/a.yml": "", "Corpus/FAQ/a.txt": "x", "Corpus/company.yml": Corpus.company,
                    "Corpus/care.yml": Corpus.care,
                ],
                [
                    "Corpus/FAQ empty-folder", "Corpus/FAQ/a.txt ignored-file", "Intents empty-folder",
                    "Intents/a.yml empty-file",
                ]
            ),
        ] as [([String: String], [String])])
    func namesWhatIsMissing(files: [String: String], expected: [String]) throws {
        let folder = try TemporaryFolder(files)
        let knowledge = KnowledgeFiles.load(directory: folder.path, parts: .all)
        #expect(knowledge.diagnostics.map { "\($0.location.file) \($0.kind.rawValue)" }.sorted() == expected)
        #expect(!knowledge.isUsable)
    }

    /// A project that is only begun has no questions yet.
    @Test(
        arguments: [
            (["Intents/a.yml": Corpus.intents], ["Corpus missing-folder"]),
            (
                [
                    "Intents/a.yml": Corpus.intents, "Corpus/company.yml": Corpus.company,
                    "Corpus/care.yml": Corpus.care,
                ], ["Corpus/FAQ missing-folder"]
            ),
            (
                [
                    "Intents/a.yml": Corpus.intents, "Corpus/company.yml": Corpus.company,
                    "Corpus/care.yml": Corpus.care, "Corpus/FAQ/a.yml": "version: \"3.1\"\n",
                ], ["Corpus/FAQ empty-folder"]
            ),
        ] as [([String: String], [String])])
    func warnsWhereOnlyQuestionsAreMissing(files: [String: String], expected: [String]) throws {
        let folder = try TemporaryFolder(files)
        let knowledge = KnowledgeFiles.load(directory: folder.path)
        #expect(knowledge.diagnostics.map { "\($0.location.file) \($0.kind.rawValue)" } == expected)
        #expect(knowledge.diagnostics.map(\.severity) == [.warning])
        #expect(knowledge.isUsable)
    }

    @Test func namesAMissingDirectory() throws {
        let knowledge = KnowledgeFiles.load(directory: "/khong/co/that")
        #expect(knowledge.diagnostics.map(\.kind) == [.missingFolder])
        #expect(knowledge.diagnostics.first?.location.file == "/khong/co/that")
    }

    @Test func joinsTheBlocksOfAnIntent() throws {
        let knowledge = try Corpus.load([
            "Intents/b.yml": """
            nlu:
            - intent: greet
              metadata: {owner: cskh, label: "Chào"}
              examples: |
                - hi shop
            """
        ])
        let greet = try #require(knowledge.base.intents.first { $0.id == "greet" })
        #expect(greet.examples.map(\.text) == ["xin chào shop", "alo shop ơi", "chào em", "hi shop"])
        #expect(greet.owner == "cskh")
        #expect(greet.label == "Lời chào")
        #expect(knowledge.diagnostics.places == ["3:34 conflicting-metadata"])
    }

    @Test func namesAnAnswerWrittenTwice() throws {
        let knowledge = try Corpus.load([
            "Corpus/FAQ/b.yml": "responses:\n  utter_faq/doi_tra:\n  - text: khác"
        ])
        #expect(knowledge.diagnostics.places == ["2:3 duplicate-answer"])
        #expect(knowledge.diagnostics.first?.notes.first?.location?.file == "Corpus/FAQ/a.yml")
        #expect(knowledge.base.responses["utter_faq/doi_tra"]?.count == 2)
    }

    @Test func readsNestedFoldersAndListsFromFiles() throws {
        let knowledge = try Corpus.load([
            "Corpus/FAQ/con/x.YAML":
                "nlu:\n- lookup: sp\n  examples: ds.txt\n- lookup: hang\n  file: Corpus/FAQ/ds.txt\n- lookup: ngoai\n  file: ../../../../etc/passwd\n",
            "Corpus/FAQ/con/ds.txt": "một\n\n- hai\n", "Corpus/FAQ/ds.txt": "ba\r\n",
            "Intents/.an.yml": "x: y", "Intents/b.yml~": "x",
        ])
        #expect(knowledge.base.lookups.map(\.items) == [["một", "hai"], ["ba"], []])
        #expect(knowledge.diagnostics.places == ["6:11 empty-intent", "7:9 missing-file"])
    }

    @Test func readsADomain() throws {
        let knowledge = try Corpus.load([
            "domain.yml": "intents:\n- greet\nresponses:\n  utter_greet:\n  - text: Dạ em chào {goi} ạ.\n"
        ])
        #expect(knowledge.diagnostics == [])
        #expect(knowledge.base.responses["utter_greet"]?.map(\.text) == ["Dạ em chào {goi} ạ."])
        #expect(knowledge.definitions.declarations.map(\.id) == ["greet"])
    }

    @Test func repairsAndReportsBrokenBytes() throws {
        let folder = try TemporaryFolder(Corpus.files)
        var bytes = Data("nlu:\n- intent: x\n  examples: |\n    - đổi ".utf8)
        bytes += [0xFF, 0xFE]
        try folder.write(bytes, to: "Intents/b.yml")
        let knowledge = KnowledgeFiles.load(directory: folder.path)
        #expect(knowledge.diagnostics.places == ["4:11 invalid-encoding"])
    }

    @Test func readsUTF16() throws {
        let folder = try TemporaryFolder(Corpus.files)
        let text = Corpus.intents.replacing("greet", with: "utf16")
        try folder.write(try #require(text.data(using: .utf16)), to: "Intents/b.yml")
        let knowledge = KnowledgeFiles.load(directory: folder.path)
        #expect(knowledge.diagnostics == [])
        #expect(knowledge.base.intents.map(\.id).contains("utf16"))
    }

    @Test func refusesWhatIsNoFile() throws {
        let folder = try TemporaryFolder(Corpus.files)
        try FileManager.default.createDirectory(
            at: URL(fileURLWithPath: folder.path).appendingPathComponent("Intents/x.yml"),
            withIntermediateDirectories: true)
        #expect(KnowledgeFiles.load(directory: folder.path).diagnostics == [])
    }

    @Test func reloadsOnlyWhatChanged() throws {
        let folder = try TemporaryFolder(Corpus.files)
        let first = KnowledgeFiles.load(directory: folder.path)
        try folder.write(
            Corpus.faq.replacing("đổi trả trong bao lâu", with: "hạn đổi trả"), to: "Corpus/FAQ/a.yml")
        let second = KnowledgeFiles.load(directory: folder.path, reusing: first)
        let fresh = KnowledgeFiles.load(directory: folder.path)
        #expect(second.base == fresh.base)
        #expect(second.base != first.base)
        #expect(second.diagnostics == fresh.diagnostics)
    }

    @Test func readsTheSameSideBySide() async throws {
        let folder = try TemporaryFolder(Corpus.files)
        for number in 0..<20 {
            try folder.write(
                Corpus.entry(
                    "faq/so_\(number)", examples: ["câu \(number) một", "câu \(number) hai", "[x](y"]),
                to: "Corpus/FAQ/\(number)/x.yml")
        }
        func inOrder() -> Knowledge { KnowledgeFiles.load(directory: folder.path, parts: .all) }
        let (serial, parallel) = (inOrder(), await KnowledgeFiles.load(directory: folder.path, parts: .all))
        #expect(parallel.base == serial.base)
        #expect(parallel.diagnostics == serial.diagnostics)
        #expect(parallel.definitions == serial.definitions)
        #expect(!parallel.diagnostics.isEmpty)
        func checked() -> [Diagnostic] { KnowledgeCheck.diagnostics(of: serial, settings: Corpus.settings) }
        #expect(await KnowledgeCheck.diagnostics(of: serial, settings: Corpus.settings) == checked())
        #expect(!checked().isEmpty)
    }

    @Test func tellsWhetherFilesChanged() throws {
        let folder = try TemporaryFolder(Corpus.files)
        let before = FolderFingerprint(directory: folder.path)
        #expect(FolderFingerprint(directory: folder.path) == before)
        #expect(KnowledgeFiles.load(directory: folder.path).fingerprint == before)
        try folder.write("1234", to: "Corpus/FAQ/b.yml")
        let more = FolderFingerprint(directory: folder.path)
        #expect(more != before)
        try folder.write("12345", to: "Corpus/FAQ/b.yml")
        #expect(FolderFingerprint(directory: folder.path) != more)
        try folder.write("not read", to: "README.md")
        try folder.write("x", to: "Corpus/care.yml")
        #expect(FolderFingerprint(directory: folder.path) != before)
    }
}
