import IntentMatching
import Testing

@testable import KnowledgeFiles

@Suite struct AddressCheckTests {
    /// What is wrong with the address of one answer, in a corpus without placeholders.
    static func mixtures(_ answer: String) throws -> [Diagnostic] {
        try Corpus.check([
            "Corpus/FAQ/a.yml": Corpus.faq.replacing("{goi} ", with: ""),
            "Corpus/FAQ/b.yml": Corpus.entry(answer: "- text: \"\(answer)\""),
        ]).filter { $0.kind == .mixedAddress }
    }

    /// `chúng em` is `em` of several, and `anh/chị` is written in many ways.
    @Test(arguments: [
        "Dạ em chào ạ. Chúng em mở cửa từ 8 giờ.", "Tụi em gửi rồi, em báo lại sau ạ.",
        "Mời anh(chị) xem giúp, Anh chị cần gì ạ?", "Anh/chị chờ chút, anh / chị nhé.",
        "Tôi xin lỗi, chúng tôi sẽ gọi lại.",
    ])
    func hearsOneVoice(answer: String) throws {
        #expect(try Self.mixtures(answer) == [])
    }

    @Test(arguments: ["Mời anh/chị xem, bạn cần gì ạ?", "Em ghi nhận rồi, chúng tôi sẽ gọi lại."])
    func hearsTwoVoices(answer: String) throws {
        #expect(try Self.mixtures(answer).count == 1)
    }

    /// A slot of Rasa's is no value of the company's.
    @Test func knowsTheSlotsOfTheDomain() throws {
        let found = try Corpus.check([
            "domain.yml": "slots:\n  prefix_name: {type: text}\n",
            "Corpus/FAQ/b.yml": Corpus.entry(answer: "- text: \"Dạ {prefix_name} ơi, {goi} xem ạ.\""),
        ]).filter { $0.kind == .unknownPlaceholder }
        #expect(found.count == 1)
        #expect(found.first?.hint?.contains("slot of the domain") == true)
    }
}
