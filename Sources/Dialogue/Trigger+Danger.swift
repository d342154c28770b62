package import VietnameseText

/// Danger to people, and what it is met with.
extension Trigger {
    /// Whether the words speak of danger that may be past: a burnt device of which the warranty is asked.
    ///
    /// Nobody who asks what a warranty covers is sent to the emergency number, unless somebody was hurt.
    package static func isOnlyDamage(_ text: AnalyzedText) -> Bool {
        text.says(anyOf: ["chay may", "chap chay", "chap dien", "chay no", "boc khoi"])
            && !text.says(anyOf: [
                "bi thuong", "nhap vien", "cap cuu", "bong", "dien giat", "giat dien", "ngo doc", "dang chay",
                "dang boc khoi",
            ])
            && text.says(anyOf: ["bao hanh", "doi tra", "tra hang", "den khong", "sua"])
    }

    /// Whether somebody may be hurt, and nothing burns: then a doctor is wanted and no fire brigade.
    package static func isHurt(_ text: AnalyzedText) -> Bool {
        func says(_ phrases: [MarkedPhrase]) -> Bool {
            phrases.contains { text.paddedWords.contains($0.bare) && text.says(marked: $0) }
        }
        let burns = says(burning) || MarkedPhrase("cháy").stands(withItsMarksIn: text)
        return (says(hurting) || swallowedBadly(text)) && !burns
    }

    private static let hurting = [
        "dị ứng", "ngộ độc", "nhập viện", "cấp cứu", "bị bỏng", "bị phỏng", "bỏng tay", "bỏng mặt",
        "phỏng tay",
        "bị thương", "co giật", "sốc phản vệ", "khó thở", "nổi mẩn", "nổi mề đay", "sưng mặt", "đứt tay",
        "chảy máu", "ói mửa", "tiêu chảy", "trúng mặt", "điện giật", "giật điện", "nuốt nhầm", "nuốt phải",
        "uống nhầm", "ăn nhầm",
    ].map(MarkedPhrase.init)
    private static let burning = [
        "đang cháy", "bị cháy", "bốc khói", "xẹt lửa", "tóe lửa", "toé lửa", "gas", "chập điện",
    ].map(MarkedPhrase.init)

    /// Danger only where it is told that something was used, and nothing is asked: `da mình dễ dị ứng thì dùng loại nào`
    /// is a question of a customer.
    static let softDangers = [
        "chập điện", "chập mạch", "khó thở", "đứt tay", "chảy máu", "dị ứng", "ói mửa", "tiêu chảy",
    ].map(MarkedPhrase.init)

    static func tellsOfUse(_ text: AnalyzedText) -> Bool {
        !Conversation.asksSomething(text)
            && text.says(anyOf: [
                "mua", "xai", "dung xong", "uong", "an xong", "an vo", "an vao", "boi", "thoa", "cam", "sac",
                "bat len",
                "deo", "mac", "nha toi", "nha em", "nha minh", "nha tui", "con toi", "be nha", "con em",
                "be bi", "bi",
            ])
            && !text.says(anyOf: [
                "loai nao", "nao hop", "tri tieu chay", "tri di ung", "chong chap dien", "tay ao",
            ])
    }

    /// More of danger, clear only where the marks are written: `no binh` is as well "nó bình", `chay roi` "chạy rồi".
    static let markedDangers = [
        "nổ bình", "nổ nồi", "nổ nắp", "nổ ầm", "nổ đùng", "nổ bùm", "nổ trúng", "bị nổ", "nồi nổ", "bình nổ",
        "suất nổ", "cháy đen", "bị cháy", "cháy luôn", "cháy rồi", "bữa cháy", "ngày cháy",
        "hôm cháy", "cháy dây", "cháy ổ", "cháy nhà", "nhà cháy", "xóm cháy", "cháy tay", "mùi ga", "xì ga",
        "rò ga",
    ].map(MarkedPhrase.init)

    /// Whether a house burns, whatever began it: the fire brigade is called before anything is said of products.
    package static func burnsDown(_ text: AnalyzedText) -> Bool {
        text.says(anyOf: ["nha hang xom", "nha toi dang chay", "nha em dang chay", "nha dang chay"])
            || ["cháy nhà", "nhà cháy", "xóm cháy"].map(MarkedPhrase.init)
                .contains { $0.stands(withItsMarksIn: text) }
    }

    /// Whether somebody was attacked, molested or filmed, lies senseless, is shut in or lost.
    ///
    /// Nothing of it is a matter of a product, and all of it is one for people at once.
    package static func isAttacked(_ text: AnalyzedText) -> Bool {
        func says(_ phrase: MarkedPhrase) -> Bool {
            text.paddedWords.contains(phrase.bare) && text.says(marked: phrase)
        }
        if text.says(anyOf: ["danh gia", "danh may", "danh bong", "danh vecni", "danh dau"]) { return false }
        return attacks.contains(where: says)
            || text.hasMarks && markedAttacks.contains { $0.stands(withItsMarksIn: text) }
    }

    private static let attacks = [
        "sàm sỡ", "quấy rối", "sờ mó", "nhìn trộm", "quay lén", "chụp lén", "hiếp dâm", "cưỡng hiếp",
        "hành hung",
        "camera trong phòng thử", "camera ở phòng thử", "camera trong nhà vệ sinh", "bóp cổ",
        "bảo vệ đánh", "nhân viên đánh", "shipper đánh", "thợ đánh", "chồng tôi đánh", "chồng em đánh",
        "bị chồng đánh", "bị đánh", "bảo vệ tát", "nhân viên tát", "bất tỉnh", "ngất xỉu", "bị ngất",
        "có người ngất", "kẹt trong thang máy", "kẹt thang máy", "con tôi đi lạc", "con em đi lạc",
        "bé đi lạc",
        "con tôi bị lạc", "lạc mất con",
    ].map(MarkedPhrase.init)
    /// Without marks they are other words as well: `danh em` is kept for somebody, `danh toi` too.
    private static let markedAttacks = [
        "đánh tôi", "đánh em", "đánh khách", "đánh người", "đánh mẹ", "đánh con", "tát tôi", "tát em",
        "tát khách",
        "đâm tôi", "ngất ở", "ngất trong", "ngất tại", "cháu đi lạc", "cháu bị lạc",
    ].map(MarkedPhrase.init)

    /// Whether somebody ate or drank what they should not have: `bé uống 2 hộp sữa hết hạn rồi`, `nuốt nhầm gói hút ẩm`.
    package static func swallowedBadly(_ text: AnalyzedText) -> Bool {
        guard text.says(anyOf: ["uong", "an", "nuot", "bu"]), !text.says(anyOf: ["mat an", "lam an"]) else {
            return false
        }
        let isBad = text.says(anyOf: [
            "het han", "qua han", "het date", "qua date", "moc", "oi thiu", "bi thiu", "bi hu", "goi hut am",
            "hat hut am", "vien pin", "cuc pin", "hoa chat", "nam cham", "nuoc tay", "thuoc tay", "co doc",
            "co gioi", "co con trung",
        ])
        let isSwallowed =
            text.says(anyOf: [
                "nuot nham", "uong nham", "an nham", "nuot phai", "lo uong", "lo an", "lo nuot",
            ])
            || isBad
                && text.says(anyOf: [
                    "uong roi", "an roi", "an xong", "uong xong", "da uong", "da an", "cho be an",
                    "cho con an",
                    "cho be uong", "cho con uong", "an phai", "uong phai", "hop roi", "mieng roi", "chai roi",
                    "goi roi", "ly roi", "an vao", "uong vao", "an hom", "an xong", "vua an", "vua uong",
                ])
        return isSwallowed && (isBad || text.says(anyOf: ["be", "chau", "con", "nuot"]))
            && !text.says(anyOf: ["phai khong", "an nham tien"])
    }

    /// Whether somebody speaks of taking their life.
    ///
    /// Without marks only what is clear: `tu van` is advice a hundred times for each time it is not, `tu tu` is slowly,
    /// and `cho muon chet` waited long. Where the words are clear they count, whatever else is said.
    package static func speaksOfDying(_ text: AnalyzedText) -> Bool {
        if text.says(anyOf: ["truyen", "phim", "tin tuc", "bai hat", "quang cao"]) { return false }
        func says(_ phrase: MarkedPhrase) -> Bool {
            text.paddedWords.contains(phrase.bare) && text.says(marked: phrase)
        }
        if despair.contains(where: says) || wantsToDie(text) { return true }
        let end = text.paddedWords.text
        if [" muon tu tu ", " dinh tu tu ", " muon tu sat "].contains(where: end.hasSuffix), !text.hasMarks {
            return true
        }
        if text.says(anyOf: ["thuoc ngu"]), text.says(anyOf: ["uong"]),
            text.says(anyOf: ["vi", "lo", "hop", "vien", "nhieu", "het", "nam"]),
            !Conversation.asksSomething(text)
        {
            return true
        }
        return text.hasMarks && markedDespair.contains { $0.stands(withItsMarksIn: text) }
    }

    /// `em muốn chết`; not `chờ muốn chết`, `mệt muốn chết`, which only say how much.
    private static func wantsToDie(_ text: AnalyzedText) -> Bool {
        let words = text.tokens.filter { $0.kind == .word }
        return words.indices.dropLast().contains { index in
            let (want, die) = (words[index], words[index + 1])
            guard want.hasMarks ? want.canonical == "muốn" : want.folded == "muon",
                die.hasMarks ? die.canonical == "chết" : die.folded == "chet"
            else { return false }
            let before = index > 0 ? words[index - 1].folded : ""
            let after = index + 2 < words.count ? words[index + 2].folded : ""
            return (before.isEmpty || speakers.contains(before))
                && !["may", "pin", "voi", "app"].contains(after)
        }
    }

    private static let speakers: Set<String> = [
        "em", "toi", "tui", "minh", "con", "chau", "chi", "anh", "co", "chu", "bac", "that", "su", "dang",
        "cung",
        "rat", "lai", "luon", "va", "nen", "tao", "t", "tớ", "to", "roi",
    ]

    private static let despair = [
        "không muốn sống", "chán sống", "chả muốn sống", "chẳng muốn sống", "hết muốn sống",
        "không thiết sống",
        "chẳng thiết sống", "chả thiết sống", "chỉ muốn chết", "muốn chết đi", "muốn chết cho xong",
        "muốn chết quách", "chết quách cho", "chết quách đi", "em chết cho xong", "tôi chết cho xong",
        "chết đi cho rồi", "nhảy lầu", "nhảy cầu", "treo cổ", "cắt cổ tay", "kết liễu đời",
        "kết liễu cuộc đời",
        "kết thúc cuộc đời", "muốn tự tử quá", "muốn tự tử luôn", "tự tử cho xong", "tự tử cho rồi",
        "tự tử chết",
        "uống thuốc sâu", "uống thuốc trừ sâu", "uống thuốc chuột", "không muốn tồn tại", "muốn tồn tại nữa",
        "muốn biến mất luôn", "muốn biến mất khỏi", "biến mất luôn cho rồi", "không bao giờ dậy nữa",
        "không bao giờ tỉnh dậy", "sống không bằng chết", "sống để làm gì", "sống để làm chi",
        "sống chẳng để làm gì",
        "sống chả để làm gì", "sống chi cho", "sống làm gì nữa", "không còn lý do để sống",
        "không sống nổi nữa",
        "sống không nổi nữa", "sống có ý nghĩa gì", "không còn muốn sống", "không sống được nữa",
        "chắc tự xử",
    ].map(MarkedPhrase.init)
    /// Clear only where the marks are written.
    private static let markedDespair = [
        "tự tử", "tự sát", "tự vẫn", "nhảy sông", "rạch tay", "vĩnh biệt", "không sống nữa",
    ].map(MarkedPhrase.init)
}
