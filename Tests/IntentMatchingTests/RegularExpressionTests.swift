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

    @Test(arguments: [
        "a{-5}", "a{-5,3}", "a{-9223372036854775808}", "a{+2}", "a{3,2}", "a{1,2,3}", "a{1-2}",
        "a{99999999999999999999}", "a{0,101}", "a{101,}",
    ])
    func refusesCountsThatCannotBe(pattern: String) {
        #expect(throws: RegularExpression.Problem.self) { try RegularExpression(pattern) }
    }

    @Test(arguments: [
        ("a{x}", "a{x}"), ("a{}", "a{}"), ("a{,}", "a{,}"), ("a{1", "a{1"), ("ab{0}c", "ac"),
        ("a{,2}b", "aab"),
        ("a{00002}", "aa"),
    ])
    func readsBraces(pattern: String, text: String) throws {
        let line = ScalarLine.scalars(of: text)
        #expect(try RegularExpression(pattern).firstMatch(in: line) == 0..<line.count)
    }

    @Test func takesTheFirstOfManyAlternatives() throws {
        let words = (100..<400).map { "từ\($0)" }
        let expression = try RegularExpression(words.joined(separator: "|") + "|từ")
        for word in words + ["từ"] {
            let line = ScalarLine.scalars(of: "có \(word) đây")
            let match = try #require(expression.firstMatch(in: line))
            #expect(Array(line[match]) == ScalarLine.scalars(of: word))
        }
        #expect(try RegularExpression("a||b").firstMatch(in: ScalarLine.scalars(of: "b")) == 0..<0)
    }

    /// Refused before its program is written, and as soon as it is too large.
    @Test(arguments: ["ab|", "|", "(|a)", "((a{100}){100}){100}", "a{", "a{1"])
    func refusesLargeOnesAtOnce(part: String) {
        #expect(throws: RegularExpression.Problem.self) {
            try RegularExpression(String(repeating: part, count: 20_000))
        }
    }

    /// Exponential for a matcher that tries one way after another; here bounded by length times program.
    @Test func endsOnHostilePatterns() throws {
        let line = ScalarLine.scalars(of: String(repeating: "a", count: 1_500) + "c")
        #expect(try RegularExpression("(a|a)*b").firstMatch(in: line) == nil)
        #expect(try RegularExpression("(a*)*b").firstMatch(in: line) == nil)
    }
}
