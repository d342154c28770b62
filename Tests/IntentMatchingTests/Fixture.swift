import IntentMatching

/// A small knowledge base that the tests of this room share.
enum Fixture {
    static let knowledge = KnowledgeBase(intents: [
        intent("greet", ["xin chào", "alo shop ơi", "chào em"]),
        intent("affirm", ["ok", "đúng rồi", "ừ được"]),
        intent("deny", ["không", "ko", "không phải"]),
        intent("cancel", ["thôi khỏi", "hủy đi", "khỏi nữa"]),
        intent("insult", ["lừa đảo", "đồ lừa đảo", "đm shop"]),
        intent(
            "faq/doi_tra",
            ["đổi trả trong bao lâu", "mua rồi có đổi lại được không", "thời hạn đổi trả hàng"]),
        intent("faq/phi_ship", ["phí ship bao nhiêu", "giao hàng tốn bao nhiêu tiền"]),
        intent("faq/mat_khau", ["quên mật khẩu thì làm sao", "lấy lại mật khẩu"]),
    ])

    static func intent(_ id: String, _ examples: [String]) -> Intent {
        Intent(id: Intent.ID(id), examples: examples.map { Example(text: $0) })
    }
}
