/// A 64-bit checksum of bytes: four lanes of multiply and rotate, then a mix (the shape of xxHash64).
///
/// It finds torn and damaged files and tells texts apart; it does not withstand somebody who wants to fool it.
package struct Checksum: Sendable {
    private static let first: UInt64 = 0x9e37_79b1_85eb_ca87
    private static let second: UInt64 = 0xc2b2_ae3d_27d4_eb4f

    /// The checksum of one run of bytes.
    package static func of(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
        var lanes = SIMD4<UInt64>(seed &+ first &+ second, seed &+ second, seed, seed &- first)
        var offset = 0
        while offset + 32 <= bytes.count {
            let block = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
            lanes = lanes &+ block &* SIMD4(repeating: second)
            lanes = (lanes &<< 31) | (lanes &>> 33)
            lanes = lanes &* SIMD4(repeating: first)
            offset += 32
        }
        var sum = UInt64(bytes.count)
        for lane in 0..<4 { sum = mixed(sum, lanes[lane]) }
        while offset + 8 <= bytes.count {
            sum = mixed(sum, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        while offset < bytes.count {
            sum = mixed(sum, UInt64(bytes[offset]))
            offset += 1
        }
        sum = (sum ^ (sum >> 33)) &* second
        return sum ^ (sum >> 29)
    }

    package static func of(_ text: String, seed: UInt64 = 0) -> UInt64 {
        var text = text
        return text.withUTF8 { of(UnsafeRawBufferPointer($0), seed: seed) }
    }

    private static func mixed(_ sum: UInt64, _ value: UInt64) -> UInt64 {
        let product = (sum ^ (value &* second)) &* first
        return product ^ (product >> 32)
    }
}
