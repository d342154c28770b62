/// Abbreviations with a sign inside: `đ/c`, `t.toán`.
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
