import CustomerCare
import HTTPTypes

/// Words of an agent: not blank, not longer than a message may be.
struct WordsForm: Decodable, Sendable {
    var words: String

    /// Characters, at most.
    static let longest = 4000

    enum CodingKeys: String, CodingKey { case words }

    init(from decoder: any Decoder) throws {
        words = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .words)
            .replacing("\r\n", with: "\n")
        guard !words.isBlank else {
            throw WebError(
                .badRequest, .missingField, "\"words\" is blank", field: "words", limit: Self.longest)
        }
        try FormField.require("words", words, within: Self.longest)
    }
}

/// The fields of the agents' forms.
enum FormField {
    /// As the pages call them.
    static let labels = [
        "words": "Nội dung", "note": "Ghi chú", "stage": "Giai đoạn", "category": "Loại",
        "whom": "Đang chờ ai",
        "name": "Tên", "phone": "Điện thoại", "email": "E-mail", "address": "Địa chỉ", "question": "Câu hỏi",
        "intent": "Chủ đề",
    ]

    static func label(_ name: String) -> String { labels[name] ?? name }

    /// - Throws: a ``WebError`` that names the field and the bound.
    static func require(_ name: String, _ text: String, within limit: Int) throws(WebError) {
        guard text.count <= limit else {
            throw WebError(
                .badRequest, .invalidField, "\"\(name)\" is longer than \(limit) characters", field: name,
                limit: limit)
        }
    }
}

/// A move to a stage; a blank note is none.
struct MoveForm: Decodable, Sendable {
    var stage: Stage
    var note: String?

    /// Characters of the note, at most.
    static let longest = 1000

    enum CodingKeys: String, CodingKey { case stage, note }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        stage = try container.decode(Stage.self, forKey: .stage)
        note = try container.decodeIfPresent(String.self, forKey: .note).unlessBlank
        if let note { try FormField.require("note", note, within: Self.longest) }
    }
}

struct CategoryForm: Decodable, Sendable {
    var category: String
}

/// Whom a ticket waits for; a blank name is nobody.
struct WaitForm: Decodable, Sendable {
    var whom: Waiting?

    enum CodingKeys: String, CodingKey { case whom }

    init(from decoder: any Decoder) throws {
        let name = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .whom)
        whom = Waiting(rawValue: name)
        guard whom != nil || name.isEmpty else {
            throw WebError(.badRequest, .invalidField, "nobody is called so", field: "whom")
        }
    }
}

/// How a customer can be reached, as an agent typed it; what is blank is taken away.
struct ContactForm: Decodable, Sendable {
    var name: String?
    var phone: String?
    var email: String?
    var address: String?
}

/// Taking a ticket and its conversation.
struct TakeForm: Decodable, Sendable {
    /// Who is known to hold the conversation, where it is taken from them nevertheless.
    var from: String?
}
