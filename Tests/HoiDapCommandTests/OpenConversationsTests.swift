import Foundation
import Testing

/// The conversations that do not go as they should yet still go: nobody is left without an answer.
@Suite struct OpenConversationsTests {
    /// A folder with the shipped knowledge and the open conversations in place of the golden ones.
    private func stage(_ conversations: URL) throws -> Folder {
        let files = FileManager.default
        let stage = try Folder()
        let corpus = stage.url.appending(path: "Corpus")
        try files.createDirectory(at: corpus, withIntermediateDirectories: true)
        try files.createSymbolicLink(
            at: stage.url.appending(path: "Intents"),
            withDestinationURL: Program.root.appending(path: "Intents"))
        for name in ["FAQ", "company.yml", "care.yml"] {
            try files.createSymbolicLink(
                at: corpus.appending(path: name),
                withDestinationURL: Program.root.appending(path: "Corpus/\(name)"))
        }
        try files.createSymbolicLink(
            at: corpus.appending(path: "Conversations"),
            withDestinationURL: conversations)
        return stage
    }

    /// What was said is written where the test failed, after every kind of step; what passed stays as it was.
    @Test func recordsWhatFailedOnly() throws {
        let folder = try Folder()
        let file = folder.url.appending(path: "two.yml")
        let passing = """
            version: "3.1"
            test_cases:
            - test_case: "chào"
              steps:
              # Lời chào đủ cả câu.
              - user: "xin chào"
              - bot: "Dạ, em chào anh/chị ạ. Anh/chị cần em hỗ trợ gì ạ?"

            """
        let failing = """
            - test_case: "nhân viên vào"
              steps:
              - user: "phí ship bao nhiêu"
              - utter: utter_greet
              - agent: takes over
              - agent: hands back
              - slot_was_set: [{goi: anh/chị}]

            """
        try Data((passing + failing).utf8).write(to: file)
        let stage = try stage(folder.url)
        let command = ["--directory", stage.url.path, "test"]
        #expect(try Program.run(command).output.contains("1 passed, 1 failed"))
        #expect(try Program.run(command + ["--record"]).status == 1)
        let recorded = try String(contentsOf: file, encoding: .utf8)
        #expect(recorded.hasPrefix(passing))
        #expect(
            recorded.contains(
                "- utter: utter_faq/giao_hang_phi\n  - agent: takes over\n  - utter: utter_agent_joined"))
        let again = try Program.run(command)
        #expect(again.status == 0, "\(again.output)")
    }

    @Test func everyTurnIsAnswered() throws {
        let stage = try stage(Program.root.appending(path: "Tests/HoiDapCommandTests/Open"))
        let result = try Program.run(["--directory", stage.url.path, "test", "--verbose"])
        #expect(result.status == 0 || result.status == 1, "\(result.errors)")
        let turns = result.output.split(separator: "\n").filter {
            $0.hasPrefix("    > ") || $0.hasPrefix("    < ")
        }
        try #require(!turns.isEmpty)
        for (turn, next) in zip(turns, turns.dropFirst()) where turn.hasPrefix("    > ") {
            #expect(next.hasPrefix("    < "), "\(turn) was not answered")
        }
    }
}
