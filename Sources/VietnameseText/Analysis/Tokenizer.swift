/// Cuts a cleaned line into words, numbers, punctuation and emoji, and looks every word up.
///
/// Letters and digits that touch stay together (`iphone15`, `khie61u`, `8h30`); an apostrophe between letters
/// belongs to the word (`don't`); separators between digits belong to the number (`1.200.000`).
struct Tokenizer {
    /// The classes of bytes.
    enum Class {
        static let other: UInt8 = 0
        static let space: UInt8 = 1
        static let letter: UInt8 = 2
        static let digit: UInt8 = 3
        static let punctuation: UInt8 = 4
        /// Punctuation that VIQR uses: `^ ( + \` ~`.
        static let hat: UInt8 = 5
    }

    static let classTable: [UInt8] = (0..<256).map { byte in
        switch UInt8(byte) {
        case 0...0x20, 0x7F: Class.space
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): Class.letter
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Class.digit
        case 0x5E, 0x28, 0x2B, 0x60, 0x7E: Class.hat
        case 0x21..<0x7F: Class.punctuation
        default: Class.other
        }
    }

    let lexemes: Lexemes.View
    let bytes: UnsafeBufferPointer<UInt8>
    let count: Int
    let shifts: UnsafeBufferPointer<Shift>
    /// ``CharacterTable/entries`` and ``classTable``, lent as pointers.
    let letters: UnsafePointer<UInt64>
    let classes: UnsafePointer<UInt8>
    private var shift = -1
    private var sentence = 0
    private var isViqr = false

    init(
        lexemes: Lexemes.View, bytes: UnsafeBufferPointer<UInt8>, count: Int,
        shifts: UnsafeBufferPointer<Shift>,
        letters: UnsafePointer<UInt64>, classes: UnsafePointer<UInt8>
    ) {
        self.lexemes = lexemes
        self.bytes = bytes
        self.count = count
        self.shifts = shifts
        self.letters = letters
        self.classes = classes
    }

    /// Cuts the line into `draft`.
    mutating func run(_ draft: inout Draft) {
        isViqr = Viqr.hasHats(bytes, count) && Viqr.speaks(bytes, count)
        guard let base = bytes.baseAddress else { return }
        var place = 0
        var blank = -1
        while place < count {
            let byte = bytes[place]
            let kind = classes[Int(byte)]
            if kind == Class.space {
                if byte == 0x0A { sentence += draft.tokens.isEmpty ? 0 : 1 }
                if byte != 0x20 || blank == place &- 1 { draft.isTidy = false }
                blank = place
                place &+= 1
                continue
            }
            let touches = blank != place &- 1
            if !isViqr, kind == Class.letter || kind == Class.other {
                let found = lexemes.findUpToBlank(base + place)
                if found.length > 0 {
                    addKnown(place, place &+ found.length, found.index, &draft)
                    place &+= found.length
                    if touches { separate(&draft) }
                    continue
                }
            }
            switch kind {
            case Class.letter: place = word(from: place, &draft)
            case Class.digit: place = number(from: place, &draft)
            case Class.punctuation, Class.hat: place = punctuation(from: place, &draft)
            default: place = other(from: place, &draft)
            }
            if touches { separate(&draft) }
        }
        if blank == count &- 1 { draft.isTidy = false }
    }

    /// Sees to it that two words that touch get their blank.
    private func separate(_ draft: inout Draft) {
        let last = draft.tokens.count - 1
        if last > 0, Assembly.touches(draft.tokens[last], draft.tokens[last - 1]) { draft.isTidy = false }
    }

    // MARK: - Ranges

    /// The range in the original of cleaned bytes; called with ascending places.
    @inline(__always)
    private mutating func range(_ start: Int, _ end: Int) -> Range<Int> {
        shifts.isEmpty ? start..<end : shiftedRange(start, end)
    }

    private mutating func shiftedRange(_ start: Int, _ end: Int) -> Range<Int> {
        while shift + 1 < shifts.count, Int(shifts[shift + 1].offset) <= start { shift += 1 }
        let lower = shift < 0 ? start : Int(shifts[shift].start) + start - Int(shifts[shift].offset)
        while shift + 1 < shifts.count, Int(shifts[shift + 1].offset) < end { shift += 1 }
        let upper: Int
        if shift + 1 < shifts.count, Int(shifts[shift + 1].offset) == end {
            // Something invisible between two tokens that touch belongs to the first.
            let touches = end < count && bytes[end] > 0x20
            upper = Int(touches ? shifts[shift + 1].start : shifts[shift + 1].end)
        } else {
            upper = shift < 0 ? end : Int(shifts[shift].start) + end - Int(shifts[shift].offset)
        }
        return lower..<upper
    }

    // MARK: - Words

    /// Whether a letter or a mark that continues a word stands at the place, and how wide it is.
    @inline(__always)
    func letterWidth(at place: Int) -> Int {
        let byte = bytes[place]
        if byte < 0x80 { return classes[Int(byte)] == Class.letter ? 1 : 0 }
        let (code, width) = Folding.decode(bytes, place)
        if code < 0x2000 {
            let entry = letters[code]
            if entry & CharacterTable.letter != 0 { return width }
            if entry & CharacterTable.special == 0 { return entry & CharacterTable.mark != 0 ? width : 0 }
        }
        guard let scalar = Unicode.Scalar(UInt32(code)) else { return 0 }
        let properties = scalar.properties
        if EmojiScan.beginsEmoji(scalar) { return 0 }
        return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
            || properties.generalCategory == .spacingMark || properties.generalCategory == .decimalNumber
            || properties.isGraphemeExtend && code != 0x200D && code != 0xFE0F
            ? width : 0
    }

    private mutating func word(from start: Int, _ draft: inout Draft) -> Int {
        if isViqr, let found = Viqr.scan(bytes, start, count) {
            add(start, found.end, kind: .word, &draft)
            draft.viqrWords.append((draft.tokens.count - 1, found.word))
            draft.needsRepair = true
            return found.end
        }
        var end = start
        var hasDigit = false
        while end < count {
            let kind = classes[Int(bytes[end])]
            if kind == Class.letter {
                end &+= 1
            } else if kind == Class.digit {
                hasDigit = true
                end &+= 1
            } else if kind == Class.other {
                let width = letterWidth(at: end)
                if width == 0 { break }
                end &+= width
            } else if bytes[end] == UInt8(ascii: "'"), end &+ 1 < count, end > start,
                letterWidth(at: end &+ 1) > 0
            {
                end &+= 1
            } else {
                break
            }
        }
        if end == start &+ 1, let face = Emoticons.letterFaceEnd(bytes, start, count) {
            add(start, face, kind: .emoji, &draft)
            draft.needsEntities = true
            return face
        }
        if end < count, bytes[end] == UInt8(ascii: "/"), let slashed = slashedEnd(start, end) {
            addKnown(start, slashed.end, slashed.form, &draft)
            return slashed.end
        }
        if end < count, bytes[end] == UInt8(ascii: "."), let dotted = dottedEnd(start, end) {
            addKnown(start, dotted.end, dotted.form, &draft)
            return dotted.end
        }
        if end < count, !hasDigit, takesMark(start, end),
            let found = Viqr.lone(bytes, start, end, count)
        {
            add(start, found.end, kind: .word, &draft)
            draft.viqrWords.append((draft.tokens.count - 1, found.word))
            draft.needsRepair = true
            return found.end
        }
        if end < count, classes[Int(bytes[end])] >= Class.punctuation,
            let found = Addresses.scan(bytes, start, end, count)
        {
            add(start, found.end, kind: .entity, &draft)
            draft.entities.append(
                Entity(
                    kind: found.kind, range: draft.tokens[draft.tokens.count - 1].range, value: found.value))
            return found.end
        }
        if end < count, bytes[end] == UInt8(ascii: "."), let title = titleEnd(start, end) {
            addKnown(start, title.end, title.form, &draft)
            return title.end
        }
        if end < count, bytes[end] == UInt8(ascii: "-"), let codeEnd = codeEnd(start, end) {
            add(start, codeEnd, kind: .word, &draft)
            draft.needsEntities = true
            return codeEnd
        }
        if hasDigit {
            if let base = bytes.baseAddress, case let found = lexemes.find(base + start, end &- start),
                found >= 0
            {
                addKnown(start, end, found, &draft)
                draft.needsEntities = true
                return end
            }
            add(start, end, kind: .word, &draft)
            draft.needsEntities = true
            draft.needsRepair = true
            return end
        }
        guard let base = bytes.baseAddress else { return end }
        let found = lexemes.find(base + start, end &- start)
        if found >= 0 {
            addKnown(start, end, found, &draft)
        } else {
            add(start, end, kind: .word, &draft)
            draft.needsRepair = true
        }
        return end
    }

    @inline(__always)
    private mutating func addKnown(_ start: Int, _ end: Int, _ found: Int32, _ draft: inout Draft) {
        let entry = lexemes.entries + Int(found)
        let flags = entry.pointee.flags
        let isVerbatim = !flags.contains(.respelled) && entry.pointee.canonical.utf8.count == end &- start
        if !isVerbatim { draft.isTidy = false }
        draft.tokens.append(
            Token(
                canonical: entry.pointee.canonical, folded: entry.pointee.folded, range: range(start, end),
                syllable: flags.contains(.syllable) ? Syllable(bits: entry.pointee.syllable) : nil,
                hasMarks: flags.contains(.marked), polarity: entry.pointee.polarity, sentence: sentence))
        draft.origins.append(
            Draft.Origin(
                form: found, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
                isVerbatim: isVerbatim))
        if flags.contains(.marked) {
            draft.hasMarks = true
            draft.markedWords &+= 1
            draft.vietnameseEvidence &+= 3
        } else if flags.contains(.englishCore) {
            draft.englishEvidence &+= 2
            draft.englishWords &+= 1
        } else if flags.isDisjoint(with: [.english, .protected]), end &- start > 1 {
            if flags.contains(.abbreviation) {
                draft.vietnameseEvidence &+= 2
            } else if flags.contains(.unmarked) {
                draft.vietnameseEvidence &+= 1
                draft.unmarkedWords &+= 1
            }
        }
        draft.seen.formUnion(flags)
    }

    /// Adds a token that the table does not know.
    private mutating func add(_ start: Int, _ end: Int, kind: Token.Kind, _ draft: inout Draft) {
        let range = range(start, end)
        let slice = UnsafeBufferPointer(rebasing: bytes[start..<end])
        let canonical = String(decoding: slice, as: UTF8.self)
        var folded = canonical
        if slice.contains(where: { $0 >= 0x80 }) {
            var key: [UInt8] = []
            Folding.append(slice, to: &key)
            folded = String(decoding: key, as: UTF8.self)
        }
        draft.tokens.append(
            Token(
                canonical: canonical, folded: folded, range: range, kind: kind,
                hasMarks: folded.utf8.count != canonical.utf8.count, sentence: sentence))
        draft.origins.append(
            Draft.Origin(
                form: Lexemes.none, start: Int32(truncatingIfNeeded: start),
                end: Int32(truncatingIfNeeded: end), isVerbatim: true))
        if folded.utf8.count != canonical.utf8.count { draft.hasMarks = true }
        if kind == .word, folded.utf8.count == canonical.utf8.count, end - start >= 4 {
            draft.englishEvidence += 1
        }
    }

    // MARK: - Numbers and marks

    /// Whether the bytes are a sign in a key: `#` or a digit, U+FE0F, U+20E3.
    private func isKeycap(_ start: Int, _ end: Int) -> Bool {
        end - start >= 4 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x83 && bytes[end - 1] == 0xA3
    }

    private mutating func number(from start: Int, _ draft: inout Draft) -> Int {
        let key = marksEnd(from: start + 1)
        if isKeycap(start, key) {
            add(start, key, kind: .emoji, &draft)
            draft.needsEntities = true
            return key
        }
        var end = start
        while end < count {
            let byte = bytes[end]
            let kind = classes[Int(byte)]
            if kind == Class.digit || kind == Class.letter {
                end += 1
            } else if kind == Class.other {
                let width = letterWidth(at: end)
                if width == 0 { break }
                end += width
            } else if ".,:/-".utf8.contains(byte), end + 1 < count,
                classes[Int(bytes[end + 1])] == Class.digit,
                classes[Int(bytes[end - 1])] == Class.digit
            {
                end += 1
            } else if byte == UInt8(ascii: "%"), classes[Int(bytes[end - 1])] == Class.digit {
                end += 1
                break
            } else {
                break
            }
        }
        add(start, end, kind: .number, &draft)
        draft.needsEntities = true
        return end
    }

    private mutating func punctuation(from start: Int, _ draft: inout Draft) -> Int {
        let byte = bytes[start]
        if let end = Emoticons.scan(bytes, start, count) {
            add(start, end, kind: .emoji, &draft)
            draft.needsEntities = true
            return end
        }
        if byte == UInt8(ascii: "+"), start + 1 < count, classes[Int(bytes[start + 1])] == Class.digit,
            start == 0 || classes[Int(bytes[start - 1])] == Class.space
        {
            var end = start + 1
            while end < count, classes[Int(bytes[end])] == Class.digit { end += 1 }
            add(start, end, kind: .number, &draft)
            draft.needsEntities = true
            return end
        }
        var end = start + 1
        while end < count, bytes[end] == byte { end += 1 }
        end = marksEnd(from: end)
        add(start, end, kind: isKeycap(start, end) ? .emoji : .punctuation, &draft)
        if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
            || byte == UInt8(ascii: ";")
        {
            sentence += 1
        }
        return end
    }

    private mutating func other(from start: Int, _ draft: inout Draft) -> Int {
        if letterWidth(at: start) > 0 { return word(from: start, &draft) }
        let (code, width) = Folding.decode(bytes, start)
        guard let scalar = Unicode.Scalar(UInt32(code)) else { return start + width }
        if EmojiScan.beginsEmoji(scalar) {
            let end = clusterEnd(from: start)
            add(start, end, kind: .emoji, &draft)
            draft.needsEntities = true
            return end
        }
        let end = marksEnd(from: start + width)
        add(start, end, kind: .punctuation, &draft)
        if code == 0x2026 { sentence += 1 }
        return end
    }

    /// The end of the grapheme cluster that begins here.
    private func clusterEnd(from start: Int) -> Int {
        // A window that doubles keeps a cluster of thousands of marks linear.
        var window = 64
        while true {
            let end = min(count, start + window)
            let rest = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
            let length = rest.first?.utf8.count ?? 1
            if end == count || length + 4 <= window { return min(count, start + length) }
            window *= 2
        }
    }

    /// The end of marks that hang on the character before `place`.
    private func marksEnd(from place: Int) -> Int {
        var end = place
        while end < count, bytes[end] >= 0x80 {
            let (code, width) = Folding.decode(bytes, end)
            guard let scalar = Unicode.Scalar(UInt32(code)),
                scalar.properties.isGraphemeExtend || scalar.properties.generalCategory == .spacingMark
                    || scalar.properties.isEmojiModifier || code == 0x200D
            else { break }
            end += width
        }
        return end
    }
}
