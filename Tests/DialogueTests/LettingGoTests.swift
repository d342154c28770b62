import CustomerCare
import IntentMatching
import Testing

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

    @Test(arguments: ["hàng tới rồi mà bể hết", "giao rồi nhưng thiếu một món", "có ai xử lý chưa"])
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

    @Test(arguments: ["đúng nhưng sai tên", "ok mà đổi số khác"])
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
    }

    @Test func whatIsAskedOfTheTopicIsAnsweredFromIt() {
        var desk = Desk()
        _ = desk.hear("phí ship sao em", "faq/phi_ship")
        let replies = desk.hear("bao nhiêu tiền vậy", "faq/bao_hanh").replies
        #expect(replies.last?.name == "utter_topic_part")
        #expect(replies.last?.text.contains("20.000đ") == true)
        #expect(desk.names("ở đâu", "faq/nhap_vien") == ["utter_topic_unknown"])
    }
}
