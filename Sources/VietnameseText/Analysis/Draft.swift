/// A message in the making: the tokens that the filters change.
///
/// A filter is a function over a draft. It may change what a token stands for, split or join tokens, never
/// shift a range. Filters that make several tokens of one leave the last of them in its place and call
/// ``settle(_:)`` when they are through, so that a long line costs one pass.
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

    /// Words of which the last stands at a place and the others come before it.
    struct Insertion {
        var place: Int
        var words: [String]
        /// The entries of the words, as far as they are known.
        var forms: [Int32]
        /// Whether the words stand in the original one behind the other, letter by letter.
        var isVerbatim = false
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
    /// What ``settle(_:)`` will insert, ascending.
    private(set) var insertions: [Insertion] = []

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
    /// Of several words the last stands in its place; the others are inserted by ``settle(_:)``. `forms` are the
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
        origins[place].isVerbatim = false
        if words.count > 1 {
            insertions.append(Insertion(place: place, words: words, forms: forms))
        }
        set(place, to: last, form: forms.last ?? lexemes.index(of: last), lexemes)
    }

    /// Makes a token one word, with what the table says of it.
    private mutating func set(_ place: Int, to word: String, form: Int32, _ lexemes: Lexemes) {
        origins[place].form = form
        if form >= 0 {
            let entry = Int(form)
            let flags = lexemes.entries[entry].flags
            seen.formUnion(flags)
            tokens[place].canonical = lexemes.entries[entry].canonical
            tokens[place].folded = lexemes.entries[entry].folded
            tokens[place].syllable =
                flags.contains(.syllable) ? Syllable(bits: lexemes.entries[entry].syllable) : nil
            tokens[place].polarity = lexemes.entries[entry].polarity
            tokens[place].kind = .word
        } else {
            tokens[place].canonical = word
            tokens[place].folded = word.vietnameseFolded
            tokens[place].syllable = nil
            tokens[place].polarity = nil
            // The 7 of `thứ 7` is a number, so that the day is found.
            tokens[place].kind = word.utf8.allSatisfy(NumberShape.isDigit) ? .number : .word
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
        guard isVerbatim, line.shifts.isEmpty, let last = words.last, words.count > 1 else { return }
        insertions[insertions.count - 1].isVerbatim = true
        tokens[place].range = whole.range.upperBound - last.utf8.count..<whole.range.upperBound
    }

    /// Puts the words of ``insertions`` before their places, from the back, so that every token moves once.
    mutating func settle(_ lexemes: Lexemes) {
        guard let first = insertions.first?.place else { return }
        var from = tokens.count
        let added = insertions.reduce(0) { $0 + $1.words.count - 1 }
        tokens.append(contentsOf: repeatElement(tokens[first], count: added))
        origins.append(contentsOf: repeatElement(origins[first], count: added))
        var to = tokens.count
        for insertion in insertions.reversed() {
            let count = from - insertion.place
            move(from - count..<from, to: to - count)
            from -= count
            to -= count
            let source = to
            var end = tokens[source].range.lowerBound
            for step in insertion.words.indices.dropLast().reversed() {
                to -= 1
                let word = insertion.words[step]
                let form = step < insertion.forms.count ? insertion.forms[step] : lexemes.index(of: word)
                tokens[to] = tokens[source]
                origins[to] = origins[source]
                set(to, to: word, form: form, lexemes)
                if insertion.isVerbatim {
                    tokens[to].range = end - word.utf8.count..<end
                    end -= word.utf8.count
                }
            }
        }
        insertions.removeAll()
    }

    /// Changes tokens that ascend with others behind them.
    private mutating func move(_ places: Range<Int>, to start: Int) {
        tokens.withUnsafeMutableBufferPointer { tokens in
            origins.withUnsafeMutableBufferPointer { origins in
                for place in places.reversed() {
                    tokens.swapAt(place, place - places.lowerBound + start)
                    origins.swapAt(place, place - places.lowerBound + start)
                }
            }
        }
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
        var to = first
        var place = first
        var next = 0
        while place < tokens.count {
            if next < mergers.count, mergers[next].places.lowerBound == place {
                merge(mergers[next], to: to)
                place = mergers[next].places.upperBound
                next += 1
            } else {
                if to != place {
                    tokens[to] = tokens[place]
                    origins[to] = origins[place]
                }
                place += 1
            }
            to += 1
        }
        tokens.removeSubrange(to...)
        origins.removeSubrange(to...)
    }

    private mutating func merge(_ merger: Merger, to place: Int) {
        let start = origins[merger.places.lowerBound].start
        let end = origins[merger.places.upperBound - 1].end
        let before = line.bytes[Int(start)..<Int(end)]
        let isVerbatim = before.elementsEqual(merger.canonical.utf8)
        if traces, !isVerbatim {
            trace.append(
                TraceStep(
                    stage: "entity", before: String(decoding: before, as: UTF8.self), after: merger.canonical,
                    range: merger.range))
        }
        if place != merger.places.lowerBound { tokens[place] = tokens[merger.places.lowerBound] }
        tokens[place].canonical = merger.canonical
        tokens[place].folded = merger.canonical.vietnameseFolded
        tokens[place].range = merger.range
        tokens[place].kind = .entity
        tokens[place].syllable = nil
        origins[place] = Origin(form: Lexemes.none, start: start, end: end, isVerbatim: isVerbatim)
    }
}
