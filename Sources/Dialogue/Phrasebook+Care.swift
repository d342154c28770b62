/// What is said about people, tickets, and the course of a conversation.
extension Phrasebook {
    static let care: [String: [String]] = [
        "utter_offer_closed": [
            "Dạ, {xung} xin lỗi vì vẫn chưa hiểu đúng ý {goi}. Giờ này nhân viên bên {xung} đang nghỉ, {back} làm việc lại. {xung} ghi phiếu giúp {goi}, bên {xung} trả lời trong {complaint_first_reply}, được không ạ?",
            "Dạ, câu này {xung} chưa trả lời được ạ. {xung} ghi thành phiếu để nhân viên trả lời {goi} ngay khi làm việc lại lúc {back} nhé?",
            "Dạ, để {goi} khỏi đợi tới {back}, {xung} ghi phiếu trước cho {goi} nhé? Cần gấp thì {goi} gọi {hotline} ({hotline_hours}) giúp {xung} ạ.",
        ],
        "utter_ask_human_closed": [
            "Dạ, giờ này nhân viên bên {xung} đang nghỉ, {back} có người lại ạ. {goi} để lại số điện thoại, tới giờ đó bên {xung} gọi {goi} ngay. Cần gấp thì {goi} gọi {hotline} ({hotline_hours}) giúp {xung} ạ.",
            "Dạ, bên {xung} hết giờ trực rồi ạ, {back} có người lại. {goi} cho {xung} xin số điện thoại, bên {xung} gọi lại sớm nhất. Việc gấp {goi} gọi {hotline} ({hotline_hours}) ạ.",
        ],
        "utter_ask_human_known_closed": [
            "Dạ, giờ này nhân viên bên {xung} đang nghỉ, {back} có người lại ạ. Tới giờ đó bên {xung} gọi {goi} theo số {phone}. Cần gấp thì {goi} gọi {hotline} ({hotline_hours}) giúp {xung} ạ."
        ],
        "utter_ask_human": [
            "Dạ, {goi} gọi {hotline} ({hotline_hours}) là gặp nhân viên ngay ạ. Hoặc {goi} để lại số điện thoại, {xung} nhờ nhân viên gọi lại cho {goi} ạ.",
            "Dạ, để gặp nhân viên ngay, {goi} gọi {hotline} ({hotline_hours}) giúp {xung} ạ. Nếu chưa tiện gọi, {goi} cho {xung} xin số điện thoại, bên {xung} gọi lại ạ.",
        ],
        "utter_ask_human_known": [
            "Dạ, để gặp nhân viên ngay, {goi} gọi {hotline} ({hotline_hours}) giúp {xung} ạ. Bên {xung} cũng sẽ gọi lại số {phone} của {goi} ạ."
        ],
        "utter_ask_human_again": [
            "Dạ, {xung} nhắc lại ngay với bên hỗ trợ ạ. Gấp quá thì {goi} gọi {hotline} ({hotline_hours}) giúp {xung} ạ."
        ],
        "utter_ticket_opened_chat": [
            "Dạ, phiếu {ticket} đã được ghi nhận. Bên {xung} sẽ trả lời {goi} tại khung chat này trong {complaint_first_reply} ạ."
        ],
        "utter_contact_kept": [
            "Dạ, {xung} lưu {contact} rồi ạ. {goi} muốn bên {xung} gọi lại, hay cần {xung} hỗ trợ chuyện gì ạ?"
        ],
        "utter_reference_kept": [
            "Dạ, {xung} thấy mã {reference} rồi ạ. {goi} cần {xung} hỗ trợ gì với mã này ạ?",
            "Dạ, {xung} ghi lại mã {reference} rồi ạ. {goi} nói rõ chuyện cần hỗ trợ giúp {xung} nhé.",
        ],
        "utter_reference_for_topic": [
            "Dạ, {xung} ghi lại mã {reference} rồi ạ. {goi} muốn {xung} lập phiếu để nhân viên xử lý luôn việc vừa hỏi không ạ?"
        ],
        "utter_address_kept": [
            "Dạ, {xung} ghi lại địa chỉ {address} rồi ạ. {goi} cần {xung} làm gì với địa chỉ này ạ?"
        ],
        "utter_address_for_topic": [
            "Dạ, {xung} ghi lại địa chỉ {address} rồi ạ. {goi} muốn {xung} lập phiếu để nhân viên làm luôn việc vừa hỏi không ạ?"
        ],
        "utter_topic_part": ["Dạ, {answer}"],
        "utter_topic_unknown": [
            "Dạ, về \"{label}\", phần này {xung} chưa có thông tin ạ. {goi} muốn gặp nhân viên, hay để {xung} ghi phiếu cho nhân viên trả lời ạ?",
            "Dạ, phần này {xung} chưa trả lời chắc được ạ. {goi} chọn gặp nhân viên, hoặc để {xung} ghi phiếu nhé.",
        ],
        "utter_matter_noted": [
            "Dạ, {xung} xin lỗi vì đã để {goi} gặp chuyện này ạ. {xung} lập phiếu để bên {xung} xử lý ngay cho {goi} ạ.",
            "Dạ, {xung} rất tiếc vì chuyện này ạ. {xung} ghi thành phiếu để bên {xung} lo cho {goi} nhé.",
        ],
        "utter_status_sorry": [
            "Dạ, {xung} xin lỗi vì đã để {goi} phải đợi lâu ạ."
        ],
        "utter_status_unsent": [
            "Dạ, chuyện {goi} kể {xung} chưa gửi thành phiếu, {xung} xin lỗi ạ. {xung} làm phiếu ngay để bên {xung} xử lý cho {goi} ạ."
        ],
        "utter_english": [
            "Dạ, {xung} mới hiểu tiếng Việt thôi ạ. This assistant only understands Vietnamese: please call {hotline}, or leave your phone number or email here and our staff will contact you.",
            "Dạ, phần tiếng Anh {xung} nhờ nhân viên ạ. Please leave your phone number or email here, or call {hotline}; our staff will help you.",
        ],
        "utter_name_for_matter": [
            "Dạ, {xung} nhớ tên {name} rồi ạ. {goi} muốn {xung} ghi phiếu chuyện vừa kể để nhân viên xử lý không ạ?"
        ],
        "utter_name_kept": [
            "Dạ, {xung} nhớ tên {name} rồi ạ. {goi} cần {xung} hỗ trợ gì ạ?"
        ],
        "utter_bot_sorry": [
            "Dạ, {xung} xin lỗi vì trả lời chưa trúng ý, làm {goi} mất thời gian. {goi} muốn gặp nhân viên luôn, hay để {xung} ghi phiếu ạ?",
            "Dạ, {goi} thông cảm, {xung} là trợ lý tự động nên có lúc chưa hiểu hết ý {goi}. {goi} chọn gặp nhân viên, hoặc để {xung} ghi phiếu cho nhân viên trả lời nhé.",
        ],
        "utter_question": [
            "Dạ, {xung} ghi câu hỏi của {goi} thành phiếu để nhân viên trả lời ạ."
        ],
        "utter_callback": ["Dạ, {xung} ghi phiếu nhờ nhân viên gọi lại cho {goi} ạ."],
        "utter_complain": [
            "Dạ, {xung} rất xin lỗi vì đã để {goi} gặp chuyện không vui. {xung} ghi nhận ngay để bên {xung} xử lý ạ."
        ],
        "utter_complain_safety": [
            "Dạ, {goi} ngừng dùng và tránh xa sản phẩm giúp {xung} trước ạ. Đang cháy thì {goi} gọi 114, có người bị thương thì gọi 115 ngay, rồi gọi {hotline} ạ. {xung} lập phiếu khẩn liền đây ạ."
        ],
        "utter_complain_hurt": [
            "Dạ, {goi} ngừng dùng sản phẩm giúp {xung} trước ạ. Thấy nặng thì {goi} gọi 115 hoặc tới cơ sở y tế gần nhất ngay, giữ lại sản phẩm rồi gọi {hotline} ạ. {xung} lập phiếu khẩn liền đây ạ."
        ],
        "utter_complain_urgent": [
            "Dạ, chuyện này gấp lắm ạ. {goi} tới chỗ an toàn, báo người ở gần, cần thì gọi ngay 113 (công an) hoặc 115 (cấp cứu) ạ. {xung} xin lỗi {goi} và lập phiếu khẩn để quản lý bên {xung} lo ngay ạ."
        ],
        "utter_complain_fire": [
            "Dạ, {goi} ra chỗ an toàn và gọi 114 ngay ạ, có người bị thương thì gọi 115. {xung} lập phiếu khẩn để bên {xung} liên hệ {goi} liền ạ."
        ],
        "utter_self_harm": [
            "Dạ, {xung} nghe {goi} nói vậy {xung} lo lắm ạ. {goi} đừng ở một mình lúc này, {goi} gọi ngay cho người thân hoặc cấp cứu 115 nhé."
        ],
        "utter_ticket_opened_self_harm": [
            "Dạ, {xung} đã báo nhân viên bên {xung} tìm tới {goi} ngay rồi ạ. {goi} cho {xung} xin số điện thoại để có người gọi liền nhé; không tiện thì {goi} cứ nhắn ở đây, {xung} vẫn nghe ạ."
        ],
        "utter_ticket_opened_self_harm_closed": [
            "Dạ, {xung} đã ghi lại để nhân viên tìm tới {goi} trước tiên khi làm việc lại, {back} ạ; {goi} để lại số điện thoại giúp {xung} nhé. Lúc này {goi} đừng ở một mình, gọi người thân hoặc 115 ạ. {goi} cứ nhắn ở đây, {xung} vẫn nghe."
        ],
        "utter_ticket_opened_urgent_closed": [
            "Dạ, phiếu khẩn {ticket} đã được ghi nhận. Giờ này nhân viên đang nghỉ, {back} bên {xung} gọi {goi} trước tiên ạ. Cần gấp thì {goi} gọi {hotline} ({hotline_hours}); đang nguy hiểm thì gọi 113, 114 hoặc 115 ngay ạ."
        ],
        "utter_ticket_contact": [
            "Dạ, {xung} đổi liên hệ trong phiếu {ticket} thành {contact} rồi ạ."
        ],
        "utter_contact_for_topic": [
            "Dạ, {xung} lưu {contact} rồi ạ. {goi} muốn {xung} lập phiếu để nhân viên xử lý luôn việc vừa hỏi không ạ?"
        ],
        "utter_self_harm_listening": [
            "Dạ, {xung} vẫn đang nghe {goi} đây ạ. Chuyện gì rồi cũng có người giúp được, {goi} đừng chịu một mình nhé.",
            "Dạ, {xung} cảm ơn {goi} đã nói ra ạ. {goi} gọi cho người thân ngồi cùng lúc này, hoặc gọi 115 nhé.",
        ],
        "utter_complain_threat": [
            "Dạ, {xung} hiểu {goi} đang rất bức xúc và {xung} thành thật xin lỗi {goi}. {xung} ghi phiếu ưu tiên để người có trách nhiệm xử lý ngay ạ."
        ],
        "utter_complain_staff": [
            "Dạ, {xung} xin lỗi {goi} về trải nghiệm với nhân viên bên {xung}. {xung} ghi nhận để quản lý xem xét ạ."
        ],
        "utter_insult": [
            "Dạ, {xung} xin lỗi đã làm {goi} phiền lòng. {goi} muốn {xung} ghi phiếu khiếu nại, hay gặp nhân viên luôn ạ?",
            "Dạ, {xung} hiểu {goi} đang bực và {xung} thật lòng xin lỗi. Để giải quyết nhanh, {goi} chọn gặp nhân viên hoặc để {xung} lập phiếu ạ.",
        ],
        "utter_still_broken": [
            "Dạ, {xung} xin lỗi vì {goi} làm rồi mà vẫn chưa được. {xung} ghi phiếu để nhân viên kỹ thuật xử lý trực tiếp cho {goi} ạ."
        ],
        "utter_still_broken_ticket": [
            "Dạ, {xung} xin lỗi {goi} ạ. {xung} đã ghi thêm vào phiếu {ticket} là vấn đề vẫn còn để bên {xung} xử lý tiếp ạ.",
            "Dạ, {xung} xin lỗi vì {goi} vẫn chưa xong việc. {xung} nhắc bên xử lý trong phiếu {ticket} rồi ạ, gấp thì {goi} gọi {hotline} giúp {xung} nhé.",
        ],
        "utter_resolved": [
            "Dạ, hết lỗi rồi là {xung} mừng ạ. {goi} cần gì thêm cứ nhắn {xung} nhé."
        ],
        "utter_erase_data": [
            "Dạ, {goi} cho {xung} xin số điện thoại đã đăng ký để bên {xung} xác minh đúng chủ thông tin và lập phiếu xóa dữ liệu ạ."
        ],
        "utter_ticket_opened": [
            "Dạ, phiếu {ticket} đã được ghi nhận. Bên {xung} sẽ liên hệ {goi} trong {complaint_first_reply} ạ. {goi} muốn biết tiến độ thì nhắn số phiếu cho {xung} ạ."
        ],
        "utter_ticket_opened_urgent": [
            "Dạ, phiếu khẩn {ticket} đã được ghi nhận và báo ngay cho người trực. Bên {xung} liên hệ {goi} sớm nhất có thể, {goi} giữ máy giúp {xung} ạ. Cần thêm gì {goi} gọi {hotline} ạ."
        ],
        "utter_ticket_refused": [
            "Dạ, {xung} xin lỗi, hệ thống đang trục trặc nên phiếu của {goi} chưa lưu được. {goi} nhắn \"gửi lại\" sau ít phút giúp {xung}, hoặc gọi {hotline} để được ghi nhận ngay ạ.",
            "Dạ, hệ thống vẫn chưa lưu được phiếu của {goi}, {xung} xin lỗi ạ. {goi} chờ ít phút rồi nhắn \"gửi lại\", hoặc gọi {hotline} giúp {xung} nhé.",
        ],
        "utter_ticket_status": [
            "Dạ, phiếu {ticket} của {goi} {stage}, cập nhật gần nhất ngày {date} ạ. Có tin mới bên {xung} sẽ báo {goi} ngay ạ.",
            "Dạ, {xung} vừa xem lại, phiếu {ticket} {stage}, cập nhật ngày {date} ạ. {goi} sốt ruột thì gọi {hotline} ({hotline_hours}), nhân viên xem ngay cho {goi} ạ.",
        ],
        "utter_ticket_unknown": [
            "Dạ, {xung} không tìm thấy phiếu nào khớp với số phiếu và số điện thoại {goi} đưa. {goi} kiểm tra lại giúp {xung}, hoặc gọi {hotline} để được tra cứu ạ.",
            "Dạ, số phiếu và 4 số cuối này chưa khớp với phiếu nào ạ. {goi} xem lại tin nhắn xác nhận giúp {xung}, hoặc nhắn \"gặp nhân viên\" nhé.",
        ],
        "utter_ticket_time": [
            "Dạ, {xung} ghi vào phiếu {ticket} là \"{when}\" rồi ạ, bên {xung} sẽ theo đó liên hệ {goi} nhé.",
            "Dạ, {xung} sửa giờ hẹn trong phiếu {ticket} theo tin này của {goi} rồi ạ.",
        ],
        "utter_ticket_hurried": [
            "Dạ, {xung} nhắc bên xử lý trong phiếu {ticket} rồi ạ. Gấp quá thì {goi} gọi {hotline} ({hotline_hours}) giúp {xung} nhé.",
            "Dạ, {xung} ghi thêm vào phiếu {ticket} là {goi} cần gấp ạ.",
        ],
        "utter_ticket_next": [
            "Dạ, phiếu {ticket} bên {xung} đang giữ rồi, {goi} chỉ cần để ý điện thoại và tin nhắn ở đây ạ. Nhanh nhất thì {goi} gọi {hotline} ({hotline_hours}), đọc số phiếu là nhân viên xem ngay.",
            "Dạ, {goi} không phải làm gì thêm ạ, có kết quả bên {xung} báo {goi}. {goi} muốn bổ sung gì cho phiếu {ticket} thì nhắn luôn giúp {xung} nhé.",
        ],
        "utter_datum_for_topic": [
            "Dạ, {xung} ghi lại \"{datum}\" rồi ạ. {goi} muốn {xung} lập phiếu để nhân viên tra và báo lại {goi} luôn không ạ?"
        ],
        "utter_ticket_added": [
            "Dạ, {xung} đã ghi thêm vào phiếu {ticket} ạ. {goi} cần bổ sung gì nữa cứ nhắn {xung} nhé.",
            "Dạ, phần này {xung} cũng ghi vào phiếu {ticket} rồi ạ.",
        ],
        "utter_ticket_list": [
            "Dạ, {goi} đang có các phiếu này ạ:\n{tickets}\n{goi} muốn xem kỹ phiếu nào thì nhắn số phiếu cho {xung} nhé."
        ],
        "utter_ticket_locked": [
            "Dạ, để giữ an toàn thông tin, {xung} xin tạm ngưng tra phiếu bằng số điện thoại trong hôm nay ạ. {goi} gọi {hotline} giúp {xung}, nhân viên sẽ xác minh và tra ngay ạ."
        ],
        "utter_ticket_close_confirm": [
            "Dạ, {goi} muốn đóng phiếu {ticket} phải không ạ? Đóng rồi thì bên {xung} ngừng xử lý, cần nữa {xung} sẽ lập phiếu mới ạ."
        ],
        "utter_ticket_closed": [
            "Dạ, {xung} đã đóng phiếu {ticket} rồi ạ. {xung} cảm ơn {goi} đã báo, cần gì thêm {goi} cứ nhắn {xung} nhé."
        ],
        "utter_ticket_kept": [
            "Dạ, vậy phiếu {ticket} vẫn giữ nguyên và bên {xung} xử lý tiếp ạ."
        ],
        "utter_ticket_reopened": [
            "Dạ, {xung} xin lỗi vì vẫn chưa xong việc của {goi}. {xung} đã mở lại phiếu {ticket} để bên {xung} xử lý tiếp ạ."
        ],
        "utter_same_matter": [
            "Dạ, {goi} có phiếu {ticket} {stage} ạ. {xung} ghi thêm vào phiếu đó, hay mở phiếu mới cho chuyện khác ạ?"
        ],
        "utter_ticket_settled": [
            "Dạ, phiếu {ticket} của {goi} đã được xử lý xong rồi ạ. Còn điều gì chưa ổn {goi} cứ nhắn, {xung} mở lại phiếu ngay ạ."
        ],
        "utter_ticket_close_noted": [
            "Dạ, {xung} đã ghi vào phiếu {ticket} là {goi} không cần xử lý nữa, nhân viên sẽ đóng phiếu giúp {goi} ạ."
        ],
    ]

    static let sessions: [String: [String]] = [
        "utter_form_waiting": [
            "{goi} còn một phiếu đang viết dở, nhắn \"làm tiếp\" là {xung} gửi nốt cho {goi} ạ."
        ],
        "utter_form_set_aside": [
            "Dạ, {xung} chưa thấy {goi} nhắn lại nên tạm cất phiếu đang viết dở, chưa gửi đi ạ. Khi nào tiện {goi} nhắn \"làm tiếp\" để {xung} gửi nốt nhé."
        ],
        "utter_resumed": ["Dạ, {xung} làm tiếp phiếu của {goi} ạ."],
        "utter_nothing_waiting": [
            "Dạ, hiện không có phiếu nào đang viết dở ạ. {goi} cần {xung} hỗ trợ gì ạ?"
        ],
        "utter_session_over": [
            "Dạ, {xung} xin phép tạm dừng ở đây ạ. Khi nào cần {goi} cứ nhắn, {xung} luôn sẵn sàng. Chúc {goi} một ngày vui ạ!"
        ],
        "utter_greet_back": [
            "Dạ, {xung} chào {goi} ạ. Phiếu {ticket} của {goi} {stage} ạ. {goi} cần {xung} hỗ trợ gì thêm không ạ?"
        ],
        "utter_agent_joined": [
            "Dạ, {agent} bên chăm sóc khách hàng sẽ trò chuyện trực tiếp với {goi} từ đây ạ."
        ],
        "utter_agent_left": [
            "Dạ, {xung} là trợ lý tự động, {xung} tiếp tục hỗ trợ {goi} ạ. Cần gặp lại nhân viên thì {goi} nhắn \"gặp nhân viên\" nhé."
        ],
        "utter_agent_away": [
            "Dạ, nhân viên đang bận chút việc, {xung} xin lỗi đã để {goi} đợi. {xung} là trợ lý tự động, {xung} hỗ trợ {goi} tiếp ạ."
        ],
        "utter_quota_write": [
            "Dạ, {goi} nhắn lại giúp {xung} một chữ bất kỳ để bên {xung} trả lời tiếp, hoặc gọi {hotline} ạ."
        ],
        "utter_quota_people": [
            "Dạ, kênh này sắp hết lượt trả lời nên {xung} chuyển {goi} cho nhân viên ạ. Gấp thì {goi} gọi {hotline} giúp {xung} nhé."
        ],
        "utter_ask_csat": [
            "Dạ, {goi} có hài lòng với cách bên {xung} xử lý phiếu {ticket} không ạ? {goi} chấm giúp {xung} từ 1 đến 5 nhé."
        ],
        "utter_ask_nps": [
            "Dạ, {xung} cảm ơn {goi} ạ. Từ 0 đến 10, {goi} sẵn lòng giới thiệu {company} cho người quen ở mức mấy ạ?"
        ],
        "utter_reask_score": ["Dạ, {goi} chấm giúp {xung} một số từ {lowest} đến {highest} ạ."],
        "utter_csat_low": [
            "Dạ, {xung} thành thật xin lỗi vì {goi} chưa hài lòng. {goi} cho {xung} biết còn vướng chỗ nào, hoặc chọn gặp nhân viên hay mở lại phiếu ạ."
        ],
        "utter_survey_thanks": [
            "Dạ, {xung} cảm ơn {goi} nhiều ạ. {goi} muốn nhắn thêm đôi lời thì {xung} xin ghi lại ạ."
        ],
        "utter_survey_words": ["Dạ, {xung} ghi lại lời {goi} rồi, {xung} cảm ơn {goi} nhiều ạ."],
        "utter_survey_skipped": ["Dạ, không sao ạ. {goi} cần gì cứ nhắn {xung} nhé."],
    ]
}
