import Testing
import VietnameseText

@testable import IntentMatching

@Suite struct WordCorrectorTests {
    private let matcher = IntentMatcher(
        knowledge: KnowledgeBase(intents: [
            Fixture.intent(
                "ask_human",
                [
                    "gọi nhân viên", "gặp nhân viên tư vấn", "nhân viên đâu rồi", "nối máy với nhân viên",
                    "cho gặp nhân viên",
                ]),
            Fixture.intent("faq/phi_ship", ["phí ship bao nhiêu", "giao hàng tốn bao nhiêu tiền"]),
        ]))
    private var corrector: WordCorrector { WordCorrector(index: matcher.model.index) }

    private func word(_ text: String) -> MessageWord {
        MessageWord(folded: text, canonical: text, hasMarks: false, range: 0..<text.utf8.count)
    }

    private func number(_ text: String) -> UInt32 {
        text.isEmpty ? FingerprintTable.none : matcher.model.index.words.number(ofKey: word(text).foldedKey)
    }

    @Test(arguments: [
        ("nhanvien", "gap", "", "nhan vien"), ("baonhieu", "ship", "tien", "bao nhieu"),
        // Known words that nobody writes side by side.
        ("shipvien", "", "", nil), ("nha", "", "", nil), ("xyzt", "", "", nil),
    ])
    func takesApart(typed: String, before: String, after: String, parts: String?) {
        let context = WordContext(before: number(before), after: number(after))
        #expect(corrector.parts(of: word(typed), in: context) == parts)
    }

    @Test(arguments: [("ckk", "ck"), ("sddt", "sdt"), ("ck", nil), ("xyy", nil), ("nhaan", nil)])
    func findsTheAbbreviation(typed: String, meant: String?) {
        #expect(corrector.abbreviation(doubledIn: word(typed), analyzer: .vietnamese) == meant)
    }

    @Test(arguments: [("nhna", "", "vien", "nhan"), ("vein", "nhan", "", "vien"), ("vein", "", "", nil)])
    func readsAnUnknownWordByItsNeighbours(typed: String, before: String, after: String, meant: String?) {
        let terms = MessageTerms(words: [word(typed)], index: matcher.model.index)
        let context = WordContext(before: number(before), after: number(after))
        let found = corrector.meant(byUnknown: terms.terms[0], in: context)
        #expect(found.map { matcher.model.index.wordTexts[Int($0)] } == meant)
    }
}
