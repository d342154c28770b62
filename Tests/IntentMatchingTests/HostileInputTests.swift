import Testing
import VietnameseText

@testable import IntentMatching

@Suite struct HostileInputTests {
    private static let matcher = IntentMatcher(knowledge: Fixture.knowledge)

    static let messages = [
        "", " ", "👍🏽", String(repeating: "😡", count: 2_000), "?!…", String(repeating: "a", count: 60_000),
        String(repeating: "đổi", count: 20_000), (0..<10_000).map { "w\($0)" }.joined(separator: " "),
        String(repeating: "đổi trả ", count: 8_000), "\u{0}\u{FFFD}\u{202E}",
        String(repeating: "\u{301}", count: 500),
    ]

    @Test(arguments: messages.indices)
    func isReadTheSameTwice(number: Int) {
        let text = Self.matcher.analyzer.analyze(Self.messages[number])
        let first = Self.matcher.match(text, context: MatchContext(topic: "faq/doi_tra"), explains: true)
        #expect(
            first == Self.matcher.match(text, context: MatchContext(topic: "faq/doi_tra"), explains: true))
    }

    @Test(arguments: ["", "👍🏽", "?!…", "\u{0}"])
    func emptyMessagesMatchNothing(text: String) {
        #expect(Self.matcher.match(Self.matcher.analyzer.analyze(text)).best == nil)
    }
}
