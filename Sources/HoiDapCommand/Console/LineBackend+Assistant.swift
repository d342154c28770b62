import CareDatabase
import CustomerCare
import HoiDap
import IntentMatching
import LineServer

extension LineBackend {
    /// The assistant behind the line protocol.
    init(_ assistant: Assistant) {
        self.init(
            respond: { line in
                let turn = await assistant.respond(
                    to: IncomingMessage(
                        sender: line.sender, text: line.text, id: line.id, channel: line.channel,
                        isTrusted: line.isTrusted))
                return LineAnswer(
                    replies: turn.replies.map { reply in
                        LineAnswer.Reply(
                            text: reply.text,
                            buttons: reply.buttons.map {
                                LineAnswer.Button(title: $0.title, payload: $0.payload)
                            })
                    },
                    intent: turn.match?.intent, confidence: turn.match?.confidence,
                    ticket: turn.ticket?.description)
            },
            events: { since, limit in
                let events = (try? await assistant.database.events(since: since, limit: limit)) ?? []
                return events.map { event in
                    LineEvent(
                        seq: event.seq, kind: event.draft.kind.rawValue, recipient: event.draft.recipient,
                        text: event.draft.text,
                        buttons: (EventChoices(event)?.buttons ?? []).map {
                            LineAnswer.Button(title: $0.title, payload: $0.payload)
                        },
                        ticket: event.draft.ticket?.description)
                }
            },
            lastEvent: { (try? await assistant.database.lastEvent()) ?? 0 },
            end: { (try? await assistant.endConversation(of: $0)) != nil })
    }
}
