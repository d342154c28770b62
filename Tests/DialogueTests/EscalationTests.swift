import CustomerCare
import IntentMatching
import Testing
import VietnameseText

@testable import Dialogue

/// What makes a matter one for people, each named in its ticket.
@Suite struct EscalationTests {
    /// Goes through a complaint up to its ticket.
    private func file(_ desk: inout Desk, _ said: String, _ intent: Intent.ID = .complain) -> TicketDraft? {
        var drafts = desk.hear(said, intent).drafts
        for answer in ["bỏ qua", "bỏ qua", "0901234567", "bỏ qua", "đúng"] where drafts.isEmpty {
            drafts = desk.hear(answer, answer == "đúng" ? .affirm : answer == "bỏ qua" ? .skip : nil).drafts
        }
        return drafts.first
    }

    @Test(
        arguments: [
            ("tui khiếu nại app văng hoài", ["complaint"]),
            ("bực quá, tui khiếu nại app văng hoài", ["complaint", "anger"]),
            ("đ.m khiếu nại app văng hoài", ["complaint", "insult"]),
            ("tao kiện ra tòa vụ app văng mất dữ liệu", ["threat"]),
            ("máy bốc khói cháy cả bàn", ["safety"]),
            ("khiếu nại app tính sai 12 triệu của tui", ["complaint", "large_amount"]),
        ] as [(String, [String])])
    func eachNamesItselfInTheTicket(said: String, triggers: [String]) {
        var desk = Desk()
        desk.policy.limits.largeAmount = 5_000_000
        let draft = file(&desk, said)
        #expect(Set(triggers).isSubset(of: Set(draft?.triggers ?? [])), "\(draft?.triggers ?? [])")
    }

    @Test(arguments: ["còn con chó nhỏ thì sao", "ngay mai con cho khong shop", "nhà em có con chó con mèo"])
    func aDogIsNoInsult(said: String) {
        let utterance = Utterance(
            text: Analyzer.vietnamese.analyze(said), match: IntentMatch(decision: .none, ranking: []))
        #expect(!utterance.triggers.contains(.insult))
    }

    /// What an entry of the house is about is no alarm; the same words about something else are one.
    @Test func aHospitalAsksForAdvances() {
        var desk = Desk()
        #expect(desk.names("nhập viện đóng trước bao nhiêu", "faq/nhap_vien") == ["utter_faq/nhap_vien"])
        #expect(desk.names("con tôi ăn xong phải nhập viện", "faq/doi_tra").first == "utter_complain_hurt")
        desk = Desk()
        let poisoned = "mẹ em bị ngộ độc thuốc phải nhập viện lại, đóng trước bao nhiêu"
        #expect(desk.names(poisoned, "faq/nhap_vien").first == "utter_complain_hurt")
    }

    @Test func theSameMatterAgain() {
        var desk = Desk.withTicket(.closed, category: "phan_mem")
        #expect(file(&desk, "tui khiếu nại app lại văng nữa")?.triggers.contains("again") == true)
    }

    @Test(arguments: CustomerGroup.allCases)
    func aSpecialCustomer(group: CustomerGroup) {
        var desk = Desk()
        desk.customer = CustomerGlance(group: group)
        let isNamed = file(&desk, "tui khiếu nại app văng hoài")?.triggers.contains("special_customer")
        #expect(isNamed == (group.value == .high))
    }

    @Test func aSpecialCustomerIsOfferedAPersonAtTheFirstMiss() {
        var desk = Desk()
        desk.customer = CustomerGlance(group: .special)
        #expect(desk.names("xyz abc qwe") == ["utter_offer"])
    }

    @Test func anAmountInACallbackCounts() {
        var desk = Desk()
        desk.policy.limits.largeAmount = 5_000_000
        let drafts = desk.hear("chuyển nhầm 20 triệu, gọi lại cho tui số 0901234567", .callbackRequest).drafts
        #expect(drafts.first?.triggers == ["callback", "large_amount"])
    }

    @Test(arguments: ["tôi chán sống quá", "chắc tôi tự tử", "khong muon song nua"])
    func whoSpeaksOfDyingIsHeard(said: String) {
        var desk = Desk()
        let effects = desk.hear(said)
        #expect(effects.replies.map(\.name) == ["utter_self_harm"])
        #expect(effects.replies.first?.text.contains("115") == true)
        // People hear of it at once, without a number.
        #expect(effects.drafts.first?.triggers.contains("self_harm") == true)
        let number = TicketNumber(year: 2026, ordinal: 1)
        let told = desk.handle(.ticketOpened(number)).replies
        #expect(told.map(\.name) == ["utter_ticket_opened_self_harm"])
        desk.tickets = [
            TicketGlance(number: number, kind: .request, category: nil, stage: .received, updatedAt: desk.now)
        ]
        let stayed = desk.hear("không ai giúp tôi hết")
        #expect(stayed.replies.map(\.name) == ["utter_self_harm_listening"])
        #expect(stayed.contains(.addNote(number, "không ai giúp tôi hết")))
        #expect(desk.hear("0901234567").contains(.changeContact(number, Contact(phone: "0901234567"))))
    }

    @Test(arguments: ["đợi mệt muốn chết luôn", "sống ở quận 3", "nóng chết được"])
    func exaggerationIsNoDanger(said: String) {
        var desk = Desk()
        #expect(desk.names(said, "faq/doi_tra") == ["utter_faq/doi_tra"])
    }

    // MARK: In a form

    @Test func angerInAFormIsMetWithAnApologyAndTheNextQuestion() {
        var desk = Desk()
        _ = desk.hear("tui muốn khiếu nại", .complain)
        _ = desk.hear("hàng bể nát hết trơn")
        #expect(desk.names("bực quá, hỏi hoài") == ["utter_form_sorry", "utter_ask_name"])
        #expect(desk.names("DH112233") == ["utter_noted", "utter_ask_name"])
        #expect(desk.names("tao kiện ra tòa") == ["utter_form_threat", "utter_ask_name"])
        _ = desk.hear("Lan")
        #expect(desk.names("lũ lừa đảo") == ["utter_form_sorry", "utter_ask_phone"])
        _ = desk.hear("0901234567")
        let draft = desk.hear("đúng", .affirm).drafts.first
        #expect(draft?.triggers == ["complaint", "anger", "threat", "insult"])
        #expect(draft?.contact.name == "Lan" && draft?.reference == "DH112233")
        #expect(draft?.summary == "hàng bể nát hết trơn")
    }

    // MARK: The channel's limit

    private func deskWithLimit() -> Desk {
        var desk = Desk()
        var channel = CarePolicy.Channel()
        (channel.replies, channel.renewsWithMessage) = (2, false)
        desk.policy.channels["test"] = channel
        return desk
    }

    @Test func theLastReplyOpensATicketForPeople() {
        var desk = deskWithLimit()
        _ = desk.conversation.deliver(desk.hear("đổi trả", "faq/doi_tra").replies, desk.briefing)
        let effects = desk.hear("phí ship gửi Huế", "faq/phi_ship")
        #expect(effects.drafts.first?.triggers == ["quota"])
        #expect(effects.drafts.first?.summary == "phí ship gửi Huế")
        let number = TicketNumber(year: 2026, ordinal: 1)
        let replies = effects.replies + desk.handle(.ticketOpened(number)).replies
        let said = desk.conversation.deliver(replies, desk.briefing)
        #expect(said.count == 1)
        #expect(said[0].text.contains("KN-2026-000001") && said[0].text.contains("chuyển"))
        // From now on people answer, and nothing that is written gets lost.
        desk.tickets = Desk.withTicket(.received).tickets
        let silent = desk.hear("alo", .greet)
        #expect(silent.first == .leaveToAgent && silent.replies.isEmpty)
        #expect(
            silent.contains { effect in
                if case .addNote(number, let words) = effect { words.hasSuffix("alo") } else { false }
            })
    }

    @Test func theLastReplyFilesWhatAFormHolds() {
        var desk = deskWithLimit()
        _ = desk.conversation.deliver(desk.hear("tui muốn khiếu nại", .complain).replies, desk.briefing)
        let draft = desk.hear("hàng bể nát hết trơn").drafts.first
        #expect(draft?.summary == "hàng bể nát hết trơn")
        #expect(draft?.triggers == ["complaint", "quota"])
    }

    /// The store failed when people were to take over: the next message tries again.
    @Test func aTicketThatCouldNotBeOpenedIsOpenedWithTheNextMessage() {
        var desk = deskWithLimit()
        _ = desk.conversation.deliver(desk.hear("đổi trả", "faq/doi_tra").replies, desk.briefing)
        let effects = desk.hear("phí ship gửi Huế", "faq/phi_ship")
        let replies = effects.replies + desk.handle(.ticketRefused).replies
        #expect(desk.conversation.deliver(replies, desk.briefing).count == 1)
        #expect(desk.hear("alo", .greet).drafts.first?.triggers == ["quota"])
    }

    @Test func anOpenTicketHearsOfTheLimit() {
        var desk = deskWithLimit()
        desk.conversation.tickets = [TicketNumber(year: 2026, ordinal: 1)]
        desk.tickets = Desk.withTicket(.inProgress).tickets
        _ = desk.conversation.deliver(desk.hear("đổi trả", "faq/doi_tra").replies, desk.briefing)
        let effects = desk.hear("phí ship", "faq/phi_ship")
        #expect(effects.drafts.isEmpty)
        #expect(
            effects.contains { effect in
                if case .addNote(_, let words) = effect { words.contains("quota") } else { false }
            })
    }
}
