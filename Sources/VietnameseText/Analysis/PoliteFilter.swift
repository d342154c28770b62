/// Marks polite wrappers as fillers: `dạ em chào shop ạ cho em hỏi …`, `… giúp em với ạ`.
///
/// The patterns are read on folded words, so unmarked text has them too. A message that is nothing but a
/// wrapper (`em chào shop`) is not filler: the greeting is what it says.
enum PoliteFilter {
    static func apply(_ draft: inout Draft, _ lexemes: Lexemes) {
        let fillers = fillers(of: draft, lexemes)
        for place in fillers { draft.tokens[place].isFiller = true }
        guard !fillers.isEmpty, !hasContent(draft, lexemes) else { return }
        for place in fillers { draft.tokens[place].isFiller = false }
    }

    /// The places of all words of wrappers.
    private static func fillers(of draft: Draft, _ lexemes: Lexemes) -> [Int] {
        var pattern = Pattern(tokens: draft.tokens, origins: draft.origins, lexemes: lexemes)
        var fillers: [Int] = []
        var start = 0
        while start < draft.tokens.count {
            let sentence = draft.tokens[start].sentence
            var end = start + 1
            while end < draft.tokens.count, draft.tokens[end].sentence == sentence { end += 1 }
            pattern.range = start..<end
            let opening = pattern.openingEnd()
            for place in start..<opening
            where draft.tokens[place].kind == .word || draft.tokens[place].kind == .number {
                fillers.append(place)
            }
            fillers += pattern.closingPlaces(after: opening)
            fillers += pattern.calls(after: opening)
            start = end
        }
        return fillers
    }

    /// Whether anything but wrappers and forms of address is left, so that the wrappers are none of the message.
    private static func hasContent(_ draft: Draft, _ lexemes: Lexemes) -> Bool {
        draft.tokens.indices.contains { place in
            let token = draft.tokens[place]
            if token.isFiller || token.kind == .punctuation || token.kind == .emoji { return false }
            return draft.flags(place, lexemes).isDisjoint(with: [.addressee, .speaker, .greeter, .particle])
        }
    }

    /// The words of one sentence, as the wrappers' patterns look at them.
    private struct Pattern {
        let tokens: [Token]
        let origins: [Draft.Origin]
        let lexemes: Lexemes
        var range = 0..<0

        private func word(_ place: Int) -> PoliteWord {
            guard place >= range.lowerBound, place < range.upperBound, tokens[place].kind == .word else {
                return .other
            }
            let form = origins[place].form
            return form >= 0
                ? lexemes.entries[Int(form)].politeWord : PoliteWord(folded: tokens[place].folded)
        }

        /// Whether a token is a word that the patterns name, or an unknown one that a slip made of it: `shpo`, `hiỏ`.
        private func isLike(_ place: Int, _ wanted: PoliteWord) -> Bool {
            word(place) == wanted || isUnknown(place) && isSlip(place, of: wanted)
        }

        private func isUnknown(_ place: Int) -> Bool {
            place >= range.lowerBound && place < range.upperBound && tokens[place].kind == .word
                && origins[place].form < 0 && tokens[place].syllable == nil
        }

        private func isSlip(_ place: Int, of wanted: PoliteWord) -> Bool {
            guard place >= range.lowerBound, place < range.upperBound, tokens[place].folded.utf8.count > 1
            else {
                return false
            }
            return DamerauDistance.isAtMostOne(Array(tokens[place].folded.utf8), Array(wanted.rawValue.utf8))
        }

        /// Whether a token is somebody's name for themselves, or a slip of the commonest ones.
        private func isSpeaker(_ place: Int) -> Bool {
            has(.speaker, place) || isUnknown(place) && Self.speakers.contains { isSlip(place, of: $0) }
        }

        /// Whether a token is a name for whom they talk to, or a slip of the commonest ones.
        private func isAddressee(_ place: Int) -> Bool {
            has(.addressee, place) || isUnknown(place) && Self.addressees.contains { isSlip(place, of: $0) }
        }

        private static let speakers: [PoliteWord] = [.em, .minh, .toi, .tui]
        private static let addressees: [PoliteWord] = [.shop, .ban, .anh, .chi, .admin]

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
            while next - place < 3, isAddressee(next) { next += 1 }
            return next - place
        }

        private func particle(_ place: Int) -> Int { has(.particle, place) ? 1 : 0 }

        /// How many tokens from `place` on belong to a "may I ask": `chút`, `tí nhé`, `chút là`, `xem`.
        private func detail(_ place: Int) -> Int {
            switch word(place) {
            case .chut, .ti, .xiu, .ty:
                [.la, .nhe, .voi].contains(word(place + 1)) || has(.particle, place + 1) ? 2 : 1
            case .la, .voi, .ve, .nhe, .xem: 1
            default: 0
            }
        }

        /// How many tokens from `place` on make one piece of a wrapper.
        private func wrapper(_ place: Int) -> Int {
            guard has([.wrapperStart, .speaker, .addressee, .greeter], place) else { return slipped(place) }
            let first = word(place)
            let second = word(place + 1)
            switch first {
            case .chao, .hello, .hi:
                if second == .buoi, [.sang, .trua, .chieu, .toi].contains(word(place + 2)) {
                    return 3 + called(place + 3)
                }
                let count = 1 + called(place + 1)
                return count + particle(place + count)
            case .xin where second == .chao:
                let count = 2 + called(place + 2)
                return count + particle(place + count)
            case .xin where second == .hoi, .cho where second == .hoi: return 2 + detail(place + 2)
            case .cho where has(.speaker, place + 1) && word(place + 2) == .hoi:
                return 3 + detail(place + 3)
            case .lam where second == .on:
                if asks(place + 2) { return 2 }
                if word(place + 2) == .cho, has(.speaker, place + 3), word(place + 4) == .biet { return 5 }
                return word(place + 2) == .cho ? 3 : 2
            case .vui where second == .long: return 2
            case .cho where second == .biet: return 2
            case .cho where has(.speaker, place + 1) && word(place + 2) == .biet: return 3
            case .cam where second == .on:
                let count = 2 + called(place + 2)
                return count + (word(place + count) == .nhieu ? 1 : 0) + particle(place + count)
            case .nho where has(.addressee, place + 1) && !tokens[place].canonical.isIdentical(to: "nhỏ"):
                return tokens[place].hasMarks && !tokens[place].canonical.isIdentical(to: "nhờ") ? 0 : 2
            case .thua, .kinh:
                let count = (first == .kinh && [.chao, .thua, .gui].contains(second) ? 2 : 1)
                let names = called(place + count)
                return names > 0 ? count + names + particle(place + count + names) : 0
            case .giup, .gium, .cuu:
                if has(.speaker, place + 1), word(place + 2) == .voi { return 3 }
                // "giúp em đổi mật khẩu"; "giúp em gái" helps somebody else.
                if has(.speaker, place + 1), place + 2 < range.upperBound, tokens[place + 2].kind == .word,
                    !["gai", "trai"].contains(tokens[place + 2].folded)
                {
                    return 2
                }
            case .cho where has(.speaker, place + 1) && word(place + 2) == .xin: return 2
            default: break
            }
            if has(.speaker, place) {
                if second == .chao {
                    let count = 2 + called(place + 2)
                    return count + particle(place + count)
                }
                if second == .hoi, detail(place + 2) == 1 { return 3 }
                if second == .muon || second == .can || second == .dinh, word(place + 2) == .hoi {
                    return 3 + detail(place + 3)
                }
            }
            let names = called(place)
            if names > 0, word(place + names) == .oi { return names + 1 + particle(place + names + 1) }
            // "anh chị cho em hỏi": whom it is asked of.
            if names > 0, word(place + names) == .cho, asks(place + names) { return names }
            if names > 0, word(place + names) == .cho, word(place + names + 2) == .xin { return names }
            if names > 0, word(place + names) == .cho, word(place + names + 1) == .xin { return names + 1 }
            if names > 0, word(place + names) == .vui, word(place + names + 1) == .long { return names }
            let count = slipped(place)
            return count > 0 ? count : has(.greeter, place) && opens(tokens[place].canonical, first) ? 1 : 0
        }

        /// The same for a piece that slips of the finger went into; most of its words must stand as they are.
        private func slipped(_ place: Int) -> Int {
            if isLike(place + 1, .chao), word(place) == .xin || isUnknown(place) && isSlip(place, of: .xin) {
                let count = 2 + called(place + 2)
                return count + particle(place + count)
            }
            // `ch em hoi`, `cho em hiỏ`, `cho rm hoi`
            if isSlip(place, of: .cho), isSpeaker(place + 1), isLike(place + 2, .hoi) {
                let exact = [word(place) == .cho, has(.speaker, place + 1), word(place + 2) == .hoi]
                if exact.count(where: { $0 }) > 1 { return 3 + detail(place + 3) }
            }
            if isUnknown(place), isSlip(place, of: .thua), has(.addressee, place + 1) {
                let count = 1 + called(place + 1)
                return count + particle(place + count)
            }
            let names = called(place)
            if names > 0, isLike(place + names, .oi) { return names + 1 + particle(place + names + 1) }
            return 0
        }

        /// Whether `cho em hỏi` or `cho hỏi` stands at a place.
        private func asks(_ place: Int) -> Bool {
            word(place + 1) == .hoi || has(.speaker, place + 1) && word(place + 2) == .hoi
        }

        /// `a` and `u` open a message only when they are marked interjections; `da` may be skin or "đã".
        private func opens(_ canonical: String, _ word: PoliteWord) -> Bool {
            switch word {
            case .da: canonical.isIdentical(to: "dạ") || canonical.isIdentical(to: "da")
            case .a: ["ạ", "à", "á"].contains { canonical.isIdentical(to: $0) }
            case .u: canonical.isIdentical(to: "ừ")
            case .um: canonical.isIdentical(to: "ừm")
            case .ua: canonical.isIdentical(to: "ủa")
            case .lo, .oi: false
            default: true
            }
        }

        /// The places of calls in the middle that a mark or the end follows: `mất mạng rồi em ơi, …`.
        func calls(after opening: Int) -> [Int] {
            var places: [Int] = []
            for place in opening..<range.upperBound where has(.polite, place) && word(place) == .oi {
                guard place > opening, has(.addressee, place - 1),
                    place + 1 >= range.upperBound || isMark(place + 1)
                else { continue }
                places += [place - 1, place]
            }
            return places
        }

        /// The places of the closing wrapper, from the last on.
        func closingPlaces(after opening: Int) -> [Int] {
            var places: [Int] = []
            var place = range.upperBound - 1
            while place >= opening {
                if isMark(place) {
                    place -= 1
                    continue
                }
                guard tokens[place].kind == .word else { break }
                let count = closing(place, isLast: places.isEmpty)
                guard count > 0, place - count + 1 >= opening else { break }
                for step in 0..<count { places.append(place - step) }
                place -= count
            }
            return places
        }

        /// How many tokens up to `place` make one piece of a closing wrapper.
        private func closing(_ place: Int, isLast: Bool) -> Int {
            let thanks = thanks(upTo: place)
            if thanks > 0 { return thanks }
            // An unmarked a closes only at the very end or before a call.
            if has(.particle, place),
                !tokens[place].canonical.isIdentical(to: "a") || isLast || has(.addressee, place + 1)
            {
                return 1
            }
            if isLike(place, .voi), isHelp(place - 2) { return 3 }
            if isHelp(place - 1) { return 2 }
            // "… phí ship với ạ"
            if word(place) == .voi, isLast || has(.particle, place + 1),
                tokens[place].canonical.isIdentical(to: "với")
            {
                return 1
            }
            guard isLast, has(.addressee, place) else { return 0 }
            // "… không shop", "… nhé em": a call at the end; kin terms only behind a particle.
            switch word(place) {
            case .shop, .ad, .admin, .sop, .page: return place > range.lowerBound ? 1 : 0
            default: return has(.particle, place - 1) ? 1 : 0
            }
        }

        /// How many tokens up to `place` say thanks: `em cảm ơn`, `cảm ơn shop nhiều ạ`, `thanks ad`.
        private func thanks(upTo place: Int) -> Int {
            var step = place
            while step > range.lowerBound, place - step < 5,
                has(.particle, step) || isAddressee(step) || belongsToThanks(step)
            {
                step -= 1
            }
            switch word(step) {
            case .on where isSlip(step - 1, of: .cam): step -= 1
            case .other where isLike(step, .on) && word(step - 1) == .cam: step -= 1
            case .thanks, .thank, .tks, .thankiu: break
            case .you where word(step - 1) == .thank: step -= 1
            default: return 0
            }
            if step - 1 >= range.lowerBound, has(.speaker, step - 1), !isNamed(step - 1) { step -= 1 }
            if word(step - 1) == .xin { step -= 1 }
            return place - step + 1
        }

        /// `cảm ơn nhiều`, `cảm ơn trước`, `rất cảm ơn`.
        private func belongsToThanks(_ place: Int) -> Bool {
            switch word(place) {
            case .nhieu, .lam, .truoc, .rat, .cho: true
            case .other: isUnknown(place) && isSlip(place, of: .nhieu)
            default: false
            }
        }

        /// Whether a kin term belongs to what stands before it: `nhắn cho em cảm ơn`.
        private func isNamed(_ place: Int) -> Bool {
            [.cho, .cua, .voi, .la].contains(word(place - 1))
        }

        /// `giúp em`, `giùm mình`, `hộ tôi`: asking for the thing, not saying it.
        private func isHelp(_ place: Int) -> Bool {
            guard place >= range.lowerBound, has(.speaker, place + 1) else { return false }
            switch word(place) {
            case .giup, .gium, .dum, .ho: return true
            default: return false
            }
        }
    }
}
