import Foundation
import Testing

/// `hoidap import` and `hoidap export`, as a team lead runs them.
@Suite struct ExchangeTests {
    private static func run(_ folder: Folder, _ arguments: [String]) throws -> Program.Result {
        try Program.run(["--directory", folder.url.path] + arguments)
    }

    private static let sheet =
        "Câu hỏi,Trả lời,Trạng thái\nmấy giờ mở cửa,\"Dạ, 8 giờ ạ.\",công khai\nđóng cửa lúc nào,\"Dạ, 21 giờ ạ.\",xong\n"

    @Test func aBadRowIsNamedAndHoldsEverythingBack() throws {
        let folder = try Deployment.make()
        let file = folder.path("moi.csv")
        try Data(Self.sheet.utf8).write(to: URL(filePath: file))
        let refused = try Self.run(folder, ["import", file])
        #expect(refused.status == 1)
        #expect(refused.errors.contains("\(file):3:"))
        #expect(refused.errors.contains("row 3: there is no status `xong`"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("Corpus/FAQ/moi.yml")))
        let kept = try Self.run(folder, ["import", "--keep-going", file])
        #expect(kept.status == 1)
        let text = try String(contentsOfFile: folder.path("Corpus/FAQ/moi.yml"), encoding: .utf8)
        #expect(text.contains("mấy giờ mở cửa"))
        #expect(!text.contains("đóng cửa"))
    }

    @Test func aDryRunSaysWhatWouldChangeAndWritesNothing() throws {
        let folder = try Deployment.make()
        let file = folder.path("moi.csv")
        try Data("Question,Answer\ngiá vé bao nhiêu,\"Dạ, vé miễn phí ạ.\"\nmở cửa,8 giờ\n".utf8).write(
            to: URL(filePath: file))
        let dry = try Self.run(folder, ["import", "--dry-run", file])
        #expect(dry.status == 0)
        #expect(dry.lines.contains("~ faq/ve: answer changed"))
        #expect(dry.lines.contains("-  - text: \"Dạ, mời xem tại quầy ạ.\""))
        #expect(dry.lines.contains("+  - text: \"Dạ, vé miễn phí ạ.\""))
        #expect(dry.lines.contains("new file Corpus/FAQ/moi.yml"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("Corpus/FAQ/moi.yml")))
        #expect(try Self.run(folder, ["import", file]).status == 0)
        #expect(try Self.run(folder, ["import", file]).errors.contains("0 new, 0 changed, 2 unchanged"))
    }

    @Test(arguments: ["csv", "tsv", "qnamaker", "yaml", "markdown", "labelled"])
    func whatIsExportedChangesNothingWhenItComesBack(format: String) throws {
        let folder = try Deployment.make()
        let file = folder.path("export")
        let export = try Self.run(folder, ["export", "--format", format, "--output", file])
        #expect(export.status == 0, "\(export.errors)")
        let back = try Self.run(folder, ["import", "--dry-run", "--format", format, file])
        #expect(back.status == 0, "\(back.errors)")
        #expect(back.errors.contains("0 new, 0 changed, 2 unchanged"), "\(back.errors)")
    }

    @Test func theShippedCorpusGoesIntoAnEmptyDeploymentAndOutAgain() throws {
        let folder = try Deployment.make()
        let (csv, yaml) = (folder.path("all.csv"), folder.path("all.yml"))
        #expect(
            try Program.run(
                ["--directory", Program.root.path, "export", "--only", "faq/", "--output", csv]
            ).status == 0)
        #expect(try Self.run(folder, ["import", csv]).status == 0)
        #expect(try Self.run(folder, ["export", "--only", "faq/", "--output", yaml]).status == 0)
        let back = try Program.run(["--directory", Program.root.path, "import", "--dry-run", yaml])
        // Only the entry that the deployment had before is new.
        #expect(back.errors.contains("1 new, 0 changed"), "\(back.errors)")
        #expect(back.status == 0, "\(back.errors)")
    }

    /// A project that is only begun: intents, and no questions yet.
    @Test func questionsGoIntoANewProject() throws {
        let folder = try Deployment.make()
        try FileManager.default.removeItem(atPath: folder.path("Corpus/FAQ"))
        let file = folder.path("moi.csv")
        try Data("Câu hỏi,Trả lời\nmấy giờ mở cửa,8 giờ ạ\n".utf8).write(to: URL(filePath: file))
        let before = try Program.run(["--directory", folder.url.path, "match"], input: "xin chào\n")
        #expect(before.status == 0, "\(before.errors)")
        #expect(try Self.run(folder, ["import", file]).status == 0)
        let after = try Program.run(["--directory", folder.url.path, "match"], input: "may gio mo cua\n")
        #expect(after.output.contains("faq/may_gio_mo_cua"))
    }

    /// What `greet` hears is not taken away from it by a row of a spreadsheet.
    @Test func aRowDoesNotOutrankABuiltInIntent() throws {
        let folder = try Deployment.make()
        let file = folder.path("moi.csv")
        try Data("Câu hỏi,Trả lời\nxin chào shop ạ,Dạ\nmấy giờ mở cửa,8 giờ ạ\n".utf8).write(
            to: URL(filePath: file))
        let result = try Self.run(folder, ["import", file])
        #expect(result.status == 0)
        #expect(result.errors.contains("\(file):2:1: warning: "))
        #expect(result.errors.contains("already an example of `greet`"))
        #expect(result.errors.contains("1 new, 0 changed, 0 unchanged"))
    }

    /// Questions, answers and what joins them come in files of their own.
    @Test func aRasaProjectComesInWithItsAnswers() throws {
        let folder = try Deployment.make()
        let files = [
            "rasa/nlu.yml":
                "nlu:\n- intent: hoi_gio\n  examples: |\n    - mấy giờ mở cửa\n- intent: hoi_xe\n  examples: |\n    - gửi xe ở đâu\n",
            "rasa/domain.yml":
                "responses:\n  utter_hoi_gio:\n  - text: \"8 giờ ạ\"\n  utter_xe:\n  - text: \"ở hầm ạ\"\n",
            "rasa/rules.yml":
                "rules:\n- rule: xe\n  steps:\n  - intent: hoi_xe\n  - action: utter_xe\n",
        ]
        for (name, text) in files { try Deployment.write(text, to: name, in: folder) }
        let paths = ["rasa/nlu.yml", "rasa/domain.yml", "rasa/rules.yml"].map(folder.path)
        let result = try Self.run(folder, ["import"] + paths)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("2 new, 0 changed, 0 unchanged, 1 answered by rules and stories"))
        let text = try String(contentsOfFile: folder.path("Corpus/FAQ/nlu.yml"), encoding: .utf8)
        #expect(text.contains("utter_faq/hoi_gio:"))
        #expect(text.contains("utter_faq/hoi_xe:"))
        #expect(!text.contains("utter_xe"))
    }
}
