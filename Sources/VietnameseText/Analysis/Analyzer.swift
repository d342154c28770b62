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

    let lexicon: Lexicon
    let vocabulary: Vocabulary
    let traces: Bool
    let lexemes: Lexemes

    init(lexicon: Lexicon, vocabulary: Vocabulary, traces: Bool) {
        self.lexicon = lexicon
        self.vocabulary = vocabulary
        self.traces = traces
        lexemes = Lexemes.shared.adding(lexicon)
    }

    /// How often the canonical line is read again until it stands still.
    static let maximumRounds = 4

    /// Analyses one message.
    ///
    /// - Parameters:
    ///   - text: any text.
    ///   - today: the day that relative dates (`mai`, `thứ 6 tuần sau`) are counted from; without it they
    ///     are not resolved.
    /// - Returns: tokens whose ranges lie inside `text`, ascending.
    public func analyze(_ text: String, today: CalendarDate? = nil) -> AnalyzedText {
        let draft = draft(of: text, today: today)
        return AnalyzedText(
            original: draft.original, tokens: draft.tokens, entities: draft.entities, trace: draft.trace)
    }

    private func draft(of text: String, today: CalendarDate?) -> Draft {
        var text = text
        var line = CleanLine()
        let copy = text
        text.withUTF8 { source in line.clean(source) { copy } }
        var draft = Draft(original: text, line: line, traces: traces)
        line.bytes.withUnsafeBufferPointer { bytes in
            line.shifts.withUnsafeBufferPointer { shifts in
                var tokenizer = Tokenizer(lexemes: lexemes, bytes: bytes, count: line.count, shifts: shifts)
                tokenizer.run(&draft)
            }
        }
        if draft.traces { traceCharacters(&draft) }
        if draft.needsRepair {
            SpellingFilter.apply(&draft, lexemes)
            AbbreviationFilter.apply(&draft, lexemes, vocabulary)
            RegionFilter.apply(&draft, lexemes)
        }
        if draft.needsEntities { EntityFilter.apply(&draft) }
        SentenceFilter.apply(&draft)
        return draft
    }

    /// Traces what the character stage and the table's tone placement did.
    private func traceCharacters(_ draft: inout Draft) {
        let bytes = Array(draft.original.utf8)
        for place in draft.tokens.indices {
            let token = draft.tokens[place]
            let before = String(decoding: bytes[token.range], as: UTF8.self)
            let typed = draft.typed(place)
            if !before.utf8.elementsEqual(typed.utf8) {
                draft.trace.append(
                    TraceStep(stage: "characters", before: before, after: typed, range: token.range))
            }
            if !typed.utf8.elementsEqual(token.canonical.utf8) {
                draft.trace.append(
                    TraceStep(
                        stage: "tone placement", before: typed, after: token.canonical, range: token.range))
            }
        }
    }
}
