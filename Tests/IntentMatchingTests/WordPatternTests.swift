import Testing
import VietnameseText

@testable import IntentMatching

@Suite struct WordPatternTests {
    private let analyzer = Analyzer.vietnamese

    private func matches(_ pattern: String, _ text: String) throws -> Bool {
        try #require(WordPattern(pattern, analyzer: analyzer)).matches(
            MessageWord.words(of: analyzer.analyze(text)))
    }

    @Test(arguments: [
        ("(hủy|huỷ|bỏ) đơn [hàng] *", "hủy đơn hàng giúp em"), ("(hủy|huỷ|bỏ) đơn [hàng] *", "huy don"),
        ("(hủy|huỷ|bỏ) đơn [hàng] *", "dạ cho em hỏi bỏ đơn được không ạ"),
        ("(hủy|huỷ|bỏ) đơn [hàng] *", "huyr ddown hangf"), ("* mật khẩu *", "em quên mk rồi"),
        ("đổi [sang|qua] (màu|size) *", "đổi qua màu đen"), ("[cho] xem *", "cho xem giá"),
    ])
    func matches(pattern: String, text: String) throws {
        #expect(try matches(pattern, text))
    }

    @Test(arguments: [
        ("(hủy|huỷ|bỏ) đơn [hàng] *", "tôi muốn hủy đơn"), ("(hủy|bỏ) đơn", "hủy đơn này"),
        ("(bỏ|hủy) đơn", "bó đơn"), ("* mật khẩu", "mật khẩu mới"), ("đổi (màu|size)", "đổi"),
    ])
    func doesNotMatch(pattern: String, text: String) throws {
        #expect(try !matches(pattern, text))
    }

    @Test(arguments: ["đổi trả trong bao lâu", "giá (vnd) bao nhiêu", "[a] [b]", "* *", "2*3", "a|b", ""])
    func ordinaryExamplesAreNoPatterns(text: String) {
        #expect(WordPattern(text, analyzer: analyzer) == nil)
    }

    /// Weight before words before gaps.
    @Test func theOrderIsFixed() throws {
        let patterns = [
            "* đơn *", "(hủy|bỏ) đơn *", "(hủy|bỏ) đơn hàng", "* đơn * {weight=2}", "(hủy|bỏ) đơn",
        ]
        let ranked = patterns.compactMap { WordPattern($0, analyzer: analyzer) }.sorted { $0.rank > $1.rank }
        let expected = [3, 2, 4, 1, 0].compactMap { WordPattern(patterns[$0], analyzer: analyzer) }
        #expect(ranked == expected)
    }

    @Test func phrasingsStandForThePattern() throws {
        #expect(
            WordPattern.phrasings(of: "(hủy|huỷ|bỏ) đơn [hàng] *") == [
                "hủy đơn", "huỷ đơn hàng", "bỏ đơn hàng",
            ])
        #expect(WordPattern.phrasings(of: "hủy đơn") == nil)
    }
}
