import CareDatabase
import CustomerCare
import Foundation
import HoiDap
import IntentMatching
import NIOCore

/// An event as channels read it: the line protocol's members, and what a stage is called.
struct EventBody: Encodable, Sendable {
    private struct Payload: Decodable {
        var stage: Stage?
    }

    var event: String
    var recipient: String
    var text: String?
    var ticket: String?
    var stage: String?
    var stageLabel: String?
    var buttons: [ReplyBody.Button]?
    var survey: String?
    var seq: Int64

    enum CodingKeys: String, CodingKey {
        case event, text, ticket, stage, buttons, survey, seq
        case recipient = "recipient_id"
        case stageLabel = "stage_label"
    }

    init(_ event: CareEvent) {
        let draft = event.draft
        let stage = draft.payload.flatMap {
            try? JSONDecoder().decode(Payload.self, from: Data($0.utf8)).stage
        }
        self.event = draft.kind.rawValue
        recipient = draft.recipient
        text = draft.text
        ticket = draft.ticket?.description
        self.stage = stage?.rawValue
        stageLabel = stage?.label
        let choices = EventChoices(event)
        buttons = choices.flatMap { $0.buttons.isEmpty ? nil : $0.buttons }
        survey = choices?.survey
        seq = event.seq
    }

    /// As one server-sent event; JSON holds no raw line feed.
    var serverSentEvent: ByteBuffer {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var bytes = ByteBuffer(string: "id: \(seq)\nevent: \(event)\ndata: ")
        bytes.writeBytes((try? encoder.encode(self)) ?? Data("null".utf8))
        bytes.writeString("\n\n")
        return bytes
    }
}
