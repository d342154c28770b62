/// Abbreviations and codes with a sign inside: `đ/c`, `t.toán`, `TP.`, `covid-19`.
extension Tokenizer {
    /// The end of an abbreviation with a dot after its first letters, `t.toán`, if the table knows it without.
    func dottedEnd(_ start: Int, _ dot: Int) -> (end: Int, form: Int32)? {
        guard dot - start <= 2, dot + 1 < count else { return nil }
        let end = lettersEnd(from: dot + 1, before: count)
        // Two single letters are an abbreviation if both are consonants (`m.n`, `n.v`).
        let isPair = end - dot == 2 && dot - start == 1 && isConsonant(start) && isConsonant(dot + 1)
        guard end - dot > 3 || isPair, end - start <= Lexemes.maximumLength else { return nil }
        let joined = PackedText(bytes[start..<dot]).appending(PackedText(bytes[(dot + 1)..<end]))
        let form = lexemes.find(joined.low, joined.high)
        guard form >= 0, lexemes.entries[Int(form)].flags.contains(.abbreviation) else { return nil }
        return (end, form)
    }

    /// The end of a title or a part of an address with its full stop, which ends no sentence: `TP. Hồ Chí Minh`,
    /// `BS. Lan`, `Q.1`.
    func titleEnd(_ start: Int, _ dot: Int) -> (end: Int, form: Int32)? {
        guard dot - start <= 3, dot + 1 < count, let base = bytes.baseAddress else { return nil }
        switch bytes[start] {
        case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "g"), UInt8(ascii: "p"), UInt8(ascii: "q"):
            break
        default: return nil
        }
        var next = dot + 1
        while next < count, bytes[next] == 0x20 { next += 1 }
        guard next < count, next - dot <= 2 else { return nil }
        let word = PackedText(bytes[start..<dot])
        let isDigit = classes[Int(bytes[next])] == Class.digit
        guard isDigit ? Self.places.contains(word) : Self.titles.contains(word) && letterWidth(at: next) > 0
        else {
            return nil
        }
        let form = lexemes.find(base + start, dot - start)
        return form >= 0 ? (dot + 1, form) : nil
    }

    /// Stand before names.
    private static let titles = PackedWords(["tp", "tx", "bs", "ths", "gs", "pgs"])
    /// Stand before numbers.
    private static let places = PackedWords(["q", "p"])

    /// Whether a mark behind a word may be a key of it: a letter follows it, or it is an apostrophe behind no
    /// English word.
    func takesMark(_ start: Int, _ end: Int) -> Bool {
        if bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: "?") {
            return end + 1 < count && classes[Int(bytes[end + 1])] == Class.letter
        }
        guard bytes[end] == UInt8(ascii: "'"), let base = bytes.baseAddress else { return false }
        let form = lexemes.find(base + start, end - start)
        return form >= 0
            && lexemes.entries[Int(form)].flags.isDisjoint(with: [.english, .englishCore, .protected])
    }

    private func isConsonant(_ place: Int) -> Bool {
        (UInt8(ascii: "b")...UInt8(ascii: "z")).contains(bytes[place]) && !"eiouy".utf8.contains(bytes[place])
    }

    /// The end of an abbreviation of two letters with a slash between, `đ/c`, if the table knows it.
    func slashedEnd(_ start: Int, _ slash: Int) -> (end: Int, form: Int32)? {
        guard slash - start <= 2, let base = bytes.baseAddress else { return nil }
        let end = lettersEnd(from: slash + 1, before: min(count, slash + 4))
        guard end > slash + 1, end == count || letterWidth(at: end) == 0 else { return nil }
        let form = lexemes.find(base + start, end - start)
        return form >= 0 ? (end, form) : nil
    }

    /// The end of a code such as `kn-2026-000123` or `covid-19`: a few letters, then groups of digits.
    func codeEnd(_ start: Int, _ wordEnd: Int) -> Int? {
        guard wordEnd - start <= 8, bytes[start..<wordEnd].allSatisfy({ $0 < 0x80 }) else { return nil }
        var end = wordEnd
        while end + 2 < count, bytes[end] == UInt8(ascii: "-"), classes[Int(bytes[end + 1])] == Class.digit,
            classes[Int(bytes[end + 2])] == Class.digit
        {
            end += 1
            while end < count, classes[Int(bytes[end])] == Class.digit { end += 1 }
        }
        return end > wordEnd && (end == count || letterWidth(at: end) == 0) ? end : nil
    }

    /// The end of the letters from a place on that begin before a limit.
    private func lettersEnd(from start: Int, before limit: Int) -> Int {
        var end = start
        while end < limit, classes[Int(bytes[end])] != Class.digit {
            let width = letterWidth(at: end)
            if width == 0 { break }
            end += width
        }
        return end
    }
}
