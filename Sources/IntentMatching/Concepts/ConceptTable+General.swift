extension ConceptTable {
    /// Every row of every trade.
    static let all = [rows, general, institutions, everydayLife].joined(separator: "\n")

    /// What people ask of any house, beyond `rows`: for knowledge bases with few phrasings of each question.
    ///
    /// A name that `rows` has adds its phrases to that concept.
    static let general = """
        forget: hổng nhớ nổi, lỡ quên, quên béng, quên bẵng, chẳng nhớ, không nhớ ra
        password: mật mã, mật khẩu cũ, mật khẩu mới, pass cũ
        hours: mấy giờ mở cửa, mấy giờ đóng cửa, mở tới mấy giờ, mở đến mấy giờ, giờ hành chính, \
            giờ hoạt động, có mở cửa không, có làm không, giờ đóng cửa, lịch làm việc, còn mở không
        age: bao nhiêu tuổi rồi, năm sinh, sinh năm bao nhiêu, nhiêu tuổi
        upgrade: nâng hạng, đổi lên gói, lên gói cao hơn, đổi gói cao hơn
        complaint: kiến nghị, than phiền, tố giác, đơn khiếu nại, làm đơn khiếu nại, gửi đơn khiếu nại, \
            phê bình, mắng vốn
        how: sao vậy, làm kiểu gì, làm thế nào để, làm sao để, bằng cách gì, trình tự, mần răng, mần sao, \
            làm cách gì
        why: tại răng, cớ gì, cớ chi, vì răng, sao bỗng nhiên, sao tự dưng
        when: chừng mô, bữa nào, hồi mô, thứ mấy, ngày mô, bao chừ
        how_long: mất bao lâu, mấy bữa nữa, bao nhiêu tháng, bao nhiêu hôm, trong bao lâu, \
            bao lâu thì xong, mấy năm, bao nhiêu năm, bao nhiêu tiếng
        how_much: hết bao nhiêu, hết nhiêu, giá sao, giá thế nào, giá nhiêu, giá như nào, tốn bao nhiêu, \
            mất bao nhiêu
        where: khúc nào, đoạn nào, hướng nào, địa điểm, địa điểm nào, phòng nào, tầng mấy, lầu mấy, \
            ở chỗ nào, ở khúc nào
        who: vị nào, bộ phận nào, cơ quan nào
        can: có được phép, được phép, liệu có được, được hay không, có được hông, có cho phép
        expensive: giá cao, mắc tiền, đắt đỏ, mắc mỏ, cắt cổ, đắt tiền
        cheap: giá rẻ, rẻ tiền, giá mềm, giá thấp, hạt dẻ
        discount: bớt, bớt giá, bớt chút, giảm chút, hạ giá, fix giá, ưu đãi gì
        pay: tính tiền, quẹt, cà thẻ, thanh toán tiền, chồng tiền
        refund: bồi hoàn tiền, đòi tiền lại, đòi lại tiền, hoàn trả, hoàn phí
        cancel: không đi nữa, không tham gia nữa, không dùng nữa, không xài nữa, không đặt nữa
        late: trễ quá, chậm quá, lề mề, lâu vậy, lâu thế, lâu dữ, chậm như rùa
        damaged: bị hư, bị hỏng, bị bể, bị vỡ, sứt, mẻ, sứt mẻ, méo, cong vênh, nát, bẹp, trầy xước
        error: không lên, không mở được, không xài được, không dùng được, hư rồi, bị đơ, bị treo, \
            không bấm được, lỗi gì
        slow: chậm rì, lờ đờ, chậm rề, yếu xìu, chậm chạp, load chậm
        wrong: nhầm rồi, lộn rồi, sai rồi, bị sai, bị nhầm, bị lộn, không khớp, lệch
        missing: thiếu mất, không còn, hụt, bị thiếu
        contact: liên lạc với, nhắn tin, gọi điện thoại, gặp trực tiếp
        staff: điện thoại viên, cán bộ, lễ tân, tiếp tân, nhân viên trực
        process: giải quyết giúp, thụ lý
        progress: đến bước nào, tới bước nào, đi tới đâu, làm tới đâu, tới đâu rồi, ra sao rồi
        hurry: khẩn trương, nhanh giùm, lẹ giùm, nhanh hộ, cấp tốc, càng sớm càng tốt, gấp gấp
        wait: đợi lâu, chờ lâu, đợi chút, ngồi chờ, chờ xíu, đợi xíu
        rude: bất lịch sự, cộc lốc, xấc xược, thiếu tôn trọng, hỗn, thái độ lồi lõm, khinh khách, nạt, \
            la mắng, xem thường, cộc cằn, láo lếu
        edit: sửa thông tin, thay đổi thông tin, sửa giúp, chỉnh lại, đổi thông tin
        check: tra giúp, kiểm tra giúp, xem giúp, coi giùm, dò lại, rà soát, kiểm tra lại, coi lại
        register: đăng ký tham gia, ghi tên, ghi danh
        condition: tiêu chuẩn, tiêu chí, đủ điều kiện, đối tượng nào, điều kiện gì, cần những gì, \
            yêu cầu gì
        benefit: được những gì, được hưởng gì, hưởng gì, có lợi gì
        invoice: hóa đơn đỏ, hoá đơn đỏ, xuất hóa đơn, hóa đơn điện tử, phiếu thu, hóa đơn vat
        store: văn phòng, cửa tiệm, trụ sở, tiệm, phòng giao dịch, pgd, cửa hiệu
        repair: sửa giùm, thợ sửa, người sửa, chữa, gọi thợ, kêu thợ
        info: thông tin chi tiết, chi tiết
        money: tiền bạc, tiền nong
        today: hiện nay, hiện giờ, bữa ni, chừ, hôm ni, bây chừ, ngay bây giờ
        postpone: dời, hoãn, lùi, dời lại, hoãn lại, lùi lại, lùi lịch, dời lịch, dời ngày, trì hoãn, \
            tạm hoãn, để hôm khác, để bữa khác, để khi khác
        reschedule: đổi lịch, đổi lịch hẹn, đổi giờ, đổi ngày, đổi giờ hẹn, đổi ngày hẹn, hẹn lại, \
            xếp lại lịch, sắp lại lịch, chuyển ngày khác, sang ngày khác
        come_late: đến muộn, đến trễ, tới trễ, tới muộn, đi trễ, đi muộn, trễ giờ, muộn giờ, \
            không kịp giờ, lỡ giờ
        miss_ride: lỡ chuyến, trễ chuyến, nhỡ chuyến, lỡ tàu, nhỡ tàu, trễ tàu, lỡ xe, nhỡ xe, trễ xe, \
            lỡ chuyến bay, trễ máy bay
        miss_deadline: trễ hạn, lố hạn, lố ngày, qua hạn, quá thời hạn, nộp trễ, nộp muộn, đóng trễ, \
            đóng muộn, chậm nộp
        lost_property: để quên, bỏ quên, đánh rơi, làm rơi, rơi mất, quên đồ, đồ bỏ quên, đồ để quên, \
            đồ thất lạc, làm rớt, rớt mất, đánh rớt
        lose: làm mất, bị mất, đánh mất, lỡ làm mất, tìm không thấy, kiếm không ra, kiếm không thấy, \
            tìm không ra
        queue: xếp hàng, lấy số, bốc số, số thứ tự, tới lượt, đến lượt, chờ tới lượt, đợi đến lượt, \
            chờ lượt, lấy số thứ tự
        crowded: đông người, đông không, đông lắm, đông quá, đông khách, đông đúc, đông nghẹt, chen chúc, \
            quá tải
        uncrowded: vắng, vắng người, vắng khách, ít người, ít khách, đỡ đông, bớt đông, ít đông
        bring: mang theo, đem theo, cầm theo, xách theo, mang, đem, cần mang gì, mang những gì, \
            đem những gì, cần đem gì
        documents: giấy tờ, hồ sơ, giấy má, tài liệu, giấy tờ gì, cần giấy gì, bộ hồ sơ, \
            thành phần hồ sơ, hồ sơ gồm gì
        id_card: căn cước, cccd, căn cước công dân, thẻ căn cước, chứng minh nhân dân, cmnd, \
            chứng minh thư, cmt, chứng minh, giấy tờ tùy thân, cmtnd
        passport: hộ chiếu, passport, sổ hộ chiếu, cuốn hộ chiếu, quyển hộ chiếu, làm hộ chiếu
        visa: visa, thị thực, xin visa, làm visa, thị thực nhập cảnh, visa điện tử
        copy: bản sao, bản photo, photo, phô tô, bản phô tô, bản copy, photocopy, bản chụp, phôtô
        original_paper: bản gốc, bản chính, giấy gốc, giấy tờ gốc, hồ sơ gốc
        notarize: công chứng, chứng thực, sao y, sao y bản chính, bản công chứng, bản sao công chứng, \
            bản sao y
        signature: chữ ký, chữ kí, ký tên, kí tên, ký nhận, ký giấy, ký xác nhận
        digital_signature: chữ ký số, chữ kí số, ký số, kí số, chữ ký điện tử, ký điện tử
        stamp: con dấu, dấu mộc, đóng mộc, đóng dấu, dấu đỏ, mộc đỏ, mộc
        certificate: chứng chỉ, giấy chứng nhận, chứng nhận, văn bằng, bằng cấp
        confirmation_letter: giấy xác nhận, đơn xác nhận, thư xác nhận, xin xác nhận, xin giấy xác nhận, \
            làm giấy xác nhận
        form: mẫu đơn, biểu mẫu, tờ khai, mẫu giấy, đơn mẫu, form, mẫu tờ khai, mẫu đơn xin
        fill_form: điền đơn, điền, kê khai, điền thông tin, ghi thông tin, khai báo, điền form, viết đơn, \
            làm đơn, điền tờ khai
        submit_papers: nộp hồ sơ, nộp đơn, gửi hồ sơ, nộp giấy tờ, gửi đơn, nộp giấy
        get_result: lấy kết quả, nhận kết quả, trả kết quả, có kết quả, ra kết quả, biết kết quả, \
            lấy giấy kết quả
        appointment_slip: giấy hẹn, phiếu hẹn, tờ giấy hẹn, giấy hẹn trả, giấy biên nhận, biên nhận hồ sơ
        reissue: cấp lại, làm lại, xin cấp lại, cấp đổi, xin lại, làm lại cái mới, in lại
        children: trẻ em, trẻ con, con nít, em bé, bé, trẻ nhỏ, con nhỏ, nhóc, bé nhà mình, bé nhà em, \
            mấy đứa nhỏ, sắp nhỏ
        infant: trẻ sơ sinh, sơ sinh, bé sơ sinh, bé mới sinh, em bé mới sinh, bé mới đẻ, bé mới sanh
        elderly: người già, người cao tuổi, người lớn tuổi, cao tuổi, lớn tuổi, ông bà, các cụ, ông cụ, \
            bà cụ, cụ già
        age_limit: độ tuổi, giới hạn tuổi, đủ tuổi, từ mấy tuổi, từ bao nhiêu tuổi, mấy tuổi trở lên, \
            mấy tuổi mới được, dưới mấy tuổi, trên mấy tuổi
        disabled: khuyết tật, người khuyết tật, tàn tật, người tàn tật, xe lăn, đi xe lăn, ngồi xe lăn
        pregnant: mang thai, có bầu, bà bầu, có thai, mang bầu, bầu bí, thai phụ, có chửa, đang bầu
        online: online, trực tuyến, qua mạng, trên mạng, onl, trên web, qua web, trên app, qua app, \
            từ xa, bằng điện thoại
        in_person: trực tiếp, ra quầy, tại quầy, tới quầy, đến quầy, đích thân, offline, lên trực tiếp, \
            đến trực tiếp, tới trực tiếp, đến tận nơi
        at_home: tại nhà, tận nhà, đến nhà, tới nhà, đến tận nhà, tới tận nhà, tại gia
        nearby: gần đây, gần nhất, quanh đây, lân cận, gần nhà, xung quanh, kế bên, gần chỗ mình, \
            gần khu vực, gần
        far: xa, bao xa, xa không, mấy cây số, mấy km, bao nhiêu km, bao nhiêu cây số, cách bao xa
        directions: đường đi, chỉ đường, đi đường nào, đi lối nào, đi hướng nào, đường nào, lối đi, \
            chỉ đường đi
        parking: gửi xe, đậu xe, đỗ xe, bãi xe, bãi đỗ xe, bãi đậu xe, chỗ để xe, để xe, giữ xe, \
            chỗ đậu xe, bãi giữ xe, chỗ đỗ xe, chỗ gửi xe
        pets: thú cưng, thú nuôi, vật nuôi, chó mèo, cún, mèo, chó, pet, cún con
        deposit: cọc, đặt cọc, tiền cọc, tiền đặt cọc, ứng trước, tạm ứng, ký quỹ, thế chân, \
            tiền thế chân, cọc trước
        return_deposit: trả cọc, hoàn cọc, trả lại cọc, lấy lại cọc, lấy cọc lại, trả tiền cọc, \
            hoàn tiền cọc
        suspend: tạm ngừng, tạm dừng, bảo lưu, tạm ngưng, ngừng tạm thời, tạm nghỉ, tạm thời ngưng, \
            đóng băng, nghỉ tạm, nghỉ một thời gian
        renewal: gia hạn, gia hạn thêm, tái tục, gia hạn tiếp, đóng tiếp, ký tiếp, đăng ký tiếp, tái ký, \
            kéo dài thêm
        expired: hết hạn, hết hiệu lực, quá đát, hết đát, hết date, hết thời hạn, hết hạn sử dụng, \
            quá hạn sử dụng
        expiry_date: hạn sử dụng, hạn dùng, hsd, ngày hết hạn, thời hạn sử dụng, date, khi nào hết hạn, \
            chừng nào hết hạn
        transfer_person: sang tên, chuyển nhượng, nhượng lại, sang nhượng, chuyển cho người khác, \
            đổi chủ, đổi chính chủ, sang lại, sang tên đổi chủ, đổi người đứng tên, chuyển tên
        proxy: ủy quyền, uỷ quyền, nhờ người khác, đi thay, làm thay, nhận thay, nhận hộ, lấy hộ, \
            lấy giùm, nhận giùm, làm giùm, người khác đi thay
        family: gia đình, người nhà, người thân, thân nhân, bà con, cả nhà
        spouse: vợ chồng, bà xã, ông xã, vợ, chồng
        parents: bố mẹ, ba mẹ, cha mẹ, ba má, tía má, ba mạ, phụ huynh, thầy u
        foreigner: người nước ngoài, khách nước ngoài, người ngoại quốc, khách tây, ông tây, \
            quốc tịch nước ngoài, khách ngoại quốc
        abroad: nước ngoài, ngoài nước, hải ngoại, quốc tế
        night: ban đêm, buổi tối, đêm, đêm khuya, khuya, nửa đêm, giữa đêm, buổi đêm, giờ khuya, tối muộn
        morning: buổi sáng, ban sáng, sáng sớm, sáng, sớm mai, hồi sáng
        noon: buổi trưa, giữa trưa, trưa, nghỉ trưa, giờ nghỉ trưa, giờ trưa, xuyên trưa, thông trưa
        afternoon: buổi chiều, ban chiều, xế chiều, chiều, đầu giờ chiều
        weekend: cuối tuần, thứ bảy, thứ bẩy, chủ nhật, chúa nhật, cn
        holiday: ngày lễ, lễ, tết, nghỉ lễ, lễ tết, dịp lễ, nghỉ tết, ngày nghỉ, dịp tết, ngày tết
        after_hours: ngoài giờ, ngoài giờ hành chính, sau giờ làm, hết giờ làm, sau giờ hành chính
        round_the_clock: cả ngày, cả ngày lẫn đêm, suốt ngày đêm, ngày đêm, giờ nào cũng, bất kể giờ nào, \
            xuyên đêm
        tomorrow: ngày mai, mai, bữa mai, sáng mai, chiều mai, tối mai
        monthly: hàng tháng, hằng tháng, mỗi tháng, theo tháng, từng tháng, tháng nào cũng
        yearly: hàng năm, hằng năm, mỗi năm, theo năm, năm nào cũng
        daily: hàng ngày, hằng ngày, mỗi ngày, ngày nào cũng, bữa nào cũng
        first_time: lần đầu, lần đầu tiên, mới lần đầu, chưa từng, chưa bao giờ, người mới
        how_often: bao lâu một lần, mấy tháng một lần, mấy ngày một lần, mấy lần, bao nhiêu lần, mấy bận
        noise: ồn, ồn ào, tiếng ồn, gây ồn, làm ồn, om sòm, ầm ĩ, inh ỏi, ồn quá, ồn ào quá
        dirty: bẩn, dơ, mất vệ sinh, dơ dáy, bẩn thỉu, dơ bẩn, nhớp, bẩn quá, dơ quá, không sạch
        smell: hôi, mùi hôi, thúi, thối, có mùi, bốc mùi, nặng mùi, hôi hám, mùi lạ
        clean_up: dọn dẹp, dọn phòng, lau dọn, quét dọn, làm vệ sinh, dọn vệ sinh, lau chùi
        toilet: nhà vệ sinh, wc, toilet, phòng vệ sinh, cầu tiêu, đi vệ sinh, toa lét, nhà cầu
        shower: tắm, phòng tắm, nhà tắm, tắm rửa, tắm tráng, buồng tắm, chỗ tắm
        locker: tủ đồ, tủ khóa, locker, gửi đồ, tủ để đồ, tủ gửi đồ, chỗ gửi đồ, chỗ để đồ
        dress: trang phục, ăn mặc, quần áo, mặc gì, mặc đồ gì, mặc như nào, bận đồ gì
        smoke: hút thuốc, thuốc lá, hút thuốc lá, khu hút thuốc, chỗ hút thuốc
        contact_person: người liên hệ, đầu mối, đầu mối liên hệ, người phụ trách, ai phụ trách, gặp ai, \
            liên hệ ai, hỏi ai, tìm ai, kiếm ai, liên hệ với ai
        appointment: hẹn, đặt lịch, đặt hẹn, lịch hẹn, đặt lịch hẹn, hẹn trước, hẹn giờ, book lịch, \
            lấy hẹn, hẹn lịch, đặt lịch trước
        walk_in: không hẹn trước, không đặt trước, không đặt lịch, đến luôn, tới luôn, ghé luôn, \
            qua luôn, khách vãng lai, vãng lai
        reserve: đặt chỗ, giữ chỗ, đặt trước, book, booking, book trước, xí chỗ, đặt chỗ trước
        availability: còn chỗ, còn chỗ không, hết chỗ, còn slot, hết slot, còn trống, còn suất, hết suất, \
            kín chỗ, full chỗ, kín lịch, còn lịch
        capacity: sức chứa, chứa được bao nhiêu, tối đa mấy người, bao nhiêu người, mấy người, \
            chứa mấy người, số lượng người
        group: nhóm, đoàn, theo nhóm, theo đoàn, khách đoàn, đi đông, nhiều người, tập thể
        alone: một mình, đi một mình, đi lẻ, khách lẻ, đi một người
        use: dùng, sử dụng, xài, dùng được, xài được, sài
        take_effect: áp dụng, có hiệu lực, hiệu lực, tính từ khi nào, áp dụng từ
        start: bắt đầu, từ khi nào, từ bao giờ, từ ngày nào, từ hồi nào, khi nào bắt đầu, \
            chừng nào bắt đầu
        end: kết thúc, đến khi nào, tới khi nào, đến bao giờ, tới bao giờ, đến hết ngày, \
            khi nào kết thúc, tới chừng nào
        deadline: hạn chót, hạn nộp, hạn cuối, deadline, ngày cuối cùng, chậm nhất, trễ nhất, muộn nhất, \
            thời hạn nộp, hạn cuối cùng
        forbid: cấm, bị cấm, nghiêm cấm, không được phép, không cho, không cho phép
        required: bắt buộc, phải có, nhất thiết, bắt buộc không, nhất thiết phải, buộc phải, có cần phải
        priority: ưu tiên, được ưu tiên, diện ưu tiên, đối tượng ưu tiên, chính sách ưu tiên, \
            chế độ ưu tiên
        exempt: miễn giảm, được miễn, được giảm, diện miễn giảm, chế độ miễn giảm, xin miễn giảm
        fine: phạt, bị phạt, tiền phạt, nộp phạt, đóng phạt, mức phạt, xử phạt, phí phạt
        compensate: bồi thường, đền bù, đền, bồi hoàn, bắt đền, đền tiền, thường tiền, đền lại
        surcharge: phụ thu, phụ phí, thu thêm, tính thêm tiền, phí phát sinh, chi phí phát sinh, \
            trả thêm, đóng thêm, bù thêm tiền
        overcharge: tính sai tiền, tính lố, thu lố, tính dư, thu dư, tính thừa, thu thừa, tính nhầm tiền, \
            chặt chém, tính tiền sai, tính lộn tiền
        double_charge: trừ hai lần, trừ tiền hai lần, bị trừ hai lần, thu hai lần, tính tiền hai lần, \
            trừ đúp, trừ tiền đúp
        deducted: trừ tiền, bị trừ tiền, bị trừ, trừ mất, đã trừ tiền, trừ tiền rồi
        cash: tiền mặt, trả tiền mặt, tiền tươi, đưa tiền mặt, thanh toán tiền mặt, trả bằng tiền mặt, \
            cash
        remind: nhắc, nhắc nhở, nhắc lịch, báo trước, thông báo trước, nhắn trước, nhắc trước
        notify: thông báo, báo tin, nhắn tin báo, báo cho biết, báo lại, báo qua tin nhắn
        meaning: nghĩa là gì, là sao, nghĩa là sao, tức là sao, có nghĩa gì, ý là sao, tức là gì
        trust: uy tín, đáng tin, tin cậy, đáng tin cậy, tin được không, đáng tin không, uy tín không
        genuine: chính hãng, hàng thật, hàng auth, auth, hàng chuẩn, đồ thật, hàng real, hàng chính hãng
        fake: hàng giả, hàng nhái, đồ giả, đồ nhái, hàng fake, hàng dỏm, đồ dỏm, hàng rởm, hàng đểu
        used_goods: đồ cũ, hàng cũ, đã qua sử dụng, xài rồi, dùng rồi, second hand, secondhand, đồ si, \
            hàng lướt
        steal: mất cắp, bị trộm, trộm cắp, mất trộm, ăn cắp, ăn trộm, bị móc túi, bị lấy cắp, chôm, \
            bị cuỗm
        guard: bảo vệ, chú bảo vệ, anh bảo vệ, bác bảo vệ, an ninh, nhân viên an ninh
        cctv: camera, camera an ninh, xem camera, trích camera, xem lại camera, coi camera, check camera
        key: chìa khóa, chìa, chìa khoá, thẻ từ, thẻ phòng, thẻ ra vào, chìa phòng
        trial: dùng thử, thử trước, xài thử, tập thử, học thử, trải nghiệm thử, trial, sử dụng thử
        borrow: mượn, cho mượn, mượn tạm, mượn đỡ, mượn về
        included: bao gồm, gồm những gì, bao gồm những gì, gồm gì, kèm những gì, có bao gồm, bao gồm gì, \
            gồm cái gì
        rent: thuê, mướn, cho thuê, thuê lại, mướn lại, cho mướn
        hacked: bị hack, bị hắc, mất nick, mất acc, bị chiếm quyền, bị xâm nhập, bị hack mất, bị hack nick
        """
}
