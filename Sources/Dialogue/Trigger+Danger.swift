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
        let burns = text.says(anyOf: burning) || MarkedPhrase("cháy").stands(withItsMarksIn: text)
        return (text.says(anyOf: hurting) || swallowedBadly(text)) && !burns
    }

    private static let hurting = [
        "dị ứng", "ngộ độc", "nhập viện", "cấp cứu", "bị bỏng", "bị phỏng", "bỏng tay", "bỏng mặt",
        "phỏng tay",
        "bị thương", "co giật", "sốc phản vệ", "khó thở", "nổi mẩn", "nổi mề đay", "sưng mặt", "đứt tay",
        "chảy máu", "rạch tay", "ói mửa", "tiêu chảy", "trúng mặt", "điện giật", "giật điện", "nuốt nhầm",
        "nuốt phải",
        "uống nhầm", "ăn nhầm",
    ].map(MarkedPhrase.init)
    private static let burning = [
        "đang cháy", "bị cháy", "bốc khói", "xẹt lửa", "tóe lửa", "toé lửa", "gas", "chập điện",
    ].map(MarkedPhrase.init)

    /// Danger only where it is told that something was used, and nothing is asked: `da mình dễ dị ứng thì dùng loại nào`
    /// is a question of a customer.
    static let softDangers = [
        "chập điện", "chập mạch", "khó thở", "đứt tay", "chảy máu", "dị ứng", "ói mửa",
        "tiêu chảy",
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
    /// Nothing of it is a matter of a product, and all of it is one for people at once. Most of its words are other words
    /// without their marks (`bi ngat` is cut off, `quay len` shows up), and what guards against it is for sale.
    package static func isAttacked(_ text: AnalyzedText) -> Bool {
        if text.says(anyOf: ["chong nhin trom", "chong quay len", "chong trom", "chong quay trom"]) {
            return false
        }
        let words = text.tokens.filter { $0.kind == .word }
        func stands(_ phrase: MarkedPhrase, withMarks: Bool) -> Bool {
            let count = phrase.words.count
            guard words.count >= count else { return false }
            return (0...(words.count - count)).contains { start in
                let isThere = phrase.words.indices.allSatisfy { index in
                    let word = words[start + index]
                    return word.canonical == phrase.words[index]
                        || !withMarks && !word.hasMarks && word.folded == phrase.foldedWords[index]
                }
                let next = start + count < words.count ? words[start + count].folded : ""
                return isThere && !notBeaten.contains(next)
            }
        }
        return attacks.contains { stands($0, withMarks: false) }
            || text.hasMarks && markedAttacks.contains { stands($0, withMarks: true) }
    }

    /// What is no blow behind `đánh`: lost, dropped, swapped, stolen, rated, polished.
    private static let notBeaten: Set<String> = [
        "mat", "roi", "trao", "cap", "gia", "may", "bong", "dau", "lua", "thue", "hong", "vo", "vecni",
        "tieng",
        "dien", "hang", "thuc", "gan",
    ]

    private static let attacks = [
        "sàm sỡ", "hiếp dâm", "cưỡng hiếp", "hành hung", "camera trong phòng thử", "camera ở phòng thử",
        "camera trong nhà vệ sinh", "bảo vệ đánh", "nhân viên đánh", "shipper đánh", "thợ đánh",
        "chồng tôi đánh",
        "chồng em đánh", "bị chồng đánh", "ngất xỉu", "kẹt trong thang máy", "kẹt thang máy",
        "con tôi đi lạc",
        "con em đi lạc", "con tôi bị lạc", "lạc mất con",
    ].map(MarkedPhrase.init)
    /// Without marks they are other words as well.
    private static let markedAttacks = [
        "đánh tôi", "đánh em", "đánh khách", "đánh người", "đánh mẹ tôi", "đánh con tôi", "tát tôi", "tát em",
        "tát khách", "đâm tôi", "ngất ở", "ngất trong", "ngất tại", "người ngất", "bị ngất", "bất tỉnh",
        "sờ mó",
        "quay lén", "chụp lén", "nhìn trộm", "bị đánh", "bóp cổ", "bảo vệ tát", "nhân viên tát",
        "cháu đi lạc",
        "bé đi lạc", "cháu bị lạc", "quấy rối tôi", "quấy rối em", "quấy rối con", "quấy rối tình dục",
        "quấy rối khách",
    ].map(MarkedPhrase.init)

    /// Whether somebody ate or drank what they should not have: `bé uống 2 hộp sữa hết hạn rồi`, `nuốt nhầm gói hút ẩm`.
    package static func swallowedBadly(_ text: AnalyzedText) -> Bool {
        if text.says(anyOf: ["an uong", "do an het han"]) || !text.says(anyOf: swallowing) { return false }
        return text.says(anyOf: nothingToEat)
            || text.says(anyOf: badToEat) && text.says(anyOf: swallowed) && !Conversation.asksSomething(text)
    }

    private static let swallowing = ["uống", "ăn", "nuốt"].map(MarkedPhrase.init)
    private static let nothingToEat = [
        "nuốt nhầm", "uống nhầm", "ăn nhầm gói", "nuốt phải", "lỡ nuốt", "ăn phải gói", "uống phải nước tẩy",
    ].map(MarkedPhrase.init)
    private static let badToEat = [
        "hết hạn", "quá hạn", "hết date", "quá date", "bị mốc", "mốc meo", "bánh mốc", "ôi thiu", "bị thiu",
        "hút ẩm", "hóa chất", "hoá chất", "nước tẩy", "thuốc tẩy", "có giòi", "có dòi",
    ].map(MarkedPhrase.init)
    private static let swallowed = [
        "uống rồi", "ăn rồi", "ăn xong", "uống xong", "đã uống", "đã ăn", "cho bé ăn", "cho con ăn",
        "cho bé uống",
        "cho con uống", "ăn phải", "uống phải", "lỡ ăn", "lỡ uống", "hộp rồi", "miếng rồi", "chai rồi",
        "ly rồi",
        "ăn vào", "uống vào", "vừa ăn", "vừa uống", "bé uống", "bé ăn", "con uống", "con ăn", "cháu uống",
        "cháu ăn",
    ].map(MarkedPhrase.init)

    /// Whether somebody speaks of taking their life.
    ///
    /// Without marks only what is clear: `tu van` is advice a hundred times for each time it is not, `tu tu` is slowly,
    /// and `cho muon chet` waited long. Where the words are clear they count, whatever else is said.
    package static func speaksOfDying(_ text: AnalyzedText) -> Bool {
        if text.says(anyOf: despair) || wantsToDie(text) { return true }
        let end = text.paddedWords.text
        if [" muon tu tu ", " dinh tu tu ", " muon tu sat "].contains(where: end.hasSuffix), !text.hasMarks {
            return true
        }
        if text.says(anyOf: ["thuoc ngu"]), text.says(anyOf: ["uong"]),
            text.says(anyOf: [
                "het vi", "het lo", "het hop", "ca vi", "ca lo", "ca hop", "nua vi", "nhieu", "chuc vien",
            ]),
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
            let before = index > 0 ? words[index - 1] : nil
            let after = index + 2 < words.count ? words[index + 2].folded : ""
            return before.map { speakers.contains($0.hasMarks ? $0.canonical : $0.folded) } ?? true
                && !["may", "pin", "voi", "app"].contains(after)
        }
    }

    private static let speakers: Set<String> = [
        "em", "toi", "tôi", "tui", "minh", "mình", "con", "chau", "cháu", "chị", "anh", "thật", "sự", "dang",
        "đang",
        "cung", "cũng", "chỉ", "va", "và", "tao",
    ]

    private static let despair = [
        "không muốn sống", "chán sống", "chả muốn sống", "chẳng muốn sống", "hết muốn sống",
        "không thiết sống",
        "chẳng thiết sống", "chả thiết sống", "chỉ muốn chết", "muốn chết đi", "muốn chết cho xong",
        "muốn chết quách", "chết quách cho", "chết quách đi", "em chết cho xong", "tôi chết cho xong",
        "chết đi cho rồi", "nhảy lầu", "nhảy cầu", "muốn treo cổ", "treo cổ tự", "cắt cổ tay", "kết liễu đời",
        "kết liễu cuộc đời",
        "kết thúc cuộc đời", "muốn tự tử quá", "muốn tự tử luôn", "tự tử cho xong", "tự tử cho rồi",
        "tự tử chết",
        "uống thuốc sâu", "uống thuốc trừ sâu", "uống thuốc chuột", "không muốn tồn tại", "muốn tồn tại nữa",
        "muốn biến mất luôn", "muốn biến mất khỏi", "biến mất luôn cho rồi", "không bao giờ dậy nữa",
        "không bao giờ tỉnh dậy", "sống không bằng chết", "sống để làm gì", "sống để làm chi",
        "sống chẳng để làm gì",
        "sống chả để làm gì", "sống chi cho", "sống làm gì nữa", "không còn lý do để sống",
        "em không sống nổi", "tôi không sống nổi",
        "sống không nổi nữa", "sống có ý nghĩa gì", "không còn muốn sống", "em không sống được nữa",
        "tôi không sống được nữa",
        "chắc tự xử",
    ].map(MarkedPhrase.init)
    /// Clear only where the marks are written.
    private static let markedDespair = [
        "tự tử", "tự sát", "tự vẫn", "nhảy sông", "tự rạch tay", "muốn rạch tay", "vĩnh biệt mọi người",
    ].map(MarkedPhrase.init)
}
