/// Marks polite wrappers as fillers: `dạ em chào shop ạ cho em hỏi …`, `… giúp em với ạ`.
///
/// The patterns are read on folded words, so unmarked text has them too. A message that is nothing but a
/// wrapper (`em chào shop`) is not filler: the greeting is what it says.
enum PoliteFilter {
    static func apply(_ draft: inout Draft, _ lexemes: Lexemes) {
        var start = 0
        var marked = 0
        while start < draft.tokens.count {
            let sentence = draft.tokens[start].sentence
            var end = start + 1
            while end < draft.tokens.count, draft.tokens[end].sentence == sentence { end += 1 }
            let pattern = Pattern(
                tokens: draft.tokens, origins: draft.origins, lexemes: lexemes, range: start..<end)
            let opening = pattern.openingEnd()
            for place in start..<opening
            where draft.tokens[place].kind == .word || draft.tokens[place].kind == .number {
                draft.tokens[place].isFiller = true
                marked += 1
            }
            for place in pattern.closingPlaces(after: opening) {
                draft.tokens[place].isFiller = true
                marked += 1
            }
            start = end
        }
        guard marked > 0 else { return }
        let isAllFiller = draft.tokens.allSatisfy {
            $0.isFiller || $0.kind == .punctuation || $0.kind == .emoji
        }
        if isAllFiller {
            for place in draft.tokens.indices { draft.tokens[place].isFiller = false }
        }
    }

    /// The words of one sentence, as the wrappers' patterns look at them.
    private struct Pattern {
        let tokens: [Token]
        let origins: [Draft.Origin]
        let lexemes: Lexemes
        let range: Range<Int>

        private func folded(_ place: Int) -> String {
            place >= range.lowerBound && place < range.upperBound && tokens[place].kind == .word
                ? tokens[place].folded : ""
        }

        private func has(_ flag: Lexemes.Flags, _ place: Int) -> Bool {
            guard place >= range.lowerBound, place < range.upperBound, origins[place].form >= 0 else {
                return false
            }
            return !lexemes.entries[Int(origins[place].form)].flags.isDisjoint(with: flag)
        }

        private func isMark(_ place: Int) -> Bool {
            tokens[place].kind == .punctuation || tokens[place].kind == .emoji
        }

        /// Where the opening wrapper ends.
        func openingEnd() -> Int {
            var place = range.lowerBound
            var end = place
            while place < range.upperBound {
                if isMark(place) {
                    place += 1
                    continue
                }
                let count = wrapper(place)
                guard count > 0 else { break }
                place += count
                end = min(place, range.upperBound)
            }
            return end
        }

        private func called(_ place: Int) -> Int {
            var next = place
            while next - place < 3, has(.addressee, next) { next += 1 }
            return next - place
        }

        private func particle(_ place: Int) -> Int { has(.particle, place) ? 1 : 0 }

        private func detail(_ place: Int) -> Int {
            switch folded(place) {
            case "chut", "ti", "xiu", "la", "voi", "ve", "ty", "nhe": 1
            default: 0
            }
        }

        /// How many tokens from `place` on make one piece of a wrapper.
        private func wrapper(_ place: Int) -> Int {
            guard has([.wrapperStart, .speaker, .addressee, .greeter], place) else { return 0 }
            let first = folded(place)
            let second = folded(place + 1)
            switch first {
            case "chao", "hello", "hi":
                let count = 1 + called(place + 1)
                return count + particle(place + count)
            case "xin" where second == "chao":
                let count = 2 + called(place + 2)
                return count + particle(place + count)
            case "xin" where second == "hoi", "cho" where second == "hoi": return 2 + detail(place + 2)
            case "cho" where has(.speaker, place + 1) && folded(place + 2) == "hoi":
                return 3 + detail(place + 3)
            case "lam" where second == "on": return folded(place + 2) == "cho" ? 3 : 2
            default: break
            }
            if has(.speaker, place) {
                if second == "chao" {
                    let count = 2 + called(place + 2)
                    return count + particle(place + count)
                }
                if second == "hoi", detail(place + 2) == 1 { return 3 }
                if second == "muon", folded(place + 2) == "hoi" { return 3 + detail(place + 3) }
            }
            let names = called(place)
            if names > 0, folded(place + names) == "oi" { return names + 1 + particle(place + names + 1) }
            return has(.greeter, place) && opens(tokens[place], first) ? 1 : 0
        }

        /// `a` and `u` open a message only when they are marked interjections; `da` may be skin or "đã".
        private func opens(_ token: Token, _ folded: String) -> Bool {
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

        /// The places of the closing wrapper, from the last on.
        func closingPlaces(after opening: Int) -> [Int] {
            var places: [Int] = []
            var place = range.upperBound - 1
            var isLast = true
            while place > range.lowerBound, place >= opening {
                if isMark(place) {
                    place -= 1
                    continue
                }
                guard tokens[place].kind == .word else { break }
                var count = 0
                if has(.particle, place), tokens[place].canonical != "a" || isLast {
                    count = 1
                } else if folded(place) == "voi", isHelp(place - 2) {
                    count = 3
                } else if isHelp(place - 1) {
                    count = 2
                } else if isLast, has(.addressee, place), place - 2 > range.lowerBound,
                    folded(place - 1) == "on", folded(place - 2) == "cam"
                {
                    count = 3
                }
                guard count > 0 else { break }
                for step in 0..<count { places.append(place - step) }
                place -= count
                isLast = false
            }
            return places
        }

        /// `giúp em`, `giùm mình`, `hộ tôi`: asking for the thing, not saying it.
        private func isHelp(_ place: Int) -> Bool {
            guard place >= range.lowerBound, has(.speaker, place + 1) else { return false }
            switch folded(place) {
            case "giup", "gium", "dum", "ho": return true
            default: return false
            }
        }
    }
}
