import CustomerCare
import IntentMatching
import Testing
import VietnameseText

@testable import Dialogue

/// Customers in a hurry: numbers where codes are asked, corrections, irony, half a command.
@Suite struct HurriedCustomerTests {
    private static let number = TicketNumber(year: 2026, ordinal: 9)

    /// A desk at which a complaint waits for an order's code.
    private func deskAtTheCode() -> Desk {
        var desk = Desk()
        _ = desk.hear("tui muốn khiếu nại", .complain)
        _ = desk.hear("hàng bể nát hết trơn")
        return desk
    }

    @Test func aPhoneWhereACodeIsAskedIsThePhone() {
        var desk = deskAtTheCode()
        #expect(desk.names("0901234567") == ["utter_phone_kept"])
        #expect(desk.form?.values[.phone] == "0901234567")
        #expect(desk.form?.values[.reference] == nil)
        #expect(desk.form?.asking == .reference)
        #expect(desk.names("DH123456") == ["utter_ask_name"])
        #expect(desk.form?.values[.reference] == "DH123456")
    }

    @Test(arguments: ["thuê bao 0901234567", "số máy bị khóa là 0901234567", "tài khoản 0901234567"])
    func aNumberThatIsSaidToBeTheAccountIsBoth(said: String) {
        var desk = deskAtTheCode()
        _ = desk.hear(said)
        #expect(desk.form?.values[.phone] == "0901234567")
        #expect(desk.form?.values[.reference] == "0901234567")
    }

    @Test func aNumberSaidAgainIsTheAccount() {
        var desk = deskAtTheCode()
        _ = desk.hear("0901234567")
        _ = desk.hear("0901234567")
        #expect(desk.form?.values[.reference] == "0901234567")
    }

    @Test(arguments: ["1900 1234", "19001234", "1800 6789", "gọi vào 1900 545 463"])
    func aServiceLineIsNoNumberToCallBack(said: String) {
        var desk = Desk()
        _ = desk.hear("cho gặp nhân viên", .askHuman)
        #expect(desk.names(said) == ["utter_reask_phone_service"], "\(said)")
        #expect(desk.form?.values[.phone] == nil)
        #expect(desk.hear("0901234567").drafts.first?.contact.phone == "0901234567")
        var whole = Desk()
        let names = whole.names("gọi lại cho tôi số 1900 1234", .callbackRequest)
        #expect(names == ["utter_callback", "utter_reask_phone_service"])
        #expect(!names.isEmpty)
    }

    @Test func aNameBesideACodeIsKept() {
        var desk = deskAtTheCode()
        #expect(desk.names("DH454545\nLâm") == ["utter_ask_phone"])
        #expect(desk.form?.values[.name] == "Lâm")
    }

    @Test func whoSaysWhyTheyWantAPersonGetsOne() {
        var desk = Desk()
        _ = desk.hear("kiểm tra phiếu khiếu nại giúp anh", .ticketStatus)
        let names = desk.names("mất tin nhắn rồi, cho gặp nhân viên đi", .askHuman)
        #expect(names == ["utter_ask_human"])
    }

    @Test func aServiceLineIsNoCorrection() {
        var desk = Desk()
        _ = desk.hear("khiếu nại hàng bể, đơn DH112233, tôi tên Lan, số 0901234567", .complain)
        #expect(desk.names("gọi số 1900 1234 đi") == ["utter_reask_phone_service"])
        #expect(desk.form?.values[.phone] == "0901234567")
    }

    @Test(
        arguments: [
            ("gap nhan vien", Intent.ID.askHuman, "khac"), ("cho gặp nhân viên", .askHuman, "khac"),
            ("gặp nhân viên, app của tui bị văng", .askHuman, "phan_mem"),
        ])
    func whoAsksForAPersonComplainsOfNobody(said: String, intent: Intent.ID, category: String) {
        var desk = Desk()
        desk.policy.categories += [
            .init(id: "thai_do", label: "Thái độ", team: "care", words: ["thái độ", "hỗn"]),
            .init(id: "khac", label: "Khác", team: "care", words: []),
        ]
        _ = desk.hear(said, intent)
        let draft = desk.hear("0901234567").drafts.first
        #expect(draft?.category == category)
    }

    @Test(
        arguments: [
            "không biết mã là gì", "bà không biết mã khách hàng là gì", "không nhớ mã đơn", "k có mã",
        ])
    func whoHasNoCodeIsNotAskedForIt(said: String) {
        var desk = deskAtTheCode()
        #expect(desk.names(said, "faq/doi_tra") == ["utter_ask_name"], "\(said)")
        #expect(desk.form?.skipped == [.reference])
    }

    @Test(arguments: [("bà Sáu", "Sáu"), ("ba Sau", "Sau"), ("bà Năm ạ", nil), ("tạp hóa cô ba", nil)])
    func anElderGivesTheirNameWithTheWordByWhichTheyAreCalled(said: String, name: String?) {
        var desk = deskAtTheCode()
        desk.conversation.address = FormsOfAddress(customer: "bà", ourselves: "cháu")
        _ = desk.hear(said)
        if let name {
            #expect(desk.form?.values[.name] == name)
            #expect(desk.form?.values[.reference] == nil)
        } else {
            #expect(desk.form?.values[.reference] != nil || desk.form?.values[.name] != nil)
        }
    }

    @Test(arguments: ["đền tiền đi", "hoàn tiền cho tôi"])
    func aWishIsNotWhatHappened(said: String) {
        var desk = Desk()
        _ = desk.hear("tui muốn khiếu nại", .complain)
        #expect(desk.names(said) == ["utter_noted", "utter_ask_summary"])
        #expect(desk.form?.remedy != nil)
        #expect(desk.form?.values[.summary] == nil)
    }

    @Test(arguments: ["khi nào xong", "bao lâu thì có người gọi", "bao giờ có kết quả vậy"])
    func whenItWillBeDoneIsToldInAForm(said: String) {
        var desk = deskAtTheCode()
        #expect(desk.names(said, "faq/bao_hanh") == ["utter_form_when", "utter_ask_reference"])
    }

    @Test(arguments: ["số đó luôn", "ờ thì", "vậy nha"])
    func wordsThatTellNothingAreNotWrittenDown(said: String) {
        var desk = Desk()
        _ = desk.hear("khiếu nại hàng bể, đơn DH112233, tôi tên Lan, số 0901234567", .complain)
        let before = desk.form?.values
        #expect(desk.names(said) == ["utter_confirm_short"])
        #expect(desk.form?.values == before)
    }

    @Test func aTicketThatIsNotSentHasNoStatus() {
        var desk = deskAtTheCode()
        let names = desk.names("phiếu của tôi sao rồi", .ticketStatus)
        #expect(names == ["utter_form_unsent", "utter_ask_reference"])
        #expect(desk.form?.values[.summary] == "hàng bể nát hết trơn")
    }

    @Test func aFormWaitsWhileAnotherTicketIsToldOf() {
        var desk = deskAtTheCode()
        desk.conversation.tickets = [Self.number]
        #expect(desk.hear("phiếu của tôi sao rồi", .ticketStatus) == [.findTicket(Self.number, .own)])
        let told = desk.handle(.ticketFound(Self.number, .inProgress, updatedAt: Desk.noon)).replies
        #expect(told.map(\.name) == ["utter_ticket_status", "utter_form_waiting"])
        #expect(desk.names("làm tiếp") == ["utter_resumed", "utter_ask_reference"])
    }

    @Test(arguments: ["thôi hủy phiếu đó đi", "rút phiếu đi em"])
    func aTicketThatIsBeingWrittenCanBeWithdrawn(said: String) {
        var desk = deskAtTheCode()
        #expect(desk.names(said, .ticketClose) == ["utter_cancelled"])
        #expect(desk.form == nil)
    }

    @Test func theNextFourDigitsAreTriedAsWell() {
        var desk = Desk()
        _ = desk.hear("phiếu KN-2026-000009 của tôi sao rồi", .ticketStatus)
        #expect(desk.hear("1111") == [.findTicket(Self.number, .phoneEnding("1111"))])
        #expect(desk.handle(.ticketUnknown).replies.map(\.name) == ["utter_ticket_unknown"])
        #expect(desk.hear("4567") == [.findTicket(Self.number, .phoneEnding("4567"))])
        for _ in 0..<desk.policy.limits.wrongProofs { _ = desk.handle(.ticketUnknown) + desk.hear("2222") }
        #expect(desk.names("3333").contains("utter_ticket_locked") || desk.form == nil)
    }

    @Test(
        arguments: [
            "kiểm tra phiếu khiếu nại giúp anh", "coi giùm phiếu của chị tới đâu rồi",
            "tra phiếu giúp em với",
        ])
    func aTicketIsLookedUpForWhoAsksForIt(said: String) {
        var desk = Desk()
        #expect(desk.names(said, "faq/doi_tra") == ["utter_ask_ticket_number"], "\(said)")
    }

    @Test(arguments: ["cách kiểm tra phiếu khiếu nại", "kiểm tra phiếu bảo hành giúp anh", "xem phiếu ở đâu"])
    func howATicketIsLookedUpIsAQuestion(said: String) {
        var desk = Desk()
        #expect(desk.names(said, "faq/doi_tra") == ["utter_faq/doi_tra"], "\(said)")
    }

    @Test(arguments: ["toi da khieu nai roi ma khong ai goi", "gửi phiếu hôm bữa mà chưa thấy ai trả lời"])
    func whoWaitsForAnOldComplaintIsHeard(said: String) {
        var desk = Desk()
        #expect(desk.names(said) == ["utter_status_sorry", "utter_ask_ticket_number"])
        var known = Desk.withTicket(.inProgress)
        #expect(known.hear(said).contains(.findTicket(TicketNumber(year: 2026, ordinal: 1), .own)))
    }

    @Test(
        arguments: [
            "hay nhỉ, mua hàng xong là mất hút luôn, dịch vụ đỉnh cao ghê",
            "phục vụ tuyệt vời ghê, gọi hoài không ai bắt máy",
        ])
    func praiseThatTellsOfTroubleIsNone(said: String) {
        var desk = Desk()
        #expect(desk.names(said, .praise) == ["utter_insult"])
        #expect(desk.hear("1").drafts.isEmpty)
        #expect(desk.form?.values[.summary]?.contains("ghê") == true)
    }

    @Test(arguments: ["dịch vụ tuyệt vời, không chê vào đâu được", "nhân viên nhiệt tình lắm"])
    func praiseIsPraise(said: String) {
        var desk = Desk()
        #expect(desk.names(said, .praise) == ["utter_praise"])
    }

    @Test func aMatterWithNameOrderAndNumberIsDealtWith() {
        var desk = Desk()
        let said = "em ten Thao sdt 0909123123 don DH334455 giao nham mau, em muon doi"
        #expect(desk.names(said).first == "utter_matter_noted")
        #expect(desk.form?.values[.name] == "Thao")
        #expect(desk.form?.values[.phone] == "0909123123")
        #expect(desk.form?.values[.reference] == "DH334455")
    }

    @Test func whoThinksBetterOfItTellsNothingTwice() {
        var desk = deskAtTheCode()
        _ = desk.hear("thôi bỏ đi không khiếu nại nữa", .cancel)
        #expect(desk.names("à mà vẫn muốn khiếu nại", .complain) == ["utter_resumed", "utter_ask_reference"])
        #expect(desk.form?.values[.summary] == "hàng bể nát hết trơn")
    }

    @Test func whatWasAnsweredButNotSettledIsNotToldAgain() {
        var desk = Desk()
        _ = desk.hear("hàng nhận về bể nát hết", "faq/doi_tra")
        #expect(desk.names("khiếu nại", .complain) == ["utter_complain", "utter_ask_reference"])
        #expect(desk.form?.values[.summary] == "hàng nhận về bể nát hết")
        var asking = Desk()
        _ = asking.hear("đổi trả trong bao lâu vậy", "faq/doi_tra")
        #expect(asking.names("khiếu nại", .complain) == ["utter_complain", "utter_ask_summary"])
    }

    @Test func forWhomSomebodySpeaksIsRemembered() {
        var desk = Desk()
        _ = desk.hear("anh là môi giới bên quận 7", "faq/doi_tra")
        _ = desk.hear("khiếu nại lắp mạng trễ hai tuần chưa ai tới", .complain)
        #expect(desk.form?.speaker == .broker)
    }

    @Test func aCodeBehindAnAnswerBelongsToIt() {
        var desk = Desk()
        _ = desk.hear("muốn đổi địa chỉ nhận hàng", "faq/doi_tra")
        #expect(desk.names("đơn mình DH777666") == ["utter_reference_for_topic"])
        _ = desk.hear("ừ", .affirm)
        #expect(desk.form?.values[.summary] == "muốn đổi địa chỉ nhận hàng; đơn mình DH777666")
    }

    @Test(
        arguments: [
            ("lỡ đặt đơn rồi mà chưa nhập mã, giờ hủy đơn dc hong", "hủy đơn"),
            ("em mua hôm qua chưa mặc lần nào, vậy đổi size được không ạ", "đổi size"),
            ("hôm qua mua rồi, hôm nay đổi ý", nil), ("đổi được không", nil),
            ("được không ạ, em cảm ơn", nil),
        ])
    func theQuestionAtTheEndStandsAlone(said: String, question: String?) {
        let text = Analyzer.vietnamese.analyze(said)
        let range = Utterance.questionAtTheEnd(of: text)
        let found = range.map { String(decoding: Array(said.utf8)[$0], as: UTF8.self) }
        #expect((found == nil) == (question == nil))
        if let found, let question { #expect(found.contains(question), "\(found)") }
    }

    @Test func nothingSaidYetIsNotSaidTwice() {
        var desk = Desk()
        let first = desk.hear("nói lại đi", .repeatThat).replies
        let second = desk.hear("hả", .repeatThat).replies
        #expect(first.map(\.text) != second.map(\.text))
        #expect(!second.contains { $0.text.contains("nhắc lại") })
    }

    @Test func oneTurnGreetsOnce() {
        var desk = Desk()
        let replies = [
            Reply(name: "utter_callback", text: "Dạ, em ghi phiếu ạ."),
            Reply(name: "utter_ticket_opened", text: "Dạ, phiếu đã ghi ạ."),
            Reply(name: Conversation.agentMessage, text: "Dạ, Lan đây ạ."),
        ]
        let delivered = desk.conversation.deliver(replies, desk.briefing)
        #expect(delivered.map(\.text) == ["Dạ, em ghi phiếu ạ.", "Phiếu đã ghi ạ.", "Dạ, Lan đây ạ."])
    }
}
