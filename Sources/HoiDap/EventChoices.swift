package import CareDatabase
import Dialogue
import Foundation
package import IntentMatching

/// The choices under words that nobody asked for, as an event carries them.
package struct EventChoices: Sendable, Equatable, Codable {
    package var buttons: [Response.Button]
    /// The scale that is asked for: `csat` or `nps`.
    package var survey: String?

    init?(_ reply: Reply) {
        buttons = reply.buttons
        survey = Self.survey(of: reply.name)
        if buttons.isEmpty, survey == nil { return nil }
    }

    /// What an event carries; nil when it offers nothing.
    package init?(_ event: CareEvent) {
        guard event.draft.kind == .assistantMessage || event.draft.kind == .agentMessage,
            let payload = event.draft.payload,
            let choices = try? JSONDecoder().decode(Self.self, from: Data(payload.utf8))
        else { return nil }
        self = choices
    }

    /// The scale that a reply of this name asks for.
    package static func survey(of name: String) -> String? {
        switch name {
        case "utter_ask_csat": "csat"
        case "utter_ask_nps": "nps"
        default: nil
        }
    }

    var json: String? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) }
    }
}
