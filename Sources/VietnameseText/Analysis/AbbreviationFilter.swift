/// Expands abbreviations and teencode, choosing among readings by the neighbours and the vocabulary.
enum AbbreviationFilter {
    /// A bigram of the caller's vocabulary outweighs this many single words.
    private static let pairWeight = 4

    static func apply(_ draft: inout Draft, _ lexemes: Lexemes, _ vocabulary: Vocabulary) {
        guard draft.seen.contains(.abbreviation) else { return }
        for place in draft.tokens.indices where draft.tokens[place].kind == .word {
            let flags = draft.flags(place, lexemes)
            guard flags.contains(.abbreviation), stands(draft, place, flags, lexemes) else { continue }
            let readings = lexemes.readings(of: draft.origins[place].form)
            let chosen = choose(draft, place, readings, vocabulary)
            guard readings.indices.contains(chosen) else { continue }
            draft.replace(
                place, with: readings[chosen].words, forms: readings[chosen].forms, stage: "teencode",
                readings: readings[chosen].others, lexemes: lexemes)
        }
        draft.settle(lexemes)
    }

    /// Whether the form is an abbreviation here, and not a letter, a size or an English word.
    private static func stands(_ draft: Draft, _ place: Int, _ flags: Lexemes.Flags, _ lexemes: Lexemes)
        -> Bool
    {
        let word = draft.tokens[place].canonical
        if isHyphened(draft, place, lexemes) || isModel(draft.tokens, place) { return false }
        if word.utf8.count <= 2, sizes.contains(PackedText(utf8: word)) {
            if isSize(draft, place) { return false }
        } else if flags.contains(.protected) {
            return false
        }
        let isPlain = word.utf8.allSatisfy { $0 < 0x80 }
        // What speaks for English besides this word itself.
        let english = draft.englishEvidence - (flags.contains(.englishCore) ? 2 : 0)
        if isPlain, english > draft.vietnameseEvidence { return false }
        if flags.contains(.english), draft.vietnameseEvidence == 0, english > 0 { return false }
        guard word.utf8.count == 1 else { return true }
        if place > 0, names(draft, place) { return false }
        if word == "a", !isBrother(draft, place) { return false }
        if isPerUnit(draft.tokens, place) { return false }
        return !isLabel(draft.tokens, place)
    }

    /// Whether the form is the letter of a model, between its brand and its number: `Galaxy J 7`, `Mazda CX 5`.
    private static func isModel(_ tokens: [Token], _ place: Int) -> Bool {
        place > 0 && place + 1 < tokens.count && tokens[place + 1].kind == .number
            && tokens[place].canonical.utf8.count <= 2
            && brands.contains(PackedText(utf8: tokens[place - 1].canonical))
    }

    private static let brands = PackedWords([
        "galaxy", "samsung", "realme", "oppo", "vivo", "redmi", "xiaomi", "huawei", "honor", "nokia",
        "vsmart",
        "asus", "acer", "mazda", "lexus", "honda", "yamaha", "canon", "sony", "lg",
    ])

    /// Whether a slash ties the letter to a unit of measure: `100km/h`, `5 m/s`, but not `20k/h`.
    private static func isPerUnit(_ tokens: [Token], _ place: Int) -> Bool {
        func isSlash(_ step: Int) -> Bool {
            step > 0 && step + 1 < tokens.count && tokens[step].canonical == "/"
                && tokens[step - 1].range.upperBound == tokens[step].range.lowerBound
                && tokens[step].range.upperBound == tokens[step + 1].range.lowerBound
        }
        if isSlash(place - 1) { return tokens[place - 2].canonical.utf8.last == UInt8(ascii: "m") }
        return tokens[place].canonical == "m" && isSlash(place + 1)
            && ["s", "h"].contains(tokens[place + 2].canonical)
    }

    /// Whether a hyphen ties the form to a name or a foreign word: `tp-link`, `g-shock`, but not `hn-sg`.
    private static func isHyphened(_ draft: Draft, _ place: Int, _ lexemes: Lexemes) -> Bool {
        guard place + 2 < draft.tokens.count,
            draft.tokens[place + 1].range.lowerBound == draft.tokens[place].range.upperBound,
            draft.tokens[place + 2].range.lowerBound == draft.tokens[place + 1].range.upperBound,
            draft.tokens[place + 1].canonical == "-"
        else { return false }
        let next = draft.flags(place + 2, lexemes)
        return next.isDisjoint(with: [.syllable, .unmarked, .abbreviation])
            || !next.isDisjoint(with: [.english, .protected])
    }

    /// Whether a letter is a size: a size is spoken of shortly before, or other sizes stand before it.
    ///
    /// In `size m hết thì m lấy l` the second one is the speaker.
    private static func isSize(_ draft: Draft, _ place: Int) -> Bool {
        if place > 0, draft.tokens[place - 1].canonical == "," { return true }
        if place > 0, clauseWords.contains(PackedText(utf8: draft.judged(place - 1))) { return false }
        return draft.tokens[max(0, place - 6)..<place].contains {
            sizeWords.contains(PackedText(utf8: $0.folded))
        }
    }

    /// Whether a single letter is a label or part of a sign: `a)`, `m²`, `n.v`.
    private static func isLabel(_ tokens: [Token], _ place: Int) -> Bool {
        guard place + 1 < tokens.count, tokens[place + 1].range.lowerBound == tokens[place].range.upperBound
        else {
            return place > 1 && tokens[place - 1].canonical == "."
                && tokens[place - 1].range.upperBound == tokens[place].range.lowerBound
                && tokens[place - 2].range.upperBound == tokens[place - 1].range.lowerBound
                && tokens[place - 2].canonical.utf8.count == 1
        }
        let next = tokens[place + 1]
        if next.canonical == ")" { return place == 0 || tokens[place - 1].kind != .word }
        if next.canonical == ".", place + 2 < tokens.count,
            tokens[place + 2].range.lowerBound == next.range.upperBound
        {
            return true
        }
        return next.kind == .punctuation && !".,!?;:/…~\"')-".contains(next.canonical.prefix(1))
    }

    private static let sizes = PackedWords(["s", "m", "l", "xl", "xs"])
    /// Words after which somebody is spoken of, and no size.
    private static let clauseWords = PackedWords([
        "thì", "thi", "nên", "nen", "mà", "ma", "để", "vì", "vi", "nếu", "neu", "của",
    ])
    private static let sizeWords = PackedWords(["size", "sz", "sai", "kich", "xl", "xxl"])
    /// Words after which a single letter is a name: type C, vitamin E.
    private static let letterWords = Neighbours(
        """
        gan nhóm loại vitamin mức câu type !lớp khối model series class plan điểm block tòa tháp khu !tầng số !hạng !án !lô !dãy !cổng !sảnh
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }))
    /// What a size may be called.
    private static let sizeLetters = PackedWords(["s", "m", "l", "x", "a", "b", "c", "d", "f"])

    /// Whether the word before names letters: `size M`, `đáp án C`, but not `đồ ăn r` or `hết size e r`.
    private static func names(_ draft: Draft, _ place: Int) -> Bool {
        let before = PackedText(utf8: draft.judged(place - 1))
        if before == PackedText(utf8: "size") || before == PackedText(utf8: "sz") {
            return sizeLetters.contains(PackedText(utf8: draft.tokens[place].canonical))
        }
        if draft.judged(place - 1) == "an", draft.judged(place - 2) == "dap" { return true }
        // `tòa nhà B`
        if draft.foldedWord(place - 1) == "nha", draft.foldedWord(place - 2) == "toa" { return true }
        return letterWords.contains(before, isMarked: draft.isMarked)
    }

    /// Whether `a` is anh: unmarked text also writes ạ and à so.
    ///
    /// It is when it is spoken to or about (`a ơi`, `của a`), or opens a marked sentence with a verb behind it.
    private static func isBrother(_ draft: Draft, _ place: Int) -> Bool {
        let tokens = draft.tokens
        let before = place > 0 && tokens[place - 1].kind == .word ? tokens[place - 1].folded : ""
        let after =
            place + 1 < tokens.count && tokens[place + 1].kind == .word ? tokens[place + 1].folded : ""
        if aBefore.contains(PackedText(utf8: before)) || aAfter.contains(PackedText(utf8: after)) {
            return true
        }
        if place + 1 < tokens.count, tokens[place + 1].canonical == "/" { return true }
        // `a thợ ơi`
        if before.isEmpty, place + 2 < tokens.count, tokens[place + 2].folded == "oi" { return true }
        guard !after.isEmpty else { return false }
        return draft.hasMarks && (before.isEmpty || !addressees.contains(PackedText(utf8: before)))
    }

    private static let addressees = PackedWords(Array(PoliteWords.addressees))
    private static let aBefore = PackedWords([
        "cho", "cua", "voi", "la", "gap", "nho", "giup", "gui", "goi", "bao", "em", "e", "moi", "thua",
        "chao", "cam", "on",
        "cac", "may", "ve", "hom", "nay", "de", "ma", "nhu", "ban", "vs", "c",
    ])
    private static let aAfter = PackedWords([
        "oi", "muon", "can", "nay", "em", "chi", "c", "e", "xem", "dat", "mua", "ay",
    ])

    private static func choose(_ draft: Draft, _ place: Int, _ readings: [Reading], _ vocabulary: Vocabulary)
        -> Int
    {
        guard readings.count > 1 else { return 0 }
        let isMarked = draft.isMarked
        let left = sign(draft, place - 1)
        let right = sign(draft, place + 1)
        // The words beside it say more than those farther away.
        for index in readings.indices {
            let cue = readings[index].cue
            if cue.before.contains(left, orPair: (sign(draft, place - 2), left), isMarked: isMarked)
                || cue.after.contains(right, orPair: (right, sign(draft, place + 2)), isMarked: isMarked)
            {
                return index
            }
        }
        var usual = -1
        for index in readings.indices {
            let cue = readings[index].cue
            if cue.isUsual {
                if usual < 0 { usual = index }
            } else if !cue.anywhere.isEmpty, stands(cue.anywhere, in: draft, except: place) {
                return index
            }
        }
        if usual < 0 { usual = 0 }
        guard !vocabulary.isEmpty else { return usual }
        let before = place > 0 ? draft.tokens[place - 1].canonical : nil
        let after = place + 1 < draft.tokens.count ? draft.tokens[place + 1].canonical : nil
        var best = usual
        var bestScore = 0
        for (index, reading) in readings.enumerated() {
            let score = score(reading, before: before, after: after, vocabulary)
            if score > bestScore {
                best = index
                bestScore = score
            }
        }
        return best
    }

    /// Whether one of some words stands close by, at most ten words away.
    private static func stands(_ words: Neighbours, in draft: Draft, except place: Int) -> Bool {
        (max(0, place - 10)..<min(draft.tokens.count, place + 11)).contains { near in
            let word = draft.judged(near)
            return near != place
                && (words.contains(word, orPair: (word, draft.judged(near + 1)), isMarked: draft.isMarked)
                    || !draft.origins[near].isVerbatim
                        && words.contains(PackedText(utf8: draft.typed(near)), isMarked: draft.isMarked))
        }
    }

    /// A neighbour as the cues name it.
    private static func sign(_ draft: Draft, _ place: Int) -> String {
        if place < 0, draft.tokens.count > 1 { return "^" }
        guard draft.tokens.indices.contains(place), draft.tokens[place].kind == .number,
            let last = draft.tokens[place].canonical.utf8.last
        else { return draft.judged(place) }
        if last == UInt8(ascii: "%") { return "#%" }
        // `30k` has its unit already.
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(last) ? "#k" : "#"
    }

    /// How well the vocabulary knows a reading between its neighbours.
    private static func score(_ reading: Reading, before: String?, after: String?, _ vocabulary: Vocabulary)
        -> Int
    {
        guard let first = reading.words.first, let last = reading.words.last else { return 0 }
        var score = reading.words.map { vocabulary.counts[$0] ?? 0 }.min() ?? 0
        for (left, right) in zip(reading.words, reading.words.dropFirst()) {
            score = min(score, (vocabulary.pairs[left + " " + right] ?? 0) * pairWeight)
        }
        if let before { score += (vocabulary.pairs[before + " " + first] ?? 0) * pairWeight }
        if let after { score += (vocabulary.pairs[last + " " + after] ?? 0) * pairWeight }
        return score
    }
}
