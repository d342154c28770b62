import VietnameseText

/// A phrasing with choices, optional words and gaps, as authors write it among the examples.
///
/// `(hủy|huỷ|bỏ) đơn [hàng] *`: one of the words in round brackets, the words in square brackets or none of
/// them, and for a star any words or none. `{weight=10}` anywhere raises it above other patterns. It is
/// matched against analysed words, so that marks, teencode and Telex do not matter; a word that the customer
/// wrote with marks must have the pattern's. Polite words around the question are passed over.
struct WordPattern: Sendable, Equatable {
    /// A word as a pattern names it.
    struct Word: Sendable, Equatable {
        var foldedKey: UInt64
        var canonicalKey: UInt64
        var hasMarks: Bool

        init(_ word: MessageWord) {
            (foldedKey, canonicalKey, hasMarks) = (word.foldedKey, word.canonicalKey, word.hasMarks)
        }

        /// Whether a message's word is this one; marks count only where both have some.
        func stands(for word: MessageWord) -> Bool {
            foldedKey == word.foldedKey && (!word.hasMarks || !hasMarks || canonicalKey == word.canonicalKey)
        }
    }

    enum Part: Sendable, Equatable {
        /// One of the phrases.
        case choice([[Word]])
        /// One of the phrases or none.
        case optional([[Word]])
        /// Any words or none.
        case gap
    }

    /// Parts of one pattern, at most.
    static let longest = 40

    var parts: [Part]
    var weight: Int
    /// The words that a message must have at least.
    var words: Int
    var gaps: Int

    /// What is tried first: the heavier, then the one of more words, then the one of fewer gaps.
    var rank: Rank { Rank(weight: weight, words: words, gaps: gaps) }

    struct Rank: Comparable, Sendable {
        var weight: Int
        var words: Int
        var gaps: Int

        static func < (left: Rank, right: Rank) -> Bool {
            (left.weight, left.words, right.gaps) < (right.weight, right.words, left.gaps)
        }
    }

    /// Whether the whole message is a case of the pattern.
    func matches(_ message: [MessageWord]) -> Bool {
        // A pair of places that failed once fails again; so the time is bounded by their number.
        var failed = [Bool](repeating: false, count: (parts.count + 1) * (message.count + 1))
        return matches(message, from: 0, part: 0, failed: &failed)
    }

    private func matches(_ message: [MessageWord], from place: Int, part: Int, failed: inout [Bool]) -> Bool {
        let mark = part * (message.count + 1) + place
        guard !failed[mark] else { return false }
        failed[mark] = true
        if part == parts.count, place == message.count { return true }
        if part < parts.count {
            switch parts[part] {
            case .choice(let phrases):
                for phrase in phrases {
                    if let end = Self.end(of: phrase, in: message, from: place),
                        matches(message, from: end, part: part + 1, failed: &failed)
                    {
                        return true
                    }
                }
            case .optional(let phrases):
                for phrase in phrases {
                    if let end = Self.end(of: phrase, in: message, from: place),
                        matches(message, from: end, part: part + 1, failed: &failed)
                    {
                        return true
                    }
                }
                if matches(message, from: place, part: part + 1, failed: &failed) { return true }
            case .gap:
                for end in place...message.count
                where matches(message, from: end, part: part + 1, failed: &failed) {
                    return true
                }
            }
        }
        return false
    }

    private static func end(of phrase: [Word], in message: [MessageWord], from place: Int) -> Int? {
        guard place + phrase.count <= message.count else { return nil }
        for (step, word) in phrase.enumerated() where !word.stands(for: message[place + step]) { return nil }
        return place + phrase.count
    }
}
