internal import IntentMatching
internal import VietnameseText

/// Writes intents and answers as Rasa 3.1 YAML, in the form that `Corpus/FAQ` has.
///
/// Texts are double-quoted, whatever they hold; examples stand in a literal block, which takes any line as it
/// is. What is written is read back as the same value.
enum YAMLText {
    /// A whole file of training data; `lists` are finished items of `nlu:` without an intent.
    static func file(
        _ intents: [Intent], _ responses: [(name: String, variants: [Response])], lists: [String] = []
    ) -> String {
        var text = "version: \"3.1\"\n"
        let items = intents.map { item($0) } + lists
        if !items.isEmpty { text += "nlu:\n" + items.map { $0 + "\n" }.joined() }
        let given = responses.filter { !$0.variants.isEmpty }
        if !given.isEmpty {
            text += "responses:\n" + given.map { response($0.name, $0.variants) + "\n" }.joined()
        }
        return text
    }

    // MARK: Intents

    /// An item of `nlu:`, without a final line break.
    static func item(_ intent: Intent, indentation: String = "") -> String {
        var lines = ["- intent: " + plain(intent.id.rawValue)]
        let metadata = metadata(of: intent)
        if !metadata.isEmpty { lines.append("  metadata: {" + metadata.joined(separator: ", ") + "}") }
        lines += examples(intent.examples.map(annotated))
        return lines.map { indentation + $0 }.joined(separator: "\n")
    }

    /// A list of texts under `examples:`.
    static func examples(_ texts: [String]) -> [String] {
        guard !texts.isEmpty else { return [] }
        // A block cannot hold a line break inside an example, nor blanks at its ends.
        let fitBlock = texts.allSatisfy { text in
            text == text[...].trimmed && !text.isEmpty
                && !text.unicodeScalars.contains(where: \.mustBeEscaped)
        }
        if fitBlock { return ["  examples: |"] + texts.map { "    - " + $0 } }
        return ["  examples:"] + texts.map { "  - text: " + quoted($0) }
    }

    private static func metadata(of intent: Intent) -> [String] {
        IntentDefinition.Field.allCases.filter { $0.isGiven(in: intent) }.map {
            "\($0.rawValue): " + value(of: $0, intent)
        }
    }

    /// A field of the metadata as it is written there.
    static func value(of field: IntentDefinition.Field, _ intent: Intent) -> String {
        switch field {
        case .label: intent.label.map(quoted) ?? "null"
        case .status: intent.status.rawValue
        case .owner: intent.owner.map(plain) ?? "null"
        case .source: intent.source.map(plain) ?? "null"
        case .threshold: intent.threshold.map { "\($0)" } ?? "null"
        case .mustHave:
            "["
                + intent.mustHave.map { "[" + $0.map(quoted).joined(separator: ", ") + "]" }.joined(
                    separator: ", ") + "]"
        case .mustNot: "[" + intent.mustNot.map(quoted).joined(separator: ", ") + "]"
        case .validFrom: intent.validFrom?.description ?? "null"
        case .validUntil: intent.validUntil?.description ?? "null"
        }
    }

    /// An example with its annotations put back into the text.
    static func annotated(_ example: Example) -> String {
        guard !example.annotations.isEmpty else { return example.text }
        let bytes = Array(example.text.utf8)
        var result: [UInt8] = []
        var at = 0
        var rest = example.annotations.sorted { $0.range.lowerBound < $1.range.lowerBound }[...]
        while let first = rest.first {
            let same = rest.prefix { $0.range == first.range }
            rest = rest.dropFirst(same.count)
            guard first.range.lowerBound >= at, first.range.upperBound <= bytes.count else { continue }
            result += bytes[at..<first.range.lowerBound]
            result += Array("[".utf8) + bytes[first.range] + Array("]".utf8) + Array(tag(Array(same)).utf8)
            at = first.range.upperBound
        }
        result += bytes[at...]
        return String(decoding: result, as: UTF8.self)
    }

    private static func tag(_ annotations: [Example.Annotation]) -> String {
        if annotations.count == 1, let only = annotations.first, only.value == nil, only.role == nil,
            only.group == nil
        {
            return "(\(only.entity))"
        }
        let objects = annotations.map { annotation in
            let fields = [
                ("entity", annotation.entity), ("value", annotation.value), ("role", annotation.role),
                ("group", annotation.group),
            ]
            return "{"
                + fields.compactMap { name, value in value.map { "\"\(name)\": " + JSONText.quote($0) } }
                .joined(separator: ", ") + "}"
        }
        return objects.count == 1 ? objects[0] : "[" + objects.joined(separator: ", ") + "]"
    }

    // MARK: Answers

    /// An entry of `responses:`, without a final line break.
    static func response(_ name: String, _ variants: [Response], indentation: String = "  ") -> String {
        ([key(name) + ":"] + variants.flatMap(lines)).map { indentation + $0 }.joined(separator: "\n")
    }

    private static func lines(of response: Response) -> [String] {
        var fields: [String] = []
        if !response.text.isEmpty { fields.append("text: " + quoted(response.text)) }
        if let channel = response.channel { fields.append("channel: " + quoted(channel)) }
        if let image = response.image { fields.append("image: " + quoted(image)) }
        // JSON is YAML: the payload goes in as it is.
        if let custom = response.custom { fields.append("custom: " + custom) }
        if !response.buttons.isEmpty {
            fields.append("buttons:")
            fields += response.buttons.map {
                "- {title: \(quoted($0.title)), payload: \(quoted($0.payload))}"
            }
        }
        if !response.conditions.isEmpty {
            fields.append("condition:")
            fields += response.conditions.map {
                "- {type: slot, name: \(quoted($0.slot)), value: \($0.value.map(slotValue) ?? "null")}"
            }
        }
        if let experiment = response.experiment {
            fields.append("metadata: {experiment: \(quoted(experiment))}")
        }
        return fields.enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element }
    }

    /// The value of a slot: Rasa compares a truth value with `true`, and never with the text "true".
    private static func slotValue(_ text: String) -> String {
        text == "true" || text == "false" ? text : quoted(text)
    }

    // MARK: Scalars

    static func quoted(_ text: String) -> String { JSONText.quote(text) }

    /// A word that needs no quotes, as it is; else quoted.
    static func plain(_ text: String) -> String {
        guard let first = text.utf8.first, (0x61...0x7A).contains(first) || (0x41...0x5A).contains(first)
        else {
            return quoted(text)
        }
        let isWord = text.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
                || [UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains($0)
        }
        // What YAML readers take for a truth value or nothing must stay a text.
        let isOther = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"].contains(
            text.lowercased())
        return isWord && !isOther ? text : quoted(text)
    }

    private static func key(_ name: String) -> String { plain(name) }
}

extension IntentDefinition.Field {
    /// Whether an intent says anything in this field; the status is always said.
    fileprivate func isGiven(in intent: Intent) -> Bool {
        switch self {
        case .label: intent.label != nil
        case .status: true
        case .owner: intent.owner != nil
        case .source: intent.source != nil
        case .threshold: intent.threshold != nil
        case .mustHave: !intent.mustHave.isEmpty
        case .mustNot: !intent.mustNot.isEmpty
        case .validFrom: intent.validFrom != nil
        case .validUntil: intent.validUntil != nil
        }
    }
}
