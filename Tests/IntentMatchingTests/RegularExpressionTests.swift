import Testing

@testable import IntentMatching

@Suite struct RegularExpressionTests {
    @Test(arguments: [
        ("(DH|SPX)[0-9]{6,12}", "đơn dh123456 đâu", "dh123456"), ("\\d{3,}", "gọi 0901 234", "0901"),
        ("\\bhuỷ\\b", "muốn HUỶ đơn", "huỷ"), ("a*?b", "aaab", "aaab"), ("a+|b", "xbaa", "b"),
        ("[^\\d\\s]+$", "12 abc", "abc"), ("^(?:xin )?chào", "chào shop", "chào"), ("x{2}", "xxx", "xx"),
        ("colou?r", "màu color", "color"), ("(?i)Abc.", "zabcd", "abcd"), ("[a-c\\-]{2,3}", "zb-c", "b-c"),
    ])
    func finds(pattern: String, text: String, found: String) throws {
        let line = ScalarLine.scalars(of: text)
        let match = try #require(try RegularExpression(pattern).firstMatch(in: line))
        #expect(Array(line[match]) == ScalarLine.scalars(of: found))
    }

    @Test(arguments: [
        ("\\bhang\\b", "hangout"), ("^đơn$", "đơn hàng"), ("[0-9]{4}", "123"), ("a{2,}b", "ab"),
    ])
    func findsNothing(pattern: String, text: String) throws {
        #expect(try RegularExpression(pattern).firstMatch(in: ScalarLine.scalars(of: text)) == nil)
    }

    @Test(arguments: ["(ab", "ab)", "[a", "*a", "(?=a)", "(?<n>a)", "a{1,500}", "\\1", "[z-a]", "a\\"])
    func refuses(pattern: String) {
        #expect(throws: RegularExpression.Problem.self) { try RegularExpression(pattern) }
    }

    /// Exponential for a matcher that tries one way after another; here bounded by length times program.
    @Test func endsOnHostilePatterns() throws {
        let line = ScalarLine.scalars(of: String(repeating: "a", count: 1_500) + "c")
        #expect(try RegularExpression("(a|a)*b").firstMatch(in: line) == nil)
        #expect(try RegularExpression("(a*)*b").firstMatch(in: line) == nil)
    }
}
