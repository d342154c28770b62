import CustomerCare
import IntentMatching
import Testing
import VietnameseText

@testable import Dialogue

@Suite struct FormsOfAddressTests {
    @Test(arguments: [
        ("cho chị hỏi đổi trả sao em", "chị", "em"), ("chú muốn đổi hàng", "chú", "cháu"),
        ("cô đặt hàng hôm qua mà chưa thấy con ơi", "cô", "con"), ("giúp anh với", "anh", "em"),
        ("cho chi hoi ti", "chị", "em"), ("bác bị mất mạng", "bác", "cháu"),
        ("cháu tư vấn cho bác với, bác muốn mua điện thoại", "bác", "cháu"), ("con giúp bà với", "bà", "con"),
        ("em ơi cho chú hỏi", "chú", "em"), ("cậu muốn hỏi giá", "cậu", "cháu"),
        ("ông bị mất mạng cháu ạ", "ông", "cháu"),
        ("dì chưa nhận được hàng con ơi", "dì", "con"), ("mợ hỏi chút con nha", "mợ", "con"),
    ])
    func showsItself(said: String, customer: String, ourselves: String) {
        let shown = FormsOfAddress.shown(in: Analyzer.vietnamese.analyze(said))
        #expect(shown == FormsOfAddress(customer: customer, ourselves: ourselves))
    }

    @Test(arguments: [
        "chị ơi cho em hỏi", "anh shipper giao trễ", "có ai không", "chị nhân viên nói sai",
        "em muốn đổi hàng", "chi tiet don hang",
        "khong co hoa don", "shop cho mình hỏi", "cô ơi cho con hỏi", "bà ngoại em muốn mua",
        "cháu muốn hỏi giá",
        "mày nói chuyện với tao đi",
    ])
    func showsNothing(said: String) {
        #expect(FormsOfAddress.shown(in: Analyzer.vietnamese.analyze(said)) == nil)
    }

    @Test(arguments: [
        ("gọi chú nha con", "chú", "con"), ("gọi chị là được rồi", "chị", "em"),
        ("đừng gọi anh, gọi chị", "chị", "em"),
        ("chị chứ không phải anh nha", "chị", "em"), ("không phải anh đâu", "chị", "em"),
        ("đừng gọi anh chị nghe già quá", "bạn", "em"), ("gọi bạn thôi", "bạn", "em"),
        ("gọi bác cháu nhé", "bác", "cháu"),
    ])
    func isAskedFor(said: String, customer: String, ourselves: String) {
        let asked = FormsOfAddress.asked(in: Analyzer.vietnamese.analyze(said))
        #expect(asked == FormsOfAddress(customer: customer, ourselves: ourselves))
    }

    @Test(
        arguments: [
            ("cháu tư vấn cho bác với", "cháu"), ("con ơi", "con"), ("cảm ơn cháu", "cháu"),
            ("dạ con cám ơn", nil),
            ("cho cháu hỏi", nil), ("mua sữa cho con", nil), ("em muốn hỏi", nil), ("chau oi", "cháu"),
            ("vậy hả con", "con"), ("con em bị dị ứng", nil), ("nhanh lên em ơi", "em"),
        ] as [(String, String?)])
    func isWhatTheCustomerCallsUs(said: String, name: String?) {
        #expect(FormsOfAddress.called(in: Analyzer.vietnamese.analyze(said)) == name)
    }

    /// Whoever calls us `cháu` is an elder: the word for them is looked for everywhere.
    @Test func anElderIsHeardAtOnceAndKept() {
        var desk = Desk()
        _ = desk.hear("chau oi cho hoi")
        _ = desk.hear("tivi nhà ông mất tín hiệu rồi", "faq/bao_hanh")
        #expect(desk.conversation.address == FormsOfAddress(customer: "ông", ourselves: "cháu"))
        desk.wait(minutes: 3 * 24 * 60)
        _ = desk.hear("cảm ơn con nha", .thanks)
        #expect(desk.conversation.address == FormsOfAddress(customer: "ông", ourselves: "con"))
    }

    @Test func aKnownCustomerIsCalledAsTheirRecordSays() {
        var desk = Desk()
        desk.customer = CustomerGlance(callName: "chú")
        #expect(
            desk.hear("alo", .greet).replies.first?.text == "Dạ, cháu chào chú ạ. Chú cần cháu hỗ trợ gì ạ?")
        _ = desk.hear("gọi bác nha con", .addressForm)
        #expect(desk.conversation.address == FormsOfAddress(customer: "bác", ourselves: "con"))
    }

    /// To nobody older than us anything but their own word is said, in no sentence of the phrasebook.
    @Test func noElderIsAFriend() {
        for name in ["cô", "chú", "bác", "dì", "cậu", "mợ", "thím", "ông", "bà"] {
            let pair = FormsOfAddress.pair(for: name)
            #expect(pair?.customer == name && pair?.isToElder == true)
        }
    }
}
