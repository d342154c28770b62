/// The sentences of the assistant that belong to no FAQ entry, by response name.
///
/// Each has one or more variants; the conversation takes them in turn, so that the same sentence is not
/// said twice in a row. A response of the same name in `Intents/` or `Corpus/` replaces them.
/// `{goi}` is what we call the customer, `{xung}` what we call ourselves.
package enum Phrasebook {
    /// The variants of a sentence, never empty for the names in ``names``.
    package static func variants(of name: String) -> [String] { book[name] ?? [] }

    package static var names: [String] { book.keys.sorted() }

    /// Fills placeholders and capitalises one that opens a sentence.
    ///
    /// A customer never reads a placeholder: one that `company.yml` lacks is said in general words where there
    /// are some, and else the sentence that needs it is left out. `hoidap check` reports it to the authors.
    package static func fill(_ text: String, _ values: [String: String]) -> String {
        fill(text) { values[$0] }
    }

    /// The same with the values looked up one by one.
    static func fill(_ text: String, value: (String) -> String?) -> String {
        guard text.utf8.contains(open) else { return text }
        var text = text
        return text.withUTF8 { bytes in
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count + bytes.count / 2)
            var start = 0
            while start < bytes.count {
                let end = endOfSentence(bytes, from: start)
                let before = result.count
                if !append(bytes[start..<end], to: &result, value) {
                    result.removeLast(result.count - before)
                }
                start = end
            }
            while let last = result.last, isBlank(last) { result.removeLast() }
            return String(decoding: result, as: UTF8.self)
        }
    }

    /// Adds one sentence; false when it needs a value that nobody gave.
    private static func append(
        _ sentence: Slice<UnsafeBufferPointer<UInt8>>, to result: inout [UInt8], _ value: (String) -> String?
    ) -> Bool {
        var rest = sentence
        while let start = rest.firstIndex(of: open) {
            result += rest[..<start]
            guard let end = rest[start...].firstIndex(of: close) else {
                result += rest[start...]
                return true
            }
            let name = rest[(start + 1)..<end]
            rest = rest[(end + 1)...]
            guard isPlaceholder(name) else {
                result.append(open)
                result += name
                result.append(close)
                continue
            }
            let key = String(decoding: name, as: UTF8.self)
            guard let value = value(key) ?? general[key] else { return false }
            if opensSentence(result) {
                result += value.prefix(1).uppercased().utf8
                result += value.dropFirst().utf8
            } else {
                result += value.utf8
            }
        }
        result += rest
        return true
    }

    private static let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))

    /// What is said where a company gave no value of its own.
    private static let general = [
        "company": "công ty", "hotline": "tổng đài", "hotline_hours": "trong giờ làm việc",
        "complaint_first_reply": "thời gian sớm nhất",
    ]

    private static func isPlaceholder(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        !name.isEmpty
            && name.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
            }
    }

    /// Where the sentence that begins at `start` ends, with the blanks behind it.
    private static func endOfSentence(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            let isMark = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
            guard
                byte == UInt8(ascii: "\n")
                    || isMark && (index == bytes.count || isBlank(bytes[index]))
            else { continue }
            while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
            return index
        }
        return index
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func opensSentence(_ before: [UInt8]) -> Bool {
        guard let last = before.last(where: { $0 != UInt8(ascii: " ") }) else { return true }
        return ".!?\n".utf8.contains(last)
    }

    private static let book: [String: [String]] = {
        var all = conversation
        all.merge(understanding) { first, _ in first }
        all.merge(care) { first, _ in first }
        all.merge(forms) { first, _ in first }
        all.merge(sessions) { first, _ in first }
        return all
    }()

    private static let conversation: [String: [String]] = [
        "utter_greet": [
            "Dạ, {xung} chào {goi} ạ. {goi} cần {xung} hỗ trợ gì ạ?",
            "Dạ, {xung} nghe đây ạ. {goi} cứ nói, {xung} hỗ trợ ngay ạ.",
        ],
        "utter_goodbye": [
            "Dạ, {xung} cảm ơn {goi} đã nhắn. {goi} cần gì thêm cứ nhắn {xung} nhé. Chúc {goi} một ngày vui ạ!"
        ],
        "utter_thanks": [
            "Dạ, không có gì ạ. {goi} cần gì thêm cứ nhắn {xung} nhé.",
            "Dạ, được giúp {goi} là {xung} vui rồi ạ. Cần gì thêm {goi} cứ nhắn {xung} ạ.",
        ],
        "utter_affirm": [
            "Dạ vâng ạ. {goi} cần {xung} hỗ trợ thêm gì không ạ?",
            "Dạ, {xung} vẫn ở đây ạ. {goi} muốn hỏi gì tiếp cứ nhắn {xung} nhé.",
        ],
        "utter_deny": [
            "Dạ vâng. Khi nào cần, {goi} cứ nhắn {xung} ạ.",
            "Dạ, {xung} hiểu rồi ạ. {goi} muốn hỏi điều gì khác thì nói {xung} nghe nhé.",
        ],
        "utter_help": [
            "Dạ, {xung} trả lời được các câu hỏi về đơn hàng, đổi trả, bảo hành, cước phí, internet, truyền hình, phần mềm bán hàng và tích điểm. {xung} cũng ghi nhận khiếu nại, tra phiếu và nối {goi} với nhân viên ạ."
        ],
        "utter_bot_challenge": [
            "Dạ, {xung} là trợ lý tự động của {company} ạ. {goi} muốn gặp nhân viên thì chỉ cần nhắn \"gặp nhân viên\" là {xung} chuyển ngay ạ."
        ],
        "utter_wait": [
            "Dạ, {goi} cứ thong thả, {xung} đợi ạ.",
            "Dạ vâng, {xung} vẫn ở đây, {goi} cần thì nhắn {xung} ạ.",
        ],
        "utter_hurry": [
            "Dạ, {xung} xin lỗi đã để {goi} đợi. {goi} nói giúp {xung} điều cần nhất, {xung} xử lý ngay ạ.",
            "Dạ, {xung} đây ạ, mong {goi} thông cảm. Nếu gấp, {goi} gọi {hotline} hoặc nhắn \"gặp nhân viên\" giúp {xung} ạ.",
        ],
        "utter_address_form": [
            "Dạ, {xung} nhớ rồi ạ. {goi} cần {xung} hỗ trợ gì ạ?",
            "Dạ, {xung} xin lỗi đã gọi chưa đúng ạ. {goi} cần gì cứ nhắn {xung} nhé.",
        ],
        "utter_address_form_ask": [
            "Dạ, {xung} xin lỗi ạ. {xung} gọi {goi} là anh, chị, cô, chú hay bác cho đúng ạ?"
        ],
        "utter_more": [
            "Dạ, {goi} muốn biết kỹ hơn phần nào ạ? {goi} hỏi cụ thể giúp {xung}, hoặc nhắn \"gặp nhân viên\" để được tư vấn trực tiếp ạ."
        ],
        "utter_praise": [
            "Dạ, {xung} cảm ơn {goi} nhiều lắm ạ. Cả đội bên {xung} đọc được chắc vui lắm ạ.",
            "Dạ, nghe {goi} nói vậy cả đội vui lắm ạ. {xung} cảm ơn {goi} ạ.",
        ],
        "utter_nothing_yet": [
            "Dạ, {xung} chưa nói gì trước đó ạ. {goi} cần {xung} hỗ trợ gì ạ?",
            "Dạ, {goi} cứ hỏi về đơn hàng, dịch vụ hay khiếu nại, {xung} trả lời ngay ạ.",
        ],
        "utter_nothing_to_choose": [
            "Dạ, {xung} chưa đưa ra lựa chọn nào ạ. {goi} nói giúp {xung} điều {goi} cần nhé.",
            "Dạ, hiện chưa có mục nào để chọn ạ. {goi} cần {xung} hỗ trợ gì ạ?",
        ],
        "utter_repeat": ["Dạ, {xung} nhắc lại ạ: {last}"],
        "utter_sad": [
            "Dạ, {goi} gặp chuyện gì không vui ạ? {goi} kể {xung} nghe, {xung} giúp được gì {xung} làm ngay ạ."
        ],
        "utter_glad": [
            "Dạ, {xung} cảm ơn {goi} ạ. {goi} cần gì cứ nhắn {xung} nhé.",
            "Dạ, {xung} vui lắm ạ. {goi} cần {xung} giúp gì nữa không ạ?",
        ],
        "utter_sticker": [
            "Dạ, {xung} đây ạ. {goi} cần {xung} giúp gì cứ nhắn nhé.",
            "Dạ, {goi} nhắn giúp {xung} đôi chữ để {xung} hỗ trợ ạ.",
            "Dạ, {xung} chưa hiểu hình này ạ. {goi} gõ vài chữ, hoặc nhắn \"gặp nhân viên\" giúp {xung} nhé.",
        ],
        "utter_not_stored": [
            "Dạ, {xung} xin lỗi, hệ thống đang trục trặc nên {xung} chưa ghi nhận được tin nhắn của {goi}. {goi} vui lòng nhắn lại sau ít phút hoặc gọi {hotline} giúp {xung} ạ."
        ],
    ]

    private static let understanding: [String: [String]] = [
        "utter_did_you_mean": [
            "Dạ, có phải {goi} muốn hỏi về một trong các ý sau không ạ?",
            "Dạ, {xung} chưa chắc mình hiểu đúng. {goi} chọn giúp {xung} ý gần nhất ạ:",
        ],
        "utter_did_you_mean_one": ["Dạ, có phải {goi} muốn hỏi về \"{label}\" không ạ?"],
        "utter_rephrase": [
            "Dạ, {xung} chưa hiểu rõ ý {goi}. {goi} nói cụ thể hơn giúp {xung} được không ạ?",
            "Dạ, {xung} xin lỗi, câu này {xung} chưa rõ. {goi} cho {xung} biết {goi} cần hỗ trợ về sản phẩm hay dịch vụ nào ạ?",
        ],
        "utter_rephrase_topic": [
            "Dạ, về \"{label}\", {goi} cần {xung} giúp thêm gì ạ? {goi} nói rõ hơn một chút, hoặc để nhân viên tư vấn kỹ cho {goi} nhé."
        ],
        "utter_rephrase_denied": [
            "Dạ, vậy {goi} nói lại theo cách khác giúp {xung} nhé, ví dụ tên dịch vụ và điều {goi} cần ạ.",
            "Dạ, {xung} hiểu lầm rồi, {xung} xin lỗi ạ. {goi} nói rõ thêm một chút giúp {xung} nhé?",
        ],
        "utter_offer": [
            "Dạ, {xung} xin lỗi vì vẫn chưa hiểu đúng ý {goi}. {goi} muốn gặp nhân viên, hay để {xung} ghi phiếu cho nhân viên trả lời trong {complaint_first_reply} ạ?",
            "Dạ, câu này {xung} chưa trả lời được ạ. {xung} mời nhân viên hỗ trợ {goi}, hoặc ghi lại thành phiếu để bên {xung} phản hồi trong {complaint_first_reply}, được không ạ?",
            "Dạ, để {goi} khỏi mất thời gian, {goi} chọn giúp {xung}: gặp nhân viên ngay, hay {xung} ghi phiếu để bên {xung} liên hệ lại trong {complaint_first_reply} ạ?",
        ],
        "utter_out_of_scope": [
            "Dạ, chuyện này nằm ngoài phần {xung} hỗ trợ được ạ. {xung} giúp được về đơn hàng, dịch vụ và khiếu nại, {goi} cần gì cứ nhắn {xung} nhé.",
            "Dạ, {xung} xin lỗi, {xung} chỉ rành việc của {company} thôi ạ. {goi} cần hỗ trợ về sản phẩm hay dịch vụ nào thì nói {xung} nghe nhé.",
        ],
        "utter_faq_again": [
            "Dạ, như {xung} vừa nói: {answer} {goi} còn chưa rõ chỗ nào thì nói {xung} nghe nhé."
        ],
        "utter_again": [
            "Dạ, {xung} xin nhắc lại ạ.",
            "Dạ, {xung} chưa theo kịp ý {goi}, {xung} xin phép nhắc lại ạ.",
            "Dạ, {goi} thông cảm giúp {xung} ạ.",
        ],
        "utter_thumbs_up": [
            "Dạ, giúp được {goi} là {xung} mừng ạ. Cần gì thêm {goi} cứ nhắn {xung} nhé.",
            "Dạ, {xung} cảm ơn {goi} ạ. {goi} hỏi thêm gì cứ nhắn {xung} nhé.",
        ],
        "utter_thumbs_down": [
            "Dạ, {xung} xin lỗi vì câu trả lời chưa đúng ý {goi}. {goi} nói rõ thêm giúp {xung}, hoặc chọn gặp nhân viên hay để {xung} ghi phiếu ạ.",
            "Dạ, {xung} ghi nhận là câu này chưa giúp được {goi}, {xung} xin lỗi ạ. {goi} muốn gặp nhân viên hay để {xung} ghi phiếu ạ?",
        ],
        "utter_complain_how": [
            "Dạ, {goi} chỉ cần kể chuyện ngay tại đây, {xung} ghi thành phiếu và báo số phiếu liền ạ. {goi} muốn {xung} ghi luôn không ạ?"
        ],
        "utter_choice_gone": [
            "Dạ, mục này vừa được cập nhật nên {xung} không còn câu trả lời cũ. {goi} nhắn lại câu hỏi giúp {xung} ạ."
        ],
    ]
}
