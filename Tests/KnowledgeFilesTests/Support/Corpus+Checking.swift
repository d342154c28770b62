import IntentMatching
import VietnameseText

@testable import KnowledgeFiles

extension Corpus {
    static let settings = KnowledgeCheck.Settings(
        today: CalendarDate("2026-11-22"),
        builtInResponses: [
            "utter_greet": ["Dạ, {xung} chào {goi} ạ."],
            "utter_ticket_opened": ["Dạ, phiếu {ticket}. Gọi {hotline} ạ."],
        ],
        handledIntents: ["greet", "complain"], slots: ["goi", "phone", "topic"])

    /// Everything that `check` would say of the corpus with some files replaced or added.
    static func check(_ changes: [String: String]) throws -> [Diagnostic] {
        let knowledge = try load(changes)
        return (knowledge.diagnostics + KnowledgeCheck.diagnostics(of: knowledge, settings: settings))
            .sorted()
    }

    /// An FAQ file of one entry.
    static func entry(
        _ id: String = "faq/moi", metadata: String = "{label: \"Giá vé\"}",
        examples: [String] = ["giá vé bao nhiêu tiền", "vé xem phim mấy đồng", "mua vé hết nhiêu"],
        answer: String = "- text: \"Dạ, {goi} xem giá vé tại quầy ạ.\""
    ) -> String {
        let lines = examples.map { "    - \($0)" }.joined(separator: "\n")
        return """
            nlu:
            - intent: \(id)
              metadata: \(metadata)
              examples: |
            \(lines)
            responses:
              utter_\(id.replacing("▸", with: "")):
              \(answer)
            """
    }
}
