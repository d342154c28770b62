/// A message in the making: the tokens that the filters change.
///
/// A filter is a function over a draft. It may change what a token stands for, split or join tokens, never
/// shift a range.
struct Draft {
    /// Where a token comes from.
    struct Origin {
        /// The entry of the token's form in the table of lexemes, -1 if it has none.
        var form: Int32
        /// Where the typed form stands in the cleaned line.
        var start: Int32
        var end: Int32
    }

    var original: String
    /// The cleaned text of the line that the tokens were cut from.
    var line: CleanLine
    var tokens: [Token] = []
    /// Where each token comes from.
    var origins: [Origin] = []
    var entities: [Entity] = []
    /// Tokens that the tokenizer read as VIQR, with what they say.
    var viqrWords: [(place: Int, word: String)] = []
    var trace: [TraceStep] = []
    var traces: Bool
    /// How much speaks for Vietnamese and for English.
    var vietnameseEvidence = 0
    var englishEvidence = 0
    /// Whether any token needs more than the table said.
    var needsRepair = false
    /// The flags of all known words together.
    var seen: Lexemes.Flags = []
    /// Whether digits, addresses or emoticons stand in the line.
    var needsEntities = false
    /// Whether a filter changed what a token stands for.
    var isChanged = false

    /// Whether the line is rather English, so that `a`, `bit` and `ms` are taken for English words.
    var isEnglish: Bool { englishEvidence > vietnameseEvidence }

    /// Whether any word was typed with marks.
    var hasMarks: Bool { tokens.contains(where: \.hasMarks) }

    /// What the customer typed for a token, cleaned.
    func typed(_ place: Int) -> String {
        String(decoding: line.bytes[Int(origins[place].start)..<Int(origins[place].end)], as: UTF8.self)
    }

    /// Counts a word that turned out to be Vietnamese, and no longer as a foreign one.
    mutating func testify(_ place: Int) {
        vietnameseEvidence += 2
        if !tokens[place].hasMarks, tokens[place].canonical.utf8.count >= 4 { englishEvidence -= 1 }
    }

    /// Replaces what a token stands for; several words become several tokens of the same range.
    ///
    /// - Returns: how many tokens stand there now.
    @discardableResult
    mutating func replace(
        _ place: Int, with words: [String], stage: String, readings: [String] = [], lexemes: Lexemes
    ) -> Int {
        if traces {
            trace.append(
                TraceStep(
                    stage: stage, before: tokens[place].canonical, after: words.joined(separator: " "),
                    range: tokens[place].range))
        }
        var made: [Token] = []
        var sources: [Origin] = []
        for word in words {
            var token = tokens[place]
            let found = lexemes.index(of: word)
            if found >= 0 {
                let entry = lexemes.entries[Int(found)]
                token.canonical = entry.canonical
                token.folded = entry.folded
                token.syllable = entry.flags.contains(.syllable) ? Syllable(bits: entry.syllable) : nil
            } else {
                token.canonical = word
                token.folded = word.vietnameseFolded
                token.syllable = nil
            }
            token.kind = .word
            token.readings = readings
            made.append(token)
            var source = origins[place]
            source.form = found
            sources.append(source)
        }
        isChanged = true
        if made.count == 1 {
            tokens[place] = made[0]
            origins[place] = sources[0]
        } else {
            tokens.replaceSubrange(place...place, with: made)
            origins.replaceSubrange(place...place, with: sources)
        }
        return made.count
    }
}

extension Draft {
    /// Joins tokens to one that spans them.
    mutating func merge(_ places: Range<Int>, canonical: String, range: Range<Int>, kind: Token.Kind) {
        guard let first = places.first, let last = places.last else { return }
        var token = tokens[first]
        if traces, places.count > 1 {
            let before = String(
                decoding: line.bytes[Int(origins[first].start)..<Int(origins[last].end)], as: UTF8.self)
            trace.append(TraceStep(stage: "entity", before: before, after: canonical, range: range))
        }
        token.canonical = canonical
        token.folded = canonical.vietnameseFolded
        token.range = range
        token.kind = kind
        token.syllable = nil
        tokens.replaceSubrange(places, with: [token])
        let origin = Origin(form: Lexemes.none, start: origins[first].start, end: origins[last].end)
        origins.replaceSubrange(places, with: [origin])
    }

    /// Takes a token apart; the parts have ranges of their own where the original's bytes allow it.
    ///
    /// - Returns: how many parts there are.
    mutating func split(_ place: Int, into parts: [StickyWords.Part], lexemes: Lexemes) -> Int {
        let whole = tokens[place]
        let scalars = Array(whole.canonical.unicodeScalars)
        // Without shifts every letter stands where it stood in the original.
        let isPlain = line.shifts.isEmpty
        let count = replace(place, with: parts.map(\.word), stage: "sticky words", lexemes: lexemes)
        guard isPlain, count == parts.count else { return count }
        var lower = whole.range.lowerBound
        var letter = 0
        for (step, part) in parts.enumerated() {
            let width = scalars[letter..<letter + part.length].reduce(0) { $0 + UTF8.width($1) }
            tokens[place + step].range = lower..<lower + width
            lower += width
            letter += part.length
        }
        return count
    }
}
