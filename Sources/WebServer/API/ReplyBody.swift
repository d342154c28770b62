import CustomerCare
import HoiDap
import IntentMatching

/// One reply in Rasa's shape, as on lines.
struct ReplyBody: Encodable, Sendable {
    typealias Button = IntentMatching.Response.Button

    struct Custom: Encodable, Sendable {
        var inReplyTo: String?
        var intent: String?
        var confidence: Double?
        var ticket: String?
        /// The scale that the reply asks for: `csat` or `nps`.
        var survey: String?

        enum CodingKeys: String, CodingKey {
            case intent, confidence, ticket, survey
            case inReplyTo = "in_reply_to"
        }

        var isEmpty: Bool { inReplyTo == nil && intent == nil && ticket == nil && survey == nil }
    }

    var recipient: String
    var text: String
    var buttons: [Button]?
    var custom: Custom?

    enum CodingKeys: String, CodingKey {
        case text, buttons, custom
        case recipient = "recipient_id"
    }

    /// The replies of a turn, in order.
    static func replies(of turn: AssistantTurn, to message: IncomingMessage) -> [ReplyBody] {
        let custom = Custom(
            inReplyTo: message.id, intent: turn.match?.intent,
            confidence: turn.match.map { ($0.confidence * 10_000).rounded() / 10_000 },
            ticket: turn.ticket?.description)
        return turn.replies.map { reply in
            var custom = custom
            custom.survey = EventChoices.survey(of: reply.name)
            return ReplyBody(
                recipient: message.sender, text: reply.text,
                buttons: reply.buttons.isEmpty
                    ? nil : reply.buttons.map { Button(title: $0.title, payload: $0.payload) },
                custom: custom.isEmpty ? nil : custom)
        }
    }
}
