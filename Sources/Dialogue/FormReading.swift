package import CustomerCare
package import VietnameseText

/// What a message says that a form can use.
package struct FormReading: Sendable, Equatable {
    package var phone: String?
    /// Whether a service line (1900, 1800) was given: nobody can be called back on one.
    package var isServiceLine = false
    /// How many digits a number has that looks like a phone but is none.
    package var wrongPhoneDigits: Int?
    package var email: String?
    /// Whether something like an e-mail address was given that is none: `thuyan@gmail`.
    package var isWrongEmail = false
    /// The digits that a number is said to end with: `số cuối là 459`, `đuôi 459`.
    package var phoneTail: String?
    package var reference: String?
    package var name: String?
    /// Whether the name is said to be the customer's own: `em tên là Bảo Châu`, `chị Hoa đây em`.
    package var isOwnName = false
    package var ticketNumber: TicketNumber?
    package var phoneEnding: String?
    package var remedy: String?
    package var address: String?
    package var links: [String] = []
    package var speaker: Form.Speaker?

    /// Reads a message; nothing is taken from what it only might mean.
    package init(_ text: AnalyzedText) {
        let original = Array(text.original.utf8)
        for entity in text.entities {
            switch entity.kind {
            case .phone where entity.value.first == "1": isServiceLine = true
            case .phone: phone = phone ?? entity.value
            case .email: email = email ?? entity.value
            case .ticketCode: ticketNumber = ticketNumber ?? TicketNumber(entity.value)
            // "hoa.shop" is as well the name of an account.
            case .url where entity.value.utf8.contains(UInt8(ascii: "/")): links.append(entity.value)
            case .orderCode: reference = reference ?? entity.value
            default: break
            }
        }
        // Most messages have no digit, and without one there is no number.
        let hasDigits = original.contains { (0x30...0x39).contains($0) }
        if hasDigits {
            reference = reference ?? Self.spacedCode(in: text) ?? Self.statedReference(in: text)
            if ticketNumber == nil { ticketNumber = Self.ticketNumber(in: text) }
        }
        let digitRuns = hasDigits ? Self.digitRuns(in: original) : []
        if phone == nil, !isServiceLine {
            wrongPhoneDigits = digitRuns.map(\.count).first { (7...13).contains($0) && ticketNumber == nil }
        }
        isWrongEmail =
            email == nil
            && text.original.split(separator: " ").contains { word in
                let parts = word.split(separator: "@", omittingEmptySubsequences: false)
                return parts.count == 2 && parts.allSatisfy { $0.count >= 3 && $0.first?.isLetter == true }
            }
        if let number = text.entities.first(where: { $0.kind == .phone && $0.value == phone }),
            Self.isOfOthers(number.range, in: text)
        {
            phone = nil
            wrongPhoneDigits = nil
        }
        if hasDigits, phone == nil { phoneTail = Self.phoneTail(in: text) }
        phoneEnding = digitRuns.last { $0.count == 4 } ?? phone.map { String($0.suffix(4)) }
        name = Self.statedName(in: text) ?? Self.nameBesidePhone(in: text)
        if name == nil, reference != nil { name = Self.nameBesideCode(in: text) }
        isOwnName = name != nil && text.says(anyOf: Self.introductions)
        if name == nil, let called = Self.calledName(in: text) { (name, isOwnName) = (called, true) }
        remedy = Self.remedy(in: text)
        address = Self.statedAddress(in: text)
        speaker = Self.speaker(in: text)
    }

    /// The digits right behind `số cuối (là)`, `đuôi`; `dưới 30 phút` is no end of a number.
    private static func phoneTail(in text: AnalyzedText) -> String? {
        let words = text.tokens.filter { $0.kind != .punctuation }
        for index in words.indices {
            let isTail =
                words[index].canonical == "đuôi"
                || words[index].folded == "cuoi" && index > 0 && words[index - 1].folded == "so"
            guard isTail else { continue }
            let behind = words[(index + 1)...].prefix(2).first { $0.folded != "la" }
            if let number = behind.map(text.written), (2...6).contains(number.utf8.count),
                number.utf8.allSatisfy({ (48...57).contains($0) })
            {
                return number
            }
        }
        return nil
    }

    /// What stands behind `địa chỉ là`, `địa chỉ nhà em:`; to the end of the message.
    private static func statedAddress(in text: AnalyzedText) -> String? {
        let words = text.tokens.filter { $0.kind != .punctuation }
        guard
            let at = words.indices.dropLast(2).first(where: {
                words[$0].folded == "dia" && words[$0 + 1].folded == "chi"
            })
        else { return nil }
        var rest = words[(at + 2)...]
        while let first = rest.first, aroundAddress.contains(first.folded) { rest = rest.dropFirst() }
        guard rest.count >= 2, let first = rest.first, let last = rest.last,
            text.original.contains(where: \.isNumber) || rest.count >= 4
        else { return nil }
        let bytes = Array(text.original.utf8)
        return String(decoding: bytes[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
    }

    private static let aroundAddress: Set<String> = [
        "nha", "cua", "em", "minh", "toi", "tui", "anh", "chi", "co", "chu", "bac", "la", "o", "day", "giao",
        "hang", "nhan",
    ]

    /// Words, without marks, that stand in addresses.
    private static let placeWords: Set<String> = [
        "duong", "pho", "phuong", "xa", "quan", "huyen", "tinh", "tp", "thanh", "ap", "thon", "hem", "ngo",
        "ngach",
        "khu", "chung", "toa", "lau", "thi", "tran", "to", "xom", "cho",
    ]

    /// Words that stand in addresses, with their marks; `quần`, `quan tâm` and `ăn không đường` do not.
    private static let markedPlaceWords: Set<String> = [
        "đường", "phường", "quận", "huyện", "thôn", "ấp", "hẻm", "ngõ", "ngách", "xóm",
    ]

    /// Whether a word is one of an address where it stands.
    private static func isPlace(_ words: [Token], _ index: Int, in text: AnalyzedText) -> Bool {
        let word = words[index]
        let next = index + 1 < words.count ? words[index + 1] : nil
        let leads = next.map { $0.kind == .number || text.written($0).first?.isUppercase == true } ?? false
        if word.hasMarks {
            guard markedPlaceWords.contains(word.canonical) else { return false }
            return word.canonical != "đường" || leads || index > 0 && words[index - 1].kind == .number
        }
        return switch word.folded {
        case "phuong", "huyen", "hem", "xom", "tp": true
        case "quan": next?.kind == .number
        case "duong": index > 0 && words[index - 1].kind == .number
        default: false
        }
    }

    /// An address given without being asked for: a number or two with the words for places beside them.
    static func outrightAddress(in text: AnalyzedText) -> String? {
        if let stated = statedAddress(in: text) { return stated }
        let words = text.tokens.filter { $0.kind == .word || $0.kind == .number }
        let places = Set(words.indices.filter { isPlace(words, $0, in: text) })
        guard words.count >= 5, words.contains(where: { $0.kind == .number }),
            places.count >= 2 || places.count == 1 && words.count <= 14
        else { return nil }
        var place = words[...]
        if let first = place.indices.first(where: { words[$0].kind == .number || places.contains($0) }) {
            place = place[first...]
        }
        while let last = place.last, trailing.contains(last.folded), place.count > 1 {
            place = place.dropLast()
        }
        guard let first = place.first, let last = place.last else { return nil }
        let bytes = Array(text.original.utf8)
        return String(decoding: bytes[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
    }

    /// The address in the answer to "địa chỉ ở đâu": words with a number or with a word for a place.
    package static func bareAddress(in text: AnalyzedText) -> String? {
        let words = text.tokens.filter { $0.kind != .punctuation && $0.kind != .emoji }
        let isPlace =
            text.original.contains(where: \.isNumber) || words.contains { placeWords.contains($0.folded) }
        guard isPlace, words.count >= 2, let first = words.first, let last = words.last else { return nil }
        let bytes = Array(text.original.utf8)
        return String(
            String(decoding: bytes[first.range.lowerBound..<last.range.upperBound], as: UTF8.self).prefix(300)
        )
    }

    /// For whom somebody speaks, where they say so.
    private static func speaker(in text: AnalyzedText) -> Form.Speaker? {
        if speaksForFamily(text) { return .relative }
        return speakers.first { phrase, _ in text.paddedWords.contains(phrase) }?.1
    }

    /// `mẹ em mua …`, `bà ngoại con đặt …`: somebody of the family is the customer.
    private static func speaksForFamily(_ text: AnalyzedText) -> Bool {
        let words = text.tokens.lazy.filter { $0.kind == .word }.map { $0 }
        return words.indices.dropFirst(2).contains { index in
            let kin = words[index - 2]
            return (family.contains(kin.canonical) || !kin.hasMarks && bareFamily.contains(kin.folded))
                && ["em", "con", "minh", "toi", "tui", "chau"].contains(words[index - 1].folded)
                && ["mua", "dat", "xai", "dung", "nho", "bi", "goi"].contains(words[index].folded)
        }
    }

    private static let family: Set<String> = [
        "mẹ", "má", "ba", "bố", "ông", "bà", "ngoại", "nội", "chồng", "vợ", "bác", "dì", "cậu", "mợ", "chú",
    ]
    private static let bareFamily: Set<String> = ["ngoai", "noi", "chong", "me"]

    private static let speakers: [(String, Form.Speaker)] = [
        ("moi gioi", .broker), ("khieu nai giup khach", .broker), ("khieu nai ho khach", .broker),
        ("cong tac vien", .broker), ("ctv ben", .broker),
        ("gioi thieu khach", .broker),
        ("khach cua shop", .endConsumer), ("khach cua quan", .endConsumer),
        ("khach cua cua hang", .endConsumer),
        ("mua o shop dung phan mem", .endConsumer), ("khach mua hang cua", .endConsumer),
        ("khieu nai giup", .relative), ("khieu nai ho", .relative), ("khieu nai dum", .relative),
        ("phan anh giup", .relative), ("phan anh ho", .relative), ("hoi giup me", .relative),
        ("thay mat", .relative),
    ]

    static let leading: Set<String> = [
        "cua", "ghi", "da", "ten", "la", "minh", "em", "toi", "tui", "anh", "chi", "co", "chu", "bac", "thua",
        "vang", "u",
        "uh", "ok",
        "con", "chau", "day", "cu", "goi",
    ]
    static let trailing: Set<String> = [
        "a", "nha", "nhe", "nhen", "day", "nghe", "oi", "shop", "em", "ban", "so", "dt", "sdt", "la",
    ]

    /// The code in `DH 55 66 77`: groups of digits behind the letters of an order.
    private static func spacedCode(in text: AnalyzedText) -> String? {
        let words = text.tokens.filter { $0.kind != .punctuation }
        for index in words.indices.dropLast() {
            let letters = text.written(words[index]).uppercased()
            guard ["DH", "HD", "MD"].contains(letters) else { continue }
            let groups = words[(index + 1)...].prefix { $0.kind == .number }
            let digits = groups.map { text.written($0) }.joined()
            if (4...12).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }) {
                return letters + digits
            }
        }
        return nil
    }

    /// The number in `đơn 123456`, `mã 00123`, `đơn DH12`: digits behind a word for an order, four of them or more, or two
    /// behind letters.
    private static func statedReference(in text: AnalyzedText) -> String? {
        let words = text.tokens.filter { $0.kind != .punctuation }
        for (index, word) in words.enumerated() {
            let written = text.written(word)
            let letters = written.utf8.prefix { (65...90).contains($0 & 0xDF) }.count
            let digits = written.utf8.count - letters
            guard letters == 0 ? (4...12).contains(digits) : letters <= 4 && (2...12).contains(digits),
                written.utf8.dropFirst(letters).allSatisfy({ (48...57).contains($0) })
            else { continue }
            let taken = text.entities.contains {
                [.phone, .money, .time, .date, .quantity].contains($0.kind) && $0.range.overlaps(word.range)
            }
            let named =
                ["DH", "HD", "MD", "GH", "VD"].contains(written.prefix(letters).uppercased())
                || words[max(0, index - 3)..<index].contains {
                    ["don", "ma", "hang", "hd"].contains($0.folded)
                }
            if named, !taken { return letters == 0 ? written : written.uppercased() }
        }
        return nil
    }

    /// The code or account in the answer to "mã đơn hoặc tên tài khoản": what is left without the words around it.
    package static func bareReference(in text: AnalyzedText) -> String? {
        var words = text.tokens.filter { $0.kind != .punctuation && $0.kind != .emoji }
        while let first = words.first, words.count > 1, aroundReference.contains(first.folded) {
            words.removeFirst()
        }
        while let last = words.last, words.count > 1, trailing.contains(last.folded) { words.removeLast() }
        guard let first = words.first, let last = words.last else { return nil }
        let bytes = Array(text.original.utf8)
        return String(decoding: bytes[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
    }

    /// Whether what stands where a code was asked may be one: `30p nữa thì`, `500k`, `màu` are none.
    package static func isPlausible(reference: String, in text: AnalyzedText) -> Bool {
        guard reference.count >= 3 else { return false }
        let isMeasure = text.entities.contains {
            [.money, .time, .date, .quantity, .percentage].contains($0.kind)
        }
        if isMeasure { return false }
        let words = reference.split(separator: " ")
        if words.count == 1 {
            let isSyllable = Syllable(String(reference.vietnameseFolded)) != nil
            return !isSyllable || reference.first?.isUppercase == true
        }
        if reference.contains(where: \.isNumber) {
            return words.contains { $0.count { $0.isNumber } >= 3 } && words.count <= 4
        }
        return words.allSatisfy { $0.first?.isUppercase == true }
    }

    /// The account in `tài khoản taphoalan`, `tk cafemoc`: one word that is no Vietnamese one, behind a word for it.
    package static func statedAccount(in text: AnalyzedText) -> String? {
        let words = text.tokens.filter { $0.kind != .punctuation && $0.kind != .emoji }
        let bytes = Array(text.original.utf8)
        for index in words.indices.dropFirst() where words[index - 1].folded == "khoan" {
            var rest = words[index...]
            while let first = rest.first,
                ["la", "cua", "em", "minh", "toi", "tui", "ten"].contains(first.folded)
            {
                rest = rest.dropFirst()
            }
            guard let word = rest.first else { continue }
            let end = bytes[word.range.lowerBound...].firstIndex { " ,;".utf8.contains($0) } ?? bytes.endIndex
            let written = String(decoding: bytes[word.range.lowerBound..<end], as: UTF8.self)
            // No syllable is that long; one that was taken apart was written without blanks.
            let isRunTogether = word.range.upperBound < end || rest.dropFirst().first?.range == word.range
            let isLong = written.utf8.count >= (isRunTogether ? 5 : 7)
            let hasCode = written.contains { $0.isNumber || "_-.@".contains($0) } && written.utf8.count >= 4
            if written.lowercased() == written.vietnameseFolded, isLong || hasCode { return written }
        }
        return nil
    }

    private static let aroundReference: Set<String> = [
        "da", "tai", "khoan", "la", "ma", "don", "hang", "cua", "em", "minh", "toi", "tui", "chi", "anh",
        "co", "chu", "bac",
        "so", "thue", "bao", "khach", "ten", "no", "day", "dat", "ma don", "ma khach hang", "tai khoan",
        "don hang",
    ]

    private static func ticketNumber(in text: AnalyzedText) -> TicketNumber? {
        let upper = Array(text.original.vietnameseFolded.uppercased().unicodeScalars)
        for start in upper.indices.dropLast() where upper[start] == "K" && upper[start + 1] == "N" {
            var end = start + 2
            while end < upper.count, end - start < 20,
                ("0"..."9").contains(upper[end]) || " -.#_".unicodeScalars.contains(upper[end])
            {
                end += 1
            }
            var piece = String.UnicodeScalarView()
            piece.append(contentsOf: upper[start..<end])
            if let number = TicketNumber(String(piece)) { return number }
        }
        return nil
    }

    /// Runs of digits, with the blanks, dots and hyphens that people put inside numbers taken out.
    private static func digitRuns(in bytes: [UInt8]) -> [String] {
        var runs: [String] = []
        var current = ""
        var gap = 0
        for byte in bytes + [UInt8(ascii: "x")] {
            if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                current.unicodeScalars.append(Unicode.Scalar(byte))
                gap = 0
            } else if !current.isEmpty, gap == 0, " .-".utf8.contains(byte) {
                gap += 1
            } else if !current.isEmpty {
                runs.append(current)
                current = ""
                gap = 0
            }
        }
        return runs
    }

    /// What the customer wants done, by the words for it; the longest phrase first.
    private static func remedy(in text: AnalyzedText) -> String? {
        if text.paddedWords.text.hasSuffix(" muon doi ") { return "Đổi hàng" }
        // What is put right in a ticket is no repair: `sửa lại tên thành …`.
        let corrects = text.says(anyOf: [
            "sua lai ten", "sua lai so", "sua lai ma", "sua lai dia chi", "sua lai thong tin",
            "sua lai email",
            "sua lai noi dung", "sua lai don", "sua lai sdt", "sua giup ten", "sua giup so",
        ])
        return remedies.first { phrase, remedy in
            text.paddedWords.contains(phrase) && !(corrects && remedy == "Sửa chữa")
        }?.1
    }

    private static let remedies: [(String, String)] = [
        ("hoan lai tien", "Hoàn tiền"), ("hoan tien", "Hoàn tiền"), ("tra lai tien", "Hoàn tiền"),
        ("lay lai tien", "Hoàn tiền"),
        ("boi thuong", "Bồi thường"), ("den bu", "Bồi thường"), ("den tien", "Bồi thường"),
        ("doi hang", "Đổi hàng"),
        ("muon doi size", "Đổi hàng"), ("muon doi mau", "Đổi hàng"), ("muon doi sang", "Đổi hàng"),
        ("doi cai khac", "Đổi hàng"), ("doi cai moi", "Đổi hàng"), ("doi moi", "Đổi hàng"),
        ("tra hang", "Trả hàng"), ("muon tra lai", "Trả hàng"), ("tra tien lai", "Hoàn tiền"),
        ("hoan lai", "Hoàn tiền"), ("giao bu", "Giao bù"), ("doi doi khac", "Đổi hàng"),
        ("doi bo moi", "Đổi hàng"),
        ("phai xin loi", "Xin lỗi"), ("loi xin loi", "Xin lỗi"), ("xin loi toi", "Xin lỗi"),
        ("xin loi khach", "Xin lỗi"), ("sua chua", "Sửa chữa"), ("sua lai", "Sửa chữa"),
        ("sua giup", "Sửa chữa"),
    ]
}
