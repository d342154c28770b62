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

    /// The number as ten or eleven digits from 0 (service lines from 1), or nothing.
    static func normalized(_ text: String) -> String? {
        var digits = ""
        for character in text.unicodeScalars {
            switch character {
            case "0"..."9": digits.unicodeScalars.append(character)
            case ".", "-", " ", "+", "(", ")": continue
            default: return nil
            }
        }
        if text.hasPrefix("+") {
            guard digits.hasPrefix("84") else { return nil }
            digits = "0" + digits.dropFirst(2)
        } else if digits.hasPrefix("84"), digits.count == 11 {
            digits = "0" + digits.dropFirst(2)
        } else if digits.hasPrefix("0084") {
            digits = "0" + digits.dropFirst(4)
        }
        if digits.hasPrefix("00") { digits.removeFirst() }
        if digits.count == 11, let mapped = old[String(digits.prefix(4))] {
            return mapped + digits.dropFirst(4)
        }
        if digits.count == 10, "35789".contains(digits.dropFirst().first ?? " "), digits.hasPrefix("0") {
            return digits
        }
        if digits.hasPrefix("02"), digits.count == 10 || digits.count == 11 { return digits }
        if digits.hasPrefix("1800") || digits.hasPrefix("1900"), (8...10).contains(digits.count) {
            return digits
        }
        return nil
    }

    /// Finds numbers in the tokens; groups with blanks between become one token.
    static func apply(_ draft: inout Draft) {
        var mergers: [Draft.Merger] = []
        var place = 0
        while place < draft.tokens.count {
            guard mayBegin(draft.tokens, place), Identifiers.cue(draft.tokens, before: place) != .taxCode,
                let count = longest(draft.tokens, place),
                let found = merger(draft, place, count)
            else {
                place += 1
                continue
            }
            mergers.append(found.merger)
            draft.entities.append(Entity(kind: .phone, range: found.merger.range, value: found.value))
            place += count
        }
        draft.merge(mergers)
    }

    /// Whether a number can begin at a token: with 0, +84, 84, 18 or 19, or an opening bracket before these.
    private static func mayBegin(_ tokens: [Token], _ place: Int) -> Bool {
        let kind = tokens[place].kind
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

    /// How many tokens from `place` on make a number; groups must be apart by at most one sign or blank.
    private static func longest(_ tokens: [Token], _ place: Int) -> Int? {
        var best: Int?
        var text = ""
        var end = tokens[place].range.lowerBound
        for next in place..<min(tokens.count, place + 7) {
            let token = tokens[next]
            let isSign = token.kind == .punctuation && ["(", ")", "-", ".", "–"].contains(token.canonical)
            guard token.kind == .number || isSign, token.range.lowerBound - end <= 1 else { break }
            text += token.canonical == "–" ? "-" : token.canonical
            end = token.range.upperBound
            if token.kind == .number, normalized(text) != nil { best = next - place + 1 }
            if text.utf8.count > 24 { break }
        }
        // A landline without its area's zero, or a price with dots, is no phone: the table above decides.
        return best
    }

    private static func merger(_ draft: Draft, _ place: Int, _ count: Int) -> (
        merger: Draft.Merger, value: String
    )? {
        let last = place + count - 1
        let range = draft.tokens[place].range.lowerBound..<draft.tokens[last].range.upperBound
        let start = Int(draft.origins[place].start)
        let end = Int(draft.origins[last].end)
        let text = String(decoding: draft.line.bytes[start..<end], as: UTF8.self)
        let joined = text.utf8.split { $0 <= 0x20 || $0 == 0x7F }.map { String(Substring($0)) }.joined(
            separator: " ")
        guard let value = normalized(joined) else { return nil }
        return (Draft.Merger(places: place..<place + count, canonical: joined, range: range), value)
    }
}
