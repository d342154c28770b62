extension ConceptTable {
    /// What customers of hospitals, schools, banks and insurers ask.
    static let institutions = """
        medical_exam: khám bệnh, đi khám, khám, khám chữa bệnh, thăm khám, coi bệnh, khám chữa
        health_checkup: khám tổng quát, khám sức khỏe, khám sức khoẻ, kiểm tra sức khỏe, \
            kiểm tra tổng quát, tầm soát sức khỏe
        follow_up_visit: tái khám, khám lại, hẹn tái khám, lịch tái khám, đi tái khám, quay lại khám
        doctor: bác sĩ, bác sỹ, bs, thầy thuốc, đốc tờ
        specialty: chuyên khoa, khoa nào, khám khoa nào, khoa gì, khám khoa gì, thuộc khoa nào
        hospital: bệnh viện, nhà thương, bv, cơ sở y tế
        clinic: phòng khám, phòng mạch, phòng khám tư, trạm xá, trạm y tế
        emergency: cấp cứu, khoa cấp cứu, ca cấp cứu, phòng cấp cứu
        ambulance: xe cấp cứu, xe cứu thương, xe hồng thập tự, gọi cấp cứu, gọi xe cấp cứu
        inpatient: nhập viện, nằm viện, nội trú, điều trị nội trú, vô viện, vào viện, nằm nhà thương
        discharge: xuất viện, ra viện, giấy ra viện, giấy xuất viện, cho về nhà, được ra viện
        visit_patient: thăm bệnh, thăm nuôi, giờ thăm bệnh, vào thăm, vô thăm, thăm bệnh nhân, \
            thăm người bệnh, thăm người ốm
        caregiver: nuôi bệnh, người nuôi bệnh, chăm bệnh, trông bệnh, ở lại chăm, ở lại nuôi bệnh, \
            người chăm sóc, chăm người bệnh
        health_insurance: bảo hiểm y tế, bhyt, thẻ bảo hiểm, thẻ bhyt, bh y tế
        off_referral: trái tuyến, vượt tuyến, khác tuyến, khám trái tuyến, không đúng tuyến, \
            khám vượt tuyến
        referral: chuyển tuyến, giấy chuyển tuyến, giấy chuyển viện, chuyển viện, xin chuyển viện, \
            lên tuyến trên, xin chuyển tuyến
        lab_test: xét nghiệm, thử máu, xét nghiệm máu, lấy máu, thử nước tiểu, làm xét nghiệm, xn
        xray: x quang, chụp x quang, chụp phim, xquang, chụp xquang, rọi kiếng, chụp phổi
        fasting: nhịn ăn, nhịn đói, bụng đói, để bụng đói, nhịn ăn sáng, không ăn sáng
        surgery: mổ, phẫu thuật, ca mổ, lịch mổ, tiểu phẫu, lên bàn mổ, mổ xẻ
        childbirth: đẻ, sanh, sinh con, sinh đẻ, đẻ con, sanh em bé, đi sinh, đi đẻ, đi sanh, sinh em bé, \
            sanh đẻ
        caesarean: sinh mổ, đẻ mổ, sanh mổ, mổ bắt con, mổ lấy thai
        prenatal: khám thai, khám bầu, theo dõi thai, siêu âm thai, đi khám thai, coi thai
        maternity_leave: thai sản, chế độ thai sản, tiền thai sản, nghỉ thai sản, nghỉ sinh, nghỉ đẻ, \
            nghỉ hộ sản
        vaccine: tiêm phòng, chích ngừa, tiêm chủng, tiêm vắc xin, chích vắc xin, vaccine, vắc xin, \
            tiêm ngừa, vacxin, chủng ngừa, tiêm vaccine
        injection: tiêm, chích, tiêm thuốc, chích thuốc, mũi tiêm
        prescription: đơn thuốc, toa thuốc, toa, kê đơn, kê toa, toa bác sĩ, đơn bác sĩ
        get_medicine: mua thuốc, lấy thuốc, lãnh thuốc, lĩnh thuốc, nhận thuốc, bốc thuốc, hốt thuốc
        pharmacy: nhà thuốc, hiệu thuốc, tiệm thuốc, quầy thuốc, tiệm thuốc tây, nhà thuốc tây
        dosage: liều, liều dùng, liều lượng, uống mấy viên, ngày mấy viên, ngày mấy lần, \
            ngày uống mấy lần, uống bao nhiêu viên, mấy viên một ngày
        side_effect: tác dụng phụ, phản ứng phụ, phản ứng thuốc, tác hại, có hại không, hại gì không
        allergy: dị ứng, bị dị ứng, nổi mẩn, nổi mề đay, mẩn ngứa, nổi mẩn đỏ, mẩn đỏ, kích ứng
        fever: sốt, nóng sốt, sốt cao, bị sốt, phát sốt, ấm đầu, nóng đầu
        diarrhea: tiêu chảy, ỉa chảy, đi ngoài, tào tháo đuổi, đi lỏng, đi cầu lỏng
        dizzy: chóng mặt, xây xẩm, choáng, hoa mắt, choáng váng, xây xẩm mặt mày
        vomit: nôn, ói, mửa, buồn nôn, mắc ói, nôn ói, ói mửa, buồn ói
        sick: ốm, bị bệnh, bịnh, đau ốm, ốm đau, không khỏe, đổ bệnh, bị ốm
        fall_down: té, bị té, ngã, bị ngã, té ngã, trượt chân té, vấp ngã
        dentist: nha khoa, nha sĩ, khám răng, làm răng, chữa răng, bác sĩ răng
        medical_record: bệnh án, hồ sơ bệnh án, sổ khám bệnh, sổ khám, y bạ, sổ y bạ, tóm tắt bệnh án
        hospital_fee: viện phí, tiền viện, tiền viện phí, tiền nằm viện, chi phí điều trị, đóng viện phí
        exam_fee: tiền khám, phí khám, giá khám, khám bao nhiêu tiền, khám hết bao nhiêu, công khám, \
            khám nhiêu tiền
        private_ward: phòng dịch vụ, phòng yêu cầu, giường dịch vụ, giường yêu cầu, phòng theo yêu cầu
        admitted: đậu, đỗ, trúng tuyển, được nhận vào, được nhận, thi đậu, thi đỗ, đậu rồi, đỗ rồi, \
            tên trong danh sách, nằm trong danh sách
        failed_exam: rớt, trượt, thi rớt, thi trượt, không đậu, không đỗ, hỏng thi, tạch, rớt môn, \
            trượt môn
        admission: tuyển sinh, xét tuyển, ghi danh, đăng ký xét tuyển, xin học, xin vào học, \
            xin vào trường, nộp hồ sơ vào
        enrol: nhập học, thủ tục nhập học, tựu trường, khai giảng, vào học, vô học, bắt đầu học
        cutoff_score: điểm chuẩn, điểm đầu vào, lấy bao nhiêu điểm, mấy điểm đậu, mấy điểm đỗ, \
            điểm trúng tuyển, điểm đậu, điểm đỗ, lấy mấy điểm
        tuition: học phí, tiền học, tiền trường, tiền học phí, phí học, đóng học
        scholarship: học bổng, xét học bổng, suất học bổng, xin học bổng, săn học bổng
        grades: điểm thi, điểm số, xem điểm, coi điểm, tra điểm, kết quả thi, điểm môn
        transcript: bảng điểm, học bạ, phiếu điểm, sổ điểm, kết quả học tập
        regrade: phúc khảo, chấm lại, chấm phúc khảo, xin chấm lại, chấm lại bài
        exam_date: lịch thi, ngày thi, thi ngày nào, khi nào thi, bao giờ thi, chừng nào thi, \
            hôm nào thi, thi hôm nào
        retake: thi lại, học lại, nợ môn, trả nợ môn, học trả nợ, thi lần hai
        timetable: thời khóa biểu, tkb, lịch học, giờ học, thời khoá biểu, học mấy giờ
        course_register: đăng ký môn, đăng ký học phần, đăng ký tín chỉ, đăng kí môn, đk môn, chọn môn, \
            đăng ký môn học
        major: ngành, ngành học, chuyên ngành, học ngành gì, ngành nào, ngành gì
        teacher: giáo viên, giảng viên, thầy cô, thầy giáo, cô giáo, gv, ai dạy, người dạy
        homeroom_teacher: chủ nhiệm, giáo viên chủ nhiệm, gvcn, cô chủ nhiệm, thầy chủ nhiệm
        student: học sinh, sinh viên, học viên, học trò, hs, sv
        dormitory: ký túc xá, ktx, kí túc xá, khu nội trú, ở nội trú, nội trú
        absent: nghỉ học, xin nghỉ học, xin phép nghỉ, vắng học, vắng mặt, xin vắng, cho bé nghỉ, xin nghỉ
        drop_out: thôi học, xin thôi học, bỏ học, rút hồ sơ, nghỉ hẳn, nghỉ luôn, nghỉ học luôn
        change_school: chuyển trường, đổi trường, xin chuyển trường, qua trường khác, sang trường khác
        change_class: chuyển lớp, đổi lớp, xin đổi lớp, xin chuyển lớp, qua lớp khác, sang lớp khác
        graduate: tốt nghiệp, ra trường, xét tốt nghiệp, được tốt nghiệp, học xong
        diploma: bằng tốt nghiệp, tấm bằng, lấy bằng, nhận bằng, bằng đại học
        day_boarding: bán trú, học bán trú, ăn bán trú, ở lại trưa, ăn ngủ trưa, ăn trưa tại trường
        school_bus: xe đưa đón, xe đưa rước, đưa rước, xe rước, đưa đón học sinh, xe trường
        course: khóa học, khoá học, lớp học, lớp nào, khóa nào, khóa, chương trình học
        class_size: sĩ số, bao nhiêu học sinh, mấy học sinh, lớp mấy người, lớp bao nhiêu bạn, lớp mấy bạn
        tutoring: học thêm, dạy thêm, phụ đạo, học phụ đạo, học kèm, dạy kèm, gia sư, kèm thêm
        uniform: đồng phục, đồ đồng phục, quần áo đồng phục, áo đồng phục, đồ đi học
        military_service: nghĩa vụ quân sự, nghĩa vụ, nvqs, đi lính, nhập ngũ, đi bộ đội, đi nghĩa vụ
        withdraw: rút tiền, rút tiền mặt, rút, lấy tiền mặt, rút ra, rút tiền ra
        card_swallowed: nuốt thẻ, máy nuốt thẻ, bị nuốt thẻ, kẹt thẻ, nuốt mất thẻ, mắc thẻ
        wrong_transfer: chuyển nhầm, chuyển khoản nhầm, chuyển lộn, ck nhầm, chuyển tiền nhầm, \
            chuyển nhầm người, chuyển sai người, chuyển nhầm số, chuyển sai số, chuyển tiền lộn
        money_not_arrived: tiền chưa về, tiền chưa tới, tiền chưa vào, tiền chưa vô, chưa nhận được tiền, \
            chưa thấy tiền, chưa thấy tiền về, chưa có tiền
        pending_transaction: giao dịch treo, giao dịch bị treo, tiền bị treo, treo tiền, treo giao dịch, \
            giam tiền
        balance: số dư, còn bao nhiêu tiền, còn nhiêu tiền, số tiền còn lại, số dư tài khoản, \
            tiền còn lại, dư bao nhiêu
        statement: sao kê, lịch sử giao dịch, in sao kê, bảng sao kê, xem giao dịch, giao dịch gần đây
        loan: vay, vay tiền, vay vốn, khoản vay, vay ngân hàng, cho vay, vay mượn
        repay_early: tất toán, tất toán trước hạn, trả trước hạn, tất toán sớm, trả nợ trước hạn, \
            trả hết sớm
        interest: lãi, lãi suất, tiền lãi, tiền lời, lời bao nhiêu, lãi bao nhiêu, mức lãi
        savings: gửi tiết kiệm, sổ tiết kiệm, tiết kiệm, gửi có kỳ hạn, gửi ngân hàng, tiền gửi
        credit_card: thẻ tín dụng, thẻ credit, credit card, thẻ visa
        atm_card: thẻ atm, thẻ ghi nợ, thẻ nội địa, thẻ ngân hàng, thẻ rút tiền, thẻ debit
        transfer_limit: hạn mức, hạn mức chuyển tiền, hạn mức chuyển khoản, hạn mức giao dịch, \
            chuyển tối đa, chuyển được bao nhiêu
        bad_debt: nợ xấu, dính nợ xấu, cic, bị nợ xấu, nợ quá hạn
        collateral: thế chấp, cầm cố, tài sản đảm bảo, cầm sổ, thế sổ, vay thế chấp
        exchange_rate: tỷ giá, tỉ giá, giá đô, giá ngoại tệ, tỷ giá ngoại tệ
        remittance: chuyển tiền nước ngoài, chuyển tiền quốc tế, kiều hối, tiền nước ngoài gửi, \
            gửi tiền nước ngoài
        face_scan: sinh trắc học, sinh trắc, quét khuôn mặt, quét mặt, xác thực khuôn mặt, \
            nhận diện khuôn mặt, chụp mặt, chụp khuôn mặt
        ewallet: ví điện tử, ví momo, momo, zalopay, tài khoản ví
        link_bank: liên kết ngân hàng, liên kết thẻ, liên kết tài khoản, kết nối ngân hàng, gắn thẻ, \
            liên kết ví
        qr: quét mã, quét qr, mã qr, qr, quét mã qr, scan mã, qr code
        insurance: bảo hiểm, gói bảo hiểm, hợp đồng bảo hiểm, bảo hiểm thương mại
        insurance_claim: đòi bảo hiểm, bồi thường bảo hiểm, yêu cầu bồi thường, claim bảo hiểm, claim, \
            lấy tiền bảo hiểm, lãnh bảo hiểm, lãnh tiền bảo hiểm
        premium: phí bảo hiểm, tiền bảo hiểm, đóng bảo hiểm, đóng phí bảo hiểm, mức đóng, \
            mức đóng bảo hiểm
        beneficiary: người thụ hưởng, thụ hưởng, người được hưởng, người hưởng, người nhận tiền
        hospital_guarantee: bảo lãnh viện phí, bảo lãnh, thư bảo lãnh, giấy bảo lãnh
        accident: tai nạn, bị tai nạn, đụng xe, va chạm, tông xe, va quẹt, đâm xe, tai nạn giao thông
        social_insurance: bảo hiểm xã hội, bhxh, sổ bảo hiểm, sổ bhxh, bảo hiểm xh
        lump_sum: rút bảo hiểm, rút một lần, rút bhxh, bảo hiểm một lần, lãnh một lần, hưởng một lần, \
            bhxh một lần
        unemployment: thất nghiệp, bảo hiểm thất nghiệp, trợ cấp thất nghiệp, bhtn, tiền thất nghiệp, \
            lãnh thất nghiệp, hưởng thất nghiệp
        pension: lương hưu, hưu trí, tiền hưu, nghỉ hưu, về hưu, lãnh lương hưu
        """
}
