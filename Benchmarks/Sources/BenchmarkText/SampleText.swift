/// Twenty megabytes of the Vietnamese that a care desk reads, the same on every machine.
///
/// Sentences of our own, most of them carefully written, the rest unmarked, hurried, with numbers, addresses
/// and emoji; words of a list are dropped in so that lines differ. A third of the lines is decomposed.
public enum SampleText {
    /// At least `count` bytes of whole lines.
    public static func bytes(count: Int) -> [UInt8] {
        var random = SplitMix(state: 0x5EED)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 256)
        var lines = 0
        while bytes.count < count {
            var line = ""
            for part in 0..<(1 + random.below(2)) {
                if part > 0 { line += ". " }
                let pool = random.below(100)
                let sentences = pool < 62 ? careful : pool < 78 ? unmarked : pool < 92 ? hurried : numbered
                line += sentences[random.below(sentences.count)]
                if random.below(3) == 0 { line += " " + topics[random.below(topics.count)] }
            }
            if lines % 3 == 2 { line = decomposed(line) }
            bytes.append(contentsOf: line.utf8)
            bytes.append(0x0A)
            lines += 1
        }
        return bytes
    }

    /// Full decomposition of the Vietnamese letters, by hand, since the standard library has none.
    private static func decomposed(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let parts = letters[scalar] { view.append(contentsOf: parts) } else { view.append(scalar) }
        }
        return String(view)
    }

    private static let letters: [Unicode.Scalar: [Unicode.Scalar]] = {
        let rows = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
        let bases = "aaaeeiooouuy"
        let shapes: [Unicode.Scalar?] = [
            nil, "\u{306}", "\u{302}", nil, "\u{302}", nil, nil, "\u{302}", "\u{31B}", nil, "\u{31B}", nil,
        ]
        let tones: [Unicode.Scalar?] = [nil, "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"]
        var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
        for (index, pair) in zip(rows.unicodeScalars, rows.uppercased().unicodeScalars).enumerated() {
            let base = Array(bases.unicodeScalars)[index / 6]
            let upper = String(base).uppercased().unicodeScalars.first ?? base
            var marks = [shapes[index / 6], tones[index % 6]].compactMap { $0 }
            if marks.count == 2, marks[1] == "\u{323}", marks[0] != "\u{31B}" { marks.reverse() }
            table[pair.0] = [base] + marks
            table[pair.1] = [upper] + marks
        }
        return table
    }()

    private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

    private static let topics = lines(
        """
        đơn hàng
        hoàn tiền
        thời hạn bảo hành
        chi nhánh Cầu Giấy
        điểm tích lũy
        mật khẩu đăng nhập
        gói cước internet
        hóa đơn điện tử
        nhân viên giao hàng
        chương trình khuyến mãi
        truyền hình cáp
        phiếu khiếu nại
        """)
    private static let careful = lines(
        """
        Quý khách vui lòng cung cấp mã đơn hàng để chúng tôi kiểm tra giúp
        Sản phẩm được đổi trả trong vòng bảy ngày kể từ khi nhận hàng
        Tôi đã đặt hàng từ tuần trước nhưng đến nay vẫn chưa nhận được
        Nhân viên kỹ thuật sẽ liên hệ với anh chị trong hôm nay
        Cho em hỏi cách lấy lại mật khẩu khi quên số điện thoại đã đăng ký ạ
        Chúng tôi thành thật xin lỗi vì sự bất tiện này
        Phí vận chuyển được tính theo khu vực và trọng lượng của kiện hàng
        Khách hàng thân thiết được tích điểm cho mỗi lần mua tại cửa hàng
        Hợp đồng sẽ được gia hạn tự động nếu quý khách không có yêu cầu khác
        Mạng nhà tôi chập chờn từ tối qua, mong công ty cử người xuống xem
        Thời gian xử lý khiếu nại là ba ngày làm việc
        Anh muốn đổi sang màu khác thì có mất thêm phí không
        Thẻ thành viên của chị đã hết hạn từ cuối tháng trước
        Vui lòng giữ lại hóa đơn để được bảo hành miễn phí
        Hệ thống đang nâng cấp nên quý khách tạm thời chưa đăng nhập được
        Nhờ cửa hàng kiểm tra lại số lượng trong kiện hàng giúp tôi
        Gói truyền hình gồm những kênh nào và giá cước mỗi tháng ra sao
        Tiền hoàn sẽ về tài khoản trong vòng năm đến bảy ngày làm việc
        Tổng đài hoạt động từ tám giờ sáng đến chín giờ tối tất cả các ngày
        Cảm ơn anh đã góp ý, chúng tôi sẽ nhắc nhở nhân viên phục vụ
        Địa chỉ giao hàng của chị có đúng là phường Trung Hòa không ạ
        Phần mềm quản lý bán hàng báo lỗi khi tôi xuất báo cáo cuối ngày
        Hàng nhận về bị vỡ một góc, tôi có chụp ảnh làm bằng chứng
        Bên mình có hỗ trợ trả góp qua thẻ tín dụng không
        """)
    private static let unmarked = lines(
        """
        doi tra trong bao lau vay shop
        cho minh hoi don hang cua minh den dau roi
        toi chua nhan duoc tien hoan
        mang yeu qua khong vao duoc gi het
        phi ship ve ha noi bao nhieu
        san pham nay con hang khong
        lam sao de huy don
        nhan vien noi chuyen khong lich su
        """)
    private static let hurried = lines(
        """
        shop oi cho e hoi sp nay con k ạ
        đặt hàng 3 hôm r mà chưa thấy j hết z
        tk mình ko đăng nhập đc, giúp m vs
        ship về hn bn tiền vậy ad
        hàng lỗi thì đổi trả ntn ạ, mình ib rồi mà hok ai rep
        tui muốn khiếu nại, nv thái độ quáaaa
        khoong ddawng nhaapj dduowcj
        cuả hàng mở cửa mấy h v shop
        """)
    private static let numbered = lines(
        """
        Mã đơn DH123456 giao ngày 20/11 lúc 8h30 sáng nhé
        Số điện thoại của em là 0901 234 567, chuyển 500k rồi ạ
        Hotline 1900 1234, mail hotro@vidu.vn
        Giá 1.200.000đ giảm 15% còn bao nhiêu 😊
        Đơn KN-2026-000123 xử lý xong chưa 👍
        iphone 15 pro max 256gb giá 25tr5 đúng không
        """)
}
