import Foundation
import KnowledgeFiles
import Testing

@testable import HoiDap

/// The conversations that do not go as they should yet still go: nobody is left without an answer.
@Suite struct OpenConversationsTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// A folder with the shipped knowledge and the open conversations in place of the golden ones.
    private func stage() throws -> URL {
        let files = FileManager.default
        let stage = files.temporaryDirectory.appending(path: "hoidap-open-\(UUID().uuidString)")
        let corpus = stage.appending(path: "Corpus")
        try files.createDirectory(at: corpus, withIntermediateDirectories: true)
        try files.createSymbolicLink(
            at: stage.appending(path: "Intents"), withDestinationURL: Self.root.appending(path: "Intents"))
        for name in ["FAQ", "company.yml", "care.yml"] {
            try files.createSymbolicLink(
                at: corpus.appending(path: name),
                withDestinationURL: Self.root.appending(path: "Corpus/\(name)"))
        }
        try files.createSymbolicLink(
            at: corpus.appending(path: "Conversations"),
            withDestinationURL: Self.root.appending(path: "Tests/HoiDapTests/Open"))
        return stage
    }

    @Test func everyTurnIsAnswered() async throws {
        let stage = try stage()
        defer { try? FileManager.default.removeItem(at: stage) }
        let knowledge = KnowledgeFiles.load(directory: stage.path, parts: .conversations)
        #expect(knowledge.isUsable)
        try #require(!knowledge.conversations.isEmpty)
        let rehearsal = Rehearsal(
            snapshot: KnowledgeSnapshot(knowledge: knowledge.base, policy: knowledge.policy))
        for test in knowledge.conversations {
            let result = try await rehearsal.play(test)
            for (step, names) in result.recorded {
                #expect(!names.isEmpty, "\(test.name): step \(step) was not answered")
            }
        }
    }
}
