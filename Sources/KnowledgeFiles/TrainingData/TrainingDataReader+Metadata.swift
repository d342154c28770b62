internal import IntentMatching
internal import VietnameseText
internal import Yams

extension TrainingDataReader {
    /// Reads the `metadata:` of an intent.
    mutating func readMetadata(
        _ node: Node, into definition: inout IntentDefinition, _ document: YAMLDocument
    ) {
        if node.isNull { return }
        guard case .mapping(let map) = node else {
            report(
                .wrongType, .error, document, node, "`metadata` must be a map, and this is \(node.sort)",
                hint: "write `metadata: {label: \"…\", status: published}`")
            return
        }
        definition.metadata = document.offset(of: node)
        for (key, value) in map.mergedPairs {
            guard let name = key.text else {
                report(.wrongType, .error, document, key, "a key must be a word")
                continue
            }
            guard let field = IntentDefinition.Field(rawValue: name) else {
                if name == "experiment" {
                    report(
                        .unknownKey, .error, document, key,
                        "`experiment` belongs to an answer, not to an intent",
                        hint: "move it to the `metadata` of a variant under `responses:`")
                } else {
                    reportUnknown(
                        name, key, document, known: IntentDefinition.Field.allCases.map(\.rawValue),
                        in: "metadata")
                }
                continue
            }
            definition.fields[field] = document.place(of: value)
            read(field, value, into: &definition.intent, document)
        }
        checkValidity(definition, document)
    }

    private mutating func read(
        _ field: IntentDefinition.Field, _ value: Node, into intent: inout Intent, _ document: YAMLDocument
    ) {
        switch field {
        case .mustHave: intent.mustHave = readGroups(value, field.rawValue, document)
        case .mustNot: intent.mustNot = readGroups(value, field.rawValue, document).flatMap { $0 }
        default:
            guard let text = value.text, !value.isNull else {
                report(
                    .wrongType, .error, document, value,
                    "`\(field.rawValue)` must be a text, and this is \(value.sort)")
                return
            }
            guard !text.isEmpty else {
                report(
                    .invalidValue, .error, document, value, "`\(field.rawValue)` is empty",
                    hint: "write it, or leave it out")
                return
            }
            readWord(field, text, value, into: &intent, document)
        }
    }

    private mutating func readWord(
        _ field: IntentDefinition.Field, _ text: String, _ value: Node, into intent: inout Intent,
        _ document: YAMLDocument
    ) {
        switch field {
        case .label: intent.label = text
        case .owner: intent.owner = text
        case .source: intent.source = text
        case .status:
            let known = ["draft", "internal", "published"]
            if let status = Intent.Status(rawValue: text) {
                intent.status = status
            } else {
                // Nobody means to publish what he marked otherwise.
                intent.status = .draft
                report(
                    .invalidValue, .error, document, value, "there is no status `\(text)`",
                    hint: Spelling.hint(for: text, in: known) ?? "use draft, internal or published")
            }
        case .threshold:
            guard let number = Double(text), number >= 0, number <= 1 else {
                report(
                    .invalidValue, .error, document, value, "`threshold` must be a number from 0 to 1",
                    hint: Self.percentage(text).map { "write \($0)" } ?? "for example 0.6")
                return
            }
            intent.threshold = number
        case .validFrom: intent.validFrom = readDate(text, value, document)
        case .validUntil: intent.validUntil = readDate(text, value, document)
        case .mustHave, .mustNot: break
        }
    }

    /// What somebody meant who wrote per cent, as a part of 1; `1.7` is no per cent that anybody means.
    private static func percentage(_ text: String) -> Double? {
        Double(text).flatMap { (10...100).contains($0) ? $0 / 100 : nil }
    }

    private mutating func readDate(_ text: String, _ value: Node, _ document: YAMLDocument) -> CalendarDate? {
        if let date = CalendarDate(text) { return date }
        report(
            .invalidValue, .error, document, value, "`\(text)` is no date",
            hint: "write year-month-day: 2027-12-31")
        return nil
    }

    private mutating func checkValidity(_ definition: IntentDefinition, _ document: YAMLDocument) {
        guard let from = definition.intent.validFrom, let until = definition.intent.validUntil, until < from,
            let place = definition.fields[.validUntil]
        else { return }
        data.diagnostics.append(
            Diagnostic(
                .invalidValue, .error, at: document.file.location(at: place.offset), length: 10,
                "the validity ends (\(until)) before it begins (\(from))",
                hint: "exchange or correct the dates"))
    }

    /// Groups of words: `[[đổi, trả], [hàng]]`, or words that are each a group of their own: `[đổi, hàng]`.
    private mutating func readGroups(_ node: Node, _ name: String, _ document: YAMLDocument) -> [[String]] {
        if let word = node.text, !node.isNull, !word.isEmpty { return [[word]] }
        guard case .sequence(let items) = node else {
            report(
                .wrongType, .error, document, node,
                "`\(name)` must be a list of words, and this is \(node.sort)",
                hint: "write `\(name): [[đổi, trả]]`")
            return []
        }
        return items.compactMap { item -> [String]? in
            if let word = readGroupWord(item) { return [word] }
            guard case .sequence(let words) = item else {
                report(
                    .wrongType, .error, document, item,
                    "`\(name)` may hold words or lists of words, and this is \(item.sort)")
                return nil
            }
            let group = words.compactMap { word -> String? in
                if let text = readGroupWord(word) { return text }
                report(
                    .wrongType, .error, document, word,
                    "a word of `\(name)` must be a text, and this is \(word.sort)")
                return nil
            }
            if group.isEmpty {
                report(.invalidValue, .error, document, item, "an empty group of `\(name)` can never be met")
                return nil
            }
            return group
        }
    }

    private func readGroupWord(_ node: Node) -> String? {
        guard let text = node.text, !node.isNull, !text.isEmpty else { return nil }
        return text
    }
}
