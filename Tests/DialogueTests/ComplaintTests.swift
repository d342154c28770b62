import CustomerCare
import IntentMatching
import Testing
import VietnameseText

@testable import Dialogue

@Suite struct ComplaintTests {
    @Test func asksEachThingAndReadsBackBeforeFiling() {
        var desk = Desk()
        #expect(desk.names("tui muốn khiếu nại", .complain) == ["utter_complain", "utter_ask_summary"])
        #expect(desk.names("app bán hàng bị văng suốt từ hôm qua") == ["utter_ask_reference"])
        #expect(desk.names("shop_hoa_mai") == ["utter_ask_name"])
        #expect(desk.names("em tên là Hoa") == ["utter_ask_phone"])
        let readBack = desk.hear("0901 234 567").replies
        #expect(readBack.map(\.name) == ["utter_confirm"])
        #expect(
            readBack.first?.text.contains("Hoa") == true
                && readBack.first?.text.contains("0901234567") == true)
        let drafts = desk.hear("đúng rồi", .affirm).drafts
        #expect(drafts.map(\.summary) == ["app bán hàng bị văng suốt từ hôm qua"])
        #expect(drafts.map(\.reference) == ["shop_hoa_mai"])
        #expect(drafts.map(\.category) == ["phan_mem"] || drafts.map(\.category) == [nil])
        let number = TicketNumber(year: 2026, ordinal: 1)
        let told = desk.handle(.ticketOpened(number)).replies
        #expect(told.first?.text.hasPrefix("Dạ, phiếu KN-2026-000001 đã được ghi nhận") == true)
        #expect(desk.conversation.tickets == [number])
    }

    @Test func takesWhatWasSaidAlready() {
        var desk = Desk()
        let names = desk.names("app lỗi hoài bực quá, tui muốn khiếu nại, sđt 0901234567", .complain)
        #expect(names == ["utter_complain", "utter_ask_reference"])
    }

    @Test func optionalThingsCanBeSkipped() {
        var desk = Desk()
        _ = desk.hear("tui muốn khiếu nại", .complain)
        _ = desk.hear("giao thiếu hàng mà gọi không ai nghe")
        #expect(desk.names("bỏ qua", .skip) == ["utter_ask_name"])
        #expect(desk.names("bỏ qua", .skip) == ["utter_ask_phone"])
        #expect(desk.names("bỏ qua", .skip) == ["utter_confirm"])
    }

    @Test func aWrongPhoneIsAskedAgainWithTheReason() {
        var desk = Desk()
        _ = desk.hear("gặp nhân viên", .askHuman)
        let replies = desk.hear("090123456").replies
        #expect(replies.map(\.name) == ["utter_reask_phone_digits"])
        #expect(replies.first?.text.contains("9 chữ số") == true)
    }

    @Test func aPersonIsReachableFromWithinAForm() {
        var desk = Desk()
        _ = desk.hear("tui muốn khiếu nại", .complain)
        let replies = desk.hear("cho gặp nhân viên đi", .askHuman).replies
        #expect(replies.map(\.name) == ["utter_ask_human"])
        #expect(replies.first?.text.contains("1900 0000") == true)
    }

    @Test func thoiKhoiLeavesTheForm() {
        var desk = Desk()
        _ = desk.hear("tui muốn khiếu nại", .complain)
        #expect(desk.names("thôi khỏi", .cancel) == ["utter_cancelled"])
        #expect(desk.conversation.phase == .open)
    }

    @Test func aQuestionInBetweenIsAnsweredAndTheFormGoesOn() {
        var desk = Desk()
        _ = desk.hear("tui muốn khiếu nại", .complain)
        _ = desk.hear("hàng bể nát hết trơn")
        let names = desk.names("à mà bảo hành bao lâu vậy shop", "faq/bao_hanh")
        #expect(names == ["utter_faq/bao_hanh", "utter_back_to_form", "utter_ask_reference"])
    }

    @Test func aRefusedTicketIsToldAndCanBeSentAgain() {
        var desk = Desk()
        _ = desk.hear("gặp nhân viên", .askHuman)
        #expect(desk.hear("0901234567").drafts.count == 1)
        let replies = desk.handle(.ticketRefused).replies
        #expect(replies.map(\.name) == ["utter_ticket_refused"])
        #expect(replies.first?.text.contains("KN-") == false)
        #expect(desk.hear("gửi lại").drafts.count == 1)
    }

    @Test func aCorrectionIsTakenBeforeFiling() {
        var desk = Desk()
        _ = desk.hear("tui muốn khiếu nại", .complain)
        _ = desk.hear("hàng bể nát hết trơn")
        _ = desk.hear("bỏ qua", .skip)
        _ = desk.hear("Lan")
        _ = desk.hear("0901234567")
        let replies = desk.hear("số lúc nãy sai, là 0912345678", .correct).replies
        #expect(replies.map(\.name) == ["utter_corrected", "utter_confirm"])
        #expect(replies.last?.text.contains("0912345678") == true)
        #expect(desk.hear("ok gửi đi", .affirm).drafts.first?.contact.phone == "0912345678")
    }

    @Test(arguments: [
        ("chay no pin dien thoai", "utter_complain_safety"),
        ("tao bóc phốt tụi bây", "utter_complain_threat"),
        ("tôi muốn khiếu nại", "utter_complain"),
    ])
    func wordsAloneTriggerACase(said: String, opening: String) {
        var desk = Desk()
        #expect(desk.names(said).first == opening)
    }

    /// Words that look like danger, threats or complaints and are none.
    @Test(
        arguments: [
            ("cắm nhầm điện làm cháy máy có bảo hành không", "faq/bao_hanh", ["utter_faq/bao_hanh"]),
            ("máy đang bảo hành tới bước nào rồi", "faq/bao_hanh", ["utter_faq/bao_hanh"]),
            ("chỉ gọi khẩn cấp", "faq/bao_hanh", ["utter_faq/bao_hanh"]),
            ("khiếu nại thì làm sao", "faq/bao_hanh", ["utter_faq/bao_hanh"]),
            ("quy trình khiếu nại", "faq/bao_hanh", ["utter_faq/bao_hanh"]),
            ("khiếu nại thì làm sao", "complain", ["utter_complain_how"]),
            ("có được khiếu nại không em", "complain", ["utter_complain_how"]),
            ("em bị giật điện thoại", "safety", ["utter_rephrase"]),
        ] as [(String, Intent.ID, [String])])
    func whatOnlyLooksLikeACaseIsAnswered(said: String, intent: Intent.ID, replies: [String]) {
        var desk = Desk()
        #expect(desk.names(said, intent) == replies)
        #expect(desk.conversation.phase == .open)
    }

    @Test func whoAsksHowToComplainIsOfferedTheForm() {
        var desk = Desk()
        let reply = desk.hear("khiếu nại thì làm sao", "faq/bao_hanh").replies.first
        #expect(reply?.buttons.map(\.payload) == ["/complain"])
        #expect(desk.names("1") == ["utter_complain", "utter_ask_summary"])
    }

    @Test(arguments: [
        "máy đang cháy, có được bảo hành không", "cháy máy làm con tôi bị thương, có bảo hành không",
        "sạc bốc khói quá shop ơi",
    ])
    func dangerIsNeverMistakenForAQuestion(said: String) {
        var desk = Desk()
        #expect(desk.names(said, "faq/bao_hanh").first == "utter_complain_safety")
    }

    @Test func moreOfTheStoryIsKeptAndAcknowledged() {
        var desk = Desk()
        _ = desk.hear("tui muốn khiếu nại", .complain)
        _ = desk.hear("hàng bể nát hết trơn")
        let more = "shipper còn quăng hàng trước cổng nhà tui nữa"
        #expect(desk.names(more) == ["utter_noted", "utter_ask_reference"])
        _ = desk.hear("bỏ qua", .skip)
        _ = desk.hear("Lan")
        #expect(desk.names("gọi tổng đài ba lần không ai bắt máy") == ["utter_noted", "utter_ask_phone"])
        _ = desk.hear("0901234567")
        let summary = desk.hear("đúng", .affirm).drafts.first?.summary
        #expect(summary == "hàng bể nát hết trơn; \(more); gọi tổng đài ba lần không ai bắt máy")
    }

    @Test func askingForCompensationInAQuestionAsksForNothing() {
        var desk = Desk()
        _ = desk.hear("khiếu nại ổ cắm bị hư, đơn DH665544, tôi tên Loan, số 0936123456", .complain)
        let names = desk.names("đúng rồi, mà có được bồi thường không", "faq/bao_hanh")
        #expect(names == ["utter_faq/bao_hanh", "utter_confirm_short"])
        #expect(desk.hear("gửi đi", .affirm).drafts.first?.remedy == nil)
    }

    @Test func maskedInsultsAreAnswered() {
        var desk = Desk()
        #expect(desk.names("đ.m l.ừ.a đ.ả.o") == ["utter_insult"])
    }

    @Test func statusOfAnotherTicketNeedsTheLastFourDigits() {
        var desk = Desk()
        #expect(desk.names("phiếu KN-2026-000123 tới đâu rồi", .ticketStatus) == ["utter_ask_phone_ending"])
        let effects = desk.hear("4567")
        #expect(effects.contains(.findTicket(TicketNumber(year: 2026, ordinal: 123), .phoneEnding("4567"))))
        #expect(desk.handle(.ticketUnknown).replies.map(\.name) == ["utter_ticket_unknown"])
    }
}
