internal import IntentMatching
internal import VietnameseText

/// An example as the analyzer hears it, made once for all checks that compare examples.
struct SpokenExample: Sendable {
    var intent: Intent.ID
    var example: Example
    /// Without punctuation.
    var words: [Token]
    var hasMarks: Bool
    /// The words' canonical forms, joined by blanks.
    var canonical: String
    /// The words' folded forms, joined by blanks.
    var folded: String

    /// Nothing for an example without words.
    init?(_ example: Example, of intent: Intent.ID, _ analyzer: Analyzer) {
        let text = analyzer.analyze(example.text)
        let hasPunctuation = text.tokens.contains { $0.kind == .punctuation }
        words = hasPunctuation ? text.tokens.filter { $0.kind != .punctuation } : text.tokens
        guard !words.isEmpty else { return nil }
        self.intent = intent
        self.example = example
        hasMarks = text.hasMarks
        canonical = hasPunctuation ? words.map(\.canonical).joined(separator: " ") : text.canonical
        folded = hasPunctuation ? words.map(\.folded).joined(separator: " ") : text.folded
    }

    /// The examples of blocks that have words, in file order.
    static func all(of blocks: ArraySlice<IntentDefinition>, _ analyzer: Analyzer) -> [SpokenExample] {
        blocks.flatMap { block in
            block.intent.examples.compactMap { SpokenExample($0, of: block.intent.id, analyzer) }
        }
    }

    /// The words that carry the question; a greeting is nothing but polite words, and those are kept.
    var content: [Token] {
        let content = words.filter { !$0.isFiller }
        return content.count < 2 ? words : content
    }
}
