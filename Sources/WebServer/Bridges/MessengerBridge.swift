import HTTPTypes
import HoiDap
import Hummingbird

/// Facebook Messenger: events are signed with the app's secret, replies go to the Send API.
///
/// https://developers.facebook.com/docs/messenger-platform
struct MessengerBridge: Bridge {
    let name = "messenger"
    /// What the platform shows when the webhook is set up.
    let verifyToken: String
    let appSecret: String
    let pageToken: String
    var url = "https://graph.facebook.com/v21.0"

    /// Characters of a message and of a quick reply, and quick replies, at most.
    private static let textLimit = 2000
    private static let titleLimit = 20
    private static let choiceLimit = 13

    private struct Document: Decodable {
        struct Entry: Decodable { var messaging: [Item]? }
        struct Party: Decodable { var id: String }
        struct QuickReply: Decodable { var payload: String }
        struct Message: Decodable {
            var mid: String
            var text: String?
            var isEcho: Bool?
            var quickReply: QuickReply?

            enum CodingKeys: String, CodingKey {
                case mid, text
                case isEcho = "is_echo"
                case quickReply = "quick_reply"
            }
        }
        struct Postback: Decodable {
            var mid: String?
            var payload: String?
        }
        struct Item: Decodable {
            var sender: Party?
            var timestamp: Int64?
            var message: Message?
            var postback: Postback?
        }

        var object: String
        var entry: [Entry]
    }

    private struct Outgoing: Encodable {
        struct Recipient: Encodable { var id: String }
        struct QuickReply: Encodable {
            var contentType = "text"
            var title: String
            var payload: String

            enum CodingKeys: String, CodingKey {
                case title, payload
                case contentType = "content_type"
            }
        }
        struct Message: Encodable {
            var text: String
            var quickReplies: [QuickReply]?

            enum CodingKeys: String, CodingKey {
                case text
                case quickReplies = "quick_replies"
            }
        }

        var recipient: Recipient
        var type = "RESPONSE"
        var message: Message

        enum CodingKeys: String, CodingKey {
            case recipient, message
            case type = "messaging_type"
        }
    }

    /// What is answered to the platform's first call, which proves that the webhook is ours.
    func challenge(_ query: (String) -> String?) throws(WebError) -> String {
        guard query("hub.mode") == "subscribe",
            query("hub.verify_token").map(Secret.init) == Secret(verifyToken),
            let challenge = query("hub.challenge")
        else { throw .wrongSignature }
        return challenge
    }

    func messages(of call: BridgeCall) throws(WebError) -> [BridgeMessage] {
        let signature = call.headers[.hubSignature] ?? ""
        guard signature.hasPrefix("sha256="),
            BridgeProof.isHMAC(String(signature.dropFirst(7)), of: call.body, secret: appSecret)
        else { throw .wrongSignature }
        let document = try Request.decode(Document.self, from: call.body)
        guard document.object == "page" else { return [] }
        return document.entry.flatMap { $0.messaging ?? [] }.compactMap { item in
            guard let user = item.sender?.id else { return nil }
            let sender = "\(name):\(user)"
            if let message = item.message {
                // Echoes are our own words; a message without text is a picture or a sticker.
                guard message.isEcho != true, let text = message.quickReply?.payload ?? message.text else {
                    return nil
                }
                return BridgeMessage(sender: sender, text: text, id: message.mid)
            }
            guard let postback = item.postback, let payload = postback.payload else { return nil }
            let id = postback.mid ?? "postback-\(item.timestamp ?? 0)"
            return BridgeMessage(sender: sender, text: payload, id: id)
        }
    }

    func posts(of turn: AssistantTurn, to message: BridgeMessage) -> [BridgePost] {
        guard let user = user(of: message.sender) else { return [] }
        return turn.replies.flatMap { reply in
            let fits =
                reply.buttons.count <= Self.choiceLimit
                && reply.buttons.allSatisfy { $0.title.count <= Self.titleLimit }
            let parts = BridgeText.parts(
                fits ? reply.text : BridgeText.numbered(reply), limit: Self.textLimit)
            return parts.enumerated().map { index, part in
                let choices = reply.buttons.map { Outgoing.QuickReply(title: $0.title, payload: $0.payload) }
                let shows = fits && index == parts.count - 1 && !choices.isEmpty
                return post(.init(text: part, quickReplies: shows ? choices : nil), to: user)
            }
        }
    }

    func posts(ofAgent text: String, to recipient: String) -> [BridgePost] {
        guard let user = user(of: recipient) else { return [] }
        return BridgeText.parts(text, limit: Self.textLimit).map { post(.init(text: $0), to: user) }
    }

    private func post(_ message: Outgoing.Message, to user: String) -> BridgePost {
        BridgePost(
            "\(url)/me/messages", headers: ["Authorization": "Bearer \(pageToken)"],
            json: Outgoing(recipient: .init(id: user), message: message))
    }
}

extension HTTPField.Name {
    static let hubSignature = HTTPField.Name(staticName: "X-Hub-Signature-256")
}
