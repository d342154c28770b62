import HTTPTypes

/// The body of `POST /webhooks/rest/webhook`: Rasa's, with the line protocol's members.
struct MessageRequest: Decodable, Sendable {
    /// Who writes; a visitor of the widget is told by its session and may leave it out.
    var sender: String?
    var message: String
    var messageID: String?
    var channel: String
    /// Whether the peer vouches for a payload that was not offered.
    var isTrusted: Bool

    enum CodingKeys: String, CodingKey {
        case sender, message, trusted
        case messageID = "message_id"
        case channel = "input_channel"
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        sender = try container.decodeIfPresent(String.self, forKey: .sender)
        message = try container.decode(String.self, forKey: .message)
        messageID = try container.decodeIdentifier(forKey: .messageID)
        channel = try container.decodeIfPresent(String.self, forKey: .channel) ?? "rest"
        isTrusted = try container.decodeIfPresent(Bool.self, forKey: .trusted) ?? false
        try Self.check(sender, "sender")
        try Self.check(messageID, "message_id")
        try Self.check(channel, "input_channel")
    }

    /// Names of peers are keys, not texts; the same bound as on lines.
    static let maximumName = 256

    private static func check(_ name: String?, _ field: String) throws(WebError) {
        guard let name else { return }
        guard !name.isEmpty else {
            throw WebError(.badRequest, .invalidField, "\"\(field)\" is empty", field: field)
        }
        guard name.utf8.count <= maximumName else {
            throw WebError(
                .badRequest, .invalidField, "\"\(field)\" is longer than \(maximumName) bytes", field: field,
                limit: maximumName)
        }
        guard !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw WebError(
                .badRequest, .invalidField, "\"\(field)\" holds a control character", field: field)
        }
    }
}

extension KeyedDecodingContainer {
    /// An identifier: a string, or a whole number, which some peers send; null is as good as none.
    func decodeIdentifier(forKey key: Key) throws -> String? {
        do {
            return try decodeIfPresent(String.self, forKey: key)
        } catch DecodingError.typeMismatch {
            guard let number = try? decode(Int64.self, forKey: key) else {
                throw WebError(
                    .badRequest, .wrongType, "\"\(key.stringValue)\" must be a string or a whole number",
                    field: key.stringValue)
            }
            return String(number)
        }
    }
}
