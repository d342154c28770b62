extension AbbreviationTable {
    /// What care desks, shops, banks and carriers write.
    static let care = """
        số điện thoại: sđt sdt sđth sodt sốđt sđthoai sddt sdth sođt sđtt
        số tài khoản: stk sốtk sotk stkhoan stkh
        tài khoản: t/k tkhoan tkhoản tàikhoản tkh
        mật khẩu: mkhau mkhẩu mậtkhẩu mkh
        sản phẩm: s/p sphẩm sphẩmm spham sảnphẩm spm
        đơn hàng: đ/h đhang đhàng dhang dhàng đơnhàng
        đặt hàng: đặthàng đhag
        giao hàng: g/h ghang ghàng ghag
        giao hàng tiết kiệm: ghtk
        giao hàng nhanh: ghn
        nhân viên bán hàng: nvbh
        nhân viên tư vấn: nvtv
        nhân viên giao hàng: nvgh
        nhân viên kỹ thuật: nvkt
        nhân viên: n/v nvien nviên nhvien nhviên nhânvien
        khách hàng: k/h khhang khàng khhàng kháchhàng
        chăm sóc khách hàng: cskh cskhang cskhhang
        dịch vụ: dvụ dvu
        dịch vụ khách hàng: dvkh
        vận chuyển: vchuyen vchuyển vch
        đơn vị vận chuyển: đvvc dvvc
        phí vận chuyển: pvc phívc
        phí giao hàng: phígh
        miễn phí: mphí mphi
        miễn phí vận chuyển: mpvc
        freeship: freshi freship fship frship freeshi fsip
        khuyến mãi: kmai kmãi khmai
        giảm giá: ggia ggiá ggía
        mã giảm giá: mgg vou
        bảo hành: b/h bhành bhanh bảohành bhg
        phiếu bảo hành: pbh
        trung tâm bảo hành: ttbh
        thời gian bảo hành: tgbh
        chính sách bảo hành: csbh
        thẻ bảo hành: tbh
        bảo hiểm: bhiem bhiểm
        bảo hiểm y tế: bhyt
        bảo hiểm xã hội: bhxh
        hợp đồng: h/đ hđồng hđong hdong
        hóa đơn: hđơn hđon hdon hoádon
        hóa đơn điện tử: hđđt
        giá trị gia tăng: gtgt
        thanh toán: ttoan ttoán thtoan thtoán
        tiền mặt: tmat tmặt
        ngân hàng: nhàng nhag ngânhàng
        ngân hàng nhà nước: nhnn
        vietcombank: vcb
        techcombank: tcb
        khiếu nại: knai knại khnai kn
        phản hồi: phoi phồi phnhoi
        hỗ trợ: htro htrợ htrơ hỗtrợ htr
        hướng dẫn: hdan hdẫn hgdan
        hướng dẫn sử dụng: hdsd
        sử dụng: sdung sdụng sd sửdụng sdug
        đăng ký: đký dky đăngký đki dki đkí đkyy
        đăng nhập: đnhap đnhập dnhap đnhâp đnh
        đăng xuất: đxuat đxuất dxuat
        điều kiện: đkien đkiện dkien
        anh chị: a/c
        địa chỉ: đ/c d/c đchi đchỉ dchi dchỉ đcchi đchj
        thành viên: tvien tviên
        tích điểm: tđiểm tdiem
        cửa hàng: chag cửahàng chhang
        cộng tác viên: ctv
        chương trình: ctrinh ctrình chtrinh chtrình
        chương trình khuyến mãi: ctkm
        chất lượng: cluong clượng clg chluong chlượng cl
        số lượng lớn: sll
        số lượng: sluong slượng sl slg
        kích thước: kthuoc kthước
        size: sz saiz sìze
        kích cỡ: kcỡ kco
        trọng lượng: tluong tlượng tluog
        màu sắc: msac msắc
                inbox: ib inb inbx ibox inbok inboxx inbo ibx
        check: chek cheq checkk chẹc
        ship: shíp síp sip shipp
        shop: sốp shốp sóp sop shopp shoop shóp
        shipper: shiper sipper shiperr
        online: onl ol onlai
        offline: ofl
        facebook: fb face fbook facebok fây
        zalo: zl zaloo zalô dalo
        messenger: mes mess mesenger messeger
        instagram: ins insta ig
        youtube: yt ytb
        livestream: livetream livetrim lives lstr
        album: anbum albumm
        video: vdeo
        admin: ad ađ atmin adm
        order: oder ord ordr oderr
        sale: xeo
        review: rv riviu revew
        feedback: fedback feedbach fback
        mẫu mã: mmã mma
        bánh mì: bmì bmi
        thương hiệu: thhieu
        công ty: cty ctyy côngty cti
        trách nhiệm hữu hạn: tnhh
        cổ phần: cphần
        chi nhánh: cnhanh cnhánh chnhánh
        văn phòng: vphong vphòng vph
        phòng giao dịch: pgd
        giao dịch: gdich gdịch gdịck
        giám đốc: gđốc gdoc
        quản lý: qly qlý qlí qli ql
        lãnh đạo: lđạo
        kế toán: ktoan ktoán
        kỹ thuật: kthuat kthuật
        kỹ thuật viên: ktv
        lắp đặt: lđặt ldat
        sửa chữa: schua schữa
        công nghệ thông tin: cntt
        chứng minh nhân dân: cmnd cmtnd
        căn cước công dân: cccd
        căn cước: ccuoc
        giấy tờ: gto gtờ
        bưu điện: bđien bđiện
        bưu cục: bcuc bcục
        nhà cung cấp: ncc
        internet: intenet itnernet
        mạng: mạg mạngg
        truyền hình: trhinh
        gói cước: gcuoc gcước
        cước phí: cphi
        trả trước: ttrước
        trả sau: tsau
        trả góp: tgop tgóp trgop
        hoàn tiền: htien htiền hoàntiền
        đổi trả: đtrả đổitrả
        hủy đơn: hdơn
        kiểm tra: ktra ktr ktraa
        xác nhận: xnhan xnhận xn xnh
        xử lý: xly xlý xlí xli
        yêu cầu: ycau ycầu yc
        phương thức thanh toán: pttt
        lịch sử giao dịch: lsgd
        chủ tài khoản: ctk
        vé máy bay: vmb
        hướng dẫn viên: hdv
        giáo viên chủ nhiệm: gvcn
        thời khóa biểu: tkb
        trung học phổ thông: thpt
        trung học cơ sở: thcs
        giấy phép lái xe: gplx
        đăng ký kinh doanh: đkkd dkkd
        giấy phép kinh doanh: gpkd
        hộ kinh doanh: hkd
        bất động sản: bđs bds
        ủy ban nhân dân: ubnd
        thương mại điện tử: tmđt tmdt
        cơ sở vật chất: csvc
        đơn vị tính: đvt
        thông số kỹ thuật: tskt
        bảo hiểm nhân thọ: bhnt
        bảo hiểm thất nghiệp: bhtn
        phòng kinh doanh: pkd
        sàn giao dịch: sgd
        thế giới di động: tgdđ tgdd
        điện máy xanh: đmx dmx
        kinh doanh: kdoanh
        kết quả: kquả kqua
        bác sĩ: bsi bsĩ
        bệnh viện: bviện bvien
        phòng khám: pkhám pkham
        khách sạn: ksạn ksan
        học sinh: hsinh
        học phí: hphí
        giáo viên: gvien gviên
        nhà trường: ntrường
        xe máy: xmáy
        thông tin khách hàng: ttkh
        thời hạn: thhan
        hạn sử dụng: hsd
        sản xuất: sxuat sxuất
        có sẵn: csẵn
        nguyên đai nguyên kiện: nđnk
        người bán: nban ngban ngbán nbán
        người mua: nmua ngmua
        mọi thứ: mthu mthứ
        số thứ tự: stt
        đánh giá: đgia đgiá dgia dgiá
        chuyên viên: cvien cviên
        trung tâm: ttam ttâm trtam ttâmm
        trung quốc: tq tquoc tquốc
        hàn quốc: hq hquoc
        nhật bản: nbản
        hệ thống: hthong hthống hthg
        phần mềm: pmem pmềm
        ứng dụng: ứdụng udung ưd
        thẻ tín dụng: ttd
        tín dụng: tdụng tdung
        số dư: sdư
        tổng đài: tđài tdai tgđài
        tổng đài viên: tđv
        quản trị viên: qtv
        ban quản lý: bql
        ví điện tử: vđt vđtử
        đặt cọc: đcọc dcoc đcoc
        đặt lịch: đlịch
        chính hãng: chãng chhãng
        chính sách: csach csách chsach
        dung lượng: dlượng dluong
        tốc độ: tốcđộ
        đường truyền: đtruyền dtruyen
        phản ánh: pánh phánh
        giải quyết: gquyet gquyết giảiq
        lừa đảo: lđảo ldao
        uy tín: ut utin utín uytin uytín
        tư vấn: tvan tvấn
        tình trạng: ttrang ttrạng
        trạng thái: tthai tthái
        thủ tục: tthuc tthục
        nhận hàng: nhậnhàng
        nhận được: nhđc nhậnđc nhậnđược
        chưa nhận được: cnđ
        không nhận được: knđ
        tạm tính: ttính
        xác thực: xthuc xthực
        kích hoạt: khoạt
        cài đặt: cđặt cdat
        phiên bản: pbản pban
        đăng bài: đbài
        tài liệu: tliệu tlieu
        khu vực: kvuc kvực
        thái độ: thđộ thđo thdo
        phục vụ: pvu pvụ phvu phvụ
        chuyên nghiệp: cnghiep cnghiệp
        đối tác: đtác
        đối soát: đsoát đsoat
        hoàn thành: hthành hthanh
        hoàn tất: htất
        quy định: qđịnh qdinh qđinh
        quyền lợi: qlợi
        hẹn: hẹnn
        lịch hẹn: lhẹn
        chi tiết: ctiet ctiết chtiet
        mặt hàng: mhàng mhang
        bưu phẩm: bphẩm
        bưu tá: btá
        kho hàng: khohàng
        tồn kho: tkho
        đại lý: đlý đlí dly
        phụ kiện: pkiện pkien
        linh kiện: lkiện lkien
        màn hình: mhình mhinh
        máy tính: mtính mtinh
        điện máy: đmáy
        tiền cọc: tcọc
        rút tiền: rtien rtiền
        nạp tiền: ntien ntiền
        chuyển khoản: c/k
        chuyển tiền: ctien ctiền
        sách giáo khoa: sgk
        vật liệu xây dựng: vlxd
        thực phẩm chức năng: tpcn
        ký túc xá: ktx
        trách nhiệm dân sự: tnds
        sân bay: sb
        học bổng: hb
        khu công nghiệp: kcn
        học sinh sinh viên: hssv
        phụ huynh học sinh: phhs
        ban giám hiệu: bgh
        câu lạc bộ: clb
        xuất nhập khẩu: xnk
        xuất khẩu lao động: xklđ xkld
        hợp đồng lao động: hđlđ
        hợp đồng bảo hiểm: hđbh
        hợp đồng mua bán: hđmb
        giấy khai sinh: gks
        giấy chứng nhận: gcn
        giao dịch viên: gdv
        nhà phân phối: npp
        nhà phát hành: nph
        nhân viên y tế: nvyt
        phòng khám đa khoa: pkđk
        bệnh viện đa khoa: bvđk
        khám chữa bệnh: kcb
        cảnh sát giao thông: csgt
        biển số xe: bsx
        tân sơn nhất: tsn
        khu dân cư: kdc
        khu đô thị: kđt
        chủ đầu tư: cđt
        sổ hồng riêng: shr
        liên quân: lq
        cao đẳng: cđ
        tiểu học: tiểuhọc
        hành lý xách tay: hlxt
        việt nam xuất khẩu: vnxk
        lãi suất tiết kiệm: lstk
        chúc mừng sinh nhật: cmsn
        không liên quan: klq
        không bao giờ: kbh
        mã đơn hàng: mđh mdh mãđh
        mã vận đơn: mvđ mvd
        mã số thuế: mst
        """

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
