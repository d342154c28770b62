/// Makes inputs: sentences that hit every table, bent in the ways in which real text is bent, and plain noise.
public enum Mutation {
    /// The next input; 400 scalars at most, now and then no UTF-8.
    public static func next(_ random: inout SplitMix) -> [UInt8] {
        var scalars: [Unicode.Scalar] = []
        for part in 0..<(1 + random.below(3)) {
            if part > 0, random.below(4) > 0 { scalars.append(" ") }
            scalars += piece(&random)
        }
        for _ in 0..<random.below(5) { bend(&scalars, &random) }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars.prefix(400))
        var bytes = Array(String(view).utf8)
        if random.below(6) == 0 { breakBytes(&bytes, &random) }
        return bytes
    }

    private static func piece(_ random: inout SplitMix) -> [Unicode.Scalar] {
        switch random.below(10) {
        case 0:
            return (0..<random.below(12)).map { _ in odd[random.below(odd.count)] }
        case 1:
            return (0..<random.below(12)).compactMap { _ in Unicode.Scalar(UInt32(random.below(0x3100))) }
        case 2:
            return (0..<(1 + random.below(9))).map { _ in keys[random.below(keys.count)] }
        case 3, 4:
            let chosen = (0..<(1 + random.below(6))).map { _ in words[random.below(words.count)] }
            return Array(chosen.joined(separator: random.below(5) == 0 ? "" : " ").unicodeScalars)
        default:
            return Array(sentences[random.below(sentences.count)].unicodeScalars)
        }
    }

    private static func bend(_ scalars: inout [Unicode.Scalar], _ random: inout SplitMix) {
        guard !scalars.isEmpty else { return }
        let place = random.below(scalars.count)
        switch random.below(11) {
        case 0: scalars.insert(odd[random.below(odd.count)], at: place)
        case 1: scalars.insert(marks[random.below(marks.count)], at: place)
        case 2: scalars.remove(at: place)
        case 3:
            scalars.insert(contentsOf: repeatElement(scalars[place], count: 1 + random.below(6)), at: place)
        case 4: scalars.swapAt(place, random.below(scalars.count))
        case 5: scalars[place] = keys[random.below(keys.count)]
        case 6: scalars.insert(keys[random.below(keys.count)], at: place)
        case 7: scalars = scalars.flatMap { Array(String($0).uppercased().unicodeScalars) }
        case 8: scalars = scalars.filter { $0 != " " || random.below(2) == 0 }
        case 9: scalars.insert(signs[random.below(signs.count)], at: place)
        default:
            let end = min(scalars.count, place + 1 + random.below(20))
            scalars += scalars[place..<end]
        }
    }

    private static func breakBytes(_ bytes: inout [UInt8], _ random: inout SplitMix) {
        for _ in 0..<(1 + random.below(4)) where !bytes.isEmpty {
            let place = random.below(bytes.count)
            if random.below(2) == 0 {
                bytes[place] = UInt8(random.below(256))
            } else {
                bytes.remove(at: place)
            }
        }
    }

    private static let keys = Array("abcdefghijklmnopqrstuvwxyz0123456789đăâêôơưáàảãạ".unicodeScalars)
    private static let signs = Array(" .,!?;:()[]{}<>@#$%^&*-_=+/\\|'\"`~\n\r\t".unicodeScalars)
    private static let marks = Array(
        "\u{300}\u{301}\u{303}\u{309}\u{323}\u{302}\u{306}\u{31B}\u{308}\u{327}\u{340}\u{341}\u{338}\u{34F}\u{363}"
            .unicodeScalars)
    private static let odd = Array(
        """
        \u{200B}\u{200D}\u{FEFF}\u{AD}\u{202E}\u{2060}\u{A0}\u{3000}\u{FE0F}\u{20E3}\u{1F3FB}\u{1F3FF}\u{0}\u{7F}\u{85}\u{2028}\
        ÐðƉƣƢÃÄÅÆº»аеорсухіΑοεвКЕІＡａ１𝓼𝐀ⓢ🄰ᴀｓ½²①™ﬁǆŉİẞẖßſ한각ᄀ가नेสกمرعبא日本語カ゛👍🏽👨‍👩‍👧🇻🇳❤☹😀🤷♂1️⃣\
        “”‘’…–—₫€฿đĐ
        """.unicodeScalars)
    private static let words =
        """
        ko k kg hk dc đc đx j z v vs r ntn bn sđt stk tk mk sp nv ib rep ad shop a e c m t n s ms cx nma vs hok hông \
        hem mô răng rứa chi mần tê ni hổng dzậy zậy hén ổng bả vô tui nha khieeus naij dduwowcj nguwowif khie61u na5i \
        d9o63i tra3 ddowif tieengs hòan đựơc ngừơi chiụ cuả qùa quý của mùa già khoẻ thuỷ hoá doitra hoantien baohanh \
        thegioididong đẹpppp quáaaa okkkk xoong buýt 500k 1tr2 1.200.000đ 0901 234 567 +84 8h30 20/11 thứ 6 tuần sau \
        mùng 3 tết DH123456 KN-2026-000123 59A-123.45 a.b@c.vn https://x.vn/a?b=c 50% :)) :d <3 ^^ T_T kkk hihi haha of \
        max own has been six cars this is a test hoa+`n ti^`n ma~ so^' d-u+o+c fải thíck nkà jờ iu wá trc
        """.split(separator: " ").map(String.init)
    private static let sentences = [
        "Dạ em chào shop ạ cho em hỏi đổi trả trong bao lâu ạ", "doi tra ntn z shop oi",
        "đặt hàng 3 hôm r mà chưa thấy j hết z", "tk mình ko đăng nhập đc, giúp m vs",
        "khoong ddawng nhaapj dduwowcj", "toi4 muon61 doi63 hang2", "cuả hàng mở cửa mấy h v shop",
        "Số điện thoại của em là 0901 234 567, chuyển 500k rồi ạ", "răng mà lâu rứa, mần chi mô rồi",
        "ƣu đãi tháng này đƣợc trƣờng nào", "Ä‘á»•i tráº£ hÃ ng", "khіếu nại vе đơn hàng",
        "Please check my order",
        "Giá 1.200.000đ giảm 15% còn 2 triệu rưỡi 😊👍🏽", "Tru+o+`ng ho+.p na`y so^' ddie^.n thoa.i",
        "nhân viên l.ừ.a đ.ả.o, đ.m", "size S, M, L; a) b) n.v m² 5m2",
    ]
}
