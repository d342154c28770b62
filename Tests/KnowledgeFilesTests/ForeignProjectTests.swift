import IntentMatching
import Testing

@testable import KnowledgeFiles

/// A Rasa project as it comes: examples, answers, rules and stories in files of their own.
@Suite struct ForeignProjectTests {
    static let examples = """
        nlu:
        - intent: hoi_gia
          examples: |
            - giá vé bao nhiêu
        - intent: hoi_gio
          examples: |
            - mấy giờ mở cửa
        - intent: hoi_xe
          examples: |
            - gửi xe ở đâu
        """
    static let domain = """
        intents: [hoi_gia, hoi_gio, hoi_xe]
        slots:
          prefix_name: {type: text}
        responses:
          utter_hoi_gia:
          - text: "Dạ, vé 50k ạ."
          utter_gio:
          - text: "Dạ, 8 giờ ạ."
          utter_them:
          - text: "Còn gì nữa không ạ?"
          utter_khac:
          - text: "Dạ."
        """

    static func plan(
        _ files: [(name: String, text: String)], into knowledge: Knowledge? = nil
    ) throws -> KnowledgeImport.Plan {
        let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.text) }))
        var imported = ImportedFiles()
        for file in files { imported.read(path: folder.path + "/" + file.name) }
        let errors = imported.diagnostics.filter { $0.severity == .error }
        #expect(errors == [])
        return KnowledgeImport.plan(
            imported.entries, rest: imported.rest, into: try knowledge ?? Corpus.load([:]),
            path: "Corpus/FAQ/nhap.yml")
    }

    static func data(_ plan: KnowledgeImport.Plan) throws -> TrainingData {
        TrainingData.read(try #require(plan.changes.first { $0.path == "Corpus/FAQ/nhap.yml" }).after)
    }

    /// The prefix goes on the names of the answers as well, and nothing is left without its question.
    @Test func keepsAnswersWithTheirQuestions() throws {
        let plan = try Self.plan([("nlu.yml", Self.examples), ("domain.yml", Self.domain)])
        #expect(plan.summary.contains("+ faq/hoi_gia: 1 example, 1 answer (Corpus/FAQ/nhap.yml)"))
        let names = try Self.data(plan).responses.map(\.name)
        #expect(names.contains("utter_faq/hoi_gia"))
        #expect(!names.contains("utter_hoi_gia"))
        #expect(plan.joined == 0)
        #expect(
            plan.diagnostics.map(\.message) == [
                "`faq/hoi_gio` comes in without an answer", "`faq/hoi_xe` comes in without an answer",
            ])
        #expect(plan.diagnostics.map { $0.location.line } == [5, 8])
        #expect(plan.diagnostics.allSatisfy { $0.severity == .warning })
    }

    /// An intent that rules or stories answer at once has that answer; a rule counts more than a story.
    @Test(arguments: [
        "rules:\n- rule: a\n  steps:\n  - intent: hoi_gio\n  - action: utter_gio\n  - action: utter_them\n",
        "stories:\n- story: a\n  steps:\n  - intent: hoi_gio\n  - action: utter_gio\n  - action: utter_them\n"
            + "  - intent: hoi_gia\n  - action: action_x\n  - action: utter_khac\n",
        "stories:\n- story: a\n  steps:\n  - intent: hoi_gio\n  - action: utter_khac\n"
            + "rules:\n- rule: a\n  steps:\n  - intent: hoi_gio\n  - action: utter_gio\n  - action: utter_them\n",
    ])
    func joinsWhatScriptsJoin(scripts: String) throws {
        let plan = try Self.plan([
            ("nlu.yml", Self.examples), ("domain.yml", Self.domain), ("rules.yml", scripts),
        ])
        #expect(plan.joined == 1)
        let data = try Self.data(plan)
        let answer = data.responses.filter { $0.name == "utter_faq/hoi_gio" }.map(\.response.text)
        #expect(answer == ["Dạ, 8 giờ ạ.\nCòn gì nữa không ạ?"])
        #expect(!data.responses.contains { $0.name == "utter_gio" })
        #expect(data.responses.contains { $0.name == "utter_khac" })
    }

    @Test func leavesTheChoiceBetweenStoriesToPeople() throws {
        let stories = ["utter_gio", "utter_khac"].map {
            "- story: a\n  steps:\n  - intent: hoi_gio\n  - action: \($0)\n"
        }
        let plan = try Self.plan([
            ("nlu.yml", Self.examples), ("domain.yml", Self.domain),
            ("stories.yml", "stories:\n" + stories.joined()),
        ])
        #expect(plan.joined == 0)
        #expect(
            plan.diagnostics.compactMap(\.hint).contains(
                "its stories answer with `utter_gio` or `utter_khac`: choose one"))
    }

    /// A rule with a condition, or after something else, is no answer at once.
    @Test func readsOnlyWhatFollowsAtOnce() {
        let data = Corpus.read(
            """
            rules:
            - rule: a
              condition: [{active_loop: f}]
              steps:
              - intent: x
              - action: utter_x
            - rule: b
              steps:
              - intent: y
                entities: [ve]
              - slot_was_set: [{ve: a}]
              - action: utter_y
              - action: utter_z
            """)
        #expect(data.scripts.map(\.intent) == ["x"])
        #expect(data.scripts.map(\.isRule) == [false])
    }

    /// An import makes the folder of questions; what only serving needs does not keep it.
    @Test(arguments: [
        [:], ["Intents/a.yml": Corpus.intents],
        ["Intents/a.yml": Corpus.intents, "Corpus/FAQ/leer.yml": "version: \"3.1\"\n"],
    ])
    func goesIntoANewProject(files: [String: String]) throws {
        let folder = try TemporaryFolder(files)
        let knowledge = KnowledgeFiles.load(directory: folder.path)
        #expect(KnowledgeImport.obstacles(in: knowledge) == [])
        let plan = try Self.plan([("a.csv", "Câu hỏi,Trả lời\ngửi xe ở đâu,Dạ ở hầm ạ\n")], into: knowledge)
        try KnowledgeEdit.write(plan.changes, directory: folder.path)
        #expect(try folder.read("Corpus/FAQ/nhap.yml").contains("gửi xe ở đâu"))
    }

    @Test func doesNotGoIntoABrokenProject() throws {
        #expect(
            KnowledgeImport.obstacles(in: KnowledgeFiles.load(directory: "/khong/co/that")).map(\.kind) == [
                .missingFolder
            ])
        let knowledge = try Corpus.load(["Corpus/FAQ/b.yml": "nlu: 3\n"])
        #expect(KnowledgeImport.obstacles(in: knowledge).map(\.kind) == [.wrongType])
    }

    /// Rasa 1 names lists from where it was started, the folder above `data/`.
    @Test(arguments: ["data/ds/nlu.md", "data/nlu.md", "nlu.md"])
    func findsListsFromTheFoldersAbove(name: String) throws {
        let folder = try TemporaryFolder([
            name: "## lookup:mon\ndata/mon.txt\n## intent:a\n- một\n", "data/mon.txt": "bún\nphở\n",
        ])
        var imported = ImportedFiles()
        imported.read(path: folder.path + "/" + name)
        #expect(imported.diagnostics == [])
        #expect(imported.rest.lookups == [.init(name: "mon", items: ["bún", "phở"])])
    }

    @Test func findsListsInTheProject() throws {
        let project = try TemporaryFolder(["data/mon.txt": "bún\n"])
        let folder = try TemporaryFolder(["nlu.md": "## lookup:mon\ndata/mon.txt\n"])
        var imported = ImportedFiles(project: project.path)
        imported.read(path: folder.path + "/nlu.md")
        #expect(imported.rest.lookups == [.init(name: "mon", items: ["bún"])])
    }
}
