import Foundation
import IntentMatching
import Testing
import VietnameseText

@testable import KnowledgeFiles

/// The corpus that stands in this repository.
@Suite struct ShippedCorpusTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    @Test func hasNoMistake() {
        let knowledge = KnowledgeFiles.load(directory: Self.root, parts: .all)
        let handled = knowledge.base.intents.map(\.id.rawValue).filter { !$0.contains("/") }
        let settings = KnowledgeCheck.Settings(
            today: CalendarDate("2026-11-22"), handledIntents: Set(handled))
        let found = knowledge.diagnostics + KnowledgeCheck.diagnostics(of: knowledge, settings: settings)
        #expect(found.map(knowledge.rendered) == [])
        #expect(knowledge.base.intents.count >= 300)
    }
}
