/// A legal Vietnamese syllable: onset, rime and tone.
///
/// A syllable is what the writing rules allow, not what a dictionary lists: `hòan` is no syllable (the tone
/// stands on the wrong letter), `bòe` is none (b does not go before oe), `cát` is one and `cat` is not (a
/// stop needs a tone). Use ``init(_:)`` to parse and ``spelled(_:)`` to write.
///
/// ```swift
/// let syllable = Syllable("quyển")
/// syllable?.onset           // "qu"
/// syllable?.rime            // "yên"
/// syllable?.tone            // .hook
/// Syllable("hoà")?.spelled() // "hòa"
/// ```
public struct Syllable: Sendable, Hashable {
    /// The six tones in the traditional order.
    public enum Tone: UInt8, Sendable, CaseIterable, Codable {
        case level, grave, acute, hook, tilde, dot
    }

    /// Where the tone mark of `oa`, `oe` and `uy` is written.
    public enum TonePlacement: Sendable, CaseIterable {
        /// On the first letter: `hòa`, `khỏe`, `thủy`. The default spelling of canonical text.
        case traditional
        /// On the second letter: `hoà`, `khoẻ`, `thuỷ`.
        case modern
    }

    /// The packed value: equal syllables have equal bits.
    ///
    /// Onset in bits 11–15, rime in 3–10, tone in 0–2.
    public let bits: UInt16

    init(bits: UInt16) { self.bits = bits }

    init(onset: Int, rime: Int, tone: Tone) {
        bits = UInt16(onset) << 11 | UInt16(rime) << 3 | UInt16(tone.rawValue)
    }

    /// Parses one word in any case and normal form, in either tone placement; nothing if it is not legal.
    ///
    /// - Parameter text: one word without blanks.
    public init?(_ text: String) {
        guard let form = Lexemes.shared.lookup(text.vietnameseLowercased), form.isSyllable else { return nil }
        bits = form.syllableBits
    }

    var onsetIndex: Int { Int(bits >> 11) }
    var rimeIndex: Int { Int(bits >> 3 & 0xFF) }

    /// The initial consonant as a sound: `c` also for k, `g` for gh, `ng` for ngh; empty if there is none.
    public var onset: String { OnsetTable.onsets[onsetIndex] }

    /// The vowels and the final consonant without the tone: `iên` of `tiền`, `i` of `gì`.
    public var rime: String { RimeTable.rimes[rimeIndex] }

    /// The tone.
    public var tone: Tone { Tone(rawValue: UInt8(bits & 7)) ?? .level }

    /// All legal syllables, by onset, rime and tone.
    public static let all: [Syllable] = {
        var all: [Syllable] = []
        for onset in OnsetTable.onsets.indices {
            for rime in RimeTable.rimes.indices
            where OnsetTable.spelling(onset, rime) != nil {
                for tone in Tone.allCases where !RimeTable.isStopped[rime] || tone == .acute || tone == .dot {
                    all.append(Syllable(onset: onset, rime: rime, tone: tone))
                }
            }
        }
        return all
    }()
}
