import CustomerCare
import IntentMatching
import Testing
import VietnameseText

@testable import Dialogue

/// Forms that do not hold on to anybody, and tickets that take more.
@Suite struct LettingGoTests {
    /// A complaint whose code is asked for.
    private static func complaining() -> Desk {
        var desk = Desk()
        _ = desk.hear("khiếu nại giao hàng trễ cả tuần", .complain)
        return desk
    }

    @Test(arguments: [
        "à hàng tới rồi, khỏi nha", "shipper vừa gọi rồi, không cần khiếu nại nữa",
        "thôi bỏ qua đi, không kiện cáo gì nữa", "để mình tự ra cửa hàng giải quyết",
    ])
    func whoLetsTheMatterRestIsLetGo(said: String) {
        var desk = Self.complaining()
        #expect(desk.names(said) == ["utter_cancelled"])
        #expect(desk.form == nil)
    }

    @Test(arguments: [
        "hàng tới rồi mà bể hết", "giao rồi nhưng thiếu một món", "có ai xử lý chưa",
        "để mình từ từ tìm mã đơn",
        "để em tự tìm mã đơn rồi gửi", "để tôi tự chụp hình gửi cho",
        "không khiếu nại thì không ai giải quyết",
        "mình nhận được hàng hôm qua",
    ])
    func whoGoesOnIsNotLetGo(said: String) {
        var desk = Self.complaining()
        _ = desk.hear(said)
        #expect(desk.form != nil)
    }

    @Test(arguments: [
        "mua ở cửa hàng nên có mã gì đâu", "đâu có mã nào đâu em", "mình xóa tin nhắn mất tiêu rồi",
    ])
    func whoHasNoCodeIsAskedForTheName(said: String) {
        var desk = Self.complaining()
        #expect(desk.names(said).last == "utter_ask_name")
    }

    @Test func nobodyIsAskedTheSameForEver() {
        var desk = Self.complaining()
        var asked = 1
        for turn in 1...6 where desk.form?.asking == .reference {
            let names = desk.names("kể thêm là hôm \(turn) mưa to lắm luôn đó")
            if names.contains(where: { $0.hasSuffix("ask_reference") }) { asked += 1 }
        }
        #expect(asked <= desk.policy.limits.reasks + 1)
        #expect(desk.form?.asking != .reference)
    }

    @Test(arguments: [
        "ừ nhanh lên", "đúng rồi đó gửi lẹ dùm cái", "đúng, mà gọi mình sau 6h chiều nha", "chuẩn",
    ])
    func aYesWithMoreIsAYes(said: String) {
        var desk = Self.complaining()
        _ = desk.hear("DH12345678")
        _ = desk.hear("Lan 0901234567")
        #expect(desk.form?.isConfirming == true)
        #expect(desk.hear(said).drafts.count == 1)
    }

    @Test(arguments: [
        "đúng nhưng sai tên", "ok mà đổi số khác", "đừng gửi vội, để anh hỏi lại vợ xem mã đơn", "đừng gửi",
        "dùng được rồi em ơi hủy giúp chị", "ok để mai anh gửi thêm hình rồi hãy gửi", "dung gui nua",
        "đúng là làm ăn chán đời, mãi mới xong", "ừ mà khoan gửi đã",
    ])
    func aYesWithAnObjectionIsNone(said: String) {
        var desk = Self.complaining()
        _ = desk.hear("DH12345678")
        _ = desk.hear("Lan 0901234567")
        #expect(desk.hear(said).drafts.isEmpty)
    }

    @Test func theTailOfANumberIsPutRight() {
        var desk = Self.complaining()
        _ = desk.hear("DH12345678")
        _ = desk.hear("Lan 0901234567")
        _ = desk.hear("số cuối là 569 chứ không phải 567")
        #expect(desk.form?.values[.phone] == "0901234569")
    }

    @Test(arguments: [
        ("sửa lại tên thành Nguyễn Hoài Nam giúp mình", "Nguyễn Hoài Nam"),
        ("tên đầy đủ: Trần Bảo Ngọc", "Trần Bảo Ngọc"),
        ("tên Nam là tên chồng, mình tên Hoa", "Hoa"), ("ghi là Nguyễn Hoài Nam đi", "Nguyễn Hoài Nam"),
    ])
    func aNameIsPutRight(said: String, name: String) {
        var desk = Self.complaining()
        _ = desk.hear("DH12345678")
        _ = desk.hear("Nam 0901234567")
        _ = desk.hear(said)
        #expect(desk.form?.values[.name] == name)
        #expect(desk.form?.remedy == nil)
    }

    @Test func aNewTicketTakesMore() {
        var desk = Desk.withTicket(.received)
        let own = desk.tickets[0].number
        #expect(
            desk.hear("ngoài ra hộp còn bị móp nữa").contains {
                $0 == .addNote(own, "ngoài ra hộp còn bị móp nữa")
            })
        #expect(desk.names("mình muốn hoàn tiền luôn") == ["utter_ticket_added"])
        #expect(desk.hear("gọi 0912000500 nha").contains(.changeContact(own, Contact(phone: "0912000500"))))
    }

    @Test(arguments: [
        "ổ cắm mua bên em xẹt lửa", "bếp gas mua của shop bị xì gas", "nồi áp suất nổ nắp bay trúng mặt",
        "bé nhà em uống thuốc shop bán bị co giật", "mua cái quạt về chạy 2 bữa cháy",
    ])
    func dangerIsHeard(said: String) {
        var desk = Desk()
        #expect(["utter_complain_safety", "utter_complain_hurt"].contains(desk.names(said).first ?? ""))
    }

    @Test(arguments: [
        "no binh thuong ma", "áo này cháy hàng chưa shop", "chay roi van khong len", "bị nợ cước",
    ])
    func whatSoundsLikeDangerIsNone(said: String) {
        var desk = Desk()
        _ = desk.hear(said)
        #expect(desk.form?.triggers.contains(.safety) != true)
        #expect(desk.form?.triggers.contains(.selfHarm) != true)
    }

    @Test(arguments: [
        "shipper gọi từ số 0987654321 cho mình hoài", "có số lạ 0987654321 xưng là shop gọi đòi tiền",
        "nhân viên số 0977000111 hẹn mình chiều nay",
    ])
    func aStrangersNumberIsNotTheCustomers(said: String) {
        var desk = Desk.withTicket(.received)
        let changes = desk.hear(said).contains { if case .changeContact = $0 { true } else { false } }
        #expect(!changes)
    }

    @Test(arguments: ["giao dưới 30 phút giúp mình", "ghi thêm hàng để dưới hầm 15 nha"])
    func whatIsBelowIsNoTail(said: String) {
        var desk = Self.complaining()
        _ = desk.hear("DH12345678")
        _ = desk.hear("Lan 0901234567")
        _ = desk.hear(said)
        #expect(desk.form?.values[.phone] == "0901234567")
    }

    @Test(arguments: [
        ("giao về 56 Lý Thường Kiệt phường 7 quận Tân Bình nhé", true),
        ("2 cái quần jean size 30 màu đen nha", false),
        ("liên quan đến 2 đơn hôm trước nha", false), ("ban quan ly goi cho minh luc 3 gio nha", false),
        ("minh mua 3 quan short va 2 ao phong", false), ("ăn bánh không đường thì giá 20k", false),
        ("nha so 12 duong Le Loi quan 5 nha", true),
    ])
    func anAddressIsToldApart(said: String, isOne: Bool) {
        #expect(
            (FormReading.outrightAddress(in: Analyzer.vietnamese.analyze(said).preparedForPhrases()) != nil)
                == isOne)
    }

    @Test func whatIsAskedOfTheTopicIsAnsweredFromIt() {
        var desk = Desk()
        _ = desk.hear("phí ship sao em", "faq/phi_ship")
        let replies = desk.hear("bao nhiêu tiền vậy", "faq/bao_hanh").replies
        #expect(replies.last?.name == "utter_topic_part")
        #expect(replies.last?.text.contains("20.000đ") == true)
        #expect(desk.names("mất bao lâu", "faq/nhap_vien") == ["utter_topic_unknown"])
    }
}
