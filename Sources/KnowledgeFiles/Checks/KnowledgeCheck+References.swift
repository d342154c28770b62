internal import IntentMatching

/// Utterances and conversations that name what is not there.
extension KnowledgeCheck {
    mutating func checkReferences() {
        let ids = Set(knowledge.base.intents.map(\.id.rawValue)).union(knowledge.definitions.unreadable)
        for utterance in knowledge.utterances
        where !ids.contains(utterance.intent.rawValue) && utterance.intent != "out_of_scope" {
            report(
                .unknownIntent, .error,
                at: SourceLocation(file: utterance.location.file, line: utterance.location.line, column: 1),
                length: utterance.intent.rawValue.count, "there is no intent `\(utterance.intent)`",
                hint: Spelling.hint(for: utterance.intent.rawValue, in: ids.sorted()))
        }
        // Without the list of built-in sentences nothing can be said about the others' names.
        guard !settings.builtInResponses.isEmpty else { return }
        let names = Set(knowledge.base.responses.keys).union(settings.builtInResponses.keys)
            .union(knowledge.definitions.unreadable)
        for step in knowledge.conversations.lazy.flatMap(\.steps) {
            guard case .utter(let name) = step.action, !names.contains(name) else { continue }
            report(
                .unknownResponse, .error, at: step.location, length: "utter".count,
                "there is no answer `\(name)`",
                hint: Spelling.hint(for: name, in: names.sorted()))
        }
    }
}
