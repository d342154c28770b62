package import VietnameseText

/// The names of people in a message.
extension FormReading {
    /// The name in the answer to "tên gì ạ": the words left when courtesy and contacts are taken out,
    /// one to five of them, without digits.
    package static func bareName(in text: AnalyzedText) -> String? {
        let contacts = text.entities.filter { $0.kind == .phone || $0.kind == .email }.map(\.range)
        let words = text.tokens.filter { token in
            token.kind == .word && !contacts.contains { $0.overlaps(token.range) }
        }
        // "Tôn Nữ Mỹ Không" is written as a name is.
        let isWritten =
            words.count > 2 && words.allSatisfy { text.written($0).first?.isUppercase == true }
            && text.original != text.original.uppercased()
        guard !text.isNoise, isWritten || !words.contains(where: { neverNames.contains($0.canonical) }),
            !text.tokens.contains(where: { token in
                token.kind == .number && !contacts.contains { $0.overlaps(token.range) }
            })
        else { return nil }
        return spelled(withoutCourtesy(words, in: text), in: text)
    }

    /// The name by which somebody begins to speak of themselves: `chị Hoa đây em`, `anh Tuấn nè, mạng rớt hoài`.
    static func calledName(in text: AnalyzedText) -> String? {
        let words = text.tokens.filter { $0.kind == .word }.prefix(6)
        guard let first = words.firstIndex(where: { !["da", "alo", "em", "oi"].contains($0.folded) }),
            first + 2 < words.endIndex, ["anh", "chị", "cô", "chú", "bác"].contains(words[first].canonical),
            text.written(words[first + 1]).first?.isUppercase == true, PersonNames.isGiven(words[first + 1]),
            ["đây", "nè", "nek", "nha", "nhé"].contains(words[first + 2].canonical)
        else { return nil }
        return spelled([words[first + 1]], in: text)
    }

    /// The name in `cứ gọi tôi là Tám Xe Ôm`, `kêu tui là Ba Đời nha`.
    static func nameToCall(in text: AnalyzedText) -> String? {
        let words = text.tokens.filter { $0.kind == .word }
        guard
            let at = words.indices.dropFirst(2).first(where: { index in
                words[index].folded == "la" && speakers.contains(words[index - 1].folded)
                    && ["goi", "keu"].contains(words[index - 2].folded)
            })
        else { return nil }
        return spelled(Array(words[(at + 1)...].prefix { !trailing.contains($0.folded) }), in: text)
    }

    /// Whether somebody of the family is spoken of: `gọi cho mẹ mình nhé, bà tên Sáu`.
    static func speaksOfKin(_ text: AnalyzedText) -> Bool {
        let words = text.tokens.filter { $0.kind == .word }.map(\.folded)
        return zip(words, words.dropFirst()).contains { first, second in
            kinWords.contains(first) && (speakers.contains(second) || second == "vo")
        }
    }

    private static let kinWords: Set<String> = ["me", "ma", "bo", "chong", "vo", "sep", "bo"]

    /// Whether words begin as people are called: `cô Sáu`, `anh ba`.
    static func nameWithAnyKinship(in text: AnalyzedText) -> String? {
        ["anh", "chị", "cô", "chú", "bác", "ông", "bà", "dì"].lazy.compactMap { nameWith($0, in: text) }.first
    }

    /// The words between what leads up to a name and what follows it; one is left at least.
    private static func withoutCourtesy(_ words: [Token], in text: AnalyzedText) -> [Token] {
        var words = words
        while let first = words.first, leading.contains(first.folded), words.count > 1 { words.removeFirst() }
        while let last = words.last, trailing.contains(last.folded), words.count > 1,
            text.written(last) != "A"
        {
            words.removeLast()
        }
        return words
    }

    /// Words, with their marks or clear without, that stand in no name.
    private static let neverNames: Set<String> = Set(
        """
        rồi chưa gì sao vậy được nhanh lên đơn tiền mua lỗi hỏng bực quá gọi xong tắt nhắn hỏi biết nói chờ đợi ủa alo
        số so làm tiếp ok oke trả đổi hình ảnh link nè này kia đây đấy sđt viên phiếu giúp dùm giùm shop hàng giao ship app mạng nãy hồi không
        hong hok ko k roi chua gi vay nhanh xong biet hinh nhe nhé ạ bị đã đang sẽ cái con mà thì nhưng
        lừa đảo chửi đồ lũ thằng cũ chuẩn
        """.split { $0 == " " || $0 == "\n" }.map(String.init)
    ).subtracting(["nhé", "nhe", "ạ", "con", "hong", "đảo"])

    /// The name beside a telephone number: `Thu 0902112233`, `0944555666 Phương, đơn …`.
    ///
    /// Only what is surely a name, between the number and the next mark or entity.
    static func nameBesidePhone(in text: AnalyzedText) -> String? {
        guard let phone = text.entities.first(where: { $0.kind == .phone })?.range else { return nil }
        let before = text.tokens.prefix { $0.range.upperBound <= phone.lowerBound }
        let after = text.tokens.drop { $0.range.lowerBound < phone.upperBound }
        let around: Set<String> = [
            "so", "sdt", "dt", "dien", "thoai", "la", "so dien thoai", "dien thoai", "cua",
        ]
        func isPart(_ token: Token) -> Bool {
            token.kind == .word && !text.entities.contains { $0.range.overlaps(token.range) }
        }
        var left = Array(before)
        while let last = left.last,
            around.contains(last.folded) || last.kind == .punctuation && text.written(last) != "."
        {
            left.removeLast()
        }
        var right = Array(after)
        while let first = right.first, first.kind == .punctuation || around.contains(first.folded) {
            right.removeFirst()
        }
        let sides = [
            Array(left.reversed().prefix(while: isPart).reversed()), Array(right.prefix(while: isPart)),
        ]
        for side in sides {
            var name = side
            while let first = name.first, leading.contains(first.folded), name.count > 1 {
                name.removeFirst()
            }
            while let last = name.last, trailing.contains(last.folded), name.count > 1 { name.removeLast() }
            if PersonNames.isSurely(name, in: text, isBesideContact: true) { return spelled(name, in: text) }
        }
        return nil
    }

    /// The name in `DH454545 Lâm`: all that stands there besides the code, if it is surely one.
    static func nameBesideCode(in text: AnalyzedText) -> String? {
        let words = text.tokens.filter { token in
            token.kind == .word && !text.entities.contains { $0.range.overlaps(token.range) }
        }
        return PersonNames.isSurely(words, in: text, isBesideContact: true) ? spelled(words, in: text) : nil
    }

    /// A message that is surely nothing but a name, whatever was asked.
    package static func sureName(in text: AnalyzedText) -> String? {
        guard !text.tokens.contains(where: { $0.kind == .number || $0.kind == .entity }) else { return nil }
        let words = text.tokens.filter { $0.kind == .word }
        let name = withoutCourtesy(words, in: text)
        return PersonNames.isSurely(name, in: text) ? spelled(name, in: text) : nil
    }

    /// A name behind the word by which the customer is called: `bà Sáu`, `chú Tư`.
    ///
    /// The word alone is not enough: `cô giáo` is none, but to whom `cô` is said, two words with it are a name.
    static func nameWith(_ kinship: String, in text: AnalyzedText) -> String? {
        let words = text.tokens.filter { $0.kind != .punctuation && $0.kind != .emoji }
        guard (2...3).contains(words.count), words[0].folded == kinship.vietnameseFolded,
            words.allSatisfy({ $0.kind == .word }), PersonNames.isGiven(words[1])
        else { return nil }
        return spelled(Array(words.dropFirst()), in: text)
    }

    /// The name in `tên là Lan`, `em tên Minh Anh`, `mình là Hoa`.
    static func statedName(in text: AnalyzedText) -> String? {
        // "Khách tên Lộc" is somebody else's customer, unless we are to call them.
        let hasPhone = text.entities.contains { $0.kind == .phone }
        let words = text.tokens.filter { $0.kind != .punctuation }
        let stated = words.indices.filter { index in
            words[index].folded == "ten"
                && !["tai", "san", "khong", "mat", "vien", "biet", "hoi", hasPhone ? "-" : "khach"].contains(
                    index > 0 ? words[index - 1].folded : "")
        }
        // "Tên Nam là tên chồng, mình tên Hoa": who says "mình" before it speaks of themselves, "mẹ tôi tên" does not.
        func speaksOfKin(_ index: Int) -> Bool {
            guard index > 1, speakers.contains(words[index - 1].folded), kin.contains(words[index - 2].folded)
            else {
                return false
            }
            return !hasMark(between: words[index - 2], and: words[index - 1], in: text)
        }
        let own = stated.first { $0 > 0 && speakers.contains(words[$0 - 1].folded) && !speaksOfKin($0) }
        guard let at = own ?? stated.first(where: { !speaksOfKin($0) }) else {
            return introducedName(in: text)
        }
        var rest = words[(at + 1)...]
        let isShouted = text.original == text.original.uppercased()
        // "Sửa tên thành Lan": between the two stands no name.
        if at > 0, ["sua", "doi", "lai"].contains(words[at - 1].folded), rest.count > 1,
            ["thanh", "lai", "la"].contains(rest.first?.folded ?? "")
        {
            rest = rest.dropFirst()
        }
        while let first = rest.first,
            [
                "em", "minh", "toi", "tui", "to", "la", "cua", "anh", "chi", "minh la", "day", "du", "that",
                "thiet",
            ].contains(first.folded),
            // "Tên Minh Anh" is a name, "tên anh là" is not.
            rest.count < 2 || isShouted || text.written(first).first?.isUppercase != true
        {
            rest = rest.dropFirst()
        }
        guard let first = rest.first, !notNames.contains(first.folded),
            // "Tên như cũ" names nobody anew.
            !(first.folded == "nhu"
                && ["cũ", "trên", "trước", "cu"].contains(rest.dropFirst().first?.canonical))
        else {
            return nil
        }
        let name = rest.prefix {
            $0.kind == .word && (!stops.contains($0.folded) || text.written($0) == "A")
                && !markedStops.contains($0.canonical)
        }
        return spelled(upToMark(Array(name), in: text), in: text)
    }

    private static let speakers: Set<String> = ["em", "minh", "toi", "tui", "to", "con", "chau", "tao"]
    private static let kin: Set<String> = [
        "me", "ma", "ba", "bo", "chong", "vo", "anh", "chi", "ong", "con", "chau", "ban", "nha", "sep", "co",
        "chu",
        "bac",
    ]

    /// The name in `mình là Lan`, `ghi là Nguyễn Hoài Nam`: surely a name, written with capitals.
    static func introducedName(in text: AnalyzedText) -> String? {
        let words = text.tokens.filter { $0.kind != .punctuation }
        for index in words.indices.dropFirst().dropLast() where words[index].folded == "la" {
            let before = words[index - 1].folded
            guard speakers.contains(before) || before == "ghi" || before == "lai",
                index < 2 || !kin.contains(words[index - 2].folded)
            else { continue }
            let name = upToMark(
                Array(
                    words[(index + 1)...].prefix {
                        text.written($0).first?.isUppercase == true && $0.kind == .word
                    }),
                in: text)
            let rest = words[(index + 1 + name.count)...]
            let ends = rest.allSatisfy {
                trailing.contains($0.folded) || ["di", "giup", "voi"].contains($0.folded)
            }
            if ends || name.count > 1, PersonNames.isSurely(name, in: text) { return spelled(name, in: text) }
        }
        return nil
    }

    /// Whether a comma or full stop stands between two words; those of one abbreviation share their place in the text.
    private static func hasMark(between first: Token, and second: Token, in text: AnalyzedText) -> Bool {
        text.tokens.contains {
            $0.kind == .punctuation && $0.range.lowerBound >= first.range.upperBound
                && $0.range.lowerBound <= second.range.lowerBound
        }
    }

    /// The words before the next comma or full stop.
    private static func upToMark(_ words: [Token], in text: AnalyzedText) -> [Token] {
        var kept: [Token] = []
        for word in words {
            if let last = kept.last, hasMark(between: last, and: word, in: text) { break }
            kept.append(word)
        }
        return kept
    }

    /// A kinship word and a name, of whoever they are: `chị Hạnh`, `anh Tư`.
    static func nameWithKinship(in text: AnalyzedText) -> String? {
        guard let second = text.tokens.filter({ $0.kind == .word }).dropFirst().first,
            text.written(second).first?.isUppercase == true
        else { return nil }
        return ["anh", "chị", "cô", "chú", "bác", "ông", "bà"].lazy
            .compactMap { nameWith($0, in: text) }.first
    }

    /// What has a name besides people: `tên sản phẩm`, `tên đăng nhập`, `tên tài khoản`.
    private static let notNames: Set<String> = [
        "gi", "dang", "tai", "nguoi", "khach", "san", "hang", "cong", "shop", "don", "goi", "mien", "sp",
        "cua", "thue", "dich", "ban", "shop", "nguoi", "ghi",
    ]

    /// Behind a name these begin something else; without marks they may be names.
    private static let markedStops: Set<String> = ["chứ", "không", "ạ", "nè", "nhá", "đó", "đây", "rồi"]

    private static let stops: Set<String> = [
        "so", "sdt", "dien", "dt", "o", "muon", "bi", "mua", "va", "nha", "nhe", "a", "email", "ma", "can",
        "giup",
        "gium", "dum",
    ]

    private static func spelled(_ words: [Token], in text: AnalyzedText) -> String? {
        guard (1...5).contains(words.count) else { return nil }
        let bytes = Array(text.original.utf8)
        return words.map { word in
            let written = String(decoding: bytes[word.range], as: UTF8.self)
            return written.prefix(1).uppercased() + written.dropFirst()
        }.joined(separator: " ")
    }
}
