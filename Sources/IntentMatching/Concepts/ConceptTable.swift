/// Words and phrases that mean much the same to somebody who serves customers: the built-in synonyms.
///
/// One row is one concept: its name, then the phrases that speak of it, marks written. A phrase may speak of
/// several concepts (`đổi` is to exchange and to edit): the weights that a knowledge base learns tell which
/// counts. The rows were written for this table from the vocabulary of shops, carriers, software and small
/// talk; they take nothing from a published thesaurus. Words are listed as the analyzer leaves them, teencode
/// expanded, but common short forms stand here too, for deployments that protect them.
enum ConceptTable {
    static let rows = """
        how: làm sao, làm thế nào, thế nào, như thế nào, như nào, ntn, kiểu gì, cách nào, bằng cách nào, \
            cách, sao, ra sao, hướng dẫn, chỉ cách, chỉ giúp, làm cách nào, phải làm gì, làm gì, \
            làm răng, răng, các bước, thao tác, thủ tục, quy trình, kiểu chi, làm như nào, vậy sao
        why: tại sao, vì sao, sao lại, cớ sao, lý do, nguyên nhân, do đâu, vì lý do gì, sao mà, \
            sao tự nhiên, mắc gì
        when: khi nào, bao giờ, lúc nào, mấy giờ, hôm nào, ngày nào, chừng nào, hồi nào, ngày mấy, \
            khi mô, giờ nào, tháng nào, thời điểm nào
        how_long: bao lâu, mấy ngày, mấy hôm, mấy bữa, mấy tiếng, bao nhiêu ngày, bao nhiêu lâu, \
            mấy tháng, mấy tuần, thời hạn, thời gian, bao nhiêu thời gian, lâu không, mấy phút
        how_much: bao nhiêu, bn, nhiêu, mấy, giá bao nhiêu, bao nhiêu tiền, mấy tiền, nhiêu tiền, mấy đồng
        where: ở đâu, đâu, chỗ nào, nơi nào, địa chỉ, ở mô, chỗ mô, khu vực nào, mục nào
        who: ai, người nào, bên nào, ai là, người mô
        what: gì, cái gì, chi, là gì, gì vậy, cái chi, những gì, nào
        can: được không, có được không, có thể, được hông, được ko, được hem, được chứ, cho phép, \
            được hôn, có được
        yes_no: có phải, đúng không, phải không, hả, à, có đúng, thật không
        want: muốn, cần, định, tính, xin, mong, nhu cầu, đang tìm, thích
        help: giúp, hỗ trợ, giúp đỡ, giùm, dùm, hộ, giúp với, trợ giúp, support
        fee: phí, giá, chi phí, cước, cước phí, lệ phí, giá cả, giá vé, tốn, tốn tiền, mất tiền, \
            tính tiền, mất phí, đơn giá, bảng giá, giá thành, tiền cước
        money: tiền, đồng, vnd, tài chính
        free: miễn phí, free, không mất phí, không tốn, freeship, miễn, tặng kèm, không tính phí
        expensive: đắt, mắc, chát, cao quá, đắt quá, mắc quá
        cheap: rẻ, bình dân, tiết kiệm, giá tốt
        discount: giảm giá, khuyến mãi, khuyến mại, km, ưu đãi, sale, voucher, mã giảm giá, coupon, deal, \
            giảm, chiết khấu, quà, quà tặng
        pay: thanh toán, trả tiền, đóng tiền, nộp tiền, nộp, đóng, trả, chi trả, quẹt thẻ, chuyển tiền
        transfer: chuyển khoản, ck, chuyển tiền, bank, banking, ngân hàng, stk, số tài khoản, nạp tiền, nạp
        installment: trả góp, góp, trả dần, chia nhỏ
        debt: nợ, nợ cước, khất, thiếu
        refund: hoàn tiền, trả lại tiền, hoàn lại, lấy lại tiền, refund, hoàn, trả tiền lại
        exchange: đổi, đổi hàng, đổi trả, đổi sang, đổi lại, thay
        return_goods: trả hàng, trả lại, hoàn hàng, gửi trả, đổi trả, trả đồ
        cancel: hủy, huỷ, bỏ, cancel, không lấy nữa, không mua nữa, thôi không, ngưng, dừng, thôi khỏi, \
            khỏi, hủy bỏ, chấm dứt, cắt
        order: đơn, đơn hàng, đh, order, kiện hàng, bưu kiện, món hàng, gói hàng
        buy: mua, đặt, đặt hàng, order, chốt, chốt đơn, mua hàng, sắm
        sell: bán, rao, kinh doanh, rao bán
        goods: hàng, sản phẩm, sp, món, đồ, mặt hàng, hàng hóa, món đồ
        deliver: giao, giao hàng, ship, vận chuyển, chuyển hàng, gửi hàng, phát hàng, giao tới, \
            chuyển phát, gửi
        shipper: shipper, người giao, nhân viên giao hàng, bưu tá, người giao hàng, giao hàng viên
        receive: nhận, nhận được, tới tay, nhận hàng, lấy hàng
        late: trễ, chậm, lâu, muộn, quá hạn, trễ hẹn, chậm trễ, mãi, hoài, lâu quá, lâu lắc
        not_yet: chưa, chưa thấy, chưa có, mãi chưa, vẫn chưa, chưa được, chưa nhận
        damaged: hỏng, hư, vỡ, bể, móp, trầy, rách, xước, hư hỏng, hư hại, gãy, nứt
        error: lỗi, bị lỗi, báo lỗi, bug, trục trặc, sự cố, không hoạt động, không chạy, treo, đơ, lag, \
            văng, đứng hình, lỗi hoài, không vào được, hư, hỏng, chập chờn
        slow: chậm, lag, ì ạch, rùa, yếu, giật
        wrong: sai, nhầm, lộn, không đúng, khác, nhầm lẫn, sai sót
        missing: thiếu, mất, thất lạc, không đủ, biến mất, không thấy
        account: tài khoản, tk, acc, account, nick
        password: mật khẩu, mk, pass, password, mã pin
        login: đăng nhập, login, log in, sign in, truy cập, vào tài khoản
        logout: đăng xuất, thoát, logout, out
        register: đăng ký, đăng kí, đk, tạo, mở, lập, register, sign up, khởi tạo, tham gia, gia nhập, đki
        verify: xác thực, xác nhận, kích hoạt, verify, otp, mã otp, mã xác nhận, mã xác thực
        edit: đổi, thay đổi, sửa, chỉnh sửa, chỉnh, cập nhật, thay, update, sửa đổi, điều chỉnh, sửa lại, \
            đổi sang
        delete: xóa, xoá, gỡ, bỏ, delete, hủy, loại bỏ
        add: thêm, bổ sung, nhập thêm, thêm vào
        check: kiểm tra, tra cứu, xem, check, coi, tra, theo dõi, kiểm, ktra, kt, dò, tìm, tìm kiếm, \
            xem lại, tra xem
        contact: liên hệ, gọi, lh, gặp, nhắn, kết nối, liên lạc, nói chuyện, trao đổi
        hotline: tổng đài, hotline, số điện thoại, đường dây nóng, sđt, số máy
        staff: nhân viên, tư vấn viên, người thật, tổng đài viên, cskh, nv, người, bạn tư vấn, \
            chuyên viên, quản lý
        call_back: gọi lại, gọi cho, gọi điện, alo lại, call
        advise: tư vấn, tv, chọn, gợi ý, nên
        complaint: khiếu nại, phàn nàn, phản ánh, tố cáo, góp ý, khiếu kiện, tố, ý kiến, phản hồi, \
            thắc mắc, trình báo
        process: xử lý, giải quyết, xử lí, khắc phục, giải thích
        progress: tiến độ, tình trạng, tới đâu, đến đâu, trạng thái, kết quả, đến đâu rồi
        ticket: phiếu, yêu cầu, hồ sơ, vụ, ticket
        angry: bực, tức, bức xúc, chán, thất vọng, tệ, dở, bực mình, tồi, quá đáng, làm ăn, chán ghê, \
            tệ hại, bực quá, cáu, ức chế, kém
        swear: ngu, đm, vcl, khùng, điên, đần, dốt, mẹ, đéo, cc, vl, chó, mất dạy, óc, hâm, dở hơi, ngáo, \
            láo
        scam: lừa đảo, lừa, gian dối, treo đầu dê, bịp, giả mạo, chiếm đoạt, mạo danh, lùa gà
        praise: tốt, hay, tuyệt vời, giỏi, nhiệt tình, chu đáo, hài lòng, ưng, tuyệt, xuất sắc, \
            chuyên nghiệp, khen, đỉnh, ngon, dễ thương, xịn
        rude: thái độ, lồi lõm, thô lỗ, vô lễ, chảnh, cáu gắt, coi thường, hách dịch, quát, mất lịch sự
        thanks: cảm ơn, cám ơn, thank, thanks, tks, biết ơn, camon, thank you
        hello: chào, alo, hello, hi, hế lô, xin chào, a lô, hey
        bye: tạm biệt, bye, hẹn gặp lại, bai, pp, bb, gặp lại sau
        yes: ừ, đúng, ok, vâng, dạ, được, đồng ý, chuẩn, chính xác, phải, đúng rồi, oke, okie, uh, ừm, \
            chắc chắn, tất nhiên
        no: không, chẳng, đừng, ko, hông, không phải, hổng, hong, khỏi, không cần, không muốn, từ chối, no
        done: xong, rồi, được rồi, ổn, hết rồi, ok rồi, hoàn tất
        again: lại, nữa, tiếp, vẫn, tiếp tục, lần nữa
        hurry: nhanh, gấp, lẹ, khẩn, mau, ngay, nhanh lên, sớm, khẩn cấp, liền
        wait: đợi, chờ, khoan, từ từ, chờ chút, đợi tí, chút
        app: ứng dụng, app, phần mềm, chương trình, ap
        phone: điện thoại, đt, di động, mobile, thuê bao, sim
        internet: mạng, internet, wifi, cáp quang, net, mạng mẽo, đường truyền, băng thông
        television: truyền hình, tivi, tv, kênh, đầu thu, truyền hình cáp, ti vi
        device: máy, thiết bị, laptop, máy tính, pc, điện thoại
        warranty: bảo hành, bh, bảo trì
        repair: sửa, sửa chữa, thợ, kỹ thuật, kĩ thuật, kỹ thuật viên
        invoice: hóa đơn, hoá đơn, hđ, vat, bill, biên lai, chứng từ, biên nhận
        points: điểm, tích điểm, điểm thưởng, điểm tích lũy
        card: thẻ, thẻ thành viên, hạng thẻ
        member: thành viên, hội viên, khách quen, vip, khách hàng thân thiết, hạng
        store: cửa hàng, chi nhánh, showroom, điểm bán, quầy, cơ sở, điểm giao dịch
        hours: giờ mở cửa, giờ làm việc, giờ làm, mở cửa, đóng cửa, làm việc
        info: thông tin, dữ liệu, hồ sơ, thông tin cá nhân, data
        forget: quên, không nhớ, hổng nhớ, quên mất
        install: tải, cài, cài đặt, download, install, tải về, lắp, lắp đặt
        lock: khóa, chặn, khoá, block, tạm ngưng, bị khóa, cắt
        unlock: mở khóa, mở lại, khôi phục, phục hồi, mở
        upgrade: nâng cấp, lên gói, gia hạn, nâng, lên hạng, upgrade
        downgrade: hạ gói, giảm gói, xuống gói, hạ cấp
        contract: hợp đồng, hđ, thỏa thuận, cam kết
        package: gói, gói cước, combo, dịch vụ
        post: bài, tin, bài đăng, bài viết, tin đăng, bài rao, tin rao, content
        image: ảnh, hình, hình ảnh, hình chụp, video, clip
        address: địa chỉ, chỗ ở, nơi nhận, nơi ở
        move: chuyển, dời, dọn, di dời, chuyển nhà
        branch: chi nhánh, nhiều cửa hàng, cơ sở
        report: báo cáo, thống kê, doanh thu, lợi nhuận
        print: in, máy in, in hóa đơn
        company: công ty, shop, bên mình, bên em, cửa hàng, doanh nghiệp, cty, sàn
        founder: người sáng lập, giám đốc, ceo, chủ tịch, ông chủ, lãnh đạo, chủ, sếp
        job: tuyển dụng, việc làm, xin việc, lương, phỏng vấn
        weather: thời tiết, mưa, nắng, trời, nóng, lạnh, bão
        food: ăn, uống, cơm, phở, món ăn, đói, nấu, quán ăn, nhà hàng
        love: yêu, người yêu, bồ, bạn gái, bạn trai, hẹn hò, cưới, crush, vợ, chồng
        name: tên, tên gì, tên là, gọi là, họ tên
        age: tuổi, bao nhiêu tuổi, mấy tuổi, sinh năm, già, trẻ
        bot: bot, robot, máy, chatbot, trợ lý ảo, ai trả lời, trả lời tự động, người thật
        joke: cười, chuyện cười, hài, đùa, vui, chọc
        sport: bóng đá, đá bóng, trận, đội, cầu thủ, bàn thắng, vô địch
        health: đau, bệnh, thuốc, bác sĩ, sốt, khám, mệt
        travel: du lịch, đi chơi, khách sạn, vé, máy bay, chuyến bay, sân bay
        study: học, bài tập, toán, thi, trường, văn, tiếng anh
        news: tin tức, chính trị, tổng thống, thủ tướng, bầu cử, chiến tranh
        finance: chứng khoán, vàng, coin, cổ phiếu, đầu tư, đô la, usd, lãi suất, vay
        compare: so sánh, khác nhau, khác gì, hơn, so với, nào tốt hơn
        benefit: lợi ích, ưu điểm, quyền lợi, được gì, hiệu quả
        difference: khác nhau, khác biệt, phân biệt
        limit: tối đa, giới hạn, nhiều nhất, tối thiểu, ít nhất
        condition: điều kiện, quy định, chính sách, yêu cầu, cần gì, giấy tờ
        size: kích thước, size, cỡ, to, nhỏ, chật, rộng
        color: màu, màu sắc
        stock: còn hàng, hết hàng, có hàng, tồn kho, còn không, có bán
        gift: quà, tặng, quà tặng, hộp quà
        birthday: sinh nhật, ngày sinh
        list: liệt kê, danh sách, hiển thị, cho xem, cho biết, cho tôi biết, cho tôi xem, tất cả, các, những
        insure: an toàn, bảo mật, riêng tư, bí mật, lộ, rò rỉ
        self: tôi, tui, mình, mk, em, anh, chị, tao, tớ, cháu, con, cô, chú, bác, t, e, a, c
        you: bạn, shop, ad, admin, em, bot, mày, m, ad ơi, shop ơi
        polite: ạ, dạ, nha, nhé, nhỉ, vậy, z, với, giúp, ơi, cho hỏi, cho mình hỏi, cho em hỏi, vui lòng, \
            làm ơn, nghen, hen, nè, đi
        today: hôm nay, nay, bữa nay, giờ, bây giờ, hiện tại, lúc này, dạo này
        past: hôm qua, hồi trước, hôm trước, trước đó, vừa, mới, bữa trước, lúc nãy, nãy
        none_of: không cái nào, không phải cái nào, không có cái nào, khác hết, chẳng cái nào
        """
}
