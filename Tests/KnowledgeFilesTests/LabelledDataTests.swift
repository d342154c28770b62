import IntentMatching
import Testing

@testable import KnowledgeFiles

@Suite struct LabelledDataTests {
    /// A Rasa project's folder holds lists for lookups besides its examples.
    @Test func passesOverListsInAFolder() throws {
        let folder = try TemporaryFolder([
            "data/nlu.md": "## intent:a\n- một\n## lookup:mon\ndata/mon.txt\n", "data/mon.txt": "bún\nphở\n",
            "data/them.txt": "b\thai\n",
        ])
        let data = LabelledData.read(paths: [folder.path + "/data"])
        #expect(data.utterances.map(\.text) == ["một", "hai"])
        #expect(data.training.lookups.map(\.items) == [["bún", "phở"]])
        #expect(data.training.diagnostics.map(\.kind) == [.ignoredFile])
        #expect(data.training.diagnostics.map(\.severity) == [.note])
        #expect(data.training.diagnostics.first?.location.file == folder.path + "/data/mon.txt")
    }

    @Test func refusesAListThatIsNamed() throws {
        let folder = try TemporaryFolder(["mon.txt": "bún\n"])
        let data = LabelledData.read(paths: [folder.path + "/mon.txt"])
        #expect(data.training.diagnostics.map(\.severity) == [.error])
    }

    @Test func hasToHaveSomeLabelledFile() throws {
        let folder = try TemporaryFolder(["mon.txt": "bún\n"])
        let data = LabelledData.read(paths: [folder.path])
        #expect(data.training.diagnostics.map(\.kind).contains(.emptyFolder))
    }

    @Test func hardlyNeedsLists() throws {
        let folder = try TemporaryFolder(["nlu.md": "## intent:a\n- một\n## lookup:mon\ndata/mon.txt\n"])
        let data = LabelledData.read(paths: [folder.path + "/nlu.md"])
        #expect(data.training.diagnostics.map(\.kind) == [.missingFile])
        #expect(data.training.diagnostics.map(\.severity) == [.warning])
        #expect(data.utterances.count == 1)
    }
}
