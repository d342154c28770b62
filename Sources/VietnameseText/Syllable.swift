/// A legal Vietnamese syllable: onset, rime and tone.
public struct Syllable: Sendable, Hashable {
    /// The six tones in the traditional order.
    public enum Tone: UInt8, Sendable, CaseIterable, Codable {
        case level, grave, acute, hook, tilde, dot
    }

    /// The packed value: equal syllables have equal bits.
    public let bits: UInt16

    init(bits: UInt16) { self.bits = bits }
}
