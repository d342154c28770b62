import CustomerCare
import IntentMatching
import VietnameseText

/// What in a message is the value of a form's question, a question, a refusal or a yes.
extension Conversation {
    /// The value of the asked slot in words that name no slot.
    mutating func value(
        of slot: Form.Slot, in utterance: Utterance, _ reading: FormReading, _ form: inout Form
    ) -> String? {
        let text = utterance.text
        let words = text.tokens.filter { $0.kind == .word || $0.kind == .number || $0.kind == .entity }
        let intent = utterance.intent(expecting: Intent.ID.formCommands)?.intent
        let refuses = Self.refuses(text)
        switch slot {
        case .summary, .note:
            if slot == .summary, form.keeps(.name), form.values[.name] == nil,
                let name = FormReading.sureName(in: text)
            {
                form.values[.name] = name
                return nil
            }
            let tells = tellsWhatHappened(text, besides: reading) || slot == .summary && text.tellsTrouble
            if text.isNoise || !tells { return nil }
            // "Đền tiền đi" says what is wanted and not what happened.
            if slot == .summary, reading.remedy != nil, words.count <= Self.mostOfAWish { return nil }
            if words.count <= 5, let intent, [.thanks, .greet, .goodbye, .affirm, .wait].contains(intent) {
                return nil
            }
            if words.count < 2, form.reasks == 0, [.affirm, .greet, .thanks, nil].contains(intent) {
                return nil
            }
            form.remedy = reading.remedy ?? form.remedy
            return clipped(text.original)
        case .reference:
            if refuses || text.isNoise || reading.name != nil || isOutburst(utterance) { return nil }
            if let name = FormReading.sureName(in: text) ?? FormReading.nameWith(address.customer, in: text) {
                form.values[.name] = form.values[.name] ?? name
                return nil
            }
            if let account = FormReading.statedAccount(in: text) { return account }
            if Self.namesBusiness(text), intent?.isFAQ != true { return clipped(text.original) }
            if Self.isShortStory(utterance) {
                append(text.original, to: &form)
                return nil
            }
            if Self.isRemark(text) || Self.isOnlyWhen(text) {
                append(text.original, to: &form)
                return nil
            }
            if words.count >= 5 || intent?.isFAQ == true && words.count >= 3 {
                // More of the story instead of a code: the code is asked again.
                keepStory(utterance, reading, &form)
                return nil
            }
            let hasDigit = text.original.contains(where: \.isNumber)
            let isCode = hasDigit || text.original.contains { "_-@.".contains($0) }
            if !isCode, let intent, !intent.isFAQ || words.count > 3 || Self.asksSomething(text) {
                return nil
            }
            // "2" is no order, and no account.
            return FormReading.bareReference(in: text).flatMap {
                FormReading.isPlausible(reference: $0, in: text) ? $0 : nil
            }
        case .name:
            if isOutburst(utterance) || text.says(anyOf: ["cam on", "cam un", "thank", "thanks"]) {
                return nil
            }
            if text.tokens.allSatisfy({ Self.consents.contains($0.canonical) }) { return nil }
            let isWritten =
                words.allSatisfy { text.written($0).first?.isUppercase == true }
                || FormReading.nameToCall(in: text) != nil
            if words.count >= 5 && !isWritten || words.count >= 4 && intent?.isFAQ == true {
                keepStory(utterance, reading, &form)
                return nil
            }
            if Self.isRemark(text), FormReading.sureName(in: text) == nil {
                append(text.original, to: &form)
                return nil
            }
            if !Self.mayBeName(text, isAskedAgain: form.reasks > 0) {
                let isKnown = reading.reference != nil || reading.phone != nil || reading.email != nil
                if !isKnown, !Self.asksSomething(text), !refuses, !text.isNoise,
                    intent == nil || intent?.isFAQ == true
                {
                    append(text.original, to: &form)
                }
                return nil
            }
            // A short name may look like a question's word; a long text that matches an entry is no name.
            if refuses || (intent?.isFAQ == true && words.count > 4) { return nil }
            return FormReading.nameToCall(in: text) ?? FormReading.nameWith(address.customer, in: text)
                ?? FormReading.bareName(in: text)
        case .phone:
            if form.keeps(.name), form.values[.name] == nil, let name = FormReading.sureName(in: text) {
                form.values[.name] = name
            } else if Self.isRemark(text), reading.wrongPhoneDigits == nil, form.keeps(.summary) {
                append(text.original, to: &form)
            } else {
                keepStory(utterance, reading, &form)
            }
            return nil
        case .address:
            if refuses || text.isNoise || intent?.isFAQ == true && Self.asksSomething(text) { return nil }
            let namesRemedyOnly = reading.remedy != nil && !text.tokens.contains { $0.kind == .number }
            let address = namesRemedyOnly ? nil : FormReading.bareAddress(in: text)
            if address == nil { keepStory(utterance, reading, &form) }
            return address
        case .ticketNumber, .phoneEnding: return nil
        }
    }

    /// Keeps the story that came along with what was asked: `giải quyết giùm cái đơn DH998811 chưa giao 8 ngày`.
    func keepBeside(_ utterance: Utterance, _ before: Form, _ form: inout Form) {
        let text = utterance.text
        guard form.keeps(.summary), let told = form.values[.summary], told == before.values[.summary],
            form.asking != .summary, form.values != before.values, !text.isNoise,
            text.tellsTrouble
                || text.tokens.count(where: { $0.kind == .word && !$0.isFiller }) >= Self.fewestBeside,
            tellsWhatHappened(text, besides: utterance.reading), !Self.asksSomething(text),
            !Self.namesAnAccount(text)
        else { return }
        append(text.original, to: &form)
    }

    /// Fewer words beside a code or a number are only what leads up to it.
    private static let fewestBeside = 6

    /// Keeps more of the story, told where something else was asked, if the form has a place for it.
    private func keepStory(_ utterance: Utterance, _ reading: FormReading, _ form: inout Form) {
        let text = utterance.text
        let words = text.tokens.count { $0.kind == .word || $0.kind == .number || $0.kind == .entity }
        guard form.keeps(.summary), words >= Self.fewestOfAStory, !Self.refuses(text), !text.isNoise,
            !Self.asksSomething(text), !isOutburst(utterance),
            !text.says(anyOf: ["minh xin loi", "em xin loi", "toi xin loi", "chi xin loi", "anh xin loi"]),
            tellsWhatHappened(text, besides: reading)
        else { return }
        append(text.original, to: &form)
    }

    /// Whether a few words only say when, how much or what to do: `mua hôm rằm`, `bình 3 triệu`, `hủy dùm`.
    ///
    /// They belong to the story, and are no code, no account and no name.
    private static func isRemark(_ text: AnalyzedText) -> Bool {
        let words = text.tokens.filter { $0.kind == .word }
        guard (2...6).contains(words.count), !asksSomething(text), !refuses(text), !text.isNoise,
            !text.tokens.contains(where: { text.written($0).contains("_") })
        else { return false }
        return text.entities.contains { $0.kind == .money }
            || words.contains {
                remarks.contains($0.canonical) || !$0.hasMarks && bareRemarks.contains($0.folded)
            }
    }

    private static let remarks: Set<String> = [
        "hôm", "ngày", "tuần", "tháng", "hồi", "bữa", "sáng", "chiều", "mua", "đặt", "giao", "nhận", "lắp",
        "hủy",
        "đổi", "trả", "sửa", "gửi",
    ]
    private static let bareRemarks: Set<String> = ["hom", "ngay", "tuan", "mua", "huy", "giao", "lap"]

    /// Whether a bubble of a few words goes on with the story: `màu`, `cái áo`, `đỏ mà giao xanh`.
    private static func isShortStory(_ utterance: Utterance) -> Bool {
        let text = utterance.text
        let words = text.tokens.filter { $0.kind == .word }
        guard (1...5).contains(words.count), words.contains(where: \.hasMarks), !asksSomething(text),
            !refuses(text),
            !text.isNoise, !agrees(text), utterance.triggers.isEmpty,
            !text.original.contains(where: { "_-@.".contains($0) }),
            utterance.match.best.map(\.intent.isFAQ) != false
        else { return false }
        // One word with marks among codes (`đơn AB123`) leads up to a code.
        return !text.tokens.contains { $0.kind == .number && text.written($0).utf8.count > 3 }
            && !text.entities.contains { [.orderCode, .phone, .email].contains($0.kind) }
            && FormReading.sureName(in: text) == nil && FormReading.statedAccount(in: text) == nil
    }

    /// Whether a text may be a name where one was asked: written like one, ending like one, or said again.
    private static func mayBeName(_ text: AnalyzedText, isAskedAgain: Bool) -> Bool {
        let words = text.tokens.filter { $0.kind == .word }
        guard let last = words.last(where: { !FormReading.trailing.contains($0.folded) }) ?? words.last else {
            return false
        }
        let isCapital = words.contains { text.written($0).first?.isUppercase == true }
        return isAskedAgain || isCapital || words.count == 1 && !last.hasMarks || PersonNames.isGiven(last)
            || FormReading.nameWithAnyKinship(in: text) != nil
    }

    /// Longer ones tell more than what is wanted.
    private static let mostOfAWish = 4

    /// Shorter remarks (`tắt rồi`, `chờ xíu`) are no part of what happened.
    private static let fewestOfAStory = 4

    /// Adds words to what happened.
    func append(_ words: String, to form: inout Form) {
        form.values[.summary] = clipped(
            [form.values[.summary], words].compactMap(\.self).joined(separator: "; "))
    }

    /// Whether a message is a question by its words, as against a story told in answer to ours.
    static func asksSomething(_ text: AnalyzedText) -> Bool {
        text.original.contains("?") || endsAsking(text) || saysThatItAsks(text)
            || text.says(anyOf: askingPhrases)
    }

    /// Phrases, without marks, that ask wherever they stand.
    static let askingPhrases = [
        "bao lau", "bao nhieu", "the nao", "nhu nao", "lam sao", "tai sao", "vi sao", "o dau", "khi nao",
        "may ngay", "cach nao", "ra sao", "duoc khong", "co khong", "la gi", "gi khong", "cho hoi", "hoi ti",
        "may gio", "cho ai", "ai vay", "gi vay", "sao vay", "ai xu ly", "ai giai quyet", "thi sao",
        "ai chiu", "ai tra", "may thang", "may nam",
    ]

    /// Whether the words themselves say that something is asked: `cho mình hỏi …`, `hỏi xíu …`.
    static func saysThatItAsks(_ text: AnalyzedText) -> Bool {
        let words = Array(text.tokens.lazy.filter { $0.kind == .word }.map(\.folded).prefix(6))
        let asking = text.tokens.lazy.filter { $0.kind == .word }.prefix(6)
            .firstIndex { $0.folded == "hoi" && (!$0.hasMarks || $0.canonical == "hỏi") }
        guard asking != nil, let at = words.firstIndex(of: "hoi") else { return false }
        // "Hỏi hoài không ai trả lời" complains and asks nothing.
        if at + 1 < words.endIndex, ["hoai", "mai", "quai", "roi", "may"].contains(words[at + 1]) {
            return false
        }
        return at == words.startIndex || words[..<at].allSatisfy { aroundAsking.contains($0) }
    }

    private static let aroundAsking: Set<String> = [
        "cho", "minh", "em", "anh", "chi", "co", "chu", "bac", "toi", "tui", "con", "chau", "a", "ma", "thoi",
        "da",
        "shop", "ad", "oi", "xin", "muon", "xiu", "ti", "chut",
    ]

    /// Whether somebody says that there is no code to give: `mua ở cửa hàng nên có mã gì đâu`, `mất tin nhắn rồi`.
    static func hasNoCode(_ text: AnalyzedText) -> Bool {
        // "Không có mà shop báo …" speaks of no code.
        let isOther =
            text.tokens.contains { $0.canonical == "mà" } && !text.tokens.contains { $0.canonical == "mã" }
        return !isOther
            && text.says(anyOf: [
                "khong co ma", "co ma gi dau", "co ma nao dau", "dau co ma", "lam gi co ma", "co ma dau",
                "khong thay ma", "khong biet ma", "khong nho ma", "mat ma", "quen ma", "khong luu ma",
                "khong giu ma", "mat tin nhan", "xoa tin nhan", "mat hoa don", "mat bill", "vut hoa don",
                "vut bill", "khong con hoa don", "khong con tin nhan",
            ])
    }

    /// Whether the words refuse an answer.
    ///
    /// The matcher alone is not asked: `Dũng` is a name though it is near to `đừng`, and `Khôi` is not `khỏi`.
    static func refuses(_ text: AnalyzedText) -> Bool {
        let words = text.tokens.filter { $0.kind == .word }
        guard words.count <= 8 else { return false }
        if text.says(anyOf: ["khong bo qua", "co bo qua", "dung bo qua", "dung hong bo qua"]) {
            return false
        }
        if text.says(anyOf: ["bo qua", "quen roi"]) { return true }
        guard words.contains(where: { refusals.contains($0.canonical) }) else { return false }
        // A longer text with a "không" in it may as well tell what happened.
        return words.count <= 3 || text.says(anyOf: refusingPhrases)
    }

    private static let refusingPhrases = [
        "khong co", "khong nho", "khong biet", "khong can", "khong muon", "khong cho", "chua co",
        "khong tien",
        "khong ro", "chua biet", "khong luu", "khong giu", "khong thich", "khong dua", "khong noi",
        "thoi khoi",
        "khoi can", "khoi di", "thoi khong", "chua nho", "khong con", "khong phai", "hong co", "hong nho",
        "hong biet", "bo di",
    ]

    /// The slot that the words refuse by its name, where another is asked.
    static func slotRefused(in text: AnalyzedText, besides slot: Form.Slot) -> Form.Slot? {
        let named: [(Form.Slot, [String])] = [
            (.reference, ["ma", "ma don", "hoa don"]), (.name, ["ten"]),
            (.phone, ["so", "so dien thoai", "sdt"]),
        ]
        guard [.reference, .name, .phone].contains(slot),
            !named.contains(where: { $0.0 == slot && text.says(anyOf: $0.1) })
        else { return nil }
        return named.first { text.says(anyOf: $0.1) }?.0
    }

    /// Whether somebody asks what their name or number is wanted for: `sao phải cho số`, `xin số làm gì`.
    static func asksWhatFor(_ text: AnalyzedText) -> Bool {
        text.tokens.count <= 9 && text.says(anyOf: ["so", "sdt", "ten", "thong tin", "dien thoai"])
            && text.says(anyOf: [
                "sao phai", "sao can", "tai sao", "lam gi", "de lam chi", "lam chi", "can chi",
            ])
    }

    /// Words that agree and are no name.
    static let consents: Set<String> = [
        "đúng", "rồi", "roi", "ok", "oke", "dạ", "da", "vâng", "vang", "ừ", "u", "uh", "uhm", "ạ", "nha",
        "em", "chuẩn", "chuan", "chính", "xác", "phải",
    ]

    private static let refusals: Set<String> = [
        "không", "khong", "khỏi", "khoi", "thôi", "thoi", "chưa", "chua", "miễn", "hổng", "hông", "hong",
        "hok", "skip", "next",
    ]

    /// Whether the words say yes: in a few words, or with it in front (`ừ nhanh lên`, `đúng, mà gọi sau 6h nha`).
    static func agrees(_ text: AnalyzedText) -> Bool {
        let words = text.tokens.filter { $0.kind != .punctuation && $0.kind != .emoji }
        if words.count <= 4, text.says(anyOf: ["phai roi", "phai do"]) { return true }
        guard !objects(text) else { return false }
        if words.count <= 5, !asksSomething(text),
            text.says(anyOf: shortConsents)
                || words.first.map({ southernYes.contains($0.canonical) }) == true
                    && !text.says(anyOf: ["o thi", "u thi", "ma", "de", "them", "xem", "ghi", "sua"])
        {
            return true
        }
        if let first = words.indices.first(where: { !["da", "a"].contains(words[$0].folded) }),
            words.count <= 14,
            isYes(words, first, opening), !asksSomething(text)
        {
            return true
        }
        return words.count <= 6 && words.indices.contains { isYes(words, $0, agreeing) }
    }

    /// Whether a word says yes where it stands; `dùng`, `đừng` and a bare `dung` before a verb do not.
    private static func isYes(_ words: [Token], _ index: Int, _ list: Set<String>) -> Bool {
        let word = words[index]
        guard list.contains(word.folded) else { return false }
        guard word.folded == "dung" else { return true }
        if word.hasMarks { return word.canonical == "đúng" }
        let next = index + 1 < words.count ? words[index + 1].folded : ""
        return next.isEmpty
            || [
                "roi", "do", "vay", "a", "nha", "nhe", "het", "em", "shop", "ok", "y", "nhanh", "le", "luon",
                "r",
            ].contains(next)
    }

    /// Whether somebody agrees to one thing and not to another, or only sounds so: `ok nhưng sai tên`, `đúng mà đổi số
    /// khác`, `đúng là làm ăn chán đời`.
    private static func objects(_ text: AnalyzedText) -> Bool {
        text.tokens.contains {
            objecting.contains($0.folded) || ["đổi", "đừng", "chờ", "đợi", "dừng"].contains($0.canonical)
        }
            || text.says(anyOf: [
                "doi so", "doi ten", "doi ma", "doi dia chi", "doi lai", "doi sang", "dung gui", "dung goi",
                "dung lam",
                "dung co", "dung la", "de mai", "de toi mai", "roi hay", "lam an", "kieu gi", "sao ghi",
                "doi y",
            ])
    }

    /// A yes of a few words.
    private static let shortConsents = [
        "hop ly", "the di", "vay di", "lam di", "giup minh nhe", "giup em nhe", "giup toi nhe", "chot",
        "nhat tri", "dong y", "chuan luon", "chuan roi", "gui giup", "ok la",
    ]
    /// `ừa`, `ờ` and how `ok` is typed; without marks they would be other words.
    private static let southernYes: Set<String> = [
        "ừa", "ờ", "ừ", "uk", "ukm", "ukie", "uki", "oki", "okela", "yep", "yup", "yeah", "uh",
    ]

    private static let opening: Set<String> = [
        "dung", "u", "uh", "uhm", "um", "ok", "oke", "okie", "vang", "chuan", "duoc",
    ]
    private static let agreeing: Set<String> = [
        "dung", "ok", "oke", "okie", "gui", "vang", "chuan", "duoc", "xac", "yes", "chinh",
    ]
    private static let objecting: Set<String> = [
        "khong", "chua", "sai", "sua", "nham", "lon", "khac", "thoi", "khoi", "nhung", "khoan", "huy", "chan",
    ]
}
