import BenchmarkText

/// What the senders say.
extension LineMaker {
    mutating func words(of sender: String, _ offered: [String]) -> String {
        switch random.below(10) {
        case 0, 1:
            var text = String(decoding: Mutation.next(&random), as: UTF8.self)
            if random.below(40) == 0 {
                text = String(repeating: text + " ", count: 1 + 3000 / (text.utf8.count + 1))
            }
            return text
        case 2, 3: return offered.isEmpty ? "ok" : offered[random.below(offered.count)]
        case 4: return Self.payloads[random.below(Self.payloads.count)]
        case 5: return phone(of: sender)
        default: return script(random.below(Self.lines.count))
        }
    }

    func script(_ index: Int) -> String { Self.lines[index % Self.lines.count] }

    /// A number that nobody else says: a reply that holds it belongs to its sender.
    func phone(of sender: String) -> String { Self.phone(of: sender) ?? "0901234567" }

    /// Digits that follow from the sender's number, which is the last part of its name.
    static func phone(of sender: String) -> String? {
        guard let number = sender.split(separator: "-").last.flatMap({ Int($0) }) else { return nil }
        let digits = String(number)
        return phonePrefix + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    static let phonePrefix = "0977"

    private static let payloads = [
        "/restart", "/affirm", "/deny", "/complain", "/complain{\"category\":\"doi_tra\"}",
        "/faq/doi_tra_cach_lam",
        "/rate{\"score\":\"5\"}", "/x{", "/", "//", "/complain{\"category\":1}",
        "/ask_human{\"a\":{\"b\":[]}}",
    ]

    private static let lines = [
        "alo shop oi", "doi tra trong bao lau z", "phí ship bao nhiêu ạ", "gặp nhân viên", "thôi khỏi",
        "dung roi",
        "app loi hoai bực quá, tui muốn khiếu nại", "bỏ qua", "em tên là Lan", "cần sửa", "sửa số điện thoại",
        "1", "2",
        "3", "khách hàng chửi shop lừa đảo", "phiếu KN-2026-000001 tới đâu rồi", "KN-2026-000001",
        "cảm ơn em nhiều",
        "lan@example.com", "đơn DH123456 giao thiếu 2 cái áo",
        "mua rồi có đổi lại được không, bảo hành mấy tháng",
        "hoàn tiền 1.200.000đ cho tui", "tôi tự tử cho coi", "12 Lê Lợi, quận 1", "không", "ừ", "ok", "5 sao",
        "chào bác", "con hỏi chút ạ", "xin đóng phiếu", "mở lại phiếu", "vẫn chưa được", "hôm qua", "?",
        "....", "😀",
    ]
}
