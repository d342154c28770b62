/// A message in the making: the tokens that the filters change.
///
/// A filter is a function over a draft. It may change what a token stands for, split or join tokens, never
/// shift a range.
struct Draft {
    var original: String
    /// The cleaned text of the line that the tokens were cut from.
    var line: CleanLine
    var tokens: [Token] = []
    /// The entry of each token's typed form in the table of lexemes, -1 if it has none or was changed.
    var forms: [Int32] = []
    /// Where each token's typed form stands in the cleaned line.
    var starts: [Int32] = []
    var ends: [Int32] = []
    var entities: [Entity] = []
    var trace: [TraceStep] = []
    var traces: Bool
    /// How much speaks for Vietnamese and for English.
    var vietnameseEvidence = 0
    var englishEvidence = 0
    /// Whether any token needs more than the table said.
    var needsRepair = false
    /// Whether digits, addresses or emoticons stand in the line.
    var needsEntities = false
    var sentence = 0

    /// Whether the line is rather English, so that `a`, `bit` and `ms` are taken for English words.
    var isEnglish: Bool { englishEvidence > vietnameseEvidence }

    /// What the customer typed for a token, cleaned.
    func typed(_ place: Int) -> String {
        String(decoding: line.bytes[Int(starts[place])..<Int(ends[place])], as: UTF8.self)
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
        var indices: [Int32] = []
        for word in words {
            var token = tokens[place]
            let found = lexemes.index(of: word)
            if found >= 0 {
                token.canonical = lexemes.canonical[Int(found)]
                token.folded = lexemes.folded[Int(found)]
                let flags = lexemes.flags[Int(found)]
                token.syllable =
                    flags.contains(.syllable) ? Syllable(bits: lexemes.syllables[Int(found)]) : nil
            } else {
                token.canonical = word
                token.folded = word.vietnameseFolded
                token.syllable = nil
            }
            token.kind = .word
            token.readings = readings
            made.append(token)
            indices.append(found)
        }
        if made.count == 1 {
            tokens[place] = made[0]
            forms[place] = indices[0]
        } else {
            tokens.replaceSubrange(place...place, with: made)
            forms.replaceSubrange(place...place, with: indices)
            starts.replaceSubrange(place...place, with: repeatElement(starts[place], count: made.count))
            ends.replaceSubrange(place...place, with: repeatElement(ends[place], count: made.count))
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
            let before = String(decoding: line.bytes[Int(starts[first])..<Int(ends[last])], as: UTF8.self)
            trace.append(TraceStep(stage: "entity", before: before, after: canonical, range: range))
        }
        token.canonical = canonical
        token.folded = canonical.vietnameseFolded
        token.range = range
        token.kind = kind
        token.syllable = nil
        tokens.replaceSubrange(places, with: [token])
        forms.replaceSubrange(places, with: [Lexemes.none])
        let start = starts[first]
        let end = ends[last]
        starts.replaceSubrange(places, with: [start])
        ends.replaceSubrange(places, with: [end])
    }
}
