import Testing

@testable import IntentMatching

@Suite struct WordNeighboursTests {
    let words = ["hang", "han", "giao", "nguyen", "doi", "khau"]

    @Test(arguments: [
        ("hagn", ["hang"]), ("hng", ["hang"]), ("haang", ["hang"]), ("gjao", ["giao"]),
        ("ngyuen", ["nguyen"]), ("xyzzy", []), ("khua", ["khau"]),
    ])
    func findsOneSlip(word: String, expected: [String]) {
        let found = WordNeighbours(words: words).neighbours(of: word).map { words[Int($0.word)] }
        for word in expected { #expect(found.contains(word)) }
        #expect(!expected.isEmpty || found.isEmpty)
    }
}
