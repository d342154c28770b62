/// The right of a visitor to one conversation, as a signed token that the server need not remember.
///
/// `v1.<sender>.<first seq>.<issued>.<mac>`; the MAC is HMAC-SHA256 over what stands before it.
struct VisitorSession: Sendable, Equatable {
    /// Senders of visitors; no other caller may speak for one.
    static let senderPrefix = "web:"
    /// Seconds for which a token counts.
    static let lifetime: Int64 = 90 * 86_400

    var sender: String
    /// The last event before the session began: none before it is the visitor's.
    var firstSeq: Int64
    /// Seconds since 1970.
    var issuedAt: Int64

    /// A new visitor's; the sender is random, 128 bits, so that nobody guesses another's.
    init(firstSeq: Int64, now: Int64) {
        var random = SystemRandomNumberGenerator()
        let words = [
            UInt64.random(in: .min ... .max, using: &random), .random(in: .min ... .max, using: &random),
        ]
        let digits = words.map { word in
            let text = String(word, radix: 16)
            return String(repeating: "0", count: 16 - text.count) + text
        }
        sender = Self.senderPrefix + digits.joined()
        self.firstSeq = firstSeq
        issuedAt = now
    }

    /// The session of a token that this server signed and that has not expired.
    init?(token: String, key: SigningKey, now: Int64) {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        // The numbers of a stranger are not reckoned with: a sum of them may overflow.
        guard token.utf8.count <= 256, parts.count == 5, parts[0] == "v1",
            key.isValid(String(parts[4]), for: parts[..<4].joined(separator: "."), purpose: .visitor),
            let firstSeq = Int64(parts[2]), let issuedAt = Int64(parts[3]), now < issuedAt + Self.lifetime
        else { return nil }
        sender = String(parts[1])
        self.firstSeq = firstSeq
        self.issuedAt = issuedAt
    }

    func token(key: SigningKey) -> String {
        let text = "v1.\(sender).\(firstSeq).\(issuedAt)"
        return text + "." + key.signature(of: text, purpose: .visitor)
    }
}
