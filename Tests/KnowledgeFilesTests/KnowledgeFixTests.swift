import Foundation
import IntentMatching
import Testing

@testable import KnowledgeFiles

@Suite struct KnowledgeFixTests {
    /// Repairs are made line by line, and afterwards nothing is left to say.
    @Test(arguments: [
        (
            Corpus.entry(examples: ["gia\u{301} vé bao nhiêu", "bốn\u{A0}năm", "sáu\u{200B} bảy"]),
            Corpus.entry(examples: ["giá vé bao nhiêu", "bốn năm", "sáu bảy"])
        ),
        (
            Corpus.entry(examples: ["giá vé bao nhiêu", "bốn năm", "Bốn năm", "sáu bảy", "bốn  năm"]),
            Corpus.entry(examples: ["giá vé bao nhiêu", "bốn năm", "sáu bảy"])
        ),
        (
            Corpus.entry(answer: "- text: \"Dạ, {goi} gọi 1900.0000 ạ, 1900 0000 nhe\u{301}.\""),
            Corpus.entry(answer: "- text: \"Dạ, {goi} gọi 1900.0000 ạ, 1900 0000 nhé.\"")
        ),
        (Corpus.entry(metadata: "{label: \"Gia\u{301} vé\"}"), Corpus.entry(metadata: "{label: \"Giá vé\"}")),
    ])
    func repairsWhatIsSafe(text: String, repaired: String) throws {
        var files = Corpus.files
        files["Corpus/FAQ/b.yml"] = text
        let folder = try TemporaryFolder(files)
        var knowledge = KnowledgeFiles.load(directory: folder.path)
        let found = KnowledgeCheck.diagnostics(of: knowledge, settings: Corpus.settings)
        #expect(!found.isEmpty)
        let changes = KnowledgeFix.changes(for: found, files: knowledge.files)
        #expect(changes.map(\.path) == ["Corpus/FAQ/b.yml"])
        #expect(changes.first.map { Array($0.after.text.utf8) } == Array(repaired.utf8))
        try KnowledgeEdit.write(changes, directory: folder.path)
        knowledge = KnowledgeFiles.load(directory: folder.path)
        // What overlapped another repair is made the next time.
        let rest = KnowledgeFix.changes(
            for: KnowledgeCheck.diagnostics(of: knowledge, settings: Corpus.settings), files: knowledge.files)
        try KnowledgeEdit.write(rest, directory: folder.path)
        knowledge = KnowledgeFiles.load(directory: folder.path)
        #expect(KnowledgeCheck.diagnostics(of: knowledge, settings: Corpus.settings) == [])
    }

    @Test func writesAPlaceholderForAContact() throws {
        let text = Corpus.entry(answer: "- text: 'Dạ, {goi} gọi 1900.0000 nhé ạ.'")
        let knowledge = try Corpus.load(["Corpus/FAQ/b.yml": text])
        let found = KnowledgeCheck.diagnostics(of: knowledge, settings: Corpus.settings)
        let changes = KnowledgeFix.changes(for: found, files: knowledge.files)
        #expect(
            changes.flatMap(\.difference) == [
                "-  - text: 'Dạ, {goi} gọi 1900.0000 nhé ạ.'", "+  - text: 'Dạ, {goi} gọi {hotline} nhé ạ.'",
            ])
    }

    @Test func leavesAPlainScalarAlone() throws {
        let text = Corpus.entry(answer: "- text: Dạ, gọi 1900.0000 nhé ạ.")
        let knowledge = try Corpus.load(["Corpus/FAQ/b.yml": text])
        let found = KnowledgeCheck.diagnostics(of: knowledge, settings: Corpus.settings)
        #expect(found.map(\.kind) == [.hardCodedContact])
        #expect(KnowledgeFix.changes(for: found, files: knowledge.files) == [])
    }
}
