import Testing

@testable import HoiDap

@Suite struct SecretTests {
    @Test(arguments: [
        ("", "", true), ("a", "a", true), ("8d1f0a6c52b94e7fa7c3", "8d1f0a6c52b94e7fa7c3", true),
        ("a", "", false), ("", "a", false), ("a", "b", false), ("ab", "a", false), ("a", "aa", false),
        ("abab", "ab", false), ("ab", "abab", false), ("Đà", "Đa", false),
    ])
    func twoAreTheSameWhenAllOfThemIs(given: String, secret: String, isSame: Bool) {
        #expect((Secret(given) == Secret(secret)) == isSame)
        #expect((Secret(secret) == Secret(given)) == isSame)
    }
}
