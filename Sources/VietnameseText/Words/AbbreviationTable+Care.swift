extension AbbreviationTable {
    /// What care desks, shops, banks and carriers write.
    static let care = """
        số điện thoại: sđt sdt sđth sodt sốđt sđthoai sddt sdth sođt sđtt
        số tài khoản: stk sốtk sotk stkhoan stkh
        tài khoản: t/k tkhoan tkhoản tàikhoản tkh
        mật khẩu: mkhau mkhẩu mậtkhẩu
        sản phẩm: s/p sphẩm sphẩmm sảnphẩm spm
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
        hóa đơn điện tử: hđđt hddt
        giá trị gia tăng: gtgt
        thanh toán: ttoan ttoán thtoan thtoán
        tiền mặt: tmat tmặt
        ngân hàng: ngânhàng
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
        chất lượng sản phẩm: clsp
        nhân viên vận chuyển: nvvc
        chất lượng: cluong clượng clg chluong chlượng cl
        số lượng lớn: sll
        số lượng: sluong slượng sl slg
        kích thước: kthuoc kthước
        size: sz saiz sìze
        kích cỡ: kcỡ kco
        trọng lượng: tluong tlượng tluog tlg
        màu sắc: msac msắc
                inbox: ib inb inbx ibox inbok inboxx inbo ibx
        check: chek cheq checkk chẹc
        ship: shíp síp sip shipp
        shop: sốp shốp sóp sop shopp shoop shóp
        shipper: shiper sipper shiperr
        online: onl ol onlai
        offline: ofl
        facebook: fb fbook facebok fây
        zalo: zl zaloo zalô dalo
        messenger: mes mess mesenger messeger
        instagram: ins insta ig
        youtube: yt ytb
        livestream: livetream livetrim lives lstr
        album: anbum albumm
        video: vdeo
        admin: ađ atmin adm
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
        phương thức vận chuyển: ptvc
        lịch sử giao dịch: lsgd
        chủ tài khoản: ctk
        vé máy bay: vmb
        hướng dẫn viên: hdv
        giáo viên chủ nhiệm: gvcn
        thời khóa biểu: tkb
        trung học phổ thông: thpt
        trung học phổ thông quốc gia: thptqg
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
        tổng đài: tđ tđài tdai tgđài
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
        trung tâm y tế: ttyt
        hồ sơ bệnh án: hsba
        tai mũi họng: tmh
        răng hàm mặt: rhm
        giáo viên bộ môn: gvbm
        điểm rèn luyện: đrl
        bài tập về nhà: btvn
        nghiên cứu khoa học: nckh
        hạn mức tín dụng: hmtd
        thương mại cổ phần: tmcp
        giấy phép xây dựng: gpxd
        thu nhập doanh nghiệp: tndn
        thu nhập cá nhân: tncn
        sổ hộ khẩu: shk
        hộ khẩu: hkhau hkhẩu
        thủ tục hành chính: tthc
        khu du lịch: kdl
        số tiền bảo hiểm: stbh
        tư vấn viên: tvv
        diện tích: dtich dtích
        phòng ngủ: pn
        bảo dưỡng: bdưỡng bduong
        đăng kiểm: đkiểm dkiem
        người tiêu dùng: ntd
        danh sách khách hàng: dskh
        danh sách: dsach dsách
        mã sản phẩm: msp
        mã khuyến mãi: mkm
        quy đổi: qđổi
        kiến trúc sư: kts
        xuất xứ: xxu xxứ
        lao động: lđ
        nhân viên kinh doanh: nvkd
        thiết bị: tbị tbi
        huấn luyện viên: hlv
        vận động viên: vđv
        bảo hộ lao động: bhlđ
        tư vấn tài chính: tvtc
        kết quả xét nghiệm: kqxn
        công tơ: ctơ
        vệ sinh an toàn thực phẩm: vsattp
        an toàn thực phẩm: attp
        giáo dục công dân: gdcd
        ban tổ chức: btc
        dịch vụ công: dvc
        trung tâm thương mại: tttm
        giá trị: gtrị gtri
        trung tâm anh ngữ: ttan
        nhà sản xuất: nhàsx
        quản lý thị trường: qltt
        quản lý sinh viên: qlsv
        kỹ thuật số: ktsố
        hộ chiếu: hchieu hchiếu
        tạm trú: ttru
        tiếng anh: tanh
        tiền nước: tnước
        tiền điện: tđiện
        đại học quốc gia: đhqg
        kỳ thi: kthi
        lịch thi: lthi
        điểm chuẩn: đchuẩn
        trung cấp: tcấp
        phòng vé: pvé
        nhà xe: nxe
        thực đơn: tđơn
        khai báo: kbáo
        phòng cháy chữa cháy: pccc
        quyền sử dụng đất: qsdđ qsdd
        """
}
