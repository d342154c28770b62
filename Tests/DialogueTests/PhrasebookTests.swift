import IntentMatching
import Testing

@testable import Dialogue

@Suite struct PhrasebookTests {
    @Test func fillsAndCapitalises() {
        let filled = Phrasebook.fill(
            "Dạ, {goi} xem giúp. {goi} nhé {xung}!", ["goi": "anh/chị", "xung": "em"])
        #expect(filled == "Dạ, anh/chị xem giúp. Anh/chị nhé em!")
    }

    @Test func leavesOutWhatItCannotSay() {
        #expect(
            Phrasebook.fill("Dạ, {goi} gọi {hotline} ạ. Giá {la}. {goi} nhé?", ["goi": "chị"])
                == "Dạ, chị gọi tổng đài ạ. Chị nhé?")
    }

    @Test(arguments: Phrasebook.names)
    func sentencesAreWholeAndPolite(name: String) {
        for sentence in Phrasebook.variants(of: name) {
            #expect(!sentence.contains("anh/chị") && !sentence.contains("bạn"), "\(name) names its customer")
            #expect(".?!:}".contains(sentence.last ?? " "), "\(name) does not end")
            #expect(
                sentence.unicodeScalars.allSatisfy { $0.properties.canonicalCombiningClass == .notReordered },
                "\(name) is not NFC")
        }
    }

    @Test(arguments: [
        ("/ask_human", "ask_human", [:]),
        ("/complain{\"category\":\"doi_tra\"}", "complain", ["category": "doi_tra"]),
        ("/faq/doi_tra", "faq/doi_tra", [:]),
        ("/a{\"x\":\"1\", \"y\":\"\\\"2\"}", "a", ["x": "1", "y": "\"2"]),
    ])
    func readsPayloads(text: String, intent: String, slots: [String: String]) {
        let payload = Payload(text)
        #expect(payload?.intent.rawValue == intent)
        #expect(payload?.slots == slots)
    }

    @Test(arguments: [
        "", "/", "hello", "/a b", "/a{", "/a{x}", "/a{\"x\":1}", "/a{\"x\":\"1\"} b", "{\"event\":\"x\"}",
    ])
    func refusesWhatIsNoPayload(text: String) {
        #expect(Payload(text) == nil)
    }
}
