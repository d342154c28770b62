import CustomerCare
import HTTPTypes

/// Words of an agent: not blank, not longer than a message may be.
struct WordsForm: Decodable, Sendable {
    var words: String

    enum CodingKeys: String, CodingKey { case words }

    init(from decoder: any Decoder) throws {
        words = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .words)
            .replacing("\r\n", with: "\n")
        guard words.contains(where: { !$0.isWhitespace }), words.count <= 4000 else {
            throw WebError(.badRequest, .invalidField, "no words", field: "words")
        }
    }
}

/// A move to a stage; a blank note is none.
struct MoveForm: Decodable, Sendable {
    var stage: Stage
    var note: String?

    enum CodingKeys: String, CodingKey { case stage, note }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        stage = try container.decode(Stage.self, forKey: .stage)
        note = ContactForm.value(try container.decodeIfPresent(String.self, forKey: .note))
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

struct ContactForm: Decodable, Sendable {
    var name: String?
    var phone: String?
    var email: String?
    var address: String?

    /// A field's text; nothing where it is blank.
    static func value(_ text: String?) -> String? {
        guard let text, text.contains(where: { !$0.isWhitespace }) else { return nil }
        return text
    }
}
