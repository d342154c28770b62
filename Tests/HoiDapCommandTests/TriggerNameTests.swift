import CustomerCare
import Dialogue
import Foundation
import IntentMatching
import KnowledgeFiles
import Testing

/// The rules of care know the triggers that the dialogue shows.
@Suite struct TriggerNameTests {
    @Test func aRuleMayNameEveryTrigger() throws {
        let folder = try Folder()
        let corpus = folder.url.appending(path: "Corpus")
        try FileManager.default.createDirectory(at: corpus, withIntermediateDirectories: true)
        let names = Trigger.allCases.map(\.rawValue)
        try """
        categories: [{id: a, label: A, team: t}]
        rules: [{when: {triggers: [\(names.joined(separator: ", "))]}, urgency: high}]
        """
        .write(to: corpus.appending(path: "care.yml"), atomically: true, encoding: .utf8)
        let knowledge = KnowledgeFiles.load(directory: folder.url.path)
        #expect(knowledge.diagnostics.filter { $0.location.file == "Corpus/care.yml" }.isEmpty)
        #expect(knowledge.policy.rules.map(\.triggers) == [Set(names)])
    }
}
