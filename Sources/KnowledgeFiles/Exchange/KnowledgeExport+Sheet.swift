internal import Foundation
package import IntentMatching

extension KnowledgeExport {
    /// The columns of QnA Maker, in its order.
    package static let columns = [
        "Question", "Answer", "Source", "Metadata", "SuggestedQuestions", "IsContextOnly", "Prompts", "QnaId",
    ]

    /// The questions and answers as rows of QnA Maker's columns, header first.
    ///
    /// One row for each phrasing with the entry's answer; a second variant is a row without a question. Read
    /// back by ``QuestionSheetReader`` the rows give the same entries; lists (`synonym`, `regex`, `lookup`) and
    /// answers without an intent have no place in a table of questions.
    package static func rows(_ base: KnowledgeBase) -> [[String]] {
        var numbers: [String: Int] = [:]
        for (index, intent) in base.intents.enumerated() { numbers[intent.id.rawValue] = index + 1 }
        return [columns]
            + base.intents.enumerated().flatMap { index, intent in
                rows(intent, base.responses[intent.id.responseName] ?? [], number: index + 1)
            }
    }

    /// The rows as text.
    package static func sheet(_ base: KnowledgeBase, separator: Character) -> String {
        DelimitedText.write(rows(base), separator: separator)
    }

    private static func rows(_ intent: Intent, _ variants: [Response], number: Int) -> [[String]] {
        let examples = intent.examples.map(YAMLText.annotated)
        let pairs = QuestionEntry.pairs(of: intent)
        var rows: [[String]] = []
        for index in 0..<max(examples.count, variants.isEmpty ? 0 : 1) {
            let variant = index == 0 ? variants.first : nil
            rows.append(
                row(
                    examples.indices.contains(index) ? oneLine(examples[index]) : "", variant,
                    source: index == 0 ? intent.source : nil, pairs: index == 0 ? pairs : [pairs[0]], number))
        }
        for variant in variants.dropFirst() {
            rows.append(row("", variant, source: nil, pairs: [pairs[0]], number))
        }
        return rows
    }

    private static func row(
        _ question: String, _ variant: Response?, source: String?, pairs: [MetadataText.Pair], _ number: Int
    ) -> [String] {
        var pairs = pairs
        func add(_ key: String, _ value: String?) {
            if let value { pairs.append(.init(key: key, value: value)) }
        }
        add("channel", variant?.channel)
        add("image", variant?.image)
        add("custom", variant?.custom)
        add("experiment", variant?.experiment)
        for condition in variant?.conditions ?? [] {
            add("condition", condition.slot + (condition.value.map { "=" + $0 } ?? ""))
        }
        return [
            question, variant?.text ?? "", source ?? "", MetadataText.write(pairs), "[]", "False",
            prompts(variant?.buttons ?? []), String(number),
        ]
    }

    private static func prompts(_ buttons: [Response.Button]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let prompts = buttons.enumerated().map {
            Prompt(
                displayOrder: $0.offset, qnaId: nil, displayText: $0.element.title,
                payload: $0.element.payload)
        }
        return (try? encoder.encode(prompts)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
    }
}
