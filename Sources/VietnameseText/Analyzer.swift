/// Turns a message into tokens, entities and an explanation.
///
/// ```swift
/// let text = Analyzer.vietnamese.analyze("Doi tra ntn z?")
/// text.folded  // "doi tra nhu the nao vay ?"
/// ```
public struct Analyzer: Sendable {
    /// The analyzer with the built-in tables alone.
    public static let vietnamese = Analyzer(lexicon: Lexicon(), vocabulary: Vocabulary(), traces: false)

    /// An analyzer that also knows a deployment's words and the caller's vocabulary.
    ///
    /// - Parameters:
    ///   - lexicon: abbreviations and protected words added to the built-in tables.
    ///   - vocabulary: the caller's words, by which ambiguous readings are chosen.
    ///   - traces: whether ``AnalyzedText/trace`` is filled; costs time.
    /// - Returns: a ready, immutable analyzer.
    public static func vietnamese(
        lexicon: Lexicon = Lexicon(), vocabulary: Vocabulary = Vocabulary(), traces: Bool = false
    ) -> Analyzer {
        Analyzer(lexicon: lexicon, vocabulary: vocabulary, traces: traces)
    }

    let lexicon: Lexicon
    let vocabulary: Vocabulary
    let traces: Bool

    /// Analyses one message.
    ///
    /// - Parameters:
    ///   - text: any text.
    ///   - today: the day that relative dates (`mai`, `thứ 6 tuần sau`) are counted from; without it they
    ///     are not resolved.
    /// - Returns: tokens whose ranges lie inside `text`, ascending.
    public func analyze(_ text: String, today: CalendarDate? = nil) -> AnalyzedText {
        var tokens: [Token] = []
        var offset = 0
        for piece in text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
            let length = piece.utf8.count
            defer { offset += length + 1 }
            guard !piece.isEmpty else { continue }
            let start = text.utf8.distance(from: text.startIndex, to: piece.startIndex)
            let canonical = String(piece).nfc.lowercased()
            let folded = canonical.vietnameseFolded
            tokens.append(
                Token(
                    canonical: canonical, folded: folded, range: start..<start + length,
                    hasMarks: !canonical.utf8.elementsEqual(folded.utf8)))
        }
        return AnalyzedText(original: text, tokens: tokens)
    }
}
