import Testing
import VietnameseText

@testable import IntentMatching

@Suite struct RewrittenWordTests {
    @Test(arguments: [
        ("hủy đn giúp em", ["đn"]), ("HỦY ĐN GIÚP EM", ["đn"]), ("dduowcj chua", ["dduowcj"]),
        ("hủy đơn giúp em", []), ("huy don giup em", []), ("0901234567", []), ("", []),
    ])
    func areTold(text: String, forms: [String]) {
        let words = MessageWord.words(of: Analyzer.vietnamese.analyze(text))
        #expect(RewrittenWord.all(of: words, in: text).map(\.spelling) == forms)
    }

    @Test func theWordsOfAnAbbreviationStandTogether() {
        let text = "xin stk"
        let words = MessageWord.words(of: Analyzer.vietnamese.analyze(text))
        let found = RewrittenWord.all(of: words, in: text)
        #expect(found == [RewrittenWord(places: 1..<4, spelling: "stk", folded: "stk")])
    }
}
