package import IntentMatching

/// The answers of one knowledge snapshot, ready to be looked up.
package struct AnswerBook: Sendable {
    /// What choices call an intent.
    package let labels: [Intent.ID: String]
    package let responses: [String: [Response]]
    package let placeholders: [String: String]

    package init(_ knowledge: KnowledgeBase) {
        var labels: [Intent.ID: String] = [:]
        for intent in knowledge.intents {
            if let label = intent.label { labels[intent.id] = label }
        }
        self.labels = labels
        responses = knowledge.responses
        placeholders = knowledge.placeholders
    }

    /// The variants of an answer for a channel: its own where it has any, else those for every channel.
    package func variants(of name: String, channel: String) -> [Response] {
        let all = responses[name] ?? []
        let own = all.filter { $0.channel == channel }
        return own.isEmpty ? all.filter { $0.channel == nil } : own
    }

    package func answers(_ intent: Intent.ID) -> Bool { responses[intent.responseName] != nil }
}
