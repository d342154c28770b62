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
        second(text, by: matcher)?.corrections ?? []
    }

    private func second(_ text: String, by matcher: IntentMatcher, isAnswered: Bool = false)
        -> SecondReading?
    {
        let words = MessageWord.words(of: matcher.analyzer.analyze(text))
        let terms = MessageTerms(words: words, index: matcher.model.index)
        return SecondReading(
            terms, of: text, index: matcher.model.index, analyzer: matcher.analyzer, isAnswered: isAnswered)
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

    /// Knows `hủy đơn` well, and how money is sent.
    private let shop = IntentMatcher(
        knowledge: KnowledgeBase(intents: [
            Fixture.intent(
                "faq/huy_don",
                [
                    "hủy đơn giúp em", "cho mình hủy đơn", "muốn hủy đơn giúp bạn", "hủy đơn hàng đã đặt",
                    "làm sao hủy đơn", "hủy đơn giúp chị với",
                ]),
            Fixture.intent(
                "faq/chuyen_khoan",
                [
                    "chuyển khoản vào tài khoản nào", "chuyển khoản qua ngân hàng nào", "ck vào đâu",
                    "cho xin tài khoản để chuyển khoản", "phí chuyển khoản bao nhiêu",
                ]),
            Fixture.intent(
                "ask_human", ["gặp nhân viên", "cho gặp nhân viên tư vấn", "nhân viên đâu rồi"]),
        ]))

    @Test(arguments: [
        // An abbreviation that is a slip of a word of the examples.
        ("hủy đn giúp em", "hủy don giúp em"),
        // An abbreviation with one letter twice.
        ("ckk vào tài khoản nào", "ck vào tài khoản nào"),
        // An unknown word between its neighbours.
        ("chuyển khpan vào", "chuyển khoan vào"),
    ])
    func theTextIsMended(text: String, meant: String) {
        #expect(second(text, by: shop)?.text == meant)
    }

    @Test(arguments: ["hủy đơn giúp em", "ck vào tài khoản nào", "đề nghị hủy đơn", ""])
    func whatIsWrittenWellIsNotMended(text: String) {
        #expect(second(text, by: shop) == nil)
    }

    @Test func theWordsKeepTheirPlaces() throws {
        let text = "hủy đn hàng đã đặt"
        let reading = try #require(second(text, by: shop))
        let words = reading.words(of: shop.analyzer.analyze(reading.text))
        #expect(words.map(\.folded) == ["huy", "don", "hang", "da", "dat"])
        #expect(words.map(\.range) == [0..<5, 6..<9, 10..<15, 16..<20, 21..<27])
    }

    @Test func anAnsweredMessageIsReadAgainOnlyWhereSomethingIsStrange() {
        #expect(second("gai han phan mem", by: matcher, isAnswered: true) == nil)
        #expect(second("hủy đn giúp em", by: shop, isAnswered: true) != nil)
    }

    @Test func aLongTextIsReadOnce() {
        let text = String(repeating: "hủy đn giúp em ", count: 200)
        #expect(second(text, by: shop) == nil)
    }

    @Test func aMendedMessageIsAnswered() {
        let match = shop.match(shop.analyzer.analyze("hủy đn giúp em"))
        #expect(match.best?.intent == "faq/huy_don")
    }
}
