package import VietnameseText

/// Everything that people wrote for the assistant, read and checked: one immutable snapshot.
package struct KnowledgeBase: Sendable, Equatable {
    /// A value and the words that mean it (Rasa `synonym`).
    package struct Synonym: Sendable, Equatable {
        package var value: String
        package var variants: [String]

        package init(value: String, variants: [String]) {
            self.value = value
            self.variants = variants
        }
    }

    /// Patterns of an entity or an intent (Rasa `regex`).
    package struct Pattern: Sendable, Equatable {
        package var name: String
        package var expressions: [String]

        package init(name: String, expressions: [String]) {
            self.name = name
            self.expressions = expressions
        }
    }

    /// A closed list of an entity's words (Rasa `lookup`).
    package struct Lookup: Sendable, Equatable {
        package var name: String
        package var items: [String]

        package init(name: String, items: [String]) {
            self.name = name
            self.items = items
        }
    }

    /// In file order; each id occurs once.
    package var intents: [Intent]
    /// Variants of each answer by its name, `utter_…`.
    package var responses: [String: [Response]]
    package var synonyms: [Synonym]
    package var patterns: [Pattern]
    package var lookups: [Lookup]
    package var lexicon: Lexicon
    /// The values of `{placeholders}` from `Corpus/company.yml`.
    package var placeholders: [String: String]

    package init(
        intents: [Intent] = [], responses: [String: [Response]] = [:], synonyms: [Synonym] = [],
        patterns: [Pattern] = [], lookups: [Lookup] = [], lexicon: Lexicon = Lexicon(),
        placeholders: [String: String] = [:]
    ) {
        self.intents = intents
        self.responses = responses
        self.synonyms = synonyms
        self.patterns = patterns
        self.lookups = lookups
        self.lexicon = lexicon
        self.placeholders = placeholders
    }
}
