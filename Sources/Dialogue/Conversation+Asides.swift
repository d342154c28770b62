import CustomerCare
import IntentMatching
import VietnameseText

/// What is said to us while a form is filled and is no answer to its question.
extension Conversation {
    /// The sentence that answers words meant for us, before the form asks on: `bao giờ tới`, `giúp gấp giùm cái`.
    static func remarkToUs(_ utterance: Utterance, in form: Form) -> String? {
        let text = utterance.text
        if asksWhenDone(text) { return "utter_form_when" }
        if form.kind == .complaint, form.asking != .summary, text.tokens.count <= 6, asksToComplain(text) {
            return "utter_form_under_way"
        }
        if text.tokens.count <= longestRemark, !text.tellsTrouble,
            let aside = asides.first(where: { text.says(anyOf: $0.0) && (form.asking != .summary || !$0.2) })
        {
            guard aside.1 == "utter_form_optional", let slot = form.asking, !form.isOptional(slot) else {
                return aside.1
            }
            return form.kind == .eraseData ? "utter_why_contact_erase" : nil
        }
        guard form.asking != .summary, text.tokens.count <= longestRemark, !text.tellsTrouble else {
            return nil
        }
        if text.says(anyOf: ["minh xin loi", "em xin loi", "toi xin loi", "chi xin loi", "anh xin loi"]) {
            return "utter_form_no_worries"
        }
        let hurries =
            text.tokens.count <= 6
            && text.says(anyOf: [
                "giup gap", "gap lam", "gap qua", "dang gap", "can gap", "nhanh len", "nhanh giup", "le len",
            ])
        return hurries ? "utter_form_hurry" : nil
    }

    /// Whether a question in a form is when it will be done: `khi nào xong`, `bao lâu thì có người gọi`.
    static func asksWhenDone(_ text: AnalyzedText) -> Bool {
        text.tokens.count <= 8
            && text.says(anyOf: [
                "khi nao", "bao gio", "bao lau", "chung nao", "may ngay", "bao h", "bao jo", "khi mo",
            ])
            && text.says(anyOf: [
                "xong", "ket qua", "tra loi", "giai quyet", "xu ly", "lien he", "goi", "phan hoi", "co nguoi",
            ])
            || text.tokens.count <= 6 && text.paddedWords.text.hasSuffix(" toi ")
                && text.says(anyOf: ["bao gio", "bao jo", "khi nao", "khi mo", "chung nao"])
    }

    /// Longer messages tell or ask something of their own.
    private static let longestRemark = 9

    /// What is asked of the form itself, the sentence that answers it, and whether a story may hold the same words.
    private static let asides: [([String], String, Bool)] = [
        (
            [
                "hoi ma lam gi", "ma don lam gi", "ma lam gi", "hoi ma don lam", "can ma lam", "lay ma lam",
                "sao phai co ma", "sao can ma", "lam gi ma hoi ma", "sao phai cho ma",
            ], "utter_why_reference", false
        ),
        (
            [
                "khong cho thi", "khong dua thi", "khong co thi sao", "khong cho so thi", "bat buoc",
                "an danh",
                "giau ten", "khong noi ten duoc", "khong cho duoc khong", "khong cho co sao",
            ], "utter_form_optional", true
        ),
        (
            [
                "co phai dong tien khong", "co mat phi khong", "mat phi khong", "co ton tien khong",
                "phai tra tien khong", "co tinh phi khong", "phai dong tien khong",
            ], "utter_form_free", true
        ),
        (["cam on", "cam un", "thank", "thanks", "tks"], "utter_form_thanks", true),
    ]

    /// Whether somebody has to leave off for a while: `khoan đã`, `tối về gửi`, `mai mình gửi mã sau`.
    static func pauses(_ text: AnalyzedText) -> Bool {
        guard text.tokens.count <= longestRemark, !asksSomething(text), !text.tellsTrouble,
            !text.entities.contains(where: { [.phone, .email, .orderCode, .ticketCode].contains($0.kind) })
        else { return false }
        if text.says(anyOf: ["nhan vien", "shop", "shipper", "tho", "im", "mat hut"])
            || text.tokens.contains(where: { ["mà", "đổi"].contains($0.canonical) })
        {
            return false
        }
        let words = text.tokens.filter { $0.kind == .word && !$0.isFiller }.map(\.canonical)
        return words == ["khoan"] || text.says(anyOf: pauseWords)
    }

    private static let pauseWords = [
        "khoan da", "khoan khoan", "doi ti", "doi chut", "doi xiu", "doi minh", "doi em ti", "cho ti da",
        "cho chut",
        "cho xiu", "lat nua", "ti nua", "chut nua", "toi ve gui", "ve nha gui", "toi ve nhan", "mai gui",
        "mai minh gui",
        "mai em gui", "mai toi gui", "mai nhan", "chieu noi tiep", "toi noi tiep", "mai noi tiep", "noi sau",
        "noi chuyen sau", "gui sau", "ranh gui", "ranh nhan", "dang lai xe", "dang chay xe", "dang hop",
        "dang o ngoai duong", "de chieu", "de toi gui", "de mai gui", "de tim lai", "de minh tim",
        "de em tim",
        "de toi tim", "de tui tim", "de kiem lai", "de xem lai roi",
    ]

    /// Whether a message only says never mind: `à mà thôi`.
    static func isNeverMind(_ text: AnalyzedText) -> Bool {
        let words = text.tokens.filter { $0.kind == .word }
        return words.count <= 5 && words.contains { ["thôi", "thoi", "thui"].contains($0.canonical) }
            && words.allSatisfy { neverMind.contains($0.folded) }
    }

    private static let neverMind: Set<String> = [
        "a", "u", "ma", "thoi", "thui", "da", "em", "shop", "nhe", "nha", "vay", "khoi", "luon", "kho", "ban",
        "ad",
    ]
}
