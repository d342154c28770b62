/// Turns a message into tokens, entities and an explanation.
///
/// ```swift
/// let text = Analyzer.vietnamese.analyze("Doi tra ntn z?")
/// text.canonical  // "doi tra như thế nào vậy?"
/// text.folded     // "doi tra nhu the nao vay?"
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

    let vocabulary: Vocabulary
    let traces: Bool
    let lexemes: Lexemes

    init(lexicon: Lexicon, vocabulary: Vocabulary, traces: Bool) {
        self.vocabulary = vocabulary
        self.traces = traces
        lexemes = Lexemes.shared.adding(lexicon)
    }

    /// Analyses one message.
    ///
    /// - Parameters:
    ///   - text: any text.
    ///   - today: the day that relative dates (`mai`, `thứ 6 tuần sau`) are counted from; without it they
    ///     are not resolved.
    /// - Returns: tokens whose ranges lie inside `text`, ascending.
    public func analyze(_ text: String, today: CalendarDate? = nil) -> AnalyzedText {
        var copy = text
        var (draft, line) = copy.withUTF8 { repaired($0) { text } }
        finish(&draft, today: today)
        return AnalyzedText(draft, line: line, original: text)
    }

    /// Analyses one message that comes as bytes.
    ///
    /// - Parameters:
    ///   - utf8: the message; broken UTF-8 is read as U+FFFD, and ranges then refer to the repaired text.
    ///   - today: as for ``analyze(_:today:)``.
    /// - Returns: the same as for the text of these bytes.
    public func analyze(utf8: Span<UInt8>, today: CalendarDate? = nil) -> AnalyzedText {
        utf8.withUnsafeBufferPointer { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            var (draft, line) = repaired(bytes) { text }
            finish(&draft, today: today)
            return AnalyzedText(draft, line: line, original: text)
        }
    }

    /// The canonical line of one message, without the work that only tokens and entities need.
    func canonicalLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Assembly.Line {
        repaired(bytes) { String(decoding: bytes, as: UTF8.self) }.line
    }

    /// Finds entities, sentences and wrappers; none of these changes the line.
    private func finish(_ draft: inout Draft, today: CalendarDate?) {
        if draft.needsEntities || !draft.entities.isEmpty
            || !draft.seen.isDisjoint(with: [.measures, .numeral, .dayPrefix, .mailHost])
        {
            EntityFilter.apply(&draft, lexemes, today: today)
        }
        if draft.isChanged || !draft.seen.isDisjoint(with: [.opener, .closer]) {
            SentenceFilter.apply(&draft, lexemes)
        }
        if draft.isChanged || draft.needsRepair || draft.seen.contains(.polite) {
            PoliteFilter.apply(&draft, lexemes)
        }
    }
}
