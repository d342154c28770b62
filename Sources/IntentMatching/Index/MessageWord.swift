import VietnameseText

/// A word of a message or an example as the index sees it.
///
/// Punctuation is left out; a number or a recognised entity stands as its kind, so that a phone number in the
/// message meets any phone number in an example.
struct MessageWord: Equatable {
    /// The weight of a word that belongs to a polite wrapper, against 1 for a content word.
    static let fillerWeight: Float = 0.2
    /// How a number stands among the folded words; no word can be spelt so.
    static let numberName = "<number>"

    var folded: String
    var canonical: String
    var hasMarks: Bool
    var weight: Float
    /// UTF-8 byte offsets in the original.
    var range: Range<Int>

    var isNumber: Bool { folded == Self.numberName }

    /// The words of a text in order.
    static func words(of text: AnalyzedText) -> [MessageWord] {
        var words: [MessageWord] = []
        words.reserveCapacity(text.tokens.count)
        var entityIndex = 0
        var coveredUpTo = 0
        let everythingIsFiller = text.tokens.allSatisfy { $0.isFiller || $0.kind == .punctuation }
        for token in text.tokens where token.kind != .punctuation {
            while entityIndex < text.entities.count,
                text.entities[entityIndex].range.upperBound <= token.range.lowerBound
            {
                entityIndex += 1
            }
            if entityIndex < text.entities.count, text.entities[entityIndex].range.overlaps(token.range) {
                let entity = text.entities[entityIndex]
                guard entity.range.lowerBound >= coveredUpTo else { continue }
                coveredUpTo = max(coveredUpTo, entity.range.upperBound)
                let name = entity.kind == .emoji ? "<emoji \(entity.value)>" : "<\(entity.kind.rawValue)>"
                words.append(
                    MessageWord(
                        folded: name, canonical: entity.value, hasMarks: false, weight: 1,
                        range: entity.range))
                continue
            }
            let isNumber = token.kind == .number || token.canonical.utf8.allSatisfy { (48...57).contains($0) }
            words.append(
                MessageWord(
                    folded: isNumber ? numberName : token.folded, canonical: token.canonical,
                    hasMarks: token.hasMarks,
                    weight: token.isFiller && !everythingIsFiller ? fillerWeight : 1, range: token.range))
        }
        return words
    }
}
