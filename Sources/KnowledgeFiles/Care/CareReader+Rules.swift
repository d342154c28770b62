internal import CustomerCare
internal import Yams

/// `rules:`, `service_levels:`, `webhooks:` and `retention:`.
extension CareReader {
    mutating func readRules(_ node: Node, _ document: YAMLDocument) {
        for item in readItems(node, "rules", document, hint: "write `- {when: {words: […]}, urgency: high}`")
        {
            var rule = ClassificationRule()
            let known = diagnostics.count
            for (key, value) in readPairs(item, "a rule", document) {
                switch key.text {
                case "when": readConditions(value, &rule, document)
                case "urgency": rule.urgency = readCase(value, "urgency", document)
                case "team":
                    rule.team = readText(value, "team", document)
                    teamReferences.append((value, document))
                case "plan": rule.plan = readText(value, "plan", document)
                case "reason": rule.reason = readText(value, "reason", document)
                default:
                    reportUnknown(
                        key, document, known: ["when", "urgency", "team", "plan", "reason"], in: "a rule")
                }
            }
            if rule.urgency == nil, rule.team == nil, rule.plan == nil, diagnostics.count == known {
                report(
                    .missingKey, document, item, "the rule says nothing",
                    hint: "give it `urgency`, `team` or `plan`")
            }
            policy.rules.append(rule)
        }
    }

    private mutating func readConditions(
        _ node: Node, _ rule: inout ClassificationRule, _ document: YAMLDocument
    ) {
        for (key, value) in readPairs(node, "`when`", document) {
            switch key.text {
            case "kinds": rule.kinds = readCases(value, "kinds", document)
            case "categories":
                rule.categories = Set(readTexts(value, "categories", document))
                if case .sequence(let items) = value { categoryReferences += items.map { ($0, document) } }
            case "triggers": rule.triggers = readTriggers(value, document)
            case "words": rule.words = readTexts(value, "words", document)
            case "amount_from":
                rule.amountFrom = readNumber(value, "amount_from", 1...1_000_000_000_000, document).map(
                    Int64.init)
            case "groups": rule.groups = readCases(value, "groups", document)
            default:
                reportUnknown(
                    key, document,
                    known: ["kinds", "categories", "triggers", "words", "amount_from", "groups"], in: "when")
            }
        }
    }

    /// What the dialogue names in a ticket as the reason why it became a matter for people.
    private static let triggers = [
        "again", "anger", "asked_for_person", "callback", "complaint", "erase_data", "insult", "large_amount",
        "misses", "quota", "safety", "self_harm", "special_customer", "staff_feedback", "still_broken",
        "threat",
    ]

    /// A rule for a trigger that is never shown would never hold.
    private mutating func readTriggers(_ node: Node, _ document: YAMLDocument) -> Set<String> {
        var found: Set<String> = []
        for item in readItems(node, "triggers", document, hint: "write `triggers: [safety, threat]`") {
            guard let name = readText(item, "a trigger", document) else { continue }
            if Self.triggers.contains(name) {
                found.insert(name)
            } else {
                report(
                    .invalidValue, document, item, "there is no trigger `\(name)`",
                    hint: Spelling.hint(for: name, in: Self.triggers)
                        ?? "triggers: \(Self.triggers.joined(separator: ", "))")
            }
        }
        return found
    }

    mutating func readServiceLevels(_ node: Node, _ document: YAMLDocument) {
        let clocks: [(String, ServiceClock)] = [
            ("first_response", .firstResponse), ("next_update", .nextUpdate), ("resolution", .resolution),
        ]
        for item in readItems(node, "service_levels", document, hint: "write `- {first_response: 30m}`") {
            var level = ServiceLevel(minutes: [:])
            let known = diagnostics.count
            for (key, value) in readPairs(item, "a service level", document) {
                switch key.text {
                case "priorities": level.priorities = readCases(value, "priorities", document)
                case "groups": level.groups = readCases(value, "groups", document)
                case "teams":
                    level.teams = Set(readTexts(value, "teams", document))
                    if case .sequence(let items) = value { teamReferences += items.map { ($0, document) } }
                case let name:
                    guard let clock = clocks.first(where: { $0.0 == name })?.1 else {
                        reportUnknown(
                            key, document, known: ["priorities", "groups", "teams"] + clocks.map(\.0),
                            in: "a service level")
                        continue
                    }
                    level.minutes[clock] = readDuration(value, document)
                }
            }
            if level.minutes.isEmpty, diagnostics.count == known {
                report(
                    .missingKey, document, item, "the service level promises nothing",
                    hint: "give it `first_response`, `next_update` or `resolution`")
            }
            policy.serviceLevels.append(level)
        }
    }

    /// Working minutes of `30m`, `4h`, `1h30m`.
    private mutating func readDuration(_ node: Node, _ document: YAMLDocument) -> Int? {
        var minutes = 0
        var number = ""
        var isSound = true
        for letter in node.text ?? "" {
            if letter.isASCII, letter.isNumber {
                number.append(letter)
            } else if let count = Int(number), count < 100_000, letter == "h" || letter == "m" {
                minutes += letter == "h" ? count * 60 : count
                number = ""
            } else {
                isSound = false
            }
        }
        if isSound, number.isEmpty, minutes > 0 { return minutes }
        report(
            .invalidValue, document, node, "`\(node.text ?? node.sort)` is no span of working time",
            hint: "write hours and minutes: 30m, 4h, 1h30m")
        return nil
    }

    mutating func readWebhooks(_ node: Node, _ document: YAMLDocument) {
        for item in readItems(
            node, "webhooks", document, hint: "write `- {url: https://…, secret_env: NAME}`")
        {
            var webhook = Webhook(url: "")
            for (key, value) in readPairs(item, "a webhook", document) {
                switch key.text {
                case "url":
                    webhook.url = readText(value, "url", document) ?? ""
                    if !webhook.url.hasPrefix("https://"), !webhook.url.hasPrefix("http://") {
                        report(
                            .invalidValue, document, value, "`\(webhook.url)` is no address of a webhook",
                            hint: "write https://…")
                    }
                case "secret_env": webhook.secretVariable = readText(value, "secret_env", document)
                case "events": webhook.kinds = readCases(value, "events", document)
                default:
                    reportUnknown(key, document, known: ["url", "secret_env", "events"], in: "a webhook")
                }
            }
            guard !webhook.url.isEmpty else {
                report(
                    .missingKey, document, item, "the webhook has no `url`", hint: "write `url: https://…`")
                continue
            }
            policy.webhooks.append(webhook)
        }
    }

    mutating func readRetention(_ node: Node, _ document: YAMLDocument) {
        for (key, value) in readPairs(node, "`retention`", document) {
            switch key.text {
            case "messages_days":
                policy.retention.messages = readNumber(value, "messages_days", 1...36_500, document)
            case "tickets_days":
                policy.retention.tickets = readNumber(value, "tickets_days", 1...36_500, document)
            case "message_log":
                switch value.text {
                case "masked": policy.retention.keepsPersonalWords = false
                case "full": policy.retention.keepsPersonalWords = true
                default: report(.invalidValue, document, value, "`message_log` must be `masked` or `full`")
                }
            default:
                reportUnknown(
                    key, document, known: ["messages_days", "tickets_days", "message_log"], in: "retention")
            }
        }
    }
}
