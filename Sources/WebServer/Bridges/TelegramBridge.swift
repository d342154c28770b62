import HTTPTypes
import HoiDap
import Hummingbird

/// Telegram's Bot API: updates come with the secret of `setWebhook`, replies go to `sendMessage`.
///
/// Only private chats are answered. https://core.telegram.org/bots/api
struct TelegramBridge: Bridge {
    let name = "telegram"
    /// The bot's token.
    let token: String
    /// `secret_token` of `setWebhook`.
    let secret: String
    var url = "https://api.telegram.org"

    /// Characters of a message, and bytes of a button's data, at most.
    private static let textLimit = 4096
    private static let dataLimit = 64

    private struct Update: Decodable {
        struct Chat: Decodable {
            var id: Int64
            var type: String
        }
        struct Message: Decodable {
            var chat: Chat
            var text: String?
        }
        struct Callback: Decodable {
            var id: String
            var data: String?
            var message: Message?
        }

        var updateID: Int64
        var message: Message?
        var callback: Callback?

        enum CodingKeys: String, CodingKey {
            case message
            case updateID = "update_id"
            case callback = "callback_query"
        }
    }

    private struct Outgoing: Encodable {
        struct Button: Encodable {
            var text: String
            var data: String

            enum CodingKeys: String, CodingKey {
                case text
                case data = "callback_data"
            }
        }
        struct Keyboard: Encodable {
            var rows: [[Button]]

            enum CodingKeys: String, CodingKey { case rows = "inline_keyboard" }
        }

        var chat: Int64
        var text: String
        var keyboard: Keyboard?

        enum CodingKeys: String, CodingKey {
            case text
            case chat = "chat_id"
            case keyboard = "reply_markup"
        }
    }

    func messages(of call: BridgeCall) throws(WebError) -> [BridgeMessage] {
        guard call.headers[.telegramSecret].map(Secret.init) == Secret(secret) else { throw .wrongSignature }
        let update = try Request.decode(Update.self, from: call.body)
        let id = String(update.updateID)
        if let callback = update.callback, let chat = callback.message?.chat, let data = callback.data {
            let done = BridgePost(
                "\(url)/bot\(token)/answerCallbackQuery", json: ["callback_query_id": callback.id])
            return [
                BridgeMessage(sender: "\(name):\(chat.id)", text: data, id: id, acknowledgement: done)
            ]
        }
        guard let message = update.message, message.chat.type == "private", let text = message.text else {
            return []
        }
        return [BridgeMessage(sender: "\(name):\(message.chat.id)", text: text, id: id)]
    }

    func posts(of turn: AssistantTurn, to message: BridgeMessage) -> [BridgePost] {
        guard let chat = user(of: message.sender).flatMap({ Int64($0) }) else { return [] }
        return turn.replies.flatMap { reply in
            let parts = BridgeText.parts(reply.text, limit: Self.textLimit)
            return parts.enumerated().map { index, part in
                let isLast = index == parts.count - 1
                // Data that is too long gives way to the choice's number, which means the same.
                let rows = reply.buttons.enumerated().map { number, button in
                    let data = button.payload.utf8.count <= Self.dataLimit ? button.payload : "\(number + 1)"
                    return [Outgoing.Button(text: button.title, data: data)]
                }
                return post(
                    Outgoing(
                        chat: chat, text: part, keyboard: isLast && !rows.isEmpty ? .init(rows: rows) : nil))
            }
        }
    }

    func posts(ofAgent text: String, to recipient: String) -> [BridgePost] {
        guard let chat = user(of: recipient).flatMap({ Int64($0) }) else { return [] }
        return BridgeText.parts(text, limit: Self.textLimit).map { post(Outgoing(chat: chat, text: $0)) }
    }

    private func post(_ message: Outgoing) -> BridgePost {
        BridgePost("\(url)/bot\(token)/sendMessage", json: message)
    }
}

extension HTTPField.Name {
    static let telegramSecret = HTTPField.Name(staticName: "X-Telegram-Bot-Api-Secret-Token")
}

extension WebError {
    static let wrongSignature = WebError(
        .forbidden, .wrongSignature, "this call is not signed with the secret of this server")
}
