import VietnameseText

/// Whether somebody tells of something that went wrong: `mẹ em mua nồi cơm hư rồi`, `đặt 1 tuần chưa thấy giao`.
extension AnalyzedText {
    /// Whether the words tell of a fault, a loss or a wait of the customer's own, and do not ask about one.
    ///
    /// `máy hư có đổi được không` asks, `trời mưa hư hết hoa` is nobody's purchase: neither is told to be dealt
    /// with. `sao đặt cả tuần chưa giao` has the shape of a question and is none.
    var tellsTrouble: Bool {
        guard !isNoise, !asksForAnswer else { return false }
        if says(anyOf: Self.helplessness) || waitsLong || losesMoney { return true }
        return (speaksOfOwn || says(anyOf: ["bi"])) && showsFault
    }

    /// Whether a long message tells of a fault of the customer's own, whatever it asks at its end.
    var tellsLongStory: Bool {
        tokens.count { $0.kind == .word } >= Self.longStory && !isNoise
            && (says(anyOf: Self.helplessness) || speaksOfOwn && showsFault)
    }

    /// Whether money is gone: `mất 5tr rồi shop ơi`.
    private var losesMoney: Bool {
        entities.contains { $0.kind == .money } && says(anyOf: ["mat", "bay", "bi lua"])
            && says(anyOf: ["roi", "bi", "tieu", "luon", "oan", "trang"])
            && !says(anyOf: [
                "phi", "cuoc", "gia", "bao nhieu", "mat khoang", "mat tong", "bay tu", "ha shop", "ha em",
            ])
    }

    private static let longStory = 18

    /// Whether an answer is wanted; who asks why something was not done complains.
    private var asksForAnswer: Bool {
        if Conversation.saysThatItAsks(self) || says(anyOf: Self.asking) { return true }
        return tokens.first { $0.kind == .word }?.folded != "sao" && Conversation.endsAsking(self)
    }

    /// What asks, besides what people also say who want no answer: `tại sao chưa giao`, `không ai giải quyết`.
    private static let asking = Conversation.askingPhrases.filter {
        !["tai sao", "vi sao", "sao vay", "ai giai quyet", "ai xu ly"].contains($0)
    }

    /// Whether somebody speaks of what they bought, use or paid for.
    private var speaksOfOwn: Bool { says(anyOf: Self.ownWords) }

    private static let ownWords = [
        "mua", "dat", "nhan", "giao", "ship", "lap", "gui", "chuyen khoan", "dong tien", "xai", "dung", "cam",
        "don", "hang", "nha em", "nha toi", "nha tui", "nha minh", "nha chi", "nha anh", "nha chu", "nha co",
        "nha bac", "cua em", "cua toi", "cua tui", "cua minh", "cua chi", "cua anh", "cua co", "cua chu",
        "cua bac", "may", "phan mem", "app", "mang", "wifi", "tivi", "sim", "tai khoan", "ky thuat",
        "shipper",
        "nhan vien", "tong dai", "moi", "chuyen", "tu lanh", "hom qua", "hom kia", "bua truoc", "hom truoc",
        "tuan truoc",
        "thang truoc", "khach",
    ]

    private var showsFault: Bool {
        let words = paddedWords
        if Self.faults.contains(where: { words.contains($0.bare) && says(marked: $0) }) { return true }
        let tokens = tokens.filter { $0.kind == .word }
        return tokens.indices.contains { index in
            let token = tokens[index]
            if token.hasMarks { return Self.shortFaults.contains(token.canonical) }
            // Unmarked they are other words as well, but not behind "bị".
            return index > 0 && tokens[index - 1].folded == "bi" && Self.bareFaults.contains(token.folded)
        }
    }

    /// What is wrong with goods, deliveries, money, lines and programs; clear without marks as well.
    private static let faults: [MarkedPhrase] = [
        "hư", "hỏng", "móp", "trầy", "rách", "chết máy", "sập nguồn", "tắt nguồn", "mất nguồn", "không lên",
        "không chạy", "không nghe được", "không nghe thấy", "không nóng", "không lạnh", "không mát",
        "không sạc",
        "sạc không vô", "không vô điện", "không vào điện", "không hoạt động", "không dùng được",
        "không xài được", "không in được", "không vào được", "không vô được", "không bật được",
        "không mở được", "không gọi được", "không xem được", "không bán được", "kêu to", "kêu ầm", "kêu rè",
        "kêu cọt kẹt", "rung lắc", "lỗi hoài", "lỗi quài", "lỗi suốt", "lỗi liên tục", "bị lỗi", "trục trặc",
        "chảy nước", "rò nước", "rỉ nước", "đục ngầu", "bốc mùi", "hôi rình", "sai màu", "sai size",
        "khác hình", "khác mẫu", "không giống hình", "hàng giả", "hàng fake", "hàng nhái", "hàng dỏm",
        "kém chất lượng", "hết hạn sử dụng", "hết date", "mà hết hạn", "đã hết hạn", "hết hạn từ",
        "giao thiếu", "thiếu hàng", "thiếu mất", "giao nhầm",
        "giao sai", "giao lộn", "giao trễ", "giao chậm", "chưa giao", "chưa nhận", "chưa thấy",
        "chưa có hàng",
        "chưa tới", "chưa đến", "chưa trả", "không thấy hàng", "không thấy giao", "không thấy ship",
        "không thấy đâu", "mất hàng", "mất đồ", "trừ tiền", "bị trừ", "trả thêm", "thu thêm", "đòi thêm",
        "tính sai", "tính dư", "tính lộn", "chưa hoàn", "mất tiền", "tiền đâu", "mất điểm", "bị mất",
        "trừ điểm", "bị khóa", "bị khoá", "bị cắt", "cắt mạng", "rớt mạng", "rớt hoài", "rớt quài",
        "mất mạng",
        "mất sóng", "mất kết nối", "làm bể", "làm hư", "làm hỏng", "làm vỡ", "làm mất", "làm đổ", "đổ hết",
        "chửi", "thô lỗ", "quăng hàng", "ném hàng", "không được giải quyết", "lỡ chuyển", "bị lừa",
        "hàng lỗi", "máy lỗi", "hàng hư", "bị sọc", "không làm đá", "không quay",
        "không nhận được", "không lên đèn",
        "chuyển máy hoài",
    ].map(MarkedPhrase.init)

    /// Words that say it only where they are written with their marks.
    private static let shortFaults: Set<String> = [
        "bể", "vỡ", "nứt", "gãy", "sứt", "mốc", "đơ", "khét", "trễ", "thiếu", "nhầm", "rỉ", "rò", "chảy",
        "xước",
        "ẩm", "lỗi", "chập", "dỏm", "đứt", "văng",
    ]
    private static let bareFaults: Set<String> = [
        "be", "vo", "nut", "gay", "sut", "moc", "do", "khet", "tre", "thieu", "nham", "ri", "ro", "chay",
        "xuoc",
        "bong", "bung", "tray", "lag", "van", "hoi", "lem", "dut", "vang",
    ]

    /// Nobody helped; said of no other thing.
    private static let helplessness = [
        "khong ai giai quyet", "chua ai giai quyet", "chang ai giai quyet", "khong ai xu ly",
        "khong giai quyet", "khong ai bat may", "khong ai nghe may",
    ]

    /// `chờ 2 tuần rồi`, `đợi cả tháng`, `chờ hoài`, `sao lâu dữ vậy`.
    private var waitsLong: Bool {
        guard says(anyOf: ["cho", "doi", "lau"]) else { return false }
        if says(anyOf: Self.longWaits) { return true }
        let words = tokens.filter { $0.kind != .punctuation && $0.kind != .emoji }
        return words.indices.contains { index in
            let word = words[index]
            let waits = word.hasMarks ? ["chờ", "đợi"].contains(word.canonical) : word.folded == "doi"
            guard waits else { return false }
            let behind = words[(index + 1)...].prefix(3).map(\.folded).joined(separator: " ")
            return PaddedWords(behind).contains("ca ngay") || behind.contains("tuan")
                || behind.contains("thang")
        }
    }

    private static let longWaits = [
        "cho hoai", "doi hoai", "cho mai", "doi mai", "cho dai co", "sao lau qua", "sao lau du",
        "sao lau the",
        "sao lau vay", "cho lau qua", "doi lau qua",
    ]
}
