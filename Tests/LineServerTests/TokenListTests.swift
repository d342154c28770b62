import LineServer
import Testing

@Suite struct TokenListTests {
    @Test(arguments: [
        ("8d1f0a6c52b94e7fa7c3", "zalo"), ("0123456789abcdef", "line 4"), ("8d1f0a6c52b94e7fa7c", nil),
        ("8d1f0a6c52b94e7fa7c33", nil), ("8d1f0a6c52b94e7fa7c4", nil), ("", nil), ("zalo", nil),
        ("8d1f0a6c52b94e7fa7c38d1f0a6c52b94e7fa7c3", nil),
    ])
    func aTokenHasAName(_ token: String, _ name: String?) throws {
        let list = try TokenList(text: "# bridges\r\nzalo   8d1f0a6c52b94e7fa7c3\n\n0123456789abcdef\n")
        #expect(list.name(of: token) == name)
    }

    @Test(arguments: [
        ("", TokenFileError.empty), ("# nothing\n\n", .empty), ("short", .tooShort(line: 1)),
        ("\nzalo 8d1f", .tooShort(line: 2)), ("a b 0123456789abcdef", .tooManyWords(line: 1)),
    ])
    func aFaultyFileIsRefused(_ text: String, _ error: TokenFileError) {
        #expect(throws: error) { try TokenList(text: text) }
    }
}
