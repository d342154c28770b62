import VietnameseText

/// Finds the words of the knowledge base that an unknown word may be a slip of.
///
/// Words are listed under every form that one deletion makes of them (Garbe's symmetric deletion), so that a
/// look-up of the unknown word's own deletions meets every word one insertion, deletion, replacement or swap
/// of neighbours away. Letters are bytes of the folded word.
struct WordNeighbours: Sendable {
    /// Words longer than this are not listed: nobody mistypes a 40-letter word into another one.
    private static let longestWord = 24
    /// Likeness of a word one slip away, by the length of the longer of the two: a slip in `ao` leaves
    /// little, one in `nguyen` much.
    private static let likenessByLength: [Float] = [0, 0, 0.2, 0.35, 0.55, 0.7, 0.78, 0.82]
    /// The most neighbours that are looked at for one word.
    static let limit = 24

    /// A known word and how like it is to the one asked for, 0 to 1.
    struct Neighbour: Equatable, Sendable {
        var word: UInt32
        var likeness: Float
    }

    var forms: FingerprintTable
    var lists: Postings
    var letters: [[UInt8]]

    init(words: [String]) {
        letters = words.map { Array($0.utf8) }
        forms = FingerprintTable(minimumCapacity: words.count * 6)
        var rows: [(feature: UInt32, example: UInt32)] = []
        for (number, word) in letters.enumerated() where Self.isListed(word) {
            var seen: [UInt32] = []
            for form in Self.deletions(of: word) {
                let feature = forms.insert(form)
                guard !seen.contains(feature) else { continue }
                seen.append(feature)
                rows.append((feature, UInt32(number)))
            }
        }
        lists = Postings(rows: rows, featureCount: forms.count)
    }

    /// What the likeness of a word that is a proper syllable is cut to: it was probably meant.
    private static let legalFactor: Float = 0.6

    /// The known words that a message's word may be a slip of, marks aside.
    func neighbours(of word: MessageWord) -> [Neighbour] {
        guard word.isLegal else { return neighbours(of: word.folded) }
        return neighbours(of: word.folded).map {
            Neighbour(word: $0.word, likeness: $0.likeness * Self.legalFactor)
        }
    }

    /// The nearest known words, best first; among equals the one met first in the knowledge base.
    func neighbours(of word: String) -> [Neighbour] {
        let asked = Array(word.utf8)
        guard Self.isListed(asked) else { return [] }
        var found: [Neighbour] = []
        for form in Self.deletions(of: asked) {
            let feature = forms.number(of: form)
            guard feature != FingerprintTable.none else { continue }
            for place in lists.places(of: feature) {
                let candidate = lists.examples[place]
                guard !found.contains(where: { $0.word == candidate }) else { continue }
                let other = letters[Int(candidate)]
                guard DamerauDistance.isAtMostOne(asked, other) else { continue }
                let length = min(max(asked.count, other.count), Self.likenessByLength.count - 1)
                found.append(Neighbour(word: candidate, likeness: Self.likenessByLength[length]))
            }
        }
        found.sort { ($0.likeness, $1.word) > ($1.likeness, $0.word) }
        return Array(found.prefix(Self.limit))
    }

    private static func isListed(_ word: [UInt8]) -> Bool {
        word.count >= 2 && word.count <= longestWord && word[0] != UInt8(ascii: "<")
    }

    /// The word itself and what each deletion of one letter leaves.
    private static func deletions(of word: [UInt8]) -> [Fingerprint] {
        (0...word.count).map { skipped in
            var form = Fingerprint(.letters)
            for (place, letter) in word.enumerated() where place != skipped { form.combine(letter) }
            return form
        }
    }
}
