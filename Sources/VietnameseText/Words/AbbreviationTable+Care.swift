extension AbbreviationTable {
    /// What care desks, shops, banks and carriers write.
    static let care = """
        số điện thoại: sđt sdt sđth sodt sốđt sđthoai sddt sdth sođt sđtt
        số tài khoản: stk sốtk sotk stkhoan stkh
        tài khoản: tkhoan tkhoản tàikhoản tkh
        mật khẩu: mkhau mkhẩu mậtkhẩu mkh
        sản phẩm: sphẩm sphẩmm spham sảnphẩm spm
        đơn hàng: đh đhang đhàng dhang dhàng đơnhàng
        đặt hàng: đặthàng đhag
        giao hàng: ghang ghàng ghag
        giao hàng tiết kiệm: ghtk
        giao hàng nhanh: ghn
        nhân viên: nvien nviên nhvien nhviên nhânvien
        khách hàng: khhang khàng khhàng kháchhàng
        chăm sóc khách hàng: cskh cskhang cskhhang
        dịch vụ: dvụ dvu
        dịch vụ khách hàng: dvkh
        vận chuyển: vchuyen vchuyển vch
        phí vận chuyển: pvc phívc
        phí giao hàng: phígh
        miễn phí: mphí mphi freee
        miễn phí vận chuyển: freeship freshi freship fship frship mpvc
        khuyến mãi: kmai kmãi khmai
        giảm giá: ggia ggiá ggía
        mã giảm giá: mgg vou
        bảo hành: bhành bhanh bảohành bhg
        bảo hiểm: bhiem bhiểm
        bảo hiểm y tế: bhyt
        bảo hiểm xã hội: bhxh
        hợp đồng: hđồng hđong hdong
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
        địa chỉ: đchi đchỉ dchi dchỉ đcchi đchj
        thành viên: tvien tviên
        tích điểm: tđiểm tdiem
        cửa hàng: chag cửahàng chhang
        cộng tác viên: ctv
        chương trình: ctrinh ctrình chtrinh chtrình
        chương trình khuyến mãi: ctkm
        chất lượng: cluong clượng clg chluong chlượng cl
        số lượng: sluong slượng sl slg
        kích thước: kthuoc kthước
        kích cỡ: sz saiz
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
        hoàn hàng: hhoàn
        hủy đơn: hdơn
        kiểm tra: ktra ktr ktraa
        xác nhận: xnhan xnhận xn xnh
        xử lý: xly xlý xlí xli
        yêu cầu: ycau ycầu yc
        thông tin khách hàng: ttkh
        thời hạn: thhan
        hạn sử dụng: hsd
        ngày sản xuất: nsx
        sản xuất: sxuat sxuất
        hết hàng: hhàng hhang
        có sẵn: csẵn
        nguyên đai nguyên kiện: nđnk
        người bán: nban ngban ngbán nbán
        người mua: nmua ngmua
        người nhận: nnhan nnhận
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
        rút tiền: rtien rtiền
        nạp tiền: ntien ntiền
        chuyển tiền: ctien ctiền
        mã đơn hàng: mđh mdh mãđh
        mã vận đơn: mvđ mvd
        mã số thuế: mst
        """

    /// Forms of several readings.
    static let several = """
        k: không | nghìn <#>
        kh: không | khách [hàng] | khách hàng <bên của là cho với>
        đc: được | địa chỉ <xin cho gửi số lấy đổi sai ghi> [là ở : nhận giao]
        dc: được | địa chỉ <xin gửi số lấy đổi sai ghi> [là ở : nhận giao]
        đk: được | đăng ký <cách muốn để link form> [gói tài tk thành học mua dịch khóa sim] | điều kiện <có đủ các mấy những> [gì]
        dk: được | đăng ký <cách muốn để link form> [gói tài tk thành học mua dịch khóa sim] | điều kiện <có đủ các mấy những> [gì]
        z: vậy
        dz: vậy | đẹp trai <anh trai>
        v: vậy | và <a b>
        g: gì | gram <#>
        e: em
        a: anh
        c: chị | có <em mình k không chưa> [thể ai gì] | cái <# mấy>
        b: bạn
        m: mình | mày <tao bố mẹ> [tao] | mét <#>
        t: tôi | tao <mày m> [mày m] | thứ [2 3 4 5 6 7]
        n: nó
        r: rồi
        h: giờ
        s: sao
        đ: đồng <#> | đéo
        q: quá | quận [1 2 3 4 5 6 7 8 9 10 11 12]
        p: phút <#> | phải
        ng: người
        nh: nhé | nhưng | ngân hàng <tk số thẻ> [mb bidv acb vp]
        nc: nói chuyện <không muốn hay ngồi và> | nước <uống cốc chai>
        bn: bao nhiêu <giá hết là mất được phí tiền cao nặng> [tiền vậy z v ngày lâu một 1 k thế hả ạ shop nhỉ] | bạn
        bnh: bao nhiêu
        bt: bình thường <vẫn vẩn rất hơi cũng thấy> | biết <không k ko kh chưa ai có> [không chưa ai gì] | bài tập <làm>
        bh: bao giờ | bảo hành <trung còn hết được tem phiếu hạn đi gửi có chế> [mấy bao trong tháng năm không k ko] | bây giờ
        bg: bao giờ | bây giờ
        tk: tài khoản | thằng <mấy cái> [kia này đó nào]
        mk: mình <của bọn chúng cho với nhà> | mật khẩu <quên đổi lấy nhập sai cấp mã reset tk và khoản đặt> [wifi mới cũ của tk tài ngân] | mình
        sp: sản phẩm | shopee <trên bên mua từ app>
        nt: nhắn tin | như trên
        dt: điện thoại | diện tích
        đt: điện thoại | đối tượng | đào tạo
        sđt: số điện thoại
        vc: vận chuyển <phí tiền bên đơn vị ship> [nhanh bao hết mất lâu] | vợ chồng <hai 2 nhà> [mình em anh son] | vãi
        ck: chuyển khoản | chồng <anh vợ vk> [em mình tui nhà] | chiết khấu <mức được>
        ship: ship
        cod: cod
        nv: nhân viên | nhiệm vụ <làm hoàn>
        tt: thanh toán | trung tâm <tới đến ở> [bảo hành mua] | thông tin <thêm xin cho các> [chi cá của] | tiếp tục | thị trấn
        km: khuyến mãi | km <#>
        hđ: hợp đồng <ký kết làm thanh> | hóa đơn <xuất vat lấy in cước> [vat đỏ điện] | hoạt động <không k ko chưa đang>
        hd: hướng dẫn <xin cho nhờ để> [em mình sử cách e m] | hợp đồng <ký số> | hóa đơn <xuất>
        gg: google | giảm giá <mã được đang có>
        kn: khiếu nại | kinh nghiệm <có nhiều>
        cn: chi nhánh <ở tại> | chủ nhật <ngày sáng chiều tối t7> [tuần này] | công nghệ
        dv: dịch vụ | đơn vị
        đv: đơn vị | động viên
        pt: phương thức | phần trăm <#>
        tn: tin nhắn <gửi nhận có> | thế nào | tốt nghiệp
        tl: trả lời | thanh lý <hàng>
        vs: với
        ms: mới | mã số <là có> [thuế khách đơn sp sản]
        lh: liên hệ
        ll: liên lạc
        ls: lịch sử | lãi suất <mức>
        gd: giao dịch | gia đình <nhà trong cả>
        nk: nhật ký | như kiểu | nhập khẩu <hàng>
        nx: nữa | nhận xét <cho>
        lx: luôn
        hs: hồ sơ | học sinh <em các>
        sv: sinh viên | server <lag game>
        gv: giáo viên
        hp: học phí
        sn: sinh nhật | số nhà <có>
        tv: tivi | thành viên <nhóm các> | tư vấn <em cho shop mình cần nhờ> [giúp em mình cho thêm e m]
        kt: kiểm tra | kế toán | kinh tế
        ktra: kiểm tra
        tc: tổng cộng | tín chỉ
        kl: kết luận | khối lượng
        qc: quảng cáo
        vp: văn phòng
        ct: chương trình | công ty
        xn: xác nhận | xí nghiệp
        cv: công việc
        đm: đm
        gp: giúp | giải pháp
        xk: xuất khẩu
        hnay: hôm nay
        hn: hà nội | hôm nay <sáng trưa chiều tối>
        sg: sài gòn
        đn: đà nẵng | đăng nhập <không k ko chưa> [tài tk không]
        vn: việt nam
        """
}
