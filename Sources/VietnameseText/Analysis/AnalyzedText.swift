/// A message taken apart: its tokens, the entities it names, and what was changed on the way.
public struct AnalyzedText: Sendable, Equatable {
    /// The text as it came, valid UTF-8 (broken bytes stand as U+FFFD).
    public let original: String
    /// The words, numbers, marks and emoji, one syllable each; the words of an expanded abbreviation share
    /// its range.
    public let tokens: [Token]
    /// What the message names, ascending by range.
    public let entities: [Entity]
    /// Every change, in order; empty unless the analyzer was asked to trace.
    public let trace: [TraceStep]
    /// The canonical line: the tokens' canonical forms, apart by one blank where the original had blanks or
    /// where two words meet, touching where they touched (`trả hàng, ạ?`).
    public let canonical: String
    /// The folded line: the tokens' folded forms, spaced as ``canonical``.
    public let folded: String
    /// Whether any token was written with a tone or shape mark.
    public let hasMarks: Bool
    /// The folded words, to look phrases up in; made anew each time unless the text is ``preparedForPhrases()``.
    package var paddedWords: PaddedWords { preparedWords ?? PaddedWords(tokens) }
    private var preparedWords: PaddedWords?

    /// Makes an analysed text of finished parts.
    public init(original: String, tokens: [Token], entities: [Entity] = [], trace: [TraceStep] = []) {
        self.original = original
        self.tokens = tokens
        self.entities = entities
        self.trace = trace
        (canonical, folded) = Assembly.lines(of: tokens)
        hasMarks = tokens.contains(where: \.hasMarks)
    }

    init(_ draft: borrowing Draft, line: borrowing Assembly.Line, original: String) {
        self.original = original
        tokens = draft.tokens
        entities = draft.entities
        trace = draft.trace
        (canonical, folded) = line.strings
        hasMarks = draft.hasMarks
    }

    /// The same text with its words kept, for a reader who looks many phrases up in it.
    package func preparedForPhrases() -> AnalyzedText {
        var text = self
        text.preparedWords = PaddedWords(tokens)
        return text
    }
}
