import VietnameseText

extension WordPattern {
    /// A piece of a pattern as it is written.
    private enum Piece {
        case text(String)
        case choice([String])
        case optional([String])
        case gap
        case weight(Int)
    }

    /// Reads an example as a pattern.
    ///
    /// - Returns: nil for an ordinary example: one without a choice `(a|b)`, an optional word `[a]` and a
    ///   star that stands alone, or one in which every word is optional.
    init?(_ text: String, analyzer: Analyzer) {
        guard let pieces = Self.pieces(of: text) else { return nil }
        func words(_ text: String) -> [Word] {
            MessageWord.words(of: analyzer.analyze(text)).map(Word.init)
        }
        parts = []
        (weight, self.words, gaps) = (0, 0, 0)
        for piece in pieces {
            switch piece {
            case .text(let text):
                let read = words(text)
                guard !read.isEmpty else { continue }
                parts.append(.choice([read]))
                self.words += read.count
            case .choice(let texts):
                let phrases = texts.map(words)
                parts.append(.choice(phrases))
                self.words += phrases.map(\.count).min() ?? 0
            case .optional(let texts): parts.append(.optional(texts.map(words).filter { !$0.isEmpty }))
            case .gap:
                parts.append(.gap)
                gaps += 1
            case .weight(let weight): self.weight = weight
            }
        }
        guard self.words > 0, parts.count <= Self.longest else { return nil }
    }

    /// The simplest phrasings that a pattern stands for, by which the other signals know it too.
    ///
    /// - Returns: nil for an ordinary example; else as many as its longest list of choices, at most `limit`,
    ///   the first without its optional words.
    static func phrasings(of text: String, limit: Int = 6) -> [String]? {
        guard let pieces = pieces(of: text) else { return nil }
        let most = pieces.reduce(1) { most, piece in
            switch piece {
            case .choice(let texts): max(most, texts.count)
            case .optional(let texts): max(most, texts.count + 1)
            default: most
            }
        }
        return (0..<min(most, limit)).map { number in
            pieces.compactMap { piece -> String? in
                switch piece {
                case .text(let text): text
                case .choice(let texts): texts[number % texts.count]
                case .optional(let texts): number == 0 ? nil : texts[(number - 1) % texts.count]
                case .gap, .weight: nil
                }
            }.joined(separator: " ")
        }.filter { !$0.isEmpty }
    }

    private static func pieces(of text: String) -> [Piece]? {
        guard text.utf8.contains(where: { $0 == 0x28 || $0 == 0x5B || $0 == 0x2A || $0 == 0x7B }) else {
            return nil
        }
        let letters = Array(text)
        var pieces: [Piece] = []
        var plain = ""
        var isPattern = false
        func flush() {
            let trimmed = plain.trimmed
            if !trimmed.isEmpty { pieces.append(.text(trimmed)) }
            plain = ""
        }
        var place = 0
        while place < letters.count {
            let letter = letters[place]
            let closing: Character? =
                switch letter {
                case "(": ")"
                case "[": "]"
                case "{": "}"
                default: nil
                }
            if let closing, let end = letters[place...].firstIndex(of: closing) {
                let inside = String(letters[(place + 1)..<end])
                let options = inside.split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
                switch letter {
                case "(" where options.count > 1:
                    flush()
                    pieces.append(.choice(options))
                    isPattern = true
                    place = end + 1
                    continue
                case "[" where !options.isEmpty:
                    flush()
                    pieces.append(.optional(options))
                    isPattern = true
                    place = end + 1
                    continue
                case "{" where inside.hasPrefix("weight="):
                    guard let weight = Int(inside.dropFirst("weight=".count)) else { break }
                    flush()
                    pieces.append(.weight(weight))
                    isPattern = true
                    place = end + 1
                    continue
                default: break
                }
            }
            if letter == "*", place == 0 || letters[place - 1].isWhitespace,
                place + 1 == letters.count || letters[place + 1].isWhitespace
            {
                flush()
                pieces.append(.gap)
                isPattern = true
            } else {
                plain.append(letter)
            }
            place += 1
        }
        flush()
        return isPattern ? pieces : nil
    }
}

extension String {
    fileprivate var trimmed: String {
        var part = self[...]
        while let first = part.first, first.isWhitespace { part.removeFirst() }
        while let last = part.last, last.isWhitespace { part.removeLast() }
        return String(part)
    }
}
