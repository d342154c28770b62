import Testing
import VietnameseText

@testable import Dialogue

@Suite struct FormsOfAddressTests {
    @Test(arguments: [
        ("cho chị hỏi đổi trả sao em", "chị", "em"), ("chú muốn đổi hàng", "chú", "cháu"),
        ("cô đặt hàng hôm qua mà chưa thấy con ơi", "cô", "con"), ("giúp anh với", "anh", "em"),
        ("cho chi hoi ti", "chị", "em"), ("bác bị mất mạng", "bác", "cháu"),
    ])
    func showsItself(said: String, customer: String, ourselves: String) {
        let shown = FormsOfAddress.shown(in: Analyzer.vietnamese.analyze(said))
        #expect(shown == FormsOfAddress(customer: customer, ourselves: ourselves))
    }

    @Test(arguments: [
        "chị ơi cho em hỏi", "anh shipper giao trễ", "có ai không", "chị nhân viên nói sai",
        "em muốn đổi hàng", "chi tiet don hang",
        "khong co hoa don", "shop cho mình hỏi",
    ])
    func showsNothing(said: String) {
        #expect(FormsOfAddress.shown(in: Analyzer.vietnamese.analyze(said)) == nil)
    }

    @Test(arguments: [
        ("gọi chú nha con", "chú", "con"), ("gọi chị là được rồi", "chị", "em"),
        ("đừng gọi anh, gọi chị", "chị", "em"),
        ("chị chứ không phải anh nha", "chị", "em"), ("không phải anh đâu", "chị", "em"),
    ])
    func isAskedFor(said: String, customer: String, ourselves: String) {
        let asked = FormsOfAddress.asked(in: Analyzer.vietnamese.analyze(said))
        #expect(asked == FormsOfAddress(customer: customer, ourselves: ourselves))
    }
}
