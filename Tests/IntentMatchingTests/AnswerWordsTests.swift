import Testing
import VietnameseText

@testable import IntentMatching

/// Entries of one phrasing, as a company publishes them: what they miss their answers know.
@Suite struct AnswerWordsTests {
    static let entries: [(id: String, question: String, answer: String)] = [
        (
            "faq/quen_pin", "Quên mã PIN thẻ thì làm thế nào?",
            "Dạ, {goi} chọn Cấp lại mã PIN trong mục Thẻ, xác thực khuôn mặt để đặt mã mới ạ."
        ),
        (
            "faq/han_muc", "Hạn mức chuyển tiền mỗi ngày là bao nhiêu?",
            "Dạ, mỗi ngày {goi} chuyển được tối đa 500 triệu đồng ạ."
        ),
        (
            "faq/so_tiet_kiem", "Lãi suất tiết kiệm được tính ra sao?",
            "Dạ, tiền lãi được tính theo ngày gửi thực tế, tất toán sớm hưởng lãi không kỳ hạn ạ."
        ),
        (
            "faq/doi_email", "Thay đổi thư điện tử nhận sao kê ở đâu?",
            "Dạ, {goi} vào Cài đặt, chọn Thông tin cá nhân rồi sửa email ạ."
        ),
    ]

    private static func knowledge(answered: Bool) -> KnowledgeBase {
        KnowledgeBase(
            intents: entries.map { Fixture.intent($0.id, [$0.question]) },
            responses: answered
                ? Dictionary(
                    uniqueKeysWithValues: entries.map { ("utter_" + $0.id, [Response(text: $0.answer)]) })
                : [:])
    }

    private static func ranking(_ text: String, answered: Bool) -> [IntentMatch.Candidate] {
        let matcher = IntentMatcher(knowledge: knowledge(answered: answered))
        return matcher.match(matcher.analyzer.analyze(text)).ranking
    }

    @Test(arguments: [
        ("cap lai ma pin", "faq/quen_pin"), ("sửa email", "faq/doi_email"),
        ("tất toán sớm có mất lãi không", "faq/so_tiet_kiem"), ("tối đa mấy triệu", "faq/han_muc"),
    ])
    func answersLift(text: String, intent: String) throws {
        let with = try #require(Self.ranking(text, answered: true).first)
        #expect(with.intent.rawValue == intent)
        let without = Self.ranking(text, answered: false).first { $0.intent.rawValue == intent }
        #expect(with.confidence > without?.confidence ?? 0)
    }

    @Test(arguments: ["ai vô địch bóng đá năm ngoái", "thời tiết hà nội", "goi"])
    func refuses(text: String) {
        let matcher = IntentMatcher(knowledge: Self.knowledge(answered: true))
        #expect(matcher.match(matcher.analyzer.analyze(text)).best == nil)
    }

    /// One phrasing an entry answers its paraphrases, surely enough to be given.
    @Test(arguments: [
        ("quen ma pin lam sao", "faq/quen_pin"), ("hạn mức chuyển tiền một ngày", "faq/han_muc"),
        ("lai suat tiet kiem tinh sao", "faq/so_tiet_kiem"),
    ])
    func onePhrasingAnswers(text: String, intent: String) {
        let matcher = IntentMatcher(knowledge: Self.knowledge(answered: true))
        #expect(matcher.match(matcher.analyzer.analyze(text)).best?.intent.rawValue == intent)
    }

    @Test func placeholdersAreNoWords() {
        let knowledge = Self.knowledge(answered: true)
        let text = AnswerWords.text(of: knowledge.intents[0], in: knowledge)
        #expect(!text.contains("goi"))
        #expect(text.contains("Cấp lại mã PIN"))
    }

    @Test func manyPhrasingsNeedNoAnswer() {
        var knowledge = Self.knowledge(answered: true)
        for place in knowledge.intents.indices {
            let example = knowledge.intents[place].examples[0]
            knowledge.intents[place].examples = Array(repeating: example, count: AnswerWords.examplesEnough)
        }
        #expect(IntentMatcher(knowledge: knowledge).model.index.answers.isEmpty)
        #expect(!IntentMatcher(knowledge: Self.knowledge(answered: true)).model.index.answers.isEmpty)
    }

    @Test func compiledAnswersStay() throws {
        let matcher = IntentMatcher(knowledge: Self.knowledge(answered: true))
        let key = CompiledMatcher.Key(files: 1, program: 2)
        let bytes = CompiledMatcher.bytes(of: matcher, notes: [], key: key)
        let copy = try #require(bytes.withUnsafeBytes { CompiledMatcher.matcher(from: $0, key: key) }).matcher
        for text in ["cap lai ma pin", "sửa email ở đâu", "tối đa mấy triệu"] {
            #expect(
                matcher.match(matcher.analyzer.analyze(text), explains: true)
                    == copy.match(copy.analyzer.analyze(text), explains: true))
        }
    }
}
