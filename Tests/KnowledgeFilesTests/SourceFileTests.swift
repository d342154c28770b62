import IntentMatching
import Testing

@testable import KnowledgeFiles

@Suite struct SourceFileTests {
    /// On long lines the places are found by checkpoints; they must be those that counting gives.
    @Test func countsOnLongLinesAsOnShortOnes() {
        let unit = "đổi trả e\u{301} 👨‍👩‍👧 x, "
        let text = "a\n" + String(repeating: unit, count: 1000) + "\nb"
        let file = SourceFile(path: "a", text: text)
        for index in stride(from: 0, to: 1000, by: 97) {
            let offset = 2 + index * unit.utf8.count
            let place = file.location(at: offset)
            #expect(place.line == 2)
            #expect(place.column == index * unit.count + 1)
            #expect(file.offset(line: 2, column: place.column) == offset)
            #expect(file.offset(line: 2, scalars: index * unit.unicodeScalars.count) == offset)
        }
    }

    @Test func findsManyPlacesOnOneLineFast() {
        let text = "nlu: [" + String(repeating: "{intent: đổi, examples: [mới]}, ", count: 2_000) + "]"
        let data = Corpus.read(text)
        #expect(data.intents.count == 2_000)
        #expect(data.intents.last?.location.column == 1_999 * 32 + 16)
    }
}
