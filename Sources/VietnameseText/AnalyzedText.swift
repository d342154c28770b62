/// A message taken apart: its tokens, the entities it names, and what was changed on the way.
public struct AnalyzedText: Sendable, Equatable {
    /// The text as it came, valid UTF-8 (broken bytes stand as U+FFFD).
    public let original: String
    public let tokens: [Token]
    public let entities: [Entity]
    /// Every change, in order; empty unless the analyzer was asked to trace.
    public let trace: [TraceStep]
    /// The tokens' canonical forms joined by single blanks.
    public let canonical: String
    /// The tokens' folded forms joined by single blanks.
    public let folded: String
    /// Whether any token was written with a tone or shape mark.
    public let hasMarks: Bool

    /// Makes an analysed text of finished parts.
    public init(original: String, tokens: [Token], entities: [Entity] = [], trace: [TraceStep] = []) {
        self.original = original
        self.tokens = tokens
        self.entities = entities
        self.trace = trace
        self.canonical = tokens.lazy.map(\.canonical).joined(separator: " ")
        self.folded = tokens.lazy.map(\.folded).joined(separator: " ")
        self.hasMarks = tokens.contains(where: \.hasMarks)
    }
}
