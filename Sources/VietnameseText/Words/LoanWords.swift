/// Foreign words, brands and products that are at home in Vietnamese messages and stay as they are.
///
/// They say nothing about the language of a line: `check in online` and `iphone 15 pro max` stand in both.
enum LoanWords {
    static let words: [String] =
        """
        ok wifi app web website online offline email mail gmail hotmail sms call video clip livestream live stream
        sale off order shop shopping shipper ship cod check checkin checkout in out inbox admin mod page group
        fanpage facebook messenger zalo viber telegram tiktok youtube instagram twitter google chrome android ios
        iphone ipad macbook apple samsung galaxy oppo vivo nex lux xiaomi redmi realme nokia sony lg asus acer dell lenovo
        pro max plus mini ultra lite note air series gen watch band buds box combo set size form style model code
        voucher coupon flash deal hot trend hotline call center center team leader manager boss sếp status reset
        login logout user admin password pass pin otp qr scan visa mastercard card atm pos momo zalopay vnpay
        viettelpay airpay paypal shopee lazada tiki sendo grab be gojek baemin now foody loship ahamove viettel
        vinaphone mobifone vietnamobile itelecom fpt vnpt vtv vtvcab sctv k+ netflix spotify internet modem router
        cable server data sim esim 4g 5g 3g gb kg cm mm ml vip pr marketing seo content kol review
        feedback unbox test demo update upgrade download upload install setup support fix bug lag crash error
        block unblock report spam link file pdf excel word zoom meet teams skype laptop pc mac tablet camera
        micro loa tivi led lcd usb type cable hub bluetooth airpods airpod tai nghe sandal jean jeans
        shorts legging hoodie jacket blazer oversize freesize vintage basic cotton kaki polo sneaker nike adidas
        puma gucci chanel dior hermes zara uniqlo son serum toner mask skincare makeup gel spa salon gym yoga
        pizza burger combo buffet menu cafe coffee latte trà sữa bill hóa cash back cashback refund return happy
        birthday noel party game gamer fan idol show live bar club karaoke taxi bus tour resort hotel homestay
        check-in check-out vespa honda yamaha suzuki toyota mazda kia hyundai ford vinfast vinmart winmart
        bigc coopmart lotte aeon circle mart family vietcombank techcombank agribank bidv vietinbank sacombank
        acb mbbank tpbank vpbank hdbank ocb shb scb msb vib seabank bảo kiotviet citigo dpoint rasa hi hello bye
        thanks thank sorry please yes no haha hihi hehe huhu hic hix hixx kkk kk hmm uhm um ừm wow omg lol
        cancel cam am ceo cv hr it ai gps nfc fintech start startup stop play next back home menu like share
        comment tag follow sub subscribe post story reels chat bot chatbot topup top hết size free fee full
        logo nick tick hack pack slogan xoong moóc boong đắk đăk lắk lăk krông plei black white pink gold rose silver blue red green navy nude cream s m l xl xxl xxxl
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init).filter {
            ![
                "tai", "nghe", "sữa", "trà", "hết", "bảo", "hóa", "s", "m", "l", "no", "mod", "cam", "son",
                "sếp",
            ]
            .contains($0)
        }
}
