/// The rows of ``Abbreviations``: forms of one reading, by part of speech.
enum AbbreviationTable {
    static let single = """
        không: ko kko koo k0 kh0ng kh0g hkg kô kh khg kg hok hôk khôg khog hog hôg khum khumm kok kgông khônq khonq khỏng khônk khoq khôm hơm
        không có: koco khco
        không biết: kbit kbiet kobiet kobit
        không được: kđc kdc kđược kođc kodc khđc kdk
        không phải: kfai kphai kophai
        không sao: ksao kosao
        được: dcc đx đựt đưọc đuơc đươc đưc đuoc đuợc đừơc đựoc đượk đượt dkc đcc ddc đxc dươc đượcc dduoc đươck đượkk
        vậy: zậy dzậy zạy dzay zayy zị dzị vại zậi vầyy vạyy zj zy vạy vậi vz zẫy dzẫy
        gì: j dzì zì ji jz gj jì jjì zì gìi giề giè
        rồi: rùi ròi gòi gùi ùi òi rôi roài ròii zồi rôì gồi rùii rj gòy
        thế: thía thếk thes theh
        thôi: thoy thui thuii thôj hoy
        tôi: tui tuii tôj tuôi tôii tôy
        mình: mih mìk mìh mìnk mềnh mik mjnh mìnhh mềnk mềng mìng
        mọi người: mn mng mụi mọing
        người ta: ngta nta ngtaa ngừta ngt
        người: ngừi ngưòi nguòi ngươì ngườj ngừơi
        nhưng mà: nma nhma nhmà nmà
        nhưng: nhưg nhg nhug nhưnq nhưn
        những: nhữg nhữn nhữnq nhx
        như thế nào: ntn ntnao nthnao nhtn  ntnào ntnà
        như vậy: nvay nvậy nhvay nvz
        như nào: nhnao nhnào
        nhiều: nhìu nhìuu nhiề nhiềuu nhju nhìeu nhjều nhiêuf nhiù
        bao nhiêu: bnhiu bnhiêu bnhieu bnh bnhju baonhiu baonhieu bhiu bnhjeu bnn bnhiều baonhiêu
        bao giờ: baogio baoh baogiờ
        bây giờ: bâyh bayh byh bygio bjờ bgiờ bâygiờ bygiờ bayjo bâyjờ
        giờ: jờ gjờ giờk giòo zờ
        hôm: hôum hômm
        hôm nay: hnay hnây hômn hny hômnay
        hôm qua: hqua hqa hômqua hwa
        ngày mai: nmai ngmai
        trước: trc trướk trướt trk trướcc
        với: vs dới vớii vớj zới dzới wới voiw vớy
        và: vaf vàa
        là: lak làk
        cũng: cx cg cũg cũn cug cũnk cũnq cungx kũng cugx cũm
        cái: kái cáj
        có: kó kóa cóa cók coá
        của: kủa cuả cũa cuản củaa
        các: cák kác cacs kák
        còn: kòn cònn
        cần: kần cầnn
        cùng: cùg kùng cùq
        chưa: chx chưaa chựa chưg cxhưa chưă
        chứ: chứs
        chỉ: chỉi
        quá: wá qá quáa qáa wáa qúa
        qua: qa wua
        trả lời: trl
        khu vực: kv
        quen: wen qen
        quan tâm: qtam qtâm wtâm qtm
        quan trọng: qtrong qtrọng qtrg qtr
        bạn: pạn bạnn bợn pẹn bạng
        biết: bik bjt bjết bítt biếc biếtt bjk bítk biếch bíc píc
        ạ: ạk ạh ạg
        à: àh àhh
        muốn: mún mun múnn mux muốnn muốm mốn
        mất: mấtt mât
        một: môt mộtt mott
        luôn: lun luônn luông lunn luôg
        buồn: pùn bùnn buôồn
        thích: thík thíc thik thjk thítk thíchh thíck thíx thix thjx
        thương: thưn thươg thưng thươn
        yêu: iu yêuu iêu iuu iew yeeu yu yew
        vui: zui dui dzui vuii vuj
        về: zề dzề dìa zìa dề vềe
        vào: vàoo zào dzào
        vừa: zừa vừaa dzừa
        việc: vịc zệc việk viêcj ziệc dziệc
        vợ: zợ dzợ vk
        chết: chít chếc chếtt chớt
        hết: hếtt hếc
        nói: ns nóii nóai nój
        chuẩn bị: cbi cbị
        nói chuyện: nch nc nchuyen nchuyện ncuyen
        nhắn tin: ntin nhntin nhtin
        trả lời: tloi trloi tl tlời trlời
        tại sao: tsao tạisao tsaoo tịsao
        làm: lm lèm lmà làmm lamf làg
        làm gì: lmj lamj lgi lmgi
        làm sao: lmsao lsao
        trong: trg trog tronq trongg
        trang: trag
        thông báo: tbao tbáo
        thông cảm: tcam tcảm
        thông tin: ttin thtin
        nhớ: nhớk nhớs
        nhà: nkà nhàa
        nhanh: nkanh nhah nhank nhanhh nhanhk
        nhất: nhứt nhấtt nkất nhâst
        hiểu: hỉu hiểuu hjểu hỉuu
        hiện tại: htai htại
        hình như: hnhu hnhư
        giống: jống giốg giốngg
        giúp: júp jup giúpp gúp giúpk zúp
        giá: já giáa gjá zá
        giờ sao: jsao
        gần: gầnn
        gọi: gọii gọj
        kêu: kiu kiuu
        chiều: chìu chìuu
        phải: fải phảii phảj fai phãi phảy pải
        phần: fần
        phí: fí
        phút: fút
        phòng: fòng
        nào: nèo nàoo
        này: nầy nàyy
        nữa: nựa nx nữaa nuữa nưã
        sao: seo saoo
        sắp: sắpp
        rất: rấtt gất zất
        đang: đag dag đangg đg
        đâu: đou đâuu
        đúng: đúg đúngg dug đúnk đúq
        đừng: đừg đừngg đưng
        điện thoại: đthoại đthoai dthoai dthoại đtdđ điênthoai
        điện thoại di động: đtdd
        đi: đy đii dj đj ik
        đến: đếnn đén đêns
        đẹp: đẹpp đẹk đẹpk
        đồng: đồg
        đơn: đơnn
        trời: trùi trờii chời zời
        ơn: ưn ơnn
        ơi: ưi ơii owiii ơiii
        cho: choo cko chp
        cho hỏi: chhoi choihỏi
        chuyện: chiện chuỵn chuyệnn
        chuyển: chuỷn chuyễn
        chuyển khoản: ckhoan ckhoản chk
        chúng ta: cta chta ctaa
        chúng tôi: ctoi ctôi chtoi
        chúng mình: cmình cminh
        chúng nó: cno
        nó: nóa nók
        tao: tau taoo
        anh em: ae
        anh chị: achi ac
        anh chị em: ace
        anh: ank anhh aanh ănh
        chị: cj chj chịi chụy cỵ chỵ
        em: iem emm iêm
        gia đình: gđình gdinh
        bố mẹ: bme bm bốmẹ
        con gái: cgai cgái
        con trai: ctrai
        người yêu: ny nyêu ngyeu nyeu ngiu
        sinh nhật: snhat snhật
        sinh viên: svien
        học sinh: hsinh
        đi học: đihok
        học: hc hojc họk hock họcc
        viết tắt: vtat
        ví dụ: vdu
        vấn đề: vđe vđề vde vđ
        vâng: vg vag vâg vângg vầng
        dạ: dạk dạạ dza dzạ
        ừ: ừk uk ukm uhk ukmm ừh ừhm uhmm
        thì: thỳ thìi thỳy
        nhé: nhoé nhóe nhớe nhéee
        nhỉ: nhề
        đấy: đới đấi đếy
        mà: màk màh
        buổi sáng: bsang bsáng
        buổi chiều: bchieu bchiều
        buổi tối: btoi btối
        hằng ngày: hngay
        bạn bè: bbe bbè
        bạn gái: bgai bgái
        bạn trai: btrai
        ba mẹ: bamẹ
        tuyệt vời: tvoi tvời
        hài lòng: hlong hlòng
        thất vọng: tvong tvọng thvong
        nhiệt tình: ntinh nhtinh nhtình
        nghiêm túc: ntuc ntúc
        đàng hoàng: đhoang đhoàng
        lịch sự: lsu lsự
        bực mình: bmình bminh
        tin tưởng: ttuong ttưởng
        tạm thời: tthoi tthời
        trực tiếp: ttiep ttiếp trtiep trtiếp
        trực tuyến: ttuyen ttuyến
        liên tục: ltuc ltục
        liên quan: lquan
        tiếp tục: ttuc ttục
        tham khảo: tkhao tkhảo thkhảo
        tham gia: tgia thgia
        thành công: tcong tcông thcong thcông
        thất bại: tbai tbại
        từ chối: tchoi tchối
        cập nhật: cnhat cnhật
        theo dõi: tdoi tdõi thdoi thdõi
        toàn bộ: tbo tbộ
        tốt: tôt tốtt
        chắc chắn: cchan cchắn chchắn
        chắc: chắk chắcc
        thấy: thâý thấyy thếy
        nghe: ngeh ngeee
        nghĩ: ngĩ
        nhận: nhậnn nkận
        mới: mớii mớj
        lấy: lấyy lấi
        để: đểee
        vẫn: zẫn dzẫn
        hàng: hàg hànq hànggg
        giùm: jùm gium zùm
        cùng nhau: cnhau
        lần: lầnn
        ngày: ngàyy
        tháng: thág thánq
        đặt: đặtt đătj
        khách: kháck khák
        người mẫu: nmau
        vân vân: vv vvv
        thật: thậtt thặt thâtj thậc thặc
        thiệt: thịêt thiệc
        thành phố: tphố tpho tph
        việt nam: vn vnam
        hà nội: hn hnoi
        sài gòn: sgon
        hồ chí minh: hcm
        thành phố hồ chí minh: tphcm hcmc tpchm
        đà nẵng: đnẵng đnang
        ok: oke okie oki okela okê okla oky okey okeyy okêy uki okii ôkê okelah ôke
        đồng ý: đgý đồngý
        cảm ơn: camon cảmơn cámơn cảmon cámon tks thks tkss cmon cmơn thx thankss
        xin lỗi: xloi xlỗi xl slỗi xlõi
        xin chào: xchao xchào
        tạm biệt: tbiet
        chào: chàoo
        dễ thương: dthuong dthương
        bình thường: bthg bthuong bthường bthương bthườg bthuog bth bìnhthg
        bình luận: bluan bluận comt cmmt
        thời gian: tgian tg tgjan thgian
        thường: thườg thươgf
        thực sự: thsu thựcsự
        tiền: xiền tìn tiềnn tềnn xìn tjền
        tất cả: tca tcả
        tại vì: tvi tạivi
        tự nhiên: tnhien tnhiên tựnhiên tựnhin
        tin nhắn: tnhan tnhắn
        tuần: tuầnn
        tuyệt: tuỵt
        tới: tứi tớii
        hơn: hơnn
        hoài: hòai quài
        hoặc: hoặk hoawjc
        kiểu: kỉu kjểu
        khi nào: knao knào
        không nên: knên
        không cần: kcan kcần
        không thể: kthe kthể
        lại: lạii lạj
        lắm: lắmm lémm
        lâu: lâuu lôu
        lỗi: lổi lỗii
        liên hệ: lhe lhệ
        liên lạc: llac llạc
        sớm: sớmm
        đặc biệt: đbiệt đbiet dbiet đb
        xem: xemm sem
        xin: xinn
        xong: xog xonq xongg
        xấu: xấuu
        xuống: xún xuốg
        trên: chên trênn
        trai: zai
        đẹp trai: đzai đẹpzai dztr đztr dzai
        vãi: vãii
        ông xã: ox
        bà xã: bx
        ý kiến: ykien ýkien
        hôm nào: hnao hnào hômnao
        thiếu: thíu thíuu
        phiếu: phíu
        chiếc: chíc
        liền: lìn lìnn
        điểm: đỉm
        kiếm: kím
        nhiêu: nhiu nhju
        mẹ: moẹ mọe
        bà: pà
        bé: pé
        bảo: pảo
        bận: pận
        bánh: pánh
        bóng: póng pónk
        cứu: cíu kíu
        cười: cừi
        uống: ún
        khóc: khox
        vẻ: zẻ
        vé: zé
        vụ: zụ
        vịt: zịt dzịt
        viên: ziên
        viết: ziết
        vọng: zọng
        vũ: zũ
        giàu: zàu
        giận: zận
        giải: zải
        giỏi: zỏi
        xỉu: xĩu
        nha: nka nkaa
        nè: nek nèk
        mối quan hệ: mqh
        """
}
