import Testing
import VietnameseText

@testable import IntentMatching

@Suite struct FollowUpTests {
    private static let matcher = IntentMatcher(
        knowledge: KnowledgeBase(intents: [
            Fixture.intent(
                "faq/doi_tra_thoi_han",
                ["đổi trả trong bao lâu", "thời hạn đổi trả hàng", "mua mấy ngày còn đổi trả được"]),
            Fixture.intent(
                "faq/doi_tra_phi",
                ["phí đổi trả bao nhiêu", "đổi trả hàng có mất phí không", "phí gửi trả hàng đổi"]),
            Fixture.intent(
                "faq/giao_hang_phi", ["phí giao bao nhiêu", "ship tốn bao nhiêu phí", "phí ship tính sao"]),
            Fixture.intent(
                "faq/bao_hanh", ["bảo hành mấy tháng", "thời gian bảo hành máy", "máy hư bảo hành ở đâu"]),
            Fixture.intent("greet", ["chào shop", "xin chào", "alo"]),
        ]))

    private func best(_ text: String, topic: Intent.ID?) -> String? {
        Self.matcher.match(Self.matcher.analyzer.analyze(text), context: MatchContext(topic: topic)).best?
            .intent.rawValue
    }

    @Test(arguments: [
        "còn phí thì sao", "con phi thi sao", "thế còn phí thì thế nào ạ", "vậy còn phí thì sao",
    ])
    func leansOnTheTopic(text: String) {
        #expect(best(text, topic: "faq/doi_tra_thoi_han") == "faq/doi_tra_phi")
    }

    @Test func standsByItselfOtherwise() {
        #expect(best("bảo hành mấy tháng", topic: "faq/doi_tra_thoi_han") == "faq/bao_hanh")
        #expect(best("xin chào", topic: "faq/doi_tra_thoi_han") == "greet")
        #expect(best("còn phí thì sao", topic: nil) != "faq/doi_tra_phi")
    }
}
