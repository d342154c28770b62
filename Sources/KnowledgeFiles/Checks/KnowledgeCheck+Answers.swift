internal import CustomerCare
internal import IntentMatching

/// Intents without answers, answers without intents, and answers too long for their channel.
extension KnowledgeCheck {
    mutating func checkAnswers() {
        let ids = Set(knowledge.base.intents.map(\.id.rawValue)).union(knowledge.definitions.unreadable)
        checkIntentsHaveAnswers()
        for definition in knowledge.definitions.responses where definition.isFirst {
            checkHasIntent(definition, ids)
        }
        for definition in knowledge.definitions.responses {
            checkLength(definition)
            checkConditions(definition)
            checkChannel(definition)
        }
    }

    /// What our own doors and bridges call themselves, and what Rasa's do.
    private static let channels: Set<String> = [
        "api", "console", "email", "facebook", "irc", "line", "matterbridge", "mattermost", "messenger",
        "rest",
        "slack", "sms", "socketio", "telegram", "test", "twilio", "viber", "web", "whatsapp", "zalo",
    ]

    /// An answer for a channel that nobody writes on is never said.
    private mutating func checkChannel(_ definition: ResponseDefinition) {
        guard let channel = definition.response.channel, let place = definition.channel,
            let file = knowledge.files[definition.nameLocation.file]
        else { return }
        let known = Self.channels.union(settings.channelLimits.keys).union(knowledge.policy.channels.keys)
        guard !known.contains(channel) else { return }
        report(
            .unknownChannel, .warning, at: file.location(at: place.offset), length: channel.count,
            "no channel `\(channel)` is known, so this answer may never be said",
            hint: Spelling.hint(for: channel, in: known.sorted())
                ?? "if a bridge sends it as `input_channel`, name it under `channels:` in Corpus/care.yml")
    }

    /// A condition on a slot that nothing fills never holds, or always.
    private mutating func checkConditions(_ definition: ResponseDefinition) {
        guard !settings.slots.isEmpty, let file = knowledge.files[definition.nameLocation.file] else {
            return
        }
        for (condition, place) in zip(definition.response.conditions, definition.conditions)
        where !settings.slots.contains(condition.slot) {
            report(
                .unknownSlot, .warning, at: file.location(at: place.offset), length: condition.slot.count,
                "no conversation ever fills the slot `\(condition.slot)`, so this answer is "
                    + (condition.value == nil ? "said to everybody" : "never said"),
                hint: Spelling.hint(for: condition.slot, in: settings.slots.sorted())
                    ?? "known slots: \(settings.slots.sorted().joined(separator: ", "))")
        }
    }

    private mutating func checkIntentsHaveAnswers() {
        for intent in knowledge.base.intents {
            guard let location = intent.location else { continue }
            let id = intent.id.rawValue
            let variants = knowledge.base.responses[intent.id.responseName] ?? []
            if variants.isEmpty {
                if knowledge.definitions.unreadable.contains(intent.id.responseName) { continue }
                let isHandled =
                    settings.handledIntents.contains(id)
                    || settings.builtInResponses[intent.id.responseName] != nil
                guard id.contains("/") || !(settings.handledIntents.isEmpty || isHandled), !isHandled else {
                    continue
                }
                report(
                    .intentWithoutAnswer, .error, at: location, length: id.count, "`\(id)` has no answer",
                    hint: "write `\(intent.id.responseName):` under `responses:`")
            } else if variants.allSatisfy({ $0.channel != nil || !$0.conditions.isEmpty }) {
                report(
                    .intentWithoutAnswer, .warning, at: location, length: id.count,
                    "every answer of `\(id)` is bound to a channel or a condition; elsewhere it has none",
                    hint: "add a variant without `channel:` and `condition:`")
            }
        }
    }

    private mutating func checkHasIntent(_ definition: ResponseDefinition, _ ids: Set<String>) {
        guard definition.name.hasPrefix("utter_") else { return }
        let id = String(definition.name.dropFirst("utter_".count))
        if ids.contains(id) || settings.builtInResponses[definition.name] != nil { return }
        // Without the list of built-in sentences only an FAQ answer is sure to want an intent.
        guard id.contains("/") || !settings.builtInResponses.isEmpty else { return }
        let names =
            ids.sorted()
            + settings.builtInResponses.keys.map { String($0.dropFirst("utter_".count)) }.sorted()
        report(
            .answerWithoutIntent, .warning, at: definition.nameLocation, length: definition.name.count,
            "nothing leads to `\(definition.name)`: there is no intent `\(id)`",
            hint: Spelling.nearest(to: id, in: names).map { "did you mean `utter_\($0)`?" }
                ?? "write `- intent: \(id)` with examples under `nlu:`")
    }

    private mutating func checkLength(_ definition: ResponseDefinition) {
        guard let answer = text(of: definition) else { return }
        let limit: (channel: String, characters: Int)?
        if let channel = definition.response.channel {
            limit = settings.channelLimits[channel].map { (channel, $0) }
        } else {
            // What has no channel goes to every channel that has no variant of its own; SMS is asked for by name.
            limit = settings.channelLimits.filter { $0.key != "sms" }.min {
                ($0.value, $0.key) < ($1.value, $1.key)
            }
            .map { ($0.key, $0.value) }
        }
        guard let limit else { return }
        // Bytes are never fewer than characters; a placeholder may stand for more than its name.
        let braces = answer.text.utf8.count { $0 == UInt8(ascii: "{") }
        guard answer.text.utf8.count + braces * longestValue > limit.characters else { return }
        let length = filled(answer.text).count
        guard length > limit.characters else { return }
        report(
            .tooLong, .warning, at: answer.start,
            "the answer has \(length) characters; \(limit.channel) takes \(limit.characters)",
            hint: "shorten it, or write a variant with `channel: \(limit.channel)`")
    }

    private var longestValue: Int { knowledge.base.placeholders.values.lazy.map(\.utf8.count).max() ?? 0 }

    /// The text with the company's placeholders filled in.
    private func filled(_ text: String) -> String {
        guard text.contains("{") else { return text }
        var values = knowledge.base.placeholders
        for name in settings.dialoguePlaceholders where values[name] == nil { values[name] = "anh/chị" }
        var result = text
        for placeholder in Placeholder.all(in: text) {
            if let value = values[placeholder.name] {
                result = result.replacing("{\(placeholder.name)}", with: value)
            }
        }
        return result
    }
}
