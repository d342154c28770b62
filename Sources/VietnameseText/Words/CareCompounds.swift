/// Compounds of the trade that customers type in one word, for callers without a vocabulary of their own.
enum CareCompounds {
    /// The vocabulary of these compounds and of ``CommonCompounds``.
    static let vocabulary: Vocabulary = {
        Vocabulary(
            phrases.map { phrase in
                let tokens = phrase.split(separator: " ").map {
                    Token(canonical: String($0), folded: String($0).vietnameseFolded, range: 0..<1)
                }
                return AnalyzedText(original: String(phrase), tokens: tokens)
            })
    }()

    /// These compounds and those of ``CommonCompounds``, one by one.
    static var phrases: [Substring] {
        (rows + "\n" + CommonCompounds.rows).split(whereSeparator: { ",\n".contains($0) })
    }

    private static let rows = """
        đổi trả,hoàn tiền,hoàn hàng,trả hàng,đổi hàng,giao hàng,nhận hàng,đặt hàng,mua hàng,bán hàng,đơn hàng
        hủy đơn,hủy đơn hàng,mã đơn hàng,khách hàng,cửa hàng,ngân hàng,gian hàng,hết hàng,còn hàng,kho hàng,gửi hàng
        chăm sóc khách hàng,nhân viên,tư vấn,tư vấn viên,cộng tác viên,thành viên,sản phẩm,dịch vụ,chất lượng
        số lượng,khuyến mãi,khuyến mại,giảm giá,mã giảm giá,bảo hành,bảo hiểm,hóa đơn,hợp đồng,thanh toán,chuyển khoản
        tài khoản,mật khẩu,đăng ký,đăng nhập,đăng xuất,xác nhận,xác minh,xác thực,kiểm tra,liên hệ,hỗ trợ,hướng dẫn
        khiếu nại,phản hồi,phản ánh,góp ý,đánh giá,bình luận,điện thoại,số điện thoại,số tài khoản,địa chỉ,giao dịch
        thế giới di động,điện máy xanh,bách hóa xanh,tiền mặt,tiền hàng,phí ship,miễn phí,vận chuyển,phí vận chuyển
        truyền hình,internet,cước phí,gói cước,thuê bao,nạp tiền,rút tiền,trả góp,trả trước,trả sau,tích điểm,đổi điểm
        điểm thưởng,quà tặng,sinh nhật,ứng dụng,phần mềm,cập nhật,cài đặt,hệ thống,thông tin,thông báo,tin nhắn,nhắn tin
        bao lâu,bao nhiêu,bao giờ,khi nào,như thế nào,thế nào,tại sao,làm sao,ở đâu,không được,chưa nhận được,cảm ơn
        xin chào,xin lỗi,công ty,chi nhánh,văn phòng,việt nam,hà nội,sài gòn,đà nẵng,hồ chí minh,chính hãng,cần thơ
        hàng giả,hàng nhái,hàng lỗi,bị lỗi,bị hỏng,lắp đặt,sửa chữa,kỹ thuật,nguyên giá,giá rẻ,giá cả,bảng giá,giá bán
        tổng đài,tổng đài viên,chính sách,quy định,điều khoản,điều kiện,thời hạn,thời gian,hạn sử dụng,quyền lợi,ưu đãi
        chương trình,voucher,đường dây nóng,trung tâm,trung tâm bảo hành,quản lý,giám đốc,phòng giao dịch,cây xăng
        nhận được,chưa nhận,không nhận,không vào được,không đăng nhập được,quên mật khẩu,đổi mật khẩu,mở khóa,khóa thẻ
        thẻ tín dụng,thẻ ghi nợ,tín dụng,số dư,lãi suất,tiết kiệm,vay tiền,trả nợ,hoàn phí,phí dịch vụ,phụ phí,phí duy trì
        máy tính,máy in,máy lạnh,máy giặt,tủ lạnh,tivi,bàn phím,màn hình,sạc pin,tai nghe,ốp lưng,phụ kiện,linh kiện
        áo thun,quần jean,giày dép,túi xách,mỹ phẩm,thực phẩm,đồ chơi,đồ dùng,nội thất,gia dụng,điện tử,điện máy,đồng hồ
        thất lạc,hư hỏng,đền bù,bồi thường,chính hãng,hàng giả,hàng thật,hàng lỗi,xuất xứ,nguồn gốc
        giao nhanh,giao chậm,giao sai,giao thiếu,giao nhầm,đóng gói,bưu điện,bưu cục,vận đơn,mã vận đơn,hỏa tốc,nội thành
        ngoại thành,toàn quốc,tận nơi,tận nhà,hôm nay,hôm qua,ngày mai,bây giờ,buổi sáng,buổi chiều,buổi tối,cuối tuần
        gia hạn,hết hạn,kích hoạt,nâng cấp,hủy dịch vụ,tạm ngưng,chuyển nhượng,đổi gói,đổi sim,mất sim,khóa sim,làm lại sim
        đường truyền,tốc độ,mạng yếu,mất mạng,cáp quang,đầu thu,điều khiển,tín hiệu,lắp mạng,thiết bị,bộ phát,modem,wifi
        báo cáo,doanh thu,tồn kho,nhập hàng,xuất hàng,xuất hóa đơn,hóa đơn điện tử,mã số thuế,chữ ký số,kế toán,nhân sự
        chi tiết,rõ ràng,cụ thể,nhanh chóng,kịp thời,lịch sự,thái độ,phục vụ,chuyên nghiệp,uy tín,lừa đảo,bồi thường
        giải quyết,xử lý,yêu cầu,đề nghị,đăng bài,theo dõi,gọi lại,gọi điện,nghe máy,trả lời,phản hồi lại,cho hỏi,làm ơn
        tất cả,mọi người,bạn bè,gia đình,anh chị,quý khách,khách sỉ,khách lẻ,bán sỉ,bán lẻ,đại lý,nhà phân phối,thương hiệu
        khách hàng thân thiết,thành viên mới,hạng thẻ,thẻ thành viên,điểm tích lũy,tích lũy,đổi quà,nhận quà,trúng thưởng
        bảo mật,dữ liệu,dữ liệu cá nhân,cá nhân,riêng tư,xóa tài khoản,thông tin cá nhân,căn cước,chứng minh,hộ khẩu
        học phí,khóa học,đặt phòng,đặt vé,đổi vé,hoàn vé,vé máy bay,khách sạn,lịch hẹn,đặt lịch,khám bệnh,bệnh viện
        """
}
