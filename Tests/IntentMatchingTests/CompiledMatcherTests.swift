import Testing
import VietnameseText

@testable import IntentMatching

@Suite struct CompiledMatcherTests {
    private let key = CompiledMatcher.Key(files: 7, program: 11)
    private let matcher: IntentMatcher
    private let bytes: [UInt8]

    init() {
        var knowledge = Fixture.knowledge
        knowledge.responses["utter_greet"] = [
            Response(text: "Dạ chào {goi}", buttons: [.init(title: "a", payload: "/b")])
        ]
        knowledge.synonyms = [.init(value: "phí", variants: ["giá tiền"])]
        knowledge.lexicon = Lexicon(
            abbreviations: [.init(form: "dtr", readings: ["đổi trả"])], protectedWords: ["sen"])
        knowledge.intents[5].threshold = 0.3
        knowledge.intents[5].validUntil = CalendarDate("2027-12-31")
        matcher = IntentMatcher(knowledge: knowledge)
        bytes = CompiledMatcher.bytes(of: matcher, notes: ["a warning"], key: key)
    }

    private func read(_ bytes: [UInt8], key: CompiledMatcher.Key? = nil) -> (
        matcher: IntentMatcher, notes: [String]
    )? {
        bytes.withUnsafeBytes { CompiledMatcher.matcher(from: $0, key: key ?? self.key) }
    }

    @Test func answersAreTheSame() throws {
        let again = try #require(read(bytes))
        #expect(again.notes == ["a warning"])
        #expect(again.matcher.knowledge == matcher.knowledge)
        for text in [
            "doi tra bao lau", "dtr bao lau", "ship bao nhieu", "quen mk", "hôm nay trời mưa", "", "👍",
        ] {
            let analyzed = matcher.analyzer.analyze(text)
            let other = again.matcher.analyzer.analyze(text)
            #expect(analyzed == other)
            #expect(matcher.match(analyzed, explains: true) == again.matcher.match(other, explains: true))
        }
        #expect(CompiledMatcher.bytes(of: again.matcher, notes: ["a warning"], key: key) == bytes)
    }

    @Test func staleOnesAreRefused() {
        #expect(read(bytes, key: .init(files: 8, program: 11)) == nil)
        #expect(read(bytes, key: .init(files: 7, program: 12)) == nil)
    }

    @Test func damagedOnesAreRefused() {
        #expect(read([]) == nil)
        // All of the head, in which every field may end too early, and then some of the rest.
        for length in Array(0..<64) + stride(from: 64, to: bytes.count, by: 997) {
            #expect(read(Array(bytes[..<length])) == nil)
        }
        for place in stride(from: 0, to: bytes.count, by: 1_009) {
            var damaged = bytes
            damaged[place] ^= 0x40
            #expect(read(damaged) == nil)
        }
        #expect(read(bytes + [0]) == nil)
    }
}
