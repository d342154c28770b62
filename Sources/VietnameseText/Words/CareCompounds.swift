/// Compounds of the trade that customers type in one word, for callers without a vocabulary of their own.
enum CareCompounds {
    /// The vocabulary of these compounds alone.
    static let vocabulary: Vocabulary = {
        let phrases = rows.split(separator: "\n").flatMap { $0.split(separator: ",") }
        return Vocabulary(
            phrases.map { phrase in
                let tokens = phrase.split(separator: " ").map {
                    Token(canonical: String($0), folded: String($0).vietnameseFolded, range: 0..<1)
                }
                return AnalyzedText(original: String(phrase), tokens: tokens)
            })
    }()

    private static let rows = """
        đổi trả,hoàn tiền,hoàn hàng,trả hàng,đổi hàng,giao hàng,nhận hàng,đặt hàng,mua hàng,bán hàng,đơn hàng
        hủy đơn,hủy đơn hàng,mã đơn hàng,khách hàng,cửa hàng,ngân hàng,gian hàng,hết hàng,còn hàng,kho hàng
        chăm sóc khách hàng,nhân viên,tư vấn,tư vấn viên,cộng tác viên,thành viên,sản phẩm,dịch vụ,chất lượng
        số lượng,khuyến mãi,giảm giá,mã giảm giá,bảo hành,bảo hiểm,hóa đơn,hợp đồng,thanh toán,chuyển khoản
        tài khoản,mật khẩu,đăng ký,đăng nhập,đăng xuất,xác nhận,xác minh,kiểm tra,liên hệ,hỗ trợ,hướng dẫn
        khiếu nại,phản hồi,phản ánh,góp ý,đánh giá,bình luận,điện thoại,số điện thoại,số tài khoản,địa chỉ
        thế giới di động,điện máy xanh,bách hóa xanh,tiền mặt,tiền hàng,phí ship,miễn phí,vận chuyển,phí vận chuyển
        truyền hình,internet,cước phí,gói cước,thuê bao,nạp tiền,rút tiền,trả góp,trả trước,trả sau,tích điểm
        điểm thưởng,quà tặng,sinh nhật,ứng dụng,phần mềm,cập nhật,cài đặt,hệ thống,thông tin,thông báo,tin nhắn
        bao lâu,bao nhiêu,bao giờ,khi nào,như thế nào,tại sao,làm sao,ở đâu,không được,chưa nhận được,cảm ơn
        xin chào,xin lỗi,công ty,chi nhánh,văn phòng,việt nam,hà nội,sài gòn,đà nẵng,hồ chí minh,chính hãng
        hàng giả,hàng nhái,hàng lỗi,bị lỗi,bị hỏng,lắp đặt,sửa chữa,kỹ thuật,nguyên giá,giá rẻ,giá cả
        """
}
