extension AbbreviationTable {
    /// Forms of several readings, `form: reading <words before> [words after] | …`.
    ///
    /// The first reading whose neighbour stands there is chosen; without one, the first that names none.
    static let several = """
        nhàng: ngân hàng <qua thẻ khoản bên app số chuyển vay rút nợ sms vào từ ra tại gọi liên_kết chi_nhánh số_dư tên> [mb bidv acb vp vietcombank agribank techcombank vietinbank sacombank tpbank nhà_nước trừ_tiền] | nhàng
        nhag: ngân hàng <qua thẻ khoản bên app số chuyển vay rút nợ sms vào từ ra tại gọi liên_kết chi_nhánh số_dư tên> [mb bidv acb vp vietcombank agribank techcombank vietinbank sacombank tpbank nhà_nước trừ_tiền] | nhàng <nhẹ nhịp dịu> | nhag
        vẩn: vẩn <vớ lẩn vởn !vơ> [vơ đục] | vẫn
        spham: sư phạm <trường khoa ngành đh> [toán vật_lý hóa_học ngữ_văn tiếng mầm_non tiểu_học kỹ_thuật] {ngành điểm_chuẩn tuyển_sinh sinh_viên học_phí nguyện_vọng} | sản phẩm
        hphi: hoàn phí <được xin muốn đòi bị chưa sách yêu_cầu> [dịch giao ship vận cho_em cho_mình cho_khách] | học phí
        hphí: hoàn phí <được xin muốn đòi bị chưa sách yêu_cầu> [dịch giao ship vận cho_em cho_mình cho_khách] | học phí
        khom: khom [lưng người xuống gối mình_xuống] <lom cúi> | không
        tr: tr <#> | trời <vậy z zậy> [ơi oi ạ ui đất oii] | tr
        trg: trường <cổng> [mầm_non tiểu_học thpt thcs đh cđ đại_học cao_đẳng cấp] | trong
        lũi: lỗi <xin> | lũi
        mụt: một [cái con chút ngày lần tí xíu người] | mụt
        củng: củng [cố] | cũng
        đúm: đúm <đàn> | đúng
        dị: dị <bị kinh kỳ kì quái lạ hơi rất quá nhìn trông tính cực khá> [ứng tật hình dạng bản ngợm nhân giáo vật biệt thường nghị] | vậy <sao gì nào đâu ai nhiêu ghê dữ thế mấy như nói làm lâu kêu lẹ nhanh hết chưa rồi hông hong hả được luôn đó nãy giờ nay> [ta trời hả ha hè đó] {!sao !đâu nào mấy bao_giờ khi_nào !gì nhiêu} | dị
        cf: cà phê <uống quán ly cốc đi mời tách bán hạt bột> [sữa đen đá] | cf
        cmt: chứng minh thư <số thẻ mang photo cccd hộ_khẩu cmnd hk làm_lại> [với_bằng/hộ/gplx bản_gốc photo gốc hết_hạn gắn_chip nhân_dân] | bình luận
        tủi: tuổi <# mấy nhiêu> | tủi
        zà: già <người ông bà tuổi cụ> | và
        zí: với [em mình bạn shop ạ nha nhé anh chị nhau] | zí
        ghia: ghê <quá thấy đẹp ngon dữ> | ghia
        k: không <size_# sz_# sai_# cỡ_# màu_# mẫu_# loại_# nhân_# tầng_# lớp_# khối_# quận_# phường_# số_# thứ_# tháng_# ngày_# tập_# chương_# phần_# bản_# đời_# khóa_# ca_# phòng_# level_# iphone_# note_#> | không | nghìn <#>
        kh: khách hàng [không_hài_lòng không_hài không_đồng_ý không_nhận không_được] | không | khách [hàng] | khách hàng <nhiều tệp phía nhóm bên của là cho với sóc thông_tin dv vụ mỗi các những mã đối_với> [của phản_ánh phản báo_lỗi khiếu_nại yêu_cầu hỏi_về quen cũ mới vip thân lâu_năm]
        đc: địa chỉ <ghi sai nhầm> [kho cty công_ty vp văn_phòng] | được [nhận_trợ/học/quà/hoàn/thưởng/voucher/bằng/lương/ưu/thêm/giấy/khuyến/tiền/vào/lại/bảo không ko k hông hong hok hem chưa rồi r vậy z] | địa chỉ <xin cho gửi số sai ghi nhầm thay muốn/cần/em/mình/giúp/tôi_sửa/đổi thay_đổi cập_nhật> [là ở : nhận giao của mới cũ nhà shop_ở cửa] | được
        dc: địa chỉ <ghi sai nhầm> [kho cty công_ty vp văn_phòng] | được [nhận_trợ/học/quà/hoàn/thưởng/voucher/bằng/lương/ưu/thêm/giấy/khuyến/tiền/vào/lại/bảo không ko k hông hong hok hem chưa rồi r vậy z] | địa chỉ <xin gửi số sai ghi nhầm thay muốn/cần/em/mình/giúp/tôi_sửa/đổi thay_đổi cập_nhật> [là ở : nhận giao của mới cũ nhà shop_ở cửa] | được
        đk: đăng ký <cách muốn để link form chưa đã> [gói tài tk thành học mua dịch khóa sim tham thẻ] | điều kiện <có đủ các mấy những về xem> [gì để là vay mở tham_gia hưởng áp] | được
        dk: đăng ký <cách muốn để link form chưa đã> [gói tài tk thành học mua dịch khóa sim tham thẻ] | điều kiện <có đủ các mấy những về xem> [gì để là vay mở tham_gia hưởng áp] | được
        z: z <galaxy> [flip fold] | vậy
        dz: vậy | đẹp trai <anh trai>
        v: vậy | và <a b>
        wa: quá | qua <hôm bữa tuần tháng tối đêm trưa sáng chiều chuyển đi ghé chạy sang vượt gửi trả lấy> [đường app zalo ngân]
        g: gì | gram <#>
        e: em
        a: anh
        c: chị [ơi] | chị | có <em mình k không chưa> [thể ai gì] | cái <# mấy>
        b: bạn
        m: mày <tao bố mẹ> [tao] {tao tau mày t} | mét <dài_# rộng_# cao_# sâu_# ngang_# vải_# dây_# mỗi_#> [vải dây vuông dài bao/là_bao nhiêu] | triệu <giá_# bán_# lương_# phí_# cọc_# góp_# vay_#> | mét <#> | mình
        t: tao <mày m> [mày m] {mày tao m} | thứ [2 3 4 5 6 7] | tôi
        n: n <!thứ lần_thứ> [lần_nữa] | nhưng <đẹp tốt ngon rẻ ok oke được đc dc rồi r xinh thích ổn xịn mê ưng vừa> | ngày [1/2/3/4/5/6/#_đ/d/đêm/dem] | nó
        r: rồi
        h: giờ
        s: sao <giá_# cho_# vote_# chấm_#> | s <# smart galaxy nex lux nova mate reno redmi realme> | sao
        đ: đêm <ngày/n_#> | đồng <#> | đang [chờ_duyệt/shop/ad/bên/xác/xử/kiểm/lấy/hàng/giao/gọi/mở/nhận] | đ
        q: quận <ở tại gần đến tới qua trong khắp huyện> [# bình_thạnh bình_tân tân_bình tân_phú phú_nhuận gò_vấp thủ_đức hoàn_kiếm ba_đình đống_đa cầu_giấy thanh_xuân hai_bà long_biên hà_đông tây_hồ hoàng_mai hải_châu ninh_kiều thanh_khê sơn_trà hải_châu liên_chiểu cẩm_lệ lê_chân ngô_quyền bình_thủy cái_răng nam_từ bắc_từ] {p} | quá
        p: p <huawei xperia> [smart_s smart_pro] | phút <#> | phòng <còn thuê đặt nhận trả hết tầng giường dọn đổi mấy các> [này đó kia nào đôi đơn ngủ khách tắm vip trọ họp standard deluxe gia_đình view giường trống máy_lạnh karaoke gym bếp ăn học] {@stay} | phường <ở tại> {quận q !tp} | phải
        ng: người
        nh: nhà hàng <quán đặt_bàn bàn> [có_phòng/bàn/món/buffet/chỗ] {buffet thực_đơn} | nhé | nhưng | ngân hàng <nhờ từ bên nhiều tk số thẻ liên các app qua> [mb bidv acb vp nào báo vietcombank agribank bảo_trì] | ngân hàng <nhận/từ/thư/bill/lệnh_của trừ/tiền_bên> [để trừ chuyển thu khóa phát]
        nc: nước [hoa uống ngọt lọc mắm tương ép giặt xả rửa tẩy ngoài suối đá cam nóng lạnh máy sinh_hoạt chảy yếu đục dừa mía cốt lẩu sốt] <uống cốc chai bình hết cúp mất tiền lọc máy thùng rót ly ngập rò đồng_hồ> | nói chuyện <không muốn hay ngồi và gặp được> [với vs lịch kiểu vậy] | nói chuyện
        bn: bệnh nhân [nặng nằm đang_nằm nhập cấp nội_trú ngoại_trú nhập_viện tái_khám xuất_viện] | bạn <các của chào mấy với ơn bên> [ơi nào có_thể tư giúp gửi ấy đó ib kiểm] | bao nhiêu
        bnh: bao nhiêu
        bt: bình thường <vẫn vẩn rất hơi cũng thấy> | biết <không k ko kh chưa ai có muốn cần> [không chưa ai gì cách chỗ sao đâu giá] | bài tập <làm>
        bh: bảo hiểm <cty ty mua đóng thẻ sổ phí hãng> [nhân_thọ xã_hội y_tế yt tai_nạn vật_chất thân_vỏ ô_tô xe_máy trách_nhiệm thất_nghiệp du_lịch sức_khỏe chi_trả bắt_buộc hai_chiều] {!viện viện_phí nhập_viện nằm_viện} | bây giờ [đang] | bao giờ [mới shop/em/mình/bên_mới thì giao ship có_hàng hàng_về nhận_được giao_tới tới_nơi về_hàng] | bây giờ <đến tới từ> [em_vẫn mình_vẫn vẫn_chưa chưa_thấy là_mấy phải_làm làm_sao] | bảo hành
        bg: bây giờ | bao giờ [mới có giao] | báo giá <xin gửi cho>
        tk: thiết kế <nhận bản file phí mẫu đội tự> [logo banner nội_thất web website nhà ảnh tờ_rơi poster menu bao_bì nhà_phố đồ_họa in thiệp card namecard] | tiết kiệm <gửi sổ siêu chế_độ gói độ giao_hàng> [kỳ kì có_kỳ không_kỳ pin điện nước xăng hơn] | cảm ơn [shop/bạn/em/ad/anh/chị_nhiều/nhìu nhiều_nha/nhé/nghen/ạ shop_nha shop_nhé] | thằng <mấy cái> [nào_bảo/nói/dám/kêu bạn bồ em_trai em_tao con anh_trai chồng nhóc ny cha bé cu ku] | tài khoản
        mk: mình <của> [bị_khóa/hack/lừa đang_ở đang_tìm đang_đợi đang_chờ đang_cần đang_đi đang_muốn đứng_ở dang_o dang_tim dang_doi dang_cho dang_can dang_di dang_muon] | mật khẩu [wifi ứng_dụng internet modem tk tài ngân đăng sai bị_sai app zalo facebook fb đúng không_đúng otp hết_hạn mạnh cũ/mới_là/của/không/ko/k/sao/thì/đúng/cho là_gì] <quên đổi nhập cấp mã reset đặt_lại mất lộ nhớ> | mình <cho vợ vk ck chồng con bé mẹ ba bố mèo chó bên nhà với vs giúp nhờ bọn tụi hồi> | mật khẩu <lấy sai tk và khoản lại quen> | mình
        đh: đại học <học thi trường vào đỗ đậu viên nghiệp tn hệ liên_thông sau> [sp sư_phạm bách kinh quốc quôc fpt luật y ngoại_thương công_nghiệp chính_quy csnd cần_thơ sài_gòn huế vinh] | đơn hàng <mã hủy tra giao đặt> [# này chưa] | đại học {điểm_chuẩn tuyển_sinh thpt thptqg nguyện_vọng học_bổng} | đơn hàng
        sp: sản phẩm <bộ sách vở cuốn quyển mua bán đặt giá loại shop các mấy> | sư phạm <đh học trường cao_đẳng cđ đại_học ngành khối khoa> [mình/tụi/bên_học toán ngữ_văn vật_lý hóa_học mầm_non tiểu_học] | sản phẩm | shopee <trên bên mua từ app> | sư phạm {điểm_chuẩn tuyển_sinh nguyện_vọng}
        nt: như trên <vẫn y giá_vẫn> | nội thất <công thất bộ đồ mẫu cửa_hàng shop xưởng thiết_kế công_ty full> [chung_cư căn_hộ gỗ phòng_khách phòng_ngủ] | nha trang <tour bay> [chơi du_lịch] {tour} | nhắn tin | như trên
        sr: xin lỗi [shop b bạn a anh c chị ad em e mình vì nha nhé ạ] | sr
        lm: lắm <đẹp rẻ gấp ngon xinh xấu lâu mệt đắt buồn chán tệ thích khó lòng mắc thương yêu vui tốt ổn> | làm
        nyc: người yêu cũ <của với gặp là thằng con chặn cho> [của em mình tôi t mày ib nt nhắn gọi] | nyc
        cams: cám [own ơn] | cams
        own: ơn <cảm cám cam cãm cams> | own
        đl: đà lạt <đi tour lên ở bay> | điện lực [hà hn thành tỉnh quận huyện gọi] | đại lý
        td: tín dụng <thẻ nợ quỹ> | theo dõi [đơn mã gói giúp] | td
        dt: điện thoại | diện tích [phòng đất căn sàn lô mặt_bằng bao_nhiêu_m2 khoảng m2 sử rộng] <tổng căn_hộ/đất/mặt_bằng/chung_cư_có căn_hộ> {m2 vuông}
        sđt: số điện thoại
        vc: vận chuyển <phí tiền bên đơn vị ship> [nhanh bao hết mất lâu mấy hàng tới ra về] | vợ chồng <hai 2 nhà> [mình em anh son] | voucher <mã áp nhập dùng có xài lấy săn> [giảm còn hết 50k freeship] | vận chuyển | vãi
        ck: chồng <hỏi hỏi_lại vợ> | chuyển khoản [là cho shop nhầm sai trước xong rồi r qua vào vô em/e/mình/mik/tôi/anh/chị_qua/vào/vô/cho/rồi/r/chưa/stk/tiền/nhầm/được/đc/#/#k/trước/xong/hết/lại/đủ/cọc] <đã xin cách số stk phí lệnh bill> | chồng <hỏi vợ vk của nhờ bảo với vs chờ đợi> [em e mình mik tôi tui tao nhà chị_đi/làm/bị/mới mk/m_đặt/mua/nhận/đi/làm đặt_hộ mua_hộ nhận_hộ] | chiết khấu <mức được hưởng % tỉ_lệ> [#% bao_nhiêu_% cho_đại cho_ctv cao thấp thêm bao/nhiêu/mấy_%/phần] {sỉ buôn ctv npp !lẻ} | chuyển khoản
        ship: ship
        cod: cod
        nv: nguyện vọng {!trúng !đậu !đỗ xét} | nhân viên | nhiệm vụ <làm hoàn>
        tt: thanh toán <đã chưa để cần tự> [trước sau khi bằng qua online tiền hóa hd hđ trả góp] | thông tin <thêm xin cho các sai nhầm sửa đổi điền cập_nhật lộ đúng ghi hỏi biết tìm đủ mấy xem nhận> [chi cá của liên tài_khoản đơn người khách về sản_phẩm sp gói khóa tuyển dự_án] | trung tâm <tới đến ở tại gần lên> [bảo_hành bh mua anh ngữ tiếng ngoại dạy gia_sư thương y_tế văn_hóa luyện tiêm hỗ_trợ thẩm] {@school} | thanh toán | tiếp tục | thị trấn <xã huyện>
        km: khuyến mãi | km <#>
        hđ: hóa đơn <xuất vat lấy in cước gửi kỳ> [vat đỏ điện nước tiền gtgt] | hoạt động <không k ko chưa đang vẫn> | hợp đồng
        hd: hợp đồng <ký số kết thanh lý gia hủy hết theo trong chấm_dứt> [thuê số] | hóa đơn <xuất lấy in> [đỏ vat điện] | hướng dẫn
        gg: google <tìm tra search lên trên qua bằng> [map maps dịch form drive play meet ads pay] | giảm giá
        kn: khiếu nại | kinh nghiệm <có nhiều>
        cn: chủ nhật <vao vào> | chi nhánh [khác quận q nào gần] | công nhân <tuyển lương> [may xây vận_hành xưởng nhà_máy] {@job} | chủ nhật {t7 t2 t6 !bảy} <đổi/dời/chuyển/hẹn_qua/sang/tới/đến và ngày sáng chiều tối t7 làm mở nghỉ thứ_7 trưa đêm> [tuần này mở có_làm tuần_này tới có/làm/mở_cửa/việc/làm] | công nghệ [thông cao sinh_học] | chi nhánh
        dv: dịch vụ | đơn vị
        đv: đơn vị | động viên
        pt: phương thức [thanh] | phần trăm <#> | phương thức
        tn: tốt nghiệp <xét bằng lễ chuẩn_bị thi sau_khi sắp mới_vừa> [thpt thptqg thcs đh cđ đại_học cao_đẳng trung_học trung_cấp loại năm_# sớm ra_trường] | thế nào [vậy ạ hả] | tin nhắn | tốt nghiệp {@school}
        tl: trả lời | thanh lý <hàng>
        vs: với [lại ạ nhé nha shop] | vệ sinh <vụ dvụ thợ phí tiền hút băng phòng dọn công_ty đồ> [bẩn hôi dơ tắc răng máy_giặt sạch giày sofa nệm công_nghiệp bồn mũi tủ_lạnh] {@chores treo_tường âm_trần hp !nghẹt} | với
        ms: mới | mã số <là có> [thuế khách đơn sp sản]
        lh: liên hệ
        ll: liên lạc
        ls: lịch sử [giao mua đặt chuyển tìm] | lãi suất <mức> {gửi vay tiết kỳ hạn} | lịch sử
        gd: giáo dục <sở bộ ngành> [huyện quận và_đào công_dân thể_chất đặc_biệt sớm đào_tạo] | gia đình <cả nhà trong hộ gói> [em_có mình_có tôi_có đông nhỏ] | giao dịch
        nk: nhập khẩu <hàng> [từ chính_ngạch nguyên usa nhật mỹ hàn đức thái về ở châu_âu] | nhật ký <ghi xem viết> [cuộc giao gọi] | như kiểu | nhật ký
        nx: nữa | nhận xét <cho>
        lx: luôn
        hs: hồ sơ <nộp làm duyệt gửi bộ bổ> | học sinh <em các cháu con bé số> [lớp trường cấp mới_vào] {học trường lớp cô thầy} | hồ sơ
        sv: sinh viên | server <lag game>
        gv: giáo viên
        hp: hp <laptop máy_in mực_in> [pavilion victus envy omen laserjet probook elitebook] | học phí
        sn: sinh nhật | số nhà <có>
        tv: tivi | thành viên <nhóm các> | tư vấn <em cho shop mình cần nhờ> [giúp em mình cho thêm e m]
        kt: kỹ thuật <bên nhân_viên thợ phòng đội anh> [viên tới đến qua xuống] | kích thước <đo xem hỏi> [dài rộng ngang cao] | kiểm tra | kế toán | kinh tế
        ktra: kiểm tra
        tc: thành công <giao đặt chuyển thanh_toán nạp đăng_ký> [rồi chưa mà nhưng] | tín chấp <vay> | tổng cộng | tín chỉ
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
        hn: hà nội | hôm nay <sáng trưa chiều !tối>
        sg: sài gòn
        đn: đà nẵng | đăng nhập <không k ko chưa> [tài tk không ko k bị sai vào mãi lại được đc dc]
        hum: hôm <mấy #> [nay qua wa kia trước nào đó bữa kìa nọ rày sau] | không
        hăm: hăm [mấy mốt hai ba tư lăm sáu bảy tám chín dọa he hở] | không
        mí: mí [mắt] <cắt bấm mắt> | mấy
        típ: típ [người] | tiếp
        hít: hết <đâu ai rồi r> | hít
        dợ: vợ [em anh mình chồng tôi] <của> | vậy
        ah: ạ
        ak: ạ
        lv: làm việc <giờ ngày lịch thời_gian ca> [từ tới đến mấy] | lv
        nì: này
        hôum: hôm
        bjo: bao giờ [mới thì có_hàng giao ship] | bây giờ
        bgio: bao giờ [mới thì có_hàng giao ship] | bây giờ
        ui: ơi <shop ad em e anh a chị c bạn b cô chú trời mn người bác> | ui
        tb: tb <#> | thuê bao <số chủ> [di trả cố này bị của_tôi của_em của_mình của_anh của_chị của_tui] | trung bình <mức giá> | thông báo
        ht: hoàn [tiền hàng đơn] | hệ thống <lỗi trên của> [lỗi bị đang báo] | hỗ trợ
        ph: phụ huynh <họp quý các là nhóm> [của học] {gv viên cô thầy trường lớp bé học} | phản hồi
        đg: đường <đi ngoài dọc giữa trên ra ngang lạc tắc kẹt> | đang | đánh giá <sao viết cho xem> [# sao]
        dg: đang | đánh giá <sao viết cho xem> [# sao]
        tđộ: thái độ | tốc độ <mạng>
        gq: giải quyết
        pv: phục vụ
        nvu: nhiệm vụ
        tg: thời gian | thế giới
        kg: không [có được biết thấy phải ai còn sao nhận vào giao mua cần hiểu muốn cho] | kg
        dh: đơn hàng | đại học <học trường>
        mb: máy bay <vé> | mb
        cs: có [hàng ai gì thể sẵn bán cách chỗ được đc dc] | chính sách [bảo đổi hoàn mới trả] | cơ sở <ở tại đến> [# nào gần mới]
        pk: biết <không ko k kh hong hok hem chả chẳng> | phòng khám <bác ở đến tới tại gần> [nha da sản nhi mắt đa tai mình_có thú mở] {@clinic} | phụ kiện
        cc: căn cước <thẻ số làm>
        đt: đào tạo <gd giáo_dục phòng khóa> | đối tượng <các những> | đầu tư <nhà chủ dự_án> [chứng vàng đất vốn] | điện thoại
        ch: cửa hàng <ở tại bên các địa_chỉ> [mình gần nào_gần] | chưa
        bs: bác sĩ
        bv: bảo vệ <anh chú bác nv nhân_viên> | bệnh viện
        kq: kết quả
        ks: kỹ sư <anh> | khách sạn
        nsx: nhà sản xuất <do của từ bên lỗi> [ở_đâu là_ai nào_vậy/v/z/ạ] | ngày sản xuất
        pm: pm <#> | phần mềm
        bùn: buồn [quá wá ghê lắm thật thiệt hết rầu cười] | bùn
        kd: kinh doanh
        bc: báo cáo
        nn: ngôn ngữ <học ngành chuyên_ngành khoa> [anh trung trung_quốc nhật hàn pháp đức nga] | nước ngoài <đi ở ra người từ về> | nhà nước
        vn: việt nam
        dth: dễ thương <rất quá cute thật nhìn> [quá ghê lắm thế vậy xỉu wá nha ghia dữ] | điện thoại
        pb: phòng ban <các> | phiên bản
        gh: giới hạn <không bị quá tốc_độ> | giao hàng
        hh: hoa hồng <nhận được mức hưởng chia rút trả tính % tỉ_lệ> [cho_ctv #% bao_nhiêu mấy_% môi_giới] {ctv affiliate !môi} | hàng hóa <phí loại kiểm thuế> | hh
        mh: màn hình [bị sọc vỡ xanh đen lcd laptop máy cảm 24 27 cong rời điện_thoại] <vỡ thay bể ép nứt kính cái dán chụp> {inch !sọc} | môn học <các> | mô hình <các chơi mẫu> | mình
        ac: anh chị
        hnao: hôm nào
        face: face [id] | facebook
        pit: biết <không ko k kh hong hok chưa ai có cho> | pit
        bit: biết <em e mình mik mk tôi tui không ko k kh hong hok ai chả chẳng có chưa muốn cho đâu> | bit
        dl: dữ liệu <mất lưu sao xóa lộ gói nhập xuất> | đại lý <làm mở các giá cấp> | du lịch {tour} | dữ liệu
        vd: ví dụ | vấn đề <có gặp một mấy các bị gì> | video <quay xem clip đăng>
        xm: xe máy | xác minh <chưa đã bị cần>
        gt: giới thiệu <người bạn mã được link> [bản_thân bạn_bè] | giải thích | giá trị <có> | giao thông <an_toàn> | giới tính <sửa đổi> | giải trí <khu> | giới thiệu
        tm: thương mại <trung_tâm tt sàn điện_tử> | tiền mặt <trả bằng rút lấy nhận đưa> | tm
        bđ: bình định | bắt đầu <khi_nào bao_giờ đã chưa> | bưu điện
        bd: bắt đầu <khi_nào bao_giờ> | bưu điện <ra> | bình dương
        đd: đại diện <người> | điều dưỡng {@clinic} | địa điểm
        cđ: cao đẳng <trường học hệ> | chế độ | cố định
        cd: cao đẳng <trường học hệ> | cd
        xh: xã hội <bảo_hiểm bh mạng> | xuất hiện | xã hội
        tp: thành phố | thành phần <bảng có>
        hv: học viên | hội viên {gym} <thẻ>
        gđ: gia đình | giám đốc <ông gặp> | giai đoạn <theo từng>
        bk: bách khoa <đh học trường> | biết <ko không k chưa kh hong hok hông> | bk
        mkh: mật khẩu <quên đổi nhập sai đúng lấy lại cài đặt> | mã khách hàng
        hk: học kỳ [# này trước sau i ii hè phụ] <điểm cuối đầu giữa thi> | hộ khẩu <sổ nhập cắt chuyển> [thường] | không
        """

    /// The numbered districts of Sài Gòn, `q7`, as rows of ``several``.
    static let districts = (1...12).map { number in
        """
        q\(number): quận \(number) <ở tại gần đến tới qua bên trong về khắp ra vô vào từ khu nhánh cn hàng khoa phường địa_bàn> [có còn không ko k tphcm hcm gần ở] {quận phường p ship !giao cn} | q\(number)
        """
    }.joined(separator: "\n")

    /// The days of the week `t2`–`t7` and the months `t1`–`t12`, as rows of ``several``.
    static let days = (1...12).map { number in
        let month = "tháng \(number) <đầu cuối hết giữa trong tháng>"
        let weekday = """
             | thứ \(number) [này tuần sau tới cn và_cn hay_cn với_cn mở/giao/ship/nghỉ/có/làm/nhận_không/k/ko/hàng/cửa/mở/giao/ship/được/đc/dc] <sáng chiều tối trưa ngày hôm hồi bữa sang đến dời qua từ thứ>
            """
        return "t\(number): t\(number) | \(month)" + ((2...7).contains(number) ? weekday : "")
    }.joined(separator: "\n")
}
