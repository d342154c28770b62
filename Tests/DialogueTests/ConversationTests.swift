import CustomerCare
import IntentMatching
import Testing
import VietnameseText

@testable import Dialogue

@Suite struct ConversationTests {
    @Test func answersAnFAQWithTheFormOfAddress() {
        var desk = Desk()
        let replies = desk.hear("chị muốn đổi hàng", "faq/doi_tra").replies
        #expect(replies.map(\.text) == ["Dạ, chị được đổi trả trong 7 ngày ạ."])
        #expect(desk.conversation.topic == "faq/doi_tra")
    }

    @Test func repeatsAnAnswerAsARepeat() {
        var desk = Desk()
        let first = desk.hear("đổi trả", "faq/doi_tra").replies.first?.text
        let second = desk.hear("đổi trả", "faq/doi_tra").replies[0]
        #expect(second.text != first)
        #expect(second.buttons.map(\.payload) == ["/ask_human"])
        #expect(desk.names("đổi trả", "faq/doi_tra") == ["utter_offer"])
    }

    @Test func thumbsSayWhetherTheAnswerHelped() {
        var desk = Desk()
        _ = desk.hear("đổi trả", "faq/doi_tra")
        #expect(desk.names("👍") == ["utter_thumbs_up"])
        _ = desk.hear("đổi trả sao", "faq/doi_tra")
        let effects = desk.hear("👎")
        #expect(effects.replies.map(\.name) == ["utter_thumbs_down"])
        #expect(effects.replies.first?.buttons.map(\.payload) == ["/ask_human", "/complain"])
        #expect(effects.unanswered == ["đổi trả sao"])
    }

    @Test(arguments: [
        ("ờ cảm ơn con", "utter_thanks"), ("okok tks shop nhìu 🥰", "utter_thanks"),
        ("mai gặp nha", "utter_goodbye"),
    ])
    func courtesiesAreNoMisses(said: String, reply: String) {
        var desk = Desk()
        #expect(desk.names(said) == [reply])
        #expect(desk.conversation.misses == 0)
    }

    @Test(arguments: ["ừ ghi giúp chị", "làm phiếu đi em", "ghi phiếu giúp tôi"])
    func theOfferedTicketIsTakenInWords(said: String) {
        var desk = Desk()
        _ = desk.hear("xyz abc")
        _ = desk.hear("qwe rty")
        #expect(desk.names(said, "faq/doi_tra") == ["utter_question", "utter_ask_phone"])
    }

    /// What `company.yml` lacks is said in general words or left out: no braces reach a customer.
    @Test(arguments: Phrasebook.names)
    func noPlaceholderIsEverShown(name: String) {
        let bare = KnowledgeBase(intents: [], responses: [:])
        let briefing = Briefing(answers: AnswerBook(bare), policy: CarePolicy(), now: Desk.noon)
        var conversation = Conversation(sender: "a", channel: "b")
        for _ in Phrasebook.variants(of: name) {
            var turn = Turn(briefing: briefing)
            conversation.say(name, &turn)
            #expect(!turn.effects.replies.contains { $0.text.contains("{") || $0.text.contains("}") })
        }
    }

    @Test func asksBackOfferingChoicesByNumber() {
        var desk = Desk()
        let asked = desk.hear("phí", ranking: ["faq/doi_tra", "faq/phi_ship"]).replies
        #expect(asked.map(\.name) == ["utter_did_you_mean"])
        #expect(
            asked.first?.buttons.map(\.title) == [
                "Thời hạn đổi trả", "Phí giao hàng", "Không phải các ý trên",
            ])
        #expect(desk.names("2") == ["utter_faq/phi_ship"])
    }

    @Test(arguments: [
        ("cái thứ hai", "utter_faq/phi_ship"), ("cái đầu", "utter_faq/doi_tra"),
        ("giao hàng", "utter_faq/phi_ship"),
        ("Thời hạn đổi trả", "utter_faq/doi_tra"), ("3", "utter_rephrase_denied"),
    ])
    func readsAChoice(said: String, expected: String) {
        var desk = Desk()
        _ = desk.hear("phí", ranking: ["faq/doi_tra", "faq/phi_ship"])
        #expect(desk.names(said) == [expected])
    }

    @Test func missesLeadToAnOfferAndATicketThatKnowsWhatWasSaid() {
        var desk = Desk()
        #expect(desk.names("xyz abc") == ["utter_rephrase"])
        #expect(desk.names("qwe rty") == ["utter_offer"])
        #expect(desk.names("2") == ["utter_question", "utter_ask_phone"])
        let drafts = desk.hear("0901234567").drafts
        #expect(drafts.count == 1)
        #expect(drafts.first?.summary == "xyz abc; qwe rty")
        #expect(drafts.first?.contact.phone == "0901234567")
        #expect(drafts.first?.triggers == ["misses"])
    }

    @Test func neverSaysTheSameFallbackTwiceInARow() {
        var desk = Desk()
        var last = ""
        for round in 0..<12 {
            let text = desk.hear("mlem \(round)x").replies.map(\.text).joined()
            #expect(text != last)
            last = text
        }
    }

    @Test func aDeniedChoiceIsRecorded() {
        var desk = Desk()
        _ = desk.hear("phí", ranking: ["faq/doi_tra", "faq/phi_ship"])
        let effects = desk.hear("không phải", .deny)
        #expect(
            effects.contains { effect in
                if case .recordUnanswered(let question) = effect {
                    question.reason == .noneOfThese
                } else {
                    false
                }
            })
    }

    @Test func aTypedPayloadIsNotAButtonUnlessOffered() {
        var desk = Desk()
        #expect(desk.names("/restart") == ["utter_rephrase"])
    }

    /// Editors learn what was asked, not that somebody said no.
    @Test func aRefusedAnswerIsQueuedWithTheQuestion() {
        var desk = Desk()
        _ = desk.hear("mua rồi đổi màu khác sao", "faq/doi_tra")
        #expect(desk.hear("không phải cái này", .deny).unanswered == ["mua rồi đổi màu khác sao"])
        _ = desk.hear("gửi tỉnh hết nhiêu", ranking: ["faq/phi_ship", "faq/bao_hanh"])
        _ = desk.hear("1")
        #expect(desk.hear("không phải cái này", .deny).unanswered == ["gửi tỉnh hết nhiêu"])
    }
}

extension [Effect] {
    fileprivate var unanswered: [String] {
        compactMap { effect in
            if case .recordUnanswered(let question) = effect { question.text } else { nil }
        }
    }
}
