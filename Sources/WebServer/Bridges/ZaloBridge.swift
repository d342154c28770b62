import Foundation
import HTTPTypes
import HoiDap
import Hummingbird

/// Zalo Official Account: events are signed with the account's secret, replies go to the consultation message.
///
/// https://developers.zalo.me/docs/official-account
struct ZaloBridge: Bridge {
    let name = "zalo"
    let appID: String
    /// "OA Secret Key" of the webhook's page.
    let secret: String
    let accessToken: String
    var url = "https://openapi.zalo.me"

    /// Characters of a message, at most.
    private static let textLimit = 2000

    private struct Document: Decodable {
        struct Party: Decodable { var id: String }
        struct Message: Decodable {
            var id: String
            var text: String?

            enum CodingKeys: String, CodingKey {
                case text
                case id = "msg_id"
            }
        }

        var event: String
        var timestamp: String
        var sender: Party?
        var message: Message?

        enum CodingKeys: String, CodingKey {
            case timestamp, sender, message
            case event = "event_name"
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            event = try container.decode(String.self, forKey: .event)
            timestamp = try container.decodeIdentifier(forKey: .timestamp) ?? ""
            sender = try container.decodeIfPresent(Party.self, forKey: .sender)
            message = try container.decodeIfPresent(Message.self, forKey: .message)
        }
    }

    private struct Outgoing: Encodable {
        struct Recipient: Encodable {
            var user: String

            enum CodingKeys: String, CodingKey { case user = "user_id" }
        }
        struct Message: Encodable {
            var text: String
            var quotes: String?

            enum CodingKeys: String, CodingKey {
                case text
                case quotes = "quote_message_id"
            }
        }

        var recipient: Recipient
        var message: Message
    }

    func messages(of call: BridgeCall) throws(WebError) -> [BridgeMessage] {
        let document = try Request.decode(Document.self, from: call.body)
        // mac = sha256(appId + data + timestamp + secret)
        let given = call.headers[.zaloSignature] ?? ""
        let mac = given.hasPrefix("mac=") ? String(given.dropFirst(4)) : given
        let parts = [
            Data(appID.utf8), Data(call.body.readableBytesView), Data(document.timestamp.utf8),
            Data(secret.utf8),
        ]
        guard BridgeProof.isDigest(mac, of: parts) else { throw .wrongSignature }
        guard document.event == "user_send_text", let user = document.sender?.id,
            let message = document.message, let text = message.text
        else { return [] }
        return [BridgeMessage(sender: "\(name):\(user)", text: text, id: message.id)]
    }

    func posts(of turn: AssistantTurn, to message: BridgeMessage) -> [BridgePost] {
        guard let user = user(of: message.sender) else { return [] }
        // Replies are counted, eight to a question, so all of them go out as one.
        let text = turn.replies.map(BridgeText.numbered).joined(separator: "\n\n")
        return BridgeText.parts(text, limit: Self.textLimit).map { post($0, to: user, quoting: message.id) }
    }

    func posts(ofAgent text: String, to recipient: String) -> [BridgePost] {
        guard let user = user(of: recipient) else { return [] }
        return BridgeText.parts(text, limit: Self.textLimit).map { post($0, to: user, quoting: nil) }
    }

    private func post(_ text: String, to user: String, quoting id: String?) -> BridgePost {
        BridgePost(
            "\(url)/v3.0/oa/message/cs", headers: ["access_token": accessToken],
            json: Outgoing(recipient: .init(user: user), message: .init(text: text, quotes: id)))
    }
}

extension HTTPField.Name {
    static let zaloSignature = HTTPField.Name(staticName: "X-ZEvent-Signature")
}
