/// Reads Vietnamese phone numbers, mobile and landline, however they are grouped.
///
/// Mobile prefixes since 2018 (03, 05, 07, 08, 09) and the eleven-digit ones before, which are mapped to their
/// successors; landlines 02x with ten or eleven digits; service lines 1800 and 1900.
enum PhoneNumbers {
    /// The eleven-digit prefixes of before September 2018 and their successors (decision 798/QĐ-BTTTT).
    private static let old: [String: String] = [
        "0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078", "0123": "083",
        "0124": "084",
        "0125": "085", "0127": "081", "0129": "082", "0162": "032", "0163": "033", "0164": "034",
        "0165": "035",
        "0166": "036", "0167": "037", "0168": "038", "0169": "039", "0186": "056", "0188": "058",
        "0199": "059",
    ]

    /// The number as ten or eleven digits from 0 (service lines from 1).
    ///
    /// - Parameters:
    ///   - digits: the digits alone, ASCII.
    ///   - isInternational: whether a plus sign stands before them.
    /// - Returns: nothing if they are no number.
    static func normalized(_ digits: [UInt8], isInternational: Bool) -> String? {
        guard (8...15).contains(digits.count) else { return nil }
        var national = digits[...]
        if isInternational {
            guard digits.starts(with: "84".utf8) else { return nil }
            national = [UInt8(ascii: "0")] + digits.dropFirst(2)
        } else if digits.count == 11, digits.starts(with: "84".utf8) {
            national = [UInt8(ascii: "0")] + digits.dropFirst(2)
        } else if digits.starts(with: "0084".utf8) {
            national = [UInt8(ascii: "0")] + digits.dropFirst(4)
        }
        if national.starts(with: "00".utf8) { national = national.dropFirst() }
        guard let first = national.first, let second = national.dropFirst().first else { return nil }
        let text = String(decoding: national, as: UTF8.self)
        if first == UInt8(ascii: "0") {
            if national.count == 11, let mapped = old[String(text.prefix(4))] {
                return mapped + text.dropFirst(4)
            }
            if national.count == 10, "35789".utf8.contains(second) { return text }
            if second == UInt8(ascii: "2"), national.count == 10 || national.count == 11 { return text }
            return nil
        }
        let isService = national.starts(with: "1800".utf8) || national.starts(with: "1900".utf8)
        return isService && national.count <= 10 ? text : nil
    }

    /// Finds numbers in the tokens; groups with blanks between become one token.
    static func apply(_ draft: inout Draft) {
        var mergers: [Draft.Merger] = []
        var place = 0
        while place < draft.tokens.count {
            guard mayBegin(draft, place), case let tokens = draft.tokens,
                let (value, count) = longest(tokens, place),
                Identifiers.cue(tokens, before: place) != .taxCode
            else {
                place += 1
                continue
            }
            let found = merger(draft, place, count)
            mergers.append(found)
            draft.entities.append(Entity(kind: .phone, range: found.range, value: value))
            place += count
        }
        draft.merge(mergers)
    }

    /// Whether a number can begin at a token: with 0, +84, 84, 18 or 19, or an opening bracket before these.
    private static func mayBegin(_ draft: Draft, _ place: Int) -> Bool {
        let kind = draft.tokens[place].kind
        guard kind != .word else {
            return draft.origins[place].form < 0 && beginsWithLetter(draft.tokens, place)
        }
        let tokens = draft.tokens
        guard kind == .number || kind == .punctuation else { return false }
        guard kind == .number else {
            return tokens[place].canonical == "(" && place + 1 < tokens.count
                && tokens[place + 1].kind == .number
        }
        var bytes = tokens[place].canonical.utf8.makeIterator()
        switch bytes.next() {
        case UInt8(ascii: "0"), UInt8(ascii: "+"): return true
        case UInt8(ascii: "1"):
            let second = bytes.next()
            return second == UInt8(ascii: "8") || second == UInt8(ascii: "9")
        case UInt8(ascii: "8"): return bytes.next() == UInt8(ascii: "4")
        default: return false
        }
    }

    /// Whether a word is a number whose zero was typed as a letter, `o912345678`, and no order's code.
    private static func beginsWithLetter(_ tokens: [Token], _ place: Int) -> Bool {
        let bytes = tokens[place].canonical.utf8
        return bytes.first == UInt8(ascii: "o") && bytes.count > 2
            && bytes.dropFirst().allSatisfy { NumberShape.isDigit($0) || $0 == UInt8(ascii: "o") }
            && bytes.count(where: NumberShape.isDigit) * 2 > bytes.count && Codes.cued(tokens, place) == nil
    }

    /// The digit that a letter between digits was meant as: `o` for 0, `l` and `i` for 1.
    private static func digit(for letter: UInt8, beforeDigit: Bool) -> UInt8? {
        switch letter {
        case UInt8(ascii: "o"): UInt8(ascii: "0")
        case UInt8(ascii: "l"), UInt8(ascii: "i"): beforeDigit ? UInt8(ascii: "1") : nil
        default: nil
        }
    }

    /// The longest number from `place` on and the tokens that it takes; groups must be apart by at most one sign
    /// or blank.
    ///
    /// A landline without its area's zero, or a price with dots, is no phone: ``normalized(_:isInternational:)``
    /// decides.
    private static func longest(_ tokens: [Token], _ place: Int) -> (value: String, count: Int)? {
        var best: (value: String, count: Int)?
        var digits: [UInt8] = []
        digits.reserveCapacity(16)
        let isInternational = tokens[place].canonical.utf8.first == UInt8(ascii: "+")
        var end = tokens[place].range.lowerBound
        for next in place..<min(tokens.count, place + 16) {
            let token = tokens[next]
            let isSign = token.kind == .punctuation && ["(", ")", "-", ".", "–"].contains(token.canonical)
            guard token.kind == .number || isSign || next == place, token.range.lowerBound - end <= 1 else {
                break
            }
            end = token.range.upperBound
            guard !isSign else { continue }
            let isLong = token.canonical.utf8.count > 3 || next == place
            for (step, byte) in token.canonical.utf8.enumerated() {
                if NumberShape.isDigit(byte) {
                    digits.append(byte)
                } else if isLong,
                    let digit = digit(
                        for: byte,
                        beforeDigit: token.canonical.utf8.dropFirst(step + 1).first.map(NumberShape.isDigit)
                            ?? false)
                {
                    digits.append(digit)
                } else if !(step == 0 && byte == UInt8(ascii: "+") && next == place)
                    && !".-".utf8.contains(byte)
                {
                    return best
                }
            }
            if digits.count > 15 { break }
            if let value = normalized(digits, isInternational: isInternational) {
                best = (value, next - place + 1)
            }
        }
        return best
    }

    private static func merger(_ draft: Draft, _ place: Int, _ count: Int) -> Draft.Merger {
        let last = place + count - 1
        let range = draft.tokens[place].range.lowerBound..<draft.tokens[last].range.upperBound
        guard count > 1 else {
            return Draft.Merger(
                places: place..<place + 1, canonical: draft.tokens[place].canonical, range: range)
        }
        let start = Int(draft.origins[place].start)
        let end = Int(draft.origins[last].end)
        let text = String(decoding: draft.line.bytes[start..<end], as: UTF8.self)
        let joined = text.utf8.split { $0 <= 0x20 || $0 == 0x7F }.map { String(Substring($0)) }.joined(
            separator: " ")
        return Draft.Merger(places: place..<place + count, canonical: joined, range: range)
    }
}
