import Testing
import VietnameseText

@testable import IntentMatching

@Suite struct SecondReadingTests {
    /// `gia hạn` and `phần mềm` stand together often, `gai` stands in the knowledge base elsewhere.
    private let matcher = IntentMatcher(
        knowledge: KnowledgeBase(
            intents: [
                Fixture.intent(
                    "faq/gia_han",
                    [
                        "gia hạn phần mềm thế nào", "muốn gia hạn phần mềm", "phí gia hạn phần mềm bao nhiêu",
                        "gia hạn phần mềm trước khi hết", "cách gia hạn phần mềm bán hàng",
                        "gia hạn phần mềm thêm một năm", "tự gia hạn phần mềm được không",
                        "gia hạn phần mềm online", "hóa đơn gia hạn phần mềm", "gia hạn phần mềm quá ngày",
                        "gia hạn phần mềm ở đâu", "gia hạn phần mềm cho hai máy",
                    ]),
                Fixture.intent(
                    "faq/vai_gai", ["vải gai có bền không", "túi bằng sợi gai", "gai trên bông hồng"]),
            ]))

    private func corrections(_ text: String) -> [SecondReading.Correction] {
        let words = MessageWord.words(of: matcher.analyzer.analyze(text))
        let terms = MessageTerms(words: words, index: matcher.model.index)
        return SecondReading(terms, index: matcher.model.index)?.corrections ?? []
    }

    @Test func aKnownWordIsTakenForASlipOfTheOneThatStandsThere() {
        #expect(corrections("gai han phan mem") == [.init(typed: "gai", meant: "gia")])
    }

    @Test(arguments: [
        "gia han phan mem", "vai gai co ben khong", "tui soi gai", "gai", "", "vải gai phần mềm",
    ])
    func whatMayStandStays(text: String) {
        #expect(corrections(text) == [])
    }

    @Test func theExplanationNamesWhatWasMended() {
        let text = matcher.analyzer.analyze("gai han phan mem")
        var reading = matcher.read(text, context: MatchContext())
        reading.corrections = [.init(typed: "gai", meant: "gia")]
        let lines = matcher.explanation(of: reading, text: text, context: MatchContext()).lines()
        #expect(lines.contains { $0.contains("\"gai\" is read as \"gia\"") })
    }

    @Test func whatIsAnsweredIsNotMended() {
        let reading = matcher.read(matcher.analyzer.analyze("vải gai có bền không"), context: MatchContext())
        #expect(reading.corrections.isEmpty)
    }
}
