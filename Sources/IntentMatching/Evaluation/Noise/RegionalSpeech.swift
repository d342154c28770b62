/// Words of the South and of the Centre for those of the standard language.
enum RegionalSpeech {
    /// How often a word that has a regional form is said in it, in per cent.
    private static let wordPercent = 85

    /// A speaker is from one region and does not mix two.
    static func rewriting(_ text: WrittenText, _ random: inout SplitMix64) -> WrittenText {
        let isSouthern = random.happens(percent: 65)
        let (first, second) = isSouthern ? (southern, central) : (central, southern)
        let made = first.rewriting(text, percent: wordPercent, &random)
        return made == text ? second.rewriting(text, percent: wordPercent, &random) : made
    }

    /// A phrase that stands for itself is left alone, words of it too.
    private static let southern = PhraseTable(
        """
        ~không = hông | hổng | hong | hem | hôn
        ~hàng không = hàng không
        ~được không = được hông | được hôn | được hong
        ~không phải = hổng phải
        ~không biết = hổng biết
        vậy = dậy | zậy
        ~như thế nào = sao | làm sao | ra sao
        ~thế nào = sao | ra sao
        thế = vậy
        ~khi nào = chừng nào | hồi nào
        ~bao giờ = chừng nào
        ~bây giờ = giờ | bi giờ
        ~bao nhiêu = nhiêu | bi nhiêu
        ~hôm nay = bữa nay
        ~hôm qua = bữa qua | hồi qua
        ~hôm trước = bữa trước | bữa hổm
        ~mấy ngày = mấy bữa
        vào = vô
        ~tôi muốn = tui muốn | tui mún
        ~cho tôi = cho tui
        tôi = tui
        ~chúng tôi = tụi tui
        ~của tôi = của tui
        mẹ = má
        bố = ba | tía
        hỏng = hư
        xem = coi
        ~gửi = gởi
        to = bự
        ~nhé = nghen | nha | hen
        nhỉ = hen
        đấy = đó
        ngã = té
        ốm = bịnh
        bệnh = bịnh
        mang = đem
        ~đến = tới
        ~đắt = mắc
        ~nhanh = lẹ
        ~nhanh nhất = lẹ nhứt
        nhất = nhứt
        ~tất cả = hết thảy
        ~giúp = giùm | dùm
        ~hộ tôi = giùm tui
        lúc = hồi
        về = dìa | dề
        ~ô tô = xe hơi
        tìm = kiếm
        ~tìm kiếm = kiếm
        ~vâng = dạ
        thôi = thoi
        """)

    private static let central = PhraseTable(
        """
        ~không = khôn | nỏ | hông
        ~hàng không = hàng không
        ~được không = được khôn | được không hè
        vậy = rứa
        ~như thế nào = như răng | ra răng | răng
        ~thế nào = răng | ra răng
        thế = rứa
        ~làm sao = mần răng | làm răng
        ~tại sao = tại răng
        ~vì sao = vì răng
        ~khi nào = khi mô
        ~bao giờ = khi mô
        ~bây giờ = chừ | bây chừ
        ~bao nhiêu = mấy
        ~hôm nay = bữa ni | hôm ni
        ~cái gì = cái chi
        ~là gì = là chi
        ~làm gì = mần chi | làm chi
        ~gì = chi
        ~ở đâu = ở mô
        đâu = mô
        ~chỗ nào = chỗ mô
        ~ngày nào = ngày mô
        nào = mô
        ~này = ni
        kia = tê
        sao = răng
        sao kê = sao kê
        vào = vô
        tôi = tui
        ~của tôi = của tui
        ~chúng tôi = bọn tui
        mẹ = mạ
        bố = ba
        đấy = nớ
        làm = mần
        làm ơn = làm ơn
        xem = coi
        ~gửi = gởi
        ~đến = tới
        ~nhé = hí | nghe
        nhỉ = hè
        """)
}
