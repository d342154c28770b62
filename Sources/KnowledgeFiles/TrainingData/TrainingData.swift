package import IntentMatching

/// What one or more files of training data say, before it is joined into a knowledge base.
package struct TrainingData: Sendable, Equatable {
    /// An intent named in a domain's `intents:`.
    package struct Declaration: Sendable, Equatable {
        package var id: Intent.ID
        package var location: SourceLocation
    }

    package var intents: [IntentDefinition] = []
    package var responses: [ResponseDefinition] = []
    package var synonyms: [KnowledgeBase.Synonym] = []
    package var patterns: [KnowledgeBase.Pattern] = []
    package var lookups: [KnowledgeBase.Lookup] = []
    package var declarations: [Declaration] = []
    /// What rules and stories answer at once; only an import makes use of it.
    package var scripts: [ScriptedAnswer] = []
    /// The slots that a domain declares, which nothing fills here.
    package var slots: Set<String> = []
    package var diagnostics: [Diagnostic] = []
    /// Names of intents and answers whose entries could not be parsed: they are there, and must not be
    /// reported as missing besides.
    package var unreadable: Set<String> = []
    /// The files that were read, by their path.
    package var files: [String: SourceFile] = [:]

    package init() {}

    /// Adds what other files say, in order.
    package mutating func append(_ other: TrainingData) {
        intents += other.intents
        responses += other.responses
        synonyms += other.synonyms
        patterns += other.patterns
        lookups += other.lookups
        declarations += other.declarations
        scripts += other.scripts
        slots.formUnion(other.slots)
        diagnostics += other.diagnostics
        unreadable.formUnion(other.unreadable)
        files.merge(other.files) { first, _ in first }
    }

    /// Every example with its intent, in file order.
    package var examples: [(intent: Intent.ID, example: Example)] {
        intents.flatMap { block in block.intent.examples.map { (block.intent.id, $0) } }
    }
}
