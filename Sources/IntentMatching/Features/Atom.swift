/// One thing that a message shows: a word, two words side by side, a concept, two concepts near each other.
///
/// The linear model gives each atom a weight per intent; the message's score is their sum.
struct Atom: Equatable, Sendable {
    enum Kind: UInt8, Sendable, CaseIterable {
        /// A folded word, together with its letters.
        case word
        /// A word with the marks it was written with, a number with its digits.
        case canonical
        /// Two folded words side by side; the message's ends count as words.
        case pair
        case concept
        /// A concept beside another one or beside a word.
        case conceptPair
    }

    var kind: Kind
    /// `Fingerprint.key`, its name in the feature table.
    var key: UInt64
    /// The words of the message that show it.
    var words: Range<Int>

    /// How far apart two concepts may stand to count as a pair, in words between them.
    static let conceptReach = 2

    private static let start = Fingerprint(.folded, "<start>").key
    private static let end = Fingerprint(.folded, "<end>").key

    /// The atoms of a message in the order of its words.
    static func atoms(of words: [MessageWord], concepts: ConceptFinder) -> [Atom] {
        guard !words.isEmpty else { return [] }
        var atoms: [Atom] = []
        atoms.reserveCapacity(words.count * 7)
        var previous = start
        for (place, word) in words.enumerated() {
            atoms.append(Atom(kind: .word, key: word.foldedKey, words: place..<place + 1))
            if word.hasMarks || word.isNumber {
                atoms.append(Atom(kind: .canonical, key: word.canonicalKey, words: place..<place + 1))
            }
            let pair = Fingerprint(.pair, previous, word.foldedKey).key
            atoms.append(Atom(kind: .pair, key: pair, words: max(0, place - 1)..<place + 1))
            previous = word.foldedKey
        }
        atoms.append(
            Atom(
                kind: .pair, key: Fingerprint(.pair, previous, end).key, words: words.count - 1..<words.count)
        )
        addConcepts(of: words, finder: concepts, to: &atoms)
        return atoms
    }

    private static func addConcepts(of words: [MessageWord], finder: ConceptFinder, to atoms: inout [Atom]) {
        let mentions = finder.mentions(in: words)
        for (number, mention) in mentions.enumerated() {
            let concept = UInt64(mention.concept)
            let first = !mentions[..<number].contains { $0.concept == mention.concept }
            if first {
                atoms.append(
                    Atom(kind: .concept, key: Fingerprint(.concept, concept, 0).key, words: mention.words))
            }
            let end = mention.words.upperBound
            for other in mentions[number...]
            where other.words.lowerBound >= end && other.words.lowerBound <= end + conceptReach {
                let key = Fingerprint(.conceptPair, concept, UInt64(other.concept)).key
                atoms.append(
                    Atom(
                        kind: .conceptPair, key: key, words: mention.words.lowerBound..<other.words.upperBound
                    ))
            }
            if end < words.count {
                let key = Fingerprint(.conceptNext, concept, words[end].foldedKey).key
                atoms.append(Atom(kind: .conceptPair, key: key, words: mention.words.lowerBound..<end + 1))
            }
            if mention.words.lowerBound > 0 {
                let key = Fingerprint(
                    .conceptPrevious, concept, words[mention.words.lowerBound - 1].foldedKey
                ).key
                atoms.append(
                    Atom(kind: .conceptPair, key: key, words: mention.words.lowerBound - 1..<end))
            }
        }
    }
}
