/// At most sixteen bytes of text in two words, zero-padded: the key of a form in ``Lexemes``.
struct PackedText {
    private(set) var bits: UInt128 = 0
    private(set) var count = 0

    /// The first eight bytes.
    var low: UInt64 { UInt64(truncatingIfNeeded: bits) }
    /// The other eight.
    var high: UInt64 { UInt64(truncatingIfNeeded: bits >> 64) }

    /// Packs bytes; those after the sixteenth are left out.
    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes.prefix(Lexemes.maximumLength) {
            bits |= UInt128(byte) << UInt128(8 * count)
            count += 1
        }
    }

    /// The text followed by another; both together must fit.
    func appending(_ other: PackedText) -> PackedText {
        var joined = self
        joined.bits |= other.bits << UInt128(8 * count)
        joined.count += other.count
        return joined
    }

    /// The text itself.
    var string: String {
        withUnsafeBytes(of: bits.littleEndian) { String(decoding: $0.prefix(count), as: UTF8.self) }
    }
}
