import CustomerCare
import IntentMatching
import Testing
import VietnameseText

@testable import Dialogue

@Suite struct TroubleTests {
    @Test(arguments: [
        "mẹ em mua nồi cơm hư rồi, mún trả lại", "mk dat hang tu hom truoc ma chua thay j",
        "Bác mua cái máy giặt hôm nọ mà nó kêu ầm ầm cả nhà không ngủ được",
        "sao e đặt ốp lưng 1 tuần r chưa thấy ship", "tao chờ 2 tuần rồi đấy",
        "giày bị bong keo sau 2 ngày mang",
        "mua cái tủ lạnh mà hắn không lạnh chi hết", "cái điểm tích lũy của tui bị mất",
        "don cua toi giao thieu hang",
        "phần mềm không in được bill", "kỹ thuật tới sửa mạng làm bể cái bình của tôi",
        "man hinh bi vo luc nhan hang",
        "gọi tổng đài 3 lần mà không ai giải quyết", "tại sao chưa giao hàng cho tôi",
        "cho hoai khong thay ship",
    ])
    func isTold(said: String) {
        #expect(Analyzer.vietnamese.analyze(said).tellsTrouble)
    }

    @Test(arguments: [
        "máy hư có đổi được không", "hàng lỗi thì làm sao", "cho hỏi giao trễ có được đền không",
        "bé mấy tuổi dùng được",
        "mua vỏ máy ở đâu", "em muốn mua nồi cơm", "đổi trả trong bao lâu", "tôi chờ chút nhé",
        "chưa thấy vui",
        "vợ em đặt hàng rồi", "vo em dat hang roi", "cảm ơn shop giao nhanh", "{\"loi\":\"bị lỗi\"}",
        "doi 2 cai ao nay",
    ])
    func isNotTold(said: String) {
        #expect(!Analyzer.vietnamese.analyze(said).tellsTrouble)
    }

    @Test func aStoryThatNothingAnswersIsWrittenDown() {
        var desk = Desk()
        #expect(desk.names("mẹ em mua nồi cơm hư rồi") == ["utter_matter_noted", "utter_ask_reference"])
        #expect(desk.form?.values[.summary] == "mẹ em mua nồi cơm hư rồi")
        #expect(desk.form?.speaker == .relative)
    }

    @Test(arguments: ["DH300400", "0917222333", "em tên Trinh", "Út Hiền", "đặt 3 cái mà có 2"])
    func whatFollowsAnAnsweredStoryTakesItUp(said: String) {
        var desk = Desk()
        _ = desk.hear("đơn của em giao thiếu 1 cái áo", "faq/doi_tra")
        #expect(desk.conversation.trouble == ["đơn của em giao thiếu 1 cái áo"])
        #expect(desk.names(said).first == "utter_matter_noted")
        #expect(desk.form?.values[.summary]?.hasPrefix("đơn của em giao thiếu 1 cái áo") == true)
    }

    @Test func thanksEndAStory() {
        var desk = Desk()
        _ = desk.hear("đơn của em giao thiếu 1 cái áo", "faq/doi_tra")
        _ = desk.hear("ok cảm ơn em", .thanks)
        #expect(desk.conversation.trouble.isEmpty)
        #expect(desk.names("0917222333") == ["utter_contact_kept"])
    }

    @Test func whoAsksForATicketThatWasNeverSentHearsIt() {
        var desk = Desk()
        _ = desk.hear("giao nhầm hàng rồi, đặt đen giao trắng", "faq/doi_tra")
        desk.wait(minutes: 60 * 26)
        #expect(desk.names("hôm qua tôi nhắn đó, sao rồi", .ticketStatus).first == "utter_status_unsent")
        #expect(desk.form?.values[.summary] == "giao nhầm hàng rồi, đặt đen giao trắng")
    }

    @Test func partsOfAStoryStandOnce() {
        #expect(Conversation.story(of: ["a b", "", "b", "c a b", "d"]) == "c a b; d")
    }

    @Test func anUrgentTicketGoesOutWithTheNumber() {
        var desk = Desk()
        _ = desk.hear("sạc nổ, con tui bị bỏng tay")
        #expect(desk.names("rút điện rồi") == ["utter_noted", "utter_ask_phone"])
        let effects = desk.hear("0909111999")
        #expect(effects.contains { if case .openTicket = $0 { true } else { false } })
    }

    @Test(
        arguments: [
            ("tài khoản taphoalan", "taphoalan"), ("quán Mộc, tk cafemoc", "cafemoc"),
            ("tài khoản là shop_hoa", "shop_hoa"),
            ("tài khoản không vào được", nil), ("tai khoan cua em bi khoa", nil),
        ] as [(String, String?)])
    func anAccountIsRead(said: String, account: String?) {
        #expect(FormReading.statedAccount(in: Analyzer.vietnamese.analyze(said)) == account)
    }

    @Test func aSpacedCodeIsOne() {
        #expect(FormReading(Analyzer.vietnamese.analyze("DH 55 66 77")).reference == "DH556677")
    }

    @Test(arguments: [
        ("mấy giờ mở cửa, ship về Cần Thơ bao nhiêu tiền với bảo hành mấy tháng", 3),
        ("tôi mua hôm qua, ship bao nhiêu", 0), ("đổi trả trong bao lâu", 0),
        ("em mua hôm qua, giờ đổi được không, với ship bao nhiêu tiền vậy shop", 2),
        ("giá bao nhiêu, vậy shop", 0), ("gui hang lam sao, co thu ho khong", 2),
        ("phí ship và thời gian giao thế nào", 0), ("huy don sao, bao lau hoan tien v", 2),
        ("bao hanh may thang, sua mat phi ko", 2), ("có giao tận nơi hay không, phí ship bao nhiêu", 2),
        ("em bị đau đầu, khám ở đâu", 0),
        ("đổi hàng được không đồng thời cho hỏi mấy giờ mở cửa", 2),
    ])
    func questionsInOneSentenceAreTakenApart(said: String, count: Int) {
        #expect(Utterance.clausesThatAsk(in: Analyzer.vietnamese.analyze(said)).count == count)
    }

    @Test(arguments: ["hôm 20", "hom 20/11", "từ hôm thứ 3"])
    func aDayIsNoCode(said: String) {
        var desk = Desk()
        _ = desk.hear("tủ lạnh mới mua bị hư rồi, tôi khiếu nại", .complain)
        #expect(desk.form?.asking == .reference)
        #expect(desk.names(said) == ["utter_noted", "utter_ask_reference"])
        #expect(desk.form?.values[.summary]?.hasSuffix(said) == true)
    }

    @Test func aRefusalIsOfWhatItNames() {
        var desk = Desk()
        _ = desk.hear("nhân viên nói chuyện thô lỗ", .staffFeedback)
        #expect(desk.form?.asking == .name)
        #expect(desk.names("không có mã gì hết") == ["utter_form_skipped", "utter_ask_name"])
        _ = desk.hear("không muốn nói tên")
        #expect(desk.names("sao phải cho số?") == ["utter_why_contact"])
        #expect(desk.names("không cho", .skip) == ["utter_confirm"])
        // Where all is read back it is no yes.
        let effects = desk.hear("không cho", .skip)
        #expect(!effects.contains { if case .openTicket = $0 { true } else { false } })
    }
}
