/// Finds e-mail addresses that people spell out or break so that no machine takes them: `lan (a) gmail.com`,
/// `lan.le a còng yahoo chấm com`, `lan @gmail,com`.
///
/// Only the well-known mail services are looked for: before another host `at` and `a` are words. The words keep
/// their tokens; the entity lies over them.
enum SpelledAddresses {
    /// A local part of more tokens than this is none.
    private static let longestName = 10
    private static let hosts = PackedWords(["gmail", "yahoo", "hotmail", "outlook", "icloud"])

    static func apply(_ draft: inout Draft, _ lexemes: Lexemes) {
        var found: [Entity] = []
        var end = 0
        for place in draft.tokens.indices {
            guard draft.tokens[place].kind == .entity || draft.flags(place, lexemes).contains(.mailHost),
                let host = host(draft, place), let sign = signStart(draft, before: place), sign >= end,
                let name = name(draft, before: sign), name.start >= end
            else { continue }
            end = host.end
            let range =
                draft.tokens[name.start].range.lowerBound..<draft.tokens[host.end - 1].range.upperBound
            found.append(Entity(kind: .email, range: range, value: name.text + "@" + host.domain))
        }
        guard !found.isEmpty else { return }
        draft.entities.sort { $0.range.lowerBound < $1.range.lowerBound }
        var next = 0
        draft.entities.removeAll { entity in
            while next < found.count, found[next].range.upperBound <= entity.range.lowerBound { next += 1 }
            return next < found.count && found[next].range.overlaps(entity.range)
        }
        draft.entities += found
    }

    /// The host that begins at a token, and where it ends: `gmail.com`, `gmail,com`, `yahoo chấm com chấm vn`.
    private static func host(_ draft: Draft, _ place: Int) -> (domain: String, end: Int)? {
        let token = draft.tokens[place]
        if token.kind == .entity {
            let name = token.canonical.utf8.prefix { $0 != UInt8(ascii: ".") }
            guard hosts.contains(PackedText(Substring(name).utf8)) else { return nil }
            let isBare = !token.canonical.utf8.contains { "/:@?".utf8.contains($0) }
            return isBare ? (token.canonical, place + 1) : nil
        }
        guard token.kind == .word else { return nil }
        var end = afterDot(draft, place + 1)
        guard draft.foldedWord(end) == "com" else { return nil }
        end += 1
        let country = afterDot(draft, end)
        if country > end, draft.foldedWord(country) == "vn" {
            return (token.canonical + ".com.vn", country + 1)
        }
        // `vn` was already read as the country: two words in one place.
        if country > end, draft.foldedWord(country) == "viet", draft.foldedWord(country + 1) == "nam",
            draft.tokens[country].range == draft.tokens[country + 1].range
        {
            return (token.canonical + ".com.vn", country + 2)
        }
        return (token.canonical + ".com", end)
    }

    /// Where a dot that begins at a place ends: a mark, `chấm`, `dot` or `(dot)`; the place itself if there is none.
    private static func afterDot(_ draft: Draft, _ place: Int) -> Int {
        guard place < draft.tokens.count else { return place }
        if draft.tokens[place].kind == .punctuation {
            if [".", ",", "·"].contains(draft.tokens[place].canonical) { return place + 1 }
            let isBracketed = isDot(draft, place + 1) && place + 2 < draft.tokens.count
            return isBracketed && draft.tokens[place + 2].kind == .punctuation ? place + 3 : place
        }
        return isDot(draft, place) ? place + 1 : place
    }

    private static func isDot(_ draft: Draft, _ place: Int) -> Bool {
        ["cham", "dot"].contains(draft.foldedWord(place))
            || place < draft.tokens.count && draft.tokens[place].canonical == "."
    }

    /// Where the sign before a host begins: `@`, `[@]`, `(a)`, `[at]`, `at`, `a còng`.
    private static func signStart(_ draft: Draft, before place: Int) -> Int? {
        func mark(_ step: Int) -> String {
            step >= 0 && draft.tokens[step].kind == .punctuation ? draft.tokens[step].canonical : ""
        }
        func word(_ step: Int) -> String {
            step >= 0 && draft.tokens[step].kind == .word ? draft.typed(step) : ""
        }
        if mark(place - 1) == "@" { return place - 1 }
        if [")", "]", "}"].contains(mark(place - 1)), ["(", "[", "{"].contains(mark(place - 3)) {
            let isSign = mark(place - 2) == "@" || ["a", "at", "acong"].contains(word(place - 2))
            return isSign ? place - 3 : nil
        }
        if [")", "]"].contains(mark(place - 1)), ["(", "["].contains(mark(place - 4)), word(place - 3) == "a",
            ["còng", "cong", "móc"].contains(word(place - 2))
        {
            return place - 4
        }
        if word(place - 1) == "at" || word(place - 1) == "acong" { return place - 1 }
        return ["còng", "cong", "móc"].contains(word(place - 1)) && word(place - 2) == "a" ? place - 2 : nil
    }

    /// The local part before a sign, letters, digits and signs that touch each other.
    private static func name(_ draft: Draft, before end: Int) -> (text: String, start: Int)? {
        var start = end
        while start > 0, end - start < longestName, isPart(draft.tokens[start - 1]),
            start == end || draft.tokens[start - 1].range.upperBound == draft.tokens[start].range.lowerBound
        {
            start -= 1
        }
        while start < end, draft.tokens[start].kind == .punctuation { start += 1 }
        guard start < end, draft.tokens[end - 1].kind != .punctuation else { return nil }
        let bytes = draft.line.bytes[Int(draft.origins[start].start)..<Int(draft.origins[end - 1].end)]
        guard bytes.count > 1, bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        return (String(decoding: bytes, as: UTF8.self), start)
    }

    private static func isPart(_ token: Token) -> Bool {
        token.kind == .word || token.kind == .number
            || token.kind == .punctuation && [".", "_", "-", "+"].contains(token.canonical)
    }
}
