/// How Vietnamese people shorten words in a chat.
///
/// Written from how people write, not from the normaliser's tables: what the normaliser does not know, it
/// shall not be spared.
enum ChatSpelling {
    /// How often a word that has a short form is written in it, in per cent.
    private static let wordPercent = 80
    /// How many writers shorten letters as well, in per cent, and how many words they do it to.
    private static let (letterHabitPercent, letterPercent) = (25, 50)

    static func rewriting(_ text: WrittenText, _ random: inout SplitMix64) -> WrittenText {
        let made = table.rewriting(text, percent: wordPercent, &random)
        let shortensLetters = random.happens(percent: letterHabitPercent)
        guard shortensLetters || made == text else { return made }
        return shorteningLetters(of: made, keeping: text, &random)
    }

    /// `ph` as `f`, `qu` as `w`, final `ng` as `g`, final `nh` as `h`, first `gi` and `d` as `z`.
    private static func shorteningLetters(
        of text: WrittenText, keeping original: WrittenText, _ random: inout SplitMix64
    ) -> WrittenText {
        let known = Set(original.pieces.map(\.plain))
        var pieces = text.pieces
        for place in pieces.indices
        where pieces[place].isSpelled && pieces[place].letters.count > 2
            && known.contains(pieces[place].plain)
        {
            guard random.happens(percent: letterPercent) else { continue }
            pieces[place].letters = shortened(pieces[place].letters, isMarked: text.isMarked)
        }
        return WrittenText(pieces: pieces)
    }

    private static func shortened(_ word: [WrittenLetter], isMarked: Bool) -> [WrittenLetter] {
        let bases = word.map(\.lowercased.base)
        func letter(_ scalar: Unicode.Scalar) -> WrittenLetter {
            let letter = WrittenLetter(base: scalar)
            return word[0].isCapital ? letter.uppercased : letter
        }
        if bases.starts(with: ["p", "h"]) { return [letter("f")] + word.dropFirst(2) }
        if bases.starts(with: ["q", "u"]) { return [letter("w")] + word.dropFirst(2) }
        if bases.count > 3, bases.suffix(2) == ["n", "g"] { return word.dropLast(2) + word.suffix(1) }
        if bases.count > 3, bases.suffix(2) == ["n", "h"] { return word.dropLast(2) + word.suffix(1) }
        if bases.starts(with: ["g", "i"]), word[1].isMarked == false, word[2].isVowel {
            return [letter("z")] + word.dropFirst(2)
        }
        // In a text without marks a d may be a đ, which nobody writes as z.
        if isMarked, bases[0] == "d", word[0].shape == .plain { return [letter("z")] + word.dropFirst(1) }
        return word
    }

    private static let table = PhraseTable(
        """
        ~không = ko | k | ko | k | hok | kh
        ~không biết = ko bít | k bik | ko bt
        ~phải không = pk | phải ko
        ~hàng không = hàng ko | hk
        ~được = đc | dc | đc | dc | đk
        ~được không = đc ko | dc k | đc k
        ~gì = j
        ~vậy = z | v | zậy
        ~rồi = r | r | rùi
        ~với = vs | vs | zới
        ~như thế nào = ntn | ntn | như tn
        ~thế nào = tnao | tn
        ~như vậy = nv | như z
        ~bao nhiêu = bn | bao nhiu | bnhieu | nhiu
        ~bao giờ = bao h | bjo
        ~bây giờ = bh | bây h | bjo
        giờ = h | jờ
        ~điện thoại = đt | dt | đthoai
        ~số điện thoại = sđt | sdt
        ~tài khoản = tk | tkhoan | acc
        ~mật khẩu = mk | pass
        ~ngân hàng = nh | bank
        ~chuyển khoản = ck
        ~khách hàng = kh | khách
        ~nhân viên = nv
        ~sản phẩm = sp
        ~số lượng = sl
        ~miễn phí = free | miễn fí
        ~thành phố = tp
        ~hồ chí minh = hcm
        ~hà nội = hn
        ~sài gòn = sg
        ~đà nẵng = đn | dn
        ~việt nam = vn
        ~người = ng | ngừi
        ~người ta = ngta | nta
        ~mọi người = mn | mng
        ~mình = mk | mik
        tôi = t | tui
        ~bạn = b | pạn
        anh = a
        chị = c
        ~em = e
        ~anh chị = ac | a c
        ~nhiều = nhìu | nhiu
        ~quá = wá | qá
        ~biết = bít | bik | bt
        ~thích = thik
        ~cũng = cg | cũg
        ~những = nhg | nhữg
        nhưng = nhg | nhưg
        ~trong = trg | trog
        ~thì = thỳ | th
        ~luôn = lun
        ~muốn = mún | muôn
        ~buồn = bùn
        lắm = lém
        ~thôi = thui | hoi
        ~ơi = ui
        ~chưa = chx | ch
        ~việc = vc
        ~trước = trc | trk
        tháng = thág | th
        ~hôm nay = hnay | hum nay
        ~hôm qua = hqua | hum qua
        ~vâng = vg | vâg
        ~cảm ơn = cám ơn | tks | thanks | camon
        ~xin lỗi = sr | sorry | xl
        ~làm = lm | lèm
        ~làm sao = lm sao | lsao
        ~tại sao = tsao | ts
        ~thông tin = tt
        ~thanh toán = tt | ttoan
        ~liên hệ = lh | ib
        ~giao hàng = ship | giao hàg
        ~vận chuyển = vc | ship
        ~phí vận chuyển = phí ship | phí vc
        ~đơn hàng = đh | đơn
        ~địa chỉ = đc | đchi
        ~hóa đơn = hđ | hđơn
        ~hoá đơn = hđ | hđơn
        ~hợp đồng = hđ
        ~đăng ký = đk | đky | dky
        ~đăng nhập = đn | đnhap | login
        ~kiểm tra = ktra | check | kt
        ~hỗ trợ = htro | htrợ | ht
        ~tư vấn = tv
        ~khuyến mãi = km
        ~giảm giá = sale | gg
        ~ứng dụng = app
        ~công ty = cty | cti
        ~cửa hàng = shop | cửa hàg
        ~yêu cầu = yc
        ~phải = fải | ph
        phút = p
        một = 1
        ~tin nhắn = tn
        ~nhắn tin = nt | ib
        ~facebook = fb | face
        ~messenger = mess
        ~chương trình = ctrinh | ct
        ~bảo hành = bh
        ~nhé = nha | nhá | nhoa
        ạ = ạk | ak | ah
        ~đúng rồi = đúng r | đg r
        ~bình thường = bt | bthg
        quận = q
        đường = đg
        ~trả lời = rep | tl
        ~gọi điện = gọi đt | call
        ~mới = ms
        cùng = cùg
        ~đang = đag
        ~xong = xog
        ~internet = net
        ~sinh nhật = sn
        ~thời gian = tgian | tg
        ~quảng cáo = qc
        ~gia đình = gđ
        ~đồng ý = ok | oki
        """,
        units: ["nghìn": "k", "ngàn": "k", "triệu": "tr", "giờ": "h", "phút": "p"])
}
