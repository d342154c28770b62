/// A way in which customers' writing differs from what is written in the files.
package enum NoiseKind: String, Sendable, CaseIterable, Encodable {
    /// All marks are left out, `đ` is `d`.
    case unmarked
    /// Every other word loses its marks.
    case partial
    /// Canonically decomposed, as some systems store and send text.
    case nfd
    /// The tone mark of `oa`, `oe`, `uy` stands on the other letter: `hòa`, `hoà`.
    case tonestyle
    /// The keys of Telex, as they come out without an input method running.
    case telex
    /// The keys of VNI, likewise.
    case vni
    /// Chat abbreviations and chat spelling.
    case teencode
    /// Slips of the finger in about three words of ten.
    case typo
    /// Some blanks between words are missing.
    case sticky
    /// Cyrillic, full-width and invisible characters.
    case lookalike
    /// All capitals.
    case upper
    /// Forms of politeness around the message.
    case polite
    /// Words of the South or of the Centre.
    case dialect
    /// Two or three of the others at once.
    case mixed
}
