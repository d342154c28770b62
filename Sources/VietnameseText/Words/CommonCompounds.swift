/// Compounds of everyday messages whose first word people clip to its first letters: `cthể`, `tđổi`, `bdưỡng`.
///
/// The first one that fits a clipped form is meant: the likelier ones stand first.
enum CommonCompounds {
    static let rows = """
        có thể,không thể,không được,phải không,cụ thể,thay đổi,trao đổi,công việc,lý do,bảo dưỡng,đăng kiểm,quy đổi
        bảo vệ,xây dựng,tiếp tục,giới thiệu,gọi lại,gửi lại,lịch sử,công nghệ,tài chính,kinh tế,kinh doanh,giáo viên
        học sinh,sinh viên,phụ huynh,học phí,học bổng,học kỳ,học viên,tốt nghiệp,tuyển sinh,tuyển dụng,phỏng vấn
        ứng tuyển,hợp tác,đối tác,đối tượng,vấn đề,nguyên nhân,kết quả,hiệu quả,tác dụng,sử dụng,áp dụng,thực hiện
        thực tế,hiện tại,hiện nay,tương lai,thường xuyên,bình thường,đặc biệt,quan trọng,quan tâm,cần thiết,hợp lý
        phù hợp,thích hợp,tương thích,tương tự,khác nhau,giống nhau,chuẩn bị,sẵn sàng,hoàn thành,hoàn toàn,hoàn thiện
        bắt đầu,kết thúc,tiếp theo,sau đó,ban đầu,cuối cùng,đầu tiên,năm ngoái,thời điểm,thời tiết,địa điểm,vị trí
        khu vực,khoảng cách,diện tích,kích thước,trọng lượng,khối lượng,số liệu,tài liệu,hồ sơ,giấy tờ,thủ tục
        quy trình,quá trình,phương thức,phương pháp,phương án,giải pháp,biện pháp,kế hoạch,sự kiện,sự cố,tình trạng
        tình hình,trạng thái,trường hợp,hoàn cảnh,điều chỉnh,chỉnh sửa,bổ sung,thay thế,sửa đổi,xác định,quyết định
        quyết toán,hạch toán,tính toán,chia sẻ,giúp đỡ,phối hợp,liên quan,liên kết,liên lạc,kết nối,truy cập,tải về
        tìm kiếm,tra cứu,giám sát,quản trị,vận hành,hoạt động,sản xuất,chế biến,nguyên liệu,vật liệu,vật tư,thiết kế
        thi công,trang trí,trang bị,trang phục,thời trang,làm đẹp,sức khỏe,bệnh nhân,bác sĩ,điều dưỡng,điều trị
        phẫu thuật,xét nghiệm,siêu âm,nội soi,chẩn đoán,triệu chứng,dị ứng,tiêm chủng,tiêm phòng,khám thai,thai sản
        trẻ em,phụ nữ,vợ chồng,bố mẹ,ông bà,hàng xóm,đồng nghiệp,bạn trai,bạn gái,người yêu,người ta,giao thông
        phương tiện,xe máy,xe đạp,xe khách,nhà xe,bến xe,sân bay,chuyến bay,hành lý,hành khách,du lịch,tham quan
        nghỉ dưỡng,nhà hàng,quán ăn,thực đơn,món ăn,đồ ăn,thức ăn,đồ uống,ăn uống,chế độ,dinh dưỡng,tự nhiên,an toàn
        vệ sinh,môi trường,tiếng ồn,nhiệt độ,độ ẩm,tiền điện,tiền nước,thuê nhà,chủ nhà,chung cư,căn hộ,đất đai
        đặt cọc,hợp lệ,hợp pháp,pháp luật,luật sư,công an,công chứng,ủy quyền,ủy ban,nhà nước,chính phủ,hành chính
        bảo lãnh,vay vốn,lợi nhuận,lợi ích,đầu tư,cổ phiếu,chứng khoán,chuyển nhượng,thanh lý,báo giá,chiết khấu
        hoa hồng,doanh số,doanh nghiệp,tổ chức,tập thể,cộng đồng,xã hội,truyền thông,quảng cáo,tiếp thị,thị trường
        phát triển,mở rộng,thành công,thất bại,cố gắng,kiên nhẫn,thông cảm,thông minh,nhiệt tình,chu đáo,tận tình
        tận tâm,thân thiện,dễ chịu,khó chịu,bực mình,thất vọng,hài lòng,vui vẻ,lo lắng,yên tâm,tin tưởng,chất liệu
        màu sắc,kiểu dáng,mẫu mã,hình ảnh,hình thức,nội dung,ý kiến,ý nghĩa,câu hỏi,bài viết,bài tập,bài học,đề thi
        kiểm định,chứng nhận,chứng chỉ,giấy phép,bằng lái,trình độ,kinh nghiệm,kỹ năng,năng lực,khả năng,nhân vật
        giá trị,công tơ,công suất,công trình,công nhân,quận huyện,thành phố,thị trấn,phường xã,địa phương,quốc gia
        quốc tế,nước ngoài,trong nước,ngoài ra,tuy nhiên,nếu như,mặc dù,tại vì,bởi vì,cho nên,vậy mà,thật sự,chắc chắn
        thậm chí,đương nhiên,tất nhiên,hầu hết,phần lớn,một số,toàn bộ,duy nhất,tối đa,tối thiểu,trung bình,cao cấp
        phổ thông,phổ biến,thông thường,thông số,thông tư,thông qua,chủ yếu,chủ động,tự động,bị động,lao động,vận động
        xem phim,tập gym,tập luyện,luyện tập,thể thao,thể dục,bóng đá,bơi lội,ca nhạc,âm nhạc,nhạc sống,trò chơi
        cửa hàng,cửa hiệu,siêu thị,tạp hóa,chợ búa,nhà thuốc,hiệu thuốc,tiệm tóc,cắt tóc,gội đầu,làm tóc,làm móng
        """
}
