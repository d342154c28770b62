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
        try PeerName.check(sender, "sender")
        try PeerName.check(messageID, "message_id")
        try PeerName.check(channel, "input_channel")
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
