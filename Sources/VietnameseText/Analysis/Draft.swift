/// A message in the making: the tokens that the filters change.
///
/// A filter is a function over a draft. It may change what a token stands for, split or join tokens, never
/// shift a range. Filters that make several tokens of one leave the last of them in its place and call
/// ``settle()`` when they are through, so that a long line costs one pass.
struct Draft {
    /// Where a token comes from.
    struct Origin {
        /// The entry of the token's form in the table of lexemes, -1 if it has none.
        var form: Int32
        /// Where the typed form stands in the cleaned line.
        var start: Int32
        var end: Int32
        /// Whether the canonical form is what stands there.
        var isVerbatim = false
    }

    /// Tokens that come before the one at a place.
    struct Insertion {
        var place: Int
        var tokens: [Token]
        var origins: [Origin]
    }

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
    /// Words of the line that are English and nothing else.
    var englishWords = 0
    /// Whether any token needs more than the table said.
    var needsRepair = false
    /// The flags of all known words together.
    var seen: Lexemes.Flags = []
    /// Whether digits, addresses or emoticons stand in the line.
    var needsEntities = false
    /// Whether the cleaned line is the canonical one as long as no filter changes it: every token as it stands,
    /// one blank between the words and none elsewhere.
    var isTidy = true
    /// Whether a filter changed what a token stands for.
    var isChanged = false
    /// Whether any word was typed with marks.
    var hasMarks = false
    /// Words with marks, and words without that may lack some.
    var markedWords = 0
    var unmarkedWords = 0
    /// What ``settle()`` will insert.
    var insertions: [Insertion] = []

    /// Whether the line is rather English, so that `a`, `bit` and `ms` are taken for English words.
    var isEnglish: Bool { englishEvidence > vietnameseEvidence }

    /// Whether the line is rather English, whatever one of its words may speak for.
    func isForeign(besides place: Int) -> Bool {
        let own = !tokens[place].hasMarks && tokens[place].canonical.utf8.count >= 4 ? 1 : 0
        return englishEvidence - own > vietnameseEvidence
    }

    /// Whether most words of the line carry the marks that they need, so that an unmarked word is meant so.
    var isMarked: Bool { markedWords * 3 >= unmarkedWords && hasMarks }

    /// The spelling of a word by which its neighbours judge it: with its marks in a marked line, else folded.
    func judged(_ place: Int) -> String {
        guard place >= 0, place < tokens.count else { return "" }
        return isMarked ? tokens[place].canonical : tokens[place].folded
    }

    /// What the customer typed for a token, cleaned.
    func typed(_ place: Int) -> String {
        String(decoding: line.bytes[Int(origins[place].start)..<Int(origins[place].end)], as: UTF8.self)
    }

    /// The folded form of a word, empty for other tokens and outside the line.
    func foldedWord(_ place: Int) -> String {
        place >= 0 && place < tokens.count && tokens[place].kind == .word ? tokens[place].folded : ""
    }

    /// The flags of a token's form, none if the table does not know it.
    func flags(_ place: Int, _ lexemes: Lexemes) -> Lexemes.Flags {
        guard place >= 0, place < origins.count, origins[place].form >= 0 else { return [] }
        return lexemes.entries[Int(origins[place].form)].flags
    }

    /// Counts a word that turned out to be Vietnamese, and no longer as a foreign one.
    mutating func testify(_ place: Int) {
        vietnameseEvidence += 2
        if !tokens[place].hasMarks, tokens[place].canonical.utf8.count >= 4 { englishEvidence -= 1 }
    }

    /// Replaces what a token stands for.
    ///
    /// Of several words the last stands in its place; the others are inserted by ``settle()``. `forms` are the
    /// entries of the words where the caller has them.
    mutating func replace(
        _ place: Int, with words: [String], forms: [Int32] = [], stage: String, readings: [String] = [],
        lexemes: Lexemes
    ) {
        guard let last = words.last else { return }
        tokens[place].readings = readings
        if words.count == 1, last.isIdentical(to: tokens[place].canonical) { return }
        if traces {
            trace.append(
                TraceStep(
                    stage: stage, before: tokens[place].canonical, after: words.joined(separator: " "),
                    range: tokens[place].range))
        }
        isChanged = true
        tokens[place].kind = .word
        origins[place].isVerbatim = false
        if words.count > 1 {
            var insertion = Insertion(place: place, tokens: [], origins: [])
            for step in 0..<words.count - 1 {
                var token = tokens[place]
                var origin = origins[place]
                let form = step < forms.count ? forms[step] : lexemes.index(of: words[step])
                Self.set(words[step], form, &token, &origin, lexemes)
                insertion.tokens.append(token)
                insertion.origins.append(origin)
            }
            insertions.append(insertion)
        }
        Self.set(last, forms.last ?? lexemes.index(of: last), &tokens[place], &origins[place], lexemes)
        seen.formUnion(flags(place, lexemes))
    }

    private static func set(
        _ word: String, _ form: Int32, _ token: inout Token, _ origin: inout Origin, _ lexemes: Lexemes
    ) {
        origin.form = form
        if origin.form >= 0 {
            let entry = lexemes.entries[Int(origin.form)]
            token.canonical = entry.canonical
            token.folded = entry.folded
            token.syllable = entry.flags.contains(.syllable) ? Syllable(bits: entry.syllable) : nil
        } else {
            token.canonical = word
            token.folded = word.vietnameseFolded
            token.syllable = nil
        }
    }

    /// Takes a token apart; the parts have ranges of their own where the original's bytes allow it.
    mutating func split(_ place: Int, at lengths: [Int], lexemes: Lexemes) {
        let whole = tokens[place]
        let isVerbatim = origins[place].isVerbatim
        var rest = Array(whole.canonical.unicodeScalars)[...]
        var words: [String] = []
        for length in lengths {
            words.append(String(String.UnicodeScalarView(rest.prefix(length))))
            rest = rest.dropFirst(length)
        }
        replace(place, with: words, stage: "sticky words", lexemes: lexemes)
        // Without shifts every letter stands where it stood in the original.
        guard isVerbatim, line.shifts.isEmpty, var insertion = insertions.popLast() else { return }
        var lower = whole.range.lowerBound
        for (step, word) in words.enumerated() {
            let upper = lower + word.utf8.count
            if step < insertion.tokens.count {
                insertion.tokens[step].range = lower..<upper
            } else {
                tokens[place].range = lower..<upper
            }
            lower = upper
        }
        insertions.append(insertion)
    }

    /// Up to so many insertions are cheaper one by one.
    private static let fewInsertions = 4

    /// Puts the words of ``insertions`` before their places, in one pass.
    mutating func settle() {
        guard let first = insertions.first?.place else { return }
        if insertions.count <= Self.fewInsertions {
            for insertion in insertions.reversed() {
                tokens.insert(contentsOf: insertion.tokens, at: insertion.place)
                origins.insert(contentsOf: insertion.origins, at: insertion.place)
            }
            insertions.removeAll()
            return
        }
        let added = insertions.reduce(0) { $0 + $1.tokens.count }
        var newTokens = Array(tokens[..<first])
        var newOrigins = Array(origins[..<first])
        newTokens.reserveCapacity(tokens.count + added)
        newOrigins.reserveCapacity(tokens.count + added)
        var next = insertions.startIndex
        for place in first..<tokens.count {
            if next < insertions.endIndex, insertions[next].place == place {
                newTokens += insertions[next].tokens
                newOrigins += insertions[next].origins
                next += 1
            }
            newTokens.append(tokens[place])
            newOrigins.append(origins[place])
        }
        tokens = newTokens
        origins = newOrigins
        insertions.removeAll()
    }
}

extension Draft {
    /// Tokens that become one, with what they become.
    struct Merger {
        var places: Range<Int>
        var canonical: String
        var range: Range<Int>
    }

    /// Joins tokens to entity tokens that span them, in one pass; the mergers ascend and do not overlap.
    mutating func merge(_ mergers: [Merger]) {
        guard let first = mergers.first?.places.lowerBound else { return }
        var newTokens = Array(tokens[..<first])
        var newOrigins = Array(origins[..<first])
        var place = first
        for merger in mergers {
            newTokens += tokens[place..<merger.places.lowerBound]
            newOrigins += origins[place..<merger.places.lowerBound]
            place = merger.places.upperBound
            var token = tokens[merger.places.lowerBound]
            let start = origins[merger.places.lowerBound].start
            let end = origins[place - 1].end
            let before = String(decoding: line.bytes[Int(start)..<Int(end)], as: UTF8.self)
            let isVerbatim = before.utf8.elementsEqual(merger.canonical.utf8)
            if traces, !isVerbatim {
                trace.append(
                    TraceStep(stage: "entity", before: before, after: merger.canonical, range: merger.range))
            }
            token.canonical = merger.canonical
            token.folded = merger.canonical.vietnameseFolded
            token.range = merger.range
            token.kind = .entity
            token.syllable = nil
            newTokens.append(token)
            newOrigins.append(Origin(form: Lexemes.none, start: start, end: end, isVerbatim: isVerbatim))
        }
        newTokens += tokens[place...]
        newOrigins += origins[place...]
        tokens = newTokens
        origins = newOrigins
    }
}
