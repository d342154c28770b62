/// VIQR (RFC 1456): Vietnamese in plain ASCII, `Vie^.t Nam` for `Việt Nam`.
enum Viqr {
    private static let shapes: [Unicode.Scalar: Unicode.Scalar] = [
        "^": "\u{302}", "(": "\u{306}", "+": "\u{31B}",
    ]
    private static let tones: [Unicode.Scalar: Unicode.Scalar] = [
        "`": "\u{300}", "'": "\u{301}", "?": "\u{309}", "~": "\u{303}", ".": "\u{323}",
    ]

    /// Decodes a whole text; every mark behind a vowel is read, `\` keeps the mark after it.
    ///
    /// A full stop, question mark or quote at the end of a word is read as a tone only if a lower-case word
    /// follows: otherwise it closes the sentence.
    static func decode(_ text: String) -> String {
        let source = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var place = 0
        while place < source.count {
            let letter = source[place]
            if letter == "\\", place + 1 < source.count {
                result.append(source[place + 1])
                place += 2
            } else if (letter == "d" || letter == "D"), place + 1 < source.count,
                source[place + 1] == "d" || source[place + 1] == "D"
            {
                result.append(letter == "d" ? "đ" : "Đ")
                place += 2
            } else if "aeiouyAEIOUY".unicodeScalars.contains(letter) {
                result.append(letter)
                place += 1
                if place < source.count, let shape = shapes[source[place]], takes(letter, shape) {
                    result.append(shape)
                    place += 1
                }
                if place < source.count, let tone = tones[source[place]], !closes(source, place) {
                    result.append(tone)
                    place += 1
                }
            } else {
                result.append(letter)
                place += 1
            }
        }
        return ICU.nfc(String(result))
    }

    private static func takes(_ letter: Unicode.Scalar, _ shape: Unicode.Scalar) -> Bool {
        switch shape {
        case "\u{302}": "aeoAEO".unicodeScalars.contains(letter)
        case "\u{306}": letter == "a" || letter == "A"
        default: "ouOU".unicodeScalars.contains(letter)
        }
    }

    /// Whether the mark ends the sentence rather than the vowel.
    private static func closes(_ source: [Unicode.Scalar], _ place: Int) -> Bool {
        guard [".", "?", "'"].contains(source[place]) else { return false }
        var next = place + 1
        guard next < source.count else { return true }
        guard source[next].properties.isWhitespace else {
            return [".", "?"].contains(source[next]) && source[next] == source[place]
        }
        while next < source.count, source[next].properties.isWhitespace { next += 1 }
        return next >= source.count || source[next].properties.isUppercase
            || source[next].properties.isWhitespace
    }

    /// The VIQR word that begins at a letter of cleaned text: where it ends and what it says.
    ///
    /// - Returns: nothing unless a mark was read and the result is a legal syllable.
    static func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> (
        end: Int, word: String
    )? {
        var end = start
        while end < count, end - start <= 16, isViqrByte(bytes[end]) { end += 1 }
        while end > start + 1 {
            let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
            if let word = word(text), !isSentenceEnd(bytes, start, end, count) { return (end, word) }
            let last = bytes[end - 1]
            guard last < 0x61 || last > 0x7A else { return nil }
            end -= 1
        }
        return nil
    }

    /// The word that goes on behind a mark which elsewhere ends a sentence, in a line that shows no other VIQR:
    /// `ho?i`, `la.i`, and `co'` where no quotation was opened.
    ///
    /// - Parameters:
    ///   - bytes: the cleaned line.
    ///   - start: where the word begins.
    ///   - mark: where the mark behind its letters stands.
    ///   - count: the length of the line.
    /// - Returns: where the word ends and what it says; nothing if the two parts may be two words.
    static func lone(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ mark: Int, _ count: Int) -> (
        end: Int, word: String
    )? {
        guard (2...6).contains(mark - start), ".?'".utf8.contains(bytes[mark]),
            "aeiouy".utf8.contains(bytes[mark - 1]), !"aeiouy".utf8.contains(bytes[start])
        else { return nil }
        var end = mark + 1
        while end < count, end - mark <= 3, bytes[end] >= 0x61, bytes[end] <= 0x7A { end += 1 }
        let isApart = end == count || bytes[end] <= 0x20 || ",!".utf8.contains(bytes[end])
        let rest = PackedText(bytes[mark + 1..<end])
        let isPart =
            bytes[mark] == UInt8(ascii: "'")
            ? end == mark + 1 && !opensQuotation(bytes, start)
            : codas.contains(rest) || bytes[mark] == UInt8(ascii: "?") && hookCodas.contains(rest)
        guard isApart, isPart else { return nil }
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
        return word(text).map { (end, $0) }
    }

    /// Ends of syllables that are no word by themselves; c, m and t are how people write chị, mình and tôi.
    private static let codas = PackedWords(["i", "u", "y", "n", "ng", "nh", "ch"])
    private static let hookCodas = PackedWords(["o", "m"])

    /// What the marks inside a word say: `mo't`, `ba'o`; nothing for `don't` and `i'm`.
    static func quoted(_ text: String) -> String? {
        guard let first = text.utf8.first, !"aeiouy".utf8.contains(first),
            text.utf8.contains(UInt8(ascii: "'"))
        else {
            return nil
        }
        return word(text)
    }

    /// Whether the last sign of a word ends the sentence rather than marking a vowel.
    private static func isSentenceEnd(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ count: Int
    ) -> Bool {
        guard ".?'".utf8.contains(bytes[end - 1]) else { return false }
        // A line often ends in ạ; a lone a before a full stop is no word.
        if end - start == 2, bytes[start] == UInt8(ascii: "a"), bytes[end - 1] == UInt8(ascii: ".") {
            return false
        }
        // An apostrophe closes a quotation only if one was opened.
        if bytes[end - 1] == UInt8(ascii: "'"), !opensQuotation(bytes, start) { return false }
        var next = end
        while next < count, bytes[next] <= 0x20 { next += 1 }
        return next >= count
    }

    /// Whether a quotation was opened not far before a place; looking back to the start would cost its square.
    private static func opensQuotation(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
        (max(0, end - longestQuotation)..<end).contains { place in
            bytes[place] == UInt8(ascii: "'") && (place == 0 || bytes[place - 1] <= 0x20)
        }
    }

    private static let longestQuotation = 400

    /// One word with its marks, all of it; nothing if it is not a legal marked syllable.
    private static func word(_ text: String) -> String? {
        let decoded = Array(decode(text + " x").unicodeScalars.dropLast(2))
        let word = String(String.UnicodeScalarView(decoded))
        guard decoded.allSatisfy({ $0.properties.isAlphabetic }),
            decoded.contains(where: { $0.value >= 0x80 })
        else {
            return nil
        }
        return Syllable(word)?.spelled()
    }

    /// Whether a sign stands in the line that only VIQR puts behind vowels: `^ ( + \` ~`.
    ///
    /// - Parameters:
    ///   - bytes: the cleaned line, ``CharacterStage/slack`` readable bytes behind it.
    ///   - count: its length.
    /// - Returns: whether one of the signs is there.
    static func hasHats(_ bytes: UnsafeBufferPointer<UInt8>, _ count: Int) -> Bool {
        guard let raw = UnsafeRawPointer(bytes.baseAddress) else { return false }
        var start = 0
        while start < count {
            if mayHoldHats(raw.loadUnaligned(fromByteOffset: start, as: UInt64.self)) {
                for place in start..<min(count, start &+ 8)
                where Tokenizer.classTable[Int(bytes[place])] == Tokenizer.Class.hat { return true }
            }
            start &+= 8
        }
        return false
    }

    /// Whether one of eight bytes may be a hat; `)`, `*` and `@` look like some.
    @inline(__always)
    private static func mayHoldHats(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let caps = word | (ones &* 0x20)
        let tilde = caps ^ (ones &* 0x7E)
        let grave = caps ^ (ones &* 0x60)
        let paren = (word & ~(ones &* 3)) ^ (ones &* 0x28)
        let zeros = ((tilde &- ones) & ~tilde) | ((grave &- ones) & ~grave) | ((paren &- ones) & ~paren)
        return zeros & (ones &* 0x80) != 0
    }

    /// Whether a line has a mark that only VIQR writes: a hat, horn or bow right behind its vowel, a grave or
    /// tilde inside a word.
    static func speaks(_ bytes: UnsafeBufferPointer<UInt8>, _ count: Int) -> Bool {
        for place in 1..<max(count, 1) {
            let mark = bytes[place]
            guard
                mark == UInt8(ascii: "^") || mark == UInt8(ascii: "+") || mark == UInt8(ascii: "(")
                    || mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~")
            else { continue }
            guard "aeiouy".utf8.contains(bytes[place - 1]) else { continue }
            var start = place
            while start > 0, place - start < 16, isViqrByte(bytes[start - 1]) { start -= 1 }
            while start < place, bytes[start] < 0x61 { start += 1 }
            if let found = scan(bytes, start, count), found.end > place { return true }
        }
        return false
    }

    private static func isViqrByte(_ byte: UInt8) -> Bool {
        (byte >= 0x61 && byte <= 0x7A) || "^(+`'?~.".utf8.contains(byte)
    }
}
