/// One word, number, mark or emoji of a message, with its place in the original text.
///
/// Filters change `canonical`, `folded` and the flags of a token, never its `range`: a token that stands
/// for several words of the original spans them all.
public struct Token: Sendable, Equatable {
    /// What sort of characters a token is made of.
    public enum Kind: String, Sendable, Codable {
        /// Letters: a Vietnamese syllable, a foreign word, a brand.
        case word
        /// Digits, with the separators and units inside them (`1.200.000`, `500k`).
        case number
        /// A recognised entity that is not a word, such as an e-mail address or an order code.
        case entity
        /// Punctuation and symbols.
        case punctuation
        /// One emoji or emoticon.
        case emoji
    }

    /// What a word says about the sentence around it.
    public enum Polarity: String, Sendable, Codable {
        /// The sentence is denied: `không`, `chẳng`, `đừng`.
        case negation
        /// Something expected has not happened: `chưa`.
        case notYet
        /// Something has happened: `đã`, `rồi`.
        case done
        /// Something ran out or ended: `hết`.
        case ended
    }

    /// The token in lower case, NFC, spelling repaired: `không` for `KHÔNG`, `khoong` or `ko`.
    public var canonical: String
    /// `canonical` without tone and shape marks, `đ` as `d`.
    public var folded: String
    /// UTF-8 byte offsets in ``AnalyzedText/original``.
    public var range: Range<Int>
    /// What it is made of.
    public var kind: Kind
    /// The parsed syllable, when `canonical` is a legal Vietnamese one.
    public var syllable: Syllable?
    /// Whether the customer wrote a tone or shape mark on this token (`đ` counts).
    public var hasMarks: Bool
    /// Other canonical readings of an ambiguous form, `canonical` excluded: `tk` is `tài khoản` or `thằng`.
    public var readings: [String]
    /// What it says about the sentence, if it denies it or tells how far things have come.
    public var polarity: Polarity?
    /// Whether the token belongs to a polite wrapper (`dạ em chào shop cho em hỏi`) and carries no question.
    public var isFiller: Bool
    /// The ordinal of the sentence that the token stands in, from 0.
    public var sentence: Int

    /// Makes a token; flags default to a plain word of the first sentence.
    public init(
        canonical: String, folded: String, range: Range<Int>, kind: Kind = .word, syllable: Syllable? = nil,
        hasMarks: Bool = false, readings: [String] = [], polarity: Polarity? = nil, isFiller: Bool = false,
        sentence: Int = 0
    ) {
        self.canonical = canonical
        self.folded = folded
        self.range = range
        self.kind = kind
        self.syllable = syllable
        self.hasMarks = hasMarks
        self.readings = readings
        self.polarity = polarity
        self.isFiller = isFiller
        self.sentence = sentence
    }
}
