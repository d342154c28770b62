import Foundation
import IntentMatching
import Testing
import VietnameseText

@testable import KnowledgeFiles

@Suite struct KnowledgeCacheTests {
    private func ready(_ folder: TemporaryFolder, usesCache: Bool = true) throws -> ReadyKnowledge {
        guard case .ready(let ready) = KnowledgeFiles.ready(directory: folder.path, usesCache: usesCache)
        else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return ready
    }

    private func answers(_ ready: ReadyKnowledge) -> [IntentMatch] {
        ["doi tra bao lau", "chao shop", "hôm nay trời mưa", "", "mua roi doi lai dc ko"].map {
            ready.matcher.match(ready.matcher.analyzer.analyze($0), explains: true)
        }
    }

    private func bytes(_ folder: TemporaryFolder) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: folder.path).appendingPathComponent(KnowledgeCache.name))
    }

    @Test func theSecondStartIsFromTheCacheAndAnswersTheSame() throws {
        let folder = try TemporaryFolder(Corpus.files)
        let first = try ready(folder)
        let second = try ready(folder)
        #expect(!first.isFromCache)
        #expect(second.isFromCache)
        #expect(first.matcher.knowledge == second.matcher.knowledge)
        #expect(first.policy == second.policy)
        #expect(first.warnings == second.warnings)
        #expect(answers(first) == answers(second))
        #expect(answers(try ready(folder, usesCache: false)) == answers(second))
    }

    @Test(arguments: ["Intents/a.yml", "Corpus/FAQ/a.yml", "Corpus/company.yml", "Corpus/care.yml"])
    func anyChangeMakesItStale(file: String) throws {
        let folder = try TemporaryFolder(Corpus.files)
        _ = try ready(folder)
        try folder.write(try folder.read(file) + "\n# a comment\n", to: file)
        #expect(try !ready(folder).isFromCache)
        #expect(try ready(folder).isFromCache)
    }

    @Test func newFilesAndNamesMakeItStale() throws {
        let folder = try TemporaryFolder(Corpus.files)
        _ = try ready(folder)
        try folder.write("dtr\tđổi trả\n", to: "Corpus/Lexicon/a.tsv")
        #expect(try !ready(folder).isFromCache)
    }

    @Test func brokenOnesAreIgnoredAndReplaced() throws {
        let folder = try TemporaryFolder(Corpus.files)
        let expected = answers(try ready(folder))
        let whole = try bytes(folder)
        var flipped = whole
        flipped[whole.count / 2] ^= 1
        for broken in [
            Data(), Data(whole.prefix(whole.count / 2)), flipped, whole + Data([0]), Data("x".utf8),
        ] {
            try folder.write(broken, to: KnowledgeCache.name)
            let again = try ready(folder)
            #expect(!again.isFromCache)
            #expect(answers(again) == expected)
            #expect(try bytes(folder) == whole)
        }
    }

    @Test func aFolderInItsPlaceIsNoError() throws {
        let folder = try TemporaryFolder(Corpus.files)
        try folder.write("x", to: KnowledgeCache.name + "/x")
        #expect(try !ready(folder).isFromCache)
        #expect(try !ready(folder).isFromCache)
    }

    @Test func faultyFilesAreNeverKept() throws {
        let folder = try TemporaryFolder(Corpus.files.merging(["Corpus/FAQ/b.yml": "nlu: 3\n"]) { $1 })
        guard case .faulty = KnowledgeFiles.ready(directory: folder.path) else {
            Issue.record("the files have an error")
            return
        }
        #expect(throws: (any Error).self) { try bytes(folder) }
    }
}
