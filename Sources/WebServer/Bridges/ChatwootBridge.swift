import HoiDap
import Hummingbird

/// A Chatwoot agent bot: acts while a conversation is pending, hands it to people when they are wanted.
///
/// https://www.chatwoot.com/docs/product/others/agent-bots
struct ChatwootBridge: Bridge {
    let name = "chatwoot"
    /// The bot's access token.
    let token: String
    /// What the webhook's address ends with, `?secret=…`: Chatwoot signs nothing for agent bots.
    let secret: String
    var url = "https://app.chatwoot.com"

    private struct Document: Decodable {
        struct Account: Decodable { var id: Int64 }
        struct Conversation: Decodable {
            var id: Int64
            var status: String?
        }

        var event: String
        var id: Int64?
        var content: String?
        var type: String?
        var account: Account?
        var conversation: Conversation?

        enum CodingKeys: String, CodingKey {
            case event, id, content, account, conversation
            case type = "message_type"
        }
    }

    func messages(of call: BridgeCall) throws(WebError) -> [BridgeMessage] {
        guard call.query("secret").map(Secret.init) == Secret(secret) else { throw .wrongSignature }
        let document = try Request.decode(Document.self, from: call.body)
        guard document.event == "message_created", document.type == "incoming", let id = document.id,
            let text = document.content, let account = document.account,
            let conversation = document.conversation, conversation.status == "pending"
        else { return [] }
        return [BridgeMessage(sender: "\(name):\(account.id):\(conversation.id)", text: text, id: String(id))]
    }

    func posts(of turn: AssistantTurn, to message: BridgeMessage) -> [BridgePost] {
        guard let path = path(of: message.sender) else { return [] }
        let replies = turn.replies.map { post(BridgeText.numbered($0), path) }
        guard Self.isForPeople(turn) else { return replies }
        return replies + [
            BridgePost("\(path)/toggle_status", headers: headers, json: ["status": "open"])
        ]
    }

    func posts(ofAgent text: String, to recipient: String) -> [BridgePost] {
        path(of: recipient).map { [post(text, $0)] } ?? []
    }

    /// The customer asked for a person, or there is a ticket that people must settle.
    private static func isForPeople(_ turn: AssistantTurn) -> Bool {
        turn.ticket != nil || turn.replies.contains { $0.name.hasPrefix("utter_ask_human") }
    }

    private var headers: [String: String] { ["api_access_token": token] }

    private func path(of sender: String) -> String? {
        guard let ids = user(of: sender)?.split(separator: ":").map({ Int64($0) }), ids.count == 2,
            let account = ids[0], let conversation = ids[1]
        else { return nil }
        return "\(url)/api/v1/accounts/\(account)/conversations/\(conversation)"
    }

    private func post(_ text: String, _ path: String) -> BridgePost {
        BridgePost(
            "\(path)/messages", headers: headers, json: ["content": text, "message_type": "outgoing"])
    }
}
