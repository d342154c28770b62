extension ConceptTable {
    /// What customers ask who travel, eat out, rent, drive, play or look for work, and of their town.
    static let everydayLife = """
        luggage: hành lý, hành lí, vali, va li, đồ đạc, hành trang, túi xách
        checked_baggage: ký gửi, hành lý ký gửi, kí gửi, gửi hành lý, hành lí kí gửi, mua ký gửi
        cabin_baggage: xách tay, hành lý xách tay, hành lí xách tay, mang lên máy bay, xách lên máy bay, \
            đem lên máy bay
        overweight: quá cân, quá ký, dư ký, lố ký, vượt cân, quá kg, dư cân, lố cân
        flight_delay: delay, hoãn chuyến, chậm chuyến, trễ chuyến, hoãn bay, bay trễ, bị delay, \
            lùi giờ bay, dời giờ bay
        trip_cancelled: hủy chuyến, huỷ chuyến, bị hủy chuyến, chuyến bị hủy, bỏ chuyến, không bay nữa, \
            không chạy nữa
        flight_checkin: check in, checkin, làm thủ tục bay, làm thủ tục, check in online
        boarding_pass: thẻ lên máy bay, thẻ lên tàu, boarding pass, vé lên máy bay, thẻ lên tàu bay
        change_ticket: đổi vé, đổi chuyến, đổi ngày bay, dời ngày bay, đổi chuyến bay, dời vé, \
            đổi giờ bay, đổi ngày đi, dời chuyến
        return_ticket: hoàn vé, trả vé, hủy vé, trả lại vé, huỷ vé, bỏ vé, hoàn tiền vé
        ticket_name: sai tên vé, sai tên trên vé, nhầm tên trên vé, sửa tên trên vé, đổi tên vé, \
            đổi tên trên vé
        buy_ticket: đặt vé, mua vé, book vé, lấy vé, săn vé
        seat: ghế, chỗ ngồi, số ghế, chọn chỗ, chọn ghế, ghế ngồi, chọn chỗ ngồi
        coach: xe khách, xe đò, nhà xe, xe giường nằm, xe liên tỉnh, xe đường dài, xe limousine
        train: tàu hỏa, xe lửa, tàu lửa, tàu hoả, đường sắt, đi tàu
        pick_up: đón, rước, điểm đón, đón khách, đón ở đâu, rước ở đâu, đón tận nơi, trung chuyển, \
            xe trung chuyển, lên xe ở đâu, bắt xe ở đâu, đón tận nhà
        drop_off: điểm trả, trả khách, xuống xe, xuống ở đâu, thả ở đâu, trả ở đâu, xuống xe ở đâu, \
            trả khách ở đâu
        departure: giờ khởi hành, khởi hành, xuất bến, giờ chạy, mấy giờ chạy, mấy giờ đi, \
            mấy giờ xuất phát, mấy giờ xe chạy, giờ bay, mấy giờ bay, mấy giờ xuất bến
        arrival: mấy giờ tới, mấy giờ đến, khi nào tới, bao giờ tới, chừng nào tới, tới nơi, đến nơi, \
            khi nào đến nơi, mấy giờ tới nơi
        trip_schedule: lịch chạy, lịch tàu, lịch bay, lịch xe, mấy chuyến, có chuyến nào, \
            bao nhiêu chuyến, chuyến nào
        round_trip: khứ hồi, vé khứ hồi, hai chiều, cả đi lẫn về, vé hai chiều, đi và về
        transit: quá cảnh, nối chuyến, transit, bay nối chuyến, chuyển máy bay
        minor_alone: bé đi một mình, trẻ đi một mình, trẻ bay một mình, bé bay một mình, \
            không người đi kèm, không có người lớn
        driver: tài xế, bác tài, lái xe, người lái, bác tài xế, chú tài xế
        ride_hailing: taxi, xe ôm, grab, xe công nghệ, gọi xe, đặt xe, cuốc xe
        reckless: chạy ẩu, lái ẩu, phóng nhanh, vượt ẩu, lạng lách, phóng ẩu, chạy nhanh quá
        tracking_code: mã vận đơn, vận đơn, mã đơn, mã đơn hàng, mã bill, tracking, mã theo dõi, \
            số vận đơn, mã tra cứu
        cod: cod, thu hộ, ship cod, tiền thu hộ, trả tiền khi nhận, nhận hàng trả tiền, nhận rồi trả tiền
        collect_parcel: đến lấy hàng, tới lấy hàng, qua lấy hàng, ghé lấy hàng, lấy hàng tận nơi, \
            lấy hàng tận nhà
        delivery_address: đổi địa chỉ, đổi địa chỉ giao, đổi địa chỉ nhận, sửa địa chỉ, \
            giao địa chỉ khác, giao chỗ khác, sai địa chỉ, nhầm địa chỉ
        redeliver: giao lại, phát lại, ship lại, giao lần nữa, giao lại lần nữa
        delivery_failed: giao không thành công, không giao được, giao thất bại, phát không thành công, \
            giao hụt
        false_delivery: báo giao rồi, báo đã giao, báo giao thành công, ghi đã giao, báo đã nhận, \
            chưa giao mà báo
        inspect_goods: đồng kiểm, kiểm hàng, kiểm tra hàng, xem hàng trước, coi hàng trước, mở hàng xem, \
            khui hàng, bóc hàng, cho xem hàng, khui hộp
        parcel_stuck: kẹt ở kho, nằm ở kho, kẹt kho, nằm kho, đứng yên một chỗ, nằm một chỗ, ngâm hàng, \
            giam hàng, không nhúc nhích
        fragile: dễ vỡ, hàng dễ vỡ, đồ dễ vỡ, dễ bể, đồ dễ bể, hàng dễ bể
        pack: đóng gói, bọc hàng, đóng thùng, gói hàng, đóng hàng, gói ghém
        weight: trọng lượng, cân nặng, khối lượng, mấy ký, bao nhiêu ký, mấy cân, bao nhiêu kg, \
            nặng bao nhiêu, mấy kg, nặng mấy ký
        express: hỏa tốc, hoả tốc, giao nhanh, chuyển phát nhanh, giao hỏa tốc, ship hỏa tốc, giao gấp, \
            giao trong ngày
        post_office: bưu cục, bưu điện, nhà bưu điện, điểm gửi hàng
        hotel: khách sạn, nhà nghỉ, ks, resort, homestay, chỗ nghỉ
        room_vacancy: còn phòng, phòng trống, hết phòng, còn phòng không, có phòng không, còn phòng trống
        room_checkin: nhận phòng, check in, checkin, vào phòng, vô phòng, lấy phòng
        room_checkout: trả phòng, check out, checkout, ra phòng
        late_checkout: trả phòng trễ, trả phòng muộn, trả trễ, check out trễ, check out muộn
        early_checkin: nhận phòng sớm, vào phòng sớm, vô phòng sớm, check in sớm, lấy phòng sớm
        extra_bed: giường phụ, kê thêm giường, thêm giường, nệm phụ, thêm nệm, kê giường phụ
        breakfast: ăn sáng, bữa sáng, điểm tâm, buffet sáng, đồ ăn sáng
        extend_stay: ở thêm, ở lại thêm, ở thêm đêm, thêm một đêm, ở thêm ngày
        overnight: qua đêm, ngủ lại, ở qua đêm, ngủ qua đêm, ở lại đêm
        tour: tour, đi tour, gói tour, đặt tour, chuyến du lịch
        itinerary: lịch trình, chương trình tour, đi những đâu, lịch trình tour, đi chỗ nào, \
            tham quan những đâu
        tour_guide: hướng dẫn viên, hdv, người dẫn đoàn, trưởng đoàn, người dẫn tour
        airport_transfer: đón sân bay, xe đón sân bay, đưa đón sân bay, xe ra sân bay, đưa ra sân bay, \
            tiễn sân bay
        laundry: giặt ủi, giặt là, giặt đồ, giặt sấy, ủi đồ, giặt quần áo
        aircon: máy lạnh, điều hòa, máy điều hòa, điều hoà, máy điều hoà
        hot_water: nước nóng, bình nóng lạnh, máy nước nóng, bình nước nóng, máy nóng lạnh
        book_table: đặt bàn, giữ bàn, book bàn, còn bàn, đặt bàn trước, còn bàn không
        menu: thực đơn, menu, có món gì, có những món gì, danh sách món, món nào, bán món gì
        vegetarian: chay, đồ chay, món chay, ăn chay, thuần chay, thức ăn chay
        less_sugar: ít đường, giảm đường, bớt đường, ít ngọt, bớt ngọt
        takeaway: mang về, mua về, đem về, gói về, take away, bỏ hộp, xách về, mang đi
        eat_in: ăn tại chỗ, ăn tại quán, dùng tại chỗ, ăn ở quán, ngồi tại quán
        private_room: phòng riêng, phòng vip, phòng kín, không gian riêng
        party: đặt tiệc, tổ chức tiệc, làm tiệc, đãi tiệc, liên hoan, mở tiệc
        wrong_dish: sai món, nhầm món, lộn món, giao nhầm món, giao sai món, giao lộn món
        missing_dish: thiếu món, giao thiếu món, giao thiếu, thiếu đồ, không đủ món
        spoiled: ôi thiu, thiu, bị thiu, thiu rồi, ôi, ươn, bị chua
        food_poisoning: ngộ độc, ngộ độc thực phẩm, ngộ độc thức ăn, trúng thực, bị ngộ độc
        foreign_object: có tóc, có gián, có ruồi, có sâu, dị vật, có dị vật, vật lạ, có con gì
        outside_food: mang đồ ăn vào, mang đồ ăn ngoài, đem đồ ăn vô, đem đồ ăn vào, mang thức ăn vào, \
            mang đồ ăn theo
        gym: phòng gym, tập gym, phòng tập, tập tạ, tập thể hình, gym
        trainer: pt, huấn luyện viên, hlv, pt riêng, người kèm tập, pt kèm
        pool: hồ bơi, bể bơi, đi bơi, hồ tắm, bơi
        swim_lesson: học bơi, dạy bơi, lớp bơi, khóa bơi, lớp học bơi, tập bơi
        lose_weight: giảm cân, giảm mỡ, giảm béo, xuống cân, ốm lại, bớt mỡ
        haircut: cắt tóc, hớt tóc, cúp tóc, tỉa tóc, hớt đầu
        hair_dye: nhuộm tóc, nhuộm, làm màu tóc, nhuộm màu
        nails: làm móng, làm nail, sơn móng, nail, sơn gel
        massage: mát xa, massage, xoa bóp, đấm bóp, tẩm quất
        skin_care: chăm sóc da, chăm da, dưỡng da, skincare, làm da mặt, chăm sóc da mặt
        acne: mụn, trị mụn, nặn mụn, nổi mụn, lấy nhân mụn
        painful: đau không, có đau không, đau lắm không, có nhức không, rát không, có rát không
        treatment_course: liệu trình, mấy buổi, bao nhiêu buổi, một liệu trình, làm mấy buổi, \
            phải làm mấy lần
        rented_room: phòng trọ, nhà trọ, ở trọ, thuê trọ, mướn phòng, thuê phòng, mướn trọ
        rent_price: giá thuê, tiền thuê, tiền nhà, tiền phòng, tiền trọ, tiền thuê nhà, giá mướn
        landlord: chủ nhà, chủ trọ, bà chủ nhà, bên cho thuê, chủ cho thuê
        apartment: căn hộ, chung cư, căn chung cư, căn hộ chung cư
        view_house: xem nhà, coi nhà, đi xem nhà, xem phòng, coi phòng, dẫn đi xem, xem thực tế
        land_title: sổ đỏ, sổ hồng, giấy tờ nhà, giấy tờ đất, giấy chủ quyền, bằng khoán, chủ quyền nhà, \
            sổ nhà
        floor_area: diện tích, mấy mét vuông, bao nhiêu mét vuông, rộng bao nhiêu, bao nhiêu mét, mấy mét
        furnished: nội thất, đầy đủ nội thất, full nội thất, full đồ, đồ đạc sẵn
        broker: môi giới, người môi giới, cò đất, cò nhà, trung gian, bên môi giới
        commission: hoa hồng, tiền hoa hồng, phí môi giới, tiền cò, tiền môi giới
        move_in: dọn vào, dọn vô, dọn tới, vào ở, vô ở, chuyển vào ở, dọn vào ở
        move_out: dọn đi, dọn ra, trả nhà, chuyển đi, không thuê nữa, trả phòng trọ
        hand_over: bàn giao, giao nhà, nhận nhà, bàn giao nhà, nhận bàn giao
        roof_leak: dột, thấm, thấm nước, thấm dột, bị thấm, nhà dột, trần bị thấm
        blocked_drain: nghẹt cống, tắc cống, nghẹt bồn cầu, tắc bồn cầu, bị nghẹt, bị tắc, nghẹt ống
        room_share: ở ghép, ở chung, share phòng, ghép phòng, tìm người ở ghép
        power_outage: mất điện, cúp điện, cắt điện, bị cúp điện, không có điện, ngắt điện, bị mất điện
        water_outage: mất nước, cúp nước, cắt nước, không có nước, bị cúp nước, nước không chảy, \
            ngừng cấp nước
        low_pressure: nước yếu, nước chảy yếu, nước chảy nhỏ, áp lực nước yếu, nước nhỏ giọt
        dirty_water: nước đục, nước bẩn, nước dơ, nước vàng, nước phèn, nước có mùi, nước hôi
        water_leak: bể ống nước, vỡ ống nước, xì nước, rỉ nước, rò nước, rò rỉ nước, bể đường ống
        electric_meter: công tơ, công tơ điện, đồng hồ điện, điện kế, đồng hồ đo điện
        water_meter: đồng hồ nước, thủy kế, đồng hồ đo nước, công tơ nước
        meter_reading: chỉ số, ghi chỉ số, chốt số, đọc số, chốt chỉ số, ghi số điện, ghi điện, \
            ghi số nước
        electric_bill: tiền điện, hóa đơn điện, hóa đơn tiền điện, bill điện, giấy báo tiền điện
        water_bill: tiền nước, hóa đơn nước, hóa đơn tiền nước, bill nước, giấy báo tiền nước
        bill_spike: tăng đột biến, tăng vọt, cao bất thường, tăng bất thường, tăng gấp đôi, \
            tự nhiên tăng, tự dưng tăng, nhảy vọt, cao vọt
        low_voltage: điện yếu, sụt điện, điện chập chờn, điện áp yếu, điện áp thấp, tụt áp
        electric_hazard: chập điện, rò điện, hở điện, điện giật, bị điện giật, đứt dây điện, giật điện
        new_meter: gắn công tơ, lắp công tơ, gắn đồng hồ, lắp đồng hồ, bắt điện, mắc điện, vô đồng hồ, \
            kéo điện
        birth_certificate: giấy khai sinh, khai sinh, làm khai sinh, đăng ký khai sinh, làm giấy khai sinh
        death_certificate: khai tử, giấy chứng tử, chứng tử, giấy báo tử, làm khai tử, đăng ký khai tử
        marriage: đăng ký kết hôn, giấy kết hôn, kết hôn, hôn thú, giấy hôn thú, làm giấy kết hôn, \
            đăng kí kết hôn
        single_status: độc thân, giấy độc thân, xác nhận độc thân, tình trạng hôn nhân
        temp_residence: tạm trú, đăng ký tạm trú, làm tạm trú, khai báo tạm trú, giấy tạm trú
        household_register: thường trú, hộ khẩu, nhập hộ khẩu, sổ hộ khẩu, đăng ký thường trú
        criminal_record: lý lịch tư pháp, lltp, lí lịch tư pháp, phiếu lý lịch
        local_office: phường, xã, ủy ban, ubnd, ủy ban phường, ủy ban xã, uỷ ban
        one_stop_desk: một cửa, bộ phận một cửa, bộ phận tiếp nhận, quầy tiếp nhận, cửa tiếp nhận
        public_portal: dịch vụ công, cổng dịch vụ công, dvc, cổng dịch vụ
        police: công an, cảnh sát, công an phường, công an xã, ca phường
        building_permit: giấy phép xây dựng, xin phép xây, giấy phép xây nhà, xin phép xây nhà, gpxd
        business_licence: giấy phép kinh doanh, đăng ký kinh doanh, gpkd, đkkd, giấy kinh doanh
        tax: thuế, đóng thuế, nộp thuế, tiền thuế, khai thuế
        tax_code: mã số thuế, mst, mã thuế, mã thuế cá nhân
        allowance: trợ cấp, tiền trợ cấp, trợ cấp xã hội, tiền chế độ, hưởng trợ cấp, tiền hỗ trợ
        poor_household: hộ nghèo, cận nghèo, hộ cận nghèo, diện nghèo, hộ khó khăn, gia đình khó khăn, \
            hoàn cảnh khó khăn
        correct_record: cải chính, cải chính hộ tịch, đính chính, sai tên, sai thông tin, \
            sửa thông tin sai
        trash: rác, đổ rác, thu gom rác, lấy rác, gom rác, rác thải
        flood: ngập, ngập nước, ngập lụt, bị ngập, lụt, nước ngập
        driving_licence: bằng lái, giấy phép lái xe, bằng lái xe, gplx, blx
        camera_fine: phạt nguội, bị phạt nguội, lỗi phạt nguội, tra phạt nguội
        vehicle_inspection: đăng kiểm, đi đăng kiểm, kiểm định xe, hạn đăng kiểm
        vehicle_papers: cà vẹt, cavet, đăng ký xe, giấy tờ xe, giấy đăng ký xe, giấy xe, cà vẹt xe
        number_plate: biển số, bảng số, biển số xe, bảng số xe, biển xe, bks
        vehicle_service: bảo dưỡng, bảo dưỡng xe, bảo dưỡng định kỳ, bảo trì xe, bảo dưỡng định kì
        oil_change: thay nhớt, thay dầu, thay dầu máy, thay nhớt máy, thay dầu nhớt
        breakdown: chết máy, không nổ máy, đề không nổ, đạp không nổ, xe hư, xe hỏng, hư xe, hỏng xe, \
            xe bị hư, xe bị hỏng
        flat_tyre: xẹp lốp, xì lốp, thủng lốp, lủng lốp, bể bánh, nổ lốp, cán đinh, xịt lốp, lủng bánh, \
            bể vỏ
        tyre: lốp, lốp xe, vỏ xe, bánh xe
        vehicle_battery: ắc quy, bình ắc quy, acquy, bình xe, bình điện xe
        rescue_tow: cứu hộ, kéo xe, xe kéo, xe cứu hộ, cẩu xe, xe cẩu
        test_drive: lái thử, chạy thử, lái thử xe, chạy thử xe, đi thử xe
        motorbike: xe máy, xe gắn máy, mô tô, xe hai bánh
        car: ô tô, xe hơi, oto, ôtô, xe con, xe bốn bánh
        trade_in: thu cũ đổi mới, đổi cũ lấy mới, lên đời, đổi máy mới, đổi xe mới
        game_topup: nạp game, nạp thẻ, nạp card, nạp kim cương, nạp thẻ game, nạp vào game, nạp vô game
        game_ban: bị ban, ban acc, ban nick, khóa nick, khóa acc, bay acc, bay nick, bị khóa nick, \
            bị khóa acc
        item_lost: mất đồ, mất vật phẩm, mất item, mất skin, bay đồ, bay vật phẩm
        gift_code: giftcode, gift code, mã quà, mã quà tặng, nhập code, mã code, code
        cheating: gian lận, cheat, xài hack, dùng hack, hack game, bật hack, ăn gian, chơi hack
        server: máy chủ, server, sever, sv game
        disconnect: mất kết nối, rớt mạng, văng game, out game, bị văng, văng ra, rớt kết nối
        event_show: sự kiện, concert, show, đêm nhạc, buổi diễn, hòa nhạc, liveshow, show diễn
        ticket_class: hạng vé, loại vé, vé hạng nào, vé loại nào, mấy hạng vé, mấy loại vé
        sold_out: hết vé, còn vé, còn vé không, cháy vé, sold out, bán hết vé
        sale_opening: mở bán, mở bán vé, ngày mở bán, khi nào mở bán, bao giờ mở bán, chừng nào mở bán, \
            khi nào bán vé
        eticket: vé điện tử, mã vé, vé online, vé qua mail, vé qua email
        resell_ticket: pass vé, nhượng vé, bán lại vé, sang vé, pass lại vé, nhường vé
        entrance: vào cổng, vô cổng, soát vé, cổng vào, lối vào, cổng nào
        showtime: suất chiếu, lịch chiếu, giờ chiếu, chiếu mấy giờ, suất mấy giờ, mấy giờ chiếu
        apply_job: ứng tuyển, xin việc, nộp cv, gửi cv, apply, nộp đơn xin việc, xin vào làm
        cv: cv, hồ sơ xin việc, hồ sơ ứng tuyển, resume, đơn xin việc
        interview: phỏng vấn, pv, đi phỏng vấn, lịch phỏng vấn, buổi phỏng vấn, vòng phỏng vấn
        vacancy: còn tuyển, còn tuyển không, có tuyển không, đang tuyển, tuyển người, tuyển nhân viên, \
            cần người, vị trí tuyển dụng, tuyển thêm
        salary: lương, mức lương, tiền lương, lương bao nhiêu, thu nhập, lương tháng, lương lậu, \
            lương nhiêu
        probation: thử việc, tập sự, thời gian thử việc, giai đoạn thử việc
        intern: thực tập, thực tập sinh, intern, đi thực tập
        part_time: bán thời gian, part time, parttime, làm thêm, thời vụ, làm bán thời gian
        full_time: toàn thời gian, full time, fulltime, làm cả ngày
        shift: ca làm, ca kíp, xoay ca, chia ca, làm ca, mấy ca
        experience: kinh nghiệm, có kinh nghiệm, chưa có kinh nghiệm, không có kinh nghiệm, \
            chưa kinh nghiệm
        annual_leave: nghỉ phép, phép năm, ngày phép, xin nghỉ phép
        resign: nghỉ việc, thôi việc, xin nghỉ việc, bỏ việc, xin thôi việc
        overtime: tăng ca, làm thêm giờ, overtime, làm ngoài giờ, làm ot
        """
}
