/// Marks polite wrappers as fillers: `dạ em chào shop ạ cho em hỏi …`, `… giúp em với ạ`.
///
/// The patterns are read on folded words, so unmarked text has them too. A message that is nothing but a
/// wrapper (`em chào shop`) is not filler: the greeting is what it says.
enum PoliteFilter {
    static func apply(_ draft: inout Draft) {
        var start = 0
        while start < draft.tokens.count {
            let sentence = draft.tokens[start].sentence
            var end = start
            while end < draft.tokens.count, draft.tokens[end].sentence == sentence { end += 1 }
            markOpening(&draft, start..<end)
            markClosing(&draft, start..<end)
            start = end
        }
        let words = draft.tokens.indices.filter {
            draft.tokens[$0].kind != .punctuation && draft.tokens[$0].kind != .emoji
        }
        if words.allSatisfy({ draft.tokens[$0].isFiller }) {
            for place in draft.tokens.indices { draft.tokens[place].isFiller = false }
        }
    }

    private static func markOpening(_ draft: inout Draft, _ range: Range<Int>) {
        var place = range.lowerBound
        while place < range.upperBound {
            if draft.tokens[place].kind == .punctuation || draft.tokens[place].kind == .emoji {
                place += 1
                continue
            }
            let count = wrapper(draft.tokens, place, range.upperBound)
            guard count > 0 else { break }
            for step in place..<place + count { draft.tokens[step].isFiller = true }
            place += count
        }
    }

    /// How many tokens from `place` on make one piece of a wrapper.
    private static func wrapper(_ tokens: [Token], _ place: Int, _ end: Int) -> Int {
        func folded(_ step: Int) -> String {
            step < end && tokens[step].kind == .word ? tokens[step].folded : ""
        }
        func called(_ step: Int) -> Int {
            var next = step
            while PoliteWords.addressees.contains(folded(next)), next - step < 3 { next += 1 }
            return next - step
        }
        func particle(_ step: Int) -> Int { PoliteWords.closers.contains(folded(step)) ? 1 : 0 }

        let first = folded(place)
        if first == "chao" || first == "hello" || first == "hi" {
            let count = 1 + called(place + 1)
            return count + particle(place + count)
        }
        if first == "xin", folded(place + 1) == "chao" {
            let count = 2 + called(place + 2)
            return count + particle(place + count)
        }
        if first == "xin" || first == "cho", folded(place + 1) == "hoi" {
            return 2 + detail(folded(place + 2))
        }
        if PoliteWords.speakers.contains(first) {
            if folded(place + 1) == "chao" {
                let count = 2 + called(place + 2)
                return count + particle(place + count)
            }
            if folded(place + 1) == "hoi", detail(folded(place + 2)) == 1 { return 3 }
            if folded(place + 1) == "muon", folded(place + 2) == "hoi" {
                return 3 + detail(folded(place + 3))
            }
        }
        if first == "cho", PoliteWords.speakers.contains(folded(place + 1)), folded(place + 2) == "hoi" {
            return 3 + detail(folded(place + 3))
        }
        if first == "lam", folded(place + 1) == "on" { return folded(place + 2) == "cho" ? 3 : 2 }
        let names = called(place)
        if names > 0, folded(place + names) == "oi" { return names + 1 + particle(place + names + 1) }
        if PoliteWords.openers.contains(first), opens(tokens[place], first) { return 1 }
        return 0
    }

    private static func detail(_ word: String) -> Int {
        ["chut", "ti", "xiu", "la", "voi", "ve", "ty", "nhe"].contains(word) ? 1 : 0
    }

    /// `a` and `u` open a message only when they are marked interjections; `da` may be skin or "đã".
    private static func opens(_ token: Token, _ folded: String) -> Bool {
        switch folded {
        case "da": token.canonical == "dạ" || token.canonical == "da"
        case "a": token.canonical == "ạ" || token.canonical == "à" || token.canonical == "á"
        case "u": token.canonical == "ừ"
        case "um": token.canonical == "ừm"
        case "ua": token.canonical == "ủa"
        case "lo", "oi": false
        default: true
        }
    }

    private static func markClosing(_ draft: inout Draft, _ range: Range<Int>) {
        var place = range.upperBound - 1
        var isLast = true
        while place > range.lowerBound {
            let token = draft.tokens[place]
            if token.kind == .punctuation || token.kind == .emoji {
                place -= 1
                continue
            }
            guard token.kind == .word, !token.isFiller else { return }
            if PoliteWords.closers.contains(token.folded), token.canonical != "a" || isLast {
                draft.tokens[place].isFiller = true
                place -= 1
            } else if token.folded == "voi", place - 2 >= range.lowerBound, isHelp(draft.tokens, place - 2) {
                for step in place - 2...place { draft.tokens[step].isFiller = true }
                place -= 3
            } else if isHelp(draft.tokens, place - 1) {
                for step in place - 1...place { draft.tokens[step].isFiller = true }
                place -= 2
            } else if PoliteWords.addressees.contains(token.folded), isLast, place - 2 > range.lowerBound,
                draft.tokens[place - 1].folded == "on", draft.tokens[place - 2].folded == "cam"
            {
                for step in place - 2...place { draft.tokens[step].isFiller = true }
                place -= 3
            } else {
                return
            }
            isLast = false
        }
    }

    /// `giúp em`, `giùm mình`, `hộ tôi`: asking for the thing, not saying it.
    private static func isHelp(_ tokens: [Token], _ place: Int) -> Bool {
        place >= 0 && place + 1 < tokens.count
            && ["giup", "gium", "dum", "ho"].contains(tokens[place].folded)
            && PoliteWords.speakers.contains(tokens[place + 1].folded)
    }
}
