internal import Foundation
internal import IntentMatching

/// Buttons that lead nowhere.
extension KnowledgeCheck {
    mutating func checkLinks() {
        let statuses = Dictionary(knowledge.base.intents.map { ($0.id.rawValue, $0.status) }) { first, _ in
            first
        }
        for definition in knowledge.definitions.responses {
            for (button, place) in zip(definition.response.buttons, definition.buttons)
            where button.payload.hasPrefix("/") {
                guard let payload = placed(button.payload, place.payload, in: definition.nameLocation.file)
                else {
                    continue
                }
                check(payload, definition, statuses)
            }
        }
    }

    private mutating func check(
        _ placed: PlacedText, _ definition: ResponseDefinition, _ statuses: [String: Intent.Status]
    ) {
        let payload = placed.text
        let brace = payload.firstIndex(of: "{") ?? payload.endIndex
        let id = payload[..<brace].dropFirst().trimmed
        let start = placed.location(at: 1)
        if let status = statuses[id] {
            if status != .published, published(definition, statuses) {
                report(
                    .deadLink, .warning, at: start, length: id.count,
                    "the button leads to `\(id)`, which is \(status.rawValue) and not answered to customers",
                    hint: "publish it, or take the button away")
            }
        } else if !settings.handledIntents.contains(id), !knowledge.definitions.unreadable.contains(id) {
            report(
                .deadLink, .error, at: start, length: max(1, id.count),
                "the button leads to `\(id)`, and there is no such intent",
                hint: Spelling.hint(for: id, in: statuses.keys.sorted() + settings.handledIntents.sorted()))
        }
        guard brace < payload.endIndex else { return }
        let json = Data(payload[brace...].utf8)
        if (try? JSONSerialization.jsonObject(with: json)) as? [String: Any] == nil {
            report(
                .deadLink, .error, at: placed.location(at: payload.offset(of: brace)),
                length: payload[brace...].count, "what follows the intent is not a JSON object",
                hint: "write `/intent{\\\"slot\\\":\\\"value\\\"}`")
        }
    }

    private func published(_ definition: ResponseDefinition, _ statuses: [String: Intent.Status]) -> Bool {
        statuses[String(definition.name.dropFirst("utter_".count))] ?? .published == .published
    }
}
