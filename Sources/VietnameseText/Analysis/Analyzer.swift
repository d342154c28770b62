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

    /// Flags of words that a filter must look at.
    private static let repairable: Lexemes.Flags = [.abbreviation, .regional, .english, .toneless]

    private func draft(of text: String, today: CalendarDate?) -> Draft {
        var draft = Draft(original: text, line: CleanLine(), traces: traces)
        var copy = text
        copy.withUTF8 { source in draft.line.clean(source) { text } }
        cut(&draft)
        if draft.traces { traceCharacters(&draft) }
        if draft.needsRepair || !draft.seen.isDisjoint(with: Self.repairable) {
            SpellingFilter.apply(&draft, lexemes)
            StickyFilter.apply(&draft, lexemes, vocabulary)
            AbbreviationFilter.apply(&draft, lexemes, vocabulary)
            RegionFilter.apply(&draft, lexemes)
        }
        if draft.needsEntities || !draft.seen.isDisjoint(with: [.measures, .numeral, .dayPrefix]) {
            EntityFilter.apply(&draft, lexemes, today: today)
        }
        if draft.isChanged || !draft.seen.isDisjoint(with: [.opener, .closer]) {
            SentenceFilter.apply(&draft, lexemes)
        }
        if draft.isChanged || draft.seen.contains(.polite) { PoliteFilter.apply(&draft) }
        return draft
    }

    private func cut(_ draft: inout Draft) {
        let line = draft.line
        draft.tokens.reserveCapacity(line.count / 5 + 4)
        draft.origins.reserveCapacity(line.count / 5 + 4)
        lexemes.withView { view in
            line.bytes.withUnsafeBufferPointer { bytes in
                line.shifts.withUnsafeBufferPointer { shifts in
                    CharacterTable.entries.withUnsafeBufferPointer { letters in
                        Tokenizer.classTable.withUnsafeBufferPointer { classes in
                            guard let letters = letters.baseAddress, let classes = classes.baseAddress else {
                                return
                            }
                            var tokenizer = Tokenizer(
                                lexemes: view, bytes: bytes, count: line.count, shifts: shifts,
                                letters: letters,
                                classes: classes)
                            tokenizer.run(&draft)
                        }
                    }
                }
            }
        }
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
