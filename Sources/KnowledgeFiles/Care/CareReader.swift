internal import CustomerCare
internal import IntentMatching
internal import Yams

/// Reads `Corpus/care.yml` into a ``CarePolicy``.
struct CareReader {
    var policy = CarePolicy()
    var diagnostics: [Diagnostic] = []
    /// Days of `Corpus/Calendar`.
    var holidays = HolidayFileReader()
    private var categoryPlaces: [String: SourceLocation] = [:]
    private var teamNodes: [(Node, YAMLDocument)] = []
    /// Names of teams and categories in rules and service levels, to be looked up when all is read.
    var teamReferences: [(Node, YAMLDocument)] = []
    var categoryReferences: [(Node, YAMLDocument)] = []

    init() {}

    /// A limit: its key, its place in the policy, and the least and greatest value that makes sense.
    private struct Limit: Sendable {
        var key: String
        var range: ClosedRange<Int>
        var set: @Sendable (inout CarePolicy.Limits, Int) -> Void
    }

    private static let limits = [
        Limit(key: "misses_before_offer", range: 1...10) { $0.missesBeforeOffer = $1 },
        Limit(key: "choices", range: 2...10) { $0.choices = $1 },
        Limit(key: "topic_turns", range: 0...50) { $0.topicTurns = $1 },
        Limit(key: "reasks", range: 0...10) { $0.reasks = $1 },
        Limit(key: "idle_minutes", range: 1...(60 * 24 * 30)) { $0.idleMinutes = $1 },
        Limit(key: "resume_days", range: 0...60) { $0.resumeDays = $1 },
        Limit(key: "session_minutes", range: 1...(60 * 24 * 30)) { $0.sessionMinutes = $1 },
        Limit(key: "tells_session_end", range: 0...1) { $0.tellsSessionEnd = $1 == 1 },
        Limit(key: "hold_minutes", range: 1...(60 * 24)) { $0.holdMinutes = $1 },
        Limit(key: "wrong_proofs", range: 1...20) { $0.wrongProofs = $1 },
        Limit(key: "nps_days", range: 1...3650) { $0.npsDays = $1 },
        Limit(key: "large_amount", range: 0...1_000_000_000_000) { $0.largeAmount = $1 },
        Limit(key: "burst_milliseconds", range: 0...30_000) { $0.burstMilliseconds = $1 },
    ]

    mutating func read(_ file: SourceFile) {
        var hasCalendar = false
        var yaml = YAMLReader()
        let documents = yaml.documents(of: file)
        diagnostics += yaml.diagnostics
        for document in documents {
            guard case .mapping(let map) = document.root else {
                report(
                    .wrongType, document, document.root,
                    "the file must be a map, and this is \(document.root.sort)",
                    hint: "begin it with `categories:`")
                continue
            }
            for (key, value) in map.mergedPairs {
                switch key.text {
                case "categories": readCategories(value, document)
                case "limits": readLimits(value, document)
                case "calendar":
                    policy.calendar = readCalendar(value, document)
                    hasCalendar = true
                case "teams": teamNodes.append((value, document))
                case "rules": readRules(value, document)
                case "service_levels": readServiceLevels(value, document)
                case "webhooks": readWebhooks(value, document)
                case "mail": readMail(value, document)
                case "retention": readRetention(value, document)
                case "channels": readChannels(value, document)
                default:
                    reportUnknown(
                        key, document,
                        known: [
                            "categories", "limits", "channels", "calendar", "teams", "rules",
                            "service_levels",
                            "webhooks", "mail",
                            "retention",
                        ], in: "care.yml")
                }
            }
        }
        if !hasCalendar { policy.calendar = calendar(week: ServiceCalendar.office.week) }
        // The hours of a team build on the company's calendar, wherever that stands in the file.
        for (node, document) in teamNodes { readTeams(node, document) }
        teamNodes = []
        checkReferences()
        guard policy.categories.isEmpty, diagnostics.isEmpty else { return }
        diagnostics.append(
            Diagnostic(
                .missingKey, .error, at: SourceLocation(file: file.path, line: 1, column: 1),
                "no category of complaints is defined",
                hint: "write `categories:` and `- {id: …, label: …, team: …}`"))
    }

    // MARK: Categories

    private mutating func readCategories(_ node: Node, _ document: YAMLDocument) {
        guard case .sequence(let items) = node else {
            report(.wrongType, document, node, "`categories` must be a list, and this is \(node.sort)")
            return
        }
        for item in items {
            guard case .mapping(let map) = item else {
                report(
                    .wrongType, document, item, "a category must be a map, and this is \(item.sort)",
                    hint: "write `- {id: doi_tra, label: \"Đổi trả\", team: sales}`")
                continue
            }
            readCategory(Array(map.mergedPairs), item, document)
        }
    }

    private mutating func readCategory(
        _ pairs: [(key: Node, value: Node)], _ item: Node, _ document: YAMLDocument
    ) {
        var texts: [String: String] = [:]
        var idNode: Node?
        var words: [String] = []
        for (key, value) in pairs {
            switch key.text {
            case "id", "label", "team":
                guard let name = key.text, let text = readText(value, name, document) else { continue }
                texts[name] = text
                if name == "id" { idNode = value }
                if name == "team" { teamReferences.append((value, document)) }
            case "words": words = readTexts(value, "words", document)
            default: reportUnknown(key, document, known: ["id", "label", "team", "words"], in: "a category")
            }
        }
        for name in ["id", "label", "team"]
        where texts[name] == nil && !pairs.contains(where: { $0.key.text == name }) {
            report(.missingKey, document, item, "the category has no `\(name)`", hint: "write `\(name): …`")
        }
        guard let id = texts["id"], let idNode else { return }
        let place = document.location(of: idNode)
        if let first = categoryPlaces[id] {
            diagnostics.append(
                Diagnostic(
                    .duplicateKey, .error, at: place, length: id.count,
                    "the category `\(id)` is defined twice",
                    hint: "keep one of them", notes: [Diagnostic.Note("first defined here", at: first)]))
            return
        }
        categoryPlaces[id] = place
        policy.categories.append(
            .init(id: id, label: texts["label"] ?? id, team: texts["team"] ?? "", words: words))
    }

    // MARK: Limits

    private mutating func readLimits(_ node: Node, _ document: YAMLDocument) {
        if node.isNull { return }
        guard case .mapping(let map) = node else {
            report(.wrongType, document, node, "`limits` must be a map, and this is \(node.sort)")
            return
        }
        for (key, value) in map.mergedPairs {
            guard let limit = Self.limits.first(where: { $0.key == key.text }) else {
                reportUnknown(key, document, known: Self.limits.map(\.key), in: "limits")
                continue
            }
            guard let number = readNumber(value, limit.key, limit.range, document) else { continue }
            limit.set(&policy.limits, number)
        }
    }

    // MARK: Values

    /// The pairs of a map; none, and a diagnostic, for anything else.
    mutating func readPairs(
        _ node: Node, _ name: String, _ document: YAMLDocument, hint: String? = nil
    ) -> [(key: Node, value: Node)] {
        if node.isNull { return [] }
        guard case .mapping(let map) = node else {
            report(.wrongType, document, node, "\(name) must be a map, and this is \(node.sort)", hint: hint)
            return []
        }
        return Array(map.mergedPairs)
    }

    /// The items of a list; none, and a diagnostic, for anything else.
    mutating func readItems(
        _ node: Node, _ name: String, _ document: YAMLDocument, hint: String? = nil
    ) -> [Node] {
        if node.isNull { return [] }
        guard case .sequence(let items) = node else {
            report(
                .wrongType, document, node, "`\(name)` must be a list, and this is \(node.sort)", hint: hint)
            return []
        }
        return Array(items)
    }

    mutating func readTexts(_ node: Node, _ name: String, _ document: YAMLDocument) -> [String] {
        readItems(node, name, document, hint: "write `\(name): [giao hàng, ship]`").compactMap {
            readText($0, "a word", document)
        }
    }

    /// The cases that a list names.
    mutating func readCases<Case: RawRepresentable<String> & CaseIterable & Hashable>(
        _ node: Node, _ name: String, _ document: YAMLDocument
    ) -> Set<Case> {
        Set(readItems(node, name, document).compactMap { readCase($0, name, document) })
    }

    mutating func readCase<Case: RawRepresentable<String> & CaseIterable>(
        _ node: Node, _ name: String, _ document: YAMLDocument
    ) -> Case? {
        guard let text = readText(node, name, document) else { return nil }
        if let found = Case(rawValue: text) { return found }
        let known = Case.allCases.map(\.rawValue)
        report(
            .invalidValue, document, node, "`\(text)` is no value of `\(name)`",
            hint: Spelling.hint(for: text, in: known) ?? "values: \(known.joined(separator: ", "))")
        return nil
    }

    mutating func readNumber(
        _ node: Node, _ name: String, _ range: ClosedRange<Int>, _ document: YAMLDocument
    ) -> Int? {
        if let number = node.text.flatMap({ Int($0) }), range.contains(number) { return number }
        report(
            .invalidValue, document, node,
            "`\(name)` must be a whole number from \(range.lowerBound) to \(range.upperBound)")
        return nil
    }

    // MARK: Channels

    private static let channelKeys: [String: ClosedRange<Int>] = [
        "replies": 1...1000, "hours": 1...8760, "characters": 200...100_000,
    ]

    private mutating func readChannels(_ node: Node, _ document: YAMLDocument) {
        if node.isNull { return }
        guard case .mapping(let map) = node else {
            report(
                .wrongType, document, node, "`channels` must be a map, and this is \(node.sort)",
                hint: "write `channels:` and `zalo: {replies: 8, hours: 48}` below it")
            return
        }
        for (name, value) in map.mergedPairs {
            guard let name = name.text, case .mapping(let settings) = value else {
                report(
                    .wrongType, document, value, "a channel must be a map, and this is \(value.sort)",
                    hint: "write `zalo: {replies: 8, hours: 48, characters: 2000}`")
                continue
            }
            var channel = CarePolicy.Channel()
            for (key, value) in settings.mergedPairs {
                readSetting(key, value, &channel, document)
            }
            policy.channels[name] = channel
        }
    }

    private mutating func readSetting(
        _ key: Node, _ value: Node, _ channel: inout CarePolicy.Channel, _ document: YAMLDocument
    ) {
        if key.text == "renews_with_message" {
            switch value.text {
            case "true": channel.renewsWithMessage = true
            case "false": channel.renewsWithMessage = false
            default:
                report(
                    .invalidValue, document, value, "`renews_with_message` must be `true` or `false`")
            }
            return
        }
        guard let name = key.text, let range = Self.channelKeys[name] else {
            reportUnknown(
                key, document, known: Self.channelKeys.keys.sorted() + ["renews_with_message"],
                in: "a channel")
            return
        }
        guard let number = value.text.flatMap({ Int($0) }), range.contains(number) else {
            report(
                .invalidValue, document, value,
                "`\(name)` must be a whole number from \(range.lowerBound) to \(range.upperBound)")
            return
        }
        switch name {
        case "replies": channel.replies = number
        case "hours": channel.hours = number
        default: channel.characters = number
        }
    }

    // MARK: Diagnostics

    mutating func readText(_ node: Node, _ name: String, _ document: YAMLDocument) -> String? {
        guard let text = node.text, !node.isNull else {
            report(.wrongType, document, node, "`\(name)` must be a text, and this is \(node.sort)")
            return nil
        }
        if !text.isEmpty { return text }
        report(
            .invalidValue, document, node, "`\(name)` is empty", hint: "write it, or leave the whole line out"
        )
        return nil
    }

    mutating func reportUnknown(
        _ key: Node, _ document: YAMLDocument, known: [String], in place: String
    ) {
        let name = key.text ?? key.sort
        report(
            .unknownKey, document, key, "unknown key `\(name)` in \(place)",
            hint: Spelling.hint(for: name, in: known) ?? "known keys: \(known.joined(separator: ", "))")
    }

    mutating func report(
        _ kind: Diagnostic.Kind, _ document: YAMLDocument, _ node: Node, _ message: String,
        hint: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                kind, .error, at: document.location(of: node), length: node.text?.count ?? 1, message,
                hint: hint))
    }
}
