extension AbbreviationTable {
    /// Forms of several readings, `form: reading <words before> [words after] | …`.
    ///
    /// The first reading whose neighbour stands there is chosen; without one, the first that names none.
    static let several = """
        k: không | nghìn <#>
        kh: không | khách <chăm_sóc> [hàng] | khách hàng <bên của là cho với sóc thông_tin dv vụ mỗi các những mã đối_với> [của phản_ánh phản báo_lỗi khiếu_nại yêu_cầu hỏi_về quen cũ mới vip thân lâu_năm]
        đc: địa chỉ <ghi sai nhầm> | được [không ko k hông hong hok hem chưa rồi r vậy z] | địa chỉ <xin cho gửi số đổi sai ghi sửa nhầm cập_nhật thay> [là ở : nhận giao của mới cũ nhà shop_ở cửa] | được
        dc: địa chỉ <ghi sai nhầm> | được [không ko k hông hong hok hem chưa rồi r vậy z] | địa chỉ <xin gửi số đổi sai ghi sửa nhầm thay> [là ở : nhận giao của mới cũ nhà shop_ở cửa] | được
        đk: đăng ký <cách muốn để link form chưa đã> [gói tài tk thành học mua dịch khóa sim tham thẻ] | điều kiện <có đủ các mấy những về xem> [gì để là vay mở tham_gia hưởng áp] | được
        dk: đăng ký <cách muốn để link form chưa đã> [gói tài tk thành học mua dịch khóa sim tham thẻ] | điều kiện <có đủ các mấy những về xem> [gì để là vay mở tham_gia hưởng áp] | được
        z: vậy
        dz: vậy | đẹp trai <anh trai>
        v: vậy | và <a b>
        wa: quá | qua <hôm bữa tuần tháng tối đêm trưa sáng chiều chuyển đi ghé chạy sang vượt gửi trả lấy> [đường app zalo ngân]
        g: gì | gram <#>
        e: em
        a: anh
        c: chị | có <em mình k không chưa> [thể ai gì] | cái <# mấy>
        b: bạn
        m: mày <tao bố mẹ> [tao] {tao tau mày} | mét <#> | mình
        t: tao <mày m> [mày m] {mày tao} | thứ [2 3 4 5 6 7] | tôi
        n: nó
        r: rồi
        h: giờ
        s: sao
        đ: đồng <#> | đéo
        q: quá <lâu chậm tệ rẻ đắt mắc đẹp xấu xa nhiều ngon> | quận <ở tại> [# bình_thạnh bình_tân tân_bình tân_phú phú_nhuận gò_vấp thủ_đức hoàn_kiếm ba_đình đống_đa cầu_giấy thanh_xuân hai_bà long_biên hà_đông tây_hồ hoàng_mai hải_châu ninh_kiều thanh_khê sơn_trà] {p} | quá
        p: phút <#> | phường <ở tại> {quận q} | phải
        ng: người
        nh: nhé | nhưng | ngân hàng <nhờ từ bên_của tk số thẻ liên các app qua> [mb bidv acb vp nào báo vietcombank agribank]
        nc: nói chuyện <không muốn hay ngồi và gặp được> [với vs lịch kiểu vậy] | nước <uống cốc chai bình> | nói chuyện
        bn: bệnh nhân [nội_trú ngoại_trú nhập_viện tái_khám xuất_viện] | bạn <các của chào mấy với ơn bên> [ơi nào có_thể tư giúp gửi ấy đó ib kiểm] | bao nhiêu
        bnh: bao nhiêu
        bt: bình thường <vẫn vẩn rất hơi cũng thấy> | biết <không k ko kh chưa ai có muốn cần> [không chưa ai gì cách chỗ sao đâu] | bài tập <làm>
        bh: bảo hiểm <cty ty mua đóng> [nhân_thọ xã_hội y_tế tai_nạn] | bây giờ [đang] | bao giờ [mới shop_mới em_mới mình_mới bên_mới thì giao_hàng ship có_hàng hàng_về nhận_được giao_tới tới_nơi về_hàng] | bây giờ <đến tới từ> [em_vẫn mình_vẫn vẫn_chưa chưa_thấy là_mấy phải_làm làm_sao] | bảo hành
        bg: bây giờ | bao giờ [mới có giao] | báo giá <xin gửi cho>
        tk: cảm ơn [shop_nhiều bạn_nhiều em_nhiều ad_nhiều nhiều_nha nhiều_nhé shop_nha shop_nhé] | thằng <mấy cái> [kia này đó bạn bồ em_trai em_tao con anh_trai chồng nhóc ny cha bé cu ku] | tài khoản
        mk: mình <của> | mật khẩu <quên đổi lấy nhập sai cấp mã reset tk và khoản đặt lại quen mất lộ nhớ> [wifi ứng_dụng internet modem mới cũ của tk tài ngân đăng sai bị_sai app zalo facebook fb đúng là_gì không_đúng otp hết_hạn mạnh] | mình
        đh: đại học <học thi trường vào đỗ đậu viên> [sp bách kinh quốc fpt] | đơn hàng
        sp: sư phạm <đh học trường> | sản phẩm | shopee <trên bên mua từ app>
        nt: nội thất <công thất> [chung_cư căn_hộ gỗ] | nha trang <tour bay> [chơi du_lịch] {tour} | nhắn tin | như trên
        t7: t7 | thứ 7 [này tuần sau tới cn và_cn hay_cn với_cn] <sáng chiều tối trưa ngày>
        đl: đà lạt <đi tour lên ở bay> | điện lực [hà hn thành tỉnh quận huyện gọi] | đại lý
        td: tín dụng <thẻ nợ quỹ> | theo dõi [đơn mã gói giúp] | td
        dt: điện thoại | diện tích [phòng đất căn sàn lô mặt_bằng bao_nhiêu_m2 khoảng m2 sử] <tổng> {m2 vuông}
        sđt: số điện thoại
        vc: vận chuyển <phí tiền bên đơn vị ship> [nhanh bao hết mất lâu mấy hàng tới ra về] | vợ chồng <hai 2 nhà> [mình em anh son] | voucher <mã áp nhập dùng có xài lấy săn> [giảm còn hết 50k freeship] | vận chuyển | vãi
        ck: chồng <hỏi anh vợ vk của nhờ bảo> [nhà tui tao e_đã em_đã em_đặt em_nhận mình_đặt mình_nhận e_đặt đặt_hộ mua_hộ nhận_hộ] | chiết khấu <mức được> [#% bao_nhiêu_% cho_đại cho_ctv cao thấp] | chuyển khoản
        ship: ship
        cod: cod
        nv: nguyện vọng {trúng đậu đỗ xét} | nhân viên | nhiệm vụ <làm hoàn>
        tt: thanh toán | trung tâm <tới đến ở> [bảo hành mua] | thông tin <thêm xin cho các> [chi cá của liên tài_khoản đơn] | tiếp tục | thị trấn <xã huyện>
        km: khuyến mãi | km <#>
        hđ: hóa đơn <xuất vat lấy in cước gửi kỳ> [vat đỏ điện nước tiền gtgt] | hoạt động <không k ko chưa đang vẫn> | hợp đồng
        hd: hợp đồng <ký số kết thanh lý gia hủy hết theo trong chấm_dứt> [thuê số] | hóa đơn <xuất lấy in> [đỏ vat điện] | hướng dẫn
        gg: google <tìm tra search lên trên qua bằng> [map maps dịch form drive play meet ads pay] | giảm giá
        kn: khiếu nại | kinh nghiệm <có nhiều>
        cn: chủ nhật {t7 t2 t6} <và ngày sáng chiều tối t7 làm mở nghỉ thứ_7> [tuần này mở có_làm] | công nghệ [thông cao] | chi nhánh
        dv: dịch vụ | đơn vị
        đv: đơn vị | động viên
        pt: phương thức [thanh] | phần trăm <#> | phương thức
        tn: thế nào [vậy ạ hả] | tin nhắn | tốt nghiệp
        tl: trả lời | thanh lý <hàng>
        vs: với
        ms: mới | mã số <là có> [thuế khách đơn sp sản]
        lh: liên hệ
        ll: liên lạc
        ls: lịch sử [giao mua đặt chuyển tìm] | lãi suất <mức> {gửi vay tiết kỳ hạn} | lịch sử
        gd: gia đình <cả nhà trong> [em_có mình_có tôi_có đông nhỏ] | giao dịch
        nk: nhật ký | như kiểu | nhập khẩu <hàng>
        nx: nữa | nhận xét <cho>
        lx: luôn
        hs: hồ sơ <nộp làm duyệt gửi bộ bổ> | học sinh <em các cháu con bé số> [lớp trường cấp mới_vào] {học trường lớp cô thầy} | hồ sơ
        sv: sinh viên | server <lag game>
        gv: giáo viên
        hp: học phí
        sn: sinh nhật | số nhà <có>
        tv: tivi | thành viên <nhóm các> | tư vấn <em cho shop mình cần nhờ> [giúp em mình cho thêm e m]
        kt: kiểm tra | kế toán | kinh tế
        ktra: kiểm tra
        tc: thành công <giao đặt chuyển thanh_toán nạp đăng_ký> [rồi chưa mà nhưng] | tổng cộng | tín chỉ
        kl: kết luận | khối lượng
        qc: quảng cáo
        vp: văn phòng
        ct: chương trình | công ty
        xn: xét nghiệm <quả kq làm phòng> [máu] | xác nhận | xí nghiệp
        cv: công việc
        đm: đm
        gp: giúp | giải pháp
        xk: xuất khẩu
        hnay: hôm nay
        hn: hà nội | hôm nay <sáng trưa chiều tối>
        sg: sài gòn
        đn: đà nẵng | đăng nhập <không k ko chưa> [tài tk không]
        hum: hôm [nay qua wa kia trước nào đó bữa kìa nọ rày sau] | hum
        hôum: hôm
        bjo: bao giờ [mới thì có_hàng giao ship] | bây giờ
        bgio: bao giờ [mới thì có_hàng giao ship] | bây giờ
        ui: ơi <shop ad em e anh a chị c bạn b cô chú trời mn người bác> | ui
        tb: tb <#> | thuê bao <số chủ> [di trả cố này bị của_tôi của_em của_mình của_anh của_chị của_tui] | trung bình <mức giá> | thông báo
        ht: hoàn [tiền hàng đơn] | hệ thống <lỗi trên của> [lỗi bị đang báo] | hỗ trợ
        ph: phụ huynh <quý các là nhóm> [của học] {cô thầy trường lớp bé học} | phản hồi
        đg: đang | đánh giá <sao viết cho xem> [# sao]
        dg: đang | đánh giá <sao viết cho xem> [# sao]
        tđộ: thái độ | tốc độ <mạng>
        gq: giải quyết
        pv: phục vụ
        nvu: nhiệm vụ
        tg: thời gian | thế giới
        kg: không [có được biết thấy phải ai còn sao nhận vào giao mua cần hiểu muốn cho] | kg
        dh: đơn hàng | đại học <học trường>
        mb: máy bay <vé> | mb
        cs: chính sách [bảo đổi hoàn mới trả] | cơ sở <ở tại đến> [# nào gần mới]
        pk: phòng khám [nha da sản nhi mắt đa tai] <bác ở đến tới> | phụ kiện
        cc: căn cước <thẻ số làm>
        đt: điện thoại
        ch: cửa hàng <ở tại bên các địa_chỉ> [mình gần nào_gần] | chưa
        bs: bác sĩ
        bv: bảo vệ <anh chú bác> | bệnh viện
        kq: kết quả
        ks: kỹ sư <anh> | khách sạn
        nsx: nhà sản xuất <do của từ bên> | ngày sản xuất
        pm: pm <#> | phần mềm
        bùn: buồn [quá wá ghê lắm thật thiệt hết rầu cười] | bùn
        kd: kinh doanh
        bc: báo cáo
        nn: nhà nước | nước ngoài
        vn: việt nam
        """
}
