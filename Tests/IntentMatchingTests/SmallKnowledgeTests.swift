import Testing
import VietnameseText

@testable import IntentMatching

/// A base of a few intents knows little, and must know that.
@Suite struct SmallKnowledgeTests {
    private static let matcher = IntentMatcher(
        knowledge: KnowledgeBase(intents: [
            Fixture.intent(
                "faq/gio_mo_cua",
                [
                    "mấy giờ mở cửa", "shop mở cửa lúc nào", "chủ nhật có mở cửa không",
                    "mấy giờ đóng cửa vậy", "tối có bán không", "giờ làm việc của cửa hàng",
                ]),
            Fixture.intent(
                "faq/doi_tra",
                [
                    "đổi trả trong bao lâu", "mua rồi có đổi lại được không", "muốn trả hàng",
                    "đổi size áo được không", "thời hạn đổi trả", "hàng giảm giá có đổi không",
                ]),
            Fixture.intent(
                "faq/phi_ship",
                [
                    "phí ship bao nhiêu", "giao hàng tốn bao nhiêu tiền", "có miễn phí giao hàng không",
                    "ship về tỉnh bao nhiêu", "tiền ship tính sao", "phí vận chuyển thế nào",
                ]),
            Fixture.intent(
                "faq/mat_khau",
                [
                    "quên mật khẩu", "lấy lại mật khẩu thế nào", "đổi mật khẩu ở đâu",
                    "không nhớ mật khẩu đăng nhập", "đặt lại mật khẩu", "mật khẩu sai hoài",
                ]),
            Fixture.intent(
                "faq/tich_diem",
                [
                    "tích điểm thế nào", "xem điểm ở đâu", "điểm đổi được quà gì",
                    "thẻ thành viên có lợi gì", "mua bao nhiêu được một điểm", "điểm có hết hạn không",
                ]),
            Fixture.intent(
                "faq/bao_hanh",
                [
                    "bảo hành bao lâu", "máy hư thì bảo hành ở đâu", "còn bảo hành không",
                    "sửa có mất tiền không", "phiếu bảo hành mất thì sao", "gửi máy đi bảo hành",
                ]),
        ]))

    @Test(arguments: [
        ("may gio mo cua", "faq/gio_mo_cua"), ("đổi trả được mấy ngày", "faq/doi_tra"),
        ("phi ship bao nhieu", "faq/phi_ship"), ("quen mat khau roi", "faq/mat_khau"),
        ("xem điểm thế nào", "faq/tich_diem"), ("bảo hành ở đâu", "faq/bao_hanh"),
    ])
    func answersItsOwn(text: String, intent: String) {
        let match = Self.matcher.match(Self.matcher.analyzer.analyze(text))
        #expect(match.best?.intent.rawValue == intent)
    }

    @Test(arguments: [
        "đơn của tôi tới đâu rồi", "thời tiết hôm nay thế nào", "cho gặp nhân viên", "mạng chậm quá",
        "xuất hóa đơn công ty được không", "có tuyển người không", "hủy gói cước đang dùng",
    ])
    func refusesWhatNobodyWroteAbout(text: String) {
        #expect(Self.matcher.match(Self.matcher.analyzer.analyze(text)).best == nil)
    }
}
