/// Central and Southern words and their standard readings.
///
/// A row is `form: reading` when the form is hardly ever anything else; otherwise the neighbours decide:
/// `<…>` the word before must be one of these, `[…]` the word after, `!<…>` and `![…]` must not be; `^` and `$` are
/// the borders of a sentence.
enum RegionalWords {
    /// One rule for one form; shared, since a copy would count the references of all its sets.
    final class Rule: Sendable {
        let reading: Reading
        let before: Neighbours
        let after: Neighbours
        let notBefore: Neighbours
        let notAfter: Neighbours

        init(
            _ reading: Reading, before: Neighbours, after: Neighbours, notBefore: Neighbours,
            notAfter: Neighbours
        ) {
            self.reading = reading
            self.before = before
            self.after = after
            self.notBefore = notBefore
            self.notAfter = notAfter
        }
    }

    static let forms = Array(table.keys)

    /// The rules of each form, in the order in which they are tried.
    static let rules = PackedTable(table.map { ($0.key, $0.value) })

    private static let table: [String: [Rule]] = {
        var table: [String: [Rule]] = [:]
        for line in rows.utf8.split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(separator: UInt8(ascii: ":"), maxSplits: 1)
            guard parts.count == 2 else { continue }
            let rule = rule(parts[1])
            for form in parts[0].split(separator: blank) {
                table[String(Substring(form)), default: []].append(rule)
            }
        }
        return table
    }()

    private static let blank = UInt8(ascii: " ")

    private static func rule(_ text: Substring.UTF8View) -> Rule {
        var words: [String] = []
        var before = Neighbours()
        var after = Neighbours()
        var notBefore = Neighbours()
        var notAfter = Neighbours()
        var rest = text.drop { $0 == blank }
        while let first = rest.first {
            let isNot = first == UInt8(ascii: "!")
            let body = isNot ? rest.dropFirst() : rest
            let open = body.first
            if open == UInt8(ascii: "<") || open == UInt8(ascii: "[") {
                let isBefore = open == UInt8(ascii: "<")
                let list = body.dropFirst().prefix { $0 != UInt8(ascii: isBefore ? ">" : "]") }
                let neighbours = Neighbours(list.split(separator: blank).map { Substring($0) })
                switch (isBefore, isNot) {
                case (true, true): notBefore = neighbours
                case (true, false): before = neighbours
                case (false, true): notAfter = neighbours
                case (false, false): after = neighbours
                }
                rest = rest[list.endIndex...].dropFirst()
            } else {
                let word = rest.prefix { $0 != blank }
                words.append(String(Substring(word)))
                rest = rest[word.endIndex...]
            }
            rest = rest.drop { $0 == blank }
        }
        return Rule(
            Reading(words.joined(separator: " ")), before: before, after: after, notBefore: notBefore,
            notAfter: notAfter)
    }

    private static let rows = """
        hổng: không !<lỗ lổ kẽ hở> ![chân gầm]
        hông: không !<bên đau mạn vòng cạnh ôm bản xương bể nở eo hai> ![xe trái phải lưng tàu nhà]
        hong: không !<áo phơi bị hư mau> ![rồi r hết nặng hóc]
        hem: không !<con đầu trong>
        hỏng: không [biết thấy hiểu thèm dám tin nhớ ưa ham chịu hề có_ có_gì/ai/đâu/chi/cái/hàng/tiền/con/j/hỏi/nói được_đâu phải_đâu/là/em/mình/tui] !<bị làm hư máy xe hàng đồ cái pin màn phẩm>
        hẻm: không <có được hay nha>
        mô: nào <buổi giờ tuần tháng tầng quầy cửa phường bến trạm ga nào người chỗ hãng quán tiệm shop trường xã huyện nước tiếng xe màu size khoa phòng lớp loại món mẫu đường chuyến ngày khi hồi lúc cái con đứa thằng bữa ngày ai sĩ viên cô thầy> ![tô hình tả phỏng tơ típ]
        mô: đâu <sai thiếu đúng hết thấy được đi ở răng nơi ni chứa tê chẳng biết mần chi gì làm đằng bên về đến tới hàng tiền người> ![hình tả phỏng tơ hôi mềm tế men bì hồ]
        mô: đâu [$] !<quy vi vĩ ^>
        mô: đâu [rứa cũng hè hỉ ri ni rồi vậy thế]
        răng: sao [tui/tôi/tau/mình_gọi/nhắn/mua/đặt/chờ/đợi/hỏi/nạp/gửi/chuyển/đăng/vô/vào/đóng/bấm]
        răng: sao [rứa đây ri mô mà chừ rồi hè hỉ lại không vậy chưa lâu mãi nỏ] !<khám nhổ trám bọc đau niềng cạo vôi trắng lấy chỉnh sâu cái chiếc sĩ nha trồng cấy bệnh thay gãy mẻ hàn đánh chải nhức ê hàm> ![lại/chưa/không/mãi/lâu_đau/nhức/ê/sâu/mọc/lung/buốt/gãy/mẻ/sưng/trắng/đều/lành/khỏi]
        răng: sao <biết> ![sâu nào khôn em con giả bị]
        mi: mày !<cà bánh lông nối hàng bi mắt> [mua gửi nhắn giao gọi đi có ở làm nói biết ăn nghĩ tưởng ơi hỏi đặt coi xem tau tao]
        mi: mày <của với tụi bọn>
        mạ: mẹ !<xi thợ lớp> [em tui tau tôi con mình ơi anh chị hắn]
        dậy: vậy <dữ gì sao ghê đâu nào nhiêu thế ai mấy>
        răng: sao <nói làm mần vì tại răng là ra> ![đẹp sứ giả thẩm khểnh khôn hàm sâu ở]
        răng: sao <^> ![đau em sâu hàm khôn sứ cửa giả miệng bị bé con tôi mình cháu của nhức ê lung vàng trắng $ thì hô lại/chưa/không/mãi/lâu_đau/nhức/ê/sâu/mọc/lung/buốt/gãy/mẻ/sưng/trắng/đều/lành/khỏi]
        rứa: vậy
        ri: thế này <răng như làm mần thế>
        chi: gì <giấy_tờ hồ_sơ thủ_tục việc chuyện thứ món đồ loại bệnh thuốc làm mần cái có không nói hỏi bán mua gửi ăn vì muốn cần biết vậy ăn gọi> ![phí tiết nhánh tiêu trả phiếu cục đội bộ viện phối li ly bảng]
        chi: gì [hết ngon rứa mô vậy thế nữa hè hỉ mà đó không] !<khoản thu phần mục phiếu tổng>
        mần: làm
        tê: kia <hàng màu mẫu bên đằng cái hôm bữa con đứa ni ngày thằng người>
        ni: nay <tối sáng trưa chiều hôm đêm mấy_bữa mấy_bựa mấy_ngày dạo năm>
        ni: này ![cô lông sư trưởng giới lon na nơ] !<bi mi ya ra an bà tên>
        nì: này
        nè: này <^>
        nớ: đó
        chừ: giờ
        hén: nhỉ <quá ghê thiệt thật lắm hè>
        hén: nhé
        hen: nhé <nha vậy nghen đi thôi rồi quá> ![suyễn]
        nghen: nhé
        nhen: nhé ![nhóm lửa lên]
        hỉ: nhỉ <đi ri rứa vậy thế quá> ![mũi hả]
        hỉ: nhỉ [$] !<song hoan ^>
        hôn: không <được phải đúng còn> ![nhân lễ em anh nhau má môi lên vào]
        bi: bây [chừ giờ]
        ổng: ông ấy
        bả: bà ấy !<sơn trét bột mùi dính thợ đánh> ![vai chuột mồi diệt độc matit tường trần lót]
        ảnh: anh ấy [nói kêu bảo biểu hỏi bấm dặn hứa kể la cứ gọi_lại chịu] !<hình gửi chụp bức xem tấm bộ cái file tải đăng những các mấy ám hỏi> ![bảo_hành bảo_hiểm cứ_bị cứ_mờ]
        ảnh: anh ấy [để_ngoài/trước chưa_tới/đến/giao tới_liền/rồi/nơi đi_rồi/mất/luôn không_nghe/chịu/bắt/nói/tới/đến/giao hẹn_mai/chiều/sáng/tối/lại cúp_máy bỏ_đi/về quên_mang đòi_tiền/tip] !<hình gửi chụp bức xem tấm bộ cái file tải đăng những các mấy ám hỏi>
        chỉ: chị ấy [không_gọi/nghe/bắt/trả/chịu/nói cúp_máy hứa_là/mai/chiều/sáng hẹn_mai/chiều/sáng] !<anh chị cô bác em shop mình bên viên hàng>
        cổ: cô ấy [nói kêu bảo biểu hỏi dặn hứa kể la cứ gọi sẽ chịu] !<áo đau mỏi cái hầu trung> ![bảo_hành]
        cấy: cái [ni nớ mô chi tê]
        bựa: bữa
        o: cô [ơi nớ ni]
        hổm: hôm ấy !<chồm chồ> ![rày]
        bển: bên ấy
        trển: trên ấy
        trỏng: trong ấy
        ngoải: ngoài ấy
        nẫu: họ <tụi của dân mấy> ![nà]
        vô: vào !<ra> ![lý lí cùng hiệu tình ích tội duyên dụng tuyến tư số danh vị hình địch ơn cớ sỉ vọng đối tận giá tâm thức sinh can hạn gia_cư trùng cảm hại văn_hóa cực nghĩa trách hướng điều_kiện khuẩn biên phép lăng ý !ơn !lương]
        dô: vào
        zô: vào
        dzô: vào
        tui: tôi ![xách nilon nylon đồ vải giấy rác]
        tau: tao !<ve vé toa ga chuyến bến bằng đi> ![di đi hỏa lửa cao điện thủy ngầm sg hn]
        nỏ: không [biết có được ai muốn thấy phải]
        bịnh: bệnh
        gởi: gửi
        lém: lắm !<lanh chối> ![lỉnh]
        thiệt: thật !<thua hơn thiệt> ![hại thòi hơn mạng]
        dìa: về
        hun: hôn
        bít: biết [đường_xuống/lên/đi/về/vào/ra/tới/nào]
        bít: biết ![tất kín bùng cửa lỗ đường lại]
        nhứt: nhất
        mầy: mày
        biểu: bảo <ai tao má ba> ![hiện diễn mẫu đồ tượng cảm quyết ngữ giá]
        chộ: thấy
        đọi: bát
        trốc: đầu [tui tau tôi đau]
        """
}
