internal import CustomerCare
internal import IntentMatching
internal import Yams

/// Reads conversation tests in Rasa's e2e format, with `button`, `ticket` and `clock` of our own, and with lists
/// below `user` for bubbles that are one turn.
///
/// ```yaml
/// test_cases:
/// - test_case: khiếu nại đến khi có phiếu
///   steps:
///   - user: "app lỗi hoài bực quá"
///   - utter: utter_ask_complaint_summary
///   - button: "Bỏ qua"
///   - ticket: {kind: complaint, category: phan_mem}
///   - clock: +25h
/// ```
struct ConversationReader {
    private(set) var tests: [ConversationTest] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var names: [String: SourceLocation] = [:]

    private static let stepKeys = [
        "user", "bot", "utter", "slot_was_set", "slot_was_not_set", "button", "ticket", "clock", "agent",
        "stage",
    ]
    /// Fields of a ticket that a test may name.
    static let ticketFields = [
        "kind", "category", "product", "reference", "summary", "remedy", "name", "phone", "email", "address",
        "stage",
    ]

    init() {}

    mutating func read(_ file: SourceFile) {
        var yaml = YAMLReader()
        let documents = yaml.documents(of: file)
        diagnostics += yaml.diagnostics
        for document in documents {
            guard case .mapping(let root) = document.root else {
                report(
                    .wrongType, document, document.root,
                    "the file must be a map, and this is \(document.root.sort)",
                    hint: "begin it with `test_cases:`")
                continue
            }
            for (key, value) in root.mergedPairs {
                switch key.text {
                case "test_cases": readTests(value, document)
                case "version", "metadata": break
                case "fixtures": unused(key, document)
                default:
                    reportUnknown(
                        key, document, known: ["test_cases", "version", "fixtures", "metadata"],
                        in: "a file of conversations")
                }
            }
        }
    }

    private mutating func readTests(_ node: Node, _ document: YAMLDocument) {
        guard case .sequence(let items) = node else {
            report(.wrongType, document, node, "`test_cases` must be a list, and this is \(node.sort)")
            return
        }
        for item in items {
            guard case .mapping(let map) = item else {
                report(
                    .wrongType, document, item, "a test case must be a map, and this is \(item.sort)",
                    hint: "write `- test_case: name` and `steps:`")
                continue
            }
            readTest(Array(map.mergedPairs), item, document)
        }
    }

    private mutating func readTest(
        _ pairs: [(key: Node, value: Node)], _ item: Node, _ document: YAMLDocument
    ) {
        var nameNode: Node?
        var steps: Node?
        for (key, value) in pairs {
            switch key.text {
            case "test_case": nameNode = value
            case "steps": steps = value
            case "metadata": break
            case "fixtures": unused(key, document)
            default:
                reportUnknown(
                    key, document, known: ["test_case", "steps", "fixtures", "metadata"], in: "a test case")
            }
        }
        guard let nameNode, let name = readText(nameNode, "test_case", document) else {
            if nameNode == nil {
                report(
                    .missingKey, document, item, "the test case has no name",
                    hint: "write `- test_case: name`")
            }
            return
        }
        let location = document.location(of: nameNode)
        if let first = names[name] {
            diagnostics.append(
                Diagnostic(
                    .duplicateKey, .error, at: location, length: name.count, "two test cases have this name",
                    hint: "give each its own name", notes: [Diagnostic.Note("first used here", at: first)]))
        }
        names[name] = names[name] ?? location
        guard let steps, case .sequence(let items) = steps, !items.isEmpty else {
            report(
                .missingKey, document, steps ?? nameNode, "the test case has no steps",
                hint: "write `steps:` and `- user: …` below it")
            return
        }
        tests.append(
            ConversationTest(name: name, location: location, steps: items.flatMap { readStep($0, document) }))
    }

    private mutating func readStep(_ node: Node, _ document: YAMLDocument) -> [ConversationTest.Step] {
        guard case .mapping(let map) = node else {
            report(
                .wrongType, document, node, "a step must be a map, and this is \(node.sort)",
                hint: "write `- user: …` or `- utter: …`")
            return []
        }
        return map.mergedPairs.compactMap { key, value in
            let action: ConversationTest.Action?
            switch key.text {
            case "user": action = readBubbles(value, document).map { .user($0) }
            case "bot": action = readText(value, "bot", document).map { .bot($0) }
            case "utter": action = readText(value, "utter", document).map { .utter($0) }
            case "button": action = readText(value, "button", document).map { .button($0) }
            case "slot_was_set": action = .slotWasSet(readSlots(value, document))
            case "slot_was_not_set": action = .slotWasNotSet(readSlots(value, document))
            case "ticket": action = readTicket(value, document).map { .ticket($0) }
            case "clock": action = readClock(value, document)
            case "agent":
                action = readText(value, "agent", document).map { text in
                    switch text {
                    case "takes over": .agent(.takesOver)
                    case "hands back": .agent(.handsBack)
                    default: .agent(.writes(text))
                    }
                }
            case "stage":
                action = value.text.flatMap { Stage(rawValue: $0) }.map { .stage($0) }
                if action == nil {
                    report(
                        .invalidValue, document, value, "`stage` must be a stage of a ticket",
                        hint: "stages: \(Stage.allCases.map(\.rawValue).joined(separator: ", "))")
                }
            case "metadata": return nil
            case "assertions", "fixtures", "assertion_order_enabled":
                unused(key, document)
                return nil
            default:
                reportUnknown(key, document, known: Self.stepKeys, in: "a step")
                return nil
            }
            return action.map { ConversationTest.Step(action: $0, location: document.location(of: key)) }
        }
    }

    // MARK: Values of steps

    /// What the customer writes: a text, or a list of the bubbles of one turn.
    private mutating func readBubbles(_ node: Node, _ document: YAMLDocument) -> [String]? {
        guard case .sequence(let items) = node, !items.isEmpty else {
            return readText(node, "user", document).map { [$0] }
        }
        let bubbles = items.compactMap { readText($0, "user", document) }
        return bubbles.count == items.count ? bubbles : nil
    }

    private mutating func readSlots(_ node: Node, _ document: YAMLDocument) -> [ConversationTest.Slot] {
        let items: [Node]
        switch node {
        case .sequence(let list): items = Array(list)
        default: items = [node]
        }
        return items.flatMap { item -> [ConversationTest.Slot] in
            if let name = item.text, !item.isNull { return [.init(name: name)] }
            guard case .mapping(let map) = item else {
                report(
                    .wrongType, document, item, "a slot must be a name, or a name and its value",
                    hint: "write `- name: value`")
                return []
            }
            return map.mergedPairs.compactMap { key, value in
                guard let name = key.text else { return nil }
                return .init(name: name, value: value.isNull ? nil : readText(value, name, document))
            }
        }
    }

    private mutating func readTicket(_ node: Node, _ document: YAMLDocument) -> ConversationTest
        .TicketExpectation?
    {
        switch node {
        case .mapping(let map):
            let fields = map.mergedPairs.compactMap {
                key, value -> ConversationTest.TicketExpectation.Field? in
                guard let name = key.text, Self.ticketFields.contains(name) else {
                    reportUnknown(key, document, known: Self.ticketFields, in: "a ticket")
                    return nil
                }
                return readText(value, name, document).map { .init(name: name, value: $0) }
            }
            return .opened(fields: fields)
        default:
            switch node.text {
            case "none", "no", "false": return ConversationTest.TicketExpectation.none
            case "opened", "yes", "true": return .opened(fields: [])
            default:
                report(
                    .invalidValue, document, node,
                    "`ticket` must be `opened`, `none`, or a map of its fields",
                    hint: Spelling.hint(for: node.text ?? "", in: ["opened", "none"])
                        ?? "write `ticket: {kind: complaint}`")
                return nil
            }
        }
    }

    private mutating func readClock(_ node: Node, _ document: YAMLDocument) -> ConversationTest.Action? {
        if let text = node.text {
            if let seconds = ClockText.seconds(text) { return .advanceClock(seconds: seconds) }
            if let moment = ClockText.moment(text) { return .setClock(moment) }
        }
        report(
            .invalidValue, document, node, "`clock` must be a span of time or a moment",
            hint: "write `+25h`, `+1d12h`, `+90m`, `+30s`, or `2026-11-22 14:00`")
        return nil
    }

    // MARK: Diagnostics

    private mutating func readText(_ node: Node, _ name: String, _ document: YAMLDocument) -> String? {
        if let text = node.text, !node.isNull { return text }
        report(.wrongType, document, node, "`\(name)` must be a text, and this is \(node.sort)")
        return nil
    }

    private mutating func unused(_ key: Node, _ document: YAMLDocument) {
        diagnostics.append(
            Diagnostic(
                .unusedSection, .warning, at: document.location(of: key), length: key.text?.count ?? 1,
                "`\(key.text ?? "")` of Rasa's tests is not used", hint: "say it as steps"))
    }

    private mutating func reportUnknown(
        _ key: Node, _ document: YAMLDocument, known: [String], in place: String
    ) {
        let name = key.text ?? key.sort
        report(
            .unknownKey, document, key, "unknown key `\(name)` in \(place)",
            hint: Spelling.hint(for: name, in: known) ?? "known keys: \(known.joined(separator: ", "))")
    }

    private mutating func report(
        _ kind: Diagnostic.Kind, _ document: YAMLDocument, _ node: Node, _ message: String,
        hint: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                kind, .error, at: document.location(of: node), length: node.text?.count ?? 1, message,
                hint: hint))
    }
}
