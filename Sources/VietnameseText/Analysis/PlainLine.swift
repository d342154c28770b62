/// Looks whether every word of a cleaned line stands as it is, without making tokens.
///
/// Most lines of carefully written text do: all their words are known, none is an abbreviation or a regional word,
/// and digits stand apart from letters. The answer for such a line is the line itself; all others are left to the
/// tokens and filters. Whatever is rare (VIQR signs, letters beside digits, other scripts) is not decided here.
struct PlainLine {
    /// What the look gave.
    enum Verdict {
        /// The line is its own canonical form.
        case stands
        /// It is, once its blanks are single ones.
        case standsButForBlanks
        /// A filter must look at it.
        case isOpen
    }

    private static let open: Lexemes.Flags = [.abbreviation, .regional]

    let lexemes: Lexemes.View
    /// ``CharacterTable/entries`` and ``Tokenizer/classTable``, lent as pointers.
    let letters: UnsafePointer<UInt64>
    let classes: UnsafePointer<UInt8>

    /// Lends a look over a table.
    @inline(__always)
    static func with<Result>(_ lexemes: Lexemes, _ body: (PlainLine) -> Result) -> Result? {
        lexemes.withView { view in
            CharacterTable.entries.withUnsafeBufferPointer { letters in
                Tokenizer.classTable.withUnsafeBufferPointer { classes in
                    guard let letters = letters.baseAddress, let classes = classes.baseAddress else {
                        return nil
                    }
                    return body(PlainLine(lexemes: view, letters: letters, classes: classes))
                }
            }
        } ?? nil
    }

    /// Looks at a line.
    ///
    /// - Parameters:
    ///   - bytes: the cleaned line, ``CharacterStage/slack`` readable bytes behind it.
    ///   - count: its length.
    ///   - target: the same line, where modern tone placements are respelled (their bytes are as many); without
    ///     it they leave the line open.
    /// - Returns: whether the line stands.
    @inline(__always)
    func look(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, respelling target: UnsafeMutablePointer<UInt8>?
    ) -> Verdict {
        var place = 0
        var isBlank = true
        var collapses = false
        while place < count {
            let byte = bytes[place]
            switch classes[Int(byte)] {
            case Tokenizer.Class.space:
                if isBlank || byte != 0x20 { collapses = true }
                isBlank = true
                place &+= 1
                continue
            case Tokenizer.Class.letter:
                guard let end = word(bytes, place, count, target) else { return .isOpen }
                place = end
            case Tokenizer.Class.digit:
                guard let end = number(bytes, place, count) else { return .isOpen }
                place = end
            case Tokenizer.Class.punctuation:
                // `ho.i` may be VIQR.
                if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?"),
                    classes[Int(bytes[place &+ 1])] == Tokenizer.Class.letter
                {
                    return .isOpen
                }
                place &+= 1
            case Tokenizer.Class.other:
                let width = symbol(bytes, place)
                if width > 0 {
                    place &+= width
                } else {
                    guard let end = word(bytes, place, count, target) else { return .isOpen }
                    place = end
                }
            default: return .isOpen
            }
            isBlank = false
        }
        return collapses || (isBlank && count > 0) ? .standsButForBlanks : .stands
    }

    /// The end of a known word that no filter looks at.
    @inline(__always)
    private func word(
        _ bytes: UnsafePointer<UInt8>, _ start: Int, _ count: Int, _ target: UnsafeMutablePointer<UInt8>?
    ) -> Int? {
        var end = start
        while end < count {
            let kind = classes[Int(bytes[end])]
            if kind == Tokenizer.Class.letter {
                end &+= 1
            } else if kind == Tokenizer.Class.other {
                let width = letterWidth(bytes, end)
                if width == 0 { break }
                end &+= width
            } else if kind == Tokenizer.Class.digit || bytes[end] == UInt8(ascii: "'") {
                return nil
            } else {
                break
            }
        }
        let found = lexemes.find(bytes + start, end &- start)
        guard found >= 0 else { return nil }
        let entry = lexemes.entries + Int(found)
        let flags = entry.pointee.flags
        guard flags.isDisjoint(with: Self.open) else { return nil }
        if flags.contains(.respelled) {
            var canonical = entry.pointee.canonical
            guard let target, canonical.utf8.count == end &- start else { return nil }
            canonical.withUTF8 {
                (target + start).update(from: $0.baseAddress ?? bytes, count: $0.count)
            }
        }
        return end
    }

    /// The width of a Latin letter beyond ASCII, 0 for anything else.
    @inline(__always)
    private func letterWidth(_ bytes: UnsafePointer<UInt8>, _ place: Int) -> Int {
        let lead = Int(bytes[place])
        let second = Int(bytes[place &+ 1])
        if lead >= 0xC2, lead < 0xE0 {
            let entry = letters[(lead & 0x1F) &<< 6 | (second & 0x3F)]
            return entry & CharacterTable.letter != 0 ? 2 : 0
        }
        guard lead == 0xE1 else { return 0 }
        let entry = letters[0x1000 | (second & 0x3F) &<< 6 | Int(bytes[place &+ 2] & 0x3F)]
        return entry & CharacterTable.letter != 0 ? 3 : 0
    }

    /// The end of digits with their separators, if no letter, sign of a key or percent sign touches them.
    private func number(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int? {
        var end = start &+ 1
        while end < count {
            let kind = classes[Int(bytes[end])]
            if kind == Tokenizer.Class.digit {
                end &+= 1
            } else if kind == Tokenizer.Class.letter || kind == Tokenizer.Class.other
                || bytes[end] == UInt8(ascii: "%")
            {
                return nil
            } else if ".,:/-".utf8.contains(bytes[end]), end &+ 1 < count,
                classes[Int(bytes[end &+ 1])] == Tokenizer.Class.digit
            {
                end &+= 1
            } else {
                return end
            }
        }
        return end
    }

    /// The width of a sign that is no letter and no mark: quotes, dashes, currency, pictographs; else 0.
    private func symbol(_ bytes: UnsafePointer<UInt8>, _ place: Int) -> Int {
        let second = bytes[place &+ 1]
        let third = bytes[place &+ 2]
        switch bytes[place] {
        case 0xE2:
            let isPunctuation = second == 0x80 && third >= 0x90 && third <= 0xA7
            let isCurrency = second == 0x82 && third >= 0xA0 && third <= 0xAF
            return isPunctuation || isCurrency ? 3 : 0
        case 0xF0: return second == 0x9F && third >= 0x8C && third <= 0x97 ? 4 : 0
        default: return 0
        }
    }
}
