/// What is said while a form is filled.
extension Phrasebook {
    static let forms: [String: [String]] = [
        "utter_cancelled": [
            "Dạ, {xung} dừng lại ở đây và chưa gửi gì cả ạ. {goi} cần gì khác cứ nhắn {xung} nhé."
        ],
        "utter_cancelled_search": [
            "Dạ, {xung} dừng tra phiếu ở đây ạ. {goi} cần gì khác cứ nhắn {xung} nhé."
        ],
        "utter_form_tired": [
            "Dạ, {xung} xin lỗi vì hỏi {goi} nhiều quá. Phần này {xung} bỏ qua ạ.",
            "Dạ, {xung} xin lỗi {goi}. {xung} không hỏi phần này nữa ạ.",
        ],
        "utter_form_hurry": [
            "Dạ, {xung} biết {goi} đang gấp, {xung} làm nhanh ạ.", "Dạ, {xung} làm liền cho {goi} đây ạ.",
        ],
        "utter_form_under_way": [
            "Dạ, {xung} đang ghi phiếu khiếu nại cho {goi} đây ạ.", "Dạ, phiếu của {goi} sắp xong rồi ạ.",
        ],
        "utter_form_free": ["Dạ, gửi phiếu không mất phí gì ạ."],
        "utter_form_optional": [
            "Dạ, phần này không bắt buộc ạ, {goi} nhắn \"bỏ qua\" thì {xung} vẫn gửi phiếu và bên {xung} vẫn xử lý ạ.",
            "Dạ, {goi} không cho cũng không sao ạ, bên {xung} vẫn xử lý và trả lời ngay tại khung chat này.",
        ],
        "utter_form_thanks": ["Dạ, không có gì ạ.", "Dạ, việc của {xung} mà ạ."],
        "utter_form_skipped": ["Dạ, không sao ạ.", "Dạ, vậy {xung} bỏ qua phần đó ạ."],
        "utter_why_reference": [
            "Dạ, mã đơn giúp nhân viên tìm đúng đơn của {goi} cho nhanh ạ. Không có mã thì {goi} nhắn \"bỏ qua\", {xung} vẫn gửi phiếu.",
            "Dạ, có mã thì bên {xung} xử lý nhanh hơn thôi ạ, {goi} nhắn \"bỏ qua\" cũng được.",
        ],
        "utter_form_no_worries": ["Dạ, không sao đâu ạ, {xung} hiểu mà."],
        "utter_why_contact_erase": [
            "Dạ, số điện thoại giúp bên {xung} xác minh đúng chủ thông tin, để không ai xóa nhầm dữ liệu của {goi} ạ. {goi} cho {xung} xin số nhé?"
        ],
        "utter_why_contact": [
            "Dạ, {xung} xin tên và số chỉ để nhân viên gọi lại báo kết quả cho đúng người thôi ạ. {goi} không tiện thì nhắn \"bỏ qua\", bên {xung} trả lời ngay tại khung chat này.",
            "Dạ, số điện thoại chỉ dùng để báo kết quả phiếu này cho {goi} ạ. {goi} nhắn \"bỏ qua\" cũng được, {xung} vẫn gửi phiếu ạ.",
        ],
        "utter_ask_summary": [
            "{goi} kể giúp {xung} chuyện gì đã xảy ra, từ khi nào ạ?"
        ],
        "utter_ask_reference": [
            "{goi} cho {xung} xin mã đơn, mã khách hàng hoặc tên tài khoản liên quan ạ. Không có thì {goi} nhắn \"bỏ qua\" nhé."
        ],
        "utter_ask_name": ["Cho {xung} xin tên {goi} để tiện xưng hô và ghi phiếu ạ."],
        "utter_ask_phone": [
            "{goi} cho {xung} xin số điện thoại hoặc email để bên {xung} liên hệ lại ạ?"
        ],
        "utter_ask_ticket_number": [
            "Dạ, {goi} cho {xung} xin số phiếu ạ? Số phiếu có dạng KN-2026-000123 ạ."
        ],
        "utter_ask_phone_ending": [
            "Dạ, để giữ an toàn thông tin, {goi} cho {xung} xin 4 số cuối của số điện thoại đã ghi trong phiếu ạ?"
        ],
        "utter_ask_note": ["Dạ, {goi} muốn bổ sung gì vào phiếu {ticket} ạ?"],
        "utter_form_sorry": [
            "Dạ, {xung} xin lỗi vì đã để {goi} phiền lòng ạ.",
            "Dạ, {xung} hiểu {goi} đang rất bực, {xung} thật lòng xin lỗi {goi} ạ.",
            "Dạ, {goi} bực là phải, {xung} xin lỗi {goi} nhiều ạ.",
        ],
        "utter_form_threat": [
            "Dạ, {xung} thành thật xin lỗi {goi}. {xung} đã ghi vào phiếu để người có trách nhiệm ưu tiên xử lý ạ."
        ],
        "utter_question_noted": [
            "Dạ, câu này {xung} chưa trả lời được ngay, {xung} ghi vào phiếu để nhân viên trả lời {goi} ạ.",
            "Dạ, câu hỏi này {xung} cũng ghi vào phiếu để nhân viên trả lời {goi} ạ.",
        ],
        "utter_confirm_short": [
            "Dạ, phiếu đủ thông tin rồi ạ. {goi} nhắn \"đúng\" là {xung} gửi ngay, cần sửa gì cứ nhắn {xung} ạ.",
            "Dạ, {xung} đợi {goi} xem lại phiếu ạ. Đúng rồi thì {goi} nhắn \"đúng\", không gửi nữa thì nhắn \"thôi\" ạ.",
        ],
        "utter_reask_summary": [
            "Dạ, {goi} mô tả giúp {xung} vài chữ về sự việc để nhân viên xử lý đúng ạ.",
            "Dạ, {goi} cho {xung} biết món hàng hay dịch vụ nào, bị sao ạ? {goi} chưa tiện kể thì nhắn \"gặp nhân viên\" nhé.",
        ],
        "utter_reask_reference": [
            "Dạ, {xung} chưa thấy mã đơn hay tên tài khoản trong tin này. {goi} gửi lại mã giúp {xung}, hoặc nhắn \"bỏ qua\" ạ.",
            "Dạ, mã đơn thường có trong tin xác nhận, dạng DH123456 ạ. {goi} không có thì cứ nhắn \"bỏ qua\", {xung} vẫn ghi phiếu được ạ.",
        ],
        "utter_reask_name": [
            "Dạ, {xung} chưa rõ tên {goi}. {goi} nhắn lại giúp {xung}, hoặc nhắn \"bỏ qua\" cũng được ạ.",
            "Dạ, {goi} chỉ cần nhắn tên thôi ạ, ví dụ \"Lan\". Không tiện thì {goi} nhắn \"bỏ qua\" nhé.",
        ],
        "utter_reask_phone": [
            "Dạ, {xung} chưa thấy số điện thoại trong tin này. {goi} gửi giúp {xung} số di động 10 chữ số (bắt đầu bằng 03, 05, 07, 08 hoặc 09) hoặc email ạ.",
            "Dạ, {xung} vẫn chưa có số liên hệ. {goi} nhắn số di động 10 chữ số, hoặc nhắn \"bỏ qua\" để bên {xung} trả lời ngay tại khung chat này ạ.",
        ],
        "utter_reask_phone_service": [
            "Dạ, số 1900, 1800 là số tổng đài nên bên {xung} không gọi lại được ạ. {goi} cho {xung} xin số di động hoặc số bàn của {goi} nhé.",
            "Dạ, đây vẫn là số tổng đài ạ. {goi} nhắn giúp {xung} số điện thoại mà {goi} đang dùng, hoặc email cũng được ạ.",
        ],
        "utter_phone_kept": [
            "Dạ, {xung} lưu số {phone} để liên hệ rồi ạ. {goi} nhắn thêm giúp {xung} mã đơn (dạng DH123456) hoặc mã khách hàng nhé, không có thì {goi} nhắn \"bỏ qua\" ạ."
        ],
        "utter_form_when": [
            "Dạ, gửi phiếu xong là bên {xung} liên hệ {goi} trong {complaint_first_reply} ạ.",
            "Dạ, {xung} gửi phiếu đi là có người xem ngay, bên {xung} trả lời {goi} trong {complaint_first_reply} ạ.",
        ],
        "utter_form_unsent": [
            "Dạ, phiếu này {xung} chưa gửi đi ạ, {goi} giúp {xung} điền nốt nhé."
        ],
        "utter_reask_phone_digits": [
            "Dạ, số {goi} gửi có {count} chữ số, số di động cần đủ 10 chữ số. {goi} kiểm tra lại giúp {xung} ạ.",
            "Dạ, số này vẫn có {count} chữ số ạ. {goi} nhắn lại đủ 10 chữ số giúp {xung} nhé.",
        ],
        "utter_reask_email": [
            "Dạ, email {goi} gửi hình như thiếu phần đuôi (ví dụ .com) ạ. {goi} nhắn lại đủ địa chỉ giúp {xung}, hoặc nhắn số điện thoại cũng được ạ."
        ],
        "utter_reask_ticket_number": [
            "Dạ, {xung} chưa thấy số phiếu. Số phiếu có dạng KN-2026-000123, {goi} xem lại tin nhắn xác nhận giúp {xung} ạ. Nếu không nhớ, {goi} nhắn \"gặp nhân viên\" nhé.",
            "Dạ, {xung} cần số phiếu bắt đầu bằng KN để tra ạ. {goi} không còn giữ thì nhắn \"gặp nhân viên\", bên {xung} tra giúp {goi} ạ.",
        ],
        "utter_reask_phone_ending": [
            "Dạ, {goi} nhắn giúp {xung} đúng 4 số cuối của số điện thoại trong phiếu ạ.",
            "Dạ, {xung} cần 4 số cuối của số điện thoại đã ghi trong phiếu để tra đúng phiếu của {goi} ạ. Không nhớ thì {goi} nhắn \"gặp nhân viên\" nhé.",
        ],
        "utter_reask_note": [
            "Dạ, {goi} nhắn giúp {xung} nội dung cần ghi thêm ạ.",
            "Dạ, {goi} muốn ghi thêm điều gì thì nhắn nguyên câu giúp {xung} ạ. Không ghi nữa thì {goi} nhắn \"thôi\" nhé.",
        ],
        "utter_confirm_unsent": [
            "Dạ, phiếu này {xung} chưa gửi đi vì còn đợi {goi} xác nhận ạ. {goi} nhắn \"đúng\" là {xung} gửi ngay, gửi rồi bên {xung} liên hệ trong {complaint_first_reply} ạ.",
            "Dạ, phiếu chưa được gửi nên chưa có ai gọi {goi} ạ. {goi} nhắn \"đúng\" giúp {xung} là {xung} gửi liền ạ.",
        ],
        "utter_confirm": [
            "Dạ, {goi} xem giúp {xung} đã đúng chưa ạ:\n{summary_lines}\nĐúng rồi thì {goi} nhắn \"đúng\" để {xung} gửi phiếu, cần sửa gì cứ nhắn {xung} ạ.{wish}"
        ],
        "utter_wish": [
            "{goi} muốn được đổi, trả, hoàn tiền hay sửa thì nhắn thêm giúp {xung}; có hình, có link {goi} gửi luôn ạ."
        ],
        "utter_ask_address": [
            "{goi} cho {xung} xin địa chỉ để bên {xung} qua nhận hàng hoặc giao đổi ạ. Chưa tiện thì {goi} nhắn \"bỏ qua\" nhé."
        ],
        "utter_reask_address": [
            "Dạ, {xung} chưa rõ địa chỉ. {goi} nhắn giúp {xung} số nhà, đường, phường xã, hoặc nhắn \"bỏ qua\" ạ.",
            "Dạ, địa chỉ {goi} ghi giúp {xung} dạng \"12 Lê Lợi, phường 1\" ạ, hoặc nhắn \"bỏ qua\" nhé.",
        ],
        "utter_correct_what": [
            "Dạ, {goi} cần sửa phần nào thì nhắn phần đúng giúp {xung} ạ, ví dụ \"số điện thoại là …\", \"tên là …\", \"mã đơn là …\"."
        ],
        "utter_corrected": ["Dạ, {xung} ghi lại rồi ạ.", "Dạ, {xung} cập nhật rồi ạ."],
        "utter_noted": [
            "Dạ, {xung} ghi lại rồi ạ.", "Dạ, phần này {xung} cũng ghi vào phiếu rồi ạ.",
            "Dạ, {xung} ghi thêm rồi ạ.",
        ],
        "utter_back_to_form": ["Giờ {xung} xin quay lại phiếu của {goi} ạ."],
    ]
}
