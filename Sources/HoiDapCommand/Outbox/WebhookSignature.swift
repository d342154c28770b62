import Crypto
import Foundation

/// The proof that a notice is ours: `sha256=` and HMAC-SHA256 of the body with the shared secret (RFC 2104).
enum WebhookSignature {
    static func value(of body: String, secret: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Data(body.utf8), using: SymmetricKey(data: Data(secret.utf8)))
        return "sha256=" + code.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}
