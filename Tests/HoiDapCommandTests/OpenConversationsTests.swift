import Foundation
import Testing

/// The conversations that do not go as they should yet still go: nobody is left without an answer.
@Suite struct OpenConversationsTests {
    /// A folder with the shipped knowledge and the open conversations in place of the golden ones.
    private func stage() throws -> Folder {
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
            withDestinationURL: Program.root.appending(path: "Tests/HoiDapCommandTests/Open"))
        return stage
    }

    @Test func everyTurnIsAnswered() throws {
        let stage = try stage()
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
