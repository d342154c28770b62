import Crypto
import Foundation
import NIOCore

/// How platforms sign that a call is theirs; swift-crypto compares in the same time for right and wrong.
enum BridgeProof {
    /// Whether `hex` is the HMAC-SHA256 of a body.
    static func isHMAC(_ hex: String, of body: ByteBuffer, secret: String) -> Bool {
        guard let code = bytes(ofHex: hex) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(
            code, authenticating: Data(body.readableBytesView), using: SymmetricKey(data: Data(secret.utf8)))
    }

    /// Whether `hex` is the SHA-256 of parts one after the other.
    static func isDigest(_ hex: String, of parts: [Data]) -> Bool {
        guard let code = bytes(ofHex: hex) else { return false }
        var hash = SHA256()
        for part in parts { hash.update(data: part) }
        return hash.finalize() == code
    }

    private static func bytes(ofHex text: String) -> Data? {
        let digits = text.utf8.map { Character(Unicode.Scalar($0)).hexDigitValue }
        guard digits.count == SHA256.byteCount * 2, !digits.contains(nil) else { return nil }
        let values = digits.compactMap { $0 }
        return Data(stride(from: 0, to: values.count, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) })
    }
}
