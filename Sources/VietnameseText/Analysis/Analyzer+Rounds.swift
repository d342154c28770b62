/// Repairs are decided by what stands around a word, so a repaired line may allow what the first reading did not:
/// it is read again until it stands still. That is what makes the canonical form of a canonical line itself.
extension Analyzer {
    /// How often a line is read at most; real text stands still after one or two changes.
    private static let maximumRounds = 8

    /// Flags of words that a filter must look at.
    private static let repairable: Lexemes.Flags = [.abbreviation, .regional, .respelled]

    /// The draft of a message whose words are all repaired.
    ///
    /// - Parameters:
    ///   - bytes: the UTF-8 of the message.
    ///   - text: the message as text, asked for only if its bytes need the thorough character stage.
    /// - Returns: the draft and its canonical line.
    func repaired(_ bytes: UnsafeBufferPointer<UInt8>, text: () -> String) -> (
        draft: Draft, line: Assembly.Line
    ) {
        var draft = round(bytes, text: text)
        var line = Assembly.canonical(draft)
        for _ in 1..<Self.maximumRounds {
            let mayMove =
                draft.isChanged || draft.line.isRepaired || draft.seen.contains(.respelled) || line.addsBlank
            guard mayMove, let next = changed(line) else { break }
            draft = Rereading.composed(draft, next.draft)
            line = next.line
        }
        return (draft, line)
    }

    /// What a second reading makes of a line, or nothing if the line stands as it is.
    private func changed(_ line: Assembly.Line) -> (draft: Draft, line: Assembly.Line)? {
        if stands(line) { return nil }
        return line.bytes.withUnsafeBufferPointer { buffer in
            let bytes = UnsafeBufferPointer(rebasing: buffer[..<line.count])
            let draft = round(bytes) { line.string }
            if !draft.needsRepair, !draft.line.isRepaired, draft.seen.isDisjoint(with: Self.repairable) {
                return nil
            }
            let next = Assembly.canonical(draft)
            let stands =
                next.count == line.count && next.bytes[..<next.count].elementsEqual(line.bytes[..<line.count])
            return stands ? nil : (draft, next)
        }
    }

    /// Whether a line stands at a look.
    private func stands(_ line: Assembly.Line) -> Bool {
        line.bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return true }
            return PlainLine.with(lexemes) { $0.look(base, line.count, respelling: nil) == .stands } ?? false
        }
    }

    /// One reading: characters, tokens, and the filters that change what tokens stand for.
    private func round(_ bytes: UnsafeBufferPointer<UInt8>, text: () -> String) -> Draft {
        var draft = Draft(line: CleanLine(), traces: traces)
        draft.line.clean(bytes, text: text)
        cut(&draft)
        if draft.line.isRepaired { Ranges.snap(&draft, to: text()) }
        if draft.traces { traceCharacters(&draft, text()) }
        if draft.needsRepair || !draft.seen.isDisjoint(with: Self.repairable) {
            SpellingFilter.apply(&draft, lexemes)
            StickyFilter.apply(&draft, lexemes, vocabulary)
            AbbreviationFilter.apply(&draft, lexemes, vocabulary)
            RegionFilter.apply(&draft, lexemes)
        }
        return draft
    }

    private func cut(_ draft: inout Draft) {
        let line = draft.line
        draft.tokens.reserveCapacity(line.count / 5 + 4)
        draft.origins.reserveCapacity(line.count / 5 + 4)
        _ = PlainLine.with(lexemes) { tables in
            line.bytes.withUnsafeBufferPointer { bytes in
                line.shifts.withUnsafeBufferPointer { shifts in
                    var tokenizer = Tokenizer(
                        lexemes: tables.lexemes, bytes: bytes, count: line.count, shifts: shifts,
                        letters: tables.letters, classes: tables.classes)
                    tokenizer.run(&draft)
                }
            }
        }
    }

    /// Traces what the character stage and the table's tone placement did.
    private func traceCharacters(_ draft: inout Draft, _ original: String) {
        let bytes = Array(original.utf8)
        for place in draft.tokens.indices {
            let token = draft.tokens[place]
            let typed = draft.typed(place)
            // Tokens of one grapheme cluster share its range, and its step.
            if place == 0 || draft.tokens[place - 1].range != token.range {
                let before = String(decoding: bytes[token.range], as: UTF8.self)
                var cleaned = typed
                var next = place + 1
                while next < draft.tokens.count, draft.tokens[next].range == token.range {
                    cleaned += draft.typed(next)
                    next += 1
                }
                if !before.utf8.elementsEqual(cleaned.utf8) {
                    draft.trace.append(
                        TraceStep(stage: "characters", before: before, after: cleaned, range: token.range))
                }
            }
            if !typed.utf8.elementsEqual(token.canonical.utf8) {
                draft.trace.append(
                    TraceStep(
                        stage: "tone placement", before: typed, after: token.canonical, range: token.range))
            }
        }
    }
}
