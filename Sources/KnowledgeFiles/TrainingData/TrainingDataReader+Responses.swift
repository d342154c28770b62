internal import IntentMatching
internal import Yams

extension TrainingDataReader {
    private static let variantKeys = [
        "text", "buttons", "channel", "image", "custom", "condition", "metadata", "id",
    ]
    private static let unusedVariantKeys = ["attachment", "elements", "button_type", "template"]

    /// Reads `responses:`, a map of names to lists of variants.
    mutating func readResponses(_ node: Node, _ document: YAMLDocument) {
        if node.isNull { return }
        guard case .mapping(let map) = node else {
            report(
                .wrongType, .error, document, node, "`responses` must be a map, and this is \(node.sort)",
                hint: "write `utter_faq/name:` and the answer under it as `- text: \"…\"`")
            return
        }
        for (key, value) in map.mergedPairs {
            guard let name = key.text, !name.isEmpty else {
                report(.wrongType, .error, document, key, "an answer's name must be a word")
                continue
            }
            if !name.hasPrefix("utter_") {
                report(
                    .invalidValue, .warning, document, key, "nothing asks for an answer named `\(name)`",
                    hint: "names of answers begin with `utter_`: `utter_\(name)`")
            }
            readVariants(name, key, value, document)
        }
    }

    private mutating func readVariants(_ name: String, _ key: Node, _ value: Node, _ document: YAMLDocument) {
        var variants: [Node]
        switch value {
        case .sequence(let items): variants = Array(items)
        case .mapping:
            report(
                .wrongType, .warning, document, key, "the answers of `\(name)` should be a list",
                hint: "write `- text: …` with a hyphen")
            variants = [value]
        default:
            report(
                .wrongType, .error, document, value.isNull ? key : value,
                "`\(name)` must have a list of answers, and this is \(value.sort)",
                hint: "write `- text: \"…\"` below it")
            return
        }
        if variants.isEmpty {
            report(
                .wrongType, .error, document, key, "`\(name)` has no answer",
                hint: "write `- text: \"…\"` below it")
        }
        let location = document.location(of: key)
        for (index, variant) in variants.enumerated() {
            guard var definition = readVariant(name, variant, document) else { continue }
            definition.nameLocation = location
            definition.isFirst = index == 0
            data.responses.append(definition)
        }
    }

    private mutating func readVariant(_ name: String, _ node: Node, _ document: YAMLDocument)
        -> ResponseDefinition?
    {
        let location = document.location(of: node)
        var definition = ResponseDefinition(
            name: name, nameLocation: location, response: Response(text: "", location: location), text: nil,
            buttons: [], isFirst: true)
        if let text = node.text, !node.isNull {
            report(
                .wrongType, .warning, document, node, "an answer should say what its words are",
                hint: "write `- text: \"…\"`")
            definition.response.text = text.trimmingLineEnds
            definition.text = document.place(of: node)
            return definition
        }
        guard case .mapping(let map) = node else {
            report(.wrongType, .error, document, node, "an answer must be a map, and this is \(node.sort)")
            return nil
        }
        for (key, value) in map.mergedPairs { readVariant(key, value, into: &definition, document) }
        guard definition.text != nil || definition.response.image != nil || definition.response.custom != nil
        else {
            report(
                .missingKey, .error, document, node, "this answer of `\(name)` has no `text`",
                hint: "write `text: \"…\"`")
            return nil
        }
        return definition
    }

    private mutating func readVariant(
        _ key: Node, _ value: Node, into definition: inout ResponseDefinition, _ document: YAMLDocument
    ) {
        switch key.text {
        case "text":
            guard let text = readText(value, "text", document) else { return }
            definition.response.text = text.trimmingLineEnds
            definition.text = document.place(of: value)
            if definition.response.text.isEmpty {
                report(.invalidValue, .error, document, value, "the answer is empty")
            }
        case "channel":
            definition.response.channel = readText(value, "channel", document)
            definition.channel = document.place(of: value)
        case "image": definition.response.image = readText(value, "image", document)
        case "custom": definition.response.custom = JSONText.write(value)
        case "buttons", "quick_replies": readButtons(value, into: &definition, document)
        case "condition": readConditions(value, into: &definition, document)
        case "metadata": readVariantMetadata(value, into: &definition.response, document)
        case "id": break
        case let name? where Self.unusedVariantKeys.contains(name):
            report(.unusedSection, .note, document, key, "`\(name)` of an answer is not used")
        case let name?:
            reportUnknown(
                name, key, document, known: Self.variantKeys + Self.unusedVariantKeys, in: "an answer")
        case nil: report(.wrongType, .error, document, key, "a key must be a word")
        }
    }

    private mutating func readButtons(
        _ node: Node, into definition: inout ResponseDefinition, _ document: YAMLDocument
    ) {
        if node.isNull { return }
        guard case .sequence(let items) = node else {
            report(.wrongType, .error, document, node, "`buttons` must be a list, and this is \(node.sort)")
            return
        }
        for item in items {
            guard case .mapping(let map) = item else {
                report(
                    .wrongType, .error, document, item, "a button must be a map, and this is \(item.sort)",
                    hint: "write `- {title: \"…\", payload: \"/…\"}`")
                continue
            }
            var title: Node?
            var payload: Node?
            for (key, value) in map.mergedPairs {
                switch key.text {
                case "title": title = value
                case "payload", "url": payload = value
                case "type", "content_type", "image_url": break
                case let name?:
                    reportUnknown(
                        name, key, document, known: ["title", "payload", "type", "url"], in: "a button")
                case nil: report(.wrongType, .error, document, key, "a key must be a word")
                }
            }
            guard let title, let words = readText(title, "title", document) else {
                if title == nil { report(.missingKey, .error, document, item, "the button has no `title`") }
                continue
            }
            if words[...].trimmed.isEmpty {
                report(
                    .invalidValue, .error, document, title,
                    "the button has no words for the customer to read",
                    hint: "write `title: \"…\"`")
                continue
            }
            // A button without a payload sends its own words.
            let target = payload ?? title
            guard let sent = readText(target, "payload", document) else { continue }
            if sent[...].trimmed.isEmpty {
                report(
                    .invalidValue, .error, document, target, "the button sends nothing",
                    hint: "write `payload: \"/…\"`, or leave it out to send the title")
                continue
            }
            definition.response.buttons.append(.init(title: words, payload: sent))
            definition.buttons.append(
                .init(title: document.place(of: title), payload: document.place(of: target)))
        }
    }

    private mutating func readConditions(
        _ node: Node, into definition: inout ResponseDefinition, _ document: YAMLDocument
    ) {
        guard case .sequence(let items) = node else {
            report(.wrongType, .error, document, node, "`condition` must be a list, and this is \(node.sort)")
            return
        }
        for item in items {
            guard case .mapping(let map) = item else {
                report(
                    .wrongType, .error, document, item, "a condition must be a map, and this is \(item.sort)")
                continue
            }
            var slot: Node?
            var value: String?
            for (key, node) in map.mergedPairs {
                switch key.text {
                case "type":
                    if node.text != "slot" {
                        report(
                            .invalidValue, .error, document, node, "a condition can only be of type `slot`",
                            hint: "write `type: slot`")
                    }
                case "name": slot = node
                case "value": value = node.isNull ? nil : readText(node, "value", document)
                case let name?:
                    reportUnknown(name, key, document, known: ["type", "name", "value"], in: "a condition")
                case nil: report(.wrongType, .error, document, key, "a key must be a word")
                }
            }
            guard let slot else {
                report(
                    .missingKey, .error, document, item, "the condition names no slot",
                    hint: "write `name: …`")
                continue
            }
            guard let name = readText(slot, "name", document) else { continue }
            definition.response.conditions.append(.init(slot: name, value: value))
            definition.conditions.append(document.place(of: slot))
        }
    }

    private mutating func readVariantMetadata(
        _ node: Node, into response: inout Response, _ document: YAMLDocument
    ) {
        if node.isNull { return }
        guard case .mapping(let map) = node else {
            report(.wrongType, .error, document, node, "`metadata` must be a map, and this is \(node.sort)")
            return
        }
        for (key, value) in map.mergedPairs {
            switch key.text {
            case "experiment": response.experiment = readText(value, "experiment", document)
            case let name? where IntentDefinition.Field(rawValue: name) != nil:
                report(
                    .unknownKey, .error, document, key, "`\(name)` belongs to an intent, not to an answer",
                    hint: "move it to the `metadata` of the intent")
            case let name?:
                reportUnknown(name, key, document, known: ["experiment"], in: "the metadata of an answer")
            case nil: report(.wrongType, .error, document, key, "a key must be a word")
            }
        }
    }

    mutating func readText(_ node: Node, _ name: String, _ document: YAMLDocument) -> String? {
        if let text = node.text, !node.isNull { return text }
        report(.wrongType, .error, document, node, "`\(name)` must be a text, and this is \(node.sort)")
        return nil
    }
}
