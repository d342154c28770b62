internal import IntentMatching

/// What training data says, wherever it is written: two files of one meaning answer alike.
struct Meaning: Equatable {
    struct Block: Equatable {
        /// Without places.
        var intent: Intent
    }

    struct Variant: Equatable {
        var name: String
        var response: Response
    }

    var blocks: [Block]
    var variants: [Variant]
    var synonyms: [KnowledgeBase.Synonym]
    var patterns: [KnowledgeBase.Pattern]
    var lookups: [KnowledgeBase.Lookup]
    var errors: Int
}

extension TrainingData {
    var meaning: Meaning {
        Meaning(
            blocks: intents.map { Meaning.Block(intent: $0.intent.placeless) },
            variants: responses.map { Meaning.Variant(name: $0.name, response: $0.response.placeless) },
            synonyms: synonyms, patterns: patterns, lookups: lookups,
            errors: diagnostics.count { $0.severity == .error })
    }
}

extension Intent {
    /// Without its place and those of its examples.
    var placeless: Intent {
        var intent = self
        intent.location = nil
        intent.examples = examples.map { Example(text: $0.text, annotations: $0.annotations) }
        return intent
    }
}
