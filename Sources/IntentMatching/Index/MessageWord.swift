import VietnameseText

/// A word of a message or an example as the matcher sees it.
///
/// Punctuation is left out, and so are the words of polite wrappers unless the message has no others (`dạ shop ơi cho
/// em hỏi … ạ, em cảm ơn` asks what stands between); a number or a recognised entity stands as its kind, so that a phone number in the
/// message meets any phone number in an example.
struct MessageWord: Equatable, Sendable {
    /// How a number stands among the folded words; no word can be spelt so.
    static let numberName = "<number>"
    /// Words beyond this many are ignored: nobody asks a question of 200 words, and time must be bounded.
    static let limit = 120

    var folded: String
    var canonical: String
    var hasMarks: Bool
    /// UTF-8 byte offsets in the original.
    var range: Range<Int>
    /// The ordinal of its sentence, from 0.
    var sentence = 0
    /// Whether it is spelt as a Vietnamese syllable may be: then it is hardly a slip of the keyboard.
    var isLegal = false
    /// How a syllable sounds, `Syllable.phoneticKey`; slips of the ear share it.
    var sound: UInt16?
    /// What it says about its sentence: denial, and how far things have come.
    var polarity: Token.Polarity?
    /// `Fingerprint.key` of the folded word, the name under which everything else knows it.
    let foldedKey: UInt64
    /// `Fingerprint.key` of the canonical word.
    let canonicalKey: UInt64

    init(
        folded: String, canonical: String, hasMarks: Bool, range: Range<Int>,
        sentence: Int = 0
    ) {
        self.folded = folded
        self.canonical = canonical
        self.hasMarks = hasMarks
        self.range = range
        self.sentence = sentence
        foldedKey = Fingerprint(.folded, folded).key
        canonicalKey =
            hasMarks || folded.utf8.first == UInt8(ascii: "<")
            ? Fingerprint(.canonical, canonical).key : foldedKey
    }

    /// The word as it would stand if other letters had been typed, without marks.
    func typed(as text: String) -> MessageWord {
        MessageWord(folded: text, canonical: text, hasMarks: false, range: range, sentence: sentence)
    }

    /// A concept as a word: it meets any phrase that speaks of it.
    init(concept name: String) {
        let name = "\(Self.conceptMark)\(name)>"
        self.init(folded: name, canonical: name, hasMarks: false, range: 0..<0)
    }

    /// Whether it stands for a concept and is no word of the text.
    var isConcept: Bool { Self.isConcept(folded) }

    static func isConcept(_ folded: String) -> Bool { folded.utf8.starts(with: conceptMark.utf8) }

    private static let conceptMark = "<~"

    /// Whether it is a name, a brand or a slip rather than a Vietnamese word.
    var isForeign: Bool { !isLegal && !hasMarks && ForeignWord.isForeign(folded) }
    var isNumber: Bool { folded == Self.numberName }
    /// Whether it stands for a kind of thing and not for itself.
    var isKind: Bool { folded.utf8.first == UInt8(ascii: "<") }

    /// The word as a customer without marks would have typed it.
    var unmarked: MessageWord {
        guard hasMarks else { return self }
        return MessageWord(
            folded: folded, canonical: folded, hasMarks: false, range: range,
            sentence: sentence)
    }

    /// The words of a text in order, at most `limit`.
    static func words(of text: AnalyzedText) -> [MessageWord] {
        var words: [MessageWord] = []
        words.reserveCapacity(min(text.tokens.count, limit))
        var entities = text.entities.lazy.filter { standsForItsKind($0.kind) }.makeIterator()
        var entity = entities.next()
        var coveredUpTo = 0
        let everythingIsFiller = text.tokens.allSatisfy { $0.isFiller || $0.kind == .punctuation }
        for token in text.tokens {
            guard words.count < limit else { break }
            while let passed = entity, passed.range.upperBound <= token.range.lowerBound {
                entity = entities.next()
            }
            if let entity, entity.range.overlaps(token.range) {
                guard entity.range.lowerBound >= coveredUpTo else { continue }
                coveredUpTo = entity.range.upperBound
                words.append(
                    MessageWord(
                        folded: name(of: entity), canonical: entity.value, hasMarks: false,
                        range: entity.range,
                        sentence: token.sentence))
                continue
            }
            guard token.kind != .punctuation, !token.isFiller || everythingIsFiller else { continue }
            let isNumber = token.kind == .number || token.canonical.utf8.allSatisfy { (48...57).contains($0) }
            var word = MessageWord(
                folded: isNumber ? numberName : token.folded, canonical: token.canonical,
                hasMarks: token.hasMarks && !isNumber,
                range: token.range, sentence: token.sentence)
            word.isLegal = token.syllable != nil
            word.sound = token.syllable?.phoneticKey
            word.polarity = token.polarity
            words.append(word)
        }
        return words
    }

    private static func name(of entity: Entity) -> String {
        entity.kind == .emoji ? "<emoji \(entity.value)>" : "<\(entity.kind.rawValue)>"
    }

    /// Days, times and quantities are left to their words (`hôm qua`, `2 cái`), which say more.
    private static func standsForItsKind(_ kind: Entity.Kind) -> Bool {
        switch kind {
        case .date, .time, .quantity: false
        default: true
        }
    }
}
