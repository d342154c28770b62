/// At most sixteen bytes of text in two words, zero-padded: the key of a form in ``Lexemes``.
struct PackedText: Hashable {
    /// The bytes, the first in the lowest bits.
    private(set) var bits: UInt128 = 0
    private(set) var count = 0

    /// The first eight bytes.
    var low: UInt64 { UInt64(truncatingIfNeeded: bits) }
    /// The other eight.
    var high: UInt64 { UInt64(truncatingIfNeeded: bits >> 64) }

    /// No text.
    init() {}

    /// Packs bytes; those after the sixteenth are left out.
    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            guard count < Lexemes.maximumLength else { break }
            bits |= UInt128(byte) &<< UInt128(8 &* count)
            count &+= 1
        }
    }

    /// Packs scalars; what does not fit is left out.
    init(_ scalars: [Unicode.Scalar]) {
        for scalar in scalars {
            if scalar.value < 0x80 {
                append(UInt128(scalar.value), 1)
            } else {
                var bytes: UInt128 = 0
                var width = 0
                for byte in UTF8.encode(scalar) ?? .init() {
                    bytes |= UInt128(byte) << UInt128(8 * width)
                    width += 1
                }
                append(bytes, width)
            }
        }
    }

    private mutating func append(_ bytes: UInt128, _ width: Int) {
        guard count + width <= Lexemes.maximumLength else {
            count = Lexemes.maximumLength
            return
        }
        bits |= bytes << UInt128(8 * count)
        count += width
    }

    /// Packs a word; one that is too long is packed as all ones, which no shorter word is.
    init(utf8 word: String) {
        var word = word
        self = word.withUTF8 { bytes in
            var packed = PackedText()
            guard bytes.count <= Lexemes.maximumLength else {
                packed.bits = .max
                packed.count = Lexemes.maximumLength
                return packed
            }
            withUnsafeMutableBytes(of: &packed.bits) { $0.copyMemory(from: UnsafeRawBufferPointer(bytes)) }
            packed.bits = UInt128(littleEndian: packed.bits)
            packed.count = bytes.count
            return packed
        }
    }

    /// The text followed by another; both together must fit.
    func appending(_ other: PackedText) -> PackedText {
        var joined = self
        joined.bits |= other.bits << UInt128(8 * count)
        joined.count += other.count
        return joined
    }

    /// Whether the text begins with another.
    func hasPrefix(_ other: PackedText) -> Bool {
        let unused = UInt128(128 - 8 * other.count)
        return other.count <= count && (bits ^ other.bits) << unused == 0
    }

    /// The text itself.
    var string: String {
        withUnsafeBytes(of: bits.littleEndian) { bytes in
            bytes.withMemoryRebound(to: UInt8.self) {
                String(copying: UTF8Span(unchecked: UnsafeBufferPointer(rebasing: $0[..<count]).span))
            }
        }
    }
}
